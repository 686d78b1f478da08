#include "annotate/propositions.h"

#include <algorithm>

#include "annotate/pair_scores.h"

namespace dateline {

namespace {

constexpr std::size_t reach = 60;  // tokens

}  // namespace

std::vector<Argument> arguments_of(const Encoding& encoding, const Heads::Impl& heads, std::size_t predicate,
                                   TokenRange sentence) {
  std::vector<Argument> found;
  PairQuery query(heads.argument, encoding, predicate);
  std::size_t begin = std::max(sentence.begin, predicate > reach ? predicate - reach : 0);
  std::size_t end = std::min(sentence.end, predicate + reach);
  for (std::size_t token = begin; token < end; ++token) {
    if (token == predicate) continue;
    std::size_t best = 0;
    float best_score = query.score(0, token);
    for (std::size_t role = 1; role < heads.argument.count(); ++role)
      if (float score = query.score(role, token); score > best_score) {
        best = role;
        best_score = score;
      }
    if (best != 0) found.push_back({token, heads.argument.labels[best]});
  }
  return found;
}

std::vector<Proposition> find_propositions(const Document& document, const Encoding& encoding,
                                           const Heads::Impl& heads) {
  std::vector<Proposition> found;
  for (TokenRange sentence : sentence_tokens(document))
    for (std::size_t token = sentence.begin; token < sentence.end; ++token) {
      if (encoding.row(token)[heads.predicate_column] <= 0) continue;
      Proposition proposition{static_cast<std::uint32_t>(token), factuality_of(encoding, heads, token)};
      for (const Argument& argument : arguments_of(encoding, heads, token, sentence))
        proposition.arguments.push_back({static_cast<std::uint32_t>(argument.token), std::string(argument.role)});
      found.push_back(std::move(proposition));
    }
  return found;
}

float factuality_of(const Encoding& encoding, const Heads::Impl& heads, std::size_t token) {
  return encoding.row(token)[heads.factuality_column];
}

}  // namespace dateline
