#pragma once

#include <cstdint>
#include <string_view>

#include "ingest/header_fields.h"
#include "ingest/reading.h"

namespace dateline {

/// A WARC record as it lies in the archive.
struct WarcRecord {
  const HeaderFields& fields;
  std::string_view block;   ///< all behind the head, Content-Length bytes
  std::uint64_t place = 0;  ///< WarcLocation::offset
};

/// Whether a record of this type may hold a page: `response` and `resource`.
bool may_hold_page(const HeaderFields& fields);

/// Hands out the pages of a record: a response with status 200 (transfer and content codings taken off) or
/// a resource, of HTML, plain text or a feed. Other records are passed over; one whose body cannot be
/// decoded is reported. Digests are checked; a page whose digest differs says so in its diagnostics.
bool read_warc_record(const WarcRecord& record, const Reading& reading);

}  // namespace dateline
