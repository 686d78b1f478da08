#include "cli/completion.h"

#include <fmt/format.h>

namespace dateline::cli {
namespace {

std::vector<std::string> names(const std::vector<Command>& commands) {
  std::vector<std::string> shown;
  for (const Command& command : commands) {
    if (!command.hidden) shown.push_back(command.name);
  }
  return shown;
}

// In single quotes, which a shell takes as they are but for the quote itself.
std::string quoted(const std::string& text) {
  std::string word = "'";
  for (char c : text) word += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return word + "'";
}

// zsh reads brackets and colons in the description of a flag.
std::string zsh_description(const std::string& text) {
  std::string escaped;
  for (char c : text) {
    if (c == '[' || c == ']' || c == ':') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string bash_script(const std::vector<Command>& commands) {
  std::string script = fmt::format(
      "_dateline() {{\n"
      "  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}}\n"
      "  if [ \"$COMP_CWORD\" = 1 ]; then\n"
      "    COMPREPLY=($(compgen -W '{} --help --version' -- \"$word\")); return\n"
      "  fi\n"
      "  case \"${{COMP_WORDS[1]}} $before\" in\n",
      fmt::join(names(commands), " "));
  for (const Command& command : commands) {
    for (const Flag& flag : command.flags) {
      if (flag.choices.empty()) continue;
      script += fmt::format("    '{} {}') COMPREPLY=($(compgen -W '{}' -- \"$word\")); return ;;\n", command.name,
                            flag.name, fmt::join(flag.choices, " "));
    }
  }
  script += "    'completion completion') COMPREPLY=($(compgen -W 'bash zsh fish' -- \"$word\")); return ;;\n  esac\n";
  script += "  local flags=\n  case \"${COMP_WORDS[1]}\" in\n";
  for (const Command& command : commands) {
    if (command.hidden) continue;
    script += fmt::format("    {}) flags='", command.name);
    for (const Flag& flag : command.flags) script += flag.name + " ";
    script += "--help' ;;\n";
  }
  return script +
         "  esac\n"
         "  case \"$word\" in\n"
         "    -*) COMPREPLY=($(compgen -W \"$flags\" -- \"$word\")) ;;\n"
         "    *) COMPREPLY=($(compgen -f -- \"$word\")) ;;\n"
         "  esac\n"
         "}\n"
         "complete -o filenames -F _dateline dateline\n";
}

std::string zsh_script(const std::vector<Command>& commands) {
  std::string script = "#compdef dateline\n_dateline() {\n  local -a commands\n  commands=(\n";
  for (const Command& command : commands) {
    if (!command.hidden) {
      script += "    " + quoted(command.name + ":" + zsh_description(command.summary)) + "\n";
    }
  }
  script += "  )\n  if (( CURRENT == 2 )); then _describe command commands; return; fi\n  case $words[2] in\n";
  for (const Command& command : commands) {
    if (command.hidden) continue;
    script += fmt::format("    {}) _arguments", command.name);
    for (const Flag& flag : command.flags) {
      std::string spec = fmt::format("{}[{}]", flag.name, zsh_description(flag.help));
      if (!flag.choices.empty()) {
        spec += fmt::format(":{}:({})", flag.value, fmt::join(flag.choices, " "));
      } else if (!flag.value.empty()) {
        spec += fmt::format(":{}:{}", flag.value, flag.value == "FILE" ? "_files" : "");
      }
      script += " " + quoted(spec);
    }
    script += command.name == "completion" ? " '2:shell:(bash zsh fish)' ;;\n" : " '*:file:_files' ;;\n";
  }
  return script + "  esac\n}\n_dateline \"$@\"\n";
}

std::string fish_script(const std::vector<Command>& commands) {
  std::string script;
  for (const Command& command : commands) {
    if (command.hidden) continue;
    script += fmt::format("complete -c dateline -n __fish_use_subcommand -f -a {} -d {}\n", command.name,
                          quoted(command.summary));
    for (const Flag& flag : command.flags) {
      script += fmt::format("complete -c dateline -n '__fish_seen_subcommand_from {}' -l {} -d {}", command.name,
                            flag.name.substr(2), quoted(flag.help));
      if (!flag.choices.empty()) {
        script += fmt::format(" -x -a '{}'", fmt::join(flag.choices, " "));
      } else if (!flag.value.empty()) {
        script += " -r";
      }
      script += "\n";
    }
  }
  return script + "complete -c dateline -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'\n";
}

}  // namespace

std::optional<std::string> completion_script(const std::string& shell, const std::vector<Command>& commands) {
  if (shell == "bash") return bash_script(commands);
  if (shell == "zsh") return zsh_script(commands);
  if (shell == "fish") return fish_script(commands);
  return std::nullopt;
}

}  // namespace dateline::cli
