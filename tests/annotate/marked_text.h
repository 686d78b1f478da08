#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

/// A text with "{S ...}" around sources, "{C ...}" around cues and "{Q ...}" around content; any other letter marks
/// nothing.
struct MarkedText {
  std::vector<Span> sources, cue, content;
  SegmentedText segmented;

  explicit MarkedText(std::string_view marked) : segmented(unmark(marked)) {}

  const std::string& text() const { return segmented.text; }
  const Document& document() const { return segmented.document; }
  std::optional<Span> source() const { return sources.empty() ? std::nullopt : std::optional(sources.front()); }
  std::string at(Span span) const { return text().substr(span.begin, span.length()); }

 private:
  std::string unmark(std::string_view marked) {
    std::string plain;
    std::vector<std::pair<char, std::uint32_t>> open;
    for (std::size_t i = 0; i < marked.size(); ++i) {
      auto at = static_cast<std::uint32_t>(plain.size());
      if (marked[i] == '{') {
        open.emplace_back(marked[i + 1], at);
        i += 2;
      } else if (marked[i] == '}') {
        auto [role, begin] = open.back();
        open.pop_back();
        if (role == 'S') sources.push_back({begin, at});
        if (role == 'C') cue.push_back({begin, at});
        if (role == 'Q') content.push_back({begin, at});
      } else {
        plain += marked[i];
      }
    }
    return plain;
  }
};

}  // namespace dateline
