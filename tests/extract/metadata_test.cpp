#include "extract/metadata.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline {
namespace {

Page page_of(std::string html, std::optional<std::string> url = std::nullopt) {
  Page page;
  page.bytes = html;
  page.text = std::move(html);
  page.capture.url = std::move(url);
  return page;
}

Metadata read(const Page& page) { return read_metadata(HtmlTree::parse(page.text), page); }

std::string at(const Page& page, const std::optional<Span>& span) {
  return span ? page.bytes.substr(span->begin, span->length()) : "";
}

TEST(Metadata, TakesTheSitesNameOffTheTitle) {
  Page page =
      page_of(R"(<html lang="en-US"><head><title>Bridge falls after flood &#8211; The Daily Example</title></head>
    <body><header><p class="site-title"><a href="/" rel="home">The Daily Example</a></p></header>
    <main><article><h1 class="entry-title">Bridge falls after flood</h1><p>Text.</p></article></main></body></html>)");
  Metadata metadata = read(page);
  ASSERT_TRUE(metadata.title);
  EXPECT_EQ(metadata.title->text, "Bridge falls after flood");
  EXPECT_EQ(metadata.title->basis, "h1");
  EXPECT_EQ(at(page, metadata.title->page_span), "Bridge falls after flood");
  EXPECT_EQ(metadata.outlet.name, "The Daily Example");
  EXPECT_EQ(metadata.outlet.basis, "title suffix");
  EXPECT_FALSE(metadata.published.edtf);
  EXPECT_EQ(metadata.published.basis, "none");
  EXPECT_TRUE(metadata.bylines.empty());
  EXPECT_EQ(metadata.declared_language, "en-us");
}

TEST(Metadata, ReadsJsonLdWithItsMistakes) {
  Page page = page_of(R"(<html lang="en"><head><script type="application/ld+json">//<![CDATA[
    {"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Example Post",},
     {"@type":["NewsArticle"],"headline":"A \"deep\" r\u00edft","datePublished":"2021-04-30T06:12:00+02:00","dateModified":"2021-05-02",
      "author":[{"@type":"Person","name":"Jane Q. Example"},{"@id":"#roe"}],"publisher":{"@type":"Organization","name":"Example Post"},
      "isAccessibleForFree":"False","isBasedOn":"https://wire.example/1",},
     {"@type":"Person","@id":"#roe","name":"John Roe"}]}
    //]]></script></head><body><h1>A "deep" r&iacute;ft</h1></body></html>)");
  Metadata metadata = read(page);
  EXPECT_EQ(metadata.published.edtf, "2021-04-30T06:12:00+02:00");
  EXPECT_EQ(metadata.published.earliest, "2021-04-30");
  EXPECT_EQ(metadata.published.latest, "2021-04-30");
  EXPECT_EQ(metadata.published.basis, "json-ld");
  EXPECT_EQ(at(page, metadata.published.page_span), "2021-04-30T06:12:00+02:00");
  ASSERT_EQ(metadata.bylines.size(), 2u);
  EXPECT_EQ(metadata.bylines[0].text, "Jane Q. Example");
  EXPECT_EQ(at(page, metadata.bylines[0].page_span), "Jane Q. Example");
  EXPECT_EQ(metadata.bylines[1].text, "John Roe");
  EXPECT_EQ(metadata.outlet.name, "Example Post");
  EXPECT_EQ(metadata.outlet.basis, "json-ld");
  EXPECT_EQ(metadata.based_on, "https://wire.example/1");
  EXPECT_TRUE(metadata.is_paywalled);
}

TEST(Metadata, NeverTakesTheModifiedDate) {
  for (
      const char* html : {
          R"(<h1>Title</h1><time class="updated" datetime="2021-05-02">May 2, 2021</time>)",
          R"(<h1>Title</h1><p>Last updated: May 2, 2021</p>)",
          R"(<meta property="article:modified_time" content="2021-05-02"><h1>Title</h1>)",
          R"(<script type="application/ld+json">{"@type":"NewsArticle","headline":"Title","dateModified":"2021-05-02"}</script><h1>Title</h1>)",
          R"(<h1>Title</h1><p>Text</p><footer>Copyright 2021</footer>)",
          R"(<h1>Title</h1><p>Text</p><div class="comments"><time datetime="2021-05-03">May 3</time></div>)",
          R"(<h1>Title</h1><p>Text</p><div class="related-posts"><time datetime="2021-05-03">May 3</time></div>)",
      })
    EXPECT_FALSE(read(page_of(html)).published.edtf) << html;
}

TEST(Metadata, TakesAVideosDateOnlyWhereTheVideoIsThePage) {
  const std::string video =
      R"(<script type="application/ld+json">{"@type":"VideoObject","name":"Floods seen from above","uploadDate":"2021-04-29"}</script>)";
  EXPECT_EQ(read(page_of(video + R"(<h1>Bridge falls</h1><meta itemprop="datePublished" content="2021-04-30">)"))
                .published.earliest,
            "2021-04-30");
  EXPECT_EQ(read(page_of(video + "<h1>Floods seen from above</h1>")).published.earliest, "2021-04-29");
}

TEST(Metadata, ReadsAVisibleBylineAndDate) {
  Page page = page_of(R"(<html lang="en-gb"><h1>Title of the page</h1>
    <div class="byline">By <a href="/author/jane">Jane Example</a> and <a href="/author/roe">John Roe</a></div>
    <span class="date">Published 3 May 2021</span><p>Text</p>)");
  Metadata metadata = read(page);
  ASSERT_EQ(metadata.bylines.size(), 2u);
  EXPECT_EQ(metadata.bylines[1].text, "John Roe");
  EXPECT_EQ(metadata.published.edtf, "2021-05-03");
  EXPECT_EQ(metadata.published.basis, "text");
  EXPECT_EQ(at(page, metadata.published.page_span), "3 May 2021");
  EXPECT_EQ(metadata.byline_nodes.size(), 2u);
}

TEST(Metadata, TakesTheUrlsDateWhereThePageHasNone) {
  Metadata metadata = read(page_of("<h1>Title</h1><p>Text</p>", "https://www.news.example/2021/04/30/title"));
  EXPECT_EQ(metadata.published.edtf, "2021-04-30");
  EXPECT_EQ(metadata.published.basis, "url");
  EXPECT_EQ(metadata.outlet.domain, "news.example");
  EXPECT_EQ(metadata.outlet.basis, "domain");
}

TEST(Metadata, RefusesADateAfterTheCapture) {
  Page page = page_of(R"(<meta property="article:published_time" content="2031-04-30"><h1>Title</h1>)");
  page.capture.fetched_utc = "2021-05-01T00:00:00Z";
  Metadata metadata = read(page);
  EXPECT_FALSE(metadata.published.edtf);
}

TEST(Metadata, AnyBytesGiveMetadata) {
  for (const char* html :
       {"", "<", "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":[[[[", "<title></title>",
        "<h1></h1>", "\xff\xfe", "<meta property='' content=''>", "<time datetime>", "<a rel=author>"})
    EXPECT_NO_THROW(read(page_of(html)));
}

}  // namespace
}  // namespace dateline
