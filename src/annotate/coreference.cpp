#include "annotate/coreference.h"

#include <algorithm>
#include <optional>
#include <string>

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

namespace {

// What is known of a chain so far, for choices that no score may make.
struct ChainTraits {
  std::size_t size = 0;
  bool is_named = false;
  EntityType name_type = EntityType::other;
  int gender = 0;  // as MentionWords::gender, of its pronouns and titles

  bool allows(const MentionTokens& mention, const MentionWords& words) const {
    if (gender != 0 && words.gender != 0 && gender != words.gender) return false;
    if (mention.form != MentionForm::pronoun || !is_named) return true;
    bool person = name_type == EntityType::person;
    if (words.gender == 1 || words.gender == 2) return person || name_type == EntityType::other;
    return words.gender != 3 || !person;
  }

  void add(const MentionTokens& mention, const MentionWords& words) {
    ++size;
    if (gender == 0) gender = words.gender;
    if (!mention.name || is_named) return;
    is_named = true;
    name_type = mention.type;
  }
};

// Whether two mentions of one name may be one thing although their types differ: a person is no place and no body of
// the same name, other differences are more often the tagger's.
bool may_be_one(EntityType a, EntityType b) {
  auto is_body = [](EntityType type) { return type == EntityType::place || type == EntityType::organization; };
  return !((a == EntityType::person && is_body(b)) || (b == EntityType::person && is_body(a)));
}

// "Turkey's Defence Ministry" is not Turkey: a name that another one begins with as its owner.
bool owns(const std::string& owner, const std::string& name) {
  if (owner.empty() || name.size() <= owner.size() || !name.starts_with(owner)) return false;
  std::string_view rest = std::string_view(name).substr(owner.size());
  return rest.starts_with("'s ") || rest.starts_with(" 's ") || rest.starts_with("\u2019s ") ||
         rest.starts_with(" \u2019s ");
}

// Whether a description can only take up something introduced before: "the senior official", not "one official".
bool takes_up(const MentionTokens& mention, const MentionWords& words) {
  return mention.form == MentionForm::nominal && !mention.name && words.definite && !words.plural;
}

// The nearest earlier description with the same head word and at least the same other words: "the senior official"
// takes up "one senior Afghan intelligence official", not "one Afghan official". People only: things are described in
// more ways.
std::optional<std::size_t> fuller_description(const std::vector<MentionTokens>& mentions,
                                              const std::vector<MentionWords>& words,
                                              const std::vector<std::size_t>& candidates, std::size_t anaphor) {
  if (!takes_up(mentions[anaphor], words[anaphor]) || mentions[anaphor].type != EntityType::person) return std::nullopt;
  auto has = [](const MentionWords& in, const std::string& word) {
    return std::ranges::find(in.words, word) != in.words.end();
  };
  for (std::size_t candidate : candidates) {
    const MentionWords& other = words[candidate];
    if (mentions[candidate].form != MentionForm::nominal || other.plural || other.head != words[anaphor].head) continue;
    if (std::ranges::all_of(words[anaphor].words, [&](const std::string& word) { return has(other, word); }))
      return candidate;
  }
  return std::nullopt;
}

// "The group", "the terror group" or "the company" takes up the body that the text names most, where one earlier name
// stands out: not the nearest, which is often who pursues it.
std::optional<std::size_t> most_named_body(const std::vector<MentionTokens>& mentions,
                                           const std::vector<MentionWords>& words,
                                           const std::vector<std::size_t>& candidates, std::size_t anaphor) {
  if (!takes_up(mentions[anaphor], words[anaphor]) || !is_plain_body(words[anaphor].head)) return std::nullopt;
  std::optional<std::size_t> most;
  bool stands_out = false;
  for (std::size_t candidate : candidates) {
    const MentionWords& other = words[candidate];
    if (!mentions[candidate].name || mentions[candidate].type != EntityType::organization) continue;
    if (most && other.name == words[*most].name) continue;
    if (!most || other.name_mentions > words[*most].name_mentions) {
      stands_out = true;
      most = candidate;
    } else if (other.name_mentions == words[*most].name_mentions) {
      stands_out = false;
    }
  }
  return stands_out && words[*most].name_mentions > 1 ? most : std::nullopt;
}

// The nearest earlier mention whose name is the same, or, for people, ends with or begins this one's words.
std::optional<std::size_t> same_name(const std::vector<MentionTokens>& mentions, const std::vector<MentionWords>& words,
                                     const std::vector<std::size_t>& candidates, std::size_t anaphor) {
  const std::string& name = words[anaphor].name;
  if (!mentions[anaphor].name || name.empty()) return std::nullopt;
  for (std::size_t candidate : candidates)
    if (mentions[candidate].name && words[candidate].name == name &&
        may_be_one(mentions[candidate].type, mentions[anaphor].type))
      return candidate;
  bool may_be_person = mentions[anaphor].type == EntityType::person || mentions[anaphor].type == EntityType::other ||
                       mentions[anaphor].type == EntityType::group;
  if (!may_be_person) return std::nullopt;
  for (std::size_t candidate : candidates)
    if (mentions[candidate].name && mentions[candidate].type == EntityType::person &&
        words[candidate].name.ends_with(" " + name))
      return candidate;
  return std::nullopt;
}

}  // namespace

std::vector<std::size_t> find_antecedents(std::string_view text, const Document& document, const Encoding& encoding,
                                          const Syntax& syntax, const std::vector<MentionTokens>& mentions,
                                          const Heads::Impl& heads) {
  std::vector<MentionWords> words = mention_words(text, document, syntax, mentions, encoding, heads);
  std::vector<std::size_t> antecedents(mentions.size());
  std::vector<ChainTraits> chains(mentions.size());  // at a chain's first mention
  std::vector<std::size_t> first(mentions.size());
  float none_bias = heads.setting("no_antecedent", 0.0F);
  for (std::size_t anaphor = 0; anaphor < mentions.size(); ++anaphor) {
    std::vector<std::size_t> candidates = antecedent_candidates(mentions, anaphor);
    std::optional<std::size_t> certain = same_name(mentions, words, candidates, anaphor);
    if (!certain) certain = fuller_description(mentions, words, candidates, anaphor);
    if (!certain) certain = most_named_body(mentions, words, candidates, anaphor);
    antecedents[anaphor] = certain.value_or(anaphor);
    if (antecedents[anaphor] == anaphor) {
      float best = heads.ranker->score(none_features(mentions, words, anaphor)) + none_bias;
      PairQuery query(heads.antecedent, encoding, mentions[anaphor].head);
      for (std::size_t antecedent : candidates) {
        if (!chains[first[antecedent]].allows(mentions[anaphor], words[anaphor])) continue;
        if (owns(words[antecedent].name, words[anaphor].name) || owns(words[anaphor].name, words[antecedent].name))
          continue;
        AntecedentFeatures features =
            pair_features(mentions, words, syntax, heads, anaphor, antecedent, chains[first[antecedent]].size,
                          query.score(0, mentions[antecedent].head));
        if (float score = heads.ranker->score(features); score > best) {
          best = score;
          antecedents[anaphor] = antecedent;
        }
      }
    }
    first[anaphor] = antecedents[anaphor] == anaphor ? anaphor : first[antecedents[anaphor]];
    chains[first[anaphor]].add(mentions[anaphor], words[anaphor]);
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
