#include "extract/author_names.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline {
namespace {

// The names of `line`, parted by " + ".
std::string names(std::string_view line) {
  std::string out;
  for (const std::string& name : read_author_names(line)) out += (out.empty() ? "" : " + ") + name;
  return out;
}

struct Case {
  const char* line;
  const char* names;
};

TEST(AuthorNames, TakesNamesOutOfAuthorLines) {
  for (const Case& one : {
           Case{"By Jane Q. Example", "Jane Q. Example"},
           Case{"By Jane Q. Example and John Roe", "Jane Q. Example + John Roe"},
           Case{"BY JANE EXAMPLE, JOHN ROE & MAX BEISPIEL", "JANE EXAMPLE + JOHN ROE + MAX BEISPIEL"},
           Case{"By Jane Q. Example, CNN", "Jane Q. Example + CNN"},
           Case{"Written by: Jane Example | April 3, 2020", "Jane Example"},
           Case{"By Jane Example, Staff Writer", "Jane Example"},
           Case{"Jane Example, PhD", "Jane Example"},
           Case{"Jane Example Jr.", "Jane Example Jr."},
           Case{"Jane Example, Jr.", "Jane Example, Jr."},
           Case{"Jane Example (Reuters)", "Jane Example"},
           Case{"By Jane Example jane@news.example", "Jane Example"},
           Case{"By Jane Example @jane", "Jane Example"},
           Case{"By Jane Example 30 April 2021", "Jane Example"},
           Case{"Published by Jane Example on 30 April 2021", "Jane Example"},
           Case{"Von Max Beispiel und Erika Muster", "Max Beispiel + Erika Muster"},
           Case{"von  Max  Beispiel", "Max Beispiel"},
           Case{"Autor: Max Beispiel", "Max Beispiel"},
           Case{"Max Beispiel am 30. April 2021", "Max Beispiel"},
           Case{"Por Juan Ejemplo y Ana Prueba", "Juan Ejemplo + Ana Prueba"},
           Case{"Par Jeanne Exemple et Jean Essai", "Jeanne Exemple + Jean Essai"},
           Case{"Publi\u00E9 par Jeanne Exemple", "Jeanne Exemple"},
           Case{"Di Mario Esempio", "Mario Esempio"},
           Case{"Door Jan Voorbeeld", "Jan Voorbeeld"},
           Case{"Av Kari Eksempel", "Kari Eksempel"},
           Case{"\u0410\u0432\u0442\u043E\u0440: \u0418\u0432\u0430\u043D "
                "\u041F\u0440\u0438\u043C\u0435\u0440\u043E\u0432",
                "\u0418\u0432\u0430\u043D \u041F\u0440\u0438\u043C\u0435\u0440\u043E\u0432"},
           Case{"krimischreiber", "krimischreiber"},
           Case{"The Associated Press", "The Associated Press"},
           Case{"dpa", "dpa"},
       })
    EXPECT_EQ(names(one.line), one.names) << one.line;
}

TEST(AuthorNames, LeavesOutWhatIsNoName) {
  for (std::string_view line :
       {"", "By", "admin", "https://news.example/author/jane", "www.news.example", "by admin", "30 April 2021",
        "Staff Writer", "jane@news.example", "View all posts", "What is the name of the author?", "Fotos", "Autor"})
    EXPECT_EQ(names(line), "") << line;
}

TEST(AuthorNames, TellsPeopleFromDesksAndAccounts) {
  EXPECT_EQ(kind_of_name("Jane Q. Example"), NameKind::person);
  EXPECT_EQ(kind_of_name("JANE EXAMPLE"), NameKind::person);
  EXPECT_EQ(kind_of_name("Ludwig van Beispiel"), NameKind::person);
  EXPECT_EQ(kind_of_name("Example News Agency"), NameKind::desk);
  EXPECT_EQ(kind_of_name("Redaktion Beispiel"), NameKind::desk);
  EXPECT_EQ(kind_of_name("Reuters"), NameKind::desk);
  EXPECT_EQ(kind_of_name("jexample84"), NameKind::account);
  EXPECT_EQ(kind_of_name("jane"), NameKind::account);
}

TEST(AuthorNames, KnowsAnAuthorLineByItsOpening) {
  EXPECT_TRUE(opens_as_byline("By Jane Example"));
  EXPECT_TRUE(opens_as_byline("Von: Max Beispiel"));
  EXPECT_FALSE(opens_as_byline("Bystanders saw it"));
  EXPECT_FALSE(opens_as_byline("Vonnegut wrote it"));
  EXPECT_FALSE(opens_as_byline(""));
}

}  // namespace
}  // namespace dateline
