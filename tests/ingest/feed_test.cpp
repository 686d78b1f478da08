#include "ingest/feed.h"

#include <gtest/gtest.h>

#include "ingest/feed_pages.h"
#include "ingest/input_folder.h"
#include "ingest/warc_builder.h"

namespace dateline {
namespace {

const std::string rss = R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
  <title>Harbour Post</title><link>https://harbour.example/</link><language>en-gb</language>
  <item>
    <title>Harbour closed &amp; quiet</title>
    <link>https://harbour.example/closed</link>
    <guid isPermaLink="false">post-17</guid>
    <pubDate>Fri, 30 Apr 2021 06:12:00 GMT</pubDate>
    <dc:creator>Ana Ruiz</dc:creator>
    <source url="https://wire.example/rss">Northern Wire</source>
    <description>A summary.</description>
    <content:encoded><![CDATA[<p>The harbour is <b>closed</b>.</p>]]></content:encoded>
  </item>
  <item>
    <title>Ferry late</title>
    <guid>https://harbour.example/late</guid>
    <author>desk@harbour.example (News Desk)</author>
    <description>&lt;p&gt;The ferry is late.&lt;/p&gt;</description>
  </item>
  <item><title>No guid</title><description>Words&nbsp;only.</description></item>
</channel></rss>)";

TEST(Feed, OfRssGivesAPageAnItem) {
  InputFolder folder;
  ReadInput read = read_all(folder.write("harbour.xml", rss));
  EXPECT_TRUE(read.skipped.empty());
  ASSERT_EQ(read.pages.size(), 3u);
  const Page& first = read.pages[0];
  EXPECT_EQ(first.form, PageForm::html);
  EXPECT_EQ(first.bytes, "<p>The harbour is <b>closed</b>.</p>");
  EXPECT_EQ(first.text, first.bytes);
  EXPECT_EQ(first.capture.key, "post-17");
  EXPECT_EQ(first.capture.url, "https://harbour.example/closed");
  EXPECT_EQ(first.capture.sha256, sha256_hex(first.bytes));
  EXPECT_EQ(first.hints.title, "Harbour closed & quiet");
  EXPECT_EQ(first.hints.outlet, "Harbour Post");
  EXPECT_EQ(first.hints.language, "en-gb");
  EXPECT_EQ(first.hints.published, "Fri, 30 Apr 2021 06:12:00 GMT");
  EXPECT_EQ(first.hints.bylines, std::vector<std::string>{"Ana Ruiz"});
  EXPECT_EQ(first.hints.source_name, "Northern Wire");
  EXPECT_EQ(first.hints.source_url, "https://wire.example/rss");
  const Page& second = read.pages[1];
  EXPECT_EQ(second.bytes, "<p>The ferry is late.</p>");
  EXPECT_EQ(second.capture.key, "https://harbour.example/late");
  EXPECT_EQ(second.capture.url, "https://harbour.example/late");
  EXPECT_EQ(second.hints.bylines, std::vector<std::string>{"News Desk"});
  EXPECT_EQ(read.pages[2].capture.key, "harbour#3");
  EXPECT_EQ(read.pages[2].bytes, "Words&nbsp;only.");
}

TEST(Feed, OfAtomTakesContentBeforeSummaryAndNeverTheDateOfAChange) {
  Feed feed = parse_xml_feed(R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
    <title type="text">Harbour Post</title><author><name>Desk</name></author>
    <entry>
      <id>tag:harbour.example,2021:17</id><title>Harbour closed</title>
      <link rel="self" href="https://harbour.example/17.atom"/><link href="https://harbour.example/17"/>
      <updated>2021-05-02T00:00:00Z</updated><published>2021-04-30T06:12:00Z</published>
      <author><name>Ana Ruiz</name><uri>https://harbour.example/ana</uri></author>
      <source><title>Northern Wire</title><link rel="alternate" href="https://wire.example/"/><id>x</id></source>
      <summary>Short.</summary>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p class="a &quot;b&quot;">One &amp; two<br/>three</p></div></content>
    </entry>
    <entry><id>18</id><title>Plain</title><updated>2021-05-02T00:00:00Z</updated><content>1 &lt; 2</content></entry>
    <entry><id>19</id><title>Html</title><content type="html">&lt;p&gt;x&lt;/p&gt;</content></entry>
  </feed>)");
  ASSERT_FALSE(feed.error) << feed.error->message;
  ASSERT_EQ(feed.items.size(), 3u);
  const FeedItem& first = feed.items[0];
  EXPECT_EQ(feed.title, "Harbour Post");
  EXPECT_EQ(feed.language, "en");
  EXPECT_EQ(feed.authors, std::vector<std::string>{"Desk"});
  EXPECT_EQ(first.id, "tag:harbour.example,2021:17");
  EXPECT_EQ(first.link, "https://harbour.example/17");
  EXPECT_EQ(first.title, "Harbour closed");
  EXPECT_EQ(first.published, "2021-04-30T06:12:00Z");
  EXPECT_EQ(first.authors, std::vector<std::string>{"Ana Ruiz"});
  EXPECT_EQ(first.source_name, "Northern Wire");
  EXPECT_EQ(first.source_url, "https://wire.example/");
  EXPECT_EQ(
      first.content,
      "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p class=\"a &quot;b&quot;\">One &amp; two<br>three</p></div>");
  EXPECT_TRUE(first.is_markup);
  EXPECT_EQ(feed.items[1].content, "1 < 2");
  EXPECT_FALSE(feed.items[1].is_markup);
  EXPECT_EQ(feed.items[1].published, "");
  EXPECT_TRUE(feed.items[2].is_markup);
}

TEST(Feed, OfRss1IsRead) {
  Feed feed = parse_xml_feed(
      R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
    <channel rdf:about="https://harbour.example/"><title>Harbour Post</title></channel>
    <item rdf:about="https://harbour.example/17"><title>Closed</title><link>https://harbour.example/17</link>
      <description>Words.</description><dc:date>2021-04-30</dc:date></item></rdf:RDF>)");
  ASSERT_EQ(feed.items.size(), 1u);
  EXPECT_EQ(feed.title, "Harbour Post");
  EXPECT_EQ(feed.items[0].id, "https://harbour.example/17");
  EXPECT_EQ(feed.items[0].published, "2021-04-30");
}

TEST(Feed, OfJsonIsRead) {
  InputFolder folder;
  ReadInput read = read_all(folder.write("feed.json", R"({
    "version": "https://jsonfeed.org/version/1.1", "title": "Harbour Post", "language": "en",
    "authors": [{"name": "Desk"}],
    "items": [
      {"id": 17, "url": "https://harbour.example/17", "title": "Closed", "content_html": "<p>Closed.</p>",
       "date_published": "2021-04-30T06:12:00Z", "date_modified": "2022-01-01", "authors": [{"name": "Ana Ruiz"}]},
      {"id": "18", "content_text": "Plain \ud83d words.", "external_url": "https://wire.example/18"},
      {"id": "19"}
    ]})"));
  ASSERT_EQ(read.pages.size(), 2u);
  EXPECT_EQ(read.pages[0].capture.key, "17");
  EXPECT_EQ(read.pages[0].hints.bylines, std::vector<std::string>{"Ana Ruiz"});
  EXPECT_EQ(read.pages[0].hints.published, "2021-04-30T06:12:00Z");
  EXPECT_EQ(read.pages[1].form, PageForm::clean_text);
  EXPECT_EQ(read.pages[1].bytes, "Plain \xEF\xBF\xBD words.");
  EXPECT_EQ(read.pages[1].hints.bylines, std::vector<std::string>{"Desk"});
  EXPECT_EQ(read.pages[1].hints.source_url, "https://wire.example/18");
  ASSERT_EQ(read.skipped.size(), 1u);
  EXPECT_EQ(read.skipped[0].error.message, "item 3 has no content, and no file beside the feed is what it links to");
}

TEST(Feed, GivesTheLocalPagesItLinksToWithItsHints) {
  InputFolder folder, outside;
  std::string secret = outside.write("secret.html", "<p>Not below the feed.</p>");
  folder.write("pages/one.html", "<meta charset=iso-8859-1><p>Caf\xE9 one.</p>");
  folder.write("harbour.example/two", "<p>Page two.</p>");
  folder.write("2021/three.html", "<p>Page three.</p>");
  std::filesystem::create_symlink(secret, folder.path() / "link.html");
  std::string feed =
      folder.write("feed.xml",
                   "<rss><channel><title>Harbour Post</title>"
                   "<item><title>One</title><link>pages/one.html</link><guid>g1</guid></item>"
                   "<item><link>https://harbour.example/two?utm=x</link><description>Short.</description></item>"
                   "<item><link>https://harbour.example/2021/three.html</link><description>Short.</description></item>"
                   "<item><link>" +
                       secret +
                       "</link><description>4</description></item>"
                       "<item><link>file://" +
                       secret +
                       "</link><description>5</description></item>"
                       "<item><link>link.html</link><description>6</description></item>"
                       "<item><link>../" +
                       outside.path().filename().string() +
                       "/secret.html</link><description>7</description></item>"
                       "</channel></rss>");
  ReadInput read = read_all(feed);
  EXPECT_TRUE(read.skipped.empty());
  ASSERT_EQ(read.pages.size(), 7u);
  EXPECT_EQ(read.pages[0].text, "<meta charset=iso-8859-1><p>Caf\xC3\xA9 one.</p>");
  EXPECT_EQ(read.pages[0].capture.key, "g1");
  EXPECT_EQ(read.pages[0].capture.path, (folder.path() / "pages/one.html").string());
  EXPECT_EQ(read.pages[0].capture.url, std::nullopt);
  EXPECT_EQ(read.pages[0].hints.title, "One");
  EXPECT_EQ(read.pages[0].hints.outlet, "Harbour Post");
  EXPECT_EQ(read.pages[1].text, "<p>Page two.</p>");
  EXPECT_EQ(read.pages[1].capture.url, "https://harbour.example/two?utm=x");
  EXPECT_EQ(read.pages[2].text, "<p>Page three.</p>");
  for (std::size_t i = 3; i < 7; ++i) EXPECT_EQ(read.pages[i].text, std::to_string(i + 1));
}

TEST(Feed, ThatIsBrokenGivesTheItemsBeforeAndTheLine) {
  InputFolder folder;
  std::string broken = rss;
  broken.insert(broken.find("<item><title>No guid"), "<item><title>A < B</title></item>");
  ReadInput read = read_all(folder.write("harbour.xml", broken));
  EXPECT_EQ(read.pages.size(), 2u);
  ASSERT_EQ(read.skipped.size(), 1u);
  EXPECT_EQ(read.skipped[0].error.message,
            "line 21, column 19: not well-formed (invalid token); 2 items before it were read");
  EXPECT_EQ(read.skipped[0].error.code, ErrorCode::wrong_format);
}

TEST(Feed, WithEntitiesThatExpandIsRefused) {
  std::string laughs = "<!DOCTYPE rss [<!ENTITY l0 \"ha ha ha ha ha\">";
  for (int i = 1; i < 10; ++i) {
    laughs += "<!ENTITY l" + std::to_string(i) + " \"";
    for (int j = 0; j < 10; ++j) laughs += "&l" + std::to_string(i - 1) + ";";
    laughs += "\">";
  }
  laughs += "]><rss><channel><item><title>x</title><description>&l9;</description></item></channel></rss>";
  InputFolder folder;
  ReadInput read = read_all(folder.write("feed.xml", laughs));
  EXPECT_TRUE(read.pages.empty());
  ASSERT_EQ(read.skipped.size(), 1u);
  EXPECT_EQ(read.skipped[0].error.code, ErrorCode::too_large);
  EXPECT_NE(read.skipped[0].error.message.find("entities expand to more than three times the feed's length, refused"),
            std::string::npos)
      << read.skipped[0].error.message;
}

TEST(Feed, NeverReadsAnExternalEntity) {
  InputFolder folder;
  std::string secret = folder.write("secret.txt", "secret words");
  ReadInput read = read_all(folder.write(
      "feed.xml", "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file://" + secret +
                      "\">]>"
                      "<rss><channel><item><description>Before &x; after</description></item></channel></rss>"));
  ASSERT_EQ(read.pages.size(), 1u);
  EXPECT_EQ(read.pages[0].bytes.find("secret"), std::string::npos) << read.pages[0].bytes;
}

TEST(Feed, IsReadInItsCharset) {
  InputFolder folder;
  ReadInput read = read_all(folder.write("feed.xml",
                                         "<?xml version='1.0' encoding='windows-1252'?><rss><channel>"
                                         "<item><description>Caf\xE9 \x96 open</description></item></channel></rss>"));
  ASSERT_EQ(read.pages.size(), 1u) << read.skipped.at(0).error.text();
  EXPECT_EQ(read.pages[0].text, "Caf\xC3\xA9 \xE2\x80\x93 open");
}

TEST(Feed, InAnArchiveGivesItsItems) {
  InputFolder folder;
  WarcRecordText record;
  record.block = http_response(rss, "Content-Type: application/rss+xml\r\n");
  ReadInput read = read_all(folder.write("crawl.warc", record.text()));
  ASSERT_EQ(read.pages.size(), 3u);
  EXPECT_EQ(read.pages[0].capture.key, "post-17");
  EXPECT_EQ(read.pages[0].capture.warc, (WarcLocation{"crawl.warc", 0}));
  EXPECT_EQ(read.pages[0].capture.fetched_utc, "2021-04-30T06:12:00Z");
}

TEST(Feed, ThatIsBrokenJsonIsReported) {
  InputFolder folder;
  ReadInput read =
      read_all(folder.write("feed.json", "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [}"));
  ASSERT_EQ(read.skipped.size(), 1u);
  EXPECT_NE(read.skipped[0].error.message.find("JSON Feed cannot be read"), std::string::npos);
}

}  // namespace
}  // namespace dateline
