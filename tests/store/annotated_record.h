#pragma once

#include <string>
#include <string_view>

#include "dateline/record/record.h"

namespace dateline::samples {

/// Where `words` stand in `text` for the `nth` time, counted from 1. Fails the test where they do not.
Span place_of(const std::string& text, std::string_view words, int nth = 1);

/// A record of an invented article with entities and attributions of every kind: a named person who goes on
/// as "she" over two pieces of a quotation, with an insertion; an unnamed official who denies, with what he
/// denies inside; nobody; the outlet itself; a group; a document.
Record annotated_record();

}  // namespace dateline::samples
