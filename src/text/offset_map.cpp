#include "dateline/record/offset_map.h"

#include <algorithm>

namespace dateline {

namespace {

void put_varint(std::string& to, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) to += static_cast<char>((value & 0x7F) | 0x80);
  to += static_cast<char>(value);
}

bool get_varint(std::string_view from, std::size_t& at, std::uint64_t& value) {
  value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    if (at >= from.size()) return false;
    auto byte = static_cast<unsigned char>(from[at++]);
    value |= std::uint64_t{byte & 0x7Fu} << shift;
    if (byte < 0x80) return true;
  }
  return false;
}

std::uint64_t zigzag(std::int64_t value) {
  return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}
std::int64_t unzigzag(std::uint64_t value) {
  return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
}

// The run that holds byte `at`; runs leave no gap.
std::vector<OffsetRun>::const_iterator run_at(const std::vector<OffsetRun>& runs, std::uint32_t at) {
  return std::upper_bound(runs.begin(), runs.end(), at,
                          [](std::uint32_t value, const OffsetRun& run) { return value < run.text.end; });
}

// What part of `run` the range `part` (inside run.text) was made from.
Span from_part(const OffsetRun& run, Span part) {
  if (!run.linear()) return run.from;
  std::uint32_t begin = run.from.begin + (part.begin - run.text.begin);
  return {begin, begin + part.length()};
}

}  // namespace

OffsetMap OffsetMap::identity(std::uint32_t length) {
  OffsetMap map;
  map.append(length, {0, length});
  return map;
}

void OffsetMap::append(std::uint32_t text_length, Span from) {
  if (text_length == 0) return;
  std::uint32_t begin = this->text_length();
  OffsetRun run{{begin, begin + text_length}, from};
  if (!runs_.empty() && run.linear() && runs_.back().linear() && runs_.back().from.end == from.begin) {
    runs_.back().text.end = run.text.end;
    runs_.back().from.end = from.end;
    return;
  }
  runs_.push_back(run);
}

void OffsetMap::append(const OffsetMap& tail) {
  for (const OffsetRun& run : tail.runs_) append(run.text.length(), run.from);
}

std::optional<Span> OffsetMap::from(Span span) const {
  if (span.begin > span.end || span.end > text_length()) return std::nullopt;
  std::optional<Span> out;
  for (auto run = run_at(runs_, span.begin); run != runs_.end() && run->text.begin < span.end; ++run) {
    Span part{std::max(span.begin, run->text.begin), std::min(span.end, run->text.end)};
    Span from = from_part(*run, part);
    if (from.empty()) continue;
    if (!out) out = from;
    out->begin = std::min(out->begin, from.begin);
    out->end = std::max(out->end, from.end);
  }
  return out;
}

OffsetMap OffsetMap::slice(Span span) const {
  OffsetMap out;
  for (auto run = run_at(runs_, span.begin); run != runs_.end() && run->text.begin < span.end; ++run) {
    Span part{std::max(span.begin, run->text.begin), std::min(span.end, run->text.end)};
    out.append(part.length(), from_part(*run, part));
  }
  return out;
}

OffsetMap OffsetMap::through(const OffsetMap& inner) const {
  OffsetMap out;
  for (const OffsetRun& run : runs_) {
    if (run.from.empty()) {
      out.append(run.text.length(), {});
    } else if (!run.linear()) {
      out.append(run.text.length(), inner.from(run.from).value_or(Span{}));
    } else {
      out.append(inner.slice(run.from));
    }
  }
  return out;
}

std::string OffsetMap::encode() const {
  std::string out;
  std::int64_t expected = 0;  // where the next run would begin if nothing were skipped
  for (const OffsetRun& run : runs_) {
    put_varint(out, run.text.length());
    put_varint(out, zigzag(static_cast<std::int64_t>(run.from.begin) - expected));
    put_varint(out,
               zigzag(static_cast<std::int64_t>(run.from.length()) - static_cast<std::int64_t>(run.text.length())));
    expected = run.from.end;
  }
  return out;
}

Result<OffsetMap> OffsetMap::decode(std::string_view encoded) {
  OffsetMap map;
  std::int64_t expected = 0;
  for (std::size_t at = 0; at < encoded.size();) {
    std::uint64_t length, skip, extra;
    if (!get_varint(encoded, at, length) || !get_varint(encoded, at, skip) || !get_varint(encoded, at, extra))
      return fail(ErrorCode::truncated, "offset map ends inside a run");
    constexpr std::int64_t limit = 0xFFFFFFFF;
    constexpr std::uint64_t most = 2 * std::uint64_t{limit} + 1;  // zigzag of the limit: sums of two do not overflow
    auto outside = [] { return fail(ErrorCode::wrong_format, "offset map has a run outside any page"); };
    if (length == 0 || length > most || skip > most || extra > most) return outside();
    std::int64_t begin = expected + unzigzag(skip);
    std::int64_t from_length = static_cast<std::int64_t>(length) + unzigzag(extra);
    if (begin < 0 || from_length < 0 || begin + from_length > limit ||
        map.text_length() + static_cast<std::int64_t>(length) > limit)
      return outside();
    // Kept run by run, not merged again, so that decode(encode(m)) == m.
    std::uint32_t text_begin = map.text_length();
    map.runs_.push_back({{text_begin, text_begin + static_cast<std::uint32_t>(length)},
                         {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + from_length)}});
    expected = begin + from_length;
  }
  return map;
}

}  // namespace dateline
