#include "extract/metadata.h"

#include <algorithm>

#include "extract/bylines.h"
#include "extract/headline.h"
#include "extract/page_clues.h"
#include "extract/publication_date.h"
#include "extract/site_name.h"
#include "text/characters.h"

namespace dateline {

namespace {

void append(std::vector<Diagnostic>& to, std::vector<Diagnostic>&& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

std::optional<std::string> canonical_url(const HtmlTree& tree, const PageClues& clues) {
  std::string_view url;
  if (clues.canonical != HtmlTree::none) url = tree.attribute(clues.canonical, "href");
  if (host_of(url).empty()) {
    const PageClues::Meta* meta = clues.meta({"og:url"});
    url = meta != nullptr ? meta->content : std::string_view{};
  }
  if (host_of(url).empty()) return std::nullopt;
  return squeeze(url);
}

void read_origin_clues(const PageClues& clues, const JsonLdArticle* article, Metadata& out) {
  if (article != nullptr && !article->based_on.empty()) out.based_on = article->based_on.text;
  if (!out.based_on)
    if (const PageClues::Meta* meta =
            clues.meta({"original-source", "syndication-source", "dc.source", "dcterms.source"}))
      out.based_on = squeeze(meta->content);
  if (article != nullptr && !article->source_organization.empty()) out.publisher = article->source_organization.text;
  if (!out.publisher)
    if (const PageClues::Meta* meta =
            clues.meta({"source", "article:source", "news_source", "content_source", "article:content_source"}))
      out.publisher = squeeze(meta->content);
}

bool is_list(const PageClues& clues, const JsonLdArticle* article) {
  bool states_article = article != nullptr && article->rank == 3;
  const PageClues::Meta* type = clues.meta({"og:type"});
  if (type != nullptr && lower(type->content) == "article") states_article = true;
  if (states_article || clues.meta({"article:published_time"}) != nullptr) return false;
  if (clues.json_ld.has_list_page) return true;
  // A front page: it calls itself a website and is made of many articles.
  return type != nullptr && lower(type->content) == "website" && clues.articles.size() >= 8;
}

}  // namespace

Metadata read_metadata(const HtmlTree& tree, const Page& page) {
  PageClues clues = collect_clues(tree);
  SiteNames site_names = read_site_names(tree, page, clues);

  Headline headline = read_headline(tree, page, clues, site_names);
  std::string folded_title = headline.title ? fold_to_letters(headline.title->text) : std::string{};
  const JsonLdArticle* article = clues.json_ld.main_article(folded_title);
  Bylines bylines = read_bylines(tree, page, clues, site_names, headline.node, article);
  PublicationDate date = read_publication_date(tree, page, clues, headline.node, article, site_names.host);

  Metadata out;
  out.outlet = read_outlet(tree, page, clues, site_names, headline.title_suffix);
  out.is_paywalled = article != nullptr && article->is_paywalled;
  out.is_list = is_list(clues, article);
  read_origin_clues(clues, article, out);
  out.canonical_url = canonical_url(tree, clues);
  out.declared_language = std::move(clues.language);

  out.title = std::move(headline.title);
  if (headline.node != HtmlTree::none) out.headline_node = headline.node;
  out.bylines = std::move(bylines.names);
  out.published = std::move(date.published);
  out.byline_nodes = std::move(bylines.shown_at);
  if (date.shown_at != HtmlTree::none) out.byline_nodes.push_back(date.shown_at);
  append(out.diagnostics, std::move(headline.diagnostics));
  append(out.diagnostics, std::move(bylines.diagnostics));
  append(out.diagnostics, std::move(date.diagnostics));
  return out;
}

}  // namespace dateline
