#pragma once

#include <optional>
#include <string_view>

namespace dateline {

/// What a noun says of the person that it describes.
enum class RoleNoun {
  office,      ///< leads, governs, speaks for others or acts in public: minister, spokeswoman, striker
  profession,  ///< a rank or a calling that is exercised in public; nobody is public by it who was hurt or looked on
  minor,
  victim,
  witness,
  relative,
  suspect,
  station,  ///< says what somebody does or is, nothing public: shopkeeper, pensioner
};

/// The role that a noun names, in the singular or the plural; nothing where it names none.
/// @param noun  without case and marks, as name_words() gives it.
std::optional<RoleNoun> role_noun(std::string_view noun);

/// The noun without its plural's ending, as role_noun() found it: what can stand for one person.
std::string_view singular_role(std::string_view noun);

/// Titles that stand before a name and are written short: "gen", "sgt", "rep".
std::optional<RoleNoun> short_title(std::string_view word);

/// Participles of what is done to a victim: "killed", "abducted".
bool is_harmed(std::string_view word);
/// Of those, what is never to be passed on with a name, whoever it is: "raped".
bool is_sexual_harm(std::string_view word);
/// Verbs of which a victim is the subject: "died", "drowned".
bool is_dying(std::string_view word);
/// Nouns of what befalls a victim: "death of", "attack on".
bool is_harm(std::string_view word);
/// Verbs of those who were there: "saw", "filmed".
bool is_witnessing(std::string_view word);
/// Participles of what is done to a suspect: "arrested".
bool is_accused(std::string_view word);
/// Verbs between two who compete in public: "X beat Y".
bool is_beating(std::string_view word);

}  // namespace dateline
