#include <gtest/gtest.h>

#include "query/stored_reports.h"

namespace dateline {
namespace {

class Ties : public testing::StoredReports {
 protected:
  Any found(const ReportFilter& filter) {
    Result<TieList> list = list_ties(store(), filter, 0, 100, 5);
    EXPECT_TRUE(list) << list.error().text();
    Any all;
    if (!list) return all;
    EXPECT_EQ(list->total, list->rows.size());
    for (const TieRow& row : list->rows) {
      all.push_back(row.from + " " + row.label + " " + row.to);
      EXPECT_EQ(row.evidence.size(), row.count);
    }
    return all;
  }
};

TEST_F(Ties, AreReadOffEventsAndStatements) {
  EXPECT_EQ(found({}), (Any{"Ilse Marrack CONSULT Ullen", "Karland AID Northern League",
                            "Karland gives money Northern League", "Northern League fights Ullen\u2019s army"}));
}

TEST_F(Ties, HaveTheirEvidence) {
  TieRow tie = list_ties(store(), with(&ReportFilter::parties, {"Karland"}), 1, 1, 5)->rows.front();
  EXPECT_FALSE(tie.event);
  EXPECT_EQ(tie.from_type, "organization");
  EXPECT_EQ(tie.from_country, "XK");
  EXPECT_TRUE(tie.from_named);
  EXPECT_EQ(tie.count, 1u);
  EXPECT_EQ(tie.articles, 1u);
  EXPECT_EQ(tie.own_voice, 0u);
  ASSERT_EQ(tie.evidence.size(), 1u);
  EXPECT_EQ(key_of(tie.evidence[0].article.id), "aid");
  EXPECT_EQ(tie.evidence[0].words, "Karland gave money to the Northern League");
  EXPECT_FALSE(tie.evidence[0].event);
  EXPECT_EQ(tie.evidence[0].voice->speaker, "a leaked report");
  TieRow event = list_ties(store(), with(&ReportFilter::types, {"CONSULT"}), 0, 1, 5)->rows.front();
  EXPECT_EQ(event.own_voice, 1u);
  EXPECT_EQ(event.evidence[0].event, "v2");
  EXPECT_EQ(event.evidence[0].words, "Ilse Marrack met Ullen in Tarn ten days later.");
  EXPECT_EQ(list_ties(store(), {}, 0, 10, 0)->rows.front().evidence.size(), 0u);
}

TEST_F(Ties, AreFiltered) {
  EXPECT_EQ(found(with(&ReportFilter::parties, {"League"})),
            (Any{"Karland AID Northern League", "Karland gives money Northern League",
                 "Northern League fights Ullen\u2019s army"}));
  EXPECT_EQ(found(with(&ReportFilter::actors, {"League"})), Any{"Northern League fights Ullen\u2019s army"});
  EXPECT_EQ(found(with(&ReportFilter::types, {"AID"})), Any{"Karland AID Northern League"});
  EXPECT_EQ(found(with(&ReportFilter::labels, {"AID"})), Any{"Karland AID Northern League"});
  EXPECT_EQ(found(with(&ReportFilter::labels, {"fights", "CONSULT"})),
            (Any{"Ilse Marrack CONSULT Ullen", "Northern League fights Ullen\u2019s army"}));
  EXPECT_EQ(found(with(&ReportFilter::voices, {"own"})), Any{"Ilse Marrack CONSULT Ullen"});
  EXPECT_EQ(found(with(&ReportFilter::stances, {"denies"})), Any{"Northern League fights Ullen\u2019s army"});
  EXPECT_EQ(found(with(&ReportFilter::text, "leaked")), Any{"Karland AID Northern League"});
  EXPECT_EQ(found(with(&ReportFilter::article, id_of("raid"))), Any{"Northern League fights Ullen\u2019s army"});
}

TEST_F(Ties, NeedMoreThanAPronoun) {
  Record record = samples::reported_records().front();
  record.id = "0123456789abcdef";
  record.capture.key = "pronouns";
  for (Entity& entity : record.annotations.entities) {
    if (entity.name != "Ullen\u2019s army") continue;
    entity.name = "Them";
    entity.named = false;
  }
  ASSERT_TRUE(store().begin());
  ASSERT_TRUE(store().add(record, samples::page_of(record)));
  ASSERT_TRUE(store().commit());
  EXPECT_EQ(found(with(&ReportFilter::parties, {"Them"})), Any{});
  EXPECT_EQ(found({}).size(), 4u);
}

}  // namespace
}  // namespace dateline
