#include "conceal/harm_cues.h"

#include "conceal/cue_words.h"

namespace dateline {

namespace {

constexpr std::size_t longest_list = 16;  // tokens between what befell them and the last name

// "The injured included X", "the dead were X", at its verb.
bool counts_the_harmed(const NameInSentence& name, std::size_t verb) {
  static const WordSet counting("were was included include including are is");
  if (!counting.contains(name.word(verb))) return false;
  for (std::size_t back = 1; back <= 4 && verb >= name.first + back; ++back) {
    const std::string& noun = name.word(verb - back);
    if (noun == "dead" || role_noun(noun) == RoleNoun::victim) return true;
    if (is_harmed(noun) && name.is(verb - back - 1, "the")) return true;
  }
  return false;
}

// "Among the passengers were the singer X and Y": what the noun says of all who follow.
std::optional<RoleNoun> counted_among(const NameInSentence& name) {
  if (!name.is(name.first, "among") || !name.is(name.first + 1, "the")) return std::nullopt;
  std::size_t verb = name.first + 2;
  while (verb < name.begin && !name.is(verb, "were") && !name.is(verb, "was")) ++verb;
  return verb < name.begin && verb < name.first + 6 ? role_noun(name.word(verb - 1)) : std::nullopt;
}

// The first token of the list that ends with the name: persons, ages, titles and kin between marks.
std::size_t list_begin(const NameInSentence& name) {
  std::size_t at = name.begin;
  while (at > name.first && name.begin - at <= longest_list) {
    const CueToken& token = name.token(at - 1);
    const std::string& word = token.folded;
    bool is_mark = word == "," || word == "(" || word == ")" || word == ".";
    bool passes = token.is_person || is_mark || word == "and" || word == "year" || word == "old" ||
                  number_of(word).has_value() || articles_and_possessives().contains(word) ||
                  role_noun(word).has_value() || (short_title(word).has_value() && token.is_capital);
    if (!passes) break;
    --at;
  }
  return at;
}

}  // namespace

void add_harm(const std::string& participle, PersonCues& cues) {
  cues.roles.insert(RoleNoun::victim);
  cues.is_sexual_harm = cues.is_sexual_harm || is_sexual_harm(participle);
}

bool is_harmless_in_contest(const std::string& verb) {
  static const WordSet words(
      "injured hurt hit beaten struck lost suffered survived collapsed escaped trapped held found");
  return words.contains(verb);
}

void add_harm_before(const NameInSentence& name, PersonCues& cues) {
  if (std::optional<RoleNoun> counted = counted_among(name)) cues.roles.insert(*counted);
  std::size_t at = list_begin(name);
  if (at == name.first) return;
  const std::string& before = name.word(at - 1);
  bool is_of = before == "of" || before == "on" || before == "against";
  if (is_harmed(before)) {
    // "were injured, X said" is another's clause.
    bool is_own_clause = !name.is(at, ",") && !(name.is(name.begin - 1, ",") && at + 1 == name.begin);
    bool is_active = at < name.first + 2 || !helpers().contains(name.word(at - 2));
    bool is_of_match = name.text.topics.is_sport && is_harmless_in_contest(before);
    if (is_own_clause && is_active && !is_of_match) add_harm(before, cues);
  } else if (is_of && at >= name.first + 2 && is_harm(name.word(at - 2))) {
    cues.roles.insert(RoleNoun::victim);
    cues.is_surely_person = name.word(at - 2) != "attack" && name.word(at - 2) != "assault";
  } else if (counts_the_harmed(name, at - 1)) {
    cues.roles.insert(RoleNoun::victim);
  } else if (before == "as" && (name.is(at - 2, "identified") || name.is(at - 2, "named"))) {
    cues.roles.insert(RoleNoun::victim);
  }
}

}  // namespace dateline
