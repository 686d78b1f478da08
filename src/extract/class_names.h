#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

/// What marks_of_class() says besides PageClues::Mark: the element holds something else than the article.
inline constexpr std::uint32_t region_mark = 1u << 16;       ///< comments, related articles, menus, adverts
inline constexpr std::uint32_t weak_region_mark = 1u << 17;  ///< side bars, footers, teasers: mostly

/// What a class or id says an element holds: a set of PageClues::Mark and the marks above. Words are looked
/// for at the beginning of each part of it ("post-date", "postDate", "post_date__label"), so that "update" is no
/// date. Cost: linear; about 2 ns a byte.
std::uint32_t marks_of_class(std::string_view names);

}  // namespace dateline
