#include "extract/block_features.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "extract/class_words.h"
#include "extract/cue_words.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace dateline {

namespace block_feature {
std::vector<std::string_view> names() {
  return {
#define DATELINE_FEATURE(name) #name,
      DATELINE_BLOCK_FEATURES(DATELINE_FEATURE)
#undef DATELINE_FEATURE
  };
}
}  // namespace block_feature

namespace {

using NodeIndex = HtmlTree::NodeIndex;

// What is summed over all blocks below an element.
struct Sums {
  std::uint32_t words = 0;
  std::uint32_t bytes = 0;
  std::uint32_t linked_bytes = 0;
  std::uint32_t blocks = 0;
  std::uint32_t paragraph_words = 0;  // of blocks that look like running text
  std::uint32_t own_blocks = 0;       // blocks whose container it is
  float paragraph_score = 0;          // as Readability's: blocks below count in full, deeper ones less

  float link_share() const { return bytes == 0 ? 0 : static_cast<float>(linked_bytes) / static_cast<float>(bytes); }
};

// What an element's place in the tree says, computed once for each element that has a block below it.
struct Surroundings {
  std::uint32_t own = 0;   // class words of the element
  std::uint32_t any = 0;   // of it and all around it
  std::uint32_t tags = 0;  // kinds of elements around it
  bool known = false;
};

enum TagBit : std::uint32_t {
  tag_article = 1,
  tag_main = 2,
  tag_nav = 4,
  tag_header = 8,
  tag_footer = 16,
  tag_aside = 32,
  tag_form = 64,
  tag_figure = 128,
  tag_table = 256,
  tag_list = 512,
  tag_quote = 1024,
};

std::uint32_t tag_bit(Tag tag) {
  switch (tag) {
    case Tag::article: return tag_article;
    case Tag::main: return tag_main;
    case Tag::nav:
    case Tag::menu: return tag_nav;
    case Tag::header:
    case Tag::hgroup: return tag_header;
    case Tag::footer: return tag_footer;
    case Tag::aside: return tag_aside;
    case Tag::form:
    case Tag::fieldset: return tag_form;
    case Tag::figure:
    case Tag::figcaption: return tag_figure;
    case Tag::table: return tag_table;
    case Tag::ul:
    case Tag::ol:
    case Tag::dl: return tag_list;
    case Tag::blockquote: return tag_quote;
    default: return 0;
  }
}

float kind_of(Tag tag) {
  switch (tag) {
    case Tag::p: return 1;
    case Tag::li: return 2;
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6: return 3;
    case Tag::td:
    case Tag::th:
    case Tag::caption: return 4;
    case Tag::blockquote: return 5;
    case Tag::figcaption:
    case Tag::figure: return 6;
    case Tag::dd:
    case Tag::dt: return 7;
    case Tag::section:
    case Tag::article:
    case Tag::main: return 8;
    case Tag::body:
    case Tag::html: return 9;
    case Tag::pre: return 10;
    case Tag::header:
    case Tag::footer:
    case Tag::nav:
    case Tag::aside: return 11;
    default: return 0;
  }
}

float level_of(Tag tag) {
  switch (tag) {
    case Tag::h1: return 1;
    case Tag::h2: return 2;
    case Tag::h3: return 3;
    case Tag::h4: return 4;
    case Tag::h5: return 5;
    case Tag::h6: return 6;
    default: return 0;
  }
}

bool is_paragraph_like(const PageBlock& block) {
  return block.words >= 12 && block.linked_bytes * 3 < block.text.length();
}

float clip(std::uint32_t value, std::uint32_t limit) { return static_cast<float>(std::min(value, limit)); }
float share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<float>(part) / static_cast<float>(whole);
}

