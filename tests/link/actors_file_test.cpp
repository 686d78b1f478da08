#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "link/actors_read.h"
#include "link/marked_places.h"

namespace dateline {
namespace {

class ActorsFile : public ::testing::Test {
 protected:
  Result<Actors> read(const std::string& text) {
    std::ofstream(file_, std::ios::binary) << text;
    return Actors::read(file_);
  }
  /// ":line:column: message" of the error.
  std::string error_of(const std::string& text) {
    Result<Actors> actors = read(text);
    if (actors) return "no error";
    EXPECT_EQ(actors.error().code, ErrorCode::wrong_format);
    return actors.error().text().substr(file_.string().size());
  }
  void TearDown() override { std::filesystem::remove(file_); }

  std::filesystem::path file_ = std::filesystem::temp_directory_path() / ("actors_" + std::to_string(::getpid()));
};

TEST_F(ActorsFile, ThreeFormsSayTheSame) {
  for (
      const char* text :
      {"name,aliases,country,kind,wikidata\n\"Reed, Front\",RF|Reeds,vm,armed group,Q1\n",
       R"({"name": "Reed, Front", "aliases": ["RF", "Reeds"], "country": "VM", "kind": "armed group", "wikidata": "Q1"})",
       R"({"id": "1", "schema": "Organization", "properties": {"name": ["Reed, Front"], "alias": ["RF", "Reeds"], "country": ["vm"], "wikidataId": ["Q1"]}})"}) {
    Result<Actors> actors = read(text);
    ASSERT_TRUE(actors) << actors.error().text();
    Annotations linked = MarkedPlaces("[organization Reeds] denied it.").linked(&*actors);
    EXPECT_EQ(linked.links.at(0).country, "VM") << text;
    EXPECT_EQ(linked.links.at(0).wikidata, "Q1");
    EXPECT_EQ(linked.links.at(0).basis, "actors file");
  }
}

TEST_F(ActorsFile, TheUsersWordGoesBeforeOurs) {
  Result<Actors> actors = read("name,country,kind\nPentagon,VM,business\n");
  ASSERT_TRUE(actors);
  EXPECT_EQ(link_of(MarkedPlaces("The [organization Pentagon] denied it.").linked(&*actors), "Pentagon"),
            "Pentagon: VM - - actors file business");
}

TEST_F(ActorsFile, OfAPersonOnlyTheNamesAreTaken) {
  Result<Actors> actors = read(
      "{\"schema\": \"Person\", \"properties\": {\"name\": [\"Ada Quist\"]}}\n"
      "{\"schema\": \"Ownership\", \"properties\": {}}\n\n"
      "{\"schema\": \"PublicBody\", \"properties\": {\"name\": [\"Reed Office\"]}}\r\n");
  ASSERT_TRUE(actors) << actors.error().text();
  ASSERT_EQ(actors->count(), 2U) << "an ownership is no actor";
  EXPECT_EQ(actors->all()[0].kind, "person");
  EXPECT_EQ(
      link_of(MarkedPlaces("[person Ada Quist] and [organization Ada Quist] left.").linked(&*actors), "Ada Quist"),
      "Ada Quist: - - - -");
}

TEST_F(ActorsFile, NamesThatAreNotTheActors) {
  Result<Actors> table = read("name,not\nReed Front,Reeds Front;Reed Press\n");
  Result<Actors> lines = read(R"({"name": "Reed Front", "not": ["Reeds Front", "Reed Press"]})");
  ASSERT_TRUE(table && lines);
  EXPECT_EQ(table->all(), lines->all());
  EXPECT_EQ(table->all()[0].others, (std::vector<std::string>{"Reeds Front", "Reed Press"}));
  EXPECT_NE(error_of(R"({"name": "Reed Front", "not": 3})").find("expected text for \"not\""), std::string::npos);
}

TEST_F(ActorsFile, BrokenFilesAreNamedByLineAndColumn) {
  EXPECT_EQ(error_of(""), ":1:1: expected a heading, found an empty file");
  EXPECT_EQ(error_of("name,nation\n"),
            ":1:6: expected a heading of name, aliases, country, kind, wikidata, not, found \"nation\"");
  EXPECT_EQ(error_of("country\n"), ":1:1: expected a column \"name\" in the heading, found none");
  EXPECT_EQ(error_of("name,country\nReeds,Velmar\n"),
            ":2:7: expected a country of two letters (ISO 3166-1), found \"Velmar\"");
  EXPECT_EQ(error_of("name,country\n,VM\n"), ":2:2: expected the actor's name, found none");
  EXPECT_EQ(error_of("name\nA\nB,C\n"), ":3:3: expected 1 cells, found 2");
  EXPECT_EQ(error_of("name\nA\n\"B\n"),
            ":3:1: expected the end of the quoted cell that begins here, found the file's end");
  EXPECT_EQ(error_of("name\n\"A\"b\n"), ":2:4: expected a comma after the quoted cell, found something else");
  EXPECT_EQ(error_of("{\"name\": \"A\"}\n{\"name\": }\n"),
            ":2:10: expected one JSON object on the line, found broken JSON");
  EXPECT_EQ(error_of("{\"name\": \"A\"}\n{\"name\": 1e999}\n"),
            ":2:1: expected numbers that fit a 64-bit floating-point value, found a larger one on the line");
  EXPECT_EQ(error_of("{\"name\": \"A\", \"nation\": \"VM\"}"),
            ":1:1: expected the keys name, aliases, country, kind, wikidata, not, found \"nation\"");
  EXPECT_EQ(error_of("{\"name\": 7}"), ":1:1: expected text for \"name\", found something else");
  EXPECT_EQ(error_of("{\"aliases\": [\"A\"]}"), ":1:1: expected the actor's name, found none");
}

TEST_F(ActorsFile, MissingFileIsNamed) {
  Result<Actors> actors = Actors::read("/nowhere/actors.csv");
  ASSERT_FALSE(actors);
  EXPECT_EQ(actors.error().code, ErrorCode::not_found);
  EXPECT_EQ(actors.error().subject, "/nowhere/actors.csv");
  EXPECT_EQ(Actors::read("/tmp").error().code, ErrorCode::unreadable);
}

}  // namespace
}  // namespace dateline
