#include "annotate/coreference.h"

#include "annotate/antecedent_ranker.h"

namespace dateline {

std::vector<std::size_t> antecedent_candidates(const std::vector<MentionTokens>& mentions, std::size_t anaphor) {
  std::vector<std::size_t> candidates;
  std::size_t nearest = anaphor > antecedent_window ? anaphor - antecedent_window : 0;
  for (std::size_t i = anaphor; i-- > nearest;) candidates.push_back(i);
  if (!mentions[anaphor].name) return candidates;
  for (std::size_t i = nearest; i-- > 0 && candidates.size() < 2 * antecedent_window;)
    if (mentions[i].name) candidates.push_back(i);
  return candidates;
}

std::vector<std::size_t> find_antecedents(std::string_view text, const Document& document, const Encoding& encoding,
                                          const Syntax& syntax, const std::vector<MentionTokens>& mentions,
                                          const Heads::Impl& heads) {
  std::vector<MentionWords> words = mention_words(text, document, syntax, mentions, heads);
  std::vector<std::size_t> antecedents(mentions.size());
  float none_bias = heads.setting("no_antecedent", 0.0F);
  for (std::size_t anaphor = 0; anaphor < mentions.size(); ++anaphor) {
    antecedents[anaphor] = anaphor;
    float best = heads.ranker->score(none_features(mentions, words, anaphor)) + none_bias;
    PairQuery query(heads.antecedent, encoding, mentions[anaphor].head);
    for (std::size_t antecedent : antecedent_candidates(mentions, anaphor)) {
      AntecedentFeatures features =
          pair_features(mentions, words, syntax, heads, anaphor, antecedent, query.score(0, mentions[antecedent].head));
      if (float score = heads.ranker->score(features); score > best) {
        best = score;
        antecedents[anaphor] = antecedent;
      }
    }
  }
  return antecedents;
}

std::vector<std::vector<std::size_t>> chains_of(const std::vector<std::size_t>& antecedents) {
  std::vector<std::vector<std::size_t>> chains;
  std::vector<std::size_t> chain_of(antecedents.size());
  for (std::size_t mention = 0; mention < antecedents.size(); ++mention) {
    if (antecedents[mention] == mention) {
      chain_of[mention] = chains.size();
      chains.emplace_back();
    } else {
      chain_of[mention] = chain_of[antecedents[mention]];
    }
    chains[chain_of[mention]].push_back(mention);
  }
  return chains;
}

}  // namespace dateline
