#pragma once

#include <string_view>

#include "annotate/quotations.h"

namespace dateline {

/// What the marks of a quotation are put around, by its words, its punctuation and the words before it.
/// Cost: constant; at most 40 tokens inside are looked at and 8 before.
QuotationUse use_of(std::string_view text, const Document& document, const Quotation& quotation);

}  // namespace dateline
