#include "conceal/suppressed_names.h"

#include <algorithm>
#include <memory>

#include "conceal/hidden_names.h"
#include "conceal/keyed_hash.h"
#include "conceal/name_words.h"
#include "conceal/person_groups.h"
#include "text/characters.h"

namespace dateline {

namespace {

using Words = std::vector<NameWord>;

// What of a name's words is hashed, into `form`. OPTIMIZATION: both keep their memory for the next name.
void hashed_form(std::vector<std::string_view>& words, std::string& form) {
  std::sort(words.begin(), words.end());
  form = "name";
  for (std::string_view word : words) {
    form += ' ';
    form += word;
  }
}

// How many words from `at` on stand so close that they may be one name; `limit` at most.
std::size_t run_length(std::string_view text, const Words& words, std::size_t at, std::size_t limit) {
  std::size_t end = at + 1;
  while (end < words.size() && end - at < limit && may_join_a_name(text, words[end - 1], words[end])) ++end;
  return end - at;
}

KeyedHash::Bytes bytes_of_hex(std::string_view hex) {
  auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
  KeyedHash::Bytes bytes{};
  for (std::size_t at = 0; at < bytes.size() && 2 * at + 1 < hex.size(); ++at)
    bytes[at] = static_cast<unsigned char>(digit(hex[2 * at]) * 16 + digit(hex[2 * at + 1]));
  return bytes;
}

// Entities one of whose names is hidden, and persons who are the same by their names.
std::set<std::size_t> listed_entities(const Record& record, const HiddenNames& hidden) {
  const std::vector<Entity>& entities = record.annotations.entities;
  std::set<std::size_t> listed;
  std::vector<std::size_t> persons;
  for (std::size_t at = 0; at < entities.size(); ++at) {
    auto is_hidden = [&](const Mention& mention) {
      return mention.form == MentionForm::name && hidden.is_whole_name(mention.span);
    };
    if (std::any_of(entities[at].mentions.begin(), entities[at].mentions.end(), is_hidden)) listed.insert(at);
    if (entities[at].type == EntityType::person && entities[at].named) persons.push_back(at);
  }
  for (const std::vector<std::size_t>& person : same_persons(record, persons))
    if (std::any_of(person.begin(), person.end(), [&](std::size_t at) { return listed.contains(at); }))
      listed.insert(person.begin(), person.end());
  // "Berg" alone, where one of two of that name is listed: nobody can tell whose it is.
  std::set<std::string> parts;
  for (std::size_t at : listed)
    for (std::string& part : parts_of_name(entities[at].name)) parts.insert(std::move(part));
  for (std::size_t at : persons) {
    std::vector<NameWord> name = name_words(entities[at].name);
    if (name.size() == 1 && parts.contains(name[0].folded)) listed.insert(at);
  }
  return listed;
}

}  // namespace

void SuppressedNames::add(const std::string& hash, std::size_t word_count, std::int64_t number) {
  numbers_.emplace(bytes_of_hex(hash), number);
  lengths_.insert(word_count);
}

std::vector<SuppressedNames::Found> SuppressedNames::find(std::string_view text) const {
  std::vector<Found> found;
  if (numbers_.empty()) return found;
  const Words words = name_words(text);
  std::vector<std::string_view> folded;
  std::string form;
  for (std::size_t at = 0; at < words.size(); ++at) {
    std::size_t longest = run_length(text, words, at, *lengths_.begin());
    for (std::size_t count : lengths_) {
      if (count > longest) continue;
      folded.clear();
      for (std::size_t one = at; one < at + count; ++one) folded.push_back(words[one].folded);
      hashed_form(folded, form);
      auto listed = numbers_.find(hash_.bytes(form));
      if (listed == numbers_.end()) continue;
      found.push_back({{words[at].span.begin, words[at + count - 1].span.end}, listed->second});
      at += count - 1;
      break;
    }
  }
  return found;
}

NameHash hash_of_name(std::string_view key, std::string_view name) {
  const Words words = name_words(name);
  if (words.empty()) return {};
  std::vector<std::string_view> folded;
  for (const NameWord& word : words) folded.push_back(word.folded);
  std::string form;
  hashed_form(folded, form);
  return {keyed_hash(key, form), words.size()};
}

std::string hash_of_address(std::string_view key, std::string_view address) {
  std::size_t scheme = address.find("://");
  if (scheme != std::string_view::npos) address.remove_prefix(scheme + 3);
  address = address.substr(0, address.find('#'));
  std::string_view query;
  if (std::size_t mark = address.find('?'); mark != std::string_view::npos) {
    query = address.substr(mark + 1);
    address = address.substr(0, mark);
  }
  while (address.ends_with('/')) address.remove_suffix(1);
  std::size_t slash = std::min(address.find('/'), address.size());
  std::string host = lower(address.substr(0, slash));
  if (host.starts_with("www.")) host.erase(0, 4);
  std::string normal = host + std::string(address.substr(slash));
  char joint = '?';
  while (!query.empty()) {
    std::string_view one = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(one.size() + 1, query.size()));
    if (one.empty() || one.starts_with("utm_") || one.starts_with("fbclid=") || one.starts_with("gclid=")) continue;
    normal += joint + std::string(one);
    joint = '&';
  }
  return keyed_hash(key, "address " + normal);
}

Withheld names_to_withhold(const Record& record, const SuppressedNames& names) {
  Withheld withheld;
  HiddenNames hidden(record);
  auto note_elsewhere = [&](std::string_view text) {
    for (const SuppressedNames::Found& found : names.find(text)) {
      withheld.numbers.insert(found.number);
      hidden.hide_name(text.substr(found.span.begin, found.span.length()), withheld_words);
    }
  };
  for (const SuppressedNames::Found& found : names.find(record.article.text)) {
    withheld.numbers.insert(found.number);
    hidden.hide_words(found.span, withheld_words);
  }
  each_other_text(record, note_elsewhere);
  if (withheld.numbers.empty()) return withheld;
  for (std::size_t at : listed_entities(record, hidden)) hidden.hide_entity(at, withheld_words, true);
  withheld.hidden = hidden.concealment();
  auto by_name = withheld.hidden.elsewhere;
  auto direct = std::make_shared<const SuppressedNames>(names);
  withheld.hidden.elsewhere = [direct, by_name](std::string_view text) {
    std::vector<Replacement> all = by_name(text);
    for (const SuppressedNames::Found& found : direct->find(text)) all.push_back({found.span, withheld_words});
    return all;
  };
  return withheld;
}

}  // namespace dateline
