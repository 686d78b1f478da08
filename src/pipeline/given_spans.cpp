#include "pipeline/given_spans.h"

#include <string>
#include <utility>
#include <vector>

#include "segment/tokens.h"
#include "text/utf8.h"

namespace dateline {

namespace {

// Bytes for code points; nothing where a span is empty or ends after the text.
std::vector<Span> bytes_of(const std::vector<Span>& code_points, const std::string& text) {
  std::vector<Span> bytes;
  if (code_points.empty()) return bytes;
  utf8::CodePointIndex index(text);
  std::uint32_t length = index.code_points_before(static_cast<std::uint32_t>(text.size()));
  for (Span span : code_points) {
    if (span.empty() || span.end > length) return {};
    bytes.push_back({index.byte_of(span.begin), index.byte_of(span.end)});
  }
  return bytes;
}

bool each_lies_in_one(const std::vector<Span>& tokens, const std::vector<Span>& sentences) {
  std::size_t sentence = 0;
  for (Span token : tokens) {
    while (sentence < sentences.size() && sentences[sentence].end <= token.begin) ++sentence;
    if (sentence == sentences.size() || !sentences[sentence].contains(token)) return false;
  }
  return true;
}

}  // namespace

void take_given_spans(Document& document, Article& article, const PageHints& hints) {
  if (hints.sentences.empty() && hints.tokens.empty()) return;
  std::vector<Span> sentences = bytes_of(hints.sentences, article.text), tokens = bytes_of(hints.tokens, article.text);
  bool fit = !sentences.empty() && tokens.empty() == hints.tokens.empty() && each_lies_in_one(tokens, sentences);
  if (!fit) {
    article.diagnostics.push_back({"ingest", "field_ignored",
                                   "the JSON line's \"sentences\" and \"tokens\" do not fit its text or one another: "
                                   "expected each token in one sentence, all inside the text"});
    return;
  }
  if (tokens.empty())
    for (Span sentence : sentences) append_tokens(article.text, sentence, tokens);
  document.sentences = std::move(sentences);
  document.tokens = std::move(tokens);
}

}  // namespace dateline
