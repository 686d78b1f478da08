#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "dateline/result.h"

namespace dateline::cli {

enum class Style { plain, bold, dim, red, green, yellow, cyan };

/// Standard output and standard error, and what can be shown on them.
///
/// Results go to standard output, everything said about the run to standard error. Colour and progress
/// are shown only where the stream is a terminal and NO_COLOR is not set (https://no-color.org).
class Terminal {
 public:
  Terminal();

  bool out_is_terminal() const { return out_is_terminal_; }
  bool error_is_terminal() const { return error_is_terminal_; }
  bool out_has_colour() const { return out_has_colour_; }
  std::size_t width() const { return width_; }  ///< columns; 80 where it cannot be known

  /// Writes to standard output. Errors: unreadable, when the system refuses (a full disk). A reader that
  /// has gone away (`| head`) ends the program silently, as SIGPIPE does.
  Result<void> write(std::string_view text);
  Result<void> flush();

  /// Says one line on standard error.
  void say(std::string_view line);

  /// Draws over the current line of standard error, without ending it; an empty line wipes it.
  void redraw(std::string_view line);

  /// `text` in a style, where standard output shows colours; else as it is.
  std::string styled(std::string_view text, Style style) const;
  std::string styled_error(std::string_view text, Style style) const;

 private:
  bool out_is_terminal_;
  bool error_is_terminal_;
  bool out_has_colour_;
  bool error_has_colour_;
  bool is_drawn_ = false;
  std::size_t width_ = 80;
};

}  // namespace dateline::cli
