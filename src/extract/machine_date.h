#pragma once

#include <optional>
#include <string_view>

#include "extract/date_reader.h"

namespace dateline {

/// Reads the value of an attribute or a JSON member that stands for one instant: what find_date() reads, and
/// "20210430", "20210430T061200Z" and Unix times in seconds or milliseconds (read as UTC).
std::optional<PartialDate> read_machine_date(std::string_view value, const DateStyle& style);

/// Reads the date in a URL's path: "/2021/04/30/", "/2021-04-30-", "/20210430/", "/2021/apr/30/"; the year and
/// month alone where no day follows ("/2021/04/slug"). The host and the query are not looked at.
std::optional<PartialDate> read_url_date(std::string_view url);

}  // namespace dateline
