#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "dateline/record/document.h"
#include "dateline/record/span.h"

namespace dateline {

/// What quotation marks are put around. `speech`: a clause that could be said as it stands. `fragment`: some words
/// of a clause that goes on outside the marks; somebody's words where a cue governs them. `term`: a title, a
/// nickname, a so-called thing, one or two words held at arm's length: no attribution by itself.
enum class QuotationUse : std::uint8_t { speech, fragment, term };

/// Words between quotation marks. All spans are bytes of the text.
struct Quotation {
  Span span;           ///< with its marks
  Span inside;         ///< without them, and without the space at the edges
  bool closed = true;  ///< false where it runs to the end of its paragraph and goes on in the next
  QuotationUse use = QuotationUse::speech;
  std::optional<std::size_t> parent{};     ///< the innermost quotation around it
  std::optional<std::size_t> continues{};  ///< the quotation of the paragraph before that runs on into this one
};

/// The quotations of a text, sorted by begin, outer ones before those nested in them.
///
/// Marks are paired paragraph by paragraph. A quotation left open runs on where the next paragraph opens with a mark
/// of its family, as newspapers set long speech; only the last paragraph closes it. Any other mark without its
/// partner is ignored. Single marks are told from apostrophes by what stands around them and what stands open.
///
/// Cost: linear in the text, n log n in quotations. Threads: any number at once.
std::vector<Quotation> find_quotations(std::string_view text, const Document& document);

}  // namespace dateline
