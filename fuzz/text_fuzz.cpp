#include "dateline/extract.h"
#include "dateline/segment.h"
#include "record_checks.h"

// A text dump of a page, and the same bytes as an article's clean text: any bytes give an article and its sentences.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace dateline;
  for (PageForm form : {PageForm::plain_text, PageForm::clean_text}) {
    Page page;
    page.form = form;
    page.bytes.assign(reinterpret_cast<const char*>(bytes), size);
    page.capture.key = "dump";
    decode_page(page, "");
    fuzz::check_page(page);
    Record record;
    record.article = extract(page);
    record.document = segment(record.article);
    fuzz::check_record(record);
    for (const OffsetRun& run : record.article.text_to_page.runs()) fuzz::check(run.from.end <= page.bytes.size());
  }
  return 0;
}
