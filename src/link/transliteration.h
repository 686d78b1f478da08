#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// The words of a name as they are compared: small letters without accents, also of letters that have no accent to take
/// off (a Polish l with a stroke); "Abd al-Rauf", "Abdul Rauf" and "Abdel-Rauf" as "abd rauf", one word; no articles
/// ("al-", "el-", "ash-").
std::vector<std::string> folded_words(std::string_view name);

/// Whether the words are a name from another script that is spelled in several ways: one of them is of Arabic, Persian,
/// Turkic or Slavic use, or has an ending that is.
bool is_transliterated(const std::vector<std::string>& words);

/// A word of such a name in one spelling: "Hossam", "Husam" and "Hussam"; "Raouf" and "Rauf"; "Sergei" and "Sergey".
std::string one_spelling(std::string_view written);

}  // namespace dateline
