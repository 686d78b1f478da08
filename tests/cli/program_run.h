#pragma once

#include <sys/types.h>

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::cli {

/// What a run of the program said and how it ended.
struct Ended {
  std::string out;
  std::string error;
  int status = -1;  ///< exit status; 128 + the signal where one ended it
};

/// An empty folder in which the real program is run, and which is gone after the test.
class Workplace {
 public:
  Workplace();
  ~Workplace();
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;

  const std::filesystem::path& folder() const { return folder_; }

  /// Writes a file into the folder, and the folders above it.
  void write(const std::string& name, std::string_view bytes) const;
  std::string read(const std::string& name) const;

  /// Runs the program to its end. Standard input is `input`; NO_COLOR and the like are not inherited.
  Ended run(const std::vector<std::string>& words, std::string_view input = {}) const;

  /// Runs a line of bash, in which `dateline` is the program.
  Ended shell(const std::string& line) const;

  /// Starts the program and goes on; end_of() waits for it.
  pid_t start(const std::vector<std::string>& words) const;
  Ended end_of(pid_t running) const;

  std::map<std::string, std::string> environment;  ///< for the runs to come
  bool as_nobody = false;                          ///< run without root's rights

 private:
  pid_t spawn(const std::vector<std::string>& command, const std::string& number) const;
  Ended wait_for(pid_t running, const std::string& number) const;

  std::filesystem::path folder_;
  std::filesystem::path streams_;  // a folder beside it, so that the first stays empty
};

/// The program under test.
std::string program_path();

/// An HTML page of our own with a title, a date and a few sentences; different for each number.
std::string invented_page(int number);

/// One line of JSONL that holds such an article, about `kilobytes` long.
std::string invented_line(int number, int kilobytes = 1);

}  // namespace dateline::cli
