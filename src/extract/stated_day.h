#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/record/page.h"
#include "extract/date_reader.h"
#include "extract/page_clues.h"
#include "extract/page_place.h"

namespace dateline {

/// A date that a page states, and where.
struct StatedDate {
  PartialDate date;
  std::string basis;  ///< "json-ld", "meta", "url", "text", "feed"
  PagePlace place;
  std::string stated;                             ///< what stands there
  HtmlTree::NodeIndex shown_at = HtmlTree::none;  ///< element or text whose words are the date
};

/// What a page says of one day, from all places that state it.
///
/// Numbers are counts, flags, distances in nodes (-1: there is none) or shares in [0, 1]. The order is part of the
/// day model's form. "The rules' day" is what publication_date.cpp reads by the strength of sources alone.
namespace day_feature {
// clang-format off
#define DATELINE_DAY_FEATURES(X)                                                                                      \
  /* what states it */                                                                                                \
  X(json_ld_rank) X(json_ld_main) X(json_ld_created) X(meta_published) X(meta_article_published) X(meta_dated)         \
  X(modified) X(item_date) X(time_elements) X(machine_attributes) X(classed_date) X(classed_published)                 \
  X(classed_details) X(classed_updated) X(url) X(url_month) X(url_year) X(feed) X(in_title) X(hour) X(is_utc)          \
  /* how it is shown */                                                                                                \
  X(texts) X(alone) X(opens_line) X(in_line) X(says_published) X(says_other) X(labelled) X(with_time) X(in_link) X(in_heading)     \
  X(outside) X(inside)                                                                                                 \
  /* where */                                                                                                          \
  X(after_headline) X(before_headline) X(text_before) X(place_in_page) X(order_after_headline)                         \
  /* among the others */                                                                                               \
  X(days) X(share_later) X(is_rules) X(rules_basis) X(from_rules) X(other_published) X(other_modified)                 \
  X(share_of_texts) X(swapped_twin) X(from_published) X(from_modified) X(most_shown) X(kinds) X(kinds_less_rules)
// clang-format on

enum Index : std::uint16_t {
#define DATELINE_FEATURE(name) name,
  DATELINE_DAY_FEATURES(DATELINE_FEATURE)
#undef DATELINE_FEATURE
      count
};

/// The features' names, in order, for the model's file.
std::vector<std::string_view> names();
}  // namespace day_feature

using DayFeatures = std::array<float, day_feature::count>;

/// One day, and the strongest place that states it as another thing than the day of a change.
struct StatedDay {
  StatedDate best;
  DayFeatures features{};
};

/// All whole days that the page states, in the order in which they are found: JSON-LD, meta elements, marked
/// elements' attributes, texts (the first 160 bytes of each), URL, feed. A day that is only ever said to be that of
/// a change, shown as the present day (in a page's head, or classed so), or stated where comments and other articles
/// are, is left out; so are years before 1990 and days after `latest_day`.
///
/// @param rules       what the rules read, or null
/// @param headline    the heading that shows the title, or HtmlTree::none
/// @param latest_day  day_number() of the last day that may be, if it is known
/// Cost: linear in the nodes and in the texts that hold figures; at most 64 days and 300 texts are looked at.
std::vector<StatedDay> stated_days(const HtmlTree& tree, const Page& page, const PageClues& clues,
                                   HtmlTree::NodeIndex headline, const JsonLdArticle* article, const DateStyle& style,
                                   std::optional<std::int64_t> latest_day, const StatedDate* rules);

}  // namespace dateline
