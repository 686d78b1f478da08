#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/record/span.h"

namespace dateline {

/// JSON as pages carry it, read without copying: a tree of views into the text it was parsed from.
///
/// Strict JSON reads as RFC 8259 says. Beyond it are accepted: several values one after the other, trailing and
/// missing commas, raw line ends and unescaped quotation marks inside strings, comments (// and /* */), and
/// the HTML comment or CDATA marks that some pages put around a script. What cannot be read is passed over.
/// simdjson and nlohmann-json stop at the first of these; about one page in forty has one.
class LooseJson {
 public:
  using Index = std::uint32_t;
  static constexpr Index none = ~Index{0};
  static constexpr std::uint32_t depth_limit = 64;

  enum class Kind : std::uint8_t { object, array, string, literal };
  struct Item {
    Kind kind = Kind::literal;
    Span key;  ///< members of an object: between the quotation marks, escapes as they stand
    Span raw;  ///< strings: between the quotation marks; literals: all of it
    Index parent = none;
    Index first = none;  ///< objects and arrays
    Index next = none;   ///< the next member or element
  };

  /// Parses `text`, which must outlive the result. Total: any bytes give a tree. Values nested deeper than
  /// depth_limit are left out. Cost: linear.
  static LooseJson parse(std::string_view text);

  /// The values at the top, linked by `next`; none where there is none.
  Index top() const { return top_; }
  const Item& operator[](Index item) const { return items_[item]; }
  std::string_view text() const { return text_; }

  std::string_view key(Index item) const { return view(items_[item].key); }
  bool is(Index item, Kind kind) const { return item != none && items_[item].kind == kind; }

  /// The member of an object, or none. The first of that name counts.
  Index member(Index object, std::string_view name) const;

  /// A string's value: escapes and HTML character references resolved ("\u00e9", "&amp;"), ill-formed ones
  /// kept as they stand. Numbers and other literals as written; objects and arrays are empty.
  std::string value(Index item) const;

 private:
  friend class LooseJsonReader;
  std::string_view view(Span span) const { return text_.substr(span.begin, span.length()); }
  std::string_view text_;
  std::vector<Item> items_;
  Index top_ = none;
};

/// Resolves the character references that stand in plain strings of pages: numeric ones and some thirty names.
std::string resolve_references(std::string_view text);

}  // namespace dateline
