#include "annotate/cue_rules.h"

#include <algorithm>

#include "text/word_set.h"

namespace dateline {

namespace {

using enum CueMeaning;

// Whether one of the words stands among the content's first ones or between it and the cue.
bool is_about(const CueSetting& setting, const WordSet& words, std::size_t looked_at) {
  const std::vector<FoldedWord>& opening = setting.content.opening;
  for (std::size_t i = 0; i < std::min(looked_at, opening.size()); ++i)
    if (words.contains(opening[i].form)) return true;
  for (std::size_t i = setting.cue.cue_end; i < setting.cue.gap_end; ++i)
    if (words.contains(setting.cue.words[i].form)) return true;
  return false;
}

const WordSet& claim_nouns() {
  static const WordSet words(
      "claim claims allegation allegations accusation accusations charge charges report reports suggestion suggestions "
      "account accounts version theory theories rumour rumours rumor rumors story stories assertion assertions notion "
      "idea "
      "number numbers figure figures finding findings statement statements speculation narrative argument talk it that "
      "this them those");
  return words;
}

// False in every use; said of a claim, the others are too.
const WordSet& false_words() {
  static const WordSet words(
      "false untrue baseless unfounded groundless fabricated fake invented bogus lie lies falsehood fabrication");
  return words;
}
const WordSet& disbelief_words() {
  static const WordSet words(
      "absurd nonsense nonsensical ridiculous ludicrous laughable preposterous outlandish rubbish fiction fictional "
      "fantasy "
      "hoax propaganda misleading malicious wrong incorrect inaccurate smear smears slander slanderous libel libellous "
      "garbage outrageous far-fetched fanciful speculative gossip disinformation misinformation concocted hogwash "
      "baloney "
      "fairy-tale exaggerated");
  return words;
}

CueMeaning ask(const CueStep& step, const CueSetting& setting) {
  const ContentShape& content = setting.content;
  if (content.begins_with_question_word) return asks;
  if (content.opens_with("for") || content.begins_with_infinitive) return demands;
  if (content.begins_with_topic) return asks;
  if (content.begins_quoted) return asks;
  if (content.addresses_someone || content.begins_with_that) return demands;
  return step.meaning;
}

// "told them to leave", "said not to push"; but "is said to be", "wrote to say that".
CueMeaning speech(const CueStep& step, const CueSetting& setting) {
  const ContentShape& content = setting.content;
  const std::vector<FoldedWord>& opening = content.opening;
  const std::string& form = setting.cue.words[step.begin].form;
  if (content.begins_with_infinitive) {
    bool negated = content.opens_with("not");
    static const WordSet reports("say says said saying read reads add adds added adding");
    if (content.begins_quoted && !form.starts_with("t")) return step.meaning;
    static const WordSet states("be have");
    if (reports.contains(form) && !negated && opening.size() > 1 && states.contains(opening[1].form))
      return step.meaning;
    static const WordSet sends("write wrote written writing email emailed message messaged text texted post posted");
    std::optional<CueStep> inner = negated || opening.size() < 2 ? std::nullopt : step_at(opening, 1);
    return inner && sends.contains(form) ? inner->meaning : demands;
  }
  static const WordSet addressed("him her them us me you everyone everybody people");
  static const WordSet orders("tell tells told telling shout shouts shouted shouting");
  bool names_addressee = opening.size() > 2 && addressed.contains(opening[0].form) &&
                         (opening[1].form == "to" || (opening[1].form == "not" && opening[2].form == "to"));
  return !content.begins_quoted && orders.contains(form) && names_addressee ? demands : step.meaning;
}

// "it will visit", "we'd marry": the speaker speaks of himself.
bool is_own_future(const ContentShape& content) {
  static const WordSet speaker("it he she they we i");
  const std::vector<FoldedWord>& opening = content.opening;
  std::size_t first = content.begins_with_that ? 1 : 0;
  return content.is_future && first < opening.size() && speaker.contains(opening[first].form);
}

CueMeaning announce(const CueStep& step, const CueSetting& setting) {
  static const WordSet plan_words("plan plans intention");
  return is_about(setting, plan_words, 3) || is_own_future(setting.content) ? pledges : step.meaning;
}

CueMeaning assure(const CueStep& step, const CueSetting& setting) {
  return setting.content.begins_with_infinitive || is_own_future(setting.content) ? pledges : step.meaning;
}

// "scoffed that it could", "mocked the claim".
CueMeaning deride(const CueStep& step, const CueSetting& setting) {
  if (setting.content.begins_with_that || setting.content.begins_quoted) return asserts;
  return is_about(setting, claim_nouns(), 4) ? denies : step.meaning;
}

CueMeaning call(const CueStep& step, const CueSetting& setting) {
  bool calls = setting.cue.words[step.begin].form.starts_with("call");
  if (calls && setting.content.begins_with_infinitive) return demands;
  if (is_about(setting, false_words(), 14)) return denies;
  return is_about(setting, disbelief_words(), 14) && is_about(setting, claim_nouns(), 6) ? denies : step.meaning;
}

CueMeaning suggest(const CueStep& step, const CueSetting& setting) {
  const ContentShape& content = setting.content;
  return content.begins_with_gerund || content.is_obligation ? demands : step.meaning;
}

CueMeaning wave_away(const CueStep& step, const CueSetting& setting) {
  static const WordSet demand_nouns("call calls demand demands appeal appeals plea pleas request requests");
  bool only_shrugs = step.end == step.begin + 1 && setting.content.begins_quoted;
  if (only_shrugs) return asserts;
  return is_about(setting, demand_nouns, 4) ? denies : step.meaning;
}

CueMeaning counter(const CueStep& step, const CueSetting& setting) {
  if (setting.content.begins_with_that || setting.content.begins_quoted) return step.meaning;
  return is_about(setting, claim_nouns(), 4) ? denies : step.meaning;
}

CueMeaning worry(const CueStep& step, const CueSetting& setting) {
  const ContentShape& content = setting.content;
  bool looks_ahead =
      content.is_future || content.is_possible || content.begins_with_that || content.begins_with_infinitive;
  return looks_ahead ? step.meaning : asserts;
}

CueMeaning put(const CueStep& step, const CueSetting& setting) {
  static const WordSet odds("odds chance chances probability likelihood");
  return is_about(setting, odds, 5) ? expects : step.meaning;
}

}  // namespace

CueMeaning meaning_in(const CueStep& step, const CueSetting& setting) {
  const ContentShape& content = setting.content;
  switch (step.rule) {
    case CueRule::none:
    case CueRule::light: break;
    case CueRule::ask: return ask(step, setting);
    case CueRule::speech: return speech(step, setting);
    case CueRule::infinitive_pledges: return content.begins_with_infinitive ? pledges : step.meaning;
    case CueRule::infinitive_demands:
      return content.begins_with_infinitive || content.addresses_someone ? demands : step.meaning;
    case CueRule::suggest: return suggest(step, setting);
    case CueRule::announce: return announce(step, setting);
    case CueRule::assure: return assure(step, setting);
    case CueRule::call: return call(step, setting);
    case CueRule::question: return content.begins_with_topic ? asks : step.meaning;
    case CueRule::challenge:
      return content.begins_with_infinitive || content.addresses_someone ? demands : step.meaning;
    case CueRule::wave_away: return wave_away(step, setting);
    case CueRule::deride: return deride(step, setting);
    case CueRule::counter: return counter(step, setting);
    case CueRule::worry: return worry(step, setting);
    case CueRule::put: return put(step, setting);
  }
  return step.meaning;
}

}  // namespace dateline
