#include "extract/machine_date.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "extract/month_names.h"
#include "text/characters.h"

namespace dateline {

namespace {

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::uint32_t number_of(std::string_view digits) {
  std::uint32_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// The civil date of a Unix time, as in H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
PartialDate from_unix(std::int64_t seconds) {
  std::int64_t days = seconds / 86400 + 719468;
  std::int64_t era = days / 146097;
  std::int64_t day_of_era = days - era * 146097;
  std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  std::int64_t shifted_month = (5 * day_of_year + 2) / 153;
  std::int64_t day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
  std::int64_t month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  std::int64_t year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
  PartialDate date = calendar_date(static_cast<std::uint32_t>(year), static_cast<std::uint32_t>(month),
                                   static_cast<std::uint32_t>(day));
  std::int64_t rest = seconds % 86400;
  auto two = [](std::int64_t value) {
    return std::string{static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
  };
  date.time = "T" + two(rest / 3600) + ":" + two(rest / 60 % 60) + ":" + two(rest % 60) + "Z";
  return date;
}

}  // namespace

std::optional<PartialDate> read_machine_date(std::string_view value, const DateStyle& style) {
  while (!value.empty() &&
         (value.front() == ' ' || value.front() == '\n' || value.front() == '\t' || value.front() == '\r'))
    value.remove_prefix(1);
  while (!value.empty() &&
         (value.back() == ' ' || value.back() == '\n' || value.back() == '\t' || value.back() == '\r'))
    value.remove_suffix(1);
  if (value.size() > 200) value = value.substr(0, 200);
  if (value.size() >= 8 && is_number(value.substr(0, 8)) &&
      (value.size() == 8 || (value[8] | 0x20) == 't' || value[8] == ' ' ||
       (value.size() >= 12 && value.size() <= 14 && is_number(value)))) {
    PartialDate date =
        calendar_date(number_of(value.substr(0, 4)), number_of(value.substr(4, 2)), number_of(value.substr(6, 2)));
    if (date.exists() && date.month != 0 && date.day != 0 && date.year >= first_year && date.year <= last_year)
      return date;
  }
  if (is_number(value) && (value.size() == 10 || value.size() == 13)) {
    std::int64_t time = 0;
    std::from_chars(value.data(), value.data() + value.size(), time);
    if (value.size() == 13) time /= 1000;
    // 1990 to 2100: other numbers are no times but ids
    return time >= 631152000 && time < 4133980800 ? std::optional(from_unix(time)) : std::nullopt;
  }
  std::optional<FoundDate> found = find_date(value, style);
  if (!found) return std::nullopt;
  return std::move(found->date);
}

std::optional<PartialDate> read_url_date(std::string_view url) {
  std::size_t scheme = url.find("://");
  std::size_t path = url.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
  if (path == std::string_view::npos) return std::nullopt;
  url = url.substr(path);
  url = url.substr(0, url.find_first_of("?#"));

  auto digits_at = [&](std::size_t at, std::size_t most) {
    std::size_t n = 0;
    while (n < most + 1 && at + n < url.size() && url[at + n] >= '0' && url[at + n] <= '9') ++n;
    return n;
  };
  auto valid = [](const PartialDate& date) { return date.exists() && date.year >= 1990 && date.year <= last_year; };
  std::optional<PartialDate> month_only;
  for (std::size_t at = 1; at < url.size(); ++at) {
    char before = url[at - 1];
    if (before != '/' && before != '-' && before != '_' && before != '.') continue;
    std::size_t n = digits_at(at, 14);
    if (n == 8) {
      PartialDate date = calendar_date(number_of(url.substr(at, 4)), number_of(url.substr(at + 4, 2)),
                                       number_of(url.substr(at + 6, 2)));
      bool ends =
          at + 8 == url.size() || url[at + 8] == '/' || url[at + 8] == '-' || url[at + 8] == '_' || url[at + 8] == '.';
      if (ends && valid(date) && date.month != 0 && date.day != 0) return date;
    }
    if (n == 2 && at + 10 <= url.size() && digits_at(at + 3, 2) == 2 && digits_at(at + 6, 4) == 4 &&
        url[at + 2] == url[at + 5]) {
      // "/23-01-2022-": day first, where it cannot be a month
      char mark = url[at + 2];
      PartialDate date = calendar_date(number_of(url.substr(at + 6, 4)), number_of(url.substr(at + 3, 2)),
                                       number_of(url.substr(at, 2)));
      if (date.day > 12 && date.month != 0 && valid(date) && (mark == '-' || mark == '_' || mark == '.' || mark == '/'))
        return date;
    }
    if (n != 4 || at + 4 >= url.size()) continue;
    std::uint32_t year = number_of(url.substr(at, 4));
    char mark = url[at + 4];
    if (mark != '/' && mark != '-' && mark != '_' && mark != '.') continue;
    std::size_t m = at + 5;
    std::size_t month_length = digits_at(m, 4);
    std::uint32_t month = 0;
    if (month_length == 1 || month_length == 2) {
      month = number_of(url.substr(m, month_length));
    } else if (month_length == 4 && mark == '/') {  // "/2021/0430/"
      PartialDate date = calendar_date(year, number_of(url.substr(m, 2)), number_of(url.substr(m + 2, 2)));
      bool ends = m + 4 == url.size() || url[m + 4] == '/';
      if (ends && valid(date) && date.month != 0 && date.day != 0) return date;
      continue;
    } else if (month_length == 0) {
      while (m + month_length < url.size() && is_letter(static_cast<unsigned char>(url[m + month_length])))
        ++month_length;
      month = month_named(lower(url.substr(m, month_length)), "en");
    }
    if (month < 1 || month > 12) continue;
    std::size_t d = m + month_length;
    if (d < url.size() && url[d] == mark) {
      std::size_t day_length = digits_at(d + 1, 2);
      if (day_length == 1 || day_length == 2) {
        PartialDate date = calendar_date(year, month, number_of(url.substr(d + 1, day_length)));
        if (valid(date) && date.day != 0) return date;
      }
    }
    PartialDate date = calendar_date(year, month, 0);
    bool in_folders = before == '/' && mark == '/' && d < url.size() && url[d] == '/';
    if (in_folders && valid(date) && !month_only) month_only = date;
  }
  return month_only;
}

}  // namespace dateline
