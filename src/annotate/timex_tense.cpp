#include "annotate/timex_tense.h"

#include <algorithm>
#include <optional>

#include "text/word_set.h"

namespace dateline {

namespace {

// A verb farther away says nothing about a time.
constexpr std::size_t farthest = 40;

const WordSet& modals() {
  // "could" tells more often of what was possible.
  static const WordSet words(
      "will 'll \xE2\x80\x99"
      "ll wo shall would may might can should must");
  return words;
}

// Past forms that do not end in "ed". A participle counts too: what stands before it tells which it is.
const WordSet& irregular_pasts() {
  static const WordSet words(
      "was were had did said told went came took gave got made left met held began fell rose became "
      "brought bought built caught chose drew drove ate felt found flew fought forgot froze grew heard "
      "hid hurt kept knew laid lay led lent lost meant paid ran rang rode sang sank sat saw sent sold "
      "shot shook showed slept slid sought spent spoke stood stole struck swore swept taught thought "
      "threw understood won wore wrote broke dealt bore beat bled blew burst cast hung been gone seen "
      "taken given done written spoken known shown fallen risen begun broken chosen driven flown "
      "frozen hidden stolen sworn thrown worn slain woke stuck spun fled sped fed withdrew overthrew "
      "undertook tore bent bound clung crept dug drank flung forbade forgave leapt lit mistook overcame "
      "overtook quit shed shrank shut sprang spread strode strove swam swung wept wound arose awoke foresaw "
      "shone slew split set put cut hit has have 've");
  return words;
}

const WordSet& presents() {
  static const WordSet words("is are am 're says does do remains expects intends wants");
  return words;
}

// What may stand before "to" where the verb behind it is still to come.
const WordSet& plan_words() {
  static const WordSet words(
      "plans plan planned planning expected expects expect scheduled due set hopes hope hoping hoped wants want "
      "intends "
      "intend is are likely about slated going agreed agrees agreement decided decision pledged promised vowed "
      "proposed "
      "proposal preparing prepared deal offer offered ready obliged ordered asked");
  return words;
}

// Words in "-ed" that are no past verbs.
bool is_regular_past(std::string_view form) {
  if (form.size() < 4 || !form.ends_with("ed") || form.ends_with("eed")) return false;
  static const WordSet others("hundred united sacred naked wicked indeed hatred kindred crooked rugged");
  return !others.contains(form);
}

// "a still unspecified date", "the proposed sale": a participle before a noun.
bool is_attributive(const TimeSentence& sentence, std::size_t at) {
  std::size_t before = at;
  while (before > 0 && before + 3 > at &&
         (sentence.form(before - 1).ends_with("ly") || sentence.is_any(before - 1, {"still", "yet"})))
    --before;
  return before > 0 &&
         sentence.is_any(before - 1, {"a", "an", "the", "its", "his", "her", "their", "this", "these", "those", "of"});
}

bool is_adverb(const TimeSentence& sentence, std::size_t at) {
  return sentence.form(at).ends_with("ly") ||
         sentence.is_any(at, {"not", "n't", "also", "still", "already", "now", "all", "then", "just", "never"});
}

// "will [be] held", "to be held", "is held", "had been held": what helps a verb form that may be a participle.
VerbTime with_helpers(const TimeSentence& sentence, std::size_t verb) {
  std::size_t at = verb;
  bool has_be = false, has_present_be = false;
  for (std::size_t steps = 0; at > 0 && steps < 5; ++steps) {
    --at;
    if (is_adverb(sentence, at)) continue;
    std::string_view form = sentence.form(at);
    if (modals().contains(form)) return VerbTime::future;
    if (form == "to") return VerbTime::future;
    if (form == "could") return VerbTime::past;
    if (form == "be") {
      has_be = true;
      continue;
    }
    if (form == "is" || form == "are" || form == "'re") {
      has_present_be = true;
      break;
    }
    break;
  }
  if (has_be) return VerbTime::future;
  return has_present_be ? VerbTime::present : VerbTime::past;
}

std::optional<VerbTime> verb_time_at(const TimeSentence& sentence, std::size_t at) {
  std::string_view form = sentence.form(at);
  if (form.empty() || form[0] == '"') return std::nullopt;
  if (modals().contains(form)) {
    // The month is read before; what is left with a capital letter is a name.
    if (form == "may" && sentence[at].capitalized) return std::nullopt;
    return VerbTime::future;
  }
  if (form == "going" && sentence.is(at + 1, "to")) return VerbTime::future;
  if (form == "planned") {
    bool is_over = at > 0 && (sentence.form(at - 1).ends_with("ly") || sentence.is_any(at - 1, {"had", "as", "been"}));
    return is_over ? VerbTime::past : VerbTime::future;
  }
  // What is planned is to come, whenever it was planned.
  if (form == "scheduled" || form == "postponed") {
    bool is_over = at > 1 && sentence.is(at - 1, "been") && sentence.is(at - 2, "had");
    return is_over ? VerbTime::past : VerbTime::future;
  }
  if (irregular_pasts().contains(form) || (is_regular_past(form) && !is_attributive(sentence, at)))
    return with_helpers(sentence, at);
  if (presents().contains(form)) return sentence.is(at + 1, "to") ? VerbTime::future : VerbTime::present;
  if (form == "to" && at > 0) {
    if (plan_words().contains(sentence.form(at - 1))) {
      bool is_over = at > 2 && sentence.is(at - 2, "been") && sentence.is(at - 3, "had");
      return is_over ? VerbTime::past : VerbTime::future;
    }
  }
  return std::nullopt;
}

bool ends_clause(const TimeSentence& sentence, std::size_t at) {
  return sentence.is_any(
      at, {",", ";", ":", "--", "``", "''", "\"", "(", ")", "_", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x94"});
}

// "had filed reports by Monday"
bool has_pluperfect(const TimeSentence& sentence, std::size_t begin) {
  for (std::size_t at = begin; at > 0 && at + 16 > begin; --at)
    if (sentence.is(at - 1, "had")) return true;
  return false;
}

}  // namespace

VerbTime verb_time_near(const TimeSentence& sentence, std::size_t begin, std::size_t end) {
  // "Monday's vote" has been, "until Monday" and "as early as Monday" are to come.
  if (sentence.is_possessive(end)) return VerbTime::past;
  if (begin > 1 && sentence.is_any(begin - 1, {"until", "by", "till"}) && !has_pluperfect(sentence, begin))
    return VerbTime::future;
  if (begin > 2 && sentence.is(begin - 1, "as") && sentence.is_any(begin - 2, {"soon", "early", "late"}))
    return VerbTime::future;
  std::optional<VerbTime> found;
  std::size_t clause_begin = begin;
  for (; clause_begin > 0 && begin - clause_begin < farthest && !ends_clause(sentence, clause_begin - 1);
       --clause_begin) {
    found = verb_time_at(sentence, clause_begin - 1);
    if (found) return *found;
  }
  for (std::size_t at = end; at < sentence.size() && at < end + farthest; ++at) {
    if (ends_clause(sentence, at) && at != end) break;
    found = verb_time_at(sentence, at);
    if (found) return *found;
  }
  for (std::size_t at = clause_begin; at > 0 && begin - at < farthest; --at) {
    found = verb_time_at(sentence, at - 1);
    if (found) return *found;
  }
  for (std::size_t at = end; at < sentence.size() && at < end + farthest; ++at) {
    found = verb_time_at(sentence, at);
    if (found) return *found;
  }
  return VerbTime::unknown;
}

}  // namespace dateline
