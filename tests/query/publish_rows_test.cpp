#include "dateline/conceal.h"
#include "dateline/publish.h"
#include "query/stored_reports.h"
#include "store/code_point_spans.h"

namespace dateline {
namespace {

using testing::StoredReports;

// In "aid" Ilse Marrack holds no office; in "raid" she is harbour master.
class PublishedRows : public StoredReports {
 protected:
  // The words of the text that `export --publish` has, by code points; these texts are of Latin letters and one
  // apostrophe.
  std::string exported_words(const std::string& id, Span points) {
    Record shown = by_role(**store().find(id));
    utf8::CodePointIndex index(shown.article.text);
    std::uint32_t begin = index.byte_of(points.begin);
    return shown.article.text.substr(begin, index.byte_of(points.end) - begin);
  }
};

TEST_F(PublishedRows, EventsNameNobodyWithoutAnOffice) {
  Result<EventList> list = list_events(store(), {}, ReportOrder::oldest, 0, 100);
  ASSERT_TRUE(list && show_by_role(store(), *list));
  ASSERT_EQ(list->rows.size(), 7u);
  for (const EventRow& row : list->rows) {
    EXPECT_EQ(exported_words(row.article.id, row.sentence_at), row.sentence);
    EXPECT_EQ(exported_words(row.article.id, row.trigger_at), row.trigger);
    if (row.article.id != id_of("aid")) continue;
    EXPECT_EQ(row.sentence.find("Marrack"), std::string::npos) << row.sentence;
    if (row.event == "v2") {
      EXPECT_EQ(row.sentence, "[person] met Ullen in Tarn ten days later.");
      EXPECT_EQ(row.actors[0].name, "[person]");
      EXPECT_EQ(row.time_words, "ten days later");
    }
  }
}

TEST_F(PublishedRows, OfficesStay) {
  Result<EventList> list =
      list_events(store(), with(&ReportFilter::article, id_of("raid").c_str()), ReportOrder::oldest, 0, 9);
  ASSERT_TRUE(list && show_by_role(store(), *list));
  EXPECT_EQ(list->rows[1].voice->speaker, "Ilse Marrack");
  EXPECT_EQ(list->rows[1].sentence,
            "Harbour master Ilse Marrack said that rebels had shelled the harbour after the raid.");
}

TEST_F(PublishedRows, ClaimsPointToTheTextThatIsHandedOn) {
  Result<ClaimList> list = list_claims(store(), {}, ReportOrder::newest, 0, 100);
  ASSERT_TRUE(list && show_by_role(store(), *list));
  ASSERT_EQ(list->rows.size(), 3u);
  for (const ClaimRow& row : list->rows)
    for (std::size_t at = 0; at < row.content.size(); ++at)
      EXPECT_EQ(exported_words(row.article.id, row.content_at[at]), row.content[at]);
}

TEST_F(PublishedRows, TiesNameNobodyWithoutAnOffice) {
  Result<TieList> list = ties_by_role(store(), {}, 0, 100, 5);
  ASSERT_TRUE(list) << list.error().text();
  EXPECT_EQ(list->total, list->rows.size());
  std::size_t hidden = 0;
  for (const TieRow& row : list->rows) {
    EXPECT_NE(row.from, "Ilse Marrack");
    EXPECT_EQ(row.count, row.evidence.size());
    for (const TieEvidence& evidence : row.evidence) {
      EXPECT_EQ(evidence.words.find("Marrack"), std::string::npos) << evidence.words;
      EXPECT_EQ(exported_words(evidence.article.id, evidence.at), evidence.words);
    }
    if (row.from != "[person] of " + id_of("aid").substr(0, 8)) continue;
    ++hidden;
    EXPECT_EQ(row.to, "Ullen");
    EXPECT_FALSE(row.from_actor);
    EXPECT_EQ(row.evidence[0].words, "[person] met Ullen in Tarn ten days later.");
  }
  EXPECT_EQ(hidden, 1u);
  EXPECT_EQ(ties_by_role(store(), {}, 0, 100, 0)->rows.front().evidence.size(), 0u);
}

}  // namespace
}  // namespace dateline
