#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "dateline/record/event.h"

namespace dateline {

/// What a row of the table is for.
enum class EventUse : std::uint8_t {
  act,      ///< an event by itself
  light,    ///< a verb without an event of its own: its object names it ("carried out a raid")
  phase,    ///< begins, goes on or ends what it governs: "resume talks", "the withdrawal gets underway"
  intend,   ///< commits its subject to what it governs, as "will" does: "plans to", "is ready to"
  decline,  ///< withholds it: "refuses to"
  oblige,   ///< lays it on somebody: "must", "should"
};

/// What a row's head words are.
enum class EventWord : std::uint8_t { verb, noun, adjective };

/// Who is actor, who recipient.
enum class EventRoles : std::uint8_t {
  standard,    ///< subject (of nouns: possessor, "by") acts, object ("on", "against", "of") receives
  reciprocal,  ///< both sides act: "met", "talks between"
  received,    ///< subject receives, what "from" or "by" governs acts: "received aid from"
  suffered,    ///< of nouns whose possessor or "of" suffers: "the arrest of", "his murder"
  moved,       ///< of nouns whose possessor or "of" acts: "the withdrawal of", "a visit by"
  alone,       ///< nobody receives: "resigned"
};

/// One row: type and mode with the words that say it, parted by commas.
///
/// Words are base forms; the table's reader inflects the first (of a noun phrase without a preposition the last).
/// Further words of a phrase must stand among the words that hang on the first; a word in capitals stands for a class,
/// one of which must be its object (or what the preposition before it governs); with _SUBJECT behind it, its subject.
struct PredicateRow {
  EventUse use;
  EventType type;
  std::string_view mode;
  EventWord word;
  EventRoles roles;
  std::string_view phrases;
  std::string_view custom{};  ///< the user's own code, where `type` is `custom`
};

/// A class of nouns that objects are looked up in: "AIDGOODS".
struct EventWordClass {
  std::string_view name;
  std::string_view words;  ///< singulars, parted by commas
};

/// Rows in order: of two that fit equally well the first wins.
std::span<const PredicateRow> event_rows();
std::span<const EventWordClass> event_word_classes();

/// Nouns that name someone who acts or suffers though no name says so: "police", "protester".
std::string_view actor_nouns();

}  // namespace dateline
