#include "extract/site_name.h"

#include <algorithm>
#include <array>

#include "text/characters.h"
#include "text/utf8.h"

namespace dateline {

namespace {

// Where a title may be cut. `begin` and `end` hold the separator with the spaces around it.
struct Cut {
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_separator(char32_t c) {
  return c == '-' || c == '|' || c == ':' || c == 0x2013 || c == 0x2014 || c == 0x2015 || c == 0xAB || c == 0xBB ||
         c == 0xB7 || c == 0x2022 || c == 0x203A || c == 0x2039 || c == '>' || c == '<' || c == '/' || c == '\\' ||
         c == 0x2502 || c == 0xFF5C || c == 0x2212 || c == 0x25AA || c == 0x2190 || c == 0x2192 || c == 0x22C6 ||
         c == '~' || c == '_' || c == '*';
}

// Separators that part without a space before them.
bool parts_alone(char32_t c) { return c == '|' || c == 0xBB || c == 0xFF5C || c == 0x2502 || c == '_'; }

std::vector<Cut> cuts_of(std::string_view title) {
  std::vector<Cut> cuts;
  char32_t before = ' ';
  for (std::size_t at = 0; at < title.size();) {
    std::size_t begin = at;
    char32_t c = utf8::next(title, at);
    if (is_separator(c)) {
      std::size_t end = at;
      bool alone = parts_alone(c);
      while (end < title.size()) {  // "::", "--"
        std::size_t next = end;
        char32_t more = utf8::next(title, next);
        if (!is_separator(more) && !is_space(more)) break;
        end = next;
      }
      bool space_after = end > at || at == title.size();
      bool space_before = is_space(before);
      std::size_t next = end;
      bool unspaced = is_unspaced(before) || (end < title.size() && is_unspaced(utf8::next(title, next)));
      if ((space_before && space_after) || alone || unspaced || (c == ':' && space_after)) {
        std::size_t cut = begin;
        while (cut > 0 && title[cut - 1] == ' ') --cut;
        if (cut > 0 && end < title.size()) cuts.push_back({cut, end});
      }
      at = end;
      before = ' ';
      continue;
    }
    before = c;
  }
  return cuts;
}

std::string label_of(std::string_view host) {
  // The label before the public suffix, guessed: the longest of the last three labels that is not the last.
  std::string best;
  std::size_t end = host.rfind('.');
  for (int i = 0; i < 2 && end != std::string_view::npos && end > 0; ++i) {
    std::size_t begin = host.rfind('.', end - 1);
    std::string_view label = host.substr(begin == std::string_view::npos ? 0 : begin + 1,
                                         end - (begin == std::string_view::npos ? 0 : begin + 1));
    if (label.size() > best.size() && (i == 0 || best.size() <= 3)) best = label;
    end = begin;
  }
  return fold_to_letters(best);
}

// What is longer than the rest of the title, and long, is the title.
bool is_longer_part(std::string_view part, std::size_t rest_bytes) {
  return part.size() > 30 && part.size() > rest_bytes;
}

bool looks_like_url(std::string_view text) {
  return text.find("://") != std::string_view::npos || text.starts_with("www.") || text.starts_with("//");
}

}  // namespace

std::string host_of(std::string_view url) {
  std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) {
    if (!url.starts_with("//")) return {};
    scheme = 0;
    url = url.substr(2);
  } else {
    url = url.substr(scheme + 3);
  }
  url = url.substr(0, url.find_first_of("/?#"));
  if (std::size_t at = url.rfind('@'); at != std::string_view::npos) url = url.substr(at + 1);
  url = url.substr(0, url.find(':'));
  std::string host = lower(url);
  for (bool again = true; again;) {
    again = false;
    for (std::string_view prefix : {"www.", "m.", "amp.", "mobile."})
      if (host.starts_with(prefix) &&
          std::count(host.begin() + static_cast<std::ptrdiff_t>(prefix.size()), host.end(), '.') >= 1) {
        host.erase(0, prefix.size());
        again = true;
      }
  }
  return host.find('.') == std::string::npos ? std::string{} : host;
}

bool SiteNames::is_site_name(std::string_view text) const {
  std::string folded = fold_to_letters(text);
  if (folded.empty()) return false;
  for (const SiteName& name : names) {
    if (name.folded == folded) return true;
    const std::string& shorter = name.folded.size() < folded.size() ? name.folded : folded;
    const std::string& longer = name.folded.size() < folded.size() ? folded : name.folded;
    if (shorter.size() >= 4 && shorter.size() * 2 >= longer.size() &&
        (longer.starts_with(shorter) || longer.ends_with(shorter)))
      return true;
  }
  if (host.empty()) return false;
  std::string whole_host = fold_to_letters(host);
  if (folded == whole_host || folded == "www" + whole_host) return true;
  if (host_label.size() < 3) return false;
  if (folded == host_label) return true;
  if (host_label.size() >= 4 && folded.size() <= host_label.size() * 2 &&
      (folded.starts_with(host_label) || folded.ends_with(host_label)))
    return true;
  return folded.size() >= 5 && folded.size() * 3 >= host_label.size() * 2 &&
         host_label.find(folded) != std::string::npos;
}

SiteNames read_site_names(const HtmlTree& tree, const Page& page, const PageClues& clues) {
  SiteNames out;
  auto add = [&](std::string text, std::string_view basis, PagePlace place) {
    if (text.empty() || text.size() > 100 || looks_like_url(text)) return;
    std::string folded = fold_to_letters(text);
    if (folded.size() < 2) return;
    // Some pages give each page's title as the application's name.
    if (basis == "application-name" && clues.title != HtmlTree::none &&
        fold_to_letters(shown_text(tree, clues.title, 600)) == folded)
      return;
    out.names.push_back({std::move(text), std::move(folded), std::string(basis), place});
  };
  auto add_meta = [&](std::initializer_list<std::string_view> keys, std::string_view basis) {
    if (const PageClues::Meta* meta = clues.meta(keys)) add(squeeze(meta->content), basis, {meta->node, "content", {}});
  };
  auto add_json_ld = [&](const JsonLdText& text) {
    if (!text.empty()) add(text.text, "json-ld", {text.text_node, {}, text.in_text});
  };
  add_meta({"og:site_name", "og:site"}, "og:site_name");
  if (const JsonLdArticle* article = clues.json_ld.main_article({})) add_json_ld(article->publisher);
  add_json_ld(clues.json_ld.site_name);
  add_meta({"application-name", "al:ios:app_name", "al:android:app_name"}, "application-name");
  add_meta({"publisher", "dc.publisher", "dcterms.publisher", "citation_publisher", "itemprop:publisher"}, "meta");

  std::size_t looked_at = 0;
  for (const PageClues::Marked& marked : clues.marked) {
    if ((marked.marks & PageClues::site_name) == 0 || clues.is_outside(marked.node, HtmlTree::none, false)) continue;
    if (++looked_at > 12) break;
    std::string text = shown_text(tree, marked.node, 80);
    PagePlace place{marked.node, {}, {}};
    if (text.empty()) {
      for (HtmlTree::NodeIndex at = marked.node; at < tree.node(marked.node).subtree_end && text.empty(); ++at) {
        if (tree.node(at).tag != Tag::img) continue;
        text = squeeze(tree.attribute(at, "alt"));
        place = {at, "alt", {}};
      }
    }
    if (text.size() < 60 && fold_to_letters(text) != "logo") add(std::move(text), "site header", place);
  }

  std::string_view url = page.capture.url ? std::string_view(*page.capture.url) : std::string_view{};
  out.host = host_of(url);
  if (out.host.empty() && clues.canonical != HtmlTree::none)
    out.host = host_of(tree.attribute(clues.canonical, "href"));
  if (out.host.empty())
    if (const PageClues::Meta* meta = clues.meta({"og:url", "twitter:url"})) out.host = host_of(meta->content);
  out.host_label = label_of(out.host);
  return out;
}

StrippedTitle strip_site_name(std::string_view title, const SiteNames& names) {
  StrippedTitle out;
  std::string rest = squeeze(title);
  for (bool again = true; again;) {
    again = false;
    std::vector<Cut> cuts = cuts_of(rest);
    // The longest name first: a site's name may hold a separator itself.
    for (const Cut& cut : cuts) {
      std::string_view suffix = std::string_view(rest).substr(cut.end);
      if (!names.is_site_name(suffix) || is_longer_part(suffix, cut.begin)) continue;
      if (out.site_name.empty()) out.site_name = suffix;
      rest.resize(cut.begin);
      again = true;
      break;
    }
    if (again) continue;
    for (auto cut = cuts.rbegin(); cut != cuts.rend(); ++cut) {
      std::string_view prefix = std::string_view(rest).substr(0, cut->begin);
      if (!names.is_site_name(prefix) || is_longer_part(prefix, rest.size() - cut->end)) continue;
      if (out.site_name.empty()) out.site_name = prefix;
      rest.erase(0, cut->end);
      again = true;
      break;
    }
  }
  out.title = std::move(rest);
  return out;
}

std::string title_remainder(std::string_view title, std::string_view headline) {
  std::string folded = fold_to_letters(headline);
  if (folded.empty()) return {};
  for (const Cut& cut : cuts_of(title)) {
    if (fold_to_letters(title.substr(0, cut.begin)) == folded) return std::string(title.substr(cut.end));
    if (fold_to_letters(title.substr(cut.end)) == folded) return std::string(title.substr(0, cut.begin));
  }
  return {};
}

Outlet read_outlet(const HtmlTree& tree, const Page& page, const PageClues& clues, const SiteNames& names,
                   std::string_view title_suffix) {
  Outlet out;
  if (!names.host.empty()) out.domain = names.host;
  auto take = [&](const SiteName& name) {
    out.name = name.text;
    out.basis = name.basis;
    out.page_span = page_span(tree, page, name.place, name.text);
  };
  for (std::string_view basis : {"og:site_name", "json-ld", "application-name"})
    for (const SiteName& name : names.names)
      if (name.basis == basis) return take(name), out;
  if (!title_suffix.empty()) {
    out.name = std::string(title_suffix);
    out.basis = "title suffix";
    if (clues.title != HtmlTree::none) out.page_span = page_span(tree, page, {clues.title, {}, {}}, title_suffix);
    return out;
  }
  for (const SiteName& name : names.names) return take(name), out;
  if (!page.hints.outlet.empty()) {
    out.name = page.hints.outlet;
    out.basis = "feed";
  } else if (out.domain) {
    out.name = out.domain;
    out.basis = "domain";
  }
  return out;
}

}  // namespace dateline
