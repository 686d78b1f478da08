#include <map>

#include "conceal/hidden_names.h"
#include "conceal/person_groups.h"

namespace dateline {

namespace {

constexpr std::size_t shown_id_digits = 8;

std::string word_for(const PersonInText& person) {
  switch (person.role) {
    case PersonRole::minor: return "minor";
    case PersonRole::victim: return "victim";
    case PersonRole::witness: return "witness";
    case PersonRole::relative: return "relative";
    case PersonRole::suspect: return "suspect";
    case PersonRole::someone:
    case PersonRole::holds_office: break;
  }
  return person.station.empty() ? "person" : person.station;
}

std::vector<PersonInText> hidden_persons(const Record& record) {
  std::vector<PersonInText> persons = persons_in_text(record);
  std::erase_if(persons, [](const PersonInText& person) { return person.role == PersonRole::holds_office; });
  return persons;
}

Concealment concealment_of(const Record& record, const std::vector<PersonInText>& persons) {
  std::map<std::string, int> count, number;
  for (const PersonInText& person : persons) ++count[word_for(person)];
  HiddenNames hidden(record);
  for (const PersonInText& person : persons) {
    std::string word = word_for(person);
    std::string shown = count[word] > 1 ? "[" + word + " " + std::to_string(++number[word]) + "]" : "[" + word + "]";
    for (std::size_t at : person.entities) hidden.hide_entity(at, shown);
    for (Span name : person.overlooked) hidden.hide_words(name, shown);
  }
  return hidden.concealment();
}

}  // namespace

Concealment persons_by_role(const Record& record) { return concealment_of(record, hidden_persons(record)); }

Record by_role(Record record, bool names_tell_articles_apart) {
  std::vector<PersonInText> persons = hidden_persons(record);
  if (persons.empty()) return record;
  Concealment hidden = concealment_of(record, persons);
  record = conceal(std::move(record), hidden);
  if (names_tell_articles_apart)
    for (const auto& [at, shown] : hidden.entities)
      record.annotations.entities[at].name = shown + " of " + record.id.substr(0, shown_id_digits);
  record.article.diagnostics.push_back(
      {"conceal", "persons_by_role",
       "The names of " + std::to_string(persons.size()) + " persons who hold no public role here are not shown."});
  return record;
}

}  // namespace dateline
