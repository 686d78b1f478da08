#include <simdjson.h>

#include "dateline/ingest.h"
#include "ingest/utf8_repair.h"

namespace dateline {

void decode_page(Page& page, std::string_view) {
  page.charset = "utf-8";
  page.charset_basis = "default";
  if (simdjson::validate_utf8(page.bytes)) {
    page.text = page.bytes;
    return;
  }
  RepairedText repaired = repair_utf8(page.bytes);
  page.text = std::move(repaired.text);
  page.text_to_bytes = std::move(repaired.text_to_bytes);
}

}  // namespace dateline
