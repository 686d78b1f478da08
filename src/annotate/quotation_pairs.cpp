#include "annotate/quotation_pairs.h"

#include <algorithm>
#include <array>

#include "text/characters.h"
#include "text/utf8.h"

namespace dateline {

namespace {

bool is_single(const QuotationMark& mark) { return mark.family == MarkFamily::single_marks; }

// Nobody nests deeper; what stands open below this many marks was forgotten.
constexpr std::size_t deepest_nesting = 8;

// Pairs all but single marks, with a stack: inner quotations close first.
class Pairing {
 public:
  explicit Pairing(PairedMarks& paired) : paired_(paired) {}

  void run() {
    for (std::size_t i = 0; i < paired_.marks.size(); ++i)
      if (!is_single(paired_.marks[i])) take(i);
    leave_open();
  }

 private:
  void take(std::size_t i) {
    const QuotationMark& mark = paired_.marks[i];
    bool is_open = open_count(mark.family) > 0;
    switch (mark.role) {
      case MarkRole::opens: return open(i);
      case MarkRole::closes: return close(i);
      case MarkRole::turned_opening:
      case MarkRole::turned_closing:
      case MarkRole::either: return is_open ? close(i) : open_unless_turned(i);
    }
  }

  void open_unless_turned(std::size_t i) {
    if (paired_.marks[i].role == MarkRole::turned_closing) return;
    open(i);
  }

  // A straight mark that opens while a straight one is open: the first was never closed.
  void open(std::size_t i) {
    bool straight = length_of(i) == 1;
    if (straight && !stack_.empty() && paired_.marks[stack_.back()].family == paired_.marks[i].family &&
        length_of(stack_.back()) == 1)
      pop();
    if (stack_.size() == deepest_nesting) {
      --open_count(paired_.marks[stack_.front()].family);
      stack_.erase(stack_.begin());
    }
    stack_.push_back(i);
    ++open_count(paired_.marks[i].family);
  }

  // What opened later and is still open was never closed. Each mark is taken off once, so the search is linear.
  void close(std::size_t i) {
    MarkFamily family = paired_.marks[i].family;
    if (open_count(family) == 0) {
      if (paired_.pairs.empty() && !paired_.closes_from_before && stack_.empty()) paired_.closes_from_before = i;
      return;
    }
    while (paired_.marks[stack_.back()].family != family) pop();
    paired_.pairs.push_back({stack_.back(), i});
    pop();
  }

  // The mark that begins the paragraph, else the last.
  void leave_open() {
    if (stack_.empty()) return;
    bool begins = paired_.marks[stack_.front()].span.begin == paired_.paragraph.begin;
    paired_.left_open = begins ? stack_.front() : stack_.back();
  }

  std::uint32_t length_of(std::size_t i) const { return paired_.marks[i].span.length(); }
  std::size_t& open_count(MarkFamily family) { return open_counts_.at(static_cast<std::size_t>(family)); }
  void pop() {
    --open_count(paired_.marks[stack_.back()].family);
    stack_.pop_back();
  }

  PairedMarks& paired_;
  std::vector<std::size_t> stack_;
  std::array<std::size_t, 4> open_counts_{};
};

std::size_t words_between(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  return word_count(text.substr(begin, end - begin));
}

// Whether a quotation of speech is expected at a mark: at the start, or behind a mark that ends a clause.
bool stands_where_speech_begins(std::string_view text, std::uint32_t paragraph_begin, std::uint32_t at) {
  std::size_t before = at;
  while (before > paragraph_begin) {
    char32_t c = utf8::previous(text, before);
    if (is_space(c)) continue;
    return c == ',' || c == ':' || c == '.' || c == '?' || c == '!' || is_opening_quote(c) || is_closing_quote(c) ||
           c == '"';
  }
  return true;
}

// Pairs the single marks that stand between the same double ones.
class SinglePairing {
 public:
  SinglePairing(std::string_view text, PairedMarks& paired, const std::vector<std::size_t>& singles)
      : text_(text), paired_(paired), singles_(singles) {}

