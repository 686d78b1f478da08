#include "link/overlooked_places.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "link/invented_gazetteer.h"
#include "link/marked_places.h"

namespace dateline {
namespace {

EntityType type_of(const std::string& marked, const std::string& name) {
  Annotations linked = MarkedPlaces(marked).linked();
  for (const Entity& entity : linked.entities)
    if (entity.name == name) return entity.type;
  ADD_FAILURE() << "no entity " << name << " in " << marked;
  return EntityType::other;
}

std::vector<std::string> names(const Annotations& annotations) {
  std::vector<std::string> found;
  for (const Entity& entity : annotations.entities) found.push_back(entity.name);
  return found;
}

TEST(OverlookedPlaces, WhatIsLivedInIsAPlace) {
  EXPECT_EQ(type_of("He was born in [person Tolby].", "Tolby"), EntityType::place);
  EXPECT_EQ(type_of("The fire near [organization Ensk] is out.", "Ensk"), EntityType::place);
  EXPECT_EQ(type_of("The mayor of [organization Ensk], [place Pel.], resigned.", "Ensk"), EntityType::place);
}

TEST(OverlookedPlaces, WhatActsStaysWhatItIs) {
  EXPECT_EQ(
      type_of("[organization Velmar] denied it. Its troops in [organization Velmar] stay. [organization Velmar] lies.",
              "Velmar"),
      EntityType::organization);
  EXPECT_EQ(type_of("[person Lydia] said so.", "Lydia"), EntityType::person);
}

TEST(OverlookedPlaces, APersonsNameIsNoPlace) {
  EXPECT_EQ(type_of("[person Lydia Tolby] sang. Faith in [person Tolby] is high.", "Tolby"), EntityType::person);
}

TEST(OverlookedPlaces, AdjectivesAndShortNamesBecomeEntities) {
  EXPECT_EQ(names(MarkedPlaces("A Velmari ship left [place Tolby] for Ostravia today.").linked()),
            (std::vector<std::string>{"Velmari", "Tolby", "Ostravia"}));
  EXPECT_EQ(link_of(MarkedPlaces("A Velmari ship left.").linked(), "Velmari"), "Velmari: VM - Velmar adjective");
}

TEST(OverlookedPlaces, NamesInsideOthersAreLeft) {
  EXPECT_EQ(names(MarkedPlaces("The [organization Velmari Sea Watch] left.").linked()),
            std::vector<std::string>{"Velmari Sea Watch"});
  EXPECT_TRUE(MarkedPlaces("The Velmar Observer wrote.").linked().entities.empty());
}

TEST(OverlookedPlaces, AChainOfTwoPlacesIsParted) {
  MarkedPlaces text("[place Velmar] and [place Ostravia] met, [place the Republic of Ostravia] said.");
  std::vector<Entity>& entities = text.annotations.entities;
  entities[1].mentions.push_back(entities[0].mentions[0]);
  std::ranges::sort(entities[1].mentions, {}, [](const Mention& m) { return m.span.begin; });
  entities.erase(entities.begin());
  EXPECT_EQ(names(text.linked()), (std::vector<std::string>{"Velmar", "Ostravia", "the Republic of Ostravia"}));
  EXPECT_EQ(link_of(text.linked(), "Velmar"), "Velmar: VM - Velmar only");
}

TEST(OverlookedPlaces, IndicesFollow) {
  MarkedPlaces text("A Velmari ship, said [person Ada Quist], sank.");
  Attribution attribution;
  attribution.source.entity = 0;
  attribution.source.span = Span{22, 31};
  text.annotations.attributions.push_back(attribution);
  Event event;
  event.actors = {0};
  event.place = 0;
  text.annotations.events.push_back(event);
  Relation relation;
  relation.from = 0;
  text.annotations.relations.push_back(relation);
  Annotations linked = text.linked();
  ASSERT_EQ(names(linked), (std::vector<std::string>{"Velmari", "Ada Quist"}));
  EXPECT_EQ(linked.attributions[0].source.entity, 1U);
  EXPECT_EQ(linked.events[0].actors, std::vector<std::size_t>{1});
  EXPECT_EQ(linked.events[0].place, 1U);
  EXPECT_EQ(linked.relations[0].from, 1U);
}

}  // namespace
}  // namespace dateline
