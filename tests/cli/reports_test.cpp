#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/program_run.h"
#include "dateline/pipeline.h"
#include "dateline/store.h"
#include "store/reported_records.h"
#include "store/sample_records.h"
#include "store/sqlite_file.h"

namespace dateline::cli {
namespace {

using nlohmann::json;

class Reports : public testing::Test {
 protected:
  void SetUp() override {
    place.environment["DATELINE_STORE"] = "news.db";
    Result<Store> store = Store::open(path(), Store::Mode::read_write);
    ASSERT_TRUE(store && store->begin());
    for (const Record& record : samples::reported_records()) ASSERT_TRUE(store->add(record, samples::page_of(record)));
    ASSERT_TRUE(store->commit());
    raid = samples::reported_records()[0].id.substr(0, 8);
    aid = samples::reported_records()[1].id.substr(0, 8);
  }

  std::string path() const { return (place.folder() / "news.db").string(); }

  std::string said(const std::vector<std::string>& words) {
    Ended ended = place.run(words);
    EXPECT_EQ(ended.status, 0) << ended.error;
    EXPECT_EQ(ended.error, "");
    return ended.out;
  }

  void expect_refused(const std::vector<std::string>& words, const std::string& why) {
    Ended ended = place.run(words);
    EXPECT_NE(ended.status, 0) << words.back();
    EXPECT_NE(ended.error.find(why), std::string::npos) << ended.error;
    EXPECT_EQ(ended.out, "");
  }

