#include <gtest/gtest.h>

#include "dateline/reported.h"
#include "query/stored_reports.h"

namespace dateline {
namespace {

using testing::StoredReports;

class Events : public StoredReports {
 protected:
  // "raid v1" for each event found, in order.
  std::string found(const ReportFilter& filter, ReportOrder order = ReportOrder::oldest, std::uint64_t offset = 0,
                    std::uint64_t limit = 100) {
    Result<EventList> list = list_events(store(), filter, order, offset, limit);
    EXPECT_TRUE(list) << list.error().text();
    std::string all;
    if (list)
      for (const EventRow& row : list->rows) all += (all.empty() ? "" : " ") + key_of(row.article.id) + ":" + row.event;
    return all;
  }

  EventRow one(const ReportFilter& filter) {
    Result<EventList> list = list_events(store(), filter, ReportOrder::oldest, 0, 10);
    EXPECT_TRUE(list) << list.error().text();
    EXPECT_EQ(list->rows.size(), 1u);
    return list->rows.empty() ? EventRow{} : list->rows.front();
  }
};

constexpr const char* all_events = "raid:v1 raid:v2 raid:v3 raid:v4 aid:v1 aid:v2 aid:v3";

TEST_F(Events, AreListedByPublication) {
  EXPECT_EQ(found({}), all_events);
  EXPECT_EQ(found({}, ReportOrder::newest), "aid:v1 aid:v2 aid:v3 raid:v1 raid:v2 raid:v3 raid:v4");
}

TEST_F(Events, AreListedByTheirTimeThoseWithoutLast) {
  EXPECT_EQ(found({}, ReportOrder::time), "aid:v1 aid:v2 raid:v1 raid:v2 raid:v3 raid:v4 aid:v3");
}

TEST_F(Events, ComeByPages) {
  EXPECT_EQ(found({}, ReportOrder::oldest, 1, 2), "raid:v2 raid:v3");
  EXPECT_EQ(found({}, ReportOrder::oldest, 7, 2), "");
  Result<EventList> list = list_events(store(), {}, ReportOrder::oldest, 6, 1);
  EXPECT_EQ(list->total, 7u);
  EXPECT_EQ(list->dated, 3u);
}

TEST_F(Events, TellWhatTheTextSays) {
  EventRow row = one(with(&ReportFilter::modes, {"raid"}));
  EXPECT_EQ(row.article.title, "Raid on Port Vellan");
  EXPECT_EQ(row.type, "ASSAULT");
  EXPECT_EQ(row.contexts, (Any{"military", "maritime"}));
  EXPECT_EQ(row.trigger, "raided");
  EXPECT_EQ(row.sentence, "Ullen\u2019s army raided Port Vellan on Sunday, killing at least two people.");
  EXPECT_EQ(row.trigger_at, (Span{13, 19})) << "code points";
  ASSERT_EQ(row.actors.size(), 1u);
  EXPECT_EQ(row.actors[0].name, "Ullen\u2019s army");
  EXPECT_EQ(row.actors[0].country, "XU");
  EXPECT_EQ(row.actors[0].kind, "state");
  ASSERT_TRUE(row.place);
  EXPECT_EQ(row.place->name, "Port Vellan");
  EXPECT_EQ(row.place->geonames, 9000001);
  EXPECT_EQ(row.place->latitude, 10.5);
  EXPECT_EQ(row.time_words, "Sunday");
  EXPECT_EQ(row.earliest, "2021-05-02");
  EXPECT_EQ(row.count, 2);
  EXPECT_EQ(row.count_unit, "killed");
  EXPECT_EQ(row.count_bound, "at least");
  EXPECT_FALSE(row.voice);
  EXPECT_EQ(row.tellings, 2u);
}

TEST_F(Events, TellOnWhoseWord) {
  EventRow row = one(with(&ReportFilter::stances, {"denies"}));
  EXPECT_EQ(row.status, "negated");
  ASSERT_TRUE(row.voice);
  EXPECT_EQ(row.voice->attribution, "a2");
  EXPECT_EQ(row.voice->speaker, "Northern League");
  EXPECT_EQ(row.voice->kind, "organization");
  EXPECT_EQ(row.voice->stance, "denies");
}

TEST_F(Events, KeepAnUnknownTimeOpen) {
  EventRow talks = one(with(&ReportFilter::statuses, {"planned"}));
  EXPECT_EQ(talks.edtf, "XXXX-10");
  EXPECT_FALSE(talks.earliest || talks.latest);
  EventRow later = one(with(&ReportFilter::actors, {"Marrack"}));
  EXPECT_EQ(later.anchor, "v1");
  EXPECT_EQ(later.relation, "after");
  EXPECT_EQ(later.duration, "P10D");
}

TEST_F(Events, AreFiltered) {
  EXPECT_EQ(found(with(&ReportFilter::types, {"ASSAULT"})), "raid:v1 raid:v2 raid:v3");
  EXPECT_EQ(found(with(&ReportFilter::types, {"aid", "SOWING"})), "aid:v1 aid:v3") << "PLOVER's in any case";
  EXPECT_EQ(found(with(&ReportFilter::contexts, {"maritime"})), "raid:v1");
  EXPECT_EQ(found(with(&ReportFilter::parties, {"northern league"})), "raid:v3 aid:v1");
  EXPECT_EQ(found(with(&ReportFilter::actors, {"northern league"})), "raid:v3");
  EXPECT_EQ(found(with(&ReportFilter::recipients, {"League"})), "aid:v1");
  EXPECT_EQ(found(with(&ReportFilter::parties, {"rebels", "Karland"})), "raid:v2 aid:v1");
  EXPECT_EQ(found(with(&ReportFilter::parties, {"100%"})), "");
  EXPECT_EQ(found(with(&ReportFilter::statuses, {"planned", "negated"})), "raid:v3 raid:v4");
  EXPECT_EQ(found(with(&ReportFilter::voices, {"own"})), "raid:v1 raid:v4 aid:v2 aid:v3");
  EXPECT_EQ(found(with(&ReportFilter::voices, {"attributed"})), "raid:v2 raid:v3 aid:v1");
  EXPECT_EQ(found(with(&ReportFilter::voices, {"own", "attributed"})), all_events);
  EXPECT_EQ(found(with(&ReportFilter::speakers, {"marrack"})), "raid:v1 raid:v2") << "a retelling counts";
  EXPECT_EQ(found(with(&ReportFilter::source_kinds, {"document"})), "aid:v1");
  EXPECT_EQ(found(with(&ReportFilter::named, false)), "aid:v1");
  EXPECT_EQ(found(with(&ReportFilter::text, "killing")), "raid:v1");
  EXPECT_EQ(found(with(&ReportFilter::text, "\"money to\" leaked")), "aid:v1");
  EXPECT_EQ(found(with(&ReportFilter::article, id_of("aid"))), "aid:v1 aid:v2 aid:v3");
  ReportFilter gazette;
  gazette.articles.outlets = {"The Gazette"};
  gazette.voices = {"own"};
  EXPECT_EQ(found(gazette), "raid:v1 raid:v4");
  ReportFilter published;
  published.articles.from = "2021-05-04";
  EXPECT_EQ(found(published), "aid:v1 aid:v2 aid:v3");
}

TEST_F(Events, AreFilteredByPlace) {
  EXPECT_EQ(found(with(&ReportFilter::places, {"vellan"})), "raid:v1 raid:v3");
  EXPECT_EQ(found(with(&ReportFilter::places, {"9000002"})), "raid:v4 aid:v2");
  EXPECT_EQ(found(with(&ReportFilter::places, {"Tarn Province"})), "raid:v4 aid:v2") << "the gazetteer's name";
  EXPECT_EQ(found(with(&ReportFilter::places, {"the harbour"})), "raid:v2") << "not resolved";
  EXPECT_EQ(found(with(&ReportFilter::countries, {"xk"})), "raid:v4 aid:v2");
  EXPECT_EQ(found(with(&ReportFilter::box, std::array{0.0, 10.0, 20.0, 30.0})), "raid:v1 raid:v3");
  EXPECT_EQ(found(with(&ReportFilter::box, std::array{40.0, 170.0, 60.0, -160.0})), "raid:v4 aid:v2")
      << "over the 180th meridian";
}

// An event that may have happened then: a range overlaps, an open end reaches on.
TEST_F(Events, AreFilteredByTime) {
  EXPECT_EQ(found(with(&ReportFilter::from, "2021-05-03")), "aid:v1 aid:v2");
  EXPECT_EQ(found(with(&ReportFilter::to, "2021-04")), "aid:v1");
  EXPECT_EQ(found(with(&ReportFilter::to, "2021-05")), "raid:v1 aid:v1 aid:v2");
  ReportFilter day;
  day.from = day.to = "2021-05-02";
  EXPECT_EQ(found(day), "raid:v1 aid:v1 aid:v2");
  day.from = day.to = "2019";
  EXPECT_EQ(found(day), "");
}

TEST_F(Events, OnATimelineHaveATime) {
  Result<EventList> list = timeline(store(), {}, 0, 10);
  ASSERT_TRUE(list);
  EXPECT_EQ(list->total, 7u);
  EXPECT_EQ(list->dated, 3u);
  ASSERT_EQ(list->rows.size(), 3u);
  EXPECT_EQ(list->rows[0].earliest, "2020-01-01");
  EXPECT_EQ(list->rows[0].latest, "2021-12-31");
  EXPECT_EQ(timeline(store(), {}, 2, 10)->rows.size(), 1u);
}

// docs/reference/responsible-use.md
TEST_F(Events, OfAPersonWhoIsAskedForHaveNoPlace) {
  EventRow row = one(with(&ReportFilter::parties, {"marrack"}));
  EXPECT_EQ(row.type, "CONSULT");
  EXPECT_FALSE(row.place);
  EXPECT_TRUE(row.place_withheld);
  EXPECT_FALSE(one(with(&ReportFilter::text, "Marrack met")).place) << "by the words of the sentence";
  ReportFilter both = with(&ReportFilter::parties, {"marrack"});
  both.countries = {"XK"};
  EXPECT_EQ(found(both), "") << "nor is it told that she was there";
  EventRow other = one(with(&ReportFilter::actors, {"rebels"}));
  EXPECT_TRUE(other.place) << "a group is no person";
  ReportFilter ullen = with(&ReportFilter::parties, {"Ullen"});
  ullen.types = {"CONSULT"};
  Result<EventList> list = list_events(store(), ullen, ReportOrder::oldest, 0, 10);
  ASSERT_EQ(list->rows.size(), 2u);
  EXPECT_TRUE(list->rows[1].place) << "the organization was asked for, not the person whom it met";
}

TEST_F(Events, OfAPersonWhoTellsOfThemHaveNoPlace) {
  Record record = samples::reported_records()[1];
  record.annotations.attributions[0].source.entity = 3;  // Ilse Marrack
  Event& meeting = record.annotations.events[1];
  meeting.attribution = meeting.evidence[0].attribution = 0;
  ASSERT_TRUE(store().begin() && store().replace(record, false) && store().commit());
  ReportFilter filter = with(&ReportFilter::speakers, {"Marrack"});
  filter.types = {"CONSULT"};
  EventRow row = one(filter);
  EXPECT_EQ(row.actors[0].name, "Ilse Marrack");
  EXPECT_TRUE(row.place_withheld);
  EXPECT_FALSE(row.place);
}

void expect_refused(const Store& store, const ReportFilter& filter, const std::string& said) {
  Result<EventList> list = list_events(store, filter, ReportOrder::newest, 0, 10);
  ASSERT_FALSE(list) << said;
  EXPECT_EQ(list.error().code, ErrorCode::bad_request);
  EXPECT_EQ(list.error().text().substr(0, said.size()), said);
}

TEST_F(Events, AreNotListedForValuesThatThereAreNot) {
  expect_refused(store(), with(&ReportFilter::types, {"DANCE"}),
                 "type: expected one of AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, REQUEST, ACCUSE, "
                 "REJECT, THREATEN, PROTEST, MOBILIZE, SANCTION, COERCE, ASSAULT, SOWING, found \"DANCE\"");
  expect_refused(store(), with(&ReportFilter::statuses, {"hoped"}),
                 "status: expected one of happened, ongoing, planned, possible, negated, found \"hoped\"");
  expect_refused(store(), with(&ReportFilter::voices, {"loud"}), "voice: expected one of own, attributed, found");
  expect_refused(store(), with(&ReportFilter::stances, {"sings"}), "stance: expected one of asserts, denies,");
  expect_refused(store(), with(&ReportFilter::source_kinds, {"ghost"}), "source_kind: expected one of person,");
  expect_refused(store(), with(&ReportFilter::countries, {"Ullen"}), "country: expected two letters of ISO 3166-1");
  expect_refused(store(), with(&ReportFilter::from, "2021-02-30"), "from: expected a date such as 2021, 2021-04 or");
  expect_refused(store(), with(&ReportFilter::to, "21"), "to: expected a date such as");
  expect_refused(store(), with(&ReportFilter::box, std::array{20.0, 0.0, 10.0, 5.0}), "box: expected south,west,");
  ReportFilter backwards;
  backwards.from = "2021-05";
  backwards.to = "2021-04-30";
  expect_refused(store(), backwards, "to: expected a day not before 2021-05, found \"2021-04-30\"");
}

TEST(Box, IsFourNumbers) {
  EXPECT_EQ(box_of("-1.5,2,3,4.25"), (std::array{-1.5, 2.0, 3.0, 4.25}));
  for (const char* text : {"", "1,2,3", "1,2,3,4,5", "1,2,3,x", "1 2 3 4", ",1,2,3,4"})
    EXPECT_FALSE(box_of(text)) << text;
}

}  // namespace
}  // namespace dateline
