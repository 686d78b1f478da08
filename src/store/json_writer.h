#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "dateline/record/span.h"

namespace dateline {

/// Writes JSON (RFC 8259) straight into a string: no tree, no copies. The caller opens and closes lists and
/// objects in order; commas are put in here. Strings are well-formed UTF-8 as they come out, whatever goes
/// in, and hold no line separator, so that a line of JSON is one line for every reader.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_list() { open('['); }
  void end_list() { close(']'); }

  /// `name` is written as it stands: one of ours, in ASCII.
  void key(std::string_view name);

  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(std::uint64_t number);
  void value(std::uint32_t number) { value(std::uint64_t{number}); }
  void value(float number);   ///< at most four digits after the point; null where it is not finite
  void value(double number);  ///< as few digits as lead back to it; null where it is not finite
  void value(bool truth);
  void value(Span span);  ///< [begin, end]
  void null();
  template <class Value>
  void value(const std::optional<Value>& maybe) {
    maybe ? value(*maybe) : null();
  }

  template <class Value>
  void member(std::string_view name, const Value& of) {
    key(name);
    value(of);
  }
  void null_member(std::string_view name) {
    key(name);
    null();
  }

 private:
  void open(char bracket);
  void fixed(double number, int digits_after_point);
  void close(char bracket);
  void separate();

  std::string& out_;
  bool first_ = true;  ///< nothing stands before the next value in its list or object
};

}  // namespace dateline
