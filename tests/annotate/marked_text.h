#pragma once

#include <string>
#include <string_view>

#include "dateline/record/document.h"
#include "dateline/segment.h"

namespace dateline {

/// A text of the tests, with its paragraphs, sentences and tokens.
struct SegmentedText {
  std::string text;
  Document document;

  explicit SegmentedText(std::string words) : text(std::move(words)) {
    Article article;
    article.text = text;
    article.language = "en";
    document = segment(article);
  }

  /// The first place of some words; an empty span at the end where they do not stand there.
  Span find(std::string_view words, std::size_t from = 0) const {
    std::size_t at = text.find(words, from);
    if (at == std::string::npos || words.empty())
      return {static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(text.size())};
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  }
};

}  // namespace dateline