void read_characters(std::string_view text, const PageBlock& block, BlockFeatures& row) {
  using namespace block_feature;
  std::uint32_t letters = 0, uppers = 0, digits = 0, symbols = 0, comma_count = 0, ends = 0, question_count = 0,
                quote_count = 0;
  std::uint32_t characters = 0;
  for (std::size_t at = 0; at < text.size();) {
    auto byte = static_cast<unsigned char>(text[at]);
    ++characters;
    if (byte < 0x80) {
      ++at;
      if ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') {
        ++letters;
        uppers += byte < 'a';
      } else if (byte >= '0' && byte <= '9') {
        ++digits;
      } else if (byte == ',') {
        ++comma_count;
      } else if (byte == '.' || byte == '!' || byte == '?') {
        question_count += byte == '?';
        if (at == text.size() || text[at] == ' ' || text[at] == '"') ++ends;
      } else if (byte == '"') {
        ++quote_count;
      } else if (byte == '|' || byte == '/' || byte == '@' || byte == '#' || byte == '+' || byte == '>' ||
                 byte == '*' || byte == '_') {
        ++symbols;
      }
      continue;
    }
    char32_t c = utf8::next(text, at);
    if (is_opening_quote(c) || is_closing_quote(c)) ++quote_count;
    else if (c == 0x3001 || c == 0xFF0C || c == 0x060C) ++comma_count;
    else if (c == 0x3002 || c == 0x06D4 || c == 0x0964 || c == 0xFF01 || c == 0xFF1F) ++ends;
    else if (c == 0x00BB || c == 0x00A9 || c == 0x2192 || c == 0x203A || c == 0x2022 || c == 0x00B7) ++symbols;
    else if (is_letter(c)) {
      ++letters;
      uppers += is_upper(c);
    }
  }
  row[mean_word_length] = std::min(40.0f, share(characters, std::max<std::uint32_t>(1, block.words)));
  row[commas] = clip(comma_count, 20);
  row[sentence_ends] = clip(ends, 20);
  row[questions] = clip(question_count, 5);
  row[quotes] = clip(quote_count, 10);
  row[upper_share] = share(uppers, letters);
  row[digit_share] = share(digits, characters);
  row[symbol_share] = share(symbols, characters);

  std::size_t last = text.size();
  char32_t c = 0;
  while (last > 0) {
    c = utf8::previous(text, last);
    if (!is_closing_quote(c) && c != '"' && c != ')' && c != ' ') break;
  }
  row[ends_sentence] =
      c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0x06D4 || c == 0xFF01 || c == 0xFF1F;
  row[ends_colon] = c == ':' || c == 0xFF1A;
  std::size_t first = 0;
  row[starts_lower] = !text.empty() && is_lower(utf8::next(text, first));
}

}  // namespace

