#include "cli/terminal.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace dateline::cli {
namespace {

// https://no-color.org: any value but the empty one turns colour off.
bool colour_is_wanted() {
  const char* no_color = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  return (no_color == nullptr || *no_color == '\0') && (terminal == nullptr || std::strcmp(terminal, "dumb") != 0);
}

std::size_t columns_of_terminal() {
  if (const char* columns = std::getenv("COLUMNS")) {
    long wanted = std::strtol(columns, nullptr, 10);
    if (wanted >= 20 && wanted <= 1000) return static_cast<std::size_t>(wanted);
  }
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 20) return size.ws_col;
  return 80;
}

std::string_view code_of(Style style) {
  switch (style) {
    case Style::plain: return "";
    case Style::bold: return "1";
    case Style::dim: return "2";
    case Style::red: return "31";
    case Style::green: return "32";
    case Style::yellow: return "33";
    case Style::cyan: return "36";
  }
  return "";
}

std::string in_style(std::string_view text, Style style, bool has_colour) {
  if (!has_colour || style == Style::plain) return std::string(text);
  return fmt::format("\x1b[{}m{}\x1b[0m", code_of(style), text);
}

Error write_error() {
  return Error{ErrorCode::unreadable, fmt::format("cannot be written: {}", std::strerror(errno)), "standard output"};
}

}  // namespace

Terminal::Terminal()
    : out_is_terminal_(::isatty(STDOUT_FILENO) == 1),
      error_is_terminal_(::isatty(STDERR_FILENO) == 1),
      out_has_colour_(out_is_terminal_ && colour_is_wanted()),
      error_has_colour_(error_is_terminal_ && colour_is_wanted()),
      width_(columns_of_terminal()) {}

Result<void> Terminal::write(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) return tl::unexpected(write_error());
  return {};
}

Result<void> Terminal::flush() {
  if (std::fflush(stdout) != 0) return tl::unexpected(write_error());
  return {};
}

void Terminal::say(std::string_view line) {
  redraw({});
  std::string whole = std::string(line) + "\n";
  std::fwrite(whole.data(), 1, whole.size(), stderr);
}

void Terminal::redraw(std::string_view line) {
  if (line.empty() && !is_drawn_) return;
  std::string whole = "\r\x1b[K" + std::string(line);
  std::fwrite(whole.data(), 1, whole.size(), stderr);
  std::fflush(stderr);
  is_drawn_ = !line.empty();
}

std::string Terminal::styled(std::string_view text, Style style) const {
  return in_style(text, style, out_has_colour_);
}

std::string Terminal::styled_error(std::string_view text, Style style) const {
  return in_style(text, style, error_has_colour_);
}

}  // namespace dateline::cli
