#include "extract/loose_json.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/utf8.h"

namespace dateline {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0'; }

struct NamedReference {
  std::string_view name;
  char32_t character;
};
constexpr auto named_references = std::to_array<NamedReference>({
    {"amp", '&'},      {"quot", '"'},     {"apos", '\''},    {"lt", '<'},       {"gt", '>'},        {"nbsp", 0xA0},
    {"ndash", 0x2013}, {"mdash", 0x2014}, {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"sbquo", 0x201A},  {"ldquo", 0x201C},
    {"rdquo", 0x201D}, {"bdquo", 0x201E}, {"laquo", 0xAB},   {"raquo", 0xBB},   {"hellip", 0x2026}, {"auml", 0xE4},
    {"ouml", 0xF6},    {"uuml", 0xFC},    {"Auml", 0xC4},    {"Ouml", 0xD6},    {"Uuml", 0xDC},     {"szlig", 0xDF},
    {"eacute", 0xE9},  {"egrave", 0xE8},  {"agrave", 0xE0},  {"ecirc", 0xEA},   {"aacute", 0xE1},   {"iacute", 0xED},
    {"oacute", 0xF3},  {"uacute", 0xFA},  {"ntilde", 0xF1},  {"ccedil", 0xE7},  {"shy", 0xAD},
});

// Reads the reference at text[at] == '&'; 0 where it is none.
char32_t read_reference(std::string_view text, std::size_t at, std::size_t& length) {
  std::size_t end = text.substr(at, 12).find(';');
  if (end == std::string_view::npos || end < 2) return 0;
  std::string_view name = text.substr(at + 1, end - 1);
  length = end + 1;
  if (name.front() == '#') {
    bool hex = name.size() > 1 && (name[1] | 0x20) == 'x';
    std::string_view digits = name.substr(hex ? 2 : 1);
    std::uint32_t code = 0;
    auto [rest, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
    if (error != std::errc{} || rest != digits.data() + digits.size()) return 0;
    return code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000) ? char32_t{0} : char32_t{code};
  }
  for (const NamedReference& reference : named_references)
    if (reference.name == name) return reference.character;
  return 0;
}

std::uint32_t read_hex(std::string_view text, std::size_t at) {
  std::uint32_t code = 0;
  if (at + 4 > text.size()) return ~0u;
  auto [rest, error] = std::from_chars(text.data() + at, text.data() + at + 4, code, 16);
  return error == std::errc{} && rest == text.data() + at + 4 ? code : ~0u;
}

std::string resolve_escapes(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  for (std::size_t at = 0; at < raw.size(); ++at) {
    if (raw[at] != '\\' || at + 1 == raw.size()) {
      out += raw[at];
      continue;
    }
    char escape = raw[++at];
    switch (escape) {
      case 'n': out += '\n'; break;
      case 't': out += '\t'; break;
      case 'r': out += '\r'; break;
      case 'b':
      case 'f': out += ' '; break;
      case 'u': {
        std::uint32_t code = read_hex(raw, at + 1);
        if (code == ~0u) {
          out += "\\u";
          break;
        }
        at += 4;
        if (code >= 0xD800 && code < 0xDC00 && raw.substr(at + 1, 2) == "\\u") {
          std::uint32_t low = read_hex(raw, at + 3);
          if (low >= 0xDC00 && low < 0xE000) {
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            at += 6;
          }
        }
        utf8::append(out, code >= 0xD800 && code < 0xE000 ? utf8::replacement : char32_t{code});
        break;
      }
      default: out += escape;
    }
  }
  return out;
}

}  // namespace

std::string resolve_references(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::size_t length = 0;
    char32_t c = text[at] == '&' ? read_reference(text, at, length) : char32_t{0};
    if (c == 0) {
      out += text[at];
      continue;
    }
    utf8::append(out, c);
    at += length - 1;
  }
  return out;
}

class LooseJsonReader {
 public:
  explicit LooseJsonReader(LooseJson& json) : json_(json), text_(json.text_) {}

  void read() {
    LooseJson::Index last = LooseJson::none;
    while (at_ < text_.size()) {
      skip_space();
      if (at_ >= text_.size()) return;
      char c = text_[at_];
      if (c != '{' && c != '[') {
        ++at_;
        continue;
      }
      LooseJson::Index item = read_value(LooseJson::none, {}, 0);
      if (item == LooseJson::none) continue;
      if (last == LooseJson::none) json_.top_ = item;
      else json_.items_[last].next = item;
      last = item;
    }
  }

 private:
  void skip_space() {
    while (at_ < text_.size()) {
      if (is_blank(text_[at_])) {
        ++at_;
      } else if (text_.substr(at_, 2) == "/*") {
        std::size_t end = text_.find("*/", at_ + 2);
        at_ = end == std::string_view::npos ? text_.size() : end + 2;
      } else if (text_.substr(at_, 2) == "//") {
        // "//<![CDATA[ {" may stand on one line with what it opens.
        std::size_t end = std::min(text_.find('\n', at_), text_.size());
        std::size_t brace = text_.substr(at_, end - at_).find('{');
        at_ = brace == std::string_view::npos ? end : at_ + brace;
      } else {
        return;
      }
    }
  }

