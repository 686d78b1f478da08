#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dateline/record/article.h"

namespace dateline {

/// What one line says about where the text was taken from.
struct CreditStatement {
  /// Rising: how much the line says. `staff` and `own` name no other outlet; `inputs` names one that helped.
  enum class Kind { own, staff, inputs, trailing, copyright, bare, label, sentence } kind = Kind::label;
  std::string name;            ///< as it stands in the line; empty for staff and own
  bool carries_prose = false;  ///< the line is more than the statement and belongs to the text
};

/// Where a line stands among the blocks of a text.
enum class LinePosition { head, tail, very_end };

/// Reads a credit statement in one line; nothing where it makes none. Cost: linear in the line's length, of
/// which the first and last 400 bytes are looked at.
std::optional<CreditStatement> read_credit_statement(std::string_view line, LinePosition position,
                                                     const Outlet& outlet);

}  // namespace dateline
