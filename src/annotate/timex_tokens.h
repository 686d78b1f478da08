#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/timex_words.h"
#include "dateline/record/document.h"

namespace dateline {

/// A token as the rules for time read it.
struct TimeToken {
  Span span;
  TimeWord word = TimeWord::none;
  std::int32_t value = 0;
  std::uint8_t digits = 0;  ///< of a number in figures alone, without commas or points
  bool plural = false;
  bool capitalized = false;
  bool touches = false;  ///< nothing stands between it and the token before it
};

/// One sentence's tokens, looked at by index from 0. Any index may be asked for: behind the end there is nothing.
class TimeSentence {
 public:
  /// Reads the tokens [begin, end) of a document. `lower_text` is the text with its ASCII letters in lower case: it
  /// must outlive the sentence.
  TimeSentence(std::string_view text, std::string_view lower_text, const Document& document, std::size_t begin,
               std::size_t end);

  std::size_t size() const { return tokens_.size(); }
  const TimeToken& operator[](std::size_t i) const { return i < tokens_.size() ? tokens_[i] : nothing; }
  std::string_view form(std::size_t i) const;
  bool is(std::size_t i, TimeWord word) const { return (*this)[i].word == word; }
  bool is(std::size_t i, std::string_view form_of) const { return form(i) == form_of; }
  bool is_any(std::size_t i, std::initializer_list<std::string_view> forms) const;
  bool is_unit(std::size_t i, TimeUnit unit) const;
  bool is_pointer(std::size_t i, TimePointer pointer) const;
  bool is_possessive(std::size_t i) const;  ///< "'s"
  bool is_number(std::size_t i) const { return is(i, TimeWord::number); }
  /// A hyphen without space around it.
  bool is_hyphen(std::size_t i) const;
  bool is_dash(std::size_t i) const;  ///< a hyphen or an en dash without space around it
  /// Whether some word is one that time expressions are made of: where none is, there is nothing to read.
  bool has_time_word() const { return has_time_word_; }

 private:
  std::string_view lower_text_;
  std::vector<TimeToken> tokens_;
  bool has_time_word_ = false;
  static const TimeToken nothing;
};

}  // namespace dateline