  // The quotation mark at `at_` closes the string if what follows could follow a string.
  bool closes(std::size_t quote) const {
    std::size_t after = quote + 1;
    bool line_end = false;
    while (after < text_.size() && is_blank(text_[after])) line_end |= text_[after++] == '\n';
    if (after >= text_.size()) return true;
    char c = text_[after];
    if (c == ':' || c == '}' || c == ']') return true;
    if (c == '"') return line_end;
    if (c == '<' || c == ';' || c == '/') return true;
    if (c != ',') return false;
    do ++after;
    while (after < text_.size() && is_blank(text_[after]));
    if (after >= text_.size()) return true;
    c = text_[after];
    return c == '"' || c == '{' || c == '[' || c == '}' || c == ']' || c == '-' || c == ',' || c == '/' ||
           (c >= '0' && c <= '9') || text_.substr(after, 4) == "true" || text_.substr(after, 4) == "null" ||
           text_.substr(after, 5) == "false";
  }

  Span read_string() {
    auto begin = static_cast<std::uint32_t>(++at_);
    while (at_ < text_.size()) {
      std::size_t mark = text_.find_first_of("\"\\", at_);
      if (mark == std::string_view::npos) {
        at_ = text_.size();
        return {begin, static_cast<std::uint32_t>(at_)};
      }
      if (text_[mark] == '\\') {
        at_ = std::min(mark + 2, text_.size());
        continue;
      }
      at_ = mark + 1;
      if (closes(mark)) return {begin, static_cast<std::uint32_t>(mark)};
    }
    return {begin, static_cast<std::uint32_t>(text_.size())};
  }

  LooseJson::Index add(LooseJson::Kind kind, Span key, LooseJson::Index parent) {
    LooseJson::Item item;
    item.kind = kind;
    item.key = key;
    item.parent = parent;
    json_.items_.push_back(item);
    return static_cast<LooseJson::Index>(json_.items_.size() - 1);
  }

  // At a value's first character. Returns none where there is no value.
  LooseJson::Index read_value(LooseJson::Index parent, Span key, std::uint32_t depth) {
    skip_space();
    if (at_ >= text_.size()) return LooseJson::none;
    char c = text_[at_];
    if (c == '"') {
      LooseJson::Index item = add(LooseJson::Kind::string, key, parent);
      json_.items_[item].raw = read_string();
      return item;
    }
    if (c == '{' || c == '[') return read_container(c, parent, key, depth);
    if (c == '}' || c == ']' || c == ',' || c == ':') return LooseJson::none;
    LooseJson::Index item = add(LooseJson::Kind::literal, key, parent);
    std::size_t begin = at_;
    while (at_ < text_.size() && !is_blank(text_[at_]) &&
           std::string_view(",]}{[\"").find(text_[at_]) == std::string_view::npos)
      ++at_;
    if (at_ == begin) ++at_;
    json_.items_[item].raw = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
    return item;
  }

  LooseJson::Index read_container(char open, LooseJson::Index parent, Span key, std::uint32_t depth) {
    if (depth >= LooseJson::depth_limit) {
      skip_container();
      return LooseJson::none;
    }
    LooseJson::Index container = add(open == '{' ? LooseJson::Kind::object : LooseJson::Kind::array, key, parent);
    LooseJson::Index last = LooseJson::none;
    ++at_;
    while (true) {
      skip_space();
      if (at_ >= text_.size()) return container;
      char c = text_[at_];
      if (c == '}' || c == ']') {
        ++at_;
        return container;
      }
      if (c == ',' || c == ':' || c == ';') {
        ++at_;
        continue;
      }
      Span name;
      if (open == '{') {
        if (c == '"') {
          name = read_string();
        } else {
          std::size_t begin = at_;
          while (at_ < text_.size() && !is_blank(text_[at_]) &&
                 std::string_view(":,}]{[\"").find(text_[at_]) == std::string_view::npos)
            ++at_;
          if (at_ == begin) {
            ++at_;
            continue;
          }
          name = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
        }
        skip_space();
        if (at_ >= text_.size() || text_[at_] != ':') continue;
        ++at_;
      }
      LooseJson::Index item = read_value(container, name, depth + 1);
      if (item == LooseJson::none) continue;
      if (last == LooseJson::none) json_.items_[container].first = item;
      else json_.items_[last].next = item;
      last = item;
    }
  }

  void skip_container() {
    std::uint32_t open = 0;
    while (at_ < text_.size()) {
      char c = text_[at_];
      if (c == '"') {
        read_string();
        continue;
      }
      ++at_;
      if (c == '{' || c == '[') ++open;
      if ((c == '}' || c == ']') && --open == 0) return;
    }
  }

  LooseJson& json_;
  std::string_view text_;
  std::size_t at_ = 0;
};

LooseJson LooseJson::parse(std::string_view text) {
  LooseJson json;
  json.text_ = text;
  json.items_.reserve(std::min<std::size_t>(text.size() / 24 + 4, 4096));
  LooseJsonReader(json).read();
  return json;
}

LooseJson::Index LooseJson::member(Index object, std::string_view name) const {
  if (!is(object, Kind::object)) return none;
  for (Index item = items_[object].first; item != none; item = items_[item].next)
    if (key(item) == name) return item;
  return none;
}

std::string LooseJson::value(Index item) const {
  if (item == none || items_[item].kind == Kind::object || items_[item].kind == Kind::array) return {};
  std::string_view raw = view(items_[item].raw);
  if (items_[item].kind == Kind::literal) return std::string(raw);
  std::string text = raw.find('\\') == std::string_view::npos ? std::string(raw) : resolve_escapes(raw);
  return text.find('&') == std::string::npos ? text : resolve_references(text);
}

}  // namespace dateline
