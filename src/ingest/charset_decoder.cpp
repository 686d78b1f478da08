#include "ingest/charset_decoder.h"

#include <unicode/ucnv.h>
#include <unicode/utf16.h>

#include <array>
#include <memory>
#include <utility>

#include "text/utf8.h"

namespace dateline {

namespace {

constexpr std::size_t step_units = 8192;

/// Puts characters together with where each begins in the bytes; each reaches to where the next begins.
class MappedText {
 public:
  explicit MappedText(std::uint32_t first_byte, std::size_t size) : ascii_from_(first_byte), begin_(first_byte) {
    out_.text.reserve(size + size / 4);
  }

  void add(char32_t character, std::uint32_t begin) {
    // Some bytes stand for two characters (Big5 0x8862): one run for both.
    if (holds_ && begin == begin_ && second_ == 0) {
      second_ = character;
      return;
    }
    end_character(begin);
    held_ = character;
    begin_ = begin;
    holds_ = true;
  }

  DecodedText finish(std::uint32_t end) {
    end_character(end);
    end_ascii();
    return std::move(out_);
  }

 private:
  void end_character(std::uint32_t end) {
    if (!holds_) return;
    holds_ = false;
    if (held_ < 0x80 && end - begin_ == 1 && second_ == 0) {
      // OPTIMIZATION: ASCII is most of any page's markup; its runs are put down once they end.
      if (ascii_count_ == 0) ascii_from_ = begin_;
      ++ascii_count_;
      out_.text += static_cast<char>(held_);
      return;
    }
    end_ascii();
    std::size_t before = out_.text.size();
    utf8::append(out_.text, held_);
    if (second_ != 0) utf8::append(out_.text, std::exchange(second_, 0));
    out_.text_to_bytes.append(static_cast<std::uint32_t>(out_.text.size() - before), {begin_, end});
    out_.replaced += held_ == utf8::replacement;
    out_.controls += held_ >= 0x80 && held_ < 0xA0;
    out_.beyond_ascii += held_ >= 0x80;
  }

  void end_ascii() {
    if (ascii_count_ > 0) out_.text_to_bytes.append(ascii_count_, {ascii_from_, ascii_from_ + ascii_count_});
    ascii_count_ = 0;
  }

  DecodedText out_;
  std::uint32_t ascii_from_;
  std::uint32_t ascii_count_ = 0;
  char32_t held_ = 0;
  char32_t second_ = 0;
  std::uint32_t begin_;
  bool holds_ = false;
};

}  // namespace

std::optional<DecodedText> decode_as(const Charset& charset, std::string_view bytes, std::uint32_t first_byte) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<UConverter, decltype(&ucnv_close)> converter{
      ucnv_open(std::string(charset.icu_name).c_str(), &status), &ucnv_close};
  if (U_FAILURE(status)) return std::nullopt;

  MappedText mapped(first_byte, bytes.size());
  std::array<UChar, step_units> units;
  std::array<std::int32_t, step_units> offsets;
  const char* const begin = bytes.data();
  const char* next = begin;
  std::uint32_t last_begin = first_byte;
  char16_t high = 0;  // half of a pair whose other half may come with the next step
  std::uint32_t high_begin = 0;
  do {
    auto step_begin = static_cast<std::uint32_t>(next - begin) + first_byte;
    UChar* to = units.data();
    status = U_ZERO_ERROR;
    ucnv_toUnicode(converter.get(), &to, units.data() + units.size(), &next, begin + bytes.size(), offsets.data(), true,
                   &status);
    auto count = static_cast<std::size_t>(to - units.data());
    for (std::size_t i = 0; i < count; ++i) {
      // A negative offset stands for bytes that an earlier step took in.
      std::uint32_t at = offsets[i] < 0 ? last_begin : step_begin + static_cast<std::uint32_t>(offsets[i]);
      last_begin = at;
      char16_t unit = units[i];
      if (U16_IS_LEAD(unit)) {
        high = unit;
        high_begin = at;
      } else if (U16_IS_TRAIL(unit)) {
        mapped.add(static_cast<char32_t>(U16_GET_SUPPLEMENTARY(high, unit)), high_begin);  // ICU gives whole pairs
      } else {
        mapped.add(unit, at);
      }
    }
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  return mapped.finish(first_byte + static_cast<std::uint32_t>(bytes.size()));
}

}  // namespace dateline
