#include "conceal/person_groups.h"

#include <algorithm>
#include <optional>

#include "conceal/name_words.h"
#include "conceal/role_nouns.h"

namespace dateline {

namespace {

// The words of a name without the titles before it.
std::vector<std::string> bare_name(const std::string& name) {
  std::vector<std::string> words;
  for (NameWord& word : name_words(name)) words.push_back(std::move(word.folded));
  auto is_title = [](const std::string& word) {
    return short_title(word).has_value() || role_noun(word).has_value() || word == "mr" || word == "mrs" ||
           word == "ms" || word == "miss";
  };
  while (words.size() > 1 && is_title(words.front())) words.erase(words.begin());
  return words;
}

bool has_word(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_hidden(const PersonInText& person) { return person.role != PersonRole::holds_office; }

bool protects_family(PersonRole role) {
  return role == PersonRole::minor || role == PersonRole::victim || role == PersonRole::relative;
}

}  // namespace

std::string folded_name(std::string_view name) {
  std::string folded;
  for (const NameWord& word : name_words(name)) folded += (folded.empty() ? "" : " ") + word.folded;
  return folded;
}

std::vector<std::vector<std::size_t>> same_persons(const Record& record, const std::vector<std::size_t>& persons) {
  std::vector<std::vector<std::size_t>> groups;
  std::vector<std::vector<std::string>> names;  // of each group
  std::vector<std::size_t> single;
  for (std::size_t at : persons) {
    std::vector<std::string> name = bare_name(record.annotations.entities[at].name);
    if (name.size() < 2) {
      single.push_back(at);
      continue;
    }
    auto is_same = [&](const std::vector<std::string>& other) {
      return other.front() == name.front() && other.back() == name.back();
    };
    auto same = std::find_if(names.begin(), names.end(), is_same);
    if (same != names.end()) {
      groups[static_cast<std::size_t>(same - names.begin())].push_back(at);
    } else {
      groups.push_back({at});
      names.push_back(std::move(name));
    }
  }
  for (std::size_t at : single) {
    std::vector<std::string> name = bare_name(record.annotations.entities[at].name);
    std::vector<std::size_t> holders;
    for (std::size_t group = 0; group < names.size(); ++group)
      if (!name.empty() && (names[group] == name || (names[group].size() > 1 && has_word(names[group], name[0]))))
        holders.push_back(group);
    if (holders.size() == 1) {
      groups[holders[0]].push_back(at);
    } else {
      groups.push_back({at});
      names.push_back(std::move(name));
    }
  }
  for (std::vector<std::size_t>& group : groups) std::sort(group.begin(), group.end());
  std::sort(groups.begin(), groups.end());
  return groups;
}

void share_family_names(const Record& record, std::vector<PersonInText>& persons) {
  auto name_of = [&](const PersonInText& person) {
    std::vector<std::string> longest;
    for (std::size_t at : person.entities) {
      std::vector<std::string> name = bare_name(record.annotations.entities[at].name);
      if (name.size() > longest.size()) longest = std::move(name);
    }
    return longest;
  };
  std::vector<std::vector<std::string>> names;
  for (const PersonInText& person : persons) names.push_back(name_of(person));
  for (std::size_t at = 0; at < persons.size(); ++at) {
    if (persons[at].role != PersonRole::someone && persons[at].role != PersonRole::holds_office) continue;
    for (std::size_t other = 0; other < persons.size(); ++other) {
      if (other == at || names[at].empty() || names[other].size() < 2) continue;
      bool shares = names[other].back() == names[at].back();
      if (persons[at].role == PersonRole::someone && shares && names[at].size() > 1 &&
          protects_family(persons[other].role))
        persons[at].role = PersonRole::relative;
      // "Nowak" alone, where a minister and a victim have that name: nobody can tell whose it is.
      if (persons[at].role == PersonRole::holds_office && names[at].size() == 1 && is_hidden(persons[other]) &&
          has_word(names[other], names[at][0]) && persons[at].entities.size() == 1)
        persons[at].role = PersonRole::someone;
    }
  }
}

}  // namespace dateline
