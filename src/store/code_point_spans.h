#pragma once

#include <string_view>

#include "text/utf8.h"

namespace dateline {

/// Turns byte ranges of one text into the code point ranges that leave the program.
class CodePointSpans {
 public:
  explicit CodePointSpans(std::string_view text) : index_(text) {}
  Span of(Span bytes) const { return {index_.code_points_before(bytes.begin), index_.code_points_before(bytes.end)}; }

 private:
  utf8::CodePointIndex index_;
};

}  // namespace dateline
