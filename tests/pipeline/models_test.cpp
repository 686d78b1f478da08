#include "dateline/models.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "pipeline/model_places.h"
#include "pipeline/tiny_models.h"

namespace dateline {
namespace {

TEST(FindModels, TakesTheOnesThatAreNamed) {
  auto named = tiny_models(), other = tiny_models();
  EXPECT_EQ(find_models({named->models(), "", other->models()}).value(), named->models());
  // What is named is meant: no other place makes up for it.
  Result<std::filesystem::path> found = find_models({"/nowhere", "", other->models()});
  ASSERT_FALSE(found.has_value());
  EXPECT_EQ(found.error().code, ErrorCode::bad_request);
  EXPECT_EQ(found.error().subject, "/nowhere");
}

TEST(FindModels, LooksBesideTheProgramFirst) {
  auto installed = tiny_models(), tree = tiny_models();
  std::filesystem::path top = installed->models() / "usr";
  std::filesystem::create_directories(top / "bin");
  EXPECT_EQ(find_models({"", top / "bin/dateline", tree->models()}).value(), tree->models());
  std::filesystem::create_directories(top / "share/dateline/models");
  std::filesystem::rename(installed->path(), top / "share/dateline/models/language");
  EXPECT_EQ(find_models({"", top / "bin/dateline", tree->models()}).value(), top / "share/dateline/models");
}

TEST(FindModels, NamesTheFoldersItLookedIn) {
  Result<std::filesystem::path> found = find_models({"", "/opt/bin/dateline", "/source/models"});
  ASSERT_FALSE(found.has_value());
  EXPECT_EQ(found.error().code, ErrorCode::not_found);
  for (const char* folder : {"/opt/share/dateline/models", "/source/models", "DATELINE_MODELS"})
    EXPECT_NE(found.error().message.find(folder), std::string::npos) << found.error().message;
}

TEST(FindGazetteer, LooksInTheNamedFolderThenBesideTheProgram) {
  auto named = tiny_models(), installed = tiny_models();
  std::filesystem::path beside = installed->models() / "share/dateline/gazetteer.bin";
  std::filesystem::create_directories(beside.parent_path());
  std::ofstream(beside) << "x";
  ModelPlaces places{named->models(), installed->models() / "bin/dateline", {}};
  EXPECT_EQ(find_gazetteer(places).value(), beside);
  std::ofstream(named->models() / "gazetteer.bin") << "x";
  EXPECT_EQ(find_gazetteer(places).value(), named->models() / "gazetteer.bin");
  Result<std::filesystem::path> missing = find_gazetteer({"", "/opt/bin/dateline", ""});
  ASSERT_FALSE(missing.has_value());
  EXPECT_EQ(missing.error().code, ErrorCode::not_found);
  EXPECT_NE(missing.error().message.find("/opt/share/dateline"), std::string::npos);
}

TEST(LoadModels, ADamagedGazetteerIsNamed) {
  auto folder = tiny_models();
  std::ofstream(folder->models() / "gazetteer.bin") << "damaged";
  ::setenv("DATELINE_MODELS", folder->models().c_str(), 1);
  EXPECT_EQ(load_found_models(1).error().subject, (folder->models() / "gazetteer.bin").string());
  ::unsetenv("DATELINE_MODELS");
}

TEST(LoadModels, LoadsWhatTheEnvironmentNames) {
  auto folder = tiny_models();
  ::setenv("DATELINE_MODELS", folder->models().c_str(), 1);
  Result<std::optional<Models>> models = load_found_models(1);
  ASSERT_TRUE(models.has_value()) << models.error().text();
  ASSERT_TRUE(models->has_value());
  EXPECT_EQ((*models)->encoder.version(), "language/0");
  ::setenv("DATELINE_MODELS", "/nowhere", 1);
  EXPECT_EQ(load_found_models(1).error().code, ErrorCode::bad_request);
  ::unsetenv("DATELINE_MODELS");
}

TEST(LoadModels, NamesWhatIsMissing) {
  auto folder = tiny_models();
  folder->remove("heads.bin");
  EXPECT_EQ(load_models(folder->models(), 1).error().subject, (folder->path() / "heads.bin").string());
  folder->remove("model.bin");
  EXPECT_EQ(load_models(folder->models(), 1).error().subject, (folder->path() / "model.bin").string());
}

}  // namespace
}  // namespace dateline
