#include "query/stored_articles.h"

namespace dateline {
namespace {

const std::vector<StoredArticles::Sketch> sample{
    {"a", "", "ferry", "Gazette", "Coast Wire", "en", "2021-04-30", ""},
    {"b", "", "ferry", "Gazette", "", "en", "2021-04-01", "2021-04-30"},
    {"c", "", "bridge", "Bote", "", "de", "2020-12-31", "2021-01-01"},
    {"d", "", "bridge", "", "Coast Wire", "en", "", ""},
};

std::string text(const std::vector<Facet>& facets) {
  std::string out;
  for (const Facet& facet : facets) out += (out.empty() ? "" : ", ") + facet.value + ":" + std::to_string(facet.count);
  return out;
}

void check(const ArticleFilter& filter, const std::string& outlets, const std::string& origins,
           const std::string& languages, const std::string& years) {
  StoredArticles articles(sample);
  Result<Facets> found = facets(articles.store(), filter);
  ASSERT_TRUE(found) << found.error().text();
  EXPECT_EQ(text(found->outlets), outlets);
  EXPECT_EQ(text(found->origins), origins);
  EXPECT_EQ(text(found->languages), languages);
  EXPECT_EQ(text(found->years), years);
}

TEST(Facets, CountEveryArticleOnce) {
  check({}, "Gazette:2, :1, Bote:1", ":2, Coast Wire:2", "en:3, de:1", "2021:2, none:2");
}

TEST(Facets, LeaveOutTheirOwnRestrictionAndKeepTheOthers) {
  check(with(&ArticleFilter::outlets, Any{"Gazette"}), "Gazette:2, :1, Bote:1", ":1, Coast Wire:1", "en:2", "2021:2");
  check(with(&ArticleFilter::dates, Any{"none"}), ":1, Bote:1", ":1, Coast Wire:1", "de:1, en:1", "2021:2, none:2");
  ArticleFilter german_april = with(&ArticleFilter::languages, Any{"de"});
  german_april.dates = {"2021-04"};
  check(german_april, "", "", "en:2", "none:1");
}

TEST(Facets, OfWhatWasSearchedFor) {
  check(with(&ArticleFilter::words, "ferry"), "Gazette:2", ":1, Coast Wire:1", "en:2", "2021:2");
  check(with(&ArticleFilter::from, "2021-01-01"), "Gazette:2", ":1, Coast Wire:1", "en:2", "2021:2");
}

TEST(Facets, AgreeWithTheListOfWhatTheyOffer) {
  StoredArticles articles(sample);
  Result<Facets> found = facets(articles.store(), {});
  ASSERT_TRUE(found);
  auto expect_lists = [&](Any ArticleFilter::*field, const std::vector<Facet>& offered) {
    for (const Facet& facet : offered)
      EXPECT_EQ(articles.list(with(field, Any{facet.value})).total, facet.count) << facet.value;
  };
  expect_lists(&ArticleFilter::outlets, found->outlets);
  expect_lists(&ArticleFilter::origins, found->origins);
  expect_lists(&ArticleFilter::languages, found->languages);
  expect_lists(&ArticleFilter::dates, found->years);
}

}  // namespace
}  // namespace dateline
