#include <array>

#include "page_checks.h"

// The first byte chooses what the HTTP header says; the rest is the page.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace dateline;
  constexpr std::array<std::string_view, 16> labels{
      "",    "utf-8",   "iso-8859-1", "windows-1251", "shift_jis", "euc-jp", "iso-2022-jp", "euc-kr",
      "gbk", "gb18030", "big5",       "utf-16",       "utf-16be",  "koi8-r", "no-such",     "iso-8859-14"};
  if (size == 0) return 0;
  Page page;
  page.bytes.assign(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  decode_page(page, labels[bytes[0] % labels.size()]);
  fuzz::check_page(page);
  fuzz::check(!page.charset.empty() && !page.charset_basis.empty());
  return 0;
}
