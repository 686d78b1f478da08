#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dateline/record/span.h"
#include "link/gazetteer_file.h"

namespace dateline {

/// What a name may stand for, and how it was read.
struct PlaceReading {
  std::string key;            ///< of the part that is the place's name; empty: no reading
  std::vector<Named> places;  ///< no adjectives
  bool is_whole = true;  ///< the name as it stands; else "northwest Syria", "Idlib province", "Paris Police Department"
};

/// Places that `name` as a whole may stand for: as it stands, else without words for a part or a kind of place
/// ("northwest Syria", "Idlib province", "city of Ghazni").
PlaceReading read_place(std::string_view name, const Gazetteer::Impl& gazetteer);

/// Whether a word for a kind of place follows at `from`: "Idlib| province". `places` are then narrowed to that kind,
/// where it leaves any.
bool keep_kind_that_follows(std::string_view text, std::uint32_t from, std::vector<Named>& places,
                            const Gazetteer::Impl& gazetteer);

/// Places whose adjective or demonym `name` is ("Afghan", "Americans", "anti-American").
std::vector<PlaceIndex> read_adjective(std::string_view name, const Gazetteer::Impl& gazetteer);

/// A run of words inside a longer name that are a place's name or adjective.
struct InnerName {
  Span span;  ///< bytes of the longer name
  PlaceReading reading;
  bool is_adjective = false;
  bool is_first = false, is_last = false;
};

/// Place names inside a longer name, in order, longest first at each word, without overlap.
std::vector<InnerName> inner_places(std::string_view name, const Gazetteer::Impl& gazetteer);

/// What holds a place, where it is named after it: "Texas" of "Paris, Texas", of "Paris (Texas)". Reads the text from
/// `from`, the end of the place's name. `is_close`: after a comma or bracket; else after "in".
struct HolderNamed {
  std::vector<PlaceIndex> places;  ///< countries, divisions, districts; empty: none is named
  Span span;                       ///< of its name, bytes of the text
  bool is_close = false;
};
HolderNamed holder_after(std::string_view text, std::uint32_t from, const Gazetteer::Impl& gazetteer);

}  // namespace dateline
