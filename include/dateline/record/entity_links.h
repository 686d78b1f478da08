#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dateline {

/// One place that a name may stand for.
struct PlaceCandidate {
  std::int64_t geonames = 0;  ///< GeoNames id
  std::string name;
  std::string country;  ///< ISO 3166-1 alpha-2; empty where none holds it
  std::string admin1;   ///< ISO 3166-2 or GeoNames code of the first-order division; empty where unknown
  double latitude = 0;  ///< degrees, WGS 84
  double longitude = 0;
  char level = 'P';  ///< GeoNames feature class: A administrative area or country, P populated place, ...
  float score = 0;   ///< in [0, 1]; not calibrated
  friend bool operator==(const PlaceCandidate&, const PlaceCandidate&) = default;
};

/// What an entity stands for in the world. All may be unknown; nothing is guessed without its basis.
struct EntityLinks {
  std::optional<PlaceCandidate> place;     ///< of places and facilities: the chosen one
  std::vector<PlaceCandidate> runners_up;  ///< the next best, best first, at most 4
  std::string country;                     ///< ISO 3166-1 alpha-2, of actors and groups too; empty: unknown
  std::string actor_kind;                  ///< "state", "armed group", "international", "business", "civilians", ...
  std::string wikidata;                    ///< QID; empty: unknown
  std::string basis;                       ///< how it was chosen: "containment", "dateline", "adjective", "only", ...
  friend bool operator==(const EntityLinks&, const EntityLinks&) = default;
};

}  // namespace dateline
