#include <gtest/gtest.h>

#include <algorithm>

#include "dateline/actors.h"
#include "dateline/erase.h"
#include "dateline/pipeline.h"
#include "dateline/publish.h"
#include "dateline/reported.h"
#include "dateline/suppression.h"
#include "store/sample_records.h"
#include "store/sqlite_file.h"

namespace dateline {
namespace {

struct Named {
  EntityType type;
  std::string name;
};

// An article of one sentence; the first of its entities attacks the second, at the third where there is one.
Record article(const std::string& key, const std::string& text, const std::vector<Named>& entities) {
  Record record;
  record.capture.key = key;
  record.article.text = text;
  Span all{0, static_cast<std::uint32_t>(text.size())};
  record.document.paragraphs = record.article.paragraphs = record.document.sentences = {all};
  record.article.text_to_page = OffsetMap::identity(all.end);
  record.article.language = "en";
  Annotations& found = record.annotations;
  found.model = "language/1";
  for (const Named& named : entities) {
    auto begin = static_cast<std::uint32_t>(text.find(named.name));
    Span span{begin, begin + static_cast<std::uint32_t>(named.name.size())};
    found.entities.push_back({named.type, named.name, true, {{span, MentionForm::name}}});
  }
  found.links.resize(entities.size());
  Event event;
  event.type = EventType::assault;
  event.trigger = all;
  event.evidence = {{all, std::nullopt}};
  event.actors = {0};
  if (entities.size() > 1) event.recipients = {1};
  if (entities.size() > 2) event.place = 2;
  found.events = {event};
  Attribution said;
  said.source = {found.entities[0].mentions[0].span, 0, SourceKind::person, true};
  said.content = {all};
  found.attributions = {said};
  samples::set_id_and_digest(record);
  return record;
}

constexpr EntityType person = EntityType::person, body = EntityType::organization, place = EntityType::place;

std::vector<Record> reports() {
  return {article("raouf", "Hossam Raouf attacked the Reed Front in Tarn.",
                  {{person, "Hossam Raouf"}, {body, "Reed Front"}, {place, "Tarn"}}),
          article("rauf", "Husam Rauf attacked the United Nations in Ensk.",
                  {{person, "Husam Rauf"}, {body, "United Nations"}, {place, "Ensk"}}),
          article("un", "The UN attacked Husam A. Rauf.", {{body, "UN"}, {person, "Husam A. Rauf"}}),
          article("coru", "The Council of River Unions (CORU) attacked the Reed Front.",
                  {{body, "Council of River Unions"}, {body, "Reed Front"}}),
          article("short", "CORU attacked Rauf.", {{body, "CORU"}, {person, "Rauf"}})};
}

class JoinActors : public testing::Test {
 protected:
  Store open(const std::string& name) { return *Store::open(folder_ / name, Store::Mode::read_write); }

  static void add(Store& store, const std::vector<Record>& records, const Actors* users = nullptr) {
    ASSERT_TRUE(store.begin());
    for (const Record& record : records) ASSERT_TRUE(store.add(record, samples::page_of(record)));
    Result<void> joined = join_actors(store, nullptr, users);
    ASSERT_TRUE(joined) << joined.error().text();
    ASSERT_TRUE(store.commit());
  }

  // "id name: alias (basis) key key; ..." of each actor, sorted.
  std::vector<std::string> actors(const std::string& file) {
    return samples::run_sql(
        folder_ / file,
        "SELECT c.name || ': ' || (SELECT group_concat(x, '; ') FROM (SELECT n.name || ' (' || n.basis || ') ' || "
        "(SELECT group_concat(key, ' ') FROM (SELECT a.key FROM entity_actors AS e JOIN articles AS a ON a.number = "
        "e.article WHERE e.name = n.number ORDER BY a.key)) AS x FROM actor_names AS n WHERE n.actor = c.number ORDER "
        "BY n.name)) FROM actors AS c ORDER BY 1");
  }
  std::vector<std::string> ids(const std::string& file) {
    return samples::run_sql(folder_ / file, "SELECT id FROM actors ORDER BY 1");
  }

