#include "conceal/text_change.h"

#include <algorithm>

namespace dateline {

TextChange::TextChange(std::string_view text, std::vector<Replacement> replacements)
    : replacements_(std::move(replacements)) {
  std::int64_t shift = 0;
  std::uint32_t copied = 0;
  for (const Replacement& one : replacements_) {
    shifts_.push_back(shift);
    text_.append(text, copied, one.span.begin - copied).append(one.words);
    copied = one.span.end;
    shift += static_cast<std::int64_t>(one.words.size()) - one.span.length();
  }
  shifts_.push_back(shift);
  text_.append(text.substr(copied));
}

std::size_t TextChange::next_to(std::uint32_t at) const {
  auto found = std::partition_point(replacements_.begin(), replacements_.end(),
                                    [at](const Replacement& one) { return one.span.end <= at; });
  return static_cast<std::size_t>(found - replacements_.begin());
}

std::uint32_t TextChange::begin_of(std::uint32_t at) const {
  std::size_t next = next_to(at);
  if (next < replacements_.size()) at = std::min(at, replacements_[next].span.begin);
  return static_cast<std::uint32_t>(at + shift_before(next));
}

std::uint32_t TextChange::end_of(std::uint32_t at) const {
  if (at == 0) return begin_of(0);
  std::size_t next = next_to(at);
  if (next < replacements_.size() && replacements_[next].span.begin < at)
    return static_cast<std::uint32_t>(replacements_[next].span.end + shift_before(next + 1));
  return static_cast<std::uint32_t>(at + shift_before(next));
}

bool TextChange::touches(Span span) const {
  std::size_t next = next_to(span.begin);
  return next < replacements_.size() && replacements_[next].span.begin < span.end;
}

OffsetMap TextChange::from(const OffsetMap& old) const {
  OffsetMap map;
  std::uint32_t copied = 0;
  for (const Replacement& one : replacements_) {
    if (one.span.begin > copied) map.append(old.slice({copied, one.span.begin}));
    map.append(static_cast<std::uint32_t>(one.words.size()), old.from(one.span).value_or(Span{}));
    copied = one.span.end;
  }
  if (old.text_length() > copied) map.append(old.slice({copied, old.text_length()}));
  return map;
}

std::vector<Replacement> in_order(std::vector<Replacement> replacements) {
  std::stable_sort(replacements.begin(), replacements.end(), [](const Replacement& one, const Replacement& other) {
    return one.span.begin != other.span.begin ? one.span.begin < other.span.begin : one.span.end > other.span.end;
  });
  std::vector<Replacement> ordered;
  for (Replacement& one : replacements) {
    if (!ordered.empty() && one.span.begin < ordered.back().span.end)
      ordered.back().span.end = std::max(ordered.back().span.end, one.span.end);
    else ordered.push_back(std::move(one));
  }
  return ordered;
}

std::string replaced(std::string_view text, std::vector<Replacement> replacements) {
  return TextChange(text, in_order(std::move(replacements))).text();
}

}  // namespace dateline
