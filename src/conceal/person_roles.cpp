#include <algorithm>
#include <optional>

#include "conceal/name_words.h"
#include "conceal/person_cues.h"
#include "conceal/person_groups.h"

namespace dateline {

namespace {

std::string_view words_of(const Record& record, Span span) {
  return std::string_view(record.article.text).substr(span.begin, span.length());
}

// "I saw", "we heard a bang": who was there speaks of it.
bool tells_what_was_seen(const Record& record, const Attribution& said) {
  if (said.content.empty()) return false;
  std::vector<NameWord> words = name_words(words_of(record, said.content.front()));
  bool is_of_self = false;
  for (std::size_t at = 0; at < std::min<std::size_t>(words.size(), 8); ++at) {
    const std::string& word = words[at].folded;
    if (word == "i" || word == "we") is_of_self = true;
    else if (is_of_self && is_witnessing(word)) return true;
  }
  return false;
}

bool is_in_byline(const Record& record, const std::string& name) {
  std::string folded = folded_name(name);
  return std::any_of(record.article.bylines.begin(), record.article.bylines.end(),
                     [&](const Value& byline) { return folded_name(byline.text) == folded; });
}

PersonCues cues_of_mentions(const Record& record, const CueText& text, const Entity& entity) {
  PersonCues cues;
  for (const Mention& mention : entity.mentions) {
    // A name within a longer mention of the same entity ("President X") is read with it.
    bool is_inner = std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](const Mention& other) {
      return other.form == MentionForm::name && other.span != mention.span && other.span.contains(mention.span);
    });
    if (mention.form == MentionForm::name && !is_inner) cues.add(cues_around(text, mention.span));
    if (mention.form == MentionForm::nominal) cues.add(cues_of_description(words_of(record, mention.span)));
  }
  return cues;
}

void add_annotated_cues(const Record& record, std::vector<PersonCues>& cues) {
  for (const Event& event : record.annotations.events) {
    if (event.type != EventType::assault || event.status == EventStatus::negated) continue;
    for (std::size_t hurt : event.recipients) cues[hurt].roles.insert(RoleNoun::victim);
  }
  for (const Attribution& said : record.annotations.attributions)
    if (said.source.entity && tells_what_was_seen(record, said))
      cues[*said.source.entity].roles.insert(RoleNoun::witness);
  for (const Relation& tie : record.annotations.relations)
    if (tie.label == "member of" && tie.from < cues.size()) cues[tie.from].roles.insert(RoleNoun::profession);
  for (std::size_t at = 0; at < cues.size(); ++at) {
    const Entity& entity = record.annotations.entities[at];
    if (entity.type != EntityType::person || !entity.named) continue;
    // Persons with a name are linked to nothing but the user's own list of actors.
    bool is_listed = at < record.annotations.links.size() && !record.annotations.links[at].actor_kind.empty();
    if (is_listed || is_in_byline(record, entity.name)) cues[at].roles.insert(RoleNoun::office);
  }
}

// Where the first name of an entity begins; the text's length where it has none.
std::uint32_t first_name(const Record& record, const Entity& entity) {
  auto first = static_cast<std::uint32_t>(record.article.text.size());
  for (const Mention& mention : entity.mentions)
    if (mention.form == MentionForm::name) first = std::min(first, mention.span.begin);
  return first;
}

// "A founder of an exchange pleaded guilty. Ana Bell admitted ...": the first person of an article, by a name that
// opens a sentence and says nothing of them, is who the lead speaks of.
void describe_by_lead(const Record& record, std::vector<PersonCues>& cues) {
  const std::vector<Span>& sentences = record.document.sentences;
  const std::vector<Entity>& entities = record.annotations.entities;
  std::size_t first = entities.size();
  for (std::size_t at = 0; at < entities.size(); ++at) {
    if (!entities[at].named || entities[at].type != EntityType::person) continue;
    bool is_earlier =
        first == entities.size() || first_name(record, entities[at]) < first_name(record, entities[first]);
    if (is_earlier) first = at;
  }
  if (first == entities.size() || sentences.size() < 2 || !cues[first].roles.empty()) return;
  bool opens = sentences[1].begin == first_name(record, entities[first]);
  std::string_view lead = words_of(record, sentences[0]);
  bool introduces = lead.starts_with("A ") || lead.starts_with("An ") || lead.starts_with("The ");
  if (!opens || !introduces) return;
  PersonCues described = cues_of_description(lead);
  // A priest in the lead may be whom the person speaks of.
  if (!described.described.contains(RoleNoun::profession)) cues[first].add(described);
}