std::vector<BlockFeatures> block_features(const HtmlTree& tree, const PageBlocks& page, std::string_view title,
                                          std::string_view description) {
  using namespace block_feature;
  const std::size_t block_count = page.blocks.size();
  std::vector<BlockFeatures> rows(block_count, BlockFeatures{});
  if (block_count == 0) return rows;

  // Sums below each element, and the element that holds most running text.
  std::vector<Sums> sums(tree.nodes().size());
  std::uint32_t page_word_count = 0;
  for (const PageBlock& block : page.blocks) {
    page_word_count += block.words;
    ++sums[block.container].own_blocks;
    bool paragraph = is_paragraph_like(block);
    float score = paragraph ? static_cast<float>(std::min<std::uint32_t>(block.words, 120)) : 0;
    int steps = 0;
    for (NodeIndex at = block.container; at != HtmlTree::none; at = tree.node(at).parent, ++steps) {
      Sums& sum = sums[at];
      sum.words += block.words;
      sum.bytes += block.text.length();
      sum.linked_bytes += block.linked_bytes;
      ++sum.blocks;
      if (paragraph) {
        sum.paragraph_words += block.words;
        sum.paragraph_score += steps <= 1 ? score : steps == 2 ? score * 0.5f : steps == 3 ? score * 0.25f : 0;
      }
    }
  }
  NodeIndex best = 0;
  for (NodeIndex at = 0; at < sums.size(); ++at)
    if (sums[at].paragraph_score > sums[best].paragraph_score) best = at;
  std::size_t best_first = block_count, best_last = 0;
  for (std::size_t i = 0; i < block_count; ++i) {
    if (!tree.is_inside(page.blocks[i].container, best)) continue;
    best_first = std::min(best_first, i);
    best_last = i;
  }

  std::vector<Surroundings> around(tree.nodes().size());
  std::vector<NodeIndex> chain;
  auto surroundings = [&](NodeIndex element) -> const Surroundings& {
    chain.clear();
    for (NodeIndex at = element; at != HtmlTree::none && !around[at].known; at = tree.node(at).parent)
      chain.push_back(at);
    for (auto at = chain.rbegin(); at != chain.rend(); ++at) {
      NodeIndex parent = tree.node(*at).parent;
      Surroundings& here = around[*at];
      // The classes of <body> and <html> name the kind of page, not the kind of block.
      bool is_frame = tree.node(*at).tag == Tag::body || tree.node(*at).tag == Tag::html;
      here.own = is_frame ? 0 : class_words(tree, *at);
      here.any = here.own | (parent == HtmlTree::none ? 0 : around[parent].any);
      here.tags = tag_bit(tree.node(*at).tag) | (parent == HtmlTree::none ? 0 : around[parent].tags);
      here.known = true;
    }
    return around[element];
  };

  std::string folded_title = fold_to_letters(title);
  std::string folded_description = fold_to_letters(description);
  std::unordered_map<std::string_view, std::uint32_t> seen;
  seen.reserve(block_count * 2);
  for (const PageBlock& block : page.blocks) ++seen[page.at(block)];

  std::size_t title_block = block_count, heading_block = block_count;
  std::uint32_t words_before = 0;
  for (std::size_t i = 0; i < block_count; ++i) {
    const PageBlock& block = page.blocks[i];
    std::string_view text = page.at(block);
    BlockFeatures& row = rows[i];
    const Tag tag = tree.node(block.container).tag;

    row[words] = clip(block.words, 150);
    row[link_share] = share(block.linked_bytes, block.text.length());
    row[links] = clip(block.link_count, 10);
    row[strong_share] = share(block.strong_bytes, block.text.length());
    read_characters(text, block, row);
    row[tag_kind] = kind_of(tag);
    row[heading_level] = level_of(tag);
    row[set_off_by_breaks] = sums[block.container].own_blocks > 1;
    CueCounts cues = count_cues(text);
    row[cue_comment] = cues.comment;
    row[cue_share] = cues.share;
    row[cue_related] = cues.related;
    row[cue_legal] = cues.legal;
    row[cue_subscribe] = cues.subscribe;
    row[cue_meta] = cues.meta;
    row[cue_advert] = cues.advert;
    row[cue_caption] = cues.caption;
    row[repeats] = clip(seen[text], 4);
    // Folding costs more than all else here: only a block that may be as long as the title, or part of the
    // description, is folded.
    bool may_be_title = text.size() >= folded_title.size() && text.size() <= 2 * title.size() + 16;
    bool may_be_described = block.words >= 4 && block.words <= 60 && !folded_description.empty();
    if ((may_be_title && !folded_title.empty()) || may_be_described) {
      std::string folded = fold_to_letters(text);
      row[is_title] = !folded.empty() && folded == folded_title;
      row[in_description] = may_be_described && folded.size() >= 20 &&
                            (folded_description.find(folded) != std::string::npos ||
                             (folded_description.size() >= 20 && folded.find(folded_description) != std::string::npos));
    }
    if (row[is_title] > 0 || (title_block == block_count && tag == Tag::h1)) title_block = i;

    const Surroundings& here = surroundings(block.container);
    NodeIndex group = sums[block.container].own_blocks > 1 || tree.node(block.container).parent == HtmlTree::none
                          ? block.container
                          : tree.node(block.container).parent;
    NodeIndex grand = tree.node(group).parent == HtmlTree::none ? group : tree.node(group).parent;
    NodeIndex great = tree.node(grand).parent == HtmlTree::none ? grand : tree.node(grand).parent;
    std::uint32_t near_bits = here.own | around[group].own | around[grand].own;
    row[depth] = clip(tree.node(block.container).depth, 40);
    row[own_words] = static_cast<float>(here.own != 0);
    row[near_words] = static_cast<float>(near_bits != 0);
    auto flag = [](std::uint32_t bits, std::uint32_t bit) { return static_cast<float>((bits & bit) != 0); };
    row[in_article] = flag(here.tags, tag_article);
    row[in_main] = flag(here.tags, tag_main);
    row[in_nav] = flag(here.tags, tag_nav);
    row[in_header] = flag(here.tags, tag_header);
    row[in_footer] = flag(here.tags, tag_footer);
    row[in_aside] = flag(here.tags, tag_aside);
    row[in_form] = flag(here.tags, tag_form);
    row[in_figure] = flag(here.tags, tag_figure);
    row[in_table] = flag(here.tags, tag_table);
    row[in_list] = flag(here.tags, tag_list);
    row[in_quote] = flag(here.tags, tag_quote);
    row[near_body] = flag(near_bits, class_body);
    row[near_article] = flag(near_bits, class_article);
    row[near_comment] = flag(near_bits, class_comment);
    row[near_related] = flag(near_bits, class_related);
    row[near_share] = flag(near_bits, class_share);
    row[near_navigation] = flag(near_bits, class_navigation);
    row[near_footer] = flag(near_bits, class_footer);
    row[near_header] = flag(near_bits, class_header);
    row[near_side] = flag(near_bits, class_side);
    row[near_ad] = flag(near_bits, class_ad);
    row[near_subscribe] = flag(near_bits, class_subscribe | class_sign_up);
    row[near_meta] = flag(near_bits, class_meta);
    row[near_caption] = flag(near_bits, class_caption | class_media);
    row[near_lead] = flag(near_bits, class_lead);
    row[near_title] = flag(near_bits, class_title);
    row[near_embed] = flag(near_bits, class_embed);
    row[near_box] = flag(near_bits, class_box);
    row[near_list] = flag(near_bits, class_list);
    row[near_hidden] = flag(near_bits, class_hidden);
    row[any_body] = flag(here.any, class_body);
    row[any_article] = flag(here.any, class_article);
    row[any_comment] = flag(here.any, class_comment);
    row[any_related] = flag(here.any, class_related);
    row[any_share] = flag(here.any, class_share);
    row[any_navigation] = flag(here.any, class_navigation);
    row[any_footer] = flag(here.any, class_footer);
    row[any_header] = flag(here.any, class_header);
    row[any_side] = flag(here.any, class_side);
    row[any_ad] = flag(here.any, class_ad);
    row[any_subscribe] = flag(here.any, class_subscribe | class_sign_up);
    row[any_meta] = flag(here.any, class_meta);
    row[any_caption] = flag(here.any, class_caption | class_media);
    row[any_embed] = flag(here.any, class_embed);
    row[any_box] = flag(here.any, class_box);
    row[any_list] = flag(here.any, class_list);
    row[any_main] = flag(here.any, class_main);

    auto container = [&](NodeIndex at, Index total, Index links_in, Index running, Index of_page) {
      row[total] = clip(sums[at].words, 3000);
      row[links_in] = sums[at].link_share();
      row[running] = clip(sums[at].paragraph_words, 3000);
      row[of_page] = share(sums[at].words, page_word_count);
    };
    container(group, parent_words, parent_link_share, parent_paragraph_words, parent_page_share);
    container(grand, grand_words, grand_link_share, grand_paragraph_words, grand_page_share);
    container(great, great_words, great_link_share, great_paragraph_words, great_page_share);
    row[parent_blocks] = clip(sums[group].blocks, 100);
    row[sibling_mean_words] = std::min(100.0f, share(sums[group].words, sums[group].blocks));

    row[position] = share(i, block_count);
    row[words_before_share] = share(words_before, page_word_count);
    row[after_title] = title_block < block_count;
    row[since_title] = title_block < block_count ? clip(static_cast<std::uint32_t>(i - title_block), 100) : -1;
    row[since_heading] = heading_block < block_count ? clip(static_cast<std::uint32_t>(i - heading_block), 50) : -1;
    row[block_feature::page_blocks] = clip(static_cast<std::uint32_t>(block_count), 1000);
    row[page_words] = clip(page_word_count, 10000);
    row[in_best_container] = tree.is_inside(block.container, best);
    row[before_best] = i < best_first ? clip(static_cast<std::uint32_t>(best_first - i), 50) : 0;
    row[after_best] = i > best_last ? clip(static_cast<std::uint32_t>(i - best_last), 50) : 0;
    row[best_share] = share(sums[best].paragraph_words, page_word_count);
    std::uint32_t steps = 0;
    for (NodeIndex at = block.container; at != HtmlTree::none && at != best && steps < 12; at = tree.node(at).parent)
      ++steps;
    row[steps_to_best] = static_cast<float>(steps);

    if (level_of(tag) > 0) heading_block = i;
    words_before += block.words;
  }

  // What stands around: needs every row's own features first.
  for (std::size_t i = 0; i < block_count; ++i) {
    BlockFeatures& row = rows[i];
    const PageBlock& block = page.blocks[i];
    NodeIndex parent = tree.node(block.container).parent;
    auto same_parent = [&](std::size_t other) {
      return page.blocks[other].container == block.container ||
             tree.node(page.blocks[other].container).parent == parent;
    };
    row[previous_words] = i > 0 ? rows[i - 1][words] : -1;
    row[previous_link_share] = i > 0 ? rows[i - 1][link_share] : -1;
    row[previous_tag] = i > 0 ? rows[i - 1][tag_kind] : -1;
    row[previous_ends_sentence] = i > 0 ? rows[i - 1][ends_sentence] : -1;
    row[previous_same_parent] = i > 0 && same_parent(i - 1);
    row[next_words] = i + 1 < block_count ? rows[i + 1][words] : -1;
    row[next_link_share] = i + 1 < block_count ? rows[i + 1][link_share] : -1;
    row[next_tag] = i + 1 < block_count ? rows[i + 1][tag_kind] : -1;
    row[next_ends_sentence] = i + 1 < block_count ? rows[i + 1][ends_sentence] : -1;
    row[next_same_parent] = i + 1 < block_count && same_parent(i + 1);
    row[previous2_words] = i > 1 ? rows[i - 2][words] : -1;
    row[previous2_link_share] = i > 1 ? rows[i - 2][link_share] : -1;
    row[next2_words] = i + 2 < block_count ? rows[i + 2][words] : -1;
    row[next2_link_share] = i + 2 < block_count ? rows[i + 2][link_share] : -1;
    std::uint32_t same = 0;
    std::size_t bytes = 0, linked = 0;
    float total = 0;
    for (std::size_t other = i < 5 ? 0 : i - 5; other < std::min(block_count, i + 6); ++other) {
      total += rows[other][words];
      bytes += page.blocks[other].text.length();
      linked += page.blocks[other].linked_bytes;
      same += other != i && same_parent(other) && rows[other][tag_kind] == row[tag_kind];
    }
    row[around_words] = total;
    row[around_link_share] = share(linked, bytes);
    row[same_tag_siblings] = static_cast<float>(same);
  }
  return rows;
}

}  // namespace dateline
