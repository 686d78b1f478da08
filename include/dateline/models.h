#pragma once

#include <filesystem>
#include <optional>

#include "dateline/annotate.h"
#include "dateline/encode.h"
#include "dateline/result.h"

namespace dateline {

/// The language model: what finds names and attributions in a text. Loaded once, shared by all threads.
struct Models {
  Encoder encoder;
  Heads heads;
};

/// The folder of models that this program uses without being told: the one that the environment variable
/// DATELINE_MODELS names; else `../share/dateline/models` beside the program's folder, where it was installed;
/// else `models` of the source tree it was built in. The language model is its folder `language`.
///
/// Errors   bad_request: DATELINE_MODELS names a folder without a language model; not_found: there is none in
///          the other places. The message names them.
Result<std::filesystem::path> find_models();

/// Loads the language model of a folder of models for `threads` threads at once; 0: one a core.
///
/// Errors: not_found, unreadable, wrong_format, truncated, naming the file. Cost: under a second, 150 MB.
Result<Models> load_models(const std::filesystem::path& folder, unsigned threads);

/// Loads what find_models() finds; nothing where there is none. Errors as above, but for not_found.
Result<std::optional<Models>> load_found_models(unsigned threads);

}  // namespace dateline
