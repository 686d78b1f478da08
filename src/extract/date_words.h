#pragma once

#include <string_view>

namespace dateline {

/// Whether the words before a date say that it is not the day of publication: of a change, a comment, a right to
/// copy, a birth; in some 20 languages. Cost: linear in the words.
bool says_other(std::string_view before);

/// Whether the words before a date say that it is the day of publication.
bool says_published(std::string_view before);

}  // namespace dateline
