#include "annotate/inflection.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace dateline {

namespace {

// Base form, then what differs from the rules; the third person and the -ing form follow the rules.
constexpr std::array<std::string_view, 114> irregular_verbs = {"say said",
                                                               "tell told",
                                                               "think thought",
                                                               "know knew known",
                                                               "see saw seen",
                                                               "find found",
                                                               "make made",
                                                               "give gave given",
                                                               "take took taken",
                                                               "write wrote written",
                                                               "speak spoke spoken",
                                                               "hear heard",
                                                               "feel felt",
                                                               "hold held",
                                                               "put",
                                                               "set",
                                                               "cut",
                                                               "bet",
                                                               "let",
                                                               "cast",
                                                               "forecast",
                                                               "broadcast",
                                                               "read",
                                                               "leave left",
                                                               "lay laid",
                                                               "pay paid",
                                                               "mean meant",
                                                               "keep kept",
                                                               "show showed shown",
                                                               "swear swore sworn",
                                                               "foresee foresaw foreseen",
                                                               "foretell foretold",
                                                               "forbid forbade forbidden",
                                                               "seek sought",
                                                               "bring brought",
                                                               "stand stood",
                                                               "understand understood",
                                                               "withdraw withdrew withdrawn",
                                                               "throw threw thrown",
                                                               "blow blew blown",
                                                               "shake shook shaken",
                                                               "hit",
                                                               "shoot shot",
                                                               "fight fought",
                                                               "stick stuck",
                                                               "choose chose chosen",
                                                               "have has had having",
                                                               "do does did done",
                                                               "go goes went gone",
                                                               "get got",
                                                               "come came",
                                                               "become became",
                                                               "begin began begun",
                                                               "draw drew drawn",
                                                               "fall fell fallen",
                                                               "plead pleaded pled",
                                                               "lead led",
                                                               "run ran",
                                                               "sing sang sung",
                                                               "teach taught",
                                                               "learn learned learnt",
                                                               "forget forgot forgotten",
                                                               "quiz quizzed quizzes",
                                                               "undertake undertook undertaken",
                                                               "weep wept",
                                                               "bite bit bitten",
                                                               "wear wore worn",
                                                               "break broke broken",
                                                               "catch caught",
                                                               "send sent",
                                                               "lend lent",
                                                               "spend spent",
                                                               "build built",
                                                               "rebuild rebuilt",
                                                               "strike struck stricken",
                                                               "slay slew slain",
                                                               "drive drove driven",
                                                               "freeze froze frozen",
                                                               "sell sold",
                                                               "buy bought",
                                                               "win won",
                                                               "meet met",
                                                               "flee fled",
                                                               "bind bound",
                                                               "steal stole stolen",
                                                               "hang hung hanged",
                                                               "hide hid hidden",
                                                               "rise rose risen",
                                                               "sweep swept",
                                                               "spread",
                                                               "split",
                                                               "beat beaten",
                                                               "shut",
                                                               "hurt",
                                                               "quit",
                                                               "withhold withheld",
                                                               "uphold upheld",
                                                               "overthrow overthrew overthrown",
                                                               "fling flung",
                                                               "fly flew flown",
                                                               "sink sank sunk",
                                                               "burn burned burnt",
                                                               "retake retook retaken",
                                                               "arise arose arisen",
                                                               "bid",
                                                               "lose lost",
                                                               "sit sat",
                                                               "feed fed",
                                                               "overrun overran",
                                                               "withstand withstood",
                                                               "tear tore torn",
                                                               "ride rode ridden",
                                                               "sleep slept",
                                                               "lie lay lain"};

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

// "rub": one vowel between consonants, in a word of one syllable; of longer ones those stressed on the last.
bool doubles_last(std::string_view base) {
  constexpr std::array<std::string_view, 26> stressed = {
      "shrug",  "quip",  "scrap", "abhor", "forget", "begin",  "admit",  "commit",  "submit",
      "permit", "refer", "infer", "rebut", "concur", "demur",  "regret", "omit",    "kidnap",
      "equip",  "occur", "deter", "incur", "unplug", "confer", "defer",  "transmit"};
  if (std::ranges::find(stressed, base) != stressed.end()) return true;
  if (base.size() < 3 || base.size() > 4) return false;
  char last = base.back();
  if (is_vowel(last) || last == 'w' || last == 'x' || last == 'y') return false;
  auto vowels = std::ranges::count_if(base, is_vowel);
  return vowels == 1 && is_vowel(base[base.size() - 2]);
}

std::string with_s(std::string_view base) {
  std::string word(base);
  if (word.ends_with("y") && word.size() > 1 && !is_vowel(word[word.size() - 2]))
    return word.substr(0, word.size() - 1) + "ies";
  bool hisses =
      word.ends_with("s") || word.ends_with("sh") || word.ends_with("ch") || word.ends_with("x") || word.ends_with("z");
  return word + (hisses ? "es" : "s");
}

// The forms with -ed and -ing.
std::vector<std::string> suffixed(std::string_view base) {
  std::string word(base);
  if (word.ends_with("ie")) return {word + "d", word.substr(0, word.size() - 2) + "ying"};
  if (word.ends_with("ee")) return {word + "d", word + "ing"};
  if (word.ends_with("e")) return {word + "d", word.substr(0, word.size() - 1) + "ing"};
  if (word.ends_with("y") && word.size() > 1 && !is_vowel(word[word.size() - 2]))
    return {word.substr(0, word.size() - 1) + "ied", word + "ing"};
  if (doubles_last(word)) return {word + word.back() + "ed", word + word.back() + "ing"};
  std::vector<std::string> forms = {word + "ed", word + "ing"};
  if (word.ends_with("el") || word.ends_with("al")) {  // "signalled" and "signaled"
    forms.push_back(word + "led");
    forms.push_back(word + "ling");
  }
  return forms;
}

std::vector<std::string> split(std::string_view spaced) {
  std::istringstream in{std::string(spaced)};
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

}  // namespace

std::vector<std::string> verb_forms(std::string_view base) {
  if (base == "be") return {"be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m"};
  std::vector<std::string> forms = {std::string(base), with_s(base)};
  if (base.ends_with("ise") || base.ends_with("yse"))  // "criticize" beside "criticise"
    for (std::string& form : verb_forms(std::string(base.substr(0, base.size() - 2)) + "ze")) forms.push_back(form);
  std::vector<std::string> regular = suffixed(base);
  for (std::string_view line : irregular_verbs) {
    if (!line.starts_with(base) || (line.size() > base.size() && line[base.size()] != ' ')) continue;
    std::vector<std::string> words = split(line);
    forms.insert(forms.end(), words.begin() + 1, words.end());
    regular.erase(regular.begin());  // no -ed
    break;
  }
  forms.insert(forms.end(), regular.begin(), regular.end());
  return forms;
}

std::vector<std::string> noun_forms(std::string_view singular) {
  if (singular.ends_with("man"))
    return {std::string(singular), std::string(singular.substr(0, singular.size() - 2)) + "en"};
  if (singular.ends_with("person") && singular != "person")
    return {std::string(singular), std::string(singular.substr(0, singular.size() - 6)) + "people",
            std::string(singular) + "s"};
  return {std::string(singular), with_s(singular)};
}

}  // namespace dateline
