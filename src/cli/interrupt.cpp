#include "cli/interrupt.h"

#include <pthread.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <thread>

namespace dateline::cli {
namespace {

// A handler may do little: it writes a byte into a pipe, and a thread of its own reads it.
int pipe_ends[2] = {-1, -1};

extern "C" void on_signal(int signal_number) {
  std::signal(signal_number, SIG_DFL);
  char byte = 's';
  [[maybe_unused]] ssize_t written = ::write(pipe_ends[1], &byte, 1);
}

std::thread listener;
std::atomic<bool> has_come = false;

}  // namespace

Interrupt::Interrupt() {
  has_come = false;
  if (::pipe(pipe_ends) != 0) return;
  listener = std::thread([source = source_]() mutable {
    char byte = 0;
    if (::read(pipe_ends[0], &byte, 1) == 1 && byte == 's') {
      source.request_stop();
      has_come = true;
      has_come.notify_all();
    }
  });
  std::signal(SIGINT, on_signal);
  std::signal(SIGTERM, on_signal);
}

Interrupt::~Interrupt() {
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGTERM, SIG_DFL);
  if (!listener.joinable()) return;
  char byte = 'e';
  [[maybe_unused]] ssize_t written = ::write(pipe_ends[1], &byte, 1);
  listener.join();
  ::close(pipe_ends[0]);
  ::close(pipe_ends[1]);
}

void Interrupt::wait() const { has_come.wait(false); }

}  // namespace dateline::cli
