#pragma once

#include <string>

#include "dateline/record/record.h"

namespace dateline {

struct JsonOptions {
  bool raw_offsets = false;  ///< adds "raw": byte ranges in the captured page, beside each span and value
};

/// One line of `dateline export --format jsonl`: the form of contract.md, "dateline.article/1", without a
/// line end. Offsets are code points of `text`. Ill-formed UTF-8 cannot occur. Cost: linear.
std::string to_json(const Record& record, const JsonOptions& options = {});

}  // namespace dateline
