#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/record/article.h"
#include "extract/page_clues.h"
#include "extract/page_place.h"

namespace dateline {

/// A name that the page gives to the site it belongs to.
struct SiteName {
  std::string text;
  std::string folded;  ///< letters and digits of it
  std::string basis;
  PagePlace place;
};

/// All names that a page gives to its site, the most trusted first, and the host it stands on.
struct SiteNames {
  std::vector<SiteName> names;
  std::string host;        ///< "news.example.org", without "www.", "m." and "amp."; empty where unknown
  std::string host_label;  ///< folded: "example"

  /// Whether `text` is one of the names, the host, or so much of either that it can be nothing else.
  bool is_site_name(std::string_view text) const;
};

/// Reads the names: og:site_name, JSON-LD publisher and WebSite, application-name, publisher, the site's
/// header.
SiteNames read_site_names(const HtmlTree& tree, const Page& page, const PageClues& clues);

/// A title without the site's name, and the name.
struct StrippedTitle {
  std::string title;
  std::string site_name;  ///< empty where none was taken off
};

/// Takes a site's name off the end or the beginning of a title: "Title - Site", "Site: Title", "Title | Site".
StrippedTitle strip_site_name(std::string_view title, const SiteNames& names);

/// What follows `headline` in a title that begins with it and a separator ("Headline - Site" gives "Site"), or
/// precedes it; empty where the two do not agree in that way.
std::string title_remainder(std::string_view title, std::string_view headline);

/// The host of a URL, lower case, without port, "www.", "m.", "amp." and "mobile."; empty where there is none.
std::string host_of(std::string_view url);

/// The outlet: the first of the names, `title_suffix`, the feed's, the host.
Outlet read_outlet(const HtmlTree& tree, const Page& page, const PageClues& clues, const SiteNames& names,
                   std::string_view title_suffix);

}  // namespace dateline
