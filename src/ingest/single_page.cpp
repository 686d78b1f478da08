#include "ingest/capture_key.h"
#include "ingest/reading.h"
#include "ingest/saved_from.h"

namespace dateline {

bool read_single_page(InputStream& stream, PageForm form, const Reading& reading) {
  bool stopped = false;
  std::optional<std::string> bytes = read_whole(stream, reading, stopped);
  if (!bytes) return !stopped;
  Page page;
  page.form = form;
  page.bytes = std::move(*bytes);
  page.capture.key = capture_key(reading.path);
  if (form == PageForm::html) page.capture.url = saved_from(page.bytes);
  decode_page(page, "");
  return reading.hand_out(std::move(page)) && reading.advance(stream, 0);
}

}  // namespace dateline