  Workplace place;
  std::string raid, aid;
};

TEST_F(Reports, EventsAreTold) {
  EXPECT_EQ(said({"events", "--type", "ASSAULT", "--order", "oldest"}),
            "ASSAULT raid  Ullen\u2019s army  in Port Vellan (XU)  2021-05-02  at least 2 killed\n"
            "  Ullen\u2019s army raided Port Vellan on Sunday, killing at least two people.\n"
            "  the outlet's own voice  " +
                raid +
                " v1  The Gazette  2021-05-03  told 2 times\n"
                "\n"
                "ASSAULT  rebels  in the harbour\n"
                "  Harbour master Ilse Marrack said that rebels had shelled the harbour after the\n"
                "  raid.\n"
                "  Ilse Marrack asserts  " +
                raid +
                " v2  The Gazette  2021-05-03\n"
                "\n"
                "ASSAULT, negated  Northern League  in Port Vellan (XU)\n"
                "  The Northern League denied that it had shelled Port Vellan.\n"
                "  Northern League denies  " +
                raid +
                " v3  The Gazette  2021-05-03\n"
                "\n"
                "1 to 3 of 3. Reported, not established.\n");
}

TEST_F(Reports, ATimelineIsInTheOrderOfTime) {
  EXPECT_EQ(said({"timeline"}),
            "2020-01-01 to 2021-12-31  AID  Karland \u2192 Northern League  (a leaked report asse\u2026\n"
            "from 2021-05-01           CONSULT  Ilse Marrack \u2192 Ullen  in Tarn (XK)\n"
            "2021-05-02                ASSAULT raid  Ullen\u2019s army  in Port Vellan (XU)\n"
            "4 have no time.  1 to 3 of 3. Reported, not established.\n");
}

TEST_F(Reports, ClaimsAreTold) {
  EXPECT_EQ(said({"claims", "--stance", "denies"}),
            "Northern League  denies  organization\n"
            "  that it had shelled Port Vellan\n"
            "  " +
                raid +
                " a2  The Gazette  2021-05-03\n"
                "\n"
                "1 to 1 of 1. Reported, not established.\n");
  EXPECT_EQ(said({"claims", "--unnamed", "--limit", "1"}).substr(0, 15), "a leaked report");
}

TEST_F(Reports, PlacesAreCounted) {
  EXPECT_EQ(said({"places"}),
            "Port Vellan (XU)  10.500, 20.250  2 events  2 articles\n"
            "Tarn Province (XK)  50.000, -170.500  2 events  2 articles\n"
            "the harbour  not resolved  1 event  1 article\n"
            "1 to 3 of 3. Reported, not established.\n");
  EXPECT_EQ(said({"places", "--party", "Marrack"}),
            "1 events left out: where a person was is not listed.\nNone of 0 to show.\n");
  EXPECT_NE(said({"events", "--party", "Marrack"}).find("place not shown"), std::string::npos);
}

TEST_F(Reports, TiesAreToldWithTheirEvidence) {
  EXPECT_EQ(said({"ties", "--party", "League"}),
            "Karland (XK) \u2192 Northern League  AID  1 event in 1 article\n"
            "  Karland gave money to the Northern League, a leaked report says.\n"
            "  a leaked report asserts  " +
                aid +
                " v1  Meridian Post  2021-05-10\n"
                "\n"
                "Karland (XK) \u2192 Northern League  gives money  1 statement in 1 article\n"
                "  Karland gave money to the Northern League\n"
                "  a leaked report asserts  " +
                aid +
                "  Meridian Post  2021-05-10\n"
                "\n"
                "Northern League \u2192 Ullen\u2019s army (XU)  fights  1 statement in 1 article\n"
                "  The Northern League denied that it had shelled Port Vellan\n"
                "  Northern League denies  " +
                raid +
                "  The Gazette  2021-05-03\n"
                "\n"
                "1 to 3 of 3. Reported, not established.\n");
  EXPECT_NE(said({"ties", "--type", "consult"}).find("CONSULT  1 event in 1 article, 1 in an outlet's own voice\n"),
            std::string::npos);
  EXPECT_EQ(said({"ties", "--type", "AID", "--csv"}),
            "from,from_type,from_country,from_named,label,to,to_type,to_country,to_named,kind,count,articles,own_voice,"
            "evidence_article,"
            "evidence\r\n"
            "Karland,organization,XK,true,AID,Northern League,organization,,true,event,1,1,0," +
                samples::reported_records()[1].id +
                ",\"Karland gave money to the Northern League, a leaked report says.\"\r\n");
  EXPECT_EQ(json::parse(said({"ties", "--json", "--evidence", "0"}))["ties"][0]["evidence"].size(), 0u);
  EXPECT_EQ(said({"ties", "--publish"}).find("Marrack"), std::string::npos);
  EXPECT_NE(said({"ties"}).find("Marrack"), std::string::npos);
}

TEST_F(Reports, AreWrittenAsJson) {
  for (const auto& [command, total] : {std::pair("events", 7), std::pair("timeline", 7), std::pair("claims", 3),
                                       std::pair("places", 3), std::pair("ties", 4)}) {
    json found = json::parse(said({command, "--json", "--limit", "1"}));
    EXPECT_EQ(found["ok"], true) << command;
    EXPECT_EQ(found["total"], total) << command;
    EXPECT_EQ(found["offset"], 0) << command;
    EXPECT_EQ(found[std::string(command) == "timeline" ? "events" : command].size(), 1u) << command;
  }
  json event = json::parse(said({"events", "--json", "--mode", "raid"}))["events"][0];
  EXPECT_EQ(event["sentence"]["text"], "Ullen\u2019s army raided Port Vellan on Sunday, killing at least two people.");
  EXPECT_EQ(event["time"]["text"], "Sunday");
}

TEST_F(Reports, AreWrittenAsCsv) {
  EXPECT_TRUE(
      said({"events", "--csv", "--mode", "raid"})
          .starts_with("article,published,outlet,title,url,event,type,mode,contexts,status,actors,recipients,"));
  EXPECT_NE(said({"events", "--csv"})
                .find(",military; maritime,happened,Ullen\u2019s army,,Port Vellan,Port Vellan,9000001,XU,10.5,"),
            std::string::npos);
  std::string places = said({"places", "--csv", "--country", "XK"});
  EXPECT_EQ(places,
            "name,geonames,country,admin1,latitude,longitude,level,articles,mentions,events\r\n"
            "Tarn Province,9000002,XK,,50,-170.5,A,2,2,2\r\n");
  std::string claims = said({"claims", "--csv"});
  EXPECT_EQ(std::count(claims.begin(), claims.end(), '\n'), 4);
}

TEST_F(Reports, ComeFromOneArticle) {
  EXPECT_EQ(json::parse(said({"events", "--json", "--article", "aid"}))["total"], 3);
  EXPECT_EQ(json::parse(said({"claims", "--json", "--article", aid}))["total"], 1);
  expect_refused({"events", "--article", "nothing"}, "nothing: there is no such article in the store");
}

TEST_F(Reports, WordsAreLookedForInTheSentence) {
  EXPECT_EQ(json::parse(said({"events", "--json", "killing", "Sunday"}))["total"], 1);
  EXPECT_EQ(json::parse(said({"claims", "--json", "\"shelled the harbour\""}))["total"], 1);
}

TEST_F(Reports, SayWhatTheyDoNotKnow) {
  expect_refused({"events", "--type", "DANCE"}, "type: expected one of AGREE, CONSULT, SUPPORT");
  expect_refused({"events", "--status", "hoped"}, "happened");
  expect_refused({"timeline", "--from", "2021-13"}, "from: expected a date such as 2021, 2021-04 or 2021-04-30");
  expect_refused({"timeline", "--from", "2021-05", "--to", "2021-04"}, "to: expected a day not before 2021-05");
  expect_refused({"places", "--country", "Ullen"}, "country: expected two letters of ISO 3166-1");
  expect_refused({"places", "--box", "1,2,3"}, "box: expected south,west,north,east in degrees");
  expect_refused({"claims", "--named", "--unnamed"}, "expected one of --named and --unnamed, found both");
  expect_refused({"claims", "--order", "time"}, "newest");
  Ended refused = place.run({"events", "--json", "--type", "DANCE"});
  EXPECT_EQ(json::parse(refused.out + refused.error)["code"], "bad_request");
}

TEST_F(Reports, ExportKnowsItsRows) {
  EXPECT_TRUE(said({"export", "--format", "csv"}).starts_with("article,published,outlet,title,url,event,type,"));
  EXPECT_TRUE(said({"export", "--format", "csv", "--rows", "articles"}).starts_with("id,key,url,title,"));
  EXPECT_TRUE(said({"export", "--format", "geojson"}).starts_with("{\"type\":\"FeatureCollection\","));
  expect_refused({"export", "--format", "ftm", "--rows", "events"},
                 "expected --rows with --format csv or parquet, found ftm");
}

TEST_F(Reports, AnnotateTakesAFileOrAStore) {
  expect_refused({"annotate"}, "annotate needs FILE or --store, and not both");
  expect_refused({"annotate", "a.jsonl", "--store", "news.db"}, "annotate needs FILE or --store, and not both");
  expect_refused({"annotate", "a.jsonl", "--all"}, "annotate takes --all with --store");
}

TEST_F(Reports, AStoreOfAnOlderSchemaIsToldHowToBeBroughtUpToDate) {
  samples::run_sql(path(), "PRAGMA user_version = 3");
  for (const char* command : {"events", "claims", "places", "timeline", "ties", "actors"})
    expect_refused({command},
                   "the store has schema version 3, this dateline reads versions 6 to 6; open it for writing "
                   "once (dateline ingest --store) to bring it up to date");
}

TEST_F(Reports, ActorsAreListedWithTheirNames) {
  Result<Store> store = Store::open(path(), Store::Mode::read_write);
  ASSERT_TRUE(store && store->begin() && join_actors(*store, nullptr, nullptr) && store->commit());
  std::string id = nlohmann::json::parse(said({"actors", "Northern", "League", "--json"}))["actors"][0]["id"];
  EXPECT_EQ(said({"actors", "northern", "league", "--evidence", "1"}),
            "Northern League  organization  2 articles  2 events  1 claim  " + id +
                "\n  Northern League  name  2 articles\n    " + aid +
                " Karland paid the League  Meridian Post  2021-05-10\n\n"
                "1 to 1 of 1. Reported, not established.\n");
  EXPECT_EQ(
      said({"actors", "--id", id, "--csv", "--evidence", "1"}),
      "actor,name,type,country,kind,wikidata,articles,events,claims,alias,basis,score,alias_articles,evidence\r\n" +
          id + ",Northern League,organization,,,,2,2,1,Northern League,name,0.9,2," +
          samples::reported_records()[1].id + "\r\n");
  expect_refused({"actors", "--country", "Velmar"}, "country: expected two letters of ISO 3166-1");
  expect_refused({"actors", "--type", "ship"}, "ship");
  EXPECT_EQ(said({"actors", "Nobody"}), "None of 0 to show.\n");
}

TEST_F(Reports, OfAStoreThatHasNoneAreNone) {
  EXPECT_EQ(place.run({"ingest", "--store", "empty.db", "--quiet", "-"}, "{\"text\": \"Nothing happened.\"}").status,
            0);
  EXPECT_EQ(said({"timeline", "--store", "empty.db"}), "None of 0 to show.\n");
}

}  // namespace
}  // namespace dateline::cli
