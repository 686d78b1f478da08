#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/record/record.h"

// Records in which names are not shown: those that somebody asked to have withheld, and, in what is handed on, those of
// people who hold no public role (docs/reference/responsible-use.md).
namespace dateline {

/// Words of a text, and what stands in their place.
struct Replacement {
  Span span;  ///< bytes
  std::string words;
  friend bool operator==(const Replacement&, const Replacement&) = default;
};

/// What is not shown of a record.
struct Concealment {
  std::vector<Replacement> text{};                ///< of Article::text
  std::map<std::size_t, std::string> entities{};  ///< index in Annotations::entities: the name that is shown
  /// The same names wherever else they stand: in the title, captions, addresses, names of others.
  std::function<std::vector<Replacement>(std::string_view)> elsewhere;

  bool empty() const { return text.empty() && entities.empty(); }
};

/// The record with its words replaced. All spans point to the same words as before, or to what stands for them; what is
/// read off replaced words alone (a time, a place's links) is left out. An address that has one of the names is left
/// out whole; so are tokens, words and propositions. The id and the page's digest stay: they say which capture it was
/// read from.
/// Cost: linear. Threads: any number at once.
Record conceal(Record record, const Concealment& hidden);

/// Why a person is not shown by name; the word that is shown says it.
enum class PersonRole {
  holds_office,  ///< a public role in this article: shown by name
  minor,
  victim,
  witness,
  relative,  ///< of somebody in the report
  suspect,
  someone,  ///< none of these, and no public role
};

/// The role of each entity of a record: `holds_office` for all that are no persons or have no name.
std::vector<PersonRole> person_roles(const Record& record);

/// What is not shown of a record that is handed on: the names of all who hold no public role in it; "[victim]",
/// "[minor]", "[teacher]" stand for them, with a number where the article has several.
Concealment persons_by_role(const Record& record);

/// conceal(record, persons_by_role(record)), with a note of how many persons it was.
/// @param names_tell_articles_apart  adds the article's id to the entities' names, "[victim] of 5b0c2f6e": where
/// entities
///                                   of several articles are put together by their names.
Record by_role(Record record, bool names_tell_articles_apart = false);

}  // namespace dateline
