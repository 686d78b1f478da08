#pragma once

#include <filesystem>
#include <optional>

#include "dateline/annotate.h"
#include "dateline/encode.h"
#include "dateline/link.h"
#include "dateline/result.h"

namespace dateline {

/// What finds names and attributions in a text, the language model; and what its names are linked to. Loaded once,
/// shared by all threads.
struct Models {
  Encoder encoder;
  Heads heads;
  std::optional<Gazetteer> gazetteer{};     ///< nothing: places are not looked up, which each record notes
  std::optional<Actors> actors{};           ///< the user's own
  std::optional<EventTypes> event_types{};  ///< the user's own
};

/// The folder of models that this program uses without being told: the one that the environment variable
/// DATELINE_MODELS names; else `../share/dateline/models` beside the program's folder, where it was installed;
/// else `models` of the source tree it was built in. The language model is its folder `language`.
///
/// Errors   bad_request: DATELINE_MODELS names a folder without a language model; not_found: there is none in
///          the other places. The message names them.
Result<std::filesystem::path> find_models();

/// The gazetteer that this program uses: `gazetteer.bin` of the folder that DATELINE_MODELS names, where it is there;
/// else `../share/dateline/gazetteer.bin` beside the program's folder, where the build and the installation put it.
///
/// Errors   not_found; the message names the places looked at.
Result<std::filesystem::path> find_gazetteer();

/// Opens what find_gazetteer() finds; nothing where there is none. Errors: those of Gazetteer::open. Cost: under 100
/// ms.
Result<std::optional<Gazetteer>> load_found_gazetteer();

/// Loads the language model of a folder of models for `threads` threads at once, 0: one a core; and the gazetteer that
/// find_gazetteer() finds, if any.
///
/// Errors: not_found, unreadable, wrong_format, truncated, naming the file. Cost: under a second, 180 MB.
Result<Models> load_models(const std::filesystem::path& folder, unsigned threads);

/// Loads what find_models() finds; nothing where there is none. Errors as above, but for not_found.
Result<std::optional<Models>> load_found_models(unsigned threads);

}  // namespace dateline
