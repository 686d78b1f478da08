#include "conceal/person_cues.h"

#include <algorithm>

#include "conceal/around_name.h"
#include "conceal/cue_words.h"
#include "conceal/name_in_sentence.h"
#include "conceal/name_words.h"
#include "conceal/public_cues.h"

namespace dateline {

namespace {

bool is_linked_to_country(const Record& record, const Entity& entity) {
  std::size_t at = static_cast<std::size_t>(&entity - record.annotations.entities.data());
  if (entity.type != EntityType::place || at >= record.annotations.links.size()) return false;
  const std::optional<PlaceCandidate>& place = record.annotations.links[at].place;
  return place && place->level == 'A' && place->admin1.empty();
}

// Marks each token of `tokens` that a name of this type covers.
void mark_names(const Record& record, CueText& text) {
  for (const Entity& entity : record.annotations.entities) {
    bool is_person = entity.type == EntityType::person, is_body = entity.type == EntityType::organization;
    bool is_country = is_linked_to_country(record, entity);
    if (!is_person && !is_body && !is_country) continue;
    for (const Mention& mention : entity.mentions) {
      if (mention.form != MentionForm::name) continue;
      auto at = std::partition_point(text.tokens.begin(), text.tokens.end(),
                                     [&](const CueToken& token) { return token.span.end <= mention.span.begin; });
      for (; at != text.tokens.end() && at->span.begin < mention.span.end; ++at) {
        at->is_person = at->is_person || is_person;
        at->is_body = at->is_body || is_body;
        at->is_country = at->is_country || is_country;
      }
    }
  }
}

void append_marks(std::vector<CueToken>& tokens, std::string_view text, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t at = begin; at < end; ++at) {
    char c = text[at];
    if (c == ' ' || c == '\n') continue;
    if (c == '-' && at > 0 && at + 1 < text.size() && text[at - 1] != ' ' && text[at + 1] != ' ') continue;
    std::uint32_t after = at + 1;
    while (after < end && (static_cast<unsigned char>(text[after]) & 0xC0u) == 0x80u) ++after;
    tokens.push_back({{at, after}, std::string(text.substr(at, after - at))});
    at = after - 1;
  }
}

bool is_apostrophe(const std::string& mark) { return mark == "'" || mark == "\u2019"; }

std::vector<CueToken> tokens_of(std::string_view text) {
  std::vector<CueToken> tokens;
  std::uint32_t at = 0;
  for (NameWord& word : name_words(text)) {
    append_marks(tokens, text, at, word.span.begin);
    // "the Herders' League"
    bool is_plural_genitive = tokens.size() > 1 && is_apostrophe(tokens.back().folded) &&
                              tokens.back().span.end < word.span.begin && tokens[tokens.size() - 2].is_word &&
                              tokens[tokens.size() - 2].span.end == tokens.back().span.begin &&
                              tokens[tokens.size() - 2].folded.ends_with("s");
    if (is_plural_genitive) tokens.pop_back();
    bool is_genitive = !tokens.empty() && is_apostrophe(tokens.back().folded) &&
                       tokens.back().span.end == word.span.begin && word.folded == "s";
    if (is_genitive) {
      tokens.back().folded = "'s";
      tokens.back().is_word = true;
      tokens.back().span.end = word.span.end;
    } else {
      bool is_capital = word.is_capital && !number_of(word.folded);
      tokens.push_back({word.span, std::move(word.folded), true, is_capital});
    }
    at = word.span.end;
  }
  append_marks(tokens, text, at, static_cast<std::uint32_t>(text.size()));
  return tokens;
}

}  // namespace

void PersonCues::add(const PersonCues& other) {
  roles.insert(other.roles.begin(), other.roles.end());
  described.insert(other.described.begin(), other.described.end());
  is_sexual_harm = is_sexual_harm || other.is_sexual_harm;
  is_surely_person = is_surely_person || other.is_surely_person;
  has_own_things = has_own_things || other.has_own_things;
  if (station.empty()) station = other.station;
}

CueText cue_text(const Record& record) {
  CueText text{tokens_of(record.article.text), {}};
  mark_names(record, text);
  std::size_t at = 0;
  for (Span sentence : record.document.sentences) {
    text.sentence_begins.push_back(at);
    while (at < text.tokens.size() && text.tokens[at].span.begin < sentence.end) ++at;
  }
  text.sentence_begins.push_back(text.tokens.size());
  text.topics = article_topics(text.tokens);
  return text;
}

PersonCues cues_around(const CueText& text, Span span) {
  auto first_after = [&](std::uint32_t byte) {
    auto found = std::partition_point(text.tokens.begin(), text.tokens.end(),
                                      [byte](const CueToken& token) { return token.span.end <= byte; });
    return static_cast<std::size_t>(found - text.tokens.begin());
  };
  std::size_t begin = first_after(span.begin), end = begin;
  while (end < text.tokens.size() && text.tokens[end].span.begin < span.end) ++end;
  if (begin == end) return {};
  auto next = std::upper_bound(text.sentence_begins.begin(), text.sentence_begins.end(), begin);
  std::size_t first = next == text.sentence_begins.begin() ? 0 : *(next - 1);
  std::size_t last = next == text.sentence_begins.end() ? text.tokens.size() : *next;
  end = std::min(end, last);
  // A name that was taken for two; the sentence before may end in one without a mark, as a headline does.
  while (end < last && text.tokens[end].is_person && text.tokens[end].is_capital) ++end;
  while (begin > first && text.tokens[begin - 1].is_person && text.tokens[begin - 1].is_capital) --begin;
  return cues_around_name({text, begin, end, first, last});
}

PersonCues cues_of_description(std::string_view words) {
  CueText text{tokens_of(words), {0}};
  return cues_of_phrase({text, 0, text.tokens.size(), 0, text.tokens.size()});
}

}  // namespace dateline
