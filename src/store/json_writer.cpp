#include "store/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>

#include "text/utf8.h"

namespace dateline {

namespace {

// Bytes that cannot simply be copied: what JSON wants escaped, and the first bytes of U+0085, U+2028 and
// U+2029, at which Python's splitlines and some editors break a line.
constexpr std::array<bool, 256> needs_a_look = [] {
  std::array<bool, 256> table{};
  for (unsigned c = 0; c < 0x20; ++c) table[c] = true;
  table['"'] = table['\\'] = table[0x7F] = table[0xC2] = table[0xE2] = true;
  return table;
}();

void append_unicode_escape(std::string& out, unsigned code_unit) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += digits[(code_unit >> shift) & 0xFu];
}

// Writes the character at `at` and returns the number of its bytes.
std::size_t append_looked_at(std::string& out, std::string_view text, std::size_t at) {
  switch (text[at]) {
    case '"': out += "\\\""; return 1;
    case '\\': out += "\\\\"; return 1;
    case '\n': out += "\\n"; return 1;
    case '\r': out += "\\r"; return 1;
    case '\t': out += "\\t"; return 1;
    case '\b': out += "\\b"; return 1;
    case '\f': out += "\\f"; return 1;
    default: break;
  }
  if (static_cast<unsigned char>(text[at]) < 0x80) {
    append_unicode_escape(out, static_cast<unsigned char>(text[at]));
    return 1;
  }
  std::size_t after = at;
  char32_t c = utf8::next(text, after);
  if (c == 0x85 || c == 0x2028 || c == 0x2029) append_unicode_escape(out, static_cast<unsigned>(c));
  else out.append(text.substr(at, after - at));
  return after - at;
}

}  // namespace

void JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  first_ = true;
}

void JsonWriter::close(char bracket) {
  out_ += bracket;
  first_ = false;
}

void JsonWriter::separate() {
  if (!first_) out_ += ',';
  first_ = false;
}

void JsonWriter::key(std::string_view name) {
  separate();
  out_ += '"';
  out_ += name;
  out_ += "\":";
  first_ = true;
}

void JsonWriter::value(std::string_view text) {
  if (!utf8::is_valid(text)) return value(utf8::repaired(text));
  separate();
  out_ += '"';
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (!needs_a_look[static_cast<unsigned char>(text[at])]) {
      ++at;
      continue;
    }
    out_.append(text.substr(copied, at - copied));
    at += append_looked_at(out_, text, at);
    copied = at;
  }
  out_.append(text.substr(copied));
  out_ += '"';
}

void JsonWriter::value(std::uint64_t number) {
  separate();
  char digits[20];
  out_.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

void JsonWriter::value(float number) { fixed(static_cast<double>(number), 4); }

void JsonWriter::fixed(double number, int digits_after_point) {
  if (!std::isfinite(number)) return null();
  separate();
  char digits[512];
  std::string_view written(
      digits,
      static_cast<std::size_t>(
          std::to_chars(digits, digits + sizeof digits, number, std::chars_format::fixed, digits_after_point).ptr -
          digits));
  written.remove_suffix(written.size() - 1 - written.find_last_not_of('0'));
  if (written.ends_with('.')) written.remove_suffix(1);
  out_.append(written);
}

void JsonWriter::value(double number) {
  if (!std::isfinite(number)) return null();
  separate();
  char digits[64];
  out_.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

void JsonWriter::value(bool truth) {
  separate();
  out_ += truth ? "true" : "false";
}

void JsonWriter::value(Span span) {
  begin_list();
  value(span.begin);
  value(span.end);
  end_list();
}

void JsonWriter::null() {
  separate();
  out_ += "null";
}

}  // namespace dateline
