#include "extract/site_name.h"

#include <gtest/gtest.h>

#include <string>

#include "text/characters.h"

namespace dateline {
namespace {

SiteNames names_of(std::string_view name, std::string_view url = "") {
  std::string html = name.empty() ? "" : "<meta property='og:site_name' content='" + std::string(name) + "'>";
  Page page;
  page.text = page.bytes = html;
  if (!url.empty()) page.capture.url = std::string(url);
  HtmlTree tree = HtmlTree::parse(page.text);
  return read_site_names(tree, page, collect_clues(tree));
}

struct Case {
  const char* title;
  const char* site;
  const char* stripped;
  const char* url = "";
};

TEST(SiteName, IsTakenOffTheTitle) {
  for (const Case& one : {
           Case{"Bridge falls - The Daily Example", "The Daily Example", "Bridge falls"},
           Case{"Bridge falls \u2013 The Daily Example", "The Daily Example", "Bridge falls"},
           Case{"Bridge falls | Daily Example", "The Daily Example", "Bridge falls"},
           Case{"Bridge falls|Daily Example", "Daily Example", "Bridge falls"},
           Case{"The Daily Example: Bridge falls", "The Daily Example", "Bridge falls"},
           Case{"Daily Example \u00BB Bridge falls", "Daily Example", "Bridge falls"},
           Case{"Bridge falls :: Daily Example", "Daily Example", "Bridge falls"},
           Case{"Bridge falls - example.org", "", "Bridge falls", "https://www.example.org/a"},
           Case{"Bridge falls | Example", "", "Bridge falls", "https://example.co.uk/a"},
           Case{"Bridge falls - and rises", "The Daily Example", "Bridge falls - and rises"},
           Case{"Post-war bridge falls", "War", "Post-war bridge falls"},
           Case{"Bridge: a report", "The Daily Example", "Bridge: a report"},
           Case{"\u6A4B\u304C\u843D\u3061\u308B-\u4F8B\u65B0\u805E", "\u4F8B\u65B0\u805E",
                "\u6A4B\u304C\u843D\u3061\u308B"},
       })
    EXPECT_EQ(strip_site_name(one.title, names_of(one.site, one.url)).title, one.stripped) << one.title;
}

TEST(SiteName, IsWhatFollowsTheHeadline) {
  EXPECT_EQ(title_remainder("Bridge falls - The Daily Example", "Bridge falls"), "The Daily Example");
  EXPECT_EQ(title_remainder("The Daily Example | Bridge falls", "Bridge falls"), "The Daily Example");
  EXPECT_EQ(title_remainder("Bridge falls", "Bridge falls"), "");
  EXPECT_EQ(title_remainder("Bridge rises - The Daily Example", "Bridge falls"), "");
}

TEST(SiteName, HostLosesWhatEverySiteHas) {
  EXPECT_EQ(host_of("https://www.News.Example/a?b"), "news.example");
  EXPECT_EQ(host_of("http://m.news.example:8080/"), "news.example");
  EXPECT_EQ(host_of("//amp.news.example/a"), "news.example");
  EXPECT_EQ(host_of("https://user@news.example"), "news.example");
  EXPECT_EQ(host_of("/relative/path"), "");
  EXPECT_EQ(host_of("https://localhost/"), "");
  EXPECT_EQ(host_of(""), "");
}

}  // namespace
}  // namespace dateline
