#include <gtest/gtest.h>

#include <algorithm>

#include "dateline/actors.h"

namespace dateline {
namespace {

CountedName person(const std::string& name, const std::string& country = "", std::uint64_t articles = 1) {
  return {{"p:x|y", name, "", EntityType::person, country, ""}, articles, false};
}

CountedName body(const std::string& name, const std::string& country = "", std::uint64_t articles = 1) {
  return {{"b:x", name, "", EntityType::organization, country, ""}, articles, false};
}

// "A = B; C": the names of each actor, the actor's own first.
std::string joined(const std::string& fold, std::vector<CountedName> names) {
  std::vector<std::string> found[2];
  for (std::vector<std::string>& actors : found) {
    for (const JoinedActor& actor : join_names(fold, names, nullptr)) {
      std::vector<std::string> of_one;
      for (const JoinedActor::Member& member : actor.members) of_one.push_back(names[member.name].name.name);
      std::sort(of_one.begin(), of_one.end());
      std::string text;
      for (const std::string& name : of_one) text += (text.empty() ? "" : " = ") + name;
      actors.push_back(actor.id + text);
    }
    std::sort(actors.begin(), actors.end());
    std::reverse(names.begin(), names.end());
  }
  EXPECT_EQ(found[0], found[1]) << "the order of the names changed who they are";
  for (std::string& text : found[0]) text.erase(0, 16);
  std::sort(found[0].begin(), found[0].end());
  std::string all;
  for (const std::string& text : found[0]) all += (all.empty() ? "" : "; ") + text;
  return all;
}

TEST(JoinNames, OneNameOrItsInitial) {
  EXPECT_EQ(joined("p:x|y", {person("Ilse Marrack"), person("Ilse M. Marrack"), person("Ilse Mara Marrack")}),
            "Ilse M. Marrack = Ilse Mara Marrack = Ilse Marrack");
}

TEST(JoinNames, MiddleNamesThatDifferPartAlsoTheNameWithoutOne) {
  EXPECT_EQ(joined("p:x|y", {person("George H. Prewitt"), person("George W. Prewitt"), person("George Prewitt")}),
            "George H. Prewitt; George Prewitt; George W. Prewitt");
  EXPECT_EQ(joined("p:x|y", {person("Ilse M. Marrack"), person("Ilse Mara Marrack"), person("Ilse Mina Marrack")}),
            "Ilse M. Marrack; Ilse Mara Marrack; Ilse Mina Marrack");
}

TEST(JoinNames, ASecondGivenNameIsSomebodyElses) {
  EXPECT_EQ(joined("p:x|y", {person("Juan Carlos Ibarrola"), person("Juan Ibarrola")}),
            "Juan Carlos Ibarrola; Juan Ibarrola");
}

TEST(JoinNames, AShortGivenNameIsNotOneWithAMiddleWord) {
  EXPECT_EQ(joined("p:x|y", {person("Steve Harcastle"), person("Stephen Eugene Harcastle")}),
            "Stephen Eugene Harcastle; Steve Harcastle");
  EXPECT_EQ(joined("p:x|y", {person("Steve Harcastle"), person("Stephen E. Harcastle")}),
            "Stephen E. Harcastle = Steve Harcastle");
}

TEST(JoinNames, CountriesThatDifferPart) {
  EXPECT_EQ(joined("b:x", {body("Reed Front", "VM"), body("the Reed Front")}), "Reed Front = the Reed Front");
  EXPECT_EQ(joined("b:x", {body("Reed Front", "VM"), body("Reed Front", "OS"), body("the Reed Front")}),
            "Reed Front; Reed Front; the Reed Front");
  EXPECT_EQ(joined("state:VM", {body("Velmar", "VM"), body("Tolby", "OS")}), "Tolby = Velmar");
}

TEST(JoinNames, TheActorIsCalledAsMostArticlesCallIt) {
  std::vector<CountedName> names{body("Reeds Front", "", 3), body("Reed Front", "", 7), body("The Reed Front", "", 7)};
  JoinedActor actor = join_names("b:x", names, nullptr).front();
  EXPECT_EQ(actor.name, "The Reed Front");
  EXPECT_EQ(actor.members[0].basis, "spelling");
  EXPECT_EQ(actor.members[1].basis, "name");
  EXPECT_EQ(join_names("b:x", {}, nullptr).size(), 0u);
}

TEST(JoinNames, WhatAnAdjectiveSaysOfAPersonIsNotTold) {
  std::vector<CountedName> names{person("Ilse Marrack", "VM")};
  EXPECT_EQ(join_names("p:x|y", names, nullptr).front().country, "");
}

TEST(UsersActors, JoinAndPartNames) {
  Actors users({{"Reed Front", {"Marsh Fighters"}, "", "", "Q1", {"Reeds' Front"}},
                {"Tariq Abd-al-Nasir", {"The Heron"}, "", "person", "", {}}});
  auto fold = [&](const std::string& name, EntityType type, const std::string& own) {
    return fold_with({own, name, "", type, "", ""}, &users);
  };
  EXPECT_EQ(fold("the Marsh fighters", EntityType::organization, "b:marsh fighters"), "u:reed front");
  EXPECT_EQ(fold("Reed Front", EntityType::group, "b:reed front"), "u:reed front");
  EXPECT_EQ(fold("Reeds' Front", EntityType::organization, "b:reed front"), "b:reed front")
      << "it is said to be another";
  EXPECT_EQ(fold("Reed Front Inc.", EntityType::organization, "b:reed front"), "u:reed front") << "by its fold";
  EXPECT_EQ(fold("The Heron", EntityType::person, "alone:1:e1"), "u:tariq abd al nasir");
  EXPECT_EQ(fold("The Heron", EntityType::organization, "b:heron"), "b:heron");
  EXPECT_EQ(fold("Tareq Abdel Nasser", EntityType::person, "p:tarik|abdnasir"), "u:tariq abd al nasir");
  EXPECT_EQ(fold_with({"b:reed front", "Reed Front", "", EntityType::group, "", ""}, nullptr), "b:reed front");
  std::vector<CountedName> names{body("Marsh Fighters")};
  JoinedActor actor = join_names("u:reed front", names, &users).front();
  EXPECT_EQ(actor.name, "Reed Front");
  EXPECT_EQ(actor.wikidata, "Q1");
  EXPECT_EQ(actor.members.front().basis, "actors file");
}

}  // namespace
}  // namespace dateline
