#include "annotate/quotations.h"

#include <algorithm>

#include "annotate/quotation_pairs.h"
#include "annotate/quotation_use.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace dateline {

namespace {

Span without_outer_space(std::string_view text, Span span) {
  while (span.begin < span.end) {
    std::size_t next = span.begin;
    if (!is_space(utf8::next(text, next))) break;
    span.begin = static_cast<std::uint32_t>(next);
  }
  while (span.begin < span.end) {
    std::size_t before = span.end;
    if (!is_space(utf8::previous(text, before))) break;
    span.end = static_cast<std::uint32_t>(before);
  }
  return span;
}

Quotation closed_quotation(std::string_view text, Span open, Span close) {
  return {{open.begin, close.end}, without_outer_space(text, {open.end, close.begin})};
}

Quotation open_quotation(std::string_view text, const PairedMarks& paired, Span open) {
  Span span = without_outer_space(text, {open.begin, paired.paragraph.end});
  return {span, without_outer_space(text, {open.end, span.end}), false};
}

// How the open quotation of one paragraph goes on in the next.
enum class Continuation { none, opens_again, goes_on_unmarked };

Continuation continuation_in(const PairedMarks& before, const PairedMarks& after) {
  if (!before.left_open || after.marks.empty()) return Continuation::none;
  MarkFamily family = before.marks[*before.left_open].family;
  const QuotationMark& first = after.marks.front();
  bool opens = first.span.begin == after.paragraph.begin && first.family == family && first.role != MarkRole::closes;
  if (opens) return Continuation::opens_again;
  // "We had to go.\n\nNobody told us," he said, with a closing mark that says so by its form.
  bool closes = after.closes_from_before && after.marks[*after.closes_from_before].family == family &&
                after.marks[*after.closes_from_before].role == MarkRole::closes &&
                after.marks[*after.closes_from_before].span.length() > 1;
  return closes ? Continuation::goes_on_unmarked : Continuation::none;
}

// The quotations of the paragraphs in their order, each paragraph's as found.
class RunOn {
 public:
  explicit RunOn(std::string_view text) : text_(text) {}

  void add(const PairedMarks& paired, Continuation from_before, bool goes_on) {
    std::size_t first = quotations_.size();
    for (MarkPair pair : paired.pairs)
      quotations_.push_back(closed_quotation(text_, paired.marks[pair.open].span, paired.marks[pair.close].span));
    if (from_before == Continuation::goes_on_unmarked) {
      std::uint32_t begin = paired.paragraph.begin;
      quotations_.push_back(closed_quotation(text_, {begin, begin}, paired.marks[*paired.closes_from_before].span));
    }
    bool opened_again = from_before == Continuation::opens_again && paired.left_open &&
                        paired.marks[*paired.left_open].span.begin == paired.paragraph.begin;
    if (paired.left_open && (goes_on || opened_again))
      quotations_.push_back(open_quotation(text_, paired, paired.marks[*paired.left_open].span));
    auto added = quotations_.begin() + static_cast<std::ptrdiff_t>(first);
    std::sort(added, quotations_.end(), [](const Quotation& a, const Quotation& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
    if (from_before != Continuation::none && first < quotations_.size()) quotations_[first].continues = open_;
    open_.reset();
    for (std::size_t i = first; i < quotations_.size(); ++i)
      if (!quotations_[i].closed) open_ = i;
  }

  std::vector<Quotation> take() && {
    std::vector<std::size_t> around;
    for (std::size_t i = 0; i < quotations_.size(); ++i) {
      while (!around.empty() && quotations_[around.back()].span.end <= quotations_[i].span.begin) around.pop_back();
      if (!around.empty()) quotations_[i].parent = around.back();
      around.push_back(i);
    }
    return std::move(quotations_);
  }

 private:
  std::string_view text_;
  std::vector<Quotation> quotations_;
  std::optional<std::size_t> open_;  // the last paragraph's quotation that it did not close
};

}  // namespace

std::vector<Quotation> find_quotations(std::string_view text, const Document& document) {
  RunOn run_on(text);
  if (document.paragraphs.empty()) return {};
  PairedMarks paired = pair_marks(text, document.paragraphs.front());
  Continuation from_before = Continuation::none;
  for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
    bool is_last = i + 1 == document.paragraphs.size();
    PairedMarks after = is_last ? PairedMarks{} : pair_marks(text, document.paragraphs[i + 1]);
    Continuation goes_on = continuation_in(paired, after);
    run_on.add(paired, from_before, goes_on != Continuation::none);
    paired = std::move(after);
    from_before = goes_on;
  }
  std::vector<Quotation> quotations = std::move(run_on).take();
  for (Quotation& quotation : quotations) quotation.use = use_of(text, document, quotation);
  return quotations;
}

}  // namespace dateline
