#include "extract/machine_date.h"
#include "record_checks.h"

// Dates in a page's words, attributes and address: they exist, and what is written of one reads as the same one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace dateline;
  if (size == 0) return 0;
  std::string text = utf8::repaired({reinterpret_cast<const char*>(bytes) + 1, size - 1});
  const char* languages[] = {"", "en-us", "en-gb", "de", "ar", "ja", "fr", "ru"};
  DateStyle style{languages[bytes[0] % 8], static_cast<DayMonthOrder>(bytes[0] / 8 % 3)};
  auto check_date = [](const PartialDate& date) {
    fuzz::check(date.exists() && date.earliest() <= date.latest());
    fuzz::check_bounds(date.earliest(), date.latest());
  };
  for (std::size_t from = 0; auto found = find_date(text, style, from);) {
    fuzz::check(found->span.begin >= from && !found->span.empty());
    fuzz::check_span(text, found->span);
    check_date(found->date);
    from = found->span.end;
  }
  for (const std::optional<PartialDate>& date : {read_machine_date(text, style), read_url_date(text)}) {
    if (!date) continue;
    check_date(*date);
    if (date->is_whole()) fuzz::check(read_machine_date(date->edtf(), style) == *date);
  }
  return 0;
}
