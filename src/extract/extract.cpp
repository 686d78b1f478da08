#include "dateline/extract.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "extract/html_tree.h"
#include "extract/language.h"
#include "extract/machine_date.h"
#include "extract/main_text.h"
#include "extract/metadata.h"
#include "extract/news_conventions.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace dateline {

namespace {

constexpr std::uint32_t short_text_words = 50;

// Text that somebody already extracted: each line that is not blank is a paragraph.
std::vector<TextBlock> lines_of(const Page& page) {
  std::vector<TextBlock> blocks;
  const std::string& text = page.text;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = std::min(text.find_first_of("\n\r", begin), text.size());
    TextBlock block;
    bool gap = false;
    std::size_t gap_begin = begin;
    for (std::size_t at = begin; at < end;) {
      std::size_t first = at;
      if (is_space(utf8::next(text, at))) {
        if (!gap) gap_begin = first;
        gap = true;
        continue;
      }
      if (gap && !block.text.empty()) {
        block.text += ' ';
        block.source.append(1, {static_cast<std::uint32_t>(gap_begin), static_cast<std::uint32_t>(first)});
      }
      gap = false;
      block.text.append(text, first, at - first);
      block.source.append(static_cast<std::uint32_t>(at - first),
                          {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(at)});
    }
    if (!block.text.empty()) blocks.push_back(std::move(block));
    begin = end + 1;
  }
  return blocks;
}

// Puts the blocks together to the article's text. What stood between two blocks on the page (mark-up,
// boilerplate) is what their blank line stands for, where the second follows the first.
void put_together(const std::vector<TextBlock>& blocks, const Page& page, Article& article) {
  OffsetMap source;
  std::uint32_t done = 0;
  for (const TextBlock& block : blocks) {
    if (block.text.empty()) continue;
    std::optional<Span> from = block.source.from({0, static_cast<std::uint32_t>(block.text.size())});
    if (!article.text.empty()) {
      article.text += "\n\n";
      source.append(2, from && done <= from->begin ? Span{done, from->begin} : Span{});
    }
    auto begin = static_cast<std::uint32_t>(article.text.size());
    article.text += block.text;
    article.paragraphs.push_back({begin, static_cast<std::uint32_t>(article.text.size())});
    source.append(block.source);
    if (from) done = from->end;
  }
  article.text_to_page = page.text_to_bytes.runs().empty() ? std::move(source) : source.through(page.text_to_bytes);
}

void decide_language(Article& article, const std::string& declared_tag) {
  std::string declared = primary_language(declared_tag);
  DetectedLanguage detected = detect_language(article.text);
  article.language = !detected.code.empty() && (detected.is_reliable || declared.empty()) ? detected.code : declared;
  if (!declared.empty() && !article.language.empty() && declared != article.language)
    article.diagnostics.push_back(
        {"extract", "language_conflict",
         "the page declares \"" + declared_tag + "\", its text reads as \"" + article.language + "\""});
}

void add_warnings(Article& article, const Metadata& metadata) {
  article.word_count = static_cast<std::uint32_t>(word_count(article.text));
  if (article.text.empty()) article.warnings.push_back("no_text");
  else if (article.word_count < short_text_words) article.warnings.push_back("short_text");
  if (metadata.is_paywalled) article.warnings.push_back("paywall");
  if (metadata.is_list) article.warnings.push_back("list_page");
}

void take_hints(const PageHints& hints, Article& article) {
  if (!article.title && !hints.title.empty()) article.title = Value{squeeze(hints.title), "feed", {}};
  if (article.bylines.empty())
    for (const std::string& byline : hints.bylines) article.bylines.push_back({squeeze(byline), "feed", {}});
  std::optional<PartialDate> date = read_machine_date(hints.published, {});
  if (!article.published.edtf && date)
    article.published = {date->edtf(), date->earliest(), date->latest(), "feed", std::nullopt};
  if (!date && !hints.published.empty()) {
    constexpr std::size_t longest_shown_bytes = 60;
    std::string found = hints.published.size() > longest_shown_bytes ? "a longer text" : "\"" + hints.published + "\"";
    article.diagnostics.push_back(
        {"extract", "date_unread", "expected a date such as 2021-04-30 beside the page, found " + found});
  }
  if (!article.outlet.name && !hints.outlet.empty()) {
    article.outlet.name = squeeze(hints.outlet);
    article.outlet.basis = "feed";
  }
}

// The names that may stand in a dateline's brackets: who is credited, who is named as author or with one.
std::vector<std::string> names_given(const Article& article, const std::optional<TextByline>& byline) {
  std::vector<std::string> names;
  if (article.credit) names.push_back(article.credit->name);
  if (byline) names.push_back(byline->agency);
  for (const Value& value : article.bylines) {
    names.push_back(value.text);
    std::size_t comma = value.text.rfind(", ");  // "Jane Q. Example, CNN"
    if (comma != std::string::npos) names.push_back(value.text.substr(comma + 2));
  }
  std::erase_if(names, [](const std::string& name) { return name.empty(); });
  return names;
}

// "By Jane Q. Example, CNN": where a person is named, the agency beside her is the origin, no author.
void leave_agency_to_origin(Article& article) {
  if (!article.origin || article.bylines.size() < 2) return;
  std::string origin = fold_to_letters(article.origin->name);
  std::erase_if(article.bylines, [&](const Value& value) { return fold_to_letters(value.text) == origin; });
}

}  // namespace

Article extract(const Page& page) {
  Article article;
  Metadata metadata;
  std::vector<TextBlock> blocks;
  switch (page.form) {
    case PageForm::html: {
      HtmlTree tree = HtmlTree::parse(page.text);
      metadata = read_metadata(tree, page);
      MainText main_text = find_main_text(tree, metadata, page);
      blocks = std::move(main_text.blocks);
      article.asides = std::move(main_text.asides);
      metadata.is_list = metadata.is_list || main_text.is_list;
      if (main_text.is_list && metadata.published.basis == "text")
        metadata.published = {};  // a teaser's, not the page's
      break;
    }
    case PageForm::plain_text: {
      TextDump dump = read_text_dump(page);
      metadata.title = std::move(dump.title);
      metadata.outlet = std::move(dump.outlet);
      metadata.diagnostics = std::move(dump.diagnostics);
      blocks = std::move(dump.blocks);
      break;
    }
    case PageForm::clean_text: blocks = lines_of(page); break;
  }
  article.title = metadata.title;
  article.bylines = metadata.bylines;
  article.outlet = metadata.outlet;
  article.published = metadata.published;
  article.diagnostics = page.diagnostics;
  article.diagnostics.insert(article.diagnostics.end(), metadata.diagnostics.begin(), metadata.diagnostics.end());

  part_joined_blocks(blocks);
  article.credit = take_credit_line(blocks, page, article.outlet);
  std::optional<TextByline> byline = take_text_byline(blocks, page);
  if (byline && article.bylines.empty()) article.bylines.push_back(byline->byline);
  put_together(blocks, page, article);

  article.dateline = read_dateline(article.text, names_given(article, byline));
  take_hints(page.hints, article);
  article.origin = find_origin(article, metadata, page, byline ? byline->agency : std::string{});
  leave_agency_to_origin(article);
  decide_language(article, metadata.declared_language.empty() ? page.hints.language : metadata.declared_language);
  add_warnings(article, metadata);
  return article;
}

}  // namespace dateline
