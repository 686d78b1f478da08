#include "annotate/syntax.h"

#include <algorithm>

#include "annotate/spanning_tree.h"

namespace dateline {

namespace {

constexpr std::size_t longest_whole = 250;  // tokens

std::uint8_t best_tag(const TagHead& head, const Encoding& encoding, std::size_t token) {
  const float* logits = head.logits(encoding, token);
  return static_cast<std::uint8_t>(std::max_element(logits, logits + head.count()) - logits);
}

void parse_stretch(TokenRange tokens, const Encoding& encoding, const Heads::Impl& heads, Syntax& syntax) {
  std::size_t count = tokens.size();
  std::vector<float> scores(count * count);
  for (std::size_t i = 0; i < count; ++i) {
    PairQuery query(heads.arc, encoding, tokens.begin + i);
    for (std::size_t j = 0; j < count; ++j) scores[i * count + j] = query.score(0, tokens.begin + j);
  }
  std::vector<std::size_t> tree = best_tree(scores, count);
  for (std::size_t i = 0; i < count; ++i) {
    std::size_t head = tokens.begin + tree[i];
    syntax.head[tokens.begin + i] = static_cast<std::uint32_t>(head);
    PairQuery query(heads.relation, encoding, tokens.begin + i);
    std::size_t best = 0;
    float best_score = query.score(0, head);
    for (std::size_t label = 1; label < heads.relation.count(); ++label)
      if (float score = query.score(label, head); score > best_score) {
        best = label;
        best_score = score;
      }
    syntax.relation[tokens.begin + i] = static_cast<std::uint16_t>(best);
  }
}

}  // namespace

Syntax parse(const Document& document, const Encoding& encoding, const Heads::Impl& heads) {
  std::size_t count = document.tokens.size();
  Syntax syntax{std::vector<std::uint8_t>(count), std::vector<std::uint8_t>(count), std::vector<std::uint32_t>(count),
                std::vector<std::uint16_t>(count)};
  for (std::size_t token = 0; token < count; ++token) {
    syntax.upos[token] = best_tag(heads.upos, encoding, token);
    syntax.xpos[token] = best_tag(heads.xpos, encoding, token);
    syntax.head[token] = static_cast<std::uint32_t>(token);
  }
  for (TokenRange sentence : sentence_tokens(document))
    for (std::size_t begin = sentence.begin; begin < sentence.end; begin += longest_whole)
      parse_stretch({begin, std::min(begin + longest_whole, sentence.end)}, encoding, heads, syntax);
  return syntax;
}

std::size_t head_word(const Syntax& syntax, TokenRange tokens) {
  auto is_top = [&](std::size_t token) { return syntax.is_root(token) || !tokens.contains(syntax.head[token]); };
  // How many words of the phrase hang from each word that hangs from none of them.
  std::size_t best = tokens.begin, best_count = 0;
  for (std::size_t top = tokens.begin; top < tokens.end; ++top) {
    if (!is_top(top)) continue;
    std::size_t count = 0;
    for (std::size_t token = tokens.begin; token < tokens.end; ++token) {
      std::size_t at = token;
      while (!is_top(at)) at = syntax.head[at];
      count += at == top ? 1 : 0;
    }
    if (count > best_count) {
      best = top;
      best_count = count;
    }
  }
  return best;
}

}  // namespace dateline
