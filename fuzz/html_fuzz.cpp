#include "dateline/extract.h"
#include "page_checks.h"

// Any bytes are a page and give an article whose text is UTF-8 and leads back to bytes of the page.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace dateline;
  Page page;
  page.bytes.assign(reinterpret_cast<const char*>(bytes), size);
  page.capture.key = "page";
  page.capture.url = "https://example.org/news/2021/04/30/page";
  decode_page(page, "");
  fuzz::check_page(page);
  Article article = extract(page);
  fuzz::check(utf8::is_valid(article.text));
  fuzz::check(article.text_to_page.text_length() == article.text.size());
  for (const OffsetRun& run : article.text_to_page.runs()) fuzz::check(run.from.end <= page.bytes.size());
  for (Span paragraph : article.paragraphs)
    fuzz::check(paragraph.begin < paragraph.end && paragraph.end <= article.text.size());
  return 0;
}
