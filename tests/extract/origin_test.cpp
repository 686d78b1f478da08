#include <gtest/gtest.h>

#include "extract/news_conventions.h"

namespace dateline {
namespace {

struct Known {
  Article article;
  Metadata metadata;
  Page page;

  Known() {
    article.outlet.name = "Harbour Gazette";
    article.outlet.domain = "harbourgazette.example";
    page.capture.url = "https://www.harbourgazette.example/2021/ferry";
  }
  std::optional<Origin> origin() const { return find_origin(article, metadata, page); }
};

using Basis = std::vector<std::string>;

TEST(Origin, NothingWhereNobodyElseIsNamed) {
  Known known;
  known.article.bylines = {{"Ada Mirel", "text"}};
  EXPECT_FALSE(known.origin());
}

TEST(Origin, AgreeingSignsAreListedStrongestFirst) {
  Known known;
  known.article.dateline = Dateline{{0, 10}, "Kabul", "AP", {}};
  known.article.bylines = {{"Ada Mirel, The Associated Press", "text"}};
  known.article.credit = CreditLine{"Source: Associated Press", "Associated Press"};
  auto origin = known.origin();
  ASSERT_TRUE(origin);
  EXPECT_EQ(origin->name, "Associated Press");
  EXPECT_EQ(origin->basis, (Basis{"credit", "byline", "dateline"}));
}

TEST(Origin, TheStrongestSignWins) {
  Known known;
  known.article.dateline = Dateline{{0, 10}, "Kabul", "AP", {}};
  known.article.credit = CreditLine{"This story first appeared in The Harbour Post.", "The Harbour Post"};
  EXPECT_EQ(known.origin()->name, "The Harbour Post");
  EXPECT_EQ(known.origin()->basis, Basis{"credit"});
}

TEST(Origin, AnOutletIsNotItsOwn) {
  Known known;
  known.article.outlet = {"CNN Politics", "edition.cnn.com", "og:site_name"};
  known.page.capture.url = "https://edition.cnn.com/ferry";
  known.article.dateline = Dateline{{0, 10}, "Kabul", "CNN", {}};
  EXPECT_FALSE(known.origin());

  Known station;
  station.article.outlet.name = "WQRN 12";
  station.article.dateline = Dateline{{0, 10}, "Tolm", "WQRN", {}};
  EXPECT_FALSE(station.origin());

  Known gazette;
  gazette.article.credit = CreditLine{"Source: The Harbour Gazette", "The Harbour Gazette"};
  EXPECT_FALSE(gazette.origin());
}

TEST(Origin, CanonicalLinkToAnotherHost) {
  Known known;
  known.metadata.canonical_url = "https://www.reuters.com/world/ferry";
  auto origin = known.origin();
  ASSERT_TRUE(origin);
  EXPECT_EQ(origin->name, "Reuters");
  EXPECT_EQ(origin->basis, Basis{"canonical"});
  EXPECT_EQ(origin->copy_of, "https://www.reuters.com/world/ferry");
  for (const char* own :
       {"https://m.harbourgazette.example/ferry", "https://harbourgazette.co.uk/ferry", "https://www.other.example/",
        "https://harbourgazette-example.cdn.ampproject.org/c/ferry", "/ferry"}) {
    known.metadata.canonical_url = own;
    EXPECT_FALSE(known.origin()) << own;
  }
}

TEST(Origin, BasedOnAndProvider) {
  Known known;
  known.metadata.based_on = "https://apnews.com/article/ferry";
  EXPECT_EQ(known.origin()->name, "Associated Press");
  EXPECT_EQ(known.origin()->copy_of, "https://apnews.com/article/ferry");
  Known provided;
  provided.metadata.publisher = "AFP";
  EXPECT_EQ(provided.origin()->basis, Basis{"provider"});
  provided.metadata.publisher = "Harbour Media Group";
  EXPECT_FALSE(provided.origin());
}

TEST(Origin, FeedSource) {
  Known known;
  known.page.hints.source_name = "The Harbour Post";
  known.page.hints.source_url = "https://harbourpost.example/feed";
  EXPECT_EQ(known.origin()->name, "The Harbour Post");
  EXPECT_EQ(known.origin()->basis, Basis{"feed source"});
  EXPECT_FALSE(known.origin()->copy_of);
}

TEST(Origin, BylineAgencies) {
  for (const char* byline :
       {"Reuters Staff", "By Ada Mirel, Reuters", "Ada Mirel (Reuters)", "Ada Mirel | Reuters", "Reuters"}) {
    Known known;
    known.article.bylines = {{byline, "meta"}};
    ASSERT_TRUE(known.origin()) << byline;
    EXPECT_EQ(known.origin()->name, "Reuters");
  }
  Known known;
  EXPECT_EQ(find_origin(known.article, known.metadata, known.page, "CNN")->name, "CNN");
}

TEST(Origin, HelpAloneMakesNone) {
  Known known;
  known.article.credit = CreditLine{"With inputs from PTI", "PTI"};
  EXPECT_FALSE(known.origin());
  known.article.dateline = Dateline{{0, 10}, "New Delhi", "PTI", {}};
  EXPECT_EQ(known.origin()->basis, (Basis{"credit", "dateline"}));
}

}  // namespace
}  // namespace dateline
