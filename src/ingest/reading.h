#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "dateline/ingest.h"
#include "ingest/input_stream.h"

namespace dateline {

/// One input file being read: what it is called, what is allowed, where its pages go.
///
/// The readers below return false once a sink asked to stop.
struct Reading {
  const std::string& path;
  const IngestLimits& limits;
  const PageSink& sink;

  /// Fills what every page has (path, digest) and hands it out.
  bool hand_out(Page&& page) const;
  bool skip(ErrorCode code, std::string message, std::uint64_t offset = 0) const;
  bool skip(Error error, std::uint64_t offset = 0) const;
  /// Says that all before `resume_at` is done; 0 where what is read is read as a whole or not at all.
  bool advance(const InputStream& stream, std::uint64_t resume_at) const;
};

/// An HTML page or a plain text as one file.
bool read_single_page(InputStream& stream, PageForm form, const Reading& reading);

/// JSON Lines: {"id","url","title","date" or "published","bylines","outlet","html" or "text"}, all but the
/// last optional. Begins behind `resume_at` bytes of the decompressed text.
bool read_json_lines(InputStream& stream, const Reading& reading, std::uint64_t resume_at);

/// The whole input, or nothing (and a report to the sink) where it is over the limit, cut or empty.
/// `stopped` is set where the sink asked to stop.
std::optional<std::string> read_whole(InputStream& stream, const Reading& reading, bool& stopped);

}  // namespace dateline
