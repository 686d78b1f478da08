#pragma once

#include <string>

namespace dateline {

/// Something about one page that a reader of its record should know: a value missing, two values in
/// conflict, input repaired. Never an error: the page was read all the same.
///
/// `stage` names the stage that noticed, `code` is stable and in snake_case ("date_conflict",
/// "charset_repaired"), `message` is one sentence for a person. Codes are listed in
/// docs/reference/diagnostics.md.
struct Diagnostic {
  std::string stage;
  std::string code;
  std::string message;
  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

}  // namespace dateline
