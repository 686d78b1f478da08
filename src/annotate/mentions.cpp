#include "annotate/mentions.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "text/characters.h"

namespace dateline {

namespace {

// Mention ends are looked for this far from the head word.
constexpr std::size_t reach = 60;  // tokens

constexpr std::array<std::string_view, 46> pronouns = {
    "i",       "me",     "my",     "mine",      "myself",   "we",        "us",      "our",    "ours",       "ourselves",
    "you",     "your",   "yours",  "he",        "him",      "his",       "himself", "she",    "her",        "hers",
    "herself", "it",     "its",    "itself",    "they",     "them",      "their",   "theirs", "themselves", "yourself",
    "who",     "whom",   "whose",  "which",     "this",     "that",      "these",   "those",  "one",        "everyone",
    "someone", "anyone", "nobody", "everybody", "somebody", "yourselves"};

// "US" is none, nor is the "one" of "one official".
bool is_pronoun(std::string_view text, Span token, std::string_view upos) {
  std::string_view as_written = text.substr(token.begin, token.length());
  if (as_written == "US" || upos == "NUM" || upos == "PROPN") return false;
  return std::ranges::find(pronouns, lower(as_written)) != pronouns.end();
}

EntityType type_of_kind(std::string_view kind) {
  if (kind == "person") return EntityType::person;
  if (kind == "place") return EntityType::place;
  if (kind == "organization") return EntityType::organization;
  if (kind == "event") return EntityType::event;
  return EntityType::other;
}

// The best kind among those that are one, for a head word that is known to be one.
std::size_t best_kind(const TagHead& head, const Encoding& encoding, std::size_t token) {
  const float* logits = head.logits(encoding, token);
  return static_cast<std::size_t>(std::max_element(logits + 1, logits + head.count()) - logits);
}

std::size_t best_end(const PairHead& pair, const Encoding& encoding, std::size_t head, TokenRange among) {
  PairQuery query(pair, encoding, head);
  std::size_t best = head;
  float best_score = query.score(0, head);
  for (std::size_t token = among.begin; token < among.end; ++token)
    if (float score = query.score(0, token); score > best_score) {
      best = token;
      best_score = score;
    }
  return best;
}

// Where a mention ends that runs into the clause it stands in: before its first finite verb, unless a relative clause
// has begun ("the rebels burned the flag" is no name, "the rebels who burned it" may be one).
std::size_t end_before_verb(std::string_view text, const Document& document, const Syntax& syntax,
                            const Heads::Impl& heads, const MentionTokens& mention) {
  static constexpr std::array<std::string_view, 7> relatives = {"who",  "which", "that", "where",
                                                                "whom", "whose", "when"};
  for (std::size_t token = mention.head + 1; token < mention.tokens.end; ++token) {
    const std::string& tag = heads.xpos.labels[syntax.xpos[token]];
    Span span = document.tokens[token];
    std::string form = lower(text.substr(span.begin, span.length()));
    if (std::ranges::find(relatives, form) != relatives.end()) return mention.tokens.end;
    bool is_finite = tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD";
    if (is_finite && syntax.head[mention.head] == token) return token;
  }
  return mention.tokens.end;
}

}  // namespace

std::vector<TagSpan> find_names(const Document& document, const Encoding& encoding, const Heads::Impl& heads) {
  std::vector<TagSpan> names;
  for (TokenRange sentence : sentence_tokens(document)) {
    std::vector<TagSpan> found =
        best_spans(tag_log_probabilities(heads.names, encoding, sentence), heads.names.count(), sentence);
    names.insert(names.end(), found.begin(), found.end());
  }
  return names;
}

std::vector<MentionTokens> find_mentions(std::string_view text, const Document& document, const Encoding& encoding,
                                         const Syntax& syntax, const std::vector<TagSpan>& names,
                                         const Heads::Impl& heads) {
  std::vector<MentionTokens> mentions;
  std::size_t next_name = 0;
  float mention_bias = heads.setting("mention_bias", 0.0F);
  for (TokenRange sentence : sentence_tokens(document)) {
    std::size_t sentence_first = mentions.size();
    for (std::size_t token = sentence.begin; token < sentence.end; ++token) {
      std::size_t kind = best_kind(heads.mentions, encoding, token);
      const float* logits = heads.mentions.logits(encoding, token);
      if (logits[kind] + mention_bias < logits[0]) continue;
      MentionTokens mention;
      mention.head = token;
      mention.kind = static_cast<std::uint8_t>(kind);
      mention.type = type_of_kind(heads.mentions.labels[kind]);
      std::size_t first = std::max(sentence.begin, token >= reach ? token - reach : 0);
      mention.tokens.begin = best_end(heads.mention_start, encoding, token, {first, token});
      mention.tokens.end =
          1 + best_end(heads.mention_end, encoding, token, {token + 1, std::min(sentence.end, token + reach)});
      mention.tokens.end = end_before_verb(text, document, syntax, heads, mention);
      if (is_pronoun(text, document.tokens[token], heads.upos.labels[syntax.upos[token]]))
        mention.form = MentionForm::pronoun;
      mentions.push_back(mention);
    }
    for (; next_name < names.size() && names[next_name].tokens.begin < sentence.end; ++next_name) {
      const TagSpan& name = names[next_name];
      bool is_headed = false;
      for (std::size_t i = sentence_first; i < mentions.size(); ++i) {
        MentionTokens& mention = mentions[i];
        if (!name.tokens.contains(mention.head) || mention.form == MentionForm::pronoun) continue;
        mention.tokens = {std::min(mention.tokens.begin, name.tokens.begin),
                          std::max(mention.tokens.end, name.tokens.end)};
        mention.name = name.tokens;
        mention.type = static_cast<EntityType>(name.kind);
        mention.form = mention.tokens == name.tokens ? MentionForm::name : MentionForm::nominal;
        is_headed = true;
      }
      if (is_headed) continue;
      std::size_t head = head_word(syntax, name.tokens);
      mentions.push_back({name.tokens, head, MentionForm::name, name.tokens, static_cast<EntityType>(name.kind),
                          static_cast<std::uint8_t>(best_kind(heads.mentions, encoding, head))});
    }
    std::ranges::stable_sort(mentions.begin() + static_cast<std::ptrdiff_t>(sentence_first), mentions.end(), {},
                             &MentionTokens::head);
  }
  return mentions;
}

}  // namespace dateline
