#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dateline/record/diagnostic.h"
#include "dateline/record/offset_map.h"

namespace dateline {

/// Where a WARC record begins: the file's name and the byte offset of the record (of its gzip or zstd
/// member in a compressed file).
struct WarcLocation {
  std::string file;
  std::uint64_t offset = 0;
  friend bool operator==(const WarcLocation&, const WarcLocation&) = default;
};

/// One act of fetching: which bytes, from where, when.
struct Capture {
  std::string key;   ///< the input's own id, as contract.md defines it
  std::string path;  ///< the path as given (and, in an archive, the file's)
  std::optional<std::string> url;
  std::optional<WarcLocation> warc;
  std::optional<std::string> fetched_utc;  ///< ISO 8601, "2021-04-30T06:12:00Z"; never the clock's own
  std::string sha256;                      ///< of Page::bytes, 64 hex digits
  friend bool operator==(const Capture&, const Capture&) = default;
};

/// What the page's bytes are.
enum class PageForm {
  html,        ///< an HTML page or fragment
  plain_text,  ///< a text dump of a page, with repeated titles and boilerplate lines
  clean_text,  ///< an article's text as somebody already extracted it (JSONL "text"): kept as it is
};

/// What came along with a page from its feed or its JSONL line. Any may be empty.
struct PageHints {
  std::string title;
  std::vector<std::string> bylines;
  std::string outlet;       ///< feed title, or "outlet"
  std::string published;    ///< as it stood there, not yet read
  std::string source_name;  ///< RSS <source>: who the item was taken from
  std::string source_url;
  std::string language;
  /// Where somebody else cut a clean text into tokens and sentences (JSONL "tokens", "sentences"); in code points.
  std::vector<Span> tokens;
  std::vector<Span> sentences;
};

/// A page as fetched: the bytes, and their reading as UTF-8.
///
/// `bytes` is the payload after transfer and content codings (chunked, gzip) are taken off; every raw
/// offset in a record counts bytes of it. `text` is `bytes` decoded, ill-formed sequences replaced by
/// U+FFFD, NUL kept. `text_to_bytes` is empty where `text` equals `bytes`.
struct Page {
  Capture capture;
  PageForm form = PageForm::html;
  std::string bytes;
  std::string text;
  OffsetMap text_to_bytes;
  std::string charset;        ///< WHATWG name, "windows-1252"
  std::string charset_basis;  ///< bom | header | meta | detection | default
  PageHints hints;
  std::vector<Diagnostic> diagnostics;

  /// The bytes that a range of `text` was decoded from.
  std::optional<Span> bytes_of(Span text_span) const {
    return text_to_bytes.runs().empty() ? std::optional<Span>(text_span) : text_to_bytes.from(text_span);
  }
};

}  // namespace dateline
