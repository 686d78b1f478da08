#pragma once

#include <string>
#include <string_view>

#include "extract/html_tree.h"
#include "extract/page_clues.h"

namespace dateline {

/// What stands around a date that a page shows. `marks` are a set of PageClues::Mark.

/// Marks that make a date the page's own.
constexpr int stated_marks = PageClues::item_date | PageClues::published;

/// Whether marks say that a date is that of a change.
bool says_modified(int marks);

/// The marks of the elements around a text, three at most.
int marks_around(const HtmlTree& tree, const PageClues& clues, HtmlTree::NodeIndex text);

/// Whether a text is the present day rather than the page's: classed so, or in the page's head, before any running
/// text and well before the headline. Marks of publication make it the page's.
/// @param running  bytes of running text before it
bool shows_today(const HtmlTree& tree, HtmlTree::NodeIndex text, HtmlTree::NodeIndex headline, int marks,
                 float running);

/// The label before an element or text: the text that ends just before it; empty where that is long.
std::string words_before(const HtmlTree& tree, HtmlTree::NodeIndex node);

/// Whether one text inside `element` holds all of `words`.
bool is_in_one_text(const HtmlTree& tree, HtmlTree::NodeIndex element, std::string_view words);

}  // namespace dateline
