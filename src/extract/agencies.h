#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// The one name of a news agency or much-reprinted outlet, by any of the names it goes by: "AP", "The
/// Associated Press" and "Associated Press" give "Associated Press". Empty where the table has no such
/// name. Case counts only for short forms that are also words ("ap", "aa"); "dpa" is written small.
/// Cost: a hash look-up. The view lives as long as the program.
std::string_view agency_named(std::string_view name);

/// The same by registrable host name: "reuters.com". Sub-domains count.
std::string_view agency_of_host(std::string_view host);

/// The first name among several parted by "/", ",", ";", "-" or "and" that is in the table ("dpa/tmn",
/// "AFP and Reuters"), as it stands in `names`; empty where none is.
std::string_view agency_among(std::string_view names);

/// Whether the name says of itself that it is news: it holds a word such as "News", "Press", "Agency",
/// "Times", "Zeitung", "Radio", in one of several languages.
bool sounds_like_news(std::string_view name);

/// Whether the name is that of a body that gives figures or statements, not of a news outlet: it holds a
/// word such as "Ministry", "University", "Department", "Police".
bool sounds_like_institution(std::string_view name);

/// A name for comparing: letters and digits folded, without a leading article.
std::string name_key(std::string_view name);

}  // namespace dateline
