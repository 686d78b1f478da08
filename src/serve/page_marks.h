#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dateline/record/page.h"
#include "dateline/record/record.h"

namespace dateline::serve {

/// A value of a record that stands in the captured page.
struct PageMark {
  std::string field;  ///< text, title, byline, outlet, published, dateline, credit, caption, embed, found
  Span bytes;         ///< of Page::bytes
};

/// Where the record's values stand in its page: each run of the text first, then the single values.
std::vector<PageMark> page_marks(const Record& record);

/// A range of a page's text that is shown as text.
struct ShownText {
  Span text;
  bool is_whole = false;  ///< a character reference: it stands for one character and is never cut
};

/// The ranges of `page.text` that a browser shows as text and in which a <mark> may be put: no part of a
/// tag, a comment, a script, a style, a title or a form field. Sorted, apart from each other. Everything,
/// where the page is no HTML.
std::vector<ShownText> shown_text(const Page& page);

/// The range of `page.text` that the bytes were read as, widened to whole characters; nothing outside it.
std::optional<Span> text_of_bytes(const Page& page, Span bytes);

/// Whether `bytes` begin in shown text: whether a reader can see the value on the page.
bool is_shown(const Page& page, const std::vector<ShownText>& shown, Span bytes);

/// The page as HTML for a sandboxed frame: as it was, with <mark class="dateline-FIELD"> around what
/// `marks` name and is shown. The first mark of field "found" has the id "dateline-found". Addresses of
/// links, base, refresh and forms are taken out; scripts and everything that loads are left to the policy
/// that the page is sent with (routes/page.cpp).
std::string marked_page(const Page& page, const std::vector<PageMark>& marks);

/// The page's source as HTML, character by character, with the same marks wherever they stand.
std::string marked_source(const Page& page, const std::vector<PageMark>& marks);

}  // namespace dateline::serve
