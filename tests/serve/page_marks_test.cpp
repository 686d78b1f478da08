#include "serve/page_marks.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "dateline/extract.h"
#include "dateline/ingest.h"
#include "extract/html_tree.h"
#include "text/characters.h"

namespace dateline::serve {
namespace {

Page page_of(std::string bytes, std::string_view header_charset = "utf-8") {
  Page page;
  page.bytes = std::move(bytes);
  decode_page(page, header_charset);
  return page;
}

// A mark of `field` over the first place of `words` in the page's bytes.
PageMark mark(const Page& page, std::string field, std::string_view words) {
  auto begin = static_cast<std::uint32_t>(page.bytes.find(words));
  return {std::move(field), {begin, begin + static_cast<std::uint32_t>(words.size())}};
}

// The marked page without the two styles that were put in.
std::string marked(const Page& page, const std::vector<PageMark>& marks) {
  std::string html = marked_page(page, marks);
  const std::string_view end = "</style>";
  std::size_t begin = html.find("<style>@layer dateline");
  std::size_t first = html.find(end, begin) + end.size();
  html.erase(begin, html.find(end, first) + end.size() - begin);
  return html;
}

void check(const std::string& html, std::string_view words, const std::string& expected) {
  Page page = page_of(html);
  EXPECT_EQ(marked(page, {mark(page, "text", words)}), expected);
}

TEST(PageMarks, PutsAMarkAroundWords) {
  check("<p>The bridge fell.</p>", "bridge", "<p>The <mark class=\"dateline-text\">bridge</mark> fell.</p>");
}

TEST(PageMarks, LeavesTagsInsideARangeAlone) {
  check("<p>The <b title=\"old > new\">bridge</b> fell.</p>", "The <b title=\"old > new\">bridge</b> fell",
        "<p><mark class=\"dateline-text\">The </mark><b title=\"old > new\"><mark "
        "class=\"dateline-text\">bridge</mark></b>"
        "<mark class=\"dateline-text\"> fell</mark>.</p>");
}

struct Unmarkable {
  const char* html;
  const char* words;
};
class PageMarksNowhere : public testing::TestWithParam<Unmarkable> {};

TEST_P(PageMarksNowhere, PutsNoMarkWhereABrowserShowsNoText) {
  check(GetParam().html, GetParam().words, GetParam().html);
}

INSTANTIATE_TEST_SUITE_P(, PageMarksNowhere,
                         testing::Values(Unmarkable{"<p title=\"bridge\">x</p>", "bridge"},
                                         Unmarkable{"<p bridge>x</p>", "bridge"},
                                         Unmarkable{"<!-- bridge --><p>x</p>", "bridge"},
                                         Unmarkable{"<head><title>bridge</title></head><p>x</p>", "bridge"},
                                         Unmarkable{"<p>x</p><script>var a = 'bridge';</script>", "bridge"},
                                         Unmarkable{"<style>.bridge{}</style><p>x</p>", "bridge"},
                                         Unmarkable{"<p>x<textarea>bridge</textarea></p>", "bridge"},
                                         Unmarkable{"<select><option>bridge</option></select>", "bridge"},
                                         Unmarkable{"<p>x</p><xmp>a bridge</xmp>", "bridge"},
                                         Unmarkable{"<p>x</p><iframe>a bridge</iframe>", "bridge"},
                                         Unmarkable{"<p>x</p><plaintext>a bridge", "bridge"},
                                         Unmarkable{"<table><tr><td>a</td></tr> <tr><td>b</td></tr></table>", "> <"}));

TEST(PageMarks, CutsNoCharacterReference) {
  check("<p>salt &amp; pepper</p>", "amp", "<p>salt <mark class=\"dateline-text\">&amp;</mark> pepper</p>");
}

TEST(PageMarks, CutsNoCharacter) {
  Page page = page_of("<p>caf\u00e9</p>");
  auto at = static_cast<std::uint32_t>(page.bytes.find("\u00e9"));
  // Half a character cannot be shown: the mark may take it whole or leave it, but never part it.
  std::string html = marked(page, {{"text", {at, at + 1}}});
  EXPECT_NE(html.find("\u00e9"), std::string::npos) << html;
}

TEST(PageMarks, JoinsMarksThatOverlap) {
  Page page = page_of("<p>Kabul (CNN) A raid began.</p>");
  EXPECT_EQ(marked(page, {mark(page, "text", "Kabul (CNN) A raid began."), mark(page, "dateline", "Kabul (CNN)")}),
            "<p><mark class=\"dateline-text dateline-dateline\">Kabul (CNN)</mark>"
            "<mark class=\"dateline-text\"> A raid began.</mark></p>");
}

TEST(PageMarks, NamesTheFirstPlaceThatWasAskedFor) {
  Page page = page_of("<p>One <i>two</i> three.</p>");
  EXPECT_EQ(marked(page, {mark(page, "found", "One <i>two</i>")}),
            "<p><mark class=\"dateline-found\" id=\"dateline-found\">One </mark>"
            "<i><mark class=\"dateline-found\">two</mark></i> three.</p>");
}

TEST(PageMarks, FindsThePlaceInAPageOfAnotherCharset) {
  Page page = page_of(
      "<p>Gr\xfc\xdf"
      "e aus K\xf6ln</p>",
      "windows-1252");
  EXPECT_EQ(marked(page, {mark(page, "text", "K\xf6ln")}),
            "<p>Gr\u00fc\u00dfe aus <mark class=\"dateline-text\">K\u00f6ln</mark></p>");
}

TEST(PageMarks, IgnoresARangeOutsideThePage) {
  Page page = page_of("<p>x</p>");
  EXPECT_EQ(marked(page, {{"text", {100, 200}}, {"text", {5, 3}}}), "<p>x</p>");
}

TEST(PageMarks, TakesOutWhatWouldLeadAway) {
  struct Case {
    const char* html;
    const char* expected;
  };
  for (const Case& one : {
           Case{"<a href=\"https://away.example/\">x</a>", "<a href=\"#\">x</a>"},
           Case{"<a href=#below>x</a>", "<a href=#below>x</a>"},
           Case{"<a href=https://away.example/ class=b>x</a>", "<a href=# class=b>x</a>"},
           Case{"<link rel=preconnect href='//away.example'>", "<link rel=preconnect href='#'>"},
           Case{"<base href=\"https://away.example/\">", "<base href=\"#\">"},
           Case{"<meta http-equiv=refresh content=\"0;url=https://away.example/\">",
                "<meta http-equiv=refresh content=\"#\">"},
           Case{"<form action=/send><p>x</form>", "<form action=#><p>x</form>"},
       })
    EXPECT_EQ(marked(page_of(one.html), {}), one.expected);
}

TEST(PageMarks, ShowsThePlaceInTheSource) {
  Page page = page_of("<meta content=\"A & B\"><p>x</p>");
  std::string source = marked_source(page, {mark(page, "title", "A & B")});
  EXPECT_NE(source.find("&lt;meta content=&quot;<mark class=\"dateline-title\">A &amp; B</mark>&quot;&gt;"),
            std::string::npos)
      << source;
}

TEST(PageMarks, TellsWhetherAReaderSeesAValue) {
  Page page = page_of("<head><title>Bridge falls</title></head><h1>The bridge</h1>");
  std::vector<ShownText> shown = shown_text(page);
  EXPECT_FALSE(is_shown(page, shown, mark(page, "", "Bridge falls").bytes));
  EXPECT_TRUE(is_shown(page, shown, mark(page, "", "The bridge").bytes));
}

TEST(PageMarks, ShowsPlainTextAsItStands) {
  Page page;
  page.form = PageForm::plain_text;
  page.bytes = page.text = "A <b> is no tag here.";
  EXPECT_NE(marked_page(page, {mark(page, "text", "<b>")}).find("A <mark class=\"dateline-text\">&lt;b&gt;</mark> is"),
            std::string::npos);
}

// Whatever is marked, a browser reads the same words: for each of our sample pages, with all its marks.
TEST(PageMarks, ChangesNoWordOfAnySamplePage) {
  namespace fs = std::filesystem;
  std::size_t page_count = 0;
  for (const auto& file : fs::recursive_directory_iterator(fs::path(DATELINE_SOURCE_DIR) / "samples")) {
    if (file.path().extension() != ".html") continue;
    std::ifstream in(file.path(), std::ios::binary);
    Page page = page_of(std::string(std::istreambuf_iterator<char>(in), {}), "");
    Record record;
    record.article = extract(page);
    std::string html = marked_page(page, page_marks(record));
    std::string words = squeeze(HtmlTree::parse(page.text).text(0));
    EXPECT_EQ(squeeze(HtmlTree::parse(html).text(0)), words) << file.path();
    ++page_count;
  }
  EXPECT_GT(page_count, 10u);
}

}  // namespace
}  // namespace dateline::serve
