#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ingest/feed.h"
#include "ingest/input_form.h"
#include "ingest/reading.h"

namespace dateline {

/// Reads a feed that is a file by itself and hands out its items as pages with hints. An item that links to
/// a file beside the feed gives that file's page: by a relative link, or by an address whose host and path,
/// or path, are a file below the feed's folder. No file outside that folder is read.
bool read_feed_file(InputStream& stream, InputForm form, const Reading& reading);

/// Hands out the items of a feed that was fetched: `bytes` as captured, `capture` of the fetch.
bool read_fetched_feed(std::string_view bytes, std::string_view header_charset, InputForm form, const Capture& capture,
                       const Reading& reading);

/// The file beside a feed that an item's link leads to, if there is one.
std::optional<std::string> linked_file(std::string_view link, const std::string& feed_path);

}  // namespace dateline
