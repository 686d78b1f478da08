#pragma once

#include "ingest/reading.h"

namespace dateline {

/// Reads a WARC file (ISO 28500, versions 1.0 and 1.1) record by record: uncompressed, a gzip member or
/// zstd frame a record, or compressed as a whole. `stream` stands at a record's start.
///
/// A record that is cut, is broken or has a wrong Content-Length is reported with its place; reading goes on
/// at the next member or the next line that begins a record. Memory: one record of at most the page limit.
bool read_warc_archive(InputStream& stream, const Reading& reading);

}  // namespace dateline
