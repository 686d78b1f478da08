#include <random>
#include <set>

#include "query/stored_articles.h"

namespace dateline {
namespace {

const std::vector<StoredArticles::Sketch> sample{
    {"a", "Alb\u00e9 ferry stopped", "The city council stopped the ferry on Monday.", "Gazette", "Coast Wire", "en",
     "2021-04-30", ""},
    {"b", "Bridge opens", "The council of the city will open a bridge.", "Gazette", "", "en", "2021-04-01",
     "2021-04-30"},
    {"c", "Carnival", "Der Karneval beginnt.", "Bote", "", "de", "2020-12-31", "2021-01-01"},
    {"d", "Drought", "Ferries and bridges are closed. " + std::string(400, 'x'), "", "Coast Wire", "en", "", ""},
    {"e", "", "", "", "", "", "2020-01-01", "2020-12-31"},
};

ArticleFilter words(const std::string& typed) { return with(&ArticleFilter::words, typed); }
ArticleFilter dates(const Any& given) { return with(&ArticleFilter::dates, given); }

TEST(ListArticles, AllOfThemWhereNothingIsAsked) {
  StoredArticles articles(sample);
  EXPECT_EQ(articles.keys({}), "a b c d e");
  EXPECT_EQ(articles.keys({}, ArticleOrder::newest), "a b c e d");
  EXPECT_EQ(articles.keys({}, ArticleOrder::oldest), "e c b a d");
  EXPECT_EQ(articles.keys({}, ArticleOrder::relevance), "a b c e d");
}

TEST(ListArticles, FindsWordsPhrasesAndBeginnings) {
  StoredArticles articles(sample);
  EXPECT_EQ(articles.keys(words("council")), "a b");
  EXPECT_EQ(articles.keys(words("COUNCIL bridge")), "b");
  EXPECT_EQ(articles.keys(words("\"city council\"")), "a");
  EXPECT_EQ(articles.keys(words("ferr*")), "a d");
  EXPECT_EQ(articles.keys(words("albe")), "a") << "diacritics do not matter";
  EXPECT_EQ(articles.keys(words("nowhere")), "");
  ArticleFilter german_bridges = words("bridge");
  german_bridges.languages = {"de"};
  EXPECT_EQ(articles.keys(german_bridges, ArticleOrder::relevance), "");
}

TEST(ListArticles, AWordInTheTitleCountsForMore) {
  StoredArticles articles(
      {{"text", "Council", "Ferry.", "", "", "", "", ""}, {"title", "Ferry", "Council.", "", "", "", "", ""}});
  EXPECT_EQ(articles.keys(words("ferry"), ArticleOrder::relevance), "title text");
}

TEST(ListArticles, NoWordsAreAnError) {
  StoredArticles articles(sample);
  std::mt19937 random(3);
  const std::string_view pieces[] = {
      "\"",  "*",  "(",   ")",    "-", "^",     ":",     "+",      "{",    "}",
      "AND", "OR", "NOT", "NEAR", " ", "ferry", "title", "\u201c", "\xFF", std::string_view("\0", 1),
      "'",   ";",  ",",   "\\"};
  for (int round = 0; round < 1000; ++round) {
    std::string typed;
    for (auto n = random() % 8; n > 0; --n) typed += pieces[random() % std::size(pieces)];
    ASSERT_TRUE(list_articles(articles.store(), words(typed), ArticleOrder::relevance, 0, 3)) << typed;
    ASSERT_TRUE(facets(articles.store(), words(typed))) << typed;
  }
  EXPECT_EQ(articles.keys(words("?!")), "") << "nothing is said that could be found";
}

TEST(ListArticles, ShowsTheWordsWhereTheyStand) {
  StoredArticles articles(sample);
  ArticleRow row = articles.list(words("ferry stopped")).rows.at(0);
  EXPECT_EQ(row.snippet, "The city council stopped the ferry on Monday.");
  ASSERT_EQ(row.snippet_hits.size(), 2u);
  auto hit = [&](std::size_t at) {
    return row.snippet.substr(row.snippet_hits[at].begin, row.snippet_hits[at].length());
  };
  EXPECT_EQ(hit(0), "stopped");
  EXPECT_EQ(hit(1), "ferry");
}

TEST(ListArticles, ShowsTheBeginningWhereNoWordsWereAsked) {
  StoredArticles articles(sample);
  ArticleList list = articles.list({});
  EXPECT_EQ(list.rows.at(1).snippet, "The council of the city will open a bridge.");
  EXPECT_EQ(list.rows.at(3).snippet, "Ferries and bridges are closed.\u2026");
  EXPECT_EQ(list.rows.at(4).snippet, "");
  EXPECT_TRUE(list.rows.at(1).snippet_hits.empty());
}

TEST(ListArticles, GivesWhatIsKnownAndNullForTheRest) {
  StoredArticles articles(sample);
  ArticleList list = articles.list({});
  EXPECT_EQ(list.total, 5u);
  EXPECT_EQ(list.rows.at(0).outlet, "Gazette");
  EXPECT_EQ(list.rows.at(0).origin, "Coast Wire");
  EXPECT_EQ(list.rows.at(0).published, "2021-04-30");
  EXPECT_EQ(list.rows.at(4).title, std::nullopt);
  EXPECT_EQ(list.rows.at(4).outlet, std::nullopt);
  EXPECT_EQ(list.rows.at(4).language, "");
}

TEST(ListArticles, FiltersByWhatIsKnownAndByWhatIsNot) {
  StoredArticles articles(sample);
  EXPECT_EQ(articles.keys(with(&ArticleFilter::outlets, Any{"Gazette"})), "a b");
  EXPECT_EQ(articles.keys(with(&ArticleFilter::outlets, Any{"Bote", ""})), "c d e");
  EXPECT_EQ(articles.keys(with(&ArticleFilter::origins, Any{""})), "b c e");
  ArticleFilter both = with(&ArticleFilter::origins, Any{"Coast Wire"});
  both.languages = {"en"};
  EXPECT_EQ(articles.keys(both), "a d");
}

TEST(ListArticles, ADateHoldsArticlesThatCanOnlyBeFromIt) {
  StoredArticles articles(sample);
  EXPECT_EQ(articles.keys(dates({"2021"})), "a b");
  EXPECT_EQ(articles.keys(dates({"2021-04"})), "a b");
  EXPECT_EQ(articles.keys(dates({"2021-04-30"})), "a");
  EXPECT_EQ(articles.keys(dates({"none"})), "c d");
  EXPECT_EQ(articles.keys(dates({"2020", "none"})), "c d e");
  EXPECT_EQ(articles.keys(with(&ArticleFilter::from, "2021-04-15")), "a");
  EXPECT_EQ(articles.keys(with(&ArticleFilter::to, "2021-04-29")), "c e");
  ArticleFilter range = with(&ArticleFilter::from, "2020-12");
  range.to = "2021-04";
  EXPECT_EQ(articles.keys(range), "a b c");
}

TEST(ListArticles, SaysWhichDateItCannotRead) {
  StoredArticles articles({});
  for (const char* wrong : {"yesterday", "2021-4", "2021-04-30T00:00", "", "20210430"})
    for (const ArticleFilter& filter :
         {dates({wrong}), with(&ArticleFilter::from, wrong), with(&ArticleFilter::to, wrong)}) {
      Result<ArticleList> list = list_articles(articles.store(), filter, ArticleOrder::newest, 0, 1);
      ASSERT_FALSE(list) << wrong;
      EXPECT_EQ(list.error().code, ErrorCode::bad_request);
      EXPECT_NE(list.error().message.find("found \"" + std::string(wrong) + "\""), std::string::npos);
    }
}

TEST(ListArticles, PagesNeitherRepeatNorLoseARow) {
  std::vector<StoredArticles::Sketch> sketches;
  for (int n = 0; n < 57; ++n)
    sketches.push_back({"k" + std::to_string(n), n % 3 == 0 ? "Same" : "", "The same words.", "", "", "en",
                        n % 2 == 0 ? "2021-04-30" : "", ""});
  StoredArticles articles(sketches);
  for (ArticleOrder order : {ArticleOrder::newest, ArticleOrder::oldest, ArticleOrder::relevance, ArticleOrder::title})
    for (const char* typed : {"", "same"}) {
      std::set<std::string> seen;
      for (std::uint64_t offset = 0; offset < 60; offset += 10) {
        ArticleList list = articles.list(words(typed), order, offset, 10);
        EXPECT_EQ(list.total, 57u);
        for (const ArticleRow& row : list.rows) EXPECT_TRUE(seen.insert(row.id).second) << row.id;
      }
      EXPECT_EQ(seen.size(), 57u);
    }
  EXPECT_TRUE(articles.list({}, ArticleOrder::newest, ~std::uint64_t{0}, ~std::uint64_t{0}).rows.empty());
}

TEST(ListSkipped, TheNewestFirstAndEachPlaceOnce) {
  StoredArticles articles({});
  Store& store = articles.store();
  ASSERT_TRUE(store.add_skipped({ErrorCode::truncated, "the record ends early", "a.warc"}, 7));
  ASSERT_TRUE(store.add_skipped({ErrorCode::too_large, "200 MB, the limit is 32 MB", "b.html"}, 0));
  ASSERT_TRUE(store.add_skipped({ErrorCode::digest_mismatch, "another digest", "a.warc"}, 7));
  Result<std::vector<SkippedRow>> rows = list_skipped(store, 10);
  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->size(), 2u);
  EXPECT_EQ(rows->at(0).path, "b.html");
  EXPECT_EQ(rows->at(1).code, "digest_mismatch");
  EXPECT_EQ(rows->at(1).offset, 7u);
  EXPECT_EQ(list_skipped(store, 1)->size(), 1u);
}

}  // namespace
}  // namespace dateline
