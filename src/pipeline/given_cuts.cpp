#include "pipeline/given_cuts.h"

#include "text/utf8.h"

namespace dateline {

namespace {

std::vector<Span> in_bytes(const std::vector<Span>& code_points, const utf8::CodePointIndex& index) {
  std::vector<Span> spans;
  for (Span span : code_points) spans.push_back({index.byte_of(span.begin), index.byte_of(span.end)});
  return spans;
}

}  // namespace

void take_given_cuts(const Page& page, Article& article, Document& document) {
  const PageHints& hints = page.hints;
  if (hints.tokens.empty() && hints.sentences.empty()) return;
  utf8::CodePointIndex index(article.text);
  std::uint32_t length = index.code_points_before(static_cast<std::uint32_t>(article.text.size()));
  for (const std::vector<Span>* spans : {&hints.tokens, &hints.sentences})
    if (!spans->empty() && spans->back().end > length) {
      article.diagnostics.push_back({"segment", "cuts_ignored",
                                     "the line's tokens or sentences reach to " + std::to_string(spans->back().end) +
                                         ", the text has " + std::to_string(length) + " code points"});
      return;
    }
  if (!hints.sentences.empty()) document.sentences = in_bytes(hints.sentences, index);
  if (!hints.tokens.empty()) document.tokens = in_bytes(hints.tokens, index);
}

}  // namespace dateline
