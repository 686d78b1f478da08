#pragma once

#include <string_view>

namespace dateline {

/// One character encoding of the web (https://encoding.spec.whatwg.org/#names-and-labels).
struct Charset {
  std::string_view name;      ///< the standard's, lower case as TextDecoder gives it: "windows-1252"
  std::string_view icu_name;  ///< ICU's converter for it
  std::string_view labels;    ///< parted by spaces; the name is one
  bool single_byte = true;    ///< a byte a character
};

/// The encoding that a label names, as the standard has it ("ISO-8859-1" is windows-1252); null where the
/// label is not known, or names one that the standard replaces by an error (HZ, ISO-2022-KR). White space
/// around a label and its case do not matter.
const Charset* charset_labelled(std::string_view label);

/// The encoding with this name, which must be one of the standard's.
const Charset& charset_named(std::string_view name);

}  // namespace dateline
