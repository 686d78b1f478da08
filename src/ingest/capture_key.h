#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// The part of a path behind its last slash.
std::string_view file_name(std::string_view path);

/// The input's own id, where it has none but its name: the file's name less a last .gz or .zst, then less
/// one of .html .htm .xhtml .txt .json .xml .warc ("pl-example.com.html.gz" -> "pl-example.com"). UTF-8.
std::string capture_key(std::string_view path);

}  // namespace dateline
