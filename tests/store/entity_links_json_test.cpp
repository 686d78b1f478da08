#include "store/entity_links_json.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

std::string written(const EntityLinks& links) {
  std::string out;
  JsonWriter json(out);
  write_entity_links(json, links);
  return out;
}

TEST(EntityLinksJson, NothingKnownIsAnEmptyObject) { EXPECT_EQ(written({}), "{}"); }

TEST(EntityLinksJson, APlaceWithItsRunnersUp) {
  EntityLinks links;
  links.place = PlaceCandidate{17, "Harrow Bay", "OS", "OS-KO", 51.2, -11.300004, 'P', 0.75F};
  links.runners_up = {{0, "Harrow Bay", "VM", "", 21.1, 61.2, 'P', 0.25F}};
  links.country = "OS";
  links.basis = "context";
  EXPECT_EQ(
      written(links),
      R"({"geonames":17,"name":"Harrow Bay","admin1":"OS-KO","lat":51.2,"lon":-11.3,"country":"OS","basis":"context",)"
      R"("score":0.75,"candidates":[{"name":"Harrow Bay","lat":21.1,"lon":61.2,"country":"VM","score":0.25}]})");
}

TEST(EntityLinksJson, AnActorHasCountryAndKind) {
  EntityLinks links;
  links.country = "VM";
  links.actor_kind = "armed group";
  links.wikidata = "Q1";
  links.basis = "actors file";
  EXPECT_EQ(written(links), R"({"country":"VM","wikidata":"Q1","kind":"armed group","basis":"actors file"})");
}

}  // namespace
}  // namespace dateline
