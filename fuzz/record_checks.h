#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "dateline/record/record.h"
#include "page_checks.h"

namespace dateline::fuzz {

/// A span of `text`: inside it, on the boundaries of characters.
inline void check_span(std::string_view text, Span span) {
  check(span.begin <= span.end && span.end <= text.size());
  check(utf8::is_boundary(text, span.begin) && utf8::is_boundary(text, span.end));
}

/// Spans that are sorted, hold something and do not overlap.
inline void check_spans(std::string_view text, const std::vector<Span>& spans) {
  std::uint32_t end = 0;
  for (Span span : spans) {
    check_span(text, span);
    check(span.begin >= end && !span.empty());
    end = span.end;
  }
}

/// Bounds are days of the calendar, written in full, the first not after the last.
inline void check_bounds(const std::optional<std::string>& earliest, const std::optional<std::string>& latest) {
  for (const std::optional<std::string>& day : {earliest, latest}) check(!day || day->size() == 10);
  check(!earliest || !latest || *earliest <= *latest);
}

inline void check_times(std::string_view text, const std::vector<Timex>& times) {
  std::uint32_t end = 0;
  for (const Timex& time : times) {
    check_span(text, time.span);
    check(time.span.begin >= end && !time.span.empty() && !time.value.empty());
    check_bounds(time.earliest, time.latest);
    end = time.span.end;
  }
}

/// What record/ promises of a record that no model has read.
inline void check_record(const Record& record) {
  const Article& article = record.article;
  check(utf8::is_valid(article.text));
  check(article.text_to_page.text_length() == article.text.size());
  check_spans(article.text, article.paragraphs);
  check_spans(article.text, record.document.sentences);
  check_spans(article.text, record.document.tokens);
  if (article.dateline) check_span(article.text, article.dateline->span);
  check_bounds(article.published.earliest, article.published.latest);
  check_times(article.text, record.annotations.timexes);
}

}  // namespace dateline::fuzz
