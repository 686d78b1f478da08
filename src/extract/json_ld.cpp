#include "extract/json_ld.h"

#include <algorithm>
#include <array>

#include "extract/loose_json.h"
#include "text/characters.h"

namespace dateline {

namespace {

using Index = LooseJson::Index;
using Kind = LooseJson::Kind;

// "https://schema.org/NewsArticle", "schema:NewsArticle", "NewsArticle"
std::string_view local_name(std::string_view type) {
  std::size_t at = type.find_last_of("/:#");
  return at == std::string_view::npos ? type : type.substr(at + 1);
}

int rank_of(std::string_view type) {
  // Names ending in Article are all subtypes of https://schema.org/Article.
  if (type.ends_with("Article") || type.ends_with("BlogPosting") || type == "Report" ||
      type == "DiscussionForumPosting" || type == "SocialMediaPosting" || type == "ClaimReview")
    return 3;
  static constexpr auto works = std::to_array<std::string_view>(
      {"Recipe", "Review", "CreativeWork", "VideoObject", "NewsVideo", "PodcastEpisode", "Episode", "HowTo", "QAPage",
       "MediaReview", "ImageGallery", "Blog", "Course", "Event", "Book"});
  if (std::find(works.begin(), works.end(), type) != works.end()) return 2;
  return type == "WebPage" || type == "ItemPage" || type == "AboutPage" || type == "FAQPage" || type == "MedicalWebPage"
             ? 1
             : 0;
}

bool is_organization(std::string_view type) {
  return type.ends_with("Organization") || type == "Corporation" || type == "NewsMediaOrganisation" ||
         type == "Brand" || type == "LocalBusiness" || type == "EducationalOrganization";
}

class JsonLdReader {
 public:
  JsonLdReader(std::string_view text, HtmlTree::NodeIndex text_node, JsonLd& out)
      : json_(LooseJson::parse(text)), text_node_(text_node), out_(out) {}

  void read() {
    for (Index item = json_.top(); item != LooseJson::none; item = json_[item].next) visit(item, 0);
  }

 private:
  static constexpr int depth_limit = 12;
  static constexpr std::size_t article_limit = 64;
  static constexpr std::size_t author_limit = 64;

  // Calls `each` with every type of an object.
  template <class Each>
  void for_types(Index object, Each each) const {
    Index type = json_.member(object, "@type");
    if (type == LooseJson::none) type = json_.member(object, "type");
    if (json_.is(type, Kind::array)) {
      for (Index item = json_[type].first; item != LooseJson::none; item = json_[item].next)
        each(local_name(raw(item)));
    } else if (type != LooseJson::none) {
      each(local_name(raw(type)));
    }
  }
  std::string_view raw(Index item) const {
    return json_.text().substr(json_[item].raw.begin, json_[item].raw.length());
  }

  void visit(Index item, int depth) {
    if (depth > depth_limit || item == LooseJson::none) return;
    if (json_.is(item, Kind::array)) {
      for (Index element = json_[item].first; element != LooseJson::none; element = json_[element].next)
        visit(element, depth + 1);
      return;
    }
    if (!json_.is(item, Kind::object)) return;
    int rank = 0;
    bool website = false, organization = false;
    for_types(item, [&](std::string_view type) {
      rank = std::max(rank, rank_of(type));
      website |= type == "WebSite";
      organization |= is_organization(type);
      out_.has_list_page |= type == "CollectionPage" || type == "SearchResultsPage";
    });
    if (rank == 0 && json_.member(item, "headline") != LooseJson::none &&
        json_.member(item, "datePublished") != LooseJson::none)
      rank = 2;
    if ((website || organization) && (out_.site_name.empty() || (website && !out_.site_name_is_website))) {
      JsonLdText name = text_of(json_.member(item, "name"));
      if (!name.empty()) {
        out_.site_name = std::move(name);
        out_.site_name_is_website = website;
      }
    }
    if (rank > 0 && out_.articles.size() < article_limit) out_.articles.push_back(read_article(item, rank));
    for (std::string_view key : {"@graph", "mainEntity", "mainEntityOfPage"}) visit(json_.member(item, key), depth + 1);
  }

  JsonLdText text_of(Index item) const {
    JsonLdText out;
    if (item == LooseJson::none) return out;
    if (json_.is(item, Kind::array)) return text_of(json_[item].first);
    if (json_.is(item, Kind::object)) {
      Index value = json_.member(item, "@value");
      return value == LooseJson::none ? out : text_of(value);
    }
    if (json_.is(item, Kind::literal)) {
      std::string_view literal = raw(item);
      if (literal == "null" || literal == "true" || literal == "false" || literal == "undefined") return out;
    }
    out.text = squeeze(json_.value(item));
    out.text_node = text_node_;
    out.in_text = json_[item].raw;
    return out;
  }

  JsonLdText first_text(Index object, std::initializer_list<std::string_view> keys) const {
    for (std::string_view key : keys) {
      JsonLdText out = text_of(json_.member(object, key));
      if (!out.empty()) return out;
    }
    return {};
  }

  // The object that `item` is, or the one it points to with "@id".
  Index resolved(Index item) const {
    if (!json_.is(item, Kind::object)) return item;
    if (json_.member(item, "name") != LooseJson::none) return item;
    Index id = json_.member(item, "@id");
    if (id == LooseJson::none) return item;
    std::string_view wanted = raw(id);
    Index found = item;
    for (Index top = json_.top(); top != LooseJson::none; top = json_[top].next) {
      Index list = json_.is(top, Kind::array) ? top : json_.member(top, "@graph");
      if (!json_.is(list, Kind::array)) continue;
      for (Index node = json_[list].first; node != LooseJson::none; node = json_[node].next) {
        Index node_id = json_.member(node, "@id");
        if (node_id != LooseJson::none && raw(node_id) == wanted && json_.member(node, "name") != LooseJson::none)
          found = node;
      }
    }
    return found;
  }