  void run(bool is_top) {
    for (std::size_t i = 0; i < singles_.size();) {
      if (!may_open(mark(singles_[i]))) {
        ++i;
        continue;
      }
      Candidates candidates = candidates_after(i);
      std::optional<std::size_t> closing = closing_of(singles_[i], candidates);
      if (closing) paired_.pairs.push_back({singles_[i], singles_[*closing]});
      if (!closing && is_top && candidates.end == singles_.size() && !paired_.left_open && !mark(singles_[i]).year)
        paired_.left_open = singles_[i];
      i = closing ? *closing + 1 : candidates.end;
    }
  }

 private:
  const QuotationMark& mark(std::size_t i) const { return paired_.marks[i]; }
  static bool surely_opens(const QuotationMark& mark) { return mark.role == MarkRole::opens; }
  static bool may_open(const QuotationMark& mark) {
    return mark.role == MarkRole::opens || mark.role == MarkRole::either;
  }

  // What may close a quotation: the first mark that is no possessive, and the first possessive before it. The search
  // ends there, or where the next quotation opens, so that no mark is looked at twice.
  struct Candidates {
    std::optional<std::size_t> sure{};
    std::optional<std::size_t> possessive{};
    std::size_t end = 0;
  };
  Candidates candidates_after(std::size_t open) const {
    Candidates found;
    found.end = open + 1;
    for (; found.end < singles_.size() && !found.sure && !surely_opens(mark(singles_[found.end])); ++found.end) {
      if (!mark(singles_[found.end]).possessive) found.sure = found.end;
      else if (!found.possessive) found.possessive = found.end;
    }
    return found;
  }

  // The sure one; a possessive where there is no other, or where a few words stand quoted inside a clause ("the
  // 'losers' of ... the players' union").
  std::optional<std::size_t> closing_of(std::size_t open, const Candidates& candidates) const {
    const auto& [sure, possessive, end] = candidates;
    if (mark(open).year) return sure && follows_end_mark(mark(singles_[*sure])) ? sure : std::nullopt;
    if (!sure || !possessive) return sure ? sure : possessive;
    const QuotationMark& early = mark(singles_[*possessive]);
    bool few_words = words_between(text_, mark(open).span.end, early.span.begin) <= 3;
    bool in_clause = !stands_where_speech_begins(text_, paired_.paragraph.begin, mark(open).span.begin);
    bool far = words_between(text_, early.span.end, mark(singles_[*sure]).span.begin) > 3;
    return few_words && in_clause && far ? possessive : sure;
  }

  bool follows_end_mark(const QuotationMark& mark) const {
    char before = mark.span.begin > 0 ? text_[mark.span.begin - 1] : ' ';
    return before == ',' || before == '.' || before == '?' || before == '!';
  }

  std::string_view text_;
  PairedMarks& paired_;
  const std::vector<std::size_t>& singles_;  // marks inside one quotation, or outside all, in order
};

// Single marks by the quotation they stand in: first those outside all, then those inside each pair. What runs on to
// the next paragraph, or from the one before, is a quotation here too, so that no pair crosses its mark.
std::vector<std::vector<std::size_t>> singles_by_quotation(const PairedMarks& paired) {
  std::vector<std::optional<std::size_t>> opened_by(paired.marks.size());
  std::vector<bool> closes(paired.marks.size());
  for (std::size_t i = 0; i < paired.pairs.size(); ++i) {
    opened_by[paired.pairs[i].open] = i;
    closes[paired.pairs[i].close] = true;
  }
  std::vector<std::vector<std::size_t>> groups(paired.pairs.size() + 3);
  std::size_t before_close = groups.size() - 2;
  std::vector<std::size_t> stack = {paired.closes_from_before ? before_close : 0};
  for (std::size_t i = 0; i < paired.marks.size(); ++i) {
    if (i == paired.closes_from_before) stack = {0};
    else if (i == paired.left_open) stack.push_back(groups.size() - 1);
    else if (opened_by[i]) stack.push_back(*opened_by[i] + 1);
    else if (closes[i]) stack.pop_back();
    else if (is_single(paired.marks[i])) groups[stack.back()].push_back(i);
  }
  return groups;
}

}  // namespace

PairedMarks pair_marks(std::string_view text, Span paragraph) {
  PairedMarks paired{paragraph, quotation_marks(text, paragraph), {}, {}, {}};
  Pairing(paired).run();
  std::vector<std::vector<std::size_t>> groups = singles_by_quotation(paired);
  for (std::size_t i = 0; i < groups.size(); ++i) SinglePairing(text, paired, groups[i]).run(i == 0);
  return paired;
}

}  // namespace dateline
