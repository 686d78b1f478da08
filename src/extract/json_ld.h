#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dateline/record/span.h"
#include "extract/html_tree.h"

namespace dateline {

/// A string of a JSON-LD script, and where it stands.
struct JsonLdText {
  std::string text;
  HtmlTree::NodeIndex text_node = HtmlTree::none;  ///< the script's text
  Span in_text;                                    ///< of the text node; what stands between the quotation marks
  bool empty() const { return text.empty(); }
};

/// One article (or the page about it) as JSON-LD describes it. Vocabulary: https://schema.org/Article
struct JsonLdArticle {
  /// How sure it is that this is the page's article: 3 an Article or a kind of it, 2 another creative work
  /// (recipe, video), 1 the web page itself.
  int rank = 0;
  bool is_video = false;  ///< a VideoObject
  JsonLdText headline;    ///< "headline", else "name"
  struct Author {
    JsonLdText name;
    bool is_organization = false;
  };
  std::vector<Author> authors;
  JsonLdText date_published;
  JsonLdText date_created;
  JsonLdText date_modified;
  JsonLdText publisher;            ///< its name
  JsonLdText source_organization;  ///< "sourceOrganization" or "provider"
  JsonLdText based_on;             ///< "isBasedOn", "isBasedOnUrl": URL or name
  JsonLdText url;                  ///< "url", else "mainEntityOfPage"
  bool is_paywalled = false;       ///< "isAccessibleForFree": false
};

/// What a page's JSON-LD scripts say together.
struct JsonLd {
  std::vector<JsonLdArticle> articles;  ///< in the order of the page
  JsonLdText site_name;                 ///< of a WebSite, else of an Organization
  bool site_name_is_website = false;
  bool has_list_page = false;  ///< CollectionPage, SearchResultsPage, or an ItemList at the top

  /// The article that the page is about: the highest rank; among equals the one whose headline is `headline`
  /// (folded), else the first that is no video of another name. Null where more than three articles of one rank stand
  /// beside each other and none has that headline: that is a list.
  const JsonLdArticle* main_article(std::string_view folded_headline) const;
};

/// Reads one script's text into `out`. `text` is the text of `text_node`. References by "@id" are followed
/// inside the script. Comments, reviews, parts and lists of other articles are left out. Cost: linear.
void read_json_ld(std::string_view text, HtmlTree::NodeIndex text_node, JsonLd& out);

}  // namespace dateline
