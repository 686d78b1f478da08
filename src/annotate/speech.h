#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "annotate/quotations.h"
#include "dateline/record/attribution.h"
#include "dateline/record/span.h"

namespace dateline {

/// Whether content stands in quotation marks, by its letters and digits: all pieces counted together, at least 95 %
/// inside is direct, none indirect. Scare quotes count like any others: the contract asks for the share of letters,
/// not for what the marks mean. A quotation around the cue itself does not count: in "He promised to pay," she said,
/// his promise is indirect.
///
/// @param quotations  find_quotations() of the same text.
/// @param cue         the first piece of the cue; none where a quotation stands alone.
/// Cost: linear in the content, plus a search.
Speech speech_of(std::string_view text, std::span<const Quotation> quotations, std::optional<Span> cue,
                 std::span<const Span> content);

/// The words in square brackets that an editor put into a quotation, brackets included, as far as they stand in
/// `content`: "[al Qaeda]", "[T]he", "[sic]". Footnote numbers ("[1]") and marks of omission ("[...]") are none.
/// Sorted. Cost: linear in the content.
std::vector<Span> insertions_in(std::string_view text, std::span<const Quotation> quotations,
                                std::span<const Span> content);

}  // namespace dateline
