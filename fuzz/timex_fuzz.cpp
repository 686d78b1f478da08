#include "annotate/timex_writing_day.h"
#include "annotate/timexes.h"
#include "dateline/segment.h"
#include "record_checks.h"

namespace {

std::string take_line(std::string_view& rest) {
  std::size_t end = std::min(rest.find('\n'), rest.size());
  std::string line(rest.substr(0, end));
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return line;
}

}  // namespace

// The first line is the publication date, the second the dateline's, the rest an English text: its times lie in it, and
// their bounds are days.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace dateline;
  std::string all = utf8::repaired({reinterpret_cast<const char*>(bytes), size});
  std::string_view rest = all;
  Article article;
  article.language = "en";
  article.published.edtf = take_line(rest);
  std::string day = take_line(rest);
  article.text = rest;
  if (!article.text.empty()) article.paragraphs = {{0, static_cast<std::uint32_t>(article.text.size())}};
  article.dateline = Dateline{{0, 0}, std::nullopt, std::nullopt, day};
  Document document = segment(article);
  std::vector<Timex> times = find_timexes(article, document);
  fuzz::check_times(article.text, times);
  for (const Timex& time : times)
    if (time.edtf) read_edtf_day(*time.edtf);
  return 0;
}