  JsonLdText name_of(Index item) const {
    if (json_.is(item, Kind::array)) item = json_[item].first;
    item = resolved(item);
    if (json_.is(item, Kind::object)) return first_text(item, {"name", "legalName", "alternateName"});
    JsonLdText out = text_of(item);
    if (out.text.starts_with("http://") || out.text.starts_with("https://")) return {};
    return out;
  }

  void read_authors(Index item, std::vector<JsonLdArticle::Author>& out) const {
    if (item == LooseJson::none || out.size() >= author_limit) return;
    if (json_.is(item, Kind::array)) {
      for (Index element = json_[item].first; element != LooseJson::none; element = json_[element].next)
        read_authors(element, out);
      return;
    }
    item = resolved(item);
    JsonLdArticle::Author author;
    if (json_.is(item, Kind::object)) {
      for_types(item, [&](std::string_view type) { author.is_organization |= is_organization(type); });
      Index name = json_.member(item, "name");
      if (json_.is(name, Kind::array)) {  // {"@type": "Person", "name": ["A", "B"]}
        for (Index element = json_[name].first; element != LooseJson::none; element = json_[element].next)
          read_authors(element, out);
        return;
      }
      if (json_.is(name, Kind::object)) {
        author.name = name_of(name);
      } else {
        author.name = text_of(name);
      }
      if (author.name.empty()) {
        JsonLdText given = text_of(json_.member(item, "givenName"));
        JsonLdText family = text_of(json_.member(item, "familyName"));
        if (!given.empty() && !family.empty()) {
          author.name = given;
          author.name.text += " " + family.text;
        }
      }
    } else {
      author.name = text_of(item);
    }
    if (!author.name.empty()) out.push_back(std::move(author));
  }

  JsonLdArticle read_article(Index item, int rank) const {
    JsonLdArticle article;
    article.rank = rank;
    for_types(item, [&](std::string_view type) { article.is_video |= type == "VideoObject" || type == "NewsVideo"; });
    article.headline = first_text(item, {"headline", "name"});
    read_authors(json_.member(item, "author"), article.authors);
    if (article.authors.empty() && rank > 1) read_authors(json_.member(item, "creator"), article.authors);
    article.date_published = text_of(json_.member(item, "datePublished"));
    if (article.date_published.empty() && rank == 2) article.date_published = text_of(json_.member(item, "uploadDate"));
    article.date_created = text_of(json_.member(item, "dateCreated"));
    article.date_modified = text_of(json_.member(item, "dateModified"));
    article.publisher = name_of(json_.member(item, "publisher"));
    for (std::string_view key : {"sourceOrganization", "provider"})
      if (article.source_organization.empty()) article.source_organization = name_of(json_.member(item, key));
    for (std::string_view key : {"isBasedOn", "isBasedOnUrl"}) {
      if (!article.based_on.empty()) break;
      Index based = json_.member(item, key);
      if (json_.is(based, Kind::array)) based = json_[based].first;
      article.based_on =
          json_.is(based, Kind::object) ? first_text(based, {"url", "@id", "name", "headline"}) : text_of(based);
    }
    article.url = text_of(json_.member(item, "url"));
    if (article.url.empty()) {
      Index page = json_.member(item, "mainEntityOfPage");
      article.url = json_.is(page, Kind::object) ? first_text(page, {"@id", "url"}) : text_of(page);
    }
    Index free = json_.member(item, "isAccessibleForFree");
    std::string is_free = lower(json_.value(free));
    article.is_paywalled = is_free == "false" || local_name(is_free) == "false";
    return article;
  }

  LooseJson json_;
  HtmlTree::NodeIndex text_node_;
  JsonLd& out_;
};

}  // namespace

const JsonLdArticle* JsonLd::main_article(std::string_view folded_headline) const {
  const JsonLdArticle* best = nullptr;
  int best_rank = 0;
  std::size_t equals = 0;
  for (const JsonLdArticle& article : articles) {
    if (!folded_headline.empty() && !article.headline.empty() &&
        fold_to_letters(article.headline.text) == folded_headline && article.rank > 1)
      return &article;
    // A video beside the text is not what the page is about.
    if (article.is_video && !folded_headline.empty() && !article.headline.empty()) continue;
    if (article.rank > best_rank) {
      best = &article;
      best_rank = article.rank;
      equals = 0;
    }
    if (article.rank == best_rank) ++equals;
  }
  return equals > 3 ? nullptr : best;
}

void read_json_ld(std::string_view text, HtmlTree::NodeIndex text_node, JsonLd& out) {
  if (text.find('"') != std::string_view::npos) {
    JsonLdReader(text, text_node, out).read();
    return;
  }
  if (text.find("&quot;") == std::string_view::npos) return;
  // Some pages escape the whole script as if it were HTML. Places in it are then not known.
  std::string resolved = resolve_references(text);
  JsonLd inner;
  JsonLdReader(resolved, HtmlTree::none, inner).read();
  std::move(inner.articles.begin(), inner.articles.end(), std::back_inserter(out.articles));
  if (out.site_name.empty()) out.site_name = std::move(inner.site_name);
  out.has_list_page |= inner.has_list_page;
}

}  // namespace dateline
