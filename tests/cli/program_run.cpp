#include "cli/program_run.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace dateline::cli {
namespace {

std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

constexpr uid_t kNobody = 65534;

}  // namespace

std::string program_path() { return std::string(DATELINE_BINARY_DIR) + "/bin/dateline"; }

Workplace::Workplace() {
  std::string pattern = (std::filesystem::temp_directory_path() / "dateline-cli-XXXXXX").string();
  std::filesystem::path top = mkdtemp(pattern.data());
  folder_ = top / "work";
  streams_ = top / "streams";
  std::filesystem::create_directory(folder_);
  std::filesystem::create_directory(streams_);
  std::filesystem::permissions(top, std::filesystem::perms::all);
  std::filesystem::permissions(folder_, std::filesystem::perms::all);
}

Workplace::~Workplace() {
  std::error_code error;
  std::filesystem::remove_all(folder_.parent_path(), error);
}

void Workplace::write(const std::string& name, std::string_view bytes) const {
  std::filesystem::path file = folder_ / name;
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::string Workplace::read(const std::string& name) const { return contents(folder_ / name); }

pid_t Workplace::spawn(const std::vector<std::string>& command, const std::string& number) const {
  std::filesystem::path in = streams_ / (number + ".in");
  if (!std::filesystem::exists(in)) std::ofstream(in).flush();
  std::vector<std::string> set;  // the first of a name is the one that counts
  for (const auto& [name, value] : environment) set.push_back(name + "=" + value);
  set.insert(set.end(), {"PATH=/usr/bin:/bin", "HOME=" + folder_.string(), "COLUMNS=80", "LC_ALL=C.UTF-8"});
  // Sanitizers are told by their own variables what to do with a leak, OpenVINO what they bear.
  for (const char* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "TBB_ENABLE_SANITIZERS"}) {
    if (const char* value = std::getenv(name)) set.push_back(std::string(name) + "=" + value);
  }
  std::vector<char*> words;
  std::vector<char*> variables;
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  for (const std::string& variable : set) variables.push_back(const_cast<char*>(variable.c_str()));
  words.push_back(nullptr);
  variables.push_back(nullptr);

  pid_t child = fork();
  if (child != 0) return child;
  int in_file = ::open(in.c_str(), O_RDONLY);
  int out_file = ::open((streams_ / (number + ".out")).c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666);
  int error_file = ::open((streams_ / (number + ".err")).c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666);
  ::dup2(in_file, 0);
  ::dup2(out_file, 1);
  ::dup2(error_file, 2);
  if (::chdir(folder_.c_str()) != 0) ::_exit(127);
  if (as_nobody && ::geteuid() == 0 && ::setuid(kNobody) != 0) ::_exit(127);
  ::execve(words[0], words.data(), variables.data());
  ::_exit(127);
}

Ended Workplace::wait_for(pid_t running, const std::string& number) const {
  int status = 0;
  ::waitpid(running, &status, 0);
  int code = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  return {contents(streams_ / (number + ".out")), contents(streams_ / (number + ".err")), code};
}

Ended Workplace::run(const std::vector<std::string>& words, std::string_view input) const {
  std::ofstream(streams_ / "run.in", std::ios::binary).write(input.data(), static_cast<std::streamsize>(input.size()));
  std::vector<std::string> command = {program_path()};
  command.insert(command.end(), words.begin(), words.end());
  return wait_for(spawn(command, "run"), "run");
}

Ended Workplace::shell(const std::string& line) const {
  std::string whole = fmt::format("set -o pipefail; dateline() {{ '{}' \"$@\"; }}; {}", program_path(), line);
  return wait_for(spawn({"/bin/bash", "-c", whole}, "shell"), "shell");
}

pid_t Workplace::start(const std::vector<std::string>& words) const {
  std::vector<std::string> command = {program_path()};
  command.insert(command.end(), words.begin(), words.end());
  static int started = 0;
  std::string number = std::to_string(++started);
  pid_t running = spawn(command, number);
  std::filesystem::rename(streams_ / (number + ".in"), streams_ / fmt::format("{}.in", running));
  std::ofstream(streams_ / fmt::format("{}.name", running)) << number;
  return running;
}

Ended Workplace::end_of(pid_t running) const {
  return wait_for(running, contents(streams_ / fmt::format("{}.name", running)));
}

std::string invented_page(int number) {
  return fmt::format(
      "<!doctype html><html lang=en><head><meta charset=utf-8><title>Ferry {0} leaves Port Vellan - Kesmar "
      "Observer</title>\n<meta property=\"og:site_name\" content=\"Kesmar Observer\">\n"
      "<meta property=\"article:published_time\" content=\"2019-0{1}-1{2}T08:00:00Z\"></head><body><article>\n"
      "<h1>Ferry {0} leaves Port Vellan</h1>\n"
      "<p>The ferry with the number {0} left the harbour of Port Vellan in the early morning, the port authority "
      "said.</p>\n<p>\"We waited {3} days for the wind to turn,\" the captain told the reporters on the pier.</p>\n"
      "<p>It carried {4} crates of salted fish to the islands, where the market opens at noon.</p>\n"
      "</article></body></html>\n",
      number, number % 9 + 1, number % 10, number % 7 + 2, number * 3 + 10);
}

std::string invented_line(int number, int kilobytes) {
  std::string text = fmt::format("The ferry with the number {} left the harbour of Port Vellan.", number);
  for (int i = 0; static_cast<int>(text.size()) < kilobytes * 1000; ++i) {
    text += fmt::format("\\n\\nOn day {} it carried {} crates of salted fish to the islands, the port authority said.",
                        i + 1, number + 7 * i);
  }
  return fmt::format(
      "{{\"id\":\"ferry-{0}\",\"title\":\"Ferry {0} leaves\",\"published\":\"2019-05-1{1}\",\"text\":\"{2}\"}}\n",
      number, number % 10, text);
}

}  // namespace dateline::cli
