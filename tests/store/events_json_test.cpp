#include "store/events_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "dateline/record_json.h"
#include "store/sample_records.h"

namespace dateline {
namespace {

using nlohmann::json;

// The text is not ASCII before the trigger: bytes and code points differ.
Record record_with_events() {
  Record record = samples::bare_record();
  record.article.text = "\u00c9lan fighters killed 20 soldiers in Osk on Friday.";
  Annotations& annotations = record.annotations;
  for (const char* name : {"\u00c9lan", "soldiers", "Osk"})
    annotations.entities.push_back({EntityType::other, name, true, {}});
  annotations.attributions.emplace_back();
  Event event;
  event.type = EventType::assault;
  event.mode = "firearms";
  event.contexts = {"military"};
  event.trigger = {15, 21};
  event.evidence = {{event.trigger, 0}};
  event.actors = {0};
  event.recipients = {1};
  event.place = 2;
  event.time = EventTime{};
  event.time->edtf = "XXXX-10";
  event.time->anchor = 1;
  event.time->relation = TimeRelation::after;
  event.time->duration = "P10D";
  event.time->bound = TimeBound::within;
  event.count = Count{20, 30, "killed", TimeBound::at_least, {22, 24}};
  event.status = EventStatus::ongoing;
  event.attribution = 0;
  annotations.events = {event, Event{}};
  annotations.events[1].type = EventType::custom;
  annotations.events[1].custom_type = "FLOOD";
  annotations.events[1].trigger = {22, 24};
  annotations.relations = {{0, 1, "fights", {0, 21}, 0}};
  return record;
}

TEST(EventsJson, AnEventHasTheFormOfTheContract) {
  json event = json::parse(to_json(record_with_events()))["events"][0];
  EXPECT_EQ(event["id"], "v1");
  EXPECT_EQ(event["type"], "ASSAULT");
  EXPECT_EQ(event["mode"], "firearms");
  EXPECT_EQ(event["contexts"], (json{"military"}));
  EXPECT_EQ(event["trigger"], (json{14, 20}));  // code points
  EXPECT_EQ(event["evidence"], (json{{{"trigger", {14, 20}}, {"attribution", "a1"}}}));
  EXPECT_EQ(event["actors"], (json{"e1"}));
  EXPECT_EQ(event["recipients"], (json{"e2"}));
  EXPECT_EQ(event["place"], (json{{"entity", "e3"}}));
  EXPECT_EQ(event["time"], (json{{"span", nullptr},
                                 {"edtf", "XXXX-10"},
                                 {"earliest", nullptr},
                                 {"latest", nullptr},
                                 {"anchor", "v2"},
                                 {"relation", "after"},
                                 {"duration", "P10D"},
                                 {"bound", "within"}}));
  EXPECT_EQ(event["count"],
            (json{{"value", 20}, {"upper", 30}, {"unit", "killed"}, {"bound", "at least"}, {"span", {21, 23}}}));
  EXPECT_EQ(event["status"], "ongoing");
  EXPECT_EQ(event["attribution"], "a1");
}

TEST(EventsJson, WhatIsNotKnownIsNull) {
  json event = json::parse(to_json(record_with_events()))["events"][1];
  EXPECT_EQ(event["type"], "FLOOD");
  for (const char* key : {"mode", "place", "time", "count", "attribution"}) EXPECT_EQ(event.at(key), json()) << key;
  for (const char* key : {"contexts", "evidence", "actors", "recipients"})
    EXPECT_EQ(event.at(key), json::array()) << key;
}

TEST(EventsJson, ARelationHasTheFormOfTheContract) {
  json relations = json::parse(to_json(record_with_events()))["relations"];
  EXPECT_EQ(relations,
            (json{{{"from", "e1"}, {"to", "e2"}, {"label", "fights"}, {"evidence", {0, 20}}, {"attribution", "a1"}}}));
}

TEST(EventsJson, TimesHaveTheirBoundsAndTheirPlaceInThePage) {
  Record record = record_with_events();
  record.annotations.timexes = {
      {{15, 21}, TimexType::date, "1999-Q3", "", "1999-35", "1999-07-01", "1999-09-30", TimeBasis::text},
      {{22, 24}, TimexType::duration, "P2D", "APPROX", {}, {}, {}, TimeBasis::text}};
  record.article.text_to_page = OffsetMap::identity(static_cast<std::uint32_t>(record.article.text.size()));
  JsonOptions options;
  options.raw_offsets = true;
  json written = json::parse(to_json(record, options));
  EXPECT_EQ(written["timexes"][0]["earliest"], "1999-07-01");
  EXPECT_EQ(written["timexes"][0]["latest"], "1999-09-30");
  EXPECT_EQ(written["timexes"][1]["latest"], json());
  EXPECT_EQ(written["timexes"][0]["span"], (json{14, 20})) << "code points";
  EXPECT_EQ(written["raw"]["timexes"], (json{{15, 21}, {22, 24}})) << "bytes of the page";
  EXPECT_EQ(written["raw"]["events"][0]["trigger"], (json{15, 21}));
}

TEST(EventsJson, LargeCountsKeepTheirDigits) {
  Record record = record_with_events();
  record.annotations.events[0].count->value = 150000001;
  EXPECT_NE(to_json(record).find("\"value\":150000001,"), std::string::npos);
}

}  // namespace
}  // namespace dateline
