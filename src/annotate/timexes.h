#pragma once

#include <vector>

#include "dateline/record/article.h"
#include "dateline/record/document.h"
#include "dateline/record/timex.h"

namespace dateline {

/// Finds the time expressions of an English text and their values, as TIMEX3 (ISO 24617-1) has them, by rule.
///
/// Relative ones count from the dateline's own date, the publication date or an earlier time in the text; `basis` says
/// from which. Where there is none they stay open: nothing counts from today. What no calendar has (30 February, the
/// year 0) is left out, and so is a figure too long to be a time.
///
/// @return sorted by span, without overlap; spans are made of whole tokens.
/// Cost     linear in tokens; no model is needed.
/// Threads  any number at once.
std::vector<Timex> find_timexes(const Article& article, const Document& document);

}  // namespace dateline
