#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/record/page.h"
#include "dateline/result.h"

namespace dateline {

/// One item of a feed, as it stands there.
struct FeedItem {
  std::string id;  ///< guid, atom:id or JSON Feed id
  std::string link;
  std::string title;
  std::string content;    ///< the fullest of what the item has
  bool is_markup = true;  ///< false: `content` is plain text
  std::vector<std::string> authors;
  std::string published;  ///< never the date of a change
  std::string source_name;
  std::string source_url;
  std::string language;
};

/// A feed, as far as it could be read.
struct Feed {
  std::string title;
  std::string language;
  std::vector<std::string> authors;  ///< of items that name none (Atom, JSON Feed)
  std::vector<FeedItem> items;
  std::optional<Error> error;      ///< why what follows the items was not read; the message names the place
  std::uint64_t error_offset = 0;  ///< in the feed's text
};

/// Reads RSS 0.9x, 1.0 and 2.0 and Atom. External entities are never fetched; entities that would make the
/// text more than three times as long are refused. The file that knows the parser (expat) is xml_feed.cpp.
Feed parse_xml_feed(std::string_view text);

/// Reads JSON Feed 1 and 1.1 (https://www.jsonfeed.org/version/1.1/).
Feed parse_json_feed(std::string_view text);

}  // namespace dateline
