#include <algorithm>
#include <string>
#include <vector>

#include "extract/agencies.h"
#include "extract/credit_statement.h"
#include "extract/line_words.h"
#include "extract/news_conventions.h"
#include "extract/outlet_name.h"
#include "text/characters.h"

namespace dateline {

namespace {

struct Sign {
  std::string name;
  std::string basis;
  std::optional<std::string> url;
};

bool is_url(std::string_view value) { return value.starts_with("http://") || value.starts_with("https://"); }

// "https://user@www.Example.org:80/a" -> "example.org".
std::string host_of(std::string_view url) {
  std::size_t scheme = url.find("://");
  if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  if (std::size_t at = url.rfind('@'); at != std::string_view::npos) url.remove_prefix(at + 1);
  url = url.substr(0, url.find(':'));
  std::string host = lower(url);
  return host.starts_with("www.") ? host.substr(4) : host;
}

std::string_view path_of(std::string_view url) {
  std::size_t scheme = url.find("://");
  if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  std::size_t slash = url.find('/');
  return slash == std::string_view::npos ? std::string_view{} : url.substr(slash);
}

// The label before the public suffix: "news.example.co.uk" -> "example". Second-level suffixes are told by
// their length ("co", "com", "gov"), which is enough to compare two hosts.
std::string owner_label(std::string_view host) {
  std::vector<std::string_view> labels;
  for (std::string_view rest = host; !rest.empty();) {
    std::size_t end = std::min(rest.find('.'), rest.size());
    labels.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(rest.size(), end + 1));
  }
  if (labels.size() < 2) return std::string(host);
  std::size_t owner = labels.size() - 2;
  static constexpr std::string_view second_level[] = {"co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "go"};
  if (owner > 0 && labels.back().size() == 2 &&
      std::find(std::begin(second_level), std::end(second_level), labels[owner]) != std::end(second_level))
    --owner;
  return std::string(labels[owner]);
}

bool same_owner(const std::string& a, const std::string& b) {
  return a == b || owner_label(a) == owner_label(b) || a.ends_with("." + b) || b.ends_with("." + a);
}

// Copies kept by these are the outlet's own page under another address.
bool is_carrier(const std::string& host) {
  static constexpr std::string_view carriers[] = {
      "ampproject.org", "archive.org",   "archive.ph", "archive.is", "facebook.com", "twitter.com", "feedburner.com",
      "blogspot.com",   "wordpress.com", "medium.com", "google.com", "t.co",         "localhost"};
  return std::any_of(std::begin(carriers), std::end(carriers), [&](std::string_view carrier) {
    return host == carrier || host.ends_with("." + std::string(carrier));
  });
}

std::string canonical_name(std::string_view name) {
  std::string_view agency = agency_named(name);
  if (agency.empty()) agency = agency_named(agency_among(name));
  return std::string(agency.empty() ? name : agency);
}

// The name of who owns a host: a known agency's, or a byline's that the host is made of ("lowlandnews.example",
// "Lowland News Service"); the host itself where nothing names it.
std::string name_of_host(const std::string& host, const std::vector<Value>& bylines = {}) {
  std::string_view agency = agency_of_host(host);
  if (!agency.empty()) return std::string(agency);
  constexpr std::size_t telling_letters = 5;
  std::string label = fold_to_letters(owner_label(host));
  for (const Value& byline : bylines) {
    std::string name = fold_to_letters(byline.text);
    bool same = label.size() >= telling_letters && name.size() >= telling_letters &&
                (name.starts_with(label) || label.starts_with(name));
    if (same) return byline.text;
  }
  return host;
}

// Where the page lies, as far as known.
std::string page_host(const Article& article, const Page& page) {
  if (page.capture.url && is_url(*page.capture.url)) return host_of(*page.capture.url);
  return article.outlet.domain ? lower(*article.outlet.domain) : std::string{};
}

// The agency in a byline: "Associated Press", "Reuters Staff", "Jane Q. Example, CNN", "Jane Example (AFP)".
std::string agency_of_byline(std::string_view byline) {
  for (std::string_view by : {"By ", "by ", "BY ", "Von ", "Par ", "Por ", "Di "}) {
    if (byline.starts_with(by)) byline.remove_prefix(by.size());
  }
  if (!agency_named(byline).empty()) return canonical_name(byline);
  if (std::string_view whole = agency_among(byline); whole.size() == byline.size() && !whole.empty())
    return canonical_name(whole);
  for (std::string_view separator :
       {", ", " | ", " (", " / ", " - ", " \u2013 ", " \u2014 ", "/", " for ", " of ", " with ", " and "}) {
    std::size_t at = byline.rfind(separator);
    if (at == std::string_view::npos) continue;
    std::string_view tail = strip_line(byline.substr(at + separator.size()));
    while (tail.ends_with(')')) tail.remove_suffix(1);
    if (lower(tail).starts_with("the ")) tail.remove_prefix(4);
    std::string_view agency = agency_named(tail);
    if (!agency.empty()) return std::string(agency);
  }
  return {};
}

void add_feed(std::vector<Sign>& signs, const Page& page) {
  const PageHints& hints = page.hints;
  if (hints.source_name.empty() && hints.source_url.empty()) return;
  std::string name = hints.source_name.empty() ? name_of_host(host_of(hints.source_url)) : hints.source_name;
  // <source url> is the address of a feed, not of the article.
  signs.push_back({canonical_name(name), "feed source", std::nullopt});
}

void add_based_on(std::vector<Sign>& signs, const Article& article, const Metadata& metadata, const Page& page) {
  if (!metadata.based_on || metadata.based_on->empty()) return;
  const std::string& value = *metadata.based_on;
  if (!is_url(value)) {
    signs.push_back({canonical_name(value), "isBasedOn", std::nullopt});
    return;
  }
  std::string other = host_of(value);
  // The outlet's domain may have been read off a canonical link to the very original: only the page's own
  // address says where it lies.
  std::string host = page.capture.url ? host_of(*page.capture.url) : std::string{};
  if (!other.empty() && !same_owner(other, host))
    signs.push_back({name_of_host(other, article.bylines), "isBasedOn", value});
}

void add_canonical(std::vector<Sign>& signs, const Article& article, const Metadata& metadata,
                   const std::string& host) {
  if (!metadata.canonical_url || !is_url(*metadata.canonical_url) || host.empty()) return;
  std::string other = host_of(*metadata.canonical_url);
  // A home page as canonical link is a mistake in a template, not a statement about the article.
  if (other.empty() || path_of(*metadata.canonical_url).size() <= 1 || same_owner(other, host) || is_carrier(other) ||
      is_carrier(host) || other.find('.') == std::string::npos)
    return;
  signs.push_back({name_of_host(other, article.bylines), "canonical", *metadata.canonical_url});
}

void add_bylines(std::vector<Sign>& signs, const Article& article, const Metadata& metadata,
                 std::string_view byline_agency) {
  if (!byline_agency.empty()) signs.push_back({canonical_name(byline_agency), "byline", std::nullopt});
  for (const std::vector<Value>* bylines : {&article.bylines, &metadata.bylines}) {
    for (const Value& byline : *bylines) {
      std::string agency = agency_of_byline(byline.text);
      if (!agency.empty()) signs.push_back({agency, "byline", std::nullopt});
    }
  }
  if (metadata.publisher) {
    if (std::string_view agency = agency_named(*metadata.publisher); !agency.empty())
      signs.push_back({std::string(agency), "provider", std::nullopt});
  }
}

}  // namespace

std::optional<Origin> find_origin(const Article& article, const Metadata& metadata, const Page& page,
                                  std::string_view byline_agency) {
  // Strongest first: what says in words whose text it is, what links to it, what only names an agency.
  std::vector<Sign> signs;
  std::string host = page_host(article, page);
  bool inputs_only = false;
  if (article.credit && !article.credit->name.empty()) {
    auto statement = read_credit_statement(article.credit->text, LinePosition::very_end, {});
    inputs_only = statement && statement->kind == CreditStatement::Kind::inputs;
    if (!inputs_only) {
      std::string name = article.credit->name;
      bool is_host = name.find('.') != std::string::npos && agency_named(name).empty() && !agency_of_host(name).empty();
      signs.push_back({is_host ? name_of_host(name) : canonical_name(name), "credit", std::nullopt});
    }
  }
  add_feed(signs, page);
  add_based_on(signs, article, metadata, page);
  add_canonical(signs, article, metadata, host);
  add_bylines(signs, article, metadata, byline_agency);
  if (article.dateline && article.dateline->agency)
    signs.push_back({canonical_name(*article.dateline->agency), "dateline", std::nullopt});
  std::erase_if(signs, [&](const Sign& sign) { return names_outlet(sign.name, article.outlet); });
  if (signs.empty()) return std::nullopt;

  Origin origin;
  origin.name = signs.front().name;
  std::string key = name_key(origin.name);
  for (const Sign& sign : signs) {
    if (name_key(sign.name) != key) continue;
    if (std::find(origin.basis.begin(), origin.basis.end(), sign.basis) == origin.basis.end())
      origin.basis.push_back(sign.basis);
    if (!origin.copy_of && sign.url) origin.copy_of = sign.url;
  }
  // The help named in an "inputs" line strengthens an origin that something else names; it makes none.
  if (inputs_only && name_key(canonical_name(article.credit->name)) == key)
    origin.basis.insert(origin.basis.begin(), "credit");
  return origin;
}

}  // namespace dateline
