#include "conceal/person_groups.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
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

// "Nowak" alone, where several have that name and nobody can tell whose it is: shown only where one holds an office and
// the others are relatives, whose name it is that is shown anyway.
void share_single_name(std::size_t at, const std::vector<std::vector<std::string>>& names,
                       std::vector<PersonInText>& persons) {
  bool is_of_office = false, is_of_hidden = false;
  for (std::size_t other = 0; other < persons.size(); ++other) {
    if (other == at || names[other].size() < 2 || !has_word(names[other], names[at][0])) continue;
    is_of_office = is_of_office || !is_hidden(persons[other]);
    is_of_hidden = is_of_hidden || (is_hidden(persons[other]) && persons[other].role != PersonRole::relative);
  }
  if (is_of_hidden && persons[at].role == PersonRole::holds_office) persons[at].role = PersonRole::someone;
  if (is_of_office && !is_of_hidden && persons[at].role == PersonRole::someone)
    persons[at].role = PersonRole::holds_office;
}

// Entities whose names stand side by side, "Scott" and "LaFoy", are one that was taken for two.
void join_neighbours(const Record& record, std::vector<std::vector<std::size_t>>& groups) {
  std::map<std::uint32_t, std::size_t> ends;  // of a name: its group
  auto each_name = [&](const std::function<void(std::size_t, Span)>& visit) {
    for (std::size_t group = 0; group < groups.size(); ++group)
      for (std::size_t at : groups[group])
        for (const Mention& mention : record.annotations.entities[at].mentions)
          if (mention.form == MentionForm::name) visit(group, mention.span);
  };
  each_name([&](std::size_t group, Span name) { ends.emplace(name.end, group); });
  std::vector<std::size_t> joined(groups.size());
  std::iota(joined.begin(), joined.end(), std::size_t{0});
  each_name([&](std::size_t group, Span name) {
    if (name.begin == 0 || record.article.text[name.begin - 1] != ' ') return;
    auto before = ends.find(name.begin - 1);
    if (before == ends.end() || joined[before->second] == joined[group]) return;
    std::size_t from = joined[group], to = joined[before->second];
    std::replace(joined.begin(), joined.end(), from, to);
  });
  for (std::size_t group = 0; group < groups.size(); ++group) {
    if (joined[group] == group) continue;
    std::vector<std::size_t>& whole = groups[joined[group]];
    whole.insert(whole.end(), groups[group].begin(), groups[group].end());
    groups[group].clear();
  }
  std::erase_if(groups, [](const std::vector<std::size_t>& group) { return group.empty(); });
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
  join_neighbours(record, groups);
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
  names.reserve(persons.size());
  for (const PersonInText& person : persons) names.push_back(name_of(person));
  for (std::size_t at = 0; at < persons.size(); ++at) {
    if (names[at].size() == 1) {
      share_single_name(at, names, persons);
    } else if (names[at].size() > 1 && persons[at].role == PersonRole::someone) {  // a name may be marks alone
      for (std::size_t other = 0; other < persons.size(); ++other)
        if (other != at && names[other].size() > 1 && names[other].back() == names[at].back() &&
            protects_family(persons[other].role))
          persons[at].role = PersonRole::relative;
    }
  }
}

}  // namespace dateline
