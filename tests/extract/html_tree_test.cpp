#include "extract/html_tree.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace dateline {
namespace {

HtmlTree::NodeIndex first(const HtmlTree& tree, Tag tag) {
  for (HtmlTree::NodeIndex i = 0; i < tree.nodes().size(); ++i)
    if (tree.node(i).tag == tag) return i;
  return HtmlTree::none;
}

// Every text node's map must lead each byte to source that reads as that byte.
void check_sources(std::string_view html) {
  HtmlTree tree = HtmlTree::parse(html);
  for (HtmlTree::NodeIndex i = 0; i < tree.nodes().size(); ++i) {
    if (tree.node(i).tag != Tag::text) continue;
    OffsetMap map = tree.text_source(i);
    ASSERT_EQ(map.text_length(), tree.node(i).text.size());
    for (const OffsetRun& run : map.runs()) {
      ASSERT_FALSE(run.from.empty()) << tree.node(i).text;
      ASSERT_LE(run.from.end, html.size());
      std::string_view raw = html.substr(run.from.begin, run.from.length());
      std::string_view text = tree.node(i).text.substr(run.text.begin, run.text.length());
      if (run.linear()) {
        std::string as_parsed(raw);
        std::replace(as_parsed.begin(), as_parsed.end(), '\r', '\n');
        EXPECT_EQ(as_parsed, text);
      } else {
        EXPECT_TRUE(raw[0] == '&' || raw[0] == '\r' || raw[0] == '\0') << raw;
      }
    }
  }
}

TEST(HtmlTree, MapsTextToItsSource) {
  check_sources("<p>Fish &amp; chips &mdash; 3&nbsp;&pound;, &amp;amp; &notit; AT&T &#x41;&#66 x</p>");
  check_sources("<p>one\r\ntwo<b>three</b>\rfour</p>");
  check_sources("<table><tr><td>in</td></tr>stray text</table>after");
  check_sources("<title>A &lt;b&gt; c</title><textarea>\nx &amp; y</textarea>");
  check_sources("<p>a<b>b<p>c</b>d");
  check_sources("&copy2020 &ampfoo &bogus; &;&&lt;");
  check_sources("a<!-- c -->b<script>var a='<p>';</script>c");
}

TEST(HtmlTree, FindsWhereAnAttributeStands) {
  std::string html = R"(<meta property="og:title" content="Fish &amp; chips"><a href=x title='y'>t</a>)";
  HtmlTree tree = HtmlTree::parse(html);
  HtmlTree::NodeIndex meta = first(tree, Tag::meta);
  EXPECT_EQ(tree.attribute(meta, "content"), "Fish & chips");
  std::optional<Span> place = tree.attribute_source(meta, "content");
  ASSERT_TRUE(place);
  EXPECT_EQ(html.substr(place->begin, place->length()), "Fish &amp; chips");
  place = tree.attribute_source(first(tree, Tag::a), "title");
  ASSERT_TRUE(place);
  EXPECT_EQ(html.substr(place->begin, place->length()), "y");
  EXPECT_FALSE(tree.attribute_source(meta, "name"));
}

TEST(HtmlTree, KeepsDocumentOrderAndSubtrees) {
  HtmlTree tree = HtmlTree::parse("<div><p>a<b>c</b></p><p>d</p></div>");
  HtmlTree::NodeIndex div = first(tree, Tag::div);
  EXPECT_EQ(tree.text(div), "acd");
  EXPECT_TRUE(tree.is_inside(first(tree, Tag::b), div));
  EXPECT_EQ(tree.node(div).subtree_end, tree.nodes().size());
}

TEST(HtmlTree, ReadsAMillionNestedTags) {
  std::string html;
  for (int i = 0; i < 1'000'000; ++i) html += i % 2 ? "<div>" : "<b>";
  html += "deep";
  HtmlTree tree = HtmlTree::parse(html);
  EXPECT_EQ(tree.text(0), "deep");
  for (const HtmlTree::Node& node : tree.nodes()) ASSERT_LE(node.depth, HtmlTree::depth_limit + 4);
}

TEST(HtmlTree, ReadsAnything) {
  for (std::string_view html : {std::string_view(), std::string_view("\0\0<p\0>", 6), std::string_view("<"),
                                std::string_view("<!--"), std::string_view("\xFF\xFE<p>\x80")})
    EXPECT_FALSE(HtmlTree::parse(html).nodes().empty());
}

}  // namespace
}  // namespace dateline
