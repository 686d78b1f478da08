#include "conceal/suppressed_names.h"

#include <gtest/gtest.h>

#include "conceal/keyed_hash.h"
#include "conceal/marked_persons.h"

namespace dateline {
namespace {

using testing::marked_persons;

constexpr const char* key = "0123456789abcdef0123456789abcdef";

SuppressedNames listed(std::initializer_list<const char*> names) {
  SuppressedNames all(key);
  std::int64_t number = 0;
  for (const char* name : names) {
    NameHash hash = hash_of_name(key, name);
    all.add(hash.hash, hash.word_count, ++number);
  }
  return all;
}

TEST(KeyedHash, IsHmacSha256) {
  // RFC 4231, test case 2.
  EXPECT_EQ(keyed_hash("Jefe", "what do ya want for nothing?"),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST(SuppressedNames, AreFoundHoweverTheyAreWritten) {
  SuppressedNames names = listed({"Zoë Łuczak"});
  for (const char* text : {"Zoe Luczak left.", "ZOË ŁUCZAK", "Luczak, Zoe", "zoe\u00a0luczak", "a-zoe_luczak.html"})
    EXPECT_EQ(names.find(text).size(), 1u) << text;
  for (const char* text : {"Zoe Lucza", "Zoe and Luczak", "Zoe (Luczak)", ""})
    EXPECT_TRUE(names.find(text).empty()) << text;
  EXPECT_EQ(names.find("Then Zoe Luczak left.")[0].span, (Span{5, 15}));
}

TEST(SuppressedNames, TheLongestIsTaken) {
  SuppressedNames names = listed({"Anna", "Anna Berg"});
  auto found = names.find("Anna Berg and Anna.");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].number, 2);
  EXPECT_EQ(found[1].number, 1);
}

TEST(SuppressedNames, AddressesAreComparedWithoutWhatDoesNotMatter) {
  std::string hash = hash_of_address(key, "https://www.Courier.example/a/b");
  for (const char* same :
       {"http://courier.example/a/b/", "courier.example/a/b#top", "https://courier.example/a/b?utm_source=x"})
    EXPECT_EQ(hash_of_address(key, same), hash) << same;
  for (const char* other : {"https://courier.example/a/B", "https://courier.example/a/b?page=2"})
    EXPECT_NE(hash_of_address(key, other), hash) << other;
}

std::string withheld(const char* marked, std::initializer_list<const char*> names) {
  Record record = marked_persons(marked);
  Withheld found = names_to_withhold(record, listed(names));
  return found.numbers.empty() ? "" : conceal(record, found.hidden).article.text;
}

TEST(Withholding, TakesAllNamesOfWhoIsListed) {
  EXPECT_EQ(withheld("{Anna Berg} left. {Berg} had met {Otto Berg}. Anna's dog barked.", {"Anna Berg"}),
            "[withheld] left. [withheld] had met Otto Berg. [withheld]'s dog barked.");
}

TEST(Withholding, FindsNamesThatNoModelFound) {
  EXPECT_EQ(withheld("Hier wohnte Anna Berg, sagte Berg.", {"anna berg"}), "Hier wohnte [withheld], sagte [withheld].");
}

TEST(Withholding, LeavesOthersAlone) { EXPECT_EQ(withheld("{Otto Berg} met {Anna Gram}.", {"Anna Berg"}), ""); }

TEST(Withholding, LooksIntoTitleAndAddress) {
  Record record = marked_persons("A woman was fined.");
  record.article.title = Value{"Anna Berg fined", "h1"};
  record.capture.url = "https://courier.example/anna-berg-fined";
  record.capture.key = "anna-berg-fined";
  Withheld found = names_to_withhold(record, listed({"Anna Berg"}));
  EXPECT_EQ(found.numbers.size(), 1u);
  record = conceal(record, found.hidden);
  EXPECT_EQ(record.article.title->text, "[withheld] fined");
  EXPECT_EQ(record.capture.url, std::nullopt);
  EXPECT_EQ(record.capture.key, "[withheld]-fined");
}

}  // namespace
}  // namespace dateline
