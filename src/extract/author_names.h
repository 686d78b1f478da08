#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// How a name reads.
enum class NameKind {
  account,  ///< one word, a lower-case or mixed name: "krimiblogger"
  desk,     ///< an organization or a desk: "Redaktion", "Reuters", "STAFF AND NEWS SERVICE REPORTS"
  person,   ///< two or more capitalized words
};

/// Takes the names out of an author line: "By Jane Q. Example and John Roe, CNN" gives "Jane Q. Example",
/// "John Roe", "CNN". Opening words ("By", "Von", "Por" ...), dates, e-mail addresses, handles, roles ("staff
/// writer"), academic titles after a comma and what stands in brackets are left out; capitals stay as they are. Lines
/// that are no names (URLs, sentences, "admin") give nothing.
std::vector<std::string> read_author_names(std::string_view line);

/// Whether `line` opens with a word that announces an author ("By ", "Von ", "Texte : ").
bool opens_as_byline(std::string_view line);

NameKind kind_of_name(std::string_view name);

/// Whether `name` is an account that stands for nobody: "admin", "editor", "webmaster", "guest".
bool is_placeholder_name(std::string_view name);

}  // namespace dateline
