#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/record/digest.h"
#include "dateline/record/page.h"
#include "dateline/result.h"

namespace dateline {

/// Limits on what is taken in. Input over one is skipped with ErrorCode::too_large, never cut silently.
struct IngestLimits {
  std::uint64_t page_bytes = 32u << 20;  ///< one page, after decompression
  std::uint64_t expansion = 1000;        ///< decompressed over compressed bytes, past page_bytes
  std::uint32_t folder_depth = 64;
};

/// One piece of input that gave no page, and why.
struct Skipped {
  Error error;               ///< subject: the file; the message names the place in it
  std::uint64_t offset = 0;  ///< byte offset in the file (the line's, the record's), 0 where it has none
};

/// How far into an input file the reader is. A file that was read up to `offset` can be taken up again
/// there: a WARC at a record's (or member's) start, a JSONL file at a line's (counted in the decompressed
/// text where it is compressed), any other file only at 0. For showing how far it is, `read_bytes` and
/// `size` both count bytes of the file.
struct InputPosition {
  std::string path;
  std::uint64_t offset = 0;      ///< where to take it up again; 0 of a page or feed, which is read as a whole
  std::uint64_t size = 0;        ///< of the file, 0 where it cannot be known (stdin)
  std::uint64_t read_bytes = 0;  ///< of the file, so far
};

/// What a reader hands out, in the order of the input. Each returns false to stop reading.
struct PageSink {
  std::function<bool(Page&&)> page;
  std::function<bool(Skipped&&)> skipped;
  std::function<bool(const InputPosition&)> progress;  ///< after each record, line or file is complete
};

/// Names every input file below `path`, in byte order of their paths; `path` itself where it is a file.
/// Hidden files are left out, and so are style sheets, scripts, images and other files that a saved page
/// brings along, told by their names. Links are followed once. A folder nested deeper than the limit is
/// named itself; reading it reports it. Errors: not_found, unreadable.
Result<std::vector<std::string>> list_inputs(const std::string& path, const IngestLimits& limits = {});

/// Reads one input file ("-" for stdin) and hands out its pages.
///
/// The form is told by content first, name second: WARC (gzip and zstd members), RSS, Atom, JSON Feed,
/// JSON Lines, plain text, HTML; any of them may be gzipped or zstd-compressed. One bad record, line or
/// page never stops the reading: it goes to `sink.skipped`.
///
/// @param resume_at  where to begin, from an earlier InputPosition of the same file; 0 for the start.
/// Errors   not_found, unreadable: the file cannot be opened at all.
/// Threads  one call a file; files may be read at once.
Result<void> read_input(const std::string& path, const PageSink& sink, const IngestLimits& limits = {},
                        std::uint64_t resume_at = 0);

/// Decodes a page's bytes: byte order mark, HTTP header, meta element, then detection (WHATWG encoding
/// names). Fills text, text_to_bytes, charset, charset_basis and diagnostics from `bytes`.
///
/// @param header_charset  from Content-Type, or empty. A label that the bytes contradict is overruled.
void decode_page(Page& page, std::string_view header_charset);

}  // namespace dateline
