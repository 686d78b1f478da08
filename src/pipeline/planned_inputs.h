#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "dateline/ingest.h"
#include "dateline/store.h"

namespace dateline {

/// One input file that is to be read, and where to begin.
struct PlannedInput {
  std::string path;              ///< as given, or below the folder that was given; "-" for stdin
  std::uint64_t size = 0;        ///< bytes, 0 where it cannot be known
  std::int64_t modified_ns = 0;  ///< since the epoch, as the file system says
  std::uint64_t resume_at = 0;
  std::uint64_t pages_before = 0;  ///< read from it by earlier runs, where `resume_at` is not 0
};

/// What there is to read.
struct InputPlan {
  std::vector<PlannedInput> inputs;    ///< in the order of the paths, then by name
  std::vector<Skipped> missing;        ///< paths that do not exist or cannot be listed
  std::uint64_t unchanged_inputs = 0;  ///< read whole by an earlier run and not touched since: left out
  std::uint64_t unchanged_pages = 0;   ///< the pages in those
};

/// How far an earlier run read a file, by the name of state_name().
using EarlierReading = std::function<Result<std::optional<Store::InputState>>(const std::string& state_name)>;

/// The name under which a store remembers a file: its absolute path, links resolved.
std::string state_name(const std::string& path);

/// Lists the input files below `paths` and asks `earlier` (may be empty) about each of them.
///
/// A file whose size or modification time differs from what was remembered is read from its start; what
/// is in the store already is recognized by its id. Standard input is always read whole.
///
/// Errors: those of `earlier`. A path that does not exist is not an error: it goes to `missing`.
Result<InputPlan> plan_inputs(const std::vector<std::string>& paths, const IngestLimits& limits,
                              const EarlierReading& earlier);

}  // namespace dateline
