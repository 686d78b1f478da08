#include "pipeline/planned_inputs.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace dateline {
namespace {

class PlannedInputs : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (std::filesystem::temp_directory_path() / "dateline-plan-XXXXXX").string();
    folder = mkdtemp(pattern.data());
    for (const char* name : {"b.html", "a.html"}) std::ofstream(folder / name) << "<p>The ferry left.</p>";
  }
  void TearDown() override { std::filesystem::remove_all(folder); }

  InputPlan plan(const EarlierReading& earlier = {}) const {
    return plan_inputs({folder.string(), "/nowhere/at/all", "-"}, {}, earlier).value();
  }

  std::filesystem::path folder;
};

TEST_F(PlannedInputs, ListsFilesInOrderAndNamesWhatIsMissing) {
  InputPlan all = plan();
  ASSERT_EQ(all.inputs.size(), 3u);
  EXPECT_EQ(all.inputs[0].path, (folder / "a.html").string());
  EXPECT_EQ(all.inputs[0].size, 22u);
  EXPECT_EQ(all.inputs[1].path, (folder / "b.html").string());
  EXPECT_EQ(all.inputs[2].path, "-");
  ASSERT_EQ(all.missing.size(), 1u);
  EXPECT_EQ(all.missing[0].error.code, ErrorCode::not_found);
}

TEST_F(PlannedInputs, LeavesOutWhatWasReadWholeAndHasNotChanged) {
  PlannedInput before = plan().inputs[0];
  auto read = [&](Store::InputState state) {
    return plan([&, state](const std::string& name) -> Result<std::optional<Store::InputState>> {
      if (name != state_name(before.path)) return std::nullopt;
      return state;
    });
  };
  Store::InputState state;
  state.size = before.size;
  state.modified_ns = before.modified_ns;
  state.pages = 4;
  state.complete = true;
  InputPlan whole = read(state);
  EXPECT_EQ(whole.inputs.size(), 2u);
  EXPECT_EQ(whole.unchanged_inputs, 1u);
  EXPECT_EQ(whole.unchanged_pages, 4u);

  state.complete = false;
  state.offset = 17;
  InputPlan partly = read(state);
  ASSERT_EQ(partly.inputs.size(), 3u);
  EXPECT_EQ(partly.inputs[0].resume_at, 17u);
  EXPECT_EQ(partly.inputs[0].pages_before, 4u);

  state.complete = true;
  ++state.modified_ns;
  InputPlan changed = read(state);
  ASSERT_EQ(changed.inputs.size(), 3u);
  EXPECT_EQ(changed.inputs[0].resume_at, 0u);
}

TEST_F(PlannedInputs, AStoreThatFailsIsAnError) {
  auto failing = [](const std::string&) -> Result<std::optional<Store::InputState>> {
    return fail(ErrorCode::store_failed, "no", "n.db");
  };
  EXPECT_EQ(plan_inputs({folder.string()}, {}, failing).error().code, ErrorCode::store_failed);
}

}  // namespace
}  // namespace dateline
