#include "extract/shown_date.h"

#include "text/characters.h"

namespace dateline {

using NodeIndex = HtmlTree::NodeIndex;

namespace {

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

// "published updated" is the date of a post that was not changed; "date updated" is what older themes call it.
bool says_modified(int marks) {
  if ((marks & stated_marks) != 0) return false;
  if ((marks & PageClues::modified) != 0) return true;
  return (marks & PageClues::updated) != 0 && (marks & PageClues::date) == 0;
}

int marks_around(const HtmlTree& tree, const PageClues& clues, NodeIndex text) {
  int marks = 0;
  NodeIndex above = tree.node(text).parent;
  for (int i = 0; i < 3 && above != HtmlTree::none; ++i, above = tree.node(above).parent) {
    // A container of the whole article says nothing of one line in it.
    if (tree.node(above).subtree_end - above > 60) break;
    marks |= clues.marks_of(above);
  }
  return marks;
}

bool shows_today(const HtmlTree& tree, NodeIndex text, NodeIndex headline, int marks, float running) {
  if ((marks & stated_marks) != 0) return false;
  if (headline != HtmlTree::none && text + 60 < headline && running <= 0) return true;
  NodeIndex above = tree.node(text).parent;
  for (int i = 0; i < 2 && above != HtmlTree::none; ++i, above = tree.node(above).parent)
    for (std::string_view name : {"class", "id"}) {
      std::string names = lower(tree.attribute(above, name));
      for (std::string_view word : {"today", "current", "heute"})
        if (names.find(word) != std::string::npos) return true;
    }
  return false;
}

std::string words_before(const HtmlTree& tree, NodeIndex node) {
  NodeIndex begin = node > 8 ? node - 8 : 0;
  for (NodeIndex at = node; at > begin;) {
    --at;
    const HtmlTree::Node& one = tree.node(at);
    if (one.tag != Tag::text || is_blank(one.text)) continue;
    NodeIndex parent = one.parent;
    if (parent != HtmlTree::none && (tree.node(parent).tag == Tag::script || tree.node(parent).tag == Tag::style))
      return {};
    return one.text.size() > 60 ? std::string{} : squeeze(one.text);
  }
  return {};
}

bool is_in_one_text(const HtmlTree& tree, NodeIndex element, std::string_view words) {
  for (NodeIndex at = element + 1; at < tree.node(element).subtree_end; ++at)
    if (tree.node(at).tag == Tag::text && tree.node(at).text.find(words) != std::string_view::npos) return true;
  return false;
}

}  // namespace dateline
