#pragma once

#include <string_view>

namespace dateline {

/// What a line of a text dump opens, where it opens the end of a page.
enum class PageEnd { no, comments, related };

/// "Leave a Reply", "Your email address will not be published." open the comments; "Related posts", "Share
/// this" what stands between them and the text. In several languages; the line must be no more than that.
PageEnd page_end_opened_by(std::string_view line);

/// Whether a line belongs to the page and not to its text: skip links, share buttons, cookie notes, menu
/// words, a copyright without prose. Short lines only.
bool is_furniture_line(std::string_view line);

}  // namespace dateline
