#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dateline/record/span.h"

namespace dateline {

/// PLOVER's root types (Open Event Data Alliance), verbal and material cooperation and conflict. `custom` is a type
/// that the user's file added: its code stands in Event::custom_type.
enum class EventType : std::uint8_t {
  agree,
  consult,
  support,
  concede,
  cooperate,
  aid,
  retreat,
  request,
  accuse,
  reject,
  threaten,
  protest,
  mobilize,
  sanction,
  coerce,
  assault,
  custom,
};
inline constexpr std::size_t plover_type_count = 16;

/// How far the text says it came about.
enum class EventStatus : std::uint8_t { happened, ongoing, planned, possible, negated };

enum class TimeRelation : std::uint8_t { before, after, during };
enum class TimeBound : std::uint8_t { within, exactly, about, at_least };

/// When it happened, as far as the text says.
struct EventTime {
  std::optional<Span> span{};             ///< the words, bytes of Article::text
  std::optional<std::string> edtf{};      ///< "XXXX-10", "2021-04-30"; unknown parts stay unknown
  std::optional<std::string> earliest{};  ///< ISO 8601 dates that bound what is known
  std::optional<std::string> latest{};
  std::optional<std::size_t> anchor{};  ///< index in Annotations::events of the event it is told from
  std::optional<TimeRelation> relation{};
  std::optional<std::string> duration{};  ///< ISO 8601, "P10D"
  std::optional<TimeBound> bound{};
  friend bool operator==(const EventTime&, const EventTime&) = default;
};

/// How many (people killed, strikes, money), as written.
struct Count {
  double value = 0;
  std::optional<double> upper{};  ///< of a range, "between 20 and 30"
  std::string unit{};  ///< what was counted: "killed", "injured", "strikes", "USD"; empty for the event itself
  TimeBound bound = TimeBound::exactly;  ///< "at least 20", "about 20"; within: "up to 20"
  Span span;
  friend bool operator==(const Count&, const Count&) = default;
};

/// One telling of an event.
struct Evidence {
  Span trigger;
  std::optional<std::size_t> attribution{};  ///< index of the attribution in whose content it stands
  friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// What happened, in PLOVER's terms. The same event told again is one event with more evidence.
struct Event {
  EventType type = EventType::consult;
  std::string custom_type{};            ///< the user's own code, where type is `custom`
  std::string mode{};                   ///< PLOVER mode, lower case ("airstrike"); empty where the type has none
  std::vector<std::string> contexts{};  ///< PLOVER contexts: "military", "terrorism", ...
  Span trigger;                         ///< of the fullest telling
  std::size_t sentence = 0;             ///< index in Document::sentences of `trigger`
  std::vector<Evidence> evidence{};     ///< all tellings, the fullest too, in the text's order
  std::vector<std::size_t> actors{};    ///< indices in Annotations::entities
  std::vector<std::size_t> recipients{};
  std::optional<std::size_t> place{};  ///< index in Annotations::entities
  std::optional<EventTime> time{};
  std::optional<Count> count{};
  EventStatus status = EventStatus::happened;
  std::optional<std::size_t> attribution{};  ///< none only where the outlet tells it in its own voice
  float score = 1.0F;                        ///< the finder's belief in [0, 1]; not calibrated
  friend bool operator==(const Event&, const Event&) = default;
};

/// A tie between two actors, read off an event or a statement ("gives shelter to").
struct Relation {
  std::size_t from = 0;  ///< index in Annotations::entities
  std::size_t to = 0;
  std::string label;  ///< "gives money", "gives shelter", "trains", "allied with", "member of", "fights", ...
  Span evidence;      ///< the words that say so, with both ends where they stand in one sentence
  std::optional<std::size_t> attribution{};
  friend bool operator==(const Relation&, const Relation&) = default;
};

}  // namespace dateline
