#pragma once

#include "annotate/timex_phrase.h"
#include "annotate/timex_values.h"

namespace dateline {

/// How a time is written once it is known what it means: type, value, mod, EDTF, bounds and basis. The caller fills the
/// span.

/// A value that the words give by themselves.
Timex fixed_time(const TimePhrase& phrase);

/// A time that counts from a day which is not known: "last week" is PAST_REF, "the next day" XXXX-XX-XX. No EDTF.
Timex open_time(const TimePhrase& phrase);

/// "1990-95": from one point to another.
Timex range_time(const TimePhrase& phrase, const CalendarPoint& first, const CalendarPoint& last, TimeBasis basis);

/// A day in figures that can be read in two orders: what both share is the year.
Timex either_day(const CalendarPoint& one, const CalendarPoint& other);

Timex point_time(const TimePhrase& phrase, const CalendarPoint& point, const DayBounds& bounds, TimeBasis basis);

/// Bounds of a fiscal year or a part of one: when it begins and ends is not known.
DayBounds widened_by_a_year(DayBounds bounds);

}  // namespace dateline