bool is_named_person(const Record& record, std::size_t at, const PersonCues& cues) {
  const Entity& entity = record.annotations.entities[at];
  if (!entity.named) return false;
  if (entity.type == EntityType::person) return true;
  bool is_known_place = at < record.annotations.links.size() && record.annotations.links[at].place.has_value();
  bool is_no_place = entity.type == EntityType::place && cues.has_own_things && !is_known_place;
  if (!cues.is_surely_person && !is_no_place) return false;
  // Of a word alone only a child's age is enough, where it is taken for something vague.
  bool may_be_child = entity.type != EntityType::place && entity.type != EntityType::organization &&
                      cues.roles.contains(RoleNoun::minor);
  return may_be_child || name_words(entity.name).size() > 1;
}

PersonRole role_of(const PersonCues& cues) {
  auto has = [&](RoleNoun role) { return cues.roles.contains(role); };
  auto is_described = [&](RoleNoun role) { return has(role) || cues.described.contains(role); };
  if (has(RoleNoun::minor)) return PersonRole::minor;
  if (cues.is_sexual_harm) return PersonRole::victim;
  if (has(RoleNoun::office)) return PersonRole::holds_office;
  if (is_described(RoleNoun::minor)) return PersonRole::minor;
  if (is_described(RoleNoun::victim)) return PersonRole::victim;
  if (is_described(RoleNoun::witness)) return PersonRole::witness;
  if (is_described(RoleNoun::relative)) return PersonRole::relative;
  if (is_described(RoleNoun::suspect)) return PersonRole::suspect;
  if (is_described(RoleNoun::profession) || is_described(RoleNoun::office)) return PersonRole::holds_office;
  return PersonRole::someone;
}

// Up to three words with capitals, not the first of a sentence, that no entity's name and no title has.
std::vector<Span> overlooked_names(const Record& record, const CueText& text) {
  std::vector<Span> found;
  std::vector<Span> known;
  for (const Entity& entity : record.annotations.entities)
    for (const Mention& mention : entity.mentions)
      if (mention.form == MentionForm::name) known.push_back(mention.span);
  for (const Timex& time : record.annotations.timexes) known.push_back(time.span);
  auto may_be_name = [&](std::size_t at) {
    const CueToken& token = text.tokens[at];
    bool is_first = std::binary_search(text.sentence_begins.begin(), text.sentence_begins.end(), at);
    auto has = [&](Span span) { return span.begin < token.span.end && token.span.begin < span.end; };
    return token.is_word && token.is_capital && token.folded.size() > 1 && !is_first && token.folded != "'s" &&
           !role_noun(token.folded) && !short_title(token.folded) && std::none_of(known.begin(), known.end(), has);
  };
  for (std::size_t at = 0; at < text.tokens.size(); ++at) {
    std::size_t end = at;
    while (end < text.tokens.size() && may_be_name(end)) ++end;
    if (end > at && end - at <= 3) found.push_back({text.tokens[at].span.begin, text.tokens[end - 1].span.end});
    at = std::max(at, end);
  }
  return found;
}

}  // namespace

std::vector<PersonInText> persons_in_text(const Record& record) {
  const std::vector<Entity>& entities = record.annotations.entities;
  CueText text = cue_text(record);
  std::vector<PersonCues> cues;
  cues.reserve(entities.size());
  for (const Entity& entity : entities)
    cues.push_back(entity.named ? cues_of_mentions(record, text, entity) : PersonCues());
  add_annotated_cues(record, cues);
  describe_by_lead(record, cues);
  std::vector<std::size_t> persons;
  for (std::size_t at = 0; at < entities.size(); ++at)
    if (is_named_person(record, at, cues[at])) persons.push_back(at);
  std::vector<PersonInText> found;
  for (std::vector<std::size_t>& group : same_persons(record, persons)) {
    PersonCues all;
    for (std::size_t at : group) all.add(cues[at]);
    PersonInText person{std::move(group), {}, role_of(all), all.station};
    found.push_back(std::move(person));
  }
  share_family_names(record, found);
  for (Span name : overlooked_names(record, text)) {
    PersonCues around = cues_around(text, name);
    bool is_word_alone = name_words(words_of(record, name)).size() == 1;
    // Nothing tells that it is a person; of a word alone an age does.
    if (around.roles.empty() || (is_word_alone && !around.is_surely_person)) continue;
    PersonInText person{{}, {name}, role_of(around), around.station};
    found.push_back(std::move(person));
  }
  return found;
}

std::vector<PersonRole> person_roles(const Record& record) {
  std::vector<PersonRole> roles(record.annotations.entities.size(), PersonRole::holds_office);
  for (const PersonInText& person : persons_in_text(record))
    for (std::size_t at : person.entities) roles[at] = person.role;
  return roles;
}

}  // namespace dateline
