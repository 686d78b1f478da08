#include "annotate/antecedent_features.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "text/characters.h"
#include "text/utf8.h"

namespace dateline {

namespace {

struct PronounTraits {
  int person;
  int gender;  // as MentionWords::gender
  bool plural;
};

const std::map<std::string_view, PronounTraits>& pronoun_traits() {
  static const std::map<std::string_view, PronounTraits> table = {
      {"i", {1, 0, false}},        {"me", {1, 0, false}},       {"my", {1, 0, false}},   {"mine", {1, 0, false}},
      {"myself", {1, 0, false}},   {"we", {1, 0, true}},        {"us", {1, 0, true}},    {"our", {1, 0, true}},
      {"ours", {1, 0, true}},      {"ourselves", {1, 0, true}}, {"you", {2, 0, false}},  {"your", {2, 0, false}},
      {"yours", {2, 0, false}},    {"he", {3, 1, false}},       {"him", {3, 1, false}},  {"his", {3, 1, false}},
      {"himself", {3, 1, false}},  {"she", {3, 2, false}},      {"her", {3, 2, false}},  {"hers", {3, 2, false}},
      {"herself", {3, 2, false}},  {"it", {3, 3, false}},       {"its", {3, 3, false}},  {"itself", {3, 3, false}},
      {"they", {3, 0, true}},      {"them", {3, 0, true}},      {"their", {3, 0, true}}, {"theirs", {3, 0, true}},
      {"themselves", {3, 0, true}}};
  return table;
}

int gender_of_title(std::string_view word) {
  static const std::map<std::string_view, int> table = {
      {"mr", 1},         {"mr.", 1},         {"sir", 1},       {"lord", 1},     {"king", 1},       {"man", 1},
      {"boy", 1},        {"father", 1},      {"husband", 1},   {"son", 1},      {"brother", 1},    {"mrs", 2},
      {"mrs.", 2},       {"ms", 2},          {"ms.", 2},       {"miss", 2},     {"dame", 2},       {"lady", 2},
      {"queen", 2},      {"woman", 2},       {"girl", 2},      {"mother", 2},   {"wife", 2},       {"daughter", 2},
      {"sister", 2},     {"spokeswoman", 2}, {"spokesman", 1}, {"chairman", 1}, {"chairwoman", 2}, {"policeman", 1},
      {"policewoman", 2}};
  auto found = table.find(word);
  return found == table.end() ? 0 : found->second;
}

bool is_article(std::string_view word) { return word == "the" || word == "a" || word == "an"; }
bool is_definite(std::string_view word) {
  return word == "the" || word == "this" || word == "that" || word == "these" || word == "those";
}
bool is_indefinite(std::string_view word) {
  return word == "a" || word == "an" || word == "one" || word == "another" || word == "some" || word == "several" ||
         word == "any" || word == "many" || word == "two" || word == "three" || word == "other";
}

std::string folded(std::string_view text, Span span) { return lower(text.substr(span.begin, span.length())); }

bool has_letter(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    char32_t c = utf8::next(word, at);
    if (is_letter(c) || is_digit(c)) return true;
  }
  return false;
}

bool all_in(const std::vector<std::string>& some, const std::vector<std::string>& others) {
  return std::ranges::all_of(some, [&](const std::string& w) { return std::ranges::find(others, w) != others.end(); });
}

// log(1 + count). OPTIMIZATION: asked for three times a pair of mentions, nearly always of small counts.
float log_of(std::size_t count) {
  static const std::array<float, 512> known = [] {
    std::array<float, 512> made{};
    for (std::size_t i = 0; i < made.size(); ++i) made[i] = std::log1p(static_cast<float>(i));
    return made;
  }();
  return count < known.size() ? known[count] : std::log1p(static_cast<float>(count));
}

std::vector<std::string> split(std::string_view words) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < words.size();) {
    std::size_t end = std::min(words.find(' ', at), words.size());
    out.emplace_back(words.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

}  // namespace

bool is_plain_body(std::string_view head) {
  static const std::set<std::string_view> words = {"group",    "organization", "organisation", "company", "firm",
                                                   "party",    "agency",       "militia",      "network", "movement",
                                                   "bank",     "club",         "airline",      "charity", "regulator",
                                                   "retailer", "manufacturer"};
  return words.contains(head);
}

std::vector<MentionWords> mention_words(std::string_view text, const Document& document, const Syntax& syntax,
                                        const std::vector<MentionTokens>& mentions, const Encoding& encoding,
                                        const Heads::Impl& heads) {
  std::vector<std::size_t> sentence_of = sentence_of_tokens(document);
  std::vector<MentionWords> out;
  out.reserve(mentions.size());
  // Where double quotation marks are open, token after token.
  std::vector<bool> quoted(document.tokens.size(), false);
  bool open = false;
  for (std::size_t token = 0; token < document.tokens.size(); ++token) {
    std::string_view mark = text.substr(document.tokens[token].begin, document.tokens[token].length());
    if (mark == "\"") open = !open;
    if (mark == "\xE2\x80\x9C") open = true;
    if (mark == "\xE2\x80\x9D") open = false;
    if (token > 0 && text.substr(document.tokens[token - 1].end, 2) == "\n\n")
      open = mark == "\xE2\x80\x9C" || mark == "\"";
    quoted[token] = open;
  }
  std::set<std::string, std::less<>> heads_seen;
  for (const MentionTokens& mention : mentions) {
    MentionWords words;
    words.head = folded(text, document.tokens[mention.head]);
    words.head_is_new = heads_seen.insert(words.head).second;
    words.sentence = sentence_of[mention.head];
    words.quoted = quoted[mention.head];
    for (std::size_t token = mention.tokens.begin; token < mention.tokens.end; ++token) {
      std::string word = folded(text, document.tokens[token]);
      if (token == mention.tokens.begin) {
        words.definite = is_definite(word);
        words.indefinite = is_indefinite(word);
      }
      if (words.gender == 0) words.gender = gender_of_title(word);
      std::size_t at = document.tokens[token].begin;
      char32_t first = utf8::next(text, at);
      if (is_upper(first)) words.initials += word.substr(0, 1);
      if (!is_article(word) && has_letter(word) && word != "'s" && word != "\xE2\x80\x99s") words.words.push_back(word);
    }
    if (mention.name)
      for (std::size_t token = mention.name->begin; token < mention.name->end; ++token) {
        std::string word = folded(text, document.tokens[token]);
        if (is_article(word) || !has_letter(word)) continue;
        words.name += (words.name.empty() ? "" : " ") + word;
      }
    const std::string& tag = heads.xpos.labels[syntax.xpos[mention.head]];
    words.plural = tag == "NNS" || tag == "NNPS";
    if (mention.form == MentionForm::pronoun) {
      auto traits = pronoun_traits().find(words.head);
      if (traits != pronoun_traits().end()) {
        words.person = traits->second.person;
        words.gender = traits->second.gender;
        words.plural = traits->second.plural;
      }
    }
    words.goes_on = mention.head + 1 < mention.tokens.end;
    std::size_t first = mention.tokens.begin;
    words.possessed = first != mention.head && heads.xpos.labels[syntax.xpos[first]] == "PRP$";
    const std::string& relation = heads.relation.labels[syntax.relation[mention.head]];
    words.subject = relation == "nsubj";
    words.object = relation == "obj";
    const float* kinds = heads.mentions.logits(encoding, mention.head);
    words.margin = std::clamp(kinds[mention.kind] - kinds[0], -4.0F, 8.0F);
    out.push_back(std::move(words));
  }
  std::map<std::string_view, std::size_t> named;
  for (const MentionWords& words : out)
    if (!words.name.empty()) ++named[words.name];
  for (MentionWords& words : out)
    if (!words.name.empty()) words.name_mentions = named[words.name];
  return out;
}

AntecedentFeatures pair_features(const std::vector<MentionTokens>& mentions, const std::vector<MentionWords>& words,
                                 const Syntax& syntax, const Heads::Impl& heads, std::size_t anaphor,
                                 std::size_t antecedent, std::size_t chain_size, float model_score_value) {
  using namespace antecedent_feature;
  AntecedentFeatures f{};
  const MentionTokens& a = mentions[anaphor];
  const MentionTokens& b = mentions[antecedent];
  const MentionWords& aw = words[anaphor];
  const MentionWords& bw = words[antecedent];
  auto set = [&](Index index, bool holds) { f[index] = holds ? 1.0F : 0.0F; };
  auto form = [](const MentionTokens& m) { return m.name ? MentionForm::name : m.form; };
  MentionForm af = form(a), bf = form(b);
  bool pronoun = af == MentionForm::pronoun, both_words = !pronoun && bf != MentionForm::pronoun;
  f[model_score] = model_score_value;
  f[static_cast<std::size_t>(name_name) + static_cast<std::size_t>(af) * 3 + static_cast<std::size_t>(bf)] = 1.0F;
  set(same_words, both_words && !aw.words.empty() && aw.words == bw.words);
  bool heads_equal = both_words && aw.head == bw.head;
  set(same_head_nominals, heads_equal && af == MentionForm::nominal && bf == MentionForm::nominal);
  set(same_head_with_name, heads_equal && (af == MentionForm::name || bf == MentionForm::name));
  if (af == MentionForm::name && bf == MentionForm::name) {
    std::vector<std::string> an = split(aw.name), bn = split(bw.name);
    bool inside = all_in(an, bn) || all_in(bn, an);
    set(name_inside_name, inside);
    set(last_word_of_person,
        inside && a.type == EntityType::person && !an.empty() && !bn.empty() && an.back() == bn.back());
    bool stands_for = (an.size() == 1 && an[0].size() > 1 && an[0] == bw.initials) ||
                      (bn.size() == 1 && bn[0].size() > 1 && bn[0] == aw.initials);
    set(Index::initials, stands_for);
    set(names_differ, !inside && !stands_for);
  }
  set(same_pronoun, pronoun && bf == MentionForm::pronoun && aw.head == bw.head);
  set(person_differs, aw.person != 0 && bw.person != 0 && aw.person != bw.person);
  set(gender_differs, aw.gender != 0 && bw.gender != 0 && aw.gender != bw.gender);
  set(gender_agrees, aw.gender != 0 && aw.gender == bw.gender);
  set(number_differs, aw.plural != bw.plural);
  set(kind_differs, a.kind != b.kind);
  set(kind_agrees, a.kind == b.kind);
  set(overlap, a.tokens.touches(b.tokens));
  set(apposition, (syntax.head[a.head] == b.head && heads.relation.labels[syntax.relation[a.head]] == "appos") ||
                      (syntax.head[b.head] == a.head && heads.relation.labels[syntax.relation[b.head]] == "appos"));
  set(modifier_adds, both_words && heads_equal && !all_in(aw.words, bw.words));
  set(indefinite_anaphor, aw.indefinite);
  set(definite_anaphor, aw.definite);
  set(quotation_differs, aw.quoted != bw.quoted && (aw.person == 1 || bw.person == 1));
  set(antecedent_is_subject, bw.subject);
  set(antecedent_is_object, bw.object);
  set(both_subjects, aw.subject && bw.subject);
  set(antecedent_goes_on, both_words && bw.goes_on);
  set(anaphor_goes_on, both_words && aw.goes_on);
  f[antecedent_margin] = bw.margin / 4.0F;
  std::size_t apart = aw.sentence - std::min(aw.sentence, bw.sentence);
  set(same_sentence_pronoun, pronoun && apart == 0);
  set(next_sentence_pronoun, pronoun && apart == 1);
  set(far_pronoun, pronoun && apart > 3);
  set(same_sentence, !pronoun && apart == 0);
  set(next_sentence, !pronoun && apart == 1);
  set(near_sentences, !pronoun && apart > 1 && apart < 6);
  set(far_sentences, !pronoun && apart >= 6);
  set(same_head_definite, heads_equal && aw.definite && !bw.plural);
  set(same_head_far, heads_equal && apart >= 6);
  // Salience: who is told of most is taken up most.
  float size = log_of(chain_size);
  float names = log_of(bw.name_mentions);
  bool plain_body = af == MentionForm::nominal && aw.definite && !aw.plural && is_plain_body(aw.head);
  f[chain_size_nominal] = af == MentionForm::nominal ? size : 0.0F;
  f[chain_size_pronoun] = pronoun ? size : 0.0F;
  f[name_mentions_nominal] = af == MentionForm::nominal ? names : 0.0F;
  f[name_mentions_pronoun] = pronoun ? names : 0.0F;
  f[plain_body_name_mentions] = plain_body ? names : 0.0F;
  set(plain_body_named_body, plain_body && b.name && b.type == EntityType::organization);
  float log_distance = log_of(anaphor - antecedent);
  f[distance_log] = pronoun ? 0.0F : log_distance;
  f[distance_log_pronoun] = pronoun ? log_distance : 0.0F;
  f[model_score_name] = af == MentionForm::name ? model_score_value : 0.0F;
  f[model_score_pronoun] = pronoun ? model_score_value : 0.0F;
  return f;
}

AntecedentFeatures none_features(const std::vector<MentionTokens>& mentions, const std::vector<MentionWords>& words,
                                 std::size_t anaphor) {
  using namespace antecedent_feature;
  AntecedentFeatures f{};
  const MentionTokens& a = mentions[anaphor];
  MentionForm form = a.name ? MentionForm::name : a.form;
  f[static_cast<std::size_t>(none_name) + static_cast<std::size_t>(form)] = 1.0F;
  f[none_indefinite] = words[anaphor].indefinite ? 1.0F : 0.0F;
  f[none_definite] = words[anaphor].definite ? 1.0F : 0.0F;
  f[none_first_mention_of_head] = words[anaphor].head_is_new ? 1.0F : 0.0F;
  f[none_goes_on] = form == MentionForm::nominal && words[anaphor].goes_on ? 1.0F : 0.0F;
  f[none_possessed] = words[anaphor].possessed ? 1.0F : 0.0F;
  f[none_subject] = words[anaphor].subject ? 1.0F : 0.0F;
  f[none_margin] = words[anaphor].margin / 4.0F;
  f[none_plain_body] =
      words[anaphor].definite && !words[anaphor].plural && is_plain_body(words[anaphor].head) ? 1.0F : 0.0F;
  return f;
}

}  // namespace dateline
