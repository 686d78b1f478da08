#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

/// The fields of a WARC record's or an HTTP message's head, in order, with their names as they stand.
class HeaderFields {
 public:
  /// Reads lines of "Name: value" up to an empty one. Line ends may be CR LF or LF; a line that begins with
  /// white space goes on with the value before it; one without a colon is passed over.
  static HeaderFields parse(std::string_view lines);

  /// The first value of a field, whatever the case of its name; empty where it is missing.
  std::string_view get(std::string_view name) const;
  bool has(std::string_view name) const;

 private:
  std::vector<std::pair<std::string, std::string>> fields_;
};

/// How long the head at the start of `bytes` is, with the empty line that ends it; nothing where it does
/// not end there. `first` is how many bytes were looked at before and held no end.
std::optional<std::size_t> head_length(std::string_view bytes, std::size_t first = 0);

bool equal_ignoring_case(std::string_view one, std::string_view other);

/// What a Content-Type says: "text/html; charset=utf-8".
struct MediaType {
  std::string name;     ///< lower case, "text/html"; empty where there is none
  std::string charset;  ///< as it stands, without quotation marks
};
MediaType media_type(std::string_view content_type);

}  // namespace dateline
