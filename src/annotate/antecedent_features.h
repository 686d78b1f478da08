#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/mentions.h"
#include "annotate/syntax.h"

namespace dateline {

/// What a mention's words say about what it may refer to.
struct MentionWords {
  std::vector<std::string> words;  ///< folded, without articles and marks
  std::string head;                ///< folded head word
  std::string name;                ///< folded words of its name, where it has one
  std::string initials;            ///< first letters of its capitalized words
  bool definite = false;           ///< "the", "this", "that", a possessive
  bool indefinite = false;         ///< "a", "one", "another", "some", "several", a number
  bool plural = false;
  int person = 0;           ///< 1, 2 or 3 for pronouns
  int gender = 0;           ///< of pronouns and titles: 0 unknown, 1 male, 2 female, 3 thing
  bool quoted = false;      ///< inside quotation marks
  bool head_is_new = true;  ///< no earlier mention has this head word
  bool goes_on = false;     ///< words follow the head word: "the price of oil", "the man who came"
  bool possessed = false;   ///< begins with a possessive: "its leader"
  bool subject = false;
  bool object = false;
  std::size_t sentence = 0;
  std::size_t name_mentions = 0;  ///< mentions in the whole text with this name; 0 where it has none
  float margin = 0;               ///< by how much the mentions head prefers a mention here, clamped to [-4, 8]
};

/// One for each mention. Cost: linear in the mentions' words.
std::vector<MentionWords> mention_words(std::string_view text, const Document& document, const Syntax& syntax,
                                        const std::vector<MentionTokens>& mentions, const Encoding& encoding,
                                        const Heads::Impl& heads);

/// Whether a head word means a body and says no more than that it is one: "group", "company".
bool is_plain_body(std::string_view head);

namespace antecedent_feature {
enum Index : std::size_t {
  model_score,
  name_name,
  name_nominal,
  name_pronoun,
  nominal_name,
  nominal_nominal,
  nominal_pronoun,
  pronoun_name,
  pronoun_nominal,
  pronoun_pronoun,
  same_words,
  same_head_nominals,
  same_head_with_name,
  name_inside_name,
  last_word_of_person,
  initials,
  names_differ,
  same_pronoun,
  person_differs,
  gender_differs,
  gender_agrees,
  number_differs,
  kind_differs,
  kind_agrees,
  overlap,
  apposition,
  modifier_adds,
  indefinite_anaphor,
  definite_anaphor,
  quotation_differs,
  antecedent_is_subject,
  both_subjects,
  same_sentence_pronoun,
  next_sentence_pronoun,
  far_pronoun,
  same_sentence,
  next_sentence,
  near_sentences,
  far_sentences,
  distance_log,
  distance_log_pronoun,
  model_score_name,
  model_score_pronoun,
  none_name,
  none_nominal,
  none_pronoun,
  none_indefinite,
  none_definite,
  none_first_mention_of_head,
  chain_size_nominal,
  chain_size_pronoun,
  name_mentions_nominal,
  name_mentions_pronoun,
  plain_body_name_mentions,
  plain_body_named_body,
  antecedent_is_object,
  antecedent_goes_on,
  anaphor_goes_on,
  same_head_definite,
  same_head_far,
  antecedent_margin,
  none_goes_on,
  none_possessed,
  none_subject,
  none_margin,
  none_plain_body,
  count
};
}  // namespace antecedent_feature

using AntecedentFeatures = std::array<float, antecedent_feature::count>;

/// Features of the pair (anaphor, antecedent); the antecedent stands before, in a chain of `chain_size` mentions so
/// far. Cost: linear in the two mentions' words.
AntecedentFeatures pair_features(const std::vector<MentionTokens>& mentions, const std::vector<MentionWords>& words,
                                 const Syntax& syntax, const Heads::Impl& heads, std::size_t anaphor,
                                 std::size_t antecedent, std::size_t chain_size, float model_score);

/// Features of the choice that a mention has no antecedent.
AntecedentFeatures none_features(const std::vector<MentionTokens>& mentions, const std::vector<MentionWords>& words,
                                 std::size_t anaphor);

}  // namespace dateline
