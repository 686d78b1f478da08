#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/pair_scores.h"
#include "dateline/annotate.h"

namespace dateline {

struct AntecedentRanker;

/// The columns of an Encoding that are the logits of one tag head.
struct TagHead {
  std::size_t column = 0;
  std::vector<std::string> labels;

  std::size_t count() const { return labels.size(); }
  const float* logits(const Encoding& encoding, std::size_t token) const { return encoding.row(token) + column; }
};

/// What heads.bin holds, by name, checked against the encoder's columns (docs/formats/model_folder.md).
struct Heads::Impl {
  Impl();
  ~Impl();

  TagHead roles;                             ///< O and B-, I- of cue, source, content
  TagHead names;                             ///< O and B-, I- of the entity types
  TagHead upos;                              ///< universal part-of-speech tags
  TagHead xpos;                              ///< Penn tags
  TagHead mentions;                          ///< head words of mentions: none and GUM's types
  std::size_t predicate_column = 0;          ///< logit: the token is a PropBank predicate
  std::size_t factuality_column = 0;         ///< -3 to 3, of an event word
  PairHead attribution;                      ///< cue -> token: none, source, content
  PairHead arc;                              ///< word -> its syntactic head, itself for the root
  PairHead relation;                         ///< word -> head: universal dependency relation
  PairHead argument;                         ///< predicate -> word: PropBank role of the argument whose head word it is
  PairHead mention_start;                    ///< head word -> first word of the mention
  PairHead mention_end;                      ///< head word -> last word of the mention
  PairHead antecedent;                       ///< mention's head word -> an earlier one's
  std::unique_ptr<AntecedentRanker> ranker;  ///< weighs the antecedent head's score with other features
  std::map<std::string, float, std::less<>>
      settings;  ///< thresholds and weights of the decoders, tuned on held-out training text

  float setting(std::string_view name, float otherwise) const {
    auto found = settings.find(name);
    return found == settings.end() ? otherwise : found->second;
  }
};

}  // namespace dateline
