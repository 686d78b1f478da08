#include <gtest/gtest.h>

#include "query/stored_reports.h"

namespace dateline {
namespace {

class Claims : public testing::StoredReports {
 protected:
  std::string found(const ReportFilter& filter, ReportOrder order = ReportOrder::oldest) {
    Result<ClaimList> list = list_claims(store(), filter, order, 0, 100);
    EXPECT_TRUE(list) << list.error().text();
    std::string all;
    if (list)
      for (const ClaimRow& row : list->rows)
        all += (all.empty() ? "" : " ") + key_of(row.article.id) + ":" + row.voice.attribution;
    return all;
  }
};

TEST_F(Claims, TellWhoSaysWhat) {
  Result<ClaimList> list = list_claims(store(), {}, ReportOrder::oldest, 1, 1);
  ASSERT_TRUE(list) << list.error().text();
  EXPECT_EQ(list->total, 3u);
  ASSERT_EQ(list->rows.size(), 1u);
  const ClaimRow& row = list->rows.front();
  EXPECT_EQ(row.voice.speaker, "Northern League");
  EXPECT_EQ(row.voice.kind, "organization");
  EXPECT_TRUE(row.voice.named);
  EXPECT_EQ(row.voice.stance, "denies");
  EXPECT_EQ(row.entity, "e6");
  EXPECT_EQ(row.source, "The Northern League");
  EXPECT_FALSE(row.cue);
  EXPECT_EQ(row.content, Any{"that it had shelled Port Vellan"});
  EXPECT_EQ(row.events, Any{"v3"});
  EXPECT_EQ(row.speech, "indirect");
}

TEST_F(Claims, AreFiltered) {
  EXPECT_EQ(found({}), "raid:a1 raid:a2 aid:a1");
  EXPECT_EQ(found({}, ReportOrder::newest), "aid:a1 raid:a1 raid:a2");
  EXPECT_EQ(found(with(&ReportFilter::stances, {"denies", "doubts"})), "raid:a2");
  EXPECT_EQ(found(with(&ReportFilter::source_kinds, {"person"})), "raid:a1");
  EXPECT_EQ(found(with(&ReportFilter::source_kinds, {"none"})), "");
  EXPECT_EQ(found(with(&ReportFilter::named, true)), "raid:a1 raid:a2");
  EXPECT_EQ(found(with(&ReportFilter::speakers, {"league"})), "raid:a2");
  EXPECT_EQ(found(with(&ReportFilter::text, "shelled")), "raid:a1 raid:a2");
  EXPECT_EQ(found(with(&ReportFilter::text, "raid harbour")), "raid:a1");
  EXPECT_EQ(found(with(&ReportFilter::types, {"AID"})), "aid:a1");
  EXPECT_EQ(found(with(&ReportFilter::places, {"Port Vellan"})), "raid:a1 raid:a2") << "what is told of it";
  EXPECT_EQ(found(with(&ReportFilter::article, id_of("aid"))), "aid:a1");
}

TEST_F(Claims, HaveNoTimeOfTheirOwn) {
  EXPECT_EQ(list_claims(store(), {}, ReportOrder::time, 0, 1).error().code, ErrorCode::bad_request);
}

}  // namespace
}  // namespace dateline
