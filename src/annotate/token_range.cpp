#include "annotate/token_range.h"

namespace dateline {

std::vector<TokenRange> sentence_tokens(const Document& document) {
  std::vector<TokenRange> ranges;
  ranges.reserve(document.sentences.size());
  std::size_t token = 0;
  for (Span sentence : document.sentences) {
    while (token < document.tokens.size() && document.tokens[token].begin < sentence.begin) ++token;
    std::size_t begin = token;
    while (token < document.tokens.size() && document.tokens[token].begin < sentence.end) ++token;
    ranges.push_back({begin, token});
  }
  return ranges;
}

std::vector<std::size_t> sentence_of_tokens(const Document& document) {
  std::vector<std::size_t> sentence_of(document.tokens.size(), 0);
  std::vector<TokenRange> ranges = sentence_tokens(document);
  for (std::size_t sentence = 0; sentence < ranges.size(); ++sentence)
    for (std::size_t token = ranges[sentence].begin; token < ranges[sentence].end; ++token)
      sentence_of[token] = sentence;
  return sentence_of;
}

}  // namespace dateline
