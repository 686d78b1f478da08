#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "dateline/pipeline.h"
#include "serve/route_table.h"
#include "store/reported_records.h"
#include "store/sample_records.h"

namespace dateline::serve {
namespace {

using nlohmann::json;

// A service over a store of reported events.
class ReportRoutes : public testing::Test {
 protected:
  void SetUp() override {
    ServeOptions options;
    options.store_path = folder_ / "routes.db";
    {
      Store store = *Store::open(options.store_path, Store::Mode::read_write);
      ASSERT_TRUE(store.begin());
      for (const Record& record : samples::reported_records()) ASSERT_TRUE(store.add(record, samples::page_of(record)));
      ASSERT_TRUE(join_actors(store, nullptr, nullptr));
      ASSERT_TRUE(store.commit());
    }
    service_ = std::make_unique<Service>(options);
  }

  Reply ask(const std::string& path, const std::multimap<std::string, std::string>& params = {}) {
    Request request;
    request.path = "/api/v1/" + path;
    request.params = params;
    return answer(request, *service_);
  }

  json rows(const std::string& path, const std::multimap<std::string, std::string>& params = {}) {
    Reply reply = ask(path, params);
    EXPECT_EQ(reply.status, 200) << reply.body;
    return json::parse(reply.body);
  }

  samples::TemporaryFolder folder_;
  std::unique_ptr<Service> service_;
};

TEST_F(ReportRoutes, ListEventsWithWhatIsKnownOfThem) {
  json list = rows("events", {{"type", "ASSAULT"}, {"voice", "own"}});
  EXPECT_EQ(list["total"], 1);
  EXPECT_EQ(list["dated"], 1);
  EXPECT_EQ(list["limit"], 50);
  json event = list["events"][0];
  EXPECT_EQ(event["article"]["title"], "Raid on Port Vellan");
  EXPECT_EQ(event["id"], "v1");
  EXPECT_EQ(event["trigger"], json::parse(R"({"span":[13,19],"text":"raided"})"));
  EXPECT_EQ(event["actors"][0]["country"], "XU");
  EXPECT_EQ(event["place"]["lat"], 10.5);
  EXPECT_EQ(event["time"]["earliest"], "2021-05-02");
  EXPECT_EQ(event["count"], json::parse(R"({"value":2,"upper":null,"unit":"killed","bound":"at least"})"));
  EXPECT_TRUE(event["attribution"].is_null());
  EXPECT_EQ(event["tellings"], 2);
}

TEST_F(ReportRoutes, TakeEveryFilter) {
  auto total = [&](const std::string& name, const std::string& value) {
    return rows("events", {{name, value}})["total"].get<int>();
  };
  EXPECT_EQ(total("words", "leaked"), 3);
  EXPECT_EQ(total("outlet", "The Gazette"), 4);
  EXPECT_EQ(total("language", "fr"), 0);
  EXPECT_EQ(total("origin", ""), 7);
  EXPECT_EQ(total("date", "2021-05-10"), 3);
  EXPECT_EQ(total("published_from", "2021-05-04"), 3);
  EXPECT_EQ(total("published_to", "2021-05-04"), 4);
  EXPECT_EQ(total("article", "none"), 0);
  EXPECT_EQ(total("text", "killing"), 1);
  EXPECT_EQ(total("type", "CONSULT"), 2);
  EXPECT_EQ(total("mode", "raid"), 1);
  EXPECT_EQ(total("context", "military"), 1);
  EXPECT_EQ(total("party", "League"), 2);
  EXPECT_EQ(total("actor", "League"), 1);
  EXPECT_EQ(total("recipient", "Ullen"), 2);
  EXPECT_EQ(total("place", "9000001"), 2);
  EXPECT_EQ(total("country", "XU"), 2);
  EXPECT_EQ(total("box", "0,10,20,30"), 2);
  EXPECT_EQ(total("from", "2021-05-03"), 2);
  EXPECT_EQ(total("to", "2021-04"), 1);
  EXPECT_EQ(total("status", "planned"), 1);
  EXPECT_EQ(total("voice", "attributed"), 3);
  EXPECT_EQ(total("stance", "denies"), 1);
  EXPECT_EQ(total("source_kind", "document"), 1);
  EXPECT_EQ(total("speaker", "Marrack"), 2);
  EXPECT_EQ(total("named", "false"), 1);
}

TEST_F(ReportRoutes, ListTheRest) {
  EXPECT_EQ(rows("timeline")["events"].size(), 3u);
  EXPECT_EQ(rows("claims", {{"stance", "denies"}})["claims"][0]["attribution"]["speaker"], "Northern League");
  EXPECT_EQ(rows("places")["places"][0]["name"], "Port Vellan");
  json tie = rows("ties", {{"actor", "Karland"}, {"evidence", "1"}})["ties"][1];
  EXPECT_EQ(tie["label"], "gives money");
  EXPECT_EQ(tie["evidence"][0]["text"], "Karland gave money to the Northern League");
  EXPECT_EQ(rows("places", {{"party", "Marrack"}})["withheld"], 1);
}

TEST_F(ReportRoutes, ListActorsAcrossArticles) {
  json list = rows("actors", {{"name", "northern league"}, {"evidence", "1"}});
  EXPECT_EQ(list["total"], 1);
  json actor = list["actors"][0];
  EXPECT_EQ(actor["name"], "Northern League");
  EXPECT_EQ(actor["articles"], 2);
  EXPECT_EQ(actor["aliases"][0]["basis"], "name");
  EXPECT_EQ(actor["aliases"][0]["evidence"].size(), 1u);
  EXPECT_EQ(rows("actors", {{"id", actor["id"].get<std::string>()}})["total"], 1);
  json claim = rows("claims", {{"stance", "denies"}})["claims"][0];
  EXPECT_EQ(claim["attribution"]["actor"], actor["id"]);
  json denied = rows("events", {{"status", "negated"}})["events"][0];
  EXPECT_EQ(denied["actors"][0]["actor"], actor["id"]);
  EXPECT_EQ(rows("ties", {{"actor", "Karland"}})["ties"][0]["to"]["actor"], actor["id"]);
  EXPECT_EQ(ask("actors", {{"type", "ship"}}).status, 400);
  EXPECT_EQ(ask("actors", {{"evidence", "9999"}}).status, 400);
}

TEST_F(ReportRoutes, FollowOneActorByItsId) {
  auto id_of = [&](const char* name) { return rows("actors", {{"name", name}})["actors"][0]["id"].get<std::string>(); };
  std::string league = id_of("northern league");
  EXPECT_EQ(rows("events", {{"party_id", league}})["total"], 2);
  EXPECT_EQ(rows("timeline", {{"party_id", league}})["total"], 2);
  EXPECT_EQ(rows("ties", {{"party_id", league}})["total"], 3);
  EXPECT_EQ(rows("claims", {{"speaker_id", league}})["total"], 1);
  EXPECT_EQ(rows("claims", {{"speaker_id", league}})["claims"][0]["attribution"]["stance"], "denies");
  EXPECT_EQ(rows("articles", {{"actor_id", league}})["total"], 2);
  EXPECT_EQ(rows("facets", {{"actor_id", league}})["date"][0]["count"], 2);
  for (const char* list : {"events", "claims", "ties", "places"})
    EXPECT_EQ(rows(list, {{"party_id", "nobody"}})["total"], 0) << list;
  EXPECT_EQ(rows("articles", {{"actor_id", "nobody"}})["total"], 0);
}

// An id is a name, too: where one person was is not listed.
TEST_F(ReportRoutes, KeepBackWhereAPersonWasWhoIsAskedForById) {
  json actor = rows("actors", {{"name", "marrack"}})["actors"][0];
  ASSERT_EQ(actor["type"], "person");
  json events = rows("events", {{"party_id", actor["id"].get<std::string>()}})["events"];
  int withheld = 0;
  for (const json& event : events) {
    EXPECT_TRUE(event["place"].is_null());
    withheld += event["place_withheld"].get<bool>() ? 1 : 0;
  }
  EXPECT_EQ(withheld, 1);
  EXPECT_EQ(rows("places", {{"party_id", actor["id"].get<std::string>()}})["withheld"], 1);
  EXPECT_EQ(rows("events", {{"party_id", actor["id"].get<std::string>()}, {"country", "XU"}})["total"], 0);
}

// The language model errs: in one article it takes a person for a place.
TEST_F(ReportRoutes, KeepBackWhereAPersonWasWhoIsTakenForSomethingElse) {
  {
    Store store = *Store::open(service_->options.store_path, Store::Mode::read_write);
    ASSERT_TRUE(store.begin());
    for (Record record : samples::reported_records()) {
      record.id.front() = record.id.front() == 'f' ? 'e' : 'f';
      record.capture.key += "-mistaken";
      for (Entity& entity : record.annotations.entities)
        if (entity.name == "Ilse Marrack") entity.type = EntityType::place;
      ASSERT_TRUE(store.add(record, samples::page_of(record)));
    }
    ASSERT_TRUE(join_actors(store, nullptr, nullptr));
    ASSERT_TRUE(store.commit());
  }
  int withheld = 0;
  json events = rows("events", {{"party", "Marrack"}})["events"];
  for (const json& event : events) {
    EXPECT_TRUE(event["place"].is_null()) << event;
    withheld += event["place_withheld"].get<bool>() ? 1 : 0;
  }
  EXPECT_EQ(withheld, 2);
}

TEST_F(ReportRoutes, CountWhatClaimsAre) {
  json facets = rows("claims/facets");
  EXPECT_EQ(facets["named"], json::parse(R"([{"value":"true","count":2},{"value":"false","count":1}])"));
  int stances = 0;
  for (const json& one : facets["stance"]) {
    stances += one["count"].get<int>();
    EXPECT_EQ(rows("claims", {{"stance", one["value"].get<std::string>()}})["total"], one["count"]);
  }
  EXPECT_EQ(stances, rows("claims")["total"]);
  for (const json& one : facets["source_kind"])
    EXPECT_EQ(rows("claims", {{"source_kind", one["value"].get<std::string>()}})["total"], one["count"]);
  json denied = rows("claims/facets", {{"stance", "denies"}});
  EXPECT_EQ(denied["stance"], facets["stance"]) << "a facet leaves out its own restriction";
  EXPECT_EQ(denied["named"].size(), 1u);
  EXPECT_EQ(ask("claims/facets", {{"stance", "sings"}}).status, 400);
}

TEST_F(ReportRoutes, FindActorsByHowTheirNamesBegin) {
  EXPECT_EQ(rows("actors", {{"words", "nor lea"}})["total"], 1);
  EXPECT_EQ(rows("actors", {{"words", "leag north"}})["actors"][0]["name"], "Northern League");
  EXPECT_EQ(rows("actors", {{"words", "orthern"}})["total"], 0);
  EXPECT_EQ(rows("actors", {{"words", "%"}})["total"], rows("actors")["total"]) << "no letter restricts nothing";
  json facets = rows("actors/facets", {{"words", "nor"}, {"type", "person"}});
  EXPECT_EQ(facets["type"], json::parse(R"([{"value":"organization","count":1}])"));
  EXPECT_TRUE(facets["kind"].empty());
  json all = rows("actors/facets");
  for (const char* facet : {"type", "country", "kind"})
    for (const json& one : all[facet])
      EXPECT_EQ(rows("actors", {{facet, one["value"].get<std::string>()}})["total"], one["count"]) << facet << one;
  EXPECT_EQ(all["country"][0]["value"], "") << "most have none";
  EXPECT_EQ(ask("actors/facets", {{"type", "ship"}}).status, 400);
}

TEST_F(ReportRoutes, TellWhichEntitiesOfAnArticleAreActors) {
  json event = rows("events", {{"status", "negated"}})["events"][0];
  json actors = rows("articles/" + event["article"]["id"].get<std::string>() + "/actors")["actors"];
  auto same = std::find_if(actors.begin(), actors.end(),
                           [&](const json& one) { return one["entity"] == event["actors"][0]["entity"]; });
  ASSERT_NE(same, actors.end());
  EXPECT_EQ((*same)["actor"], event["actors"][0]["actor"]);
  EXPECT_EQ((*same)["name"], "Northern League");
  EXPECT_EQ(ask("articles/ffffffffffffffff/actors").status, 404);
}

TEST_F(ReportRoutes, ListTiesByTheirLabel) {
  json ties = rows("ties", {{"label", "gives money"}, {"label", "CONSULT"}});
  EXPECT_EQ(ties["total"], 2);
  EXPECT_EQ(rows("ties", {{"label", "gives money"}})["ties"][0]["from"]["named"], true);
  EXPECT_EQ(rows("ties", {{"label", "dances with"}})["total"], 0);
}

TEST_F(ReportRoutes, WriteCsv) {
  for (const char* path : {"events", "timeline", "claims", "places", "actors", "ties"}) {
    Reply reply = ask(path, {{"format", "csv"}});
    EXPECT_EQ(reply.type, "text/csv; charset=utf-8") << path;
    EXPECT_GT(std::count(reply.body.begin(), reply.body.end(), '\n'), 2) << path;
  }
  EXPECT_TRUE(ask("ties", {{"format", "csv"}}).body.starts_with("from,from_type,from_country,from_named,label,to,"));
}

TEST_F(ReportRoutes, SayWhatTheyDoNotKnow) {
  auto refused = [&](const std::string& path, const std::string& name, const std::string& value) {
    Reply reply = ask(path, {{name, value}});
    EXPECT_EQ(reply.status, 400) << name;
    return json::parse(reply.body)["error"].get<std::string>();
  };
  EXPECT_EQ(refused("events", "status", "hoped"),
            "status: expected one of happened, ongoing, planned, possible, negated, found \"hoped\"");
  EXPECT_EQ(refused("events", "from", "yesterday"),
            "from: expected a date such as 2021, 2021-04 or 2021-04-30, found \"yesterday\"");
  EXPECT_EQ(refused("events", "named", "perhaps"), "named: expected true or false, found \"perhaps\"");
  EXPECT_TRUE(refused("places", "box", "1,2").starts_with("box: expected south,west,north,east"));
  EXPECT_TRUE(refused("claims", "order", "time").starts_with("order: expected newest or oldest"));
  EXPECT_TRUE(refused("events", "order", "size").starts_with("order: expected newest, oldest or time"));
  EXPECT_TRUE(refused("ties", "evidence", "9999").starts_with("evidence: expected a whole number"));
}

}  // namespace
}  // namespace dateline::serve
