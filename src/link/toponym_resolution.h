#pragma once

#include <string>
#include <vector>

#include "link/gazetteer_file.h"
#include "link/place_names.h"

namespace dateline {

/// One place name of an article, with the places that it may stand for. A name has one sense in an article: all
/// mentions of one key are one PlaceName.
struct PlaceName {
  std::string key;
  std::vector<Named> places;
  std::vector<PlaceIndex> holders;  ///< of a holder named beside it ("Texas" of "Paris, Texas"): any of these
  bool is_holder_close = false;     ///< named after a comma or bracket, not by "in"
  float weight = 1;                 ///< how much it says about the other names: grows with its mentions
  bool is_dateline = false;
};

struct ScoredPlace {
  PlaceIndex place = no_place;
  float score = 0;       ///< in [0, 1]; those of a name sum to one
  bool is_held = false;  ///< lies in a holder named beside it
};

/// Chooses for all names at once: for each, its places, best first, at most 5.
///
/// Log-linear: size and kind of place, then what the other names' likely places say (the same division, the same
/// country, how near), and the holder named beside it; a few rounds until the names agree. `home`: countries that the
/// page's domain speaks for.
///
/// Cost: rounds times names times candidates times the other names.
std::vector<std::vector<ScoredPlace>> resolve_places(const std::vector<PlaceName>& names,
                                                     const std::vector<PlaceIndex>& home,
                                                     const Gazetteer::Impl& gazetteer);

}  // namespace dateline
