#pragma once

#include <vector>

#include "dateline/record/timex.h"
#include "store/code_point_spans.h"
#include "store/json_writer.h"

namespace dateline {

/// Writes "timexes" of a record, in the form of contract.md, with "mod" where a time has one, and with its bounds.
void write_timexes(JsonWriter& json, const std::vector<Timex>& timexes, const CodePointSpans& spans);

}  // namespace dateline
