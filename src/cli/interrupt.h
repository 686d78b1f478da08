#pragma once

#include <stop_token>

namespace dateline::cli {

/// Turns the first SIGINT or SIGTERM into a request to stop; a second one ends the program at once.
///
/// One may live at a time. Threads: the token may be read by any.
class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  std::stop_token token() const { return source_.get_token(); }

  /// Blocks until a signal has come.
  void wait() const;

 private:
  std::stop_source source_;
};

}  // namespace dateline::cli
