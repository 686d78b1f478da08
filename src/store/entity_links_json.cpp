#include "store/entity_links_json.h"

#include <cmath>
#include <string>
#include <string_view>

namespace dateline {

namespace {

void write_known(JsonWriter& json, std::string_view key, const std::string& text) {
  if (!text.empty()) json.member(key, text);
}

// To a metre or so: more digits would only show how the number was kept.
double shown_degrees(double degrees) { return std::round(degrees * 1e5) / 1e5; }

void write_where(JsonWriter& json, const PlaceCandidate& place) {
  if (place.geonames > 0) json.member("geonames", static_cast<std::uint64_t>(place.geonames));
  write_known(json, "name", place.name);
  write_known(json, "admin1", place.admin1);
  json.member("lat", shown_degrees(place.latitude));
  json.member("lon", shown_degrees(place.longitude));
}

}  // namespace

void write_entity_links(JsonWriter& json, const EntityLinks& links) {
  json.begin_object();
  if (links.place) write_where(json, *links.place);
  write_known(json, "country", links.country);
  write_known(json, "wikidata", links.wikidata);
  write_known(json, "kind", links.actor_kind);
  write_known(json, "basis", links.basis);
  if (links.place) json.member("score", links.place->score);
  if (!links.runners_up.empty()) {
    json.key("candidates");
    json.begin_list();
    for (const PlaceCandidate& place : links.runners_up) {
      json.begin_object();
      write_where(json, place);
      write_known(json, "country", place.country);
      json.member("score", place.score);
      json.end_object();
    }
    json.end_list();
  }
  json.end_object();
}

}  // namespace dateline
