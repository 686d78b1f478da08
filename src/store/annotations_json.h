#pragma once

#include "dateline/record/annotations.h"
#include "dateline/record/offset_map.h"
#include "store/code_point_spans.h"
#include "store/json_writer.h"

namespace dateline {

/// Writes "entities", "attributions" and "timexes" of a record, in the form of contract.md.
void write_annotations(JsonWriter& json, const Annotations& annotations, const CodePointSpans& spans);

/// Writes "syntax" where words were asked for: [{"span", "upos", "xpos", "head", "relation"}], `head` an index in the
/// list.
void write_words(JsonWriter& json, const Annotations& annotations, const CodePointSpans& spans);

/// Writes "entities" and "attributions" of "raw": for each span of the record, in the same places, its byte range in
/// the page, or null.
void write_raw_annotations(JsonWriter& json, const Annotations& annotations, const OffsetMap& text_to_page);

}  // namespace dateline
