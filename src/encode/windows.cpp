#include "encode/windows.h"

#include <algorithm>

namespace dateline {

namespace {

// Where windows may begin and end: 0, each sentence's first piece, the text's end.
using Bounds = std::vector<std::size_t>;

Bounds bounds_of(std::size_t piece_count, const std::vector<std::size_t>& sentence_begins) {
  Bounds bounds{0};
  for (std::size_t begin : sentence_begins) {
    if (begin > bounds.back() && begin < piece_count) bounds.push_back(begin);
  }
  bounds.push_back(piece_count);
  return bounds;
}

std::size_t last_up_to(const Bounds& bounds, std::size_t at) {
  return *std::prev(std::upper_bound(bounds.begin(), bounds.end(), at));
}

std::size_t first_after(const Bounds& bounds, std::size_t at) {
  return *std::upper_bound(bounds.begin(), bounds.end(), at);
}

// Where the window after one that ended at `end` begins: at the sentence that leaves about `overlap` pieces.
std::size_t next_begin(const Bounds& bounds, std::size_t end, std::size_t longest, std::size_t overlap) {
  std::size_t most = longest / 2;
  overlap = std::min(overlap, most);
  std::size_t taken = 0;
  for (auto bound = std::lower_bound(bounds.begin(), bounds.end(), end); bound != bounds.begin() && taken < overlap;) {
    std::size_t more = end - *--bound;
    bool is_nearer = taken == 0 || more <= overlap || more - overlap <= overlap - taken;
    if (more > most || !is_nearer) break;
    taken = more;
  }
  // The sentence before may be too long to be taken in whole.
  return end - (taken == 0 ? overlap : taken);
}

// Where a window ends that begins at `begin`: at a sentence, unless the next one must be cut in any case.
std::size_t end_of(const Bounds& bounds, std::size_t begin, std::size_t longest) {
  if (begin + longest >= bounds.back()) return bounds.back();
  std::size_t fits = last_up_to(bounds, begin + longest);
  return first_after(bounds, fits) - fits > longest ? begin + longest : fits;
}

// The windows' ranges, none longer than `longest`, laid from the left.
std::vector<Window> laid_out(const Bounds& bounds, std::size_t longest, std::size_t overlap) {
  std::vector<Window> windows{{0, end_of(bounds, 0, longest)}};
  while (windows.back().end < bounds.back()) {
    std::size_t end = windows.back().end;
    std::size_t begin = next_begin(bounds, end, longest, overlap);
    std::size_t sentence_end = first_after(bounds, end);
    // A sentence that fits, but not with all that text before it, has less before it.
    if (sentence_end > begin + longest) {
      std::size_t later = *std::lower_bound(bounds.begin(), bounds.end(), sentence_end - longest);
      if (later <= end) begin = later;
    }
    windows.push_back({begin, end_of(bounds, begin, longest)});
  }
  return windows;
}

// OPTIMIZATION: windows of one document are padded to the longest of them; the least length that needs no
// more windows saves padding.
std::vector<Window> balanced(const Bounds& bounds, const WindowSizes& sizes) {
  std::vector<Window> best = laid_out(bounds, sizes.pieces, sizes.overlap);
  std::size_t low = std::min(sizes.pieces, (bounds.back() + best.size() - 1) / best.size());
  for (std::size_t i = 1; i < bounds.size(); ++i) {
    std::size_t length = bounds[i] - bounds[i - 1];
    if (length <= sizes.pieces) low = std::max(low, length);
  }
  low = std::max(low, std::min(sizes.pieces, 2 * sizes.overlap));
  for (std::size_t high = sizes.pieces; low < high;) {
    std::size_t middle = (low + high) / 2;
    std::vector<Window> tried = laid_out(bounds, middle, sizes.overlap);
    if (tried.size() <= best.size()) {
      best = std::move(tried);
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return best;
}

// What would be padding is filled with more of the text before.
void take_in_more(std::vector<Window>& windows, const Bounds& bounds) {
  std::size_t longest = 0;
  for (const Window& window : windows) longest = std::max(longest, window.length());
  for (std::size_t i = 1; i < windows.size(); ++i) {
    std::size_t lowest = std::max(windows[i].end - std::min(windows[i].end, longest), windows[i - 1].begin + 1);
    std::size_t begin = *std::lower_bound(bounds.begin(), bounds.end(), lowest);
    windows[i].begin = std::min(windows[i].begin, begin);
  }
}

// From where on the pieces that both windows see have the larger lesser context in the second.
std::size_t parted_at(const Window& first, bool first_opens, const Window& second, bool second_closes) {
  std::size_t at = std::max(second.begin, first.kept_begin);
  for (; at < first.end; ++at) {
    std::size_t before_first = first_opens ? second.end : at - first.begin;
    std::size_t after_second = second_closes ? second.end : second.end - 1 - at;
    if (std::min(before_first, first.end - 1 - at) < std::min(at - second.begin, after_second)) break;
  }
  return at;
}

}  // namespace

std::vector<Window> windows_over(std::size_t piece_count, const std::vector<std::size_t>& sentence_begins,
                                 const WindowSizes& sizes) {
  if (piece_count == 0) return {};
  if (piece_count <= sizes.pieces) return {{0, piece_count, 0, piece_count}};
  Bounds bounds = bounds_of(piece_count, sentence_begins);
  std::vector<Window> windows = balanced(bounds, sizes);
  take_in_more(windows, bounds);
  windows.front().kept_begin = 0;
  for (std::size_t i = 1; i < windows.size(); ++i) {
    windows[i].kept_begin = parted_at(windows[i - 1], i == 1, windows[i], i + 1 == windows.size());
    windows[i - 1].kept_end = windows[i].kept_begin;
  }
  windows.back().kept_end = piece_count;
  return windows;
}

}  // namespace dateline
