#pragma once

#include <string>
#include <vector>

#include "dateline/record/offset_map.h"

namespace dateline {

/// One block of a page's main text, before the text is put together: a paragraph, a heading, a list item.
struct TextBlock {
  enum class Kind { paragraph, heading, list_item, quotation, table_row, preformatted, caption, embed };
  Kind kind = Kind::paragraph;
  std::string text;  ///< white space squeezed, none at the ends
  OffsetMap source;  ///< to Page::text
  /// Byte offsets in `text` where two inline elements met without white space between them: where a
  /// sentence may have been joined to the next ("Kabul (CNN)|A raid", "follow.|Details").
  std::vector<std::uint32_t> joins;
};

}  // namespace dateline
