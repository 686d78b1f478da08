#include "dateline/pipeline.h"
#include "record_checks.h"
#include "serve/page_marks.h"

// A page as the web app shows it: what was read is marked, and nothing of it can run.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace dateline;
  if (size == 0) return 0;
  Page page;
  page.form = bytes[0] % 4 == 0 ? PageForm::plain_text : PageForm::html;
  page.bytes.assign(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  page.capture.key = "page";
  decode_page(page, "");
  Result<Record> record = read_page(page, nullptr);
  fuzz::check(record.has_value());
  fuzz::check_record(*record);
  std::vector<serve::PageMark> marks = serve::page_marks(*record);
  for (const serve::PageMark& mark : marks) fuzz::check(mark.bytes.begin <= mark.bytes.end && mark.bytes.end < size);
  marks.push_back({"found", {static_cast<std::uint32_t>(bytes[0]), static_cast<std::uint32_t>(bytes[0] + 9)}});
  std::vector<serve::ShownText> shown = serve::shown_text(page);
  std::uint32_t end = 0;
  for (const serve::ShownText& part : shown) {
    fuzz::check_span(page.text, part.text);
    fuzz::check(part.text.begin >= end);
    end = part.text.end;
  }
  fuzz::check(utf8::is_valid(serve::marked_page(page, marks)));
  std::string source = serve::marked_source(page, marks);
  fuzz::check(utf8::is_valid(source) && source.find("<script") == std::string::npos);
  return 0;
}
