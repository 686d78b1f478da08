#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dateline/record/diagnostic.h"
#include "dateline/record/offset_map.h"
#include "dateline/record/span.h"

namespace dateline {

/// A value read from a page, with what it was read from.
struct Value {
  std::string text;                 ///< UTF-8, white space squeezed
  std::string basis;                ///< "json-ld", "og:title", "h1", ...; docs/reference/bases.md lists all
  std::optional<Span> page_span{};  ///< byte range of Page::bytes, where the value stands there whole
  friend bool operator==(const Value&, const Value&) = default;
};

/// The publication that carries the page.
struct Outlet {
  std::optional<std::string> name;
  std::optional<std::string> domain;  ///< registrable host name, without "www."
  std::string basis = "none";         ///< og:site_name | json-ld | title suffix | domain | feed | none
  std::optional<Span> page_span{};
  friend bool operator==(const Outlet&, const Outlet&) = default;
};

/// When the page says it was published. A part that it does not give stays unknown; never the modified
/// date, never today.
struct Published {
  std::optional<std::string> edtf;      ///< "2021-04-30", "2021-04", "2021-04-30T06:12:00Z"
  std::optional<std::string> earliest;  ///< ISO 8601 date
  std::optional<std::string> latest;
  std::string basis = "none";  ///< json-ld | meta | url | text | feed | none
  std::optional<Span> page_span{};
  friend bool operator==(const Published&, const Published&) = default;
};

/// The place (and agency, and date) that opens the text: "KABUL, April 30 (Reuters) -".
struct Dateline {
  Span span;  ///< in Article::text
  std::optional<std::string> place;
  std::optional<std::string> agency;
  std::optional<std::string> date;  ///< EDTF, unknown parts kept: "XXXX-04-30"
  friend bool operator==(const Dateline&, const Dateline&) = default;
};

/// The line that names the agency or outlet that the text was taken from. It is not part of the text.
struct CreditLine {
  std::string text;  ///< "News source- CNN"
  std::string name;  ///< "CNN"
  std::optional<Span> page_span{};
  friend bool operator==(const CreditLine&, const CreditLine&) = default;
};

/// Who reported it first, as far as known.
struct Origin {
  std::string name;
  std::vector<std::string> basis;      ///< credit | dateline | byline | canonical | isBasedOn | feed source | text
  std::optional<std::string> copy_of;  ///< URL of the original, where the page gives it
  friend bool operator==(const Origin&, const Origin&) = default;
};

/// Words on the page that belong to the article but not to its text.
struct Aside {
  enum class Kind { caption, embed } kind = Kind::caption;
  std::string text;
  std::optional<Span> page_span{};
  friend bool operator==(const Aside&, const Aside&) = default;
};

/// The article's main text and what the page says about it.
///
/// `text` is final: every later stage adds spans and changes nothing. Paragraphs are parted by one blank
/// line ("\n\n"), white space inside one (no-break space too) is a single space. `text_to_page` leads
/// from each byte of `text` to the bytes of the page (Page::bytes) it came from.
struct Article {
  std::optional<Value> title;
  std::vector<Value> bylines;
  Outlet outlet;
  Published published;
  std::optional<Dateline> dateline;
  std::optional<CreditLine> credit;
  std::optional<Origin> origin;
  std::string language;  ///< ISO 639 code; empty where it cannot be told
  std::string text;
  std::vector<Span> paragraphs;
  OffsetMap text_to_page;
  std::vector<Aside> asides;
  std::uint32_t word_count = 0;
  std::vector<std::string> warnings;  ///< quality.warnings: "no_text", "short_text", "list_page", "paywall", ...
  std::vector<Diagnostic> diagnostics;
};

}  // namespace dateline
