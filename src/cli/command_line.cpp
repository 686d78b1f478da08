#include "cli/command_line.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "cli/help.h"
#include "cli/version.h"

namespace dateline::cli {
namespace {

tl::unexpected<Error> usage_error(std::string message) { return fail(ErrorCode::bad_request, std::move(message)); }

const Command* find_command(const std::vector<Command>& commands, const std::string& name) {
  auto found = std::ranges::find(commands, name, &Command::name);
  return found == commands.end() ? nullptr : &*found;
}

// Damerau-Levenshtein distance with adjacent transpositions (optimal string alignment).
std::size_t edits_between(const std::string& a, const std::string& b) {
  std::vector<std::vector<std::size_t>> rows(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) rows[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      rows[i][j] = std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + change});
      bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
    }
  }
  return rows[a.size()][b.size()];
}

struct AddFlag {
  CLI::App& app;
  const Flag& flag;

  CLI::Option* operator()(bool* target) const { return app.add_flag(flag.name, *target); }
  template <class T>
  CLI::Option* operator()(T* target) const {
    return app.add_option(flag.name, *target);
  }
  CLI::Option* operator()(std::vector<std::string>* target) const {
    return app.add_option(flag.name, *target)->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  }
};

struct AddOperand {
  CLI::App& app;
  const Operand& operand;

  CLI::Option* operator()(bool*) const { return nullptr; }
  template <class T>
  CLI::Option* operator()(T* target) const {
    return app.add_option(operand.name, *target);
  }
};

void add_to(CLI::App& app, const Command& command) {
  app.set_help_flag();
  for (const Flag& flag : command.flags) {
    CLI::Option* option = std::visit(AddFlag{app, flag}, flag.target);
    if (!flag.choices.empty()) option->check(CLI::IsMember(flag.choices));
  }
  for (const Operand& operand : command.operands) std::visit(AddOperand{app, operand}, operand.target);
}

bool is_given(const Operand& operand) {
  if (auto* many = std::get_if<std::vector<std::string>*>(&operand.target)) return !(*many)->empty();
  if (auto* one = std::get_if<std::string*>(&operand.target)) return !(*one)->empty();
  return true;
}

Result<void> parse(const Command& command, const std::vector<std::string>& words) {
  CLI::App app;
  add_to(app, command);
  // CLI11 takes the words from the last to the first.
  std::vector<std::string> reversed(words.rbegin(), words.rend());
  try {
    app.parse(reversed);
  } catch (const CLI::ExtrasError&) {
    std::vector<std::string> known;
    for (const Flag& flag : command.flags) known.push_back(flag.name);
    for (const std::string& word : app.remaining()) {
      bool is_flag = word.size() > 1 && word[0] == '-';
      std::optional<std::string> meant = is_flag ? nearest(word.substr(0, word.find('=')), known) : std::nullopt;
      std::string hint = meant ? fmt::format("did you mean {}?", *meant)
                               : fmt::format("`dateline {} --help` lists what it takes", command.name);
      return usage_error(fmt::format("{} does not take {}; {}", command.name, word, hint));
    }
    return usage_error(fmt::format("{}: too many words", command.name));
  } catch (const CLI::ParseError& error) {
    return usage_error(fmt::format("{}: {}", command.name, error.what()));
  }
  for (const Operand& operand : command.operands) {
    if (operand.required && !is_given(operand)) {
      return usage_error(fmt::format("{} needs {}: {}", command.name, operand.name, operand.help));
    }
  }
  return {};
}

bool asks_for_help(const std::vector<std::string>& words) {
  auto end = std::ranges::find(words, "--");
  return std::any_of(words.begin(), end, [](const std::string& word) { return word == "--help" || word == "-h"; });
}

}  // namespace

std::optional<std::string> nearest(const std::string& word, const std::vector<std::string>& known) {
  std::size_t fewest = std::max<std::size_t>(1, word.size() / 3) + 1;
  std::optional<std::string> best;
  for (const std::string& candidate : known) {
    std::size_t edits = edits_between(word, candidate);
    if (edits < fewest) {
      fewest = edits;
      best = candidate;
    }
  }
  return best;
}

Result<Asked> read_command_line(const std::vector<Command>& commands, const std::vector<std::string>& words) {
  if (words.empty()) return Asked{nullptr, overview(commands)};
  const std::string& first = words.front();
  if (first == "--help" || first == "-h" || first == "help") {
    const Command* topic = words.size() > 1 ? find_command(commands, words[1]) : nullptr;
    return Asked{nullptr, topic != nullptr ? help_text(*topic) : overview(commands)};
  }
  if (first == "--version") return Asked{nullptr, version_text()};

  const Command* command = find_command(commands, first);
  if (command == nullptr) {
    std::vector<std::string> known;
    for (const Command& each : commands) {
      if (!each.hidden) known.push_back(each.name);
    }
    std::optional<std::string> meant = nearest(first, known);
    std::string hint = meant ? fmt::format("did you mean {}?", *meant) : "`dateline --help` lists the commands";
    return usage_error(fmt::format("no command {}; {}", first, hint));
  }
  std::vector<std::string> rest(words.begin() + 1, words.end());
  if (asks_for_help(rest)) return Asked{nullptr, help_text(*command)};
  Result<void> parsed = parse(*command, rest);
  if (!parsed) return tl::unexpected(parsed.error());
  return Asked{command, {}};
}

}  // namespace dateline::cli
