#pragma once

#include "dateline/record/annotations.h"
#include "dateline/record/offset_map.h"
#include "store/code_point_spans.h"
#include "store/json_writer.h"

namespace dateline {

/// Writes "events" and "relations" of a record, in the form of contract.md. `count` adds "upper", "unit" and "bound" to
/// it.
void write_events(JsonWriter& json, const Annotations& annotations, const CodePointSpans& spans);

/// Writes the same two keys of "raw": for each span, in the same places, its byte range in the page, or null.
void write_raw_events(JsonWriter& json, const Annotations& annotations, const OffsetMap& text_to_page);

}  // namespace dateline
