#include "ingest/charset_prescan.h"

#include <algorithm>
#include <cctype>
#include <optional>

namespace dateline {

namespace {

constexpr std::size_t scanned_bytes = 16u << 10;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

struct Attribute {
  std::string name;   // lower case
  std::string value;  // lower case
};

/// Walks through markup as the prescan does, which is much simpler than parsing it.
class Prescan {
 public:
  explicit Prescan(std::string_view bytes) : bytes_(bytes) {}

  /// Moves to the next start or end tag, behind its name, and returns the name; empty at the end.
  std::string next_tag() {
    while ((at_ = std::min(bytes_.find('<', at_), bytes_.size())) < bytes_.size()) {
      std::string_view rest = bytes_.substr(at_);
      if (rest.starts_with("<!--")) {
        std::size_t end = bytes_.find("-->", at_ + 2);  // "<!-->" is a whole comment
        at_ = end == std::string_view::npos ? bytes_.size() : end + 3;
        continue;
      }
      std::size_t name = rest.starts_with("</") ? 2 : 1;
      if (name < rest.size() && is_letter(rest[name])) {
        at_ += name;
        std::size_t end = at_;
        while (end < bytes_.size() && !is_space(bytes_[end]) && bytes_[end] != '/' && bytes_[end] != '>') ++end;
        std::string tag(name == 2 ? "/" : "");
        for (char c : bytes_.substr(at_, end - at_)) tag += lower(c);
        at_ = end;
        return tag;
      }
      bool markup = rest.size() > 1 && (rest[1] == '!' || rest[1] == '/' || rest[1] == '?');
      at_ = markup ? std::min(bytes_.find('>', at_), bytes_.size()) : at_ + 1;
    }
    return "";
  }

  /// https://html.spec.whatwg.org/#concept-get-attributes-when-sniffing
  std::optional<Attribute> next_attribute() {
    while (at_ < bytes_.size() && (is_space(bytes_[at_]) || bytes_[at_] == '/')) ++at_;
    if (at_ >= bytes_.size() || bytes_[at_] == '>') return std::nullopt;
    Attribute attribute;
    while (at_ < bytes_.size() && !is_space(bytes_[at_]) && bytes_[at_] != '/' && bytes_[at_] != '>' &&
           (bytes_[at_] != '=' || attribute.name.empty()))
      attribute.name += lower(bytes_[at_++]);
    skip_space();
    if (at_ >= bytes_.size() || bytes_[at_] != '=') return attribute;
    ++at_;
    skip_space();
    if (at_ < bytes_.size() && (bytes_[at_] == '"' || bytes_[at_] == '\'')) {
      std::size_t end = std::min(bytes_.find(bytes_[at_], at_ + 1), bytes_.size());
      for (char c : bytes_.substr(at_ + 1, end - at_ - 1)) attribute.value += lower(c);
      at_ = std::min(end + 1, bytes_.size());
      return attribute;
    }
    while (at_ < bytes_.size() && !is_space(bytes_[at_]) && bytes_[at_] != '>') attribute.value += lower(bytes_[at_++]);
    return attribute;
  }

 private:
  void skip_space() {
    while (at_ < bytes_.size() && is_space(bytes_[at_])) ++at_;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
};

// https://html.spec.whatwg.org/#algorithm-for-extracting-a-character-encoding-from-a-meta-element
std::string charset_in_content(std::string_view content) {
  for (std::size_t at = content.find("charset"); at != std::string_view::npos; at = content.find("charset", at + 1)) {
    std::string_view rest = content.substr(at + 7);
    while (!rest.empty() && is_space(rest.front())) rest.remove_prefix(1);
    if (!rest.starts_with("=")) continue;
    rest.remove_prefix(1);
    while (!rest.empty() && is_space(rest.front())) rest.remove_prefix(1);
    if (rest.starts_with("\"") || rest.starts_with("'")) {
      std::size_t end = rest.find(rest.front(), 1);
      return end == std::string_view::npos ? "" : std::string(rest.substr(1, end - 1));
    }
    return std::string(rest.substr(0, rest.find_first_of("; \t\r\n\f")));
  }
  return "";
}

std::string charset_of_meta(Prescan& prescan) {
  std::string charset, content;
  bool is_content_type = false;
  while (auto attribute = prescan.next_attribute()) {
    if (attribute->name == "charset" && charset.empty()) charset = attribute->value;
    if (attribute->name == "content") content = attribute->value;
    if (attribute->name == "http-equiv") is_content_type = attribute->value == "content-type";
  }
  if (charset.empty() && is_content_type) charset = charset_in_content(content);
  return charset;
}

// <?xml version="1.0" encoding="...">
std::string charset_of_xml_declaration(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (!bytes.starts_with("<?xml")) return "";
  std::string_view declaration = bytes.substr(0, bytes.find('>'));
  std::size_t at = declaration.find("encoding");
  if (at == std::string_view::npos) return "";
  std::size_t quote = declaration.find_first_of("\"'", at);
  if (quote == std::string_view::npos) return "";
  std::size_t end = declaration.find(declaration[quote], quote + 1);
  return end == std::string_view::npos ? "" : std::string(declaration.substr(quote + 1, end - quote - 1));
}

}  // namespace

std::string declared_charset(std::string_view bytes) {
  bytes = bytes.substr(0, scanned_bytes);
  if (std::string charset = charset_of_xml_declaration(bytes); !charset.empty()) return charset;
  Prescan prescan(bytes);
  for (std::string tag = prescan.next_tag(); !tag.empty(); tag = prescan.next_tag()) {
    std::string charset = tag == "meta" ? charset_of_meta(prescan) : "";
    if (!charset.empty()) return charset;
    while (prescan.next_attribute()) continue;
  }
  return "";
}

std::string declared_language(std::string_view bytes) {
  Prescan prescan(bytes.substr(0, scanned_bytes));
  for (std::string tag = prescan.next_tag(); !tag.empty(); tag = prescan.next_tag()) {
    std::string language;
    while (auto attribute = prescan.next_attribute())
      if (attribute->name == "lang" || attribute->name == "xml:lang") language = attribute->value;
    if (tag == "html") return language;
  }
  return "";
}

}  // namespace dateline
