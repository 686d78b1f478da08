#include "ingest/capture_key.h"

#include <initializer_list>

#include "ingest/utf8_repair.h"

namespace dateline {

std::string_view file_name(std::string_view path) {
  std::size_t end = path.find_last_not_of('/');
  if (end == std::string_view::npos) return path;
  path = path.substr(0, end + 1);
  return path.substr(path.rfind('/') + 1);  // npos + 1 is 0
}

std::string capture_key(std::string_view path) {
  std::string_view name = file_name(path);
  auto take_off_one_of = [&name](std::initializer_list<std::string_view> endings) {
    for (std::string_view ending : endings) {
      if (!name.ends_with(ending) || name.size() == ending.size()) continue;
      name.remove_suffix(ending.size());
      return;
    }
  };
  take_off_one_of({".gz", ".zst"});
  take_off_one_of({".html", ".htm", ".xhtml", ".txt", ".json", ".xml", ".warc"});
  return repaired_utf8(name);
}

}  // namespace dateline
