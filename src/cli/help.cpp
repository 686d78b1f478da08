#include "cli/help.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/display_text.h"

namespace dateline::cli {
namespace {

constexpr std::size_t help_columns = 96;

bool takes_many(const Target& target) { return std::holds_alternative<std::vector<std::string>*>(target); }

std::string flag_heading(const Flag& flag) {
  return flag.value.empty() ? flag.name : fmt::format("{} {}", flag.name, flag.value);
}

std::string flag_sentence(const Flag& flag) {
  std::string sentence = flag.help;
  if (!flag.choices.empty()) sentence += fmt::format(": {}", fmt::join(flag.choices, ", "));
  if (takes_many(flag.target)) sentence += "; may be given several times";
  sentence += ".";
  if (!flag.standard.empty()) sentence += fmt::format(" Standard: {}.", flag.standard);
  return sentence;
}

std::string usage_line(const Command& command) {
  std::string line = "dateline " + command.name;
  for (const Operand& operand : command.operands) {
    std::string name = operand.name + (takes_many(operand.target) ? "..." : "");
    line += operand.required ? " " + name : " [" + name + "]";
  }
  return command.flags.empty() ? line : line + " [FLAGS]";
}

std::string entry(const std::string& heading, const std::string& text, std::size_t indent) {
  std::string hanging(indent, ' ');
  std::string body = wrapped(text, help_columns, hanging);
  std::string start = "  " + heading;
  if (start.size() + 2 > indent) return start + "\n" + body + "\n";
  return start + body.substr(start.size()) + "\n";
}

std::string paragraphs(const std::string& text, std::size_t columns) {
  std::string lines;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = std::min(text.find("\n\n", begin), text.size());
    if (!lines.empty()) lines += "\n";
    lines += wrapped(text.substr(begin, end - begin), columns) + "\n";
    begin = end + 2;
  }
  return lines;
}

// A line of man(7) text: a leading dot or quote would be read as a macro, a backslash as an escape.
std::string manual_text(const std::string& text) {
  std::string escaped;
  for (char c : text) {
    if ((c == '.' || c == '\'') && (escaped.empty() || escaped.back() == '\n')) escaped += "\\&";
    if (c == '\\') {
      escaped += "\\e";
    } else if (c == '-') {
      escaped += "\\-";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

}  // namespace

std::string overview(const std::vector<Command>& commands) {
  std::string text =
      "dateline reads news pages and keeps what they report in a form that can be checked.\n\n"
      "Usage: dateline COMMAND [FLAGS]\n\nCommands:\n";
  for (const Command& command : commands) {
    if (!command.hidden) text += entry(command.name, command.summary, 14);
  }
  return text + "\n`dateline COMMAND --help` says more. `dateline --version` names the version.\n";
}

std::string help_text(const Command& command) {
  std::string text = paragraphs(command.description, help_columns) + "\nUsage: " + usage_line(command) + "\n";
  if (!command.operands.empty()) text += "\n";
  for (const Operand& operand : command.operands) text += entry(operand.name, operand.help + ".", 22);
  if (!command.flags.empty()) text += "\nFlags:\n";
  for (const Flag& flag : command.flags) text += entry(flag_heading(flag), flag_sentence(flag), 22);
  if (!command.examples.empty()) text += "\nExamples:\n";
  for (const Example& example : command.examples) text += fmt::format("  {}\n      {}\n", example.line, example.says);
  return text;
}

std::string reference_page(const std::vector<Command>& commands) {
  std::string page =
      "<!-- Written by `dateline write-reference markdown`; tests/cli holds it to the program. -->\n"
      "# Commands and flags\n\n"
      "Results go to standard output, everything said about the run to standard error. Exit status, environment and\n"
      "files are in [exit-codes.md](exit-codes.md), [environment.md](environment.md) and [files.md](files.md).\n\n"
      "| command | what it does |\n| --- | --- |\n";
  for (const Command& command : commands) {
    if (!command.hidden) page += fmt::format("| [`{0}`](#{0}) | {1} |\n", command.name, command.summary);
  }
  for (const Command& command : commands) {
    if (command.hidden) continue;
    page += fmt::format("\n## {}\n\n```\n{}\n```\n\n{}", command.name, usage_line(command),
                        paragraphs(command.description, 110));
    if (!command.operands.empty() || !command.flags.empty()) page += "\n| | |\n| --- | --- |\n";
    for (const Operand& operand : command.operands) page += fmt::format("| `{}` | {}. |\n", operand.name, operand.help);
    for (const Flag& flag : command.flags) {
      page += fmt::format("| `{}` | {} |\n", flag_heading(flag), flag_sentence(flag));
    }
    for (const Example& example : command.examples) {
      page += fmt::format("\n{}:\n\n```sh\n{}\n```\n", example.says, example.line);
    }
  }
  return page;
}

std::string manual_page(const std::vector<Command>& commands) {
  std::string page =
      ".TH DATELINE 1\n.SH NAME\ndateline \\- read news pages into records that can be checked\n"
      ".SH SYNOPSIS\n.B dateline\n.I COMMAND\n[FLAGS]\n.SH COMMANDS\n";
  for (const Command& command : commands) {
    if (command.hidden) continue;
    page += fmt::format(".SS {}\n{}\n", manual_text(usage_line(command)), manual_text(command.description));
    for (const Operand& operand : command.operands) {
      page += fmt::format(".TP\n.I {}\n{}.\n", operand.name, manual_text(operand.help));
    }
    for (const Flag& flag : command.flags) {
      page += fmt::format(".TP\n.B {}\n{}\n", manual_text(flag_heading(flag)), manual_text(flag_sentence(flag)));
    }
  }
  return page +
         ".SH EXIT STATUS\n0 done; 1 failed; 2 the command line makes no sense; 3 done, but some input gave no page.\n"
         ".SH ENVIRONMENT\nDATELINE_STORE, XDG_DATA_HOME, NO_COLOR, COLUMNS.\n";
}

}  // namespace dateline::cli
