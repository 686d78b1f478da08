#include "annotate/speech.h"

#include <algorithm>

#include "text/characters.h"
#include "text/utf8.h"

namespace dateline {

namespace {

constexpr std::uint32_t longest_insertion_bytes = 200;

// Tells which bytes of a piece stand inside quotations, asked from left to right. A quotation that holds the cue too is
// somebody else's: what the speaker in it says of others is indirect, however the whole is marked.
class QuotedBytes {
 public:
  QuotedBytes(std::span<const Quotation> quotations, Span piece, std::optional<Span> cue) {
    auto after = std::ranges::upper_bound(quotations, piece.begin, {}, [](const Quotation& q) { return q.span.begin; });
    auto at = static_cast<std::size_t>(after - quotations.begin());
    while (at > 0 && quotations[at - 1].parent) at = *quotations[at - 1].parent + 1;  // nesting has a limit
    if (at > 0) --at;
    for (; at < quotations.size() && quotations[at].span.begin < piece.end; ++at) {
      Span span = quotations[at].span;
      if (cue && span.contains(*cue)) continue;
      if (quoted_.empty() || quoted_.back().end <= span.begin) quoted_.push_back(span);
    }
  }

  bool contains(std::uint32_t byte) {
    while (at_ < quoted_.size() && quoted_[at_].end <= byte) ++at_;
    return at_ < quoted_.size() && quoted_[at_].begin <= byte;
  }

 private:
  std::vector<Span> quoted_;  // the outermost that count, in order
  std::size_t at_ = 0;
};

bool is_ascii_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

// Words, not a footnote's number and not the ellipsis of an omission.
bool is_insertion(std::string_view within) {
  if (squeeze(within) == "\u2026") return false;
  return std::ranges::any_of(within,
                             [](char c) { return static_cast<unsigned char>(c) >= 0x80 || is_ascii_letter(c); });
}

}  // namespace

Speech speech_of(std::string_view text, std::span<const Quotation> quotations, std::optional<Span> cue,
                 std::span<const Span> content) {
  std::size_t letters = 0;
  std::size_t quoted = 0;
  for (Span piece : content) {
    QuotedBytes inside(quotations, piece, cue);
    for (std::size_t at = piece.begin; at < piece.end;) {
      auto byte = static_cast<std::uint32_t>(at);
      char32_t c = utf8::next(text, at);
      if (!is_letter(c) && !is_digit(c)) continue;
      ++letters;
      if (inside.contains(byte)) ++quoted;
    }
  }
  if (quoted == 0) return Speech::indirect;
  return quoted * 100 >= letters * 95 ? Speech::direct : Speech::mixed;
}

std::vector<Span> insertions_in(std::string_view text, std::span<const Quotation> quotations,
                                std::span<const Span> content) {
  std::vector<Span> insertions;
  for (Span piece : content) {
    QuotedBytes inside(quotations, piece, std::nullopt);
    std::uint32_t open = piece.end;  // the last bracket that opened
    for (std::uint32_t at = piece.begin; at < piece.end; ++at) {
      if (text[at] == '[') open = at;
      if (text[at] == '\n') open = piece.end;
      if (text[at] != ']' || open >= at) continue;
      bool fits = at - open <= longest_insertion_bytes;
      if (fits && is_insertion(text.substr(open + 1, at - open - 1)) && inside.contains(open))
        insertions.push_back({open, at + 1});
      open = piece.end;
    }
  }
  std::ranges::sort(insertions, {}, &Span::begin);
  // clang 14 cannot read the subrange that std::ranges::unique returns.
  insertions.erase(std::unique(insertions.begin(), insertions.end()), insertions.end());
  return insertions;
}

}  // namespace dateline
