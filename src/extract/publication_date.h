#pragma once

#include <string_view>
#include <vector>

#include "dateline/record/article.h"
#include "extract/date_reader.h"
#include "extract/page_clues.h"
#include "extract/page_place.h"
#include "extract/stated_day.h"

namespace dateline {

/// The publication date, and where the page shows it.
struct PublicationDate {
  Published published;
  HtmlTree::NodeIndex shown_at = HtmlTree::none;  ///< element whose text is the date, where it was read from one
  std::vector<Diagnostic> diagnostics;            ///< "date_conflict", "date_missing", "date_refused"
};

/// Reads when the page says it was published.
///
/// In this order: JSON-LD datePublished, meta elements, microdata, time elements and elements classed as dates
/// near the headline, the URL, the lines around the headline, a date line at the end of the article, the feed. A
/// date that says that it is of a change, a comment, another article or a right to copy does not count, nor
/// does one later than the day the page was fetched. Basis: "json-ld"; "meta" for meta elements, microdata and
/// machine-readable time elements; "url"; "text" for dates read as written; "feed".
///
/// `article` is what JSON-LD says of the page, or null; `host` decides how English dates in figures are read.
///
/// Cost: linear in the clues, and in the nodes around the headline.
PublicationDate read_publication_date(const HtmlTree& tree, const Page& page, const PageClues& clues,
                                      HtmlTree::NodeIndex headline, const JsonLdArticle* article,
                                      std::string_view host);

/// The days among which read_publication_date() chooses: what training/dates/ learns from.
std::vector<StatedDay> days_to_choose_from(const HtmlTree& tree, const Page& page, const PageClues& clues,
                                           HtmlTree::NodeIndex headline, const JsonLdArticle* article,
                                           std::string_view host);

}  // namespace dateline
