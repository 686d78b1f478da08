#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "conceal/role_nouns.h"
#include "dateline/record/record.h"

namespace dateline {

/// A word or a mark of a text, for reading what stands around a name.
struct CueToken {
  Span span;
  std::string folded;  ///< of a word; else the mark itself; "'s" after an apostrophe
  bool is_word = false;
  bool is_capital = false;
  bool is_person = false;  ///< in the name of a person
  bool is_body = false;    ///< in the name of an organization
  bool is_country = false;
};

/// What tells how some verbs of an article are meant.
struct ArticleTopics {
  bool is_sport = false;
  bool is_vote = false;
  bool is_contest() const { return is_sport || is_vote; }
};

/// An article's words with what the cues need to know of them. Hyphens within words are left out: "14-year-old" is
/// three.
struct CueText {
  std::vector<CueToken> tokens;
  std::vector<std::size_t> sentence_begins;  ///< index of the first token of each sentence, and tokens.size()
  ArticleTopics topics{};
};
CueText cue_text(const Record& record);

/// What the words around the names of a person say of them.
struct PersonCues {
  std::set<RoleNoun> roles;      ///< by a title, an apposition, a verb, an age
  std::set<RoleNoun> described;  ///< by a description that stands elsewhere and is taken for the same person
  bool is_sexual_harm = false;
  bool is_surely_person = false;  ///< by an age or a death, whatever the name was taken for
  bool has_own_things = false;    ///< "her house": a place has none
  std::string station;            ///< the noun of a RoleNoun::station or profession, in the singular; may be empty

  void add(const PersonCues& other);
};

/// The cues around one name: `span` is the name's bytes.
PersonCues cues_around(const CueText& text, Span span);

/// What a description ("the 14-year-old girl", "the minister of trade") says.
PersonCues cues_of_description(std::string_view words);

}  // namespace dateline