  samples::TemporaryFolder folder_;
};

using All = std::vector<std::string>;

TEST_F(JoinActors, NamesOfDifferentArticles) {
  Store store = open("a.db");
  add(store, reports());
  EXPECT_EQ(actors("a.db"),
            (All{"Council of River Unions: CORU (introduced) short; Council of River Unions (name) coru",
                 "Husam A. Rauf: Hossam Raouf (spelling) raouf; Husam A. Rauf (name) un; Husam Rauf (spelling) rauf",
                 "Rauf: Rauf (alone) short", "Reed Front: Reed Front (name) coru raouf",
                 "United Nations: UN (known) un; United Nations (known) rauf"}));
  EXPECT_EQ(store.check().value(), All{});
}

TEST_F(JoinActors, InWhateverOrderTheyCome) {
  {
    Store one = open("a.db");
    add(one, reports());
    Store other = open("b.db");
    std::vector<Record> last_first = reports();
    std::reverse(last_first.begin(), last_first.end());
    for (const Record& record : last_first) add(other, {record});
  }
  EXPECT_EQ(actors("a.db"), actors("b.db"));
  EXPECT_EQ(ids("a.db"), ids("b.db"));
}

TEST_F(JoinActors, AShortNameOfTwoIsNobodys) {
  Store store = open("a.db");
  add(store, reports());
  add(store, {article("other", "The Chamber of Roof Urban planners (CORU) attacked Tolby.",
                      {{body, "Chamber of Roof Urban"}, {place, "Tolby"}})});
  std::vector<std::string> now = actors("a.db");
  EXPECT_NE(std::find(now.begin(), now.end(), "Council of River Unions: Council of River Unions (name) coru"),
            now.end())
      << testing::PrintToString(now);
  EXPECT_NE(std::find(now.begin(), now.end(), "CORU: CORU (name) short"), now.end());
}

TEST_F(JoinActors, WhatIsDeletedLeavesNothing) {
  Store store = open("a.db");
  add(store, reports());
  samples::run_sql(folder_ / "a.db", "PRAGMA foreign_keys = ON; DELETE FROM articles WHERE key IN ('coru', 'un')");
  add(store, {});
  std::vector<Record> left = reports();
  left.erase(left.begin() + 2, left.begin() + 4);
  Store other = open("b.db");
  add(other, left);
  EXPECT_EQ(actors("a.db"), actors("b.db"));
  EXPECT_EQ(ids("a.db"), ids("b.db"));
}

TEST_F(JoinActors, TheUsersFileJoinsAndPartsAndIsKept) {
  Store store = open("a.db");
  std::vector<Record> all = reports();
  Actors users({{"Marsh Council", {"Council of River Unions", "Rauf"}, "XU", "party", "Q9", {}},
                {"Husam Rauf", {}, "", "person", "", {"Hossam Raouf"}}});
  add(store, {all[0], all[1], all[3]}, &users);
  add(store, {all[2], all[4]});  // without the file
  std::vector<std::string> now = actors("a.db");
  EXPECT_EQ(now, (All{"Hossam Raouf: Hossam Raouf (name) raouf",
                      "Husam Rauf: Husam A. Rauf (actors file) un; Husam Rauf (actors file) rauf",
                      "Marsh Council: CORU (actors file) short; Council of River Unions (actors file) coru",
                      "Rauf: Rauf (alone) short", "Reed Front: Reed Front (name) coru raouf",
                      "United Nations: UN (known) un; United Nations (known) rauf"}));
  Actors none(std::vector<KnownActor>{});
  add(store, {}, &none);
  Store other = open("b.db");
  add(other, all);
  EXPECT_EQ(actors("a.db"), actors("b.db")) << "an empty file undoes it";
}

ReportFilter filter(std::vector<std::string> ReportFilter::*field, const std::string& value) {
  ReportFilter made;
  made.*field = {value};
  return made;
}

TEST_F(JoinActors, AFilterFindsEveryNameOfAnActor) {
  Store store = open("a.db");
  add(store, reports());
  auto events = [&](const ReportFilter& asked) { return list_events(store, asked, ReportOrder::newest, 0, 10)->total; };
  EXPECT_EQ(events(filter(&ReportFilter::parties, "UN")), 3u) << "a part of a name, as ever: the CoUNcil too";
  EXPECT_EQ(events(filter(&ReportFilter::parties, "United Nations")), 2u);
  EXPECT_EQ(events(filter(&ReportFilter::actors, "united nations")), 1u);
  EXPECT_EQ(events(filter(&ReportFilter::recipients, "Hossam Raouf")), 1u);
  EXPECT_EQ(events(filter(&ReportFilter::actors, "river unions")), 2u);
  EXPECT_EQ(events(filter(&ReportFilter::actors, "UNO")), 1u) << "a name that no article has";
  EXPECT_EQ(list_claims(store, filter(&ReportFilter::speakers, "united nations"), ReportOrder::newest, 0, 10)->total,
            1u);
}

TEST_F(JoinActors, TiesAreBetweenActors) {
  Store store = open("a.db");
  std::vector<Record> all = reports();
  all.push_back(article("again", "Husam Rauf attacked the UN.", {{person, "Husam Rauf"}, {body, "UN"}}));
  add(store, all);
  TieList ties = *list_ties(store, filter(&ReportFilter::actors, "Rauf"), 0, 10, 5);
  ASSERT_EQ(ties.rows.size(), 2u);
  EXPECT_EQ(ties.rows[0].to, "United Nations");
  EXPECT_EQ(ties.rows[0].articles, 2u);
  EXPECT_EQ(ties.rows[0].evidence.size(), 2u);
  EXPECT_TRUE(ties.rows[0].from_actor);
  EXPECT_EQ(ties.rows[0].from_actor, ties.rows[1].from_actor);
}

TEST_F(JoinActors, AnAliasDoesNotTellWhereSomebodyWas) {
  Store store = open("a.db");
  add(store, reports());
  for (const char* name : {"Husam Rauf", "Hossam", "Raouf", "Husam A. Rauf"}) {
    EventList found = *list_events(store, filter(&ReportFilter::parties, name), ReportOrder::newest, 0, 10);
    EXPECT_GE(found.total, 1u) << name;
    for (const EventRow& row : found.rows) EXPECT_FALSE(row.place) << name << ": " << row.sentence;
    PlaceList places = *list_places(store, filter(&ReportFilter::parties, name), 0, 10);
    for (const PlaceRow& row : places.rows) EXPECT_EQ(row.events, 0u) << name << ": " << row.name;
  }
  ReportFilter words;
  words.text = "Tarn";
  words.articles.words = "Raouf";
  EventList by_words = *list_events(store, words, ReportOrder::newest, 0, 10);
  ASSERT_EQ(by_words.total, 1u);
  EXPECT_TRUE(by_words.rows[0].place_withheld);
  EventList by_the_other =
      *list_events(store, filter(&ReportFilter::parties, "Reed Front"), ReportOrder::newest, 0, 10);
  EXPECT_TRUE(std::any_of(by_the_other.rows.begin(), by_the_other.rows.end(), [](const EventRow& row) {
    return row.place.has_value();
  })) << "a body that is asked for hides nothing";
}

TEST_F(JoinActors, TheListTellsWhatEachIsCalledAndWhy) {
  Store store = open("a.db");
  add(store, reports());
  ActorFilter named;
  named.names = {"coru"};
  ActorList list = *list_actors(store, named, 0, 10, 3);
  ASSERT_EQ(list.total, 1u);
  const ActorRow& actor = list.rows[0];
  EXPECT_EQ(actor.name, "Council of River Unions");
  EXPECT_EQ(actor.articles, 2u);
  EXPECT_EQ(actor.events, 2u);
  EXPECT_EQ(actor.claims, 2u);
  ASSERT_EQ(actor.aliases.size(), 2u);
  EXPECT_EQ(actor.aliases[0].name, "CORU");
  EXPECT_EQ(actor.aliases[0].basis, "introduced");
  EXPECT_EQ(actor.aliases[0].evidence.at(0).id, reports()[4].id);
  EXPECT_EQ(actor.aliases[0].introduced_in.at(0).id, reports()[3].id);
  named.names = {"UNO"};
  EXPECT_EQ(list_actors(store, named, 0, 10, 0)->rows.at(0).name, "United Nations");
  EXPECT_EQ(list_actors(store, named, 0, 10, 0)->rows.at(0).also.at(0), "United Nations Organization");
  named = {};
  named.ids = {actor.id};
  EXPECT_EQ(list_actors(store, named, 0, 10, 0)->total, 1u);
  named = {};
  named.types = {"person"};
  EXPECT_EQ(list_actors(store, named, 0, 10, 0)->total, 2u);
  EXPECT_EQ(list_actors(store, {}, 0, 2, 0)->rows.size(), 2u);
  named.types = {"ship"};
  EXPECT_EQ(list_actors(store, named, 0, 10, 0).error().code, ErrorCode::bad_request);
  named = {};
  named.countries = {"Velmar"};
  EXPECT_EQ(list_actors(store, named, 0, 10, 0).error().code, ErrorCode::bad_request);
  named = {};
  named.names = {"%"};
  EXPECT_EQ(list_actors(store, named, 0, 10, 0)->total, 0u);
}

TEST_F(JoinActors, ATieOfAVictimIsToldApartWhenItIsHandedOn) {
  Store store = open("a.db");
  add(store,
      {article("office", "Minister Ana Bell attacked the Reed Front.", {{person, "Ana Bell"}, {body, "Reed Front"}}),
       article("office2", "President Ana Bell attacked the Reed Front.", {{person, "Ana Bell"}, {body, "Reed Front"}}),
       article("none", "Ana Bell attacked the Reed Front.", {{person, "Ana Bell"}, {body, "Reed Front"}})});
  EXPECT_EQ(list_ties(store, {}, 0, 10, 5)->rows.at(0).articles, 3u);
  TieList ties = *ties_by_role(store, {}, 0, 10, 1);
  ASSERT_EQ(ties.rows.size(), 2u);
  EXPECT_EQ(ties.total, 1u);
  EXPECT_EQ(ties.rows[0].from, "Ana Bell");
  EXPECT_EQ(ties.rows[0].articles, 2u);
  EXPECT_EQ(ties.rows[0].evidence.size(), 1u);
  EXPECT_TRUE(ties.rows[0].from_actor);
  EXPECT_EQ(ties.rows[1].from.substr(0, 12), "[person] of ");
  EXPECT_EQ(ties.rows[1].count, 1u);
  EXPECT_FALSE(ties.rows[1].from_actor);
  EXPECT_TRUE(ties.rows[0].from_named);
  EXPECT_FALSE(ties.rows[1].from_named);
}

// Nothing waits to be joined, and no file of the store has the words.
void expect_settled(const std::string& file, const std::string& words) {
  EXPECT_EQ(samples::run_sql(file, "SELECT count(*) FROM folds_to_join"), std::vector<std::string>{"0"});
  EXPECT_EQ(samples::run_sql(file, "SELECT count(*) FROM articles_to_name"), std::vector<std::string>{"0"});
  for (const char* end : {"", "-wal"}) EXPECT_EQ(samples::read_file(file + end).find(words), std::string::npos) << end;
}

TEST_F(JoinActors, AWithheldNameIsGoneFromActorsAtOnceAndBackAtOnce) {
  Store store = open("a.db");
  add(store, reports());
  std::vector<std::string> before = actors("a.db");
  ActorJoin join = *actor_joining();
  Result<Suppressed> listed = suppress_name(store, "Council of River Unions", std::nullopt, join);
  ASSERT_TRUE(listed) << listed.error().text();
  expect_settled(folder_ / "a.db", "River Unions");
  for (const std::string& actor : actors("a.db")) EXPECT_EQ(actor.find("Council"), std::string::npos) << actor;
  ActorFilter named;
  named.names = {"CORU"};
  EXPECT_EQ(list_actors(store, named, 0, 10, 0)->rows.at(0).name, "CORU") << "of the article that does not say it";
  ASSERT_TRUE(lift_suppression(store, listed->number, nullptr));
  EXPECT_EQ(samples::run_sql(folder_ / "a.db", "SELECT count(*) FROM folds_to_join"), std::vector<std::string>{"0"});
}

TEST_F(JoinActors, AnErasedArticleTakesItsNamesAlong) {
  Store store = open("a.db");
  add(store, reports());
  ASSERT_TRUE(erase_articles(store, *find_to_erase(store, {"coru"}, {}), *actor_joining()));
  expect_settled(folder_ / "a.db", "River Unions");
  ActorFilter named;
  named.names = {"CORU"};
  EXPECT_EQ(list_actors(store, named, 0, 10, 0)->rows.at(0).name, "CORU");
}

}  // namespace
}  // namespace dateline
