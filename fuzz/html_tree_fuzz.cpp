#include <cstddef>
#include <cstdint>
#include <string_view>

#include "extract/html_tree.h"

// Every text node's offsets must lie inside the page, whatever the page is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  std::string_view html(reinterpret_cast<const char*>(bytes), size);
  dateline::HtmlTree tree = dateline::HtmlTree::parse(html);
  for (dateline::HtmlTree::NodeIndex index = 0; index < tree.nodes().size(); ++index) {
    if (auto extent = tree.text_extent(index); extent && extent->end > size) __builtin_trap();
  }
  return 0;
}
