#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "annotate/marked_text.h"
#include "annotate/timexes.h"
#include "dateline/record/annotation_names.h"

namespace dateline {

/// What is found in a text published on a day; no day where it is empty.
inline std::vector<Timex> times_of(const SegmentedText& segmented, std::string_view published) {
  Article article;
  article.text = segmented.text;
  article.language = "en";
  if (!published.empty()) article.published.edtf = std::string(published);
  return find_timexes(article, segmented.document);
}

/// "[words=value]" around each time, with its type before the value where it is no date: "[daily=SET P1D]".
inline std::string mark_times(const std::string& text, const std::vector<Timex>& timexes) {
  std::string marked;
  std::size_t at = 0;
  for (const Timex& timex : timexes) {
    marked += text.substr(at, timex.span.begin - at) + '[' + text.substr(timex.span.begin, timex.span.length()) + '=';
    if (timex.type != TimexType::date) marked += std::string(name(timex.type)) + ' ';
    marked += timex.value + ']';
    at = timex.span.end;
  }
  return marked + text.substr(at);
}

/// Each line is a publication day (or "-" for none), a bar, and a text marked as by mark_times().
inline void check_times(std::string_view lines) {
  while (!lines.empty()) {
    std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
    std::size_t bar = line.find(" | ");
    if (bar == std::string_view::npos) continue;
    std::string published(line.substr(0, bar)), wanted(line.substr(bar + 3)), plain;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      if (wanted[i] == '[') continue;
      if (wanted[i] == '=') {
        i = wanted.find(']', i);
        continue;
      }
      plain += wanted[i];
    }
    SegmentedText segmented(plain);
    EXPECT_EQ(mark_times(segmented.text, times_of(segmented, published == "-" ? "" : published)), wanted);
  }
}

}  // namespace dateline
