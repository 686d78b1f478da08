#include "ingest/header_fields.h"

#include <algorithm>

namespace dateline {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

std::string_view trimmed(std::string_view text) {
  std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

}  // namespace

bool equal_ignoring_case(std::string_view one, std::string_view other) {
  return one.size() == other.size() &&
         std::equal(one.begin(), one.end(), other.begin(), [](char a, char b) { return lower(a) == lower(b); });
}

HeaderFields HeaderFields::parse(std::string_view lines) {
  HeaderFields out;
  for (std::size_t at = 0; at < lines.size();) {
    std::size_t end = std::min(lines.find('\n', at), lines.size());
    std::string_view line = lines.substr(at, end - at);
    at = end + 1;
    std::string_view content = trimmed(line);
    if (content.empty()) break;
    std::size_t colon = line.find(':');
    if ((line.front() == ' ' || line.front() == '\t') && !out.fields_.empty()) {
      out.fields_.back().second.append(" ").append(content);
    } else if (colon != std::string_view::npos) {
      out.fields_.emplace_back(trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
    }
  }
  return out;
}

std::string_view HeaderFields::get(std::string_view name) const {
  for (const auto& [field, value] : fields_)
    if (equal_ignoring_case(field, name)) return value;
  return {};
}

bool HeaderFields::has(std::string_view name) const {
  return std::any_of(fields_.begin(), fields_.end(),
                     [&](const auto& field) { return equal_ignoring_case(field.first, name); });
}

std::optional<std::size_t> head_length(std::string_view bytes, std::size_t first) {
  // The empty line may begin in what was looked at before.
  for (std::size_t at = bytes.find('\n', first >= 2 ? first - 2 : 0); at != std::string_view::npos;
       at = bytes.find('\n', at + 1)) {
    std::string_view rest = bytes.substr(at + 1, 2);
    if (rest.starts_with("\n")) return at + 2;
    if (rest == "\r\n") return at + 3;
  }
  return std::nullopt;
}

MediaType media_type(std::string_view content_type) {
  MediaType out;
  std::size_t end = std::min(content_type.find_first_of(";,"), content_type.size());
  for (char c : trimmed(content_type.substr(0, end))) out.name += lower(c);
  while (end < content_type.size()) {
    std::string_view parameter = content_type.substr(end + 1);
    parameter = parameter.substr(0, parameter.find(';'));
    end += parameter.size() + 1;
    std::size_t equals = parameter.find('=');
    if (equals == std::string_view::npos) continue;
    if (!equal_ignoring_case(trimmed(parameter.substr(0, equals)), "charset")) continue;
    std::string_view value = trimmed(parameter.substr(equals + 1));
    if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'')) value = value.substr(1, value.size() - 2);
    out.charset = value;
    break;
  }
  return out;
}

}  // namespace dateline
