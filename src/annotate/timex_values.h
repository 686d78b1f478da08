#pragma once

#include <optional>
#include <string>

#include "annotate/timex_calendar.h"

namespace dateline {

/// A point as TIMEX3 writes it: "2021-04-30T10:35", "XXXX-10", "1989-Q3", "1998-SU", "2000-W07", "1998-02-06TMO",
/// "XXXX-WXX-1"; "199" is a decade and "19" a century.
std::string timex_value(const CalendarPoint& point);

/// The same in EDTF (ISO 8601-2:2019): level 1, and level 2 where the year is not known and for quarters and halves
/// (33 to 36, 40 and 41). A week is the interval of its days. Nothing for a weekday alone. A part of the day is left
/// out, and so is an hour said without minutes: EDTF has no form for them.
std::optional<std::string> edtf_of(const CalendarPoint& point);

/// ISO 8601 dates between which the point lies, both included; neither where its year is not known.
struct DayBounds {
  std::optional<CalendarDay> earliest{};
  std::optional<CalendarDay> latest{};
};
DayBounds bounds_of(const CalendarPoint& point);

/// Without a bound that lies outside the years 1 to 9999.
DayBounds in_calendar(DayBounds bounds);

/// "P3D", "PT5H30M", "P2Y6M"; "PXD" where the count is not known. Quarters are three months, decades ten years; a
/// part of one unit is written in the next where it is whole there, else as a decimal fraction.
std::string duration_value(std::optional<double> count, TimeUnit unit);

}  // namespace dateline
