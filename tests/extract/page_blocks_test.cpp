#include "extract/page_blocks.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dateline {
namespace {

std::vector<std::string> blocks_of(std::string_view html) {
  HtmlTree tree = HtmlTree::parse(html);
  PageBlocks page = find_blocks(tree);
  std::vector<std::string> out;
  for (const PageBlock& block : page.blocks) out.emplace_back(page.at(block));
  return out;
}

using Texts = std::vector<std::string>;

TEST(PageBlocks, PartAtBlockElementsAndNotAtInlineOnes) {
  EXPECT_EQ(blocks_of("<p>one <b>two</b><i>three</i></p><div>four</div>five"), (Texts{"one twothree", "four", "five"}));
  EXPECT_EQ(blocks_of("<ul><li>a<li>b</ul><table><tr><td>c<td>d</table>"), (Texts{"a", "b", "c", "d"}));
}

TEST(PageBlocks, PartAtTwoLineBreaksAndNotAtOne) {
  EXPECT_EQ(blocks_of("<div>one<br>two<br><br>three<br> <br>four</div>"), (Texts{"one two", "three", "four"}));
}

TEST(PageBlocks, LeaveOutWhatIsNeverShown) {
  EXPECT_EQ(blocks_of("<p>a</p><script>b</script><style>c</style><noscript>d</noscript><p hidden>e</p>"
                      "<p style='color:red; Display : none'>f</p><button>g</button>"),
            (Texts{"a"}));
}

TEST(PageBlocks, SqueezeEveryKindOfSpace) {
  EXPECT_EQ(blocks_of("<p> a&nbsp;\n b\t<span> c</span> </p><p>\u00a0</p>"), (Texts{"a b c"}));
}

// Each character of a block's text must lead to the characters it was made from.
void check_sources(std::string_view html, const Texts& expected) {
  HtmlTree tree = HtmlTree::parse(html);
  PageBlocks page = find_blocks(tree);
  ASSERT_EQ(page.blocks.size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    TextBlock block = to_text_block(tree, page, page.blocks[i]);
    EXPECT_EQ(block.text, expected[i]);
    ASSERT_EQ(block.source.text_length(), block.text.size());
    for (std::uint32_t at = 0; at < block.text.size(); ++at) {
      std::optional<Span> from = block.source.from({at, at + 1});
      ASSERT_TRUE(from) << block.text << " at " << at;
      if (block.text[at] != ' ' && from->length() == 1) {
        EXPECT_EQ(html[from->begin], block.text[at]);
      }
    }
  }
}

TEST(PageBlocks, EachCharacterLeadsToItsSource) {
  check_sources("<p>  Fish\n &amp; <b>chips</b>  <i>to</i><u>day</u></p>", {"Fish & chips today"});
  check_sources("<div>one<br>two &#8212; <!-- x --> three</div>", {"one two \u2014 three"});
  check_sources("<p>a <b> b</b> c</p><p>d</p>", {"a b c", "d"});
}

TEST(PageBlocks, RememberWhereTwoElementsMet) {
  HtmlTree tree = HtmlTree::parse("<p><span>Kabul (CNN)</span><span>A raid.</span> <span>Then</span></p>");
  PageBlocks page = find_blocks(tree);
  TextBlock block = to_text_block(tree, page, page.blocks.at(0));
  EXPECT_EQ(block.joins, (std::vector<std::uint32_t>{11}));
}

TEST(PageBlocks, CountLinkedAndStrongText) {
  HtmlTree tree = HtmlTree::parse("<p>ab <a href=x>cd</a> <strong>efg</strong></p>");
  PageBlocks page = find_blocks(tree);
  EXPECT_EQ(page.blocks.at(0).words, 3u);
  EXPECT_EQ(page.blocks.at(0).linked_bytes, 3u);  // with the space before it
  EXPECT_EQ(page.blocks.at(0).strong_bytes, 4u);
  EXPECT_EQ(page.blocks.at(0).link_count, 1u);
}

}  // namespace
}  // namespace dateline
