#include "annotate/timex_writing_day.h"

namespace dateline {

namespace {

constexpr std::int32_t no_year = -1;

// Figures of an EDTF part; no_year where it has an X, nullopt where it is no part.
std::optional<std::int32_t> part_at(std::string_view edtf, std::size_t at, std::size_t count) {
  if (edtf.size() < at + count) return std::nullopt;
  std::int32_t number = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (edtf[i] == 'X') return no_year;
    if (edtf[i] < '0' || edtf[i] > '9') return std::nullopt;
    number = number * 10 + (edtf[i] - '0');
  }
  return number;
}

}  // namespace

std::optional<TimeOfWriting> read_edtf_day(std::string_view edtf) {
  TimeOfWriting time;
  auto year = part_at(edtf, 0, 4);
  if (!year || *year == 0) return std::nullopt;
  if (*year != no_year) time.year = *year;
  if (edtf.size() >= 7 && edtf[4] == '-') {
    auto month = part_at(edtf, 5, 2);
    if (month && *month >= 1 && *month <= 12) time.month = *month;
    if (time.month != 0 && edtf.size() >= 10 && edtf[7] == '-') {
      auto day = part_at(edtf, 8, 2);
      if (day && *day >= 1 && *day <= days_in_month(time.year.value_or(2000), time.month)) time.day = *day;
    }
  }
  return time.year || time.month != 0 ? std::optional(time) : std::nullopt;
}

TimeOfWriting time_of_writing(const Article& article) {
  TimeOfWriting published;
  if (article.published.edtf) {
    if (auto read = read_edtf_day(*article.published.edtf)) published = *read;
    published.basis = TimeBasis::published;
  }
  if (!article.dateline || !article.dateline->date) return published;
  std::optional<TimeOfWriting> dateline = read_edtf_day(*article.dateline->date);
  if (!dateline) return published;
  dateline->basis = TimeBasis::dateline;
  if (!published.year) return dateline->year ? *dateline : published;
  if (!published.has_day() || dateline->day == 0) return published;
  if (!dateline->year) {
    dateline->year = published.year;
    if (plus_days(published.as_day(), 1) < dateline->as_day()) dateline->year = *published.year - 1;
    if (dateline->day > days_in_month(*dateline->year, dateline->month)) return published;
  }
  std::int64_t days_before = day_number(published.as_day()) - day_number(dateline->as_day());
  return days_before >= 0 && days_before <= 31 ? *dateline : published;
}

}  // namespace dateline
