#include "pipeline/planned_inputs.h"

#include <sys/stat.h>

#include <filesystem>

namespace dateline {
namespace {

PlannedInput measured(const std::string& path) {
  PlannedInput input{.path = path};
  struct stat status {};
  if (path != "-" && ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode)) {
    input.size = static_cast<std::uint64_t>(status.st_size);
    input.modified_ns = std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
  }
  return input;
}

bool same_file(const PlannedInput& input, const Store::InputState& state) {
  return input.size == state.size && input.modified_ns == state.modified_ns && input.modified_ns != 0;
}

}  // namespace

std::string state_name(const std::string& path) {
  std::error_code error;
  std::filesystem::path resolved = std::filesystem::weakly_canonical(path, error);
  return error ? path : resolved.string();
}

Result<InputPlan> plan_inputs(const std::vector<std::string>& paths, const IngestLimits& limits,
                              const EarlierReading& earlier) {
  InputPlan plan;
  for (const std::string& path : paths) {
    if (path == "-") {
      plan.inputs.push_back(PlannedInput{.path = path});
      continue;
    }
    Result<std::vector<std::string>> files = list_inputs(path, limits);
    if (!files) {
      plan.missing.push_back(Skipped{files.error(), 0});
      continue;
    }
    for (const std::string& file : *files) {
      PlannedInput input = measured(file);
      if (earlier) {
        Result<std::optional<Store::InputState>> state = earlier(state_name(file));
        if (!state) return tl::unexpected(state.error());
        if (state->has_value() && same_file(input, **state)) {
          if ((*state)->complete) {
            ++plan.unchanged_inputs;
            plan.unchanged_pages += (*state)->pages;
            continue;
          }
          input.resume_at = (*state)->offset;
          if (input.resume_at != 0) input.pages_before = (*state)->pages;
        }
      }
      plan.inputs.push_back(std::move(input));
    }
  }
  return plan;
}

}  // namespace dateline
