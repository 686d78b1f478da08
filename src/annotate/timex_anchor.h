#pragma once

#include <cstddef>
#include <optional>

#include "annotate/timex_phrase.h"
#include "annotate/timex_tense.h"
#include "annotate/timex_writing_day.h"
#include "dateline/record/timex.h"

namespace dateline {

/// Gives the phrases of one text their values, in the order of the text: each may count from those before.
class TimeAnchor {
 public:
  explicit TimeAnchor(TimeOfWriting now) : now_(now) {}

  /// In which order the text writes day and month in figures, once a date has settled it.
  void set_day_first(std::optional<bool> is_day_first) { is_day_first_ = is_day_first; }

  /// Where the next phrases stand.
  void begin_sentence(std::size_t index) { sentence_ = index; }

  /// Fills type, value, mod, edtf, bounds and basis; the caller fills the span.
  Timex resolve(const TimePhrase& phrase, VerbTime verb);

 private:
  struct Resolved {
    CalendarPoint point{};
    TimeBasis basis = TimeBasis::text;
  };

  Resolved resolve_calendar(const TimePhrase& phrase, VerbTime verb) const;
  std::optional<Resolved> resolve_pointed(const TimePhrase& phrase, VerbTime verb) const;
  std::optional<Resolved> resolve_offset(const TimePhrase& phrase) const;
  std::optional<Resolved> year_of_pointer(const TimePhrase& phrase) const;
  void resolve_weekday(const TimePhrase& phrase, VerbTime verb, Resolved& resolved) const;
  void resolve_year(const TimePhrase& phrase, VerbTime verb, Resolved& resolved) const;
  void resolve_quarter_of_text(const TimePhrase& phrase, Resolved& resolved) const;
  void remember(const CalendarPoint& point);
  bool has_near_quarter() const;

  TimeOfWriting now_;
  std::optional<bool> is_day_first_{};
  std::size_t sentence_ = 0;
  std::optional<CalendarPoint> last_point_{};
  std::optional<CalendarPoint> last_day_{};
  std::size_t last_day_sentence_ = 0;
  std::optional<CalendarPoint> last_quarter_{};
  std::size_t last_quarter_sentence_ = 0;
};

}  // namespace dateline
