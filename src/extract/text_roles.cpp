#include "extract/text_roles.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "extract/class_words.h"
#include "extract/site_notes.h"
#include "text/characters.h"

namespace dateline {

namespace {

using NodeIndex = HtmlTree::NodeIndex;

// A sentence that a page holds twice (a copy for phones, for printing) is text once.
constexpr std::uint32_t repeated_words = 8;
// A table of figures has little that looks like text: it is kept where it stands among text and is likely enough.
constexpr float table_taken_from = 0.12f;
// Comments follow an article: what has less text before it is no comment section, whatever its class says.
constexpr std::uint32_t words_before_comments = 40;
// What is kept of an endless page has to be an article by itself.
constexpr std::uint32_t article_words = 40;
// A box inside the text is a small part of it; a wrapper of the whole text may bear the same class.
constexpr std::uint32_t box_words = 60;

// Keeps whole the tables of figures that stand among the text: the model sees one cell at a time.
void keep_tables(const HtmlTree& tree, const PageBlocks& page, const std::vector<BlockFeatures>& features,
                 const std::vector<float>& likely, std::vector<Role>& roles) {
  auto first_text = std::find(roles.begin(), roles.end(), Role::text);
  auto last_text = std::find(roles.rbegin(), roles.rend(), Role::text);
  if (first_text == roles.end()) return;
  auto begin = static_cast<std::size_t>(first_text - roles.begin());
  auto end = roles.size() - static_cast<std::size_t>(last_text - roles.rbegin());
  for (std::size_t i = begin; i < end; ++i) {
    if (features[i][block_feature::in_table] == 0 || features[i][block_feature::in_best_container] == 0) continue;
    NodeIndex table = ancestor_with(tree, page.blocks[i].container, Tag::table);
    std::size_t past = i;
    float sum = 0, cells = 0, links = 0;
    for (; past < end && tree.is_inside(page.blocks[past].container, table); ++past) {
      sum += likely[past];
      cells += 1;
      links += features[past][block_feature::link_share];
    }
    if (cells >= 6 && sum >= table_taken_from * cells && links < 0.3f * cells)
      std::fill(roles.begin() + static_cast<std::ptrdiff_t>(i), roles.begin() + static_cast<std::ptrdiff_t>(past),
                Role::text);
    if (past > i) i = past - 1;
  }
}

// The outermost element around a block whose own class has one of `bits`.
NodeIndex outermost_with(const HtmlTree& tree, NodeIndex from, std::uint32_t bits,
                         std::unordered_map<NodeIndex, std::uint32_t>& known) {
  NodeIndex found = HtmlTree::none;
  for (NodeIndex at = from; at != HtmlTree::none && tree.node(at).tag != Tag::body; at = tree.node(at).parent) {
    auto [entry, is_new] = known.try_emplace(at, 0);
    if (is_new) entry->second = class_words(tree, at);
    if (entry->second & bits) found = at;
  }
  return found;
}

void leave_out_comments_and_boxes(const HtmlTree& tree, const PageBlocks& page,
                                  const std::vector<BlockFeatures>& features, std::vector<Role>& roles) {
  std::uint32_t total = 0;
  for (std::size_t i = 0; i < roles.size(); ++i)
    if (roles[i] == Role::text) total += page.blocks[i].words;
  std::unordered_map<NodeIndex, std::uint32_t> known;
  std::uint32_t before = 0;
  for (std::size_t i = 0; i < roles.size(); ++i) {
    if (roles[i] != Role::text) continue;
    const BlockFeatures& row = features[i];
    NodeIndex comments = row[block_feature::any_comment] > 0 && before >= words_before_comments
                             ? outermost_with(tree, page.blocks[i].container, class_comment, known)
                             : HtmlTree::none;
    NodeIndex box = row[block_feature::any_subscribe] > 0
                        ? outermost_with(tree, page.blocks[i].container, class_sign_up, known)
                        : HtmlTree::none;
    for (NodeIndex element : {comments, box}) {
      if (element == HtmlTree::none) continue;
      std::uint32_t inside = 0;
      bool begins_here = true;
      for (std::size_t other = 0; other < roles.size(); ++other) {
        if (roles[other] != Role::text || !tree.is_inside(page.blocks[other].container, element)) continue;
        inside += page.blocks[other].words;
        begins_here = begins_here && other >= i;
      }
      bool is_box = inside <= box_words && inside * 10 <= total * 4;
      if (!begins_here || (element == box && !is_box)) continue;
      for (std::size_t other = i; other < roles.size(); ++other)
        if (roles[other] == Role::text && tree.is_inside(page.blocks[other].container, element))
          roles[other] = Role::left_out;
    }
    if (roles[i] == Role::text) before += page.blocks[i].words;
  }
}

// An endless page carries further articles, each in an <article> with a first-level heading of its own.
void leave_out_further_articles(const HtmlTree& tree, const PageBlocks& page, std::vector<Role>& roles) {
  std::vector<NodeIndex> articles;  // outermost, with a heading
  NodeIndex titled = HtmlTree::none;
  for (std::size_t i = 0; i < roles.size(); ++i) {
    if (tree.node(page.blocks[i].container).tag != Tag::h1) continue;
    NodeIndex article = HtmlTree::none;
    for (NodeIndex at = page.blocks[i].container; at != HtmlTree::none; at = tree.node(at).parent)
      if (tree.node(at).tag == Tag::article) article = at;
    if (article == HtmlTree::none) continue;
    if (articles.empty() || articles.back() != article) articles.push_back(article);
    if (roles[i] == Role::headline && titled == HtmlTree::none) titled = article;
  }
  if (articles.size() < 2) return;
  NodeIndex kept = titled != HtmlTree::none ? titled : articles.front();
  std::uint32_t kept_words = 0;
  for (std::size_t i = 0; i < roles.size(); ++i)
    if (roles[i] == Role::text && tree.is_inside(page.blocks[i].container, kept)) kept_words += page.blocks[i].words;
  if (kept_words < article_words) return;
  for (std::size_t i = 0; i < roles.size(); ++i)
    for (NodeIndex article : articles)
      if (article != kept && tree.is_inside(page.blocks[i].container, article)) roles[i] = Role::left_out;
}

void leave_out_site_notes(const PageBlocks& page, const std::vector<BlockFeatures>& features,
                          std::vector<Role>& roles) {
  for (std::size_t i = 0; i < roles.size(); ++i) {
    if (roles[i] != Role::text) continue;
    const BlockFeatures& row = features[i];
    std::string_view text = page.at(page.blocks[i]);
    // OPTIMIZATION: an appeal names a network, a newsletter, an app: the cue words are counted already.
    bool may_appeal = row[block_feature::cue_share] + row[block_feature::cue_subscribe] +
                          row[block_feature::cue_related] + row[block_feature::cue_advert] >
                      0;
    if (is_picture_credit(page.blocks[i], text)) roles[i] = Role::caption;
    else if (is_site_label(page.blocks[i], text) || (may_appeal && is_appeal_to_reader(page.blocks[i], text)))
      roles[i] = Role::left_out;
  }
}

// "14:05", "9.30 Uhr", "2:15 p.m. GMT".
bool is_time_of_day(std::string_view text) {
  auto digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  if (text.size() > 16 || !digit(0)) return false;
  std::size_t at = digit(1) ? 2 : 1;
  return at < text.size() && (text[at] == ':' || text[at] == '.' || text[at] == 'h') && digit(at + 1) &&
         digit(at + 2) && !digit(at + 3);
}

void keep_times_of_entries(const PageBlocks& page, const std::vector<BlockFeatures>& features,
                           std::vector<Role>& roles) {
  std::vector<std::size_t> times;
  for (std::size_t i = 0; i + 1 < roles.size(); ++i) {
    bool before_text = roles[i + 1] == Role::text || (i + 2 < roles.size() && roles[i + 2] == Role::text);
    if (before_text && features[i][block_feature::in_best_container] > 0 && is_time_of_day(page.at(page.blocks[i])))
      times.push_back(i);
  }
  if (times.size() < 3) return;
  for (std::size_t i : times) {
    roles[i] = Role::text;
    if (roles[i + 1] == Role::left_out && features[i + 1][block_feature::heading_level] > 0) roles[i + 1] = Role::text;
  }
}

void leave_out_repetitions(const PageBlocks& page, std::vector<Role>& roles) {
  std::unordered_set<std::string_view> taken;
  for (std::size_t i = 0; i < roles.size(); ++i)
    if (roles[i] == Role::text && page.blocks[i].words >= repeated_words &&
        !taken.insert(page.at(page.blocks[i])).second)
      roles[i] = Role::left_out;
}

}  // namespace

NodeIndex ancestor_with(const HtmlTree& tree, NodeIndex from, Tag tag) {
  for (NodeIndex at = from; at != HtmlTree::none; at = tree.node(at).parent)
    if (tree.node(at).tag == tag) return at;
  return HtmlTree::none;
}

void amend_roles(const HtmlTree& tree, const PageBlocks& page, const std::vector<BlockFeatures>& features,
                 const std::vector<float>& likely, std::vector<Role>& roles) {
  leave_out_further_articles(tree, page, roles);
  leave_out_comments_and_boxes(tree, page, features, roles);
  keep_tables(tree, page, features, likely, roles);
  keep_times_of_entries(page, features, roles);
  leave_out_site_notes(page, features, roles);
  leave_out_repetitions(page, roles);
}

bool is_list_of_teasers(const PageBlocks& page, const std::vector<BlockFeatures>& features,
                        const std::vector<Role>& roles) {
  constexpr std::uint32_t teaser_words = 40;
  std::uint32_t linked_headings = 0, text_words = 0;
  for (std::size_t i = 0; i < roles.size(); ++i) {
    const BlockFeatures& row = features[i];
    if (roles[i] == Role::text) {
      if (page.blocks[i].words >= teaser_words) return false;
      text_words += page.blocks[i].words;
    }
    bool in_frame = row[block_feature::in_nav] > 0 || row[block_feature::in_aside] > 0 ||
                    row[block_feature::in_footer] > 0 || row[block_feature::any_related] > 0;
    // Headings outside the container of the text lead on from an article; a list's stand among its teasers.
    bool among_text = row[block_feature::in_best_container] > 0 && !in_frame;
    if (row[block_feature::heading_level] >= 2 && row[block_feature::link_share] >= 0.85f && among_text)
      ++linked_headings;
  }
  return linked_headings >= 4 && text_words < teaser_words * linked_headings;
}

}  // namespace dateline
