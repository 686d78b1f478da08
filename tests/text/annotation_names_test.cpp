#include "dateline/record/annotation_names.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline {
namespace {

// Every value of an enumeration leads to its name and back, and nothing else has a name.
template <class Value, class FromName>
void check_names(Value last, FromName&& from_name, const std::string& all_names) {
  std::string names;
  for (int at = 0; at <= static_cast<int>(last); ++at) {
    auto value = static_cast<Value>(at);
    names += (at == 0 ? "" : " | ") + std::string(name(value));
    EXPECT_EQ(from_name(name(value)), value);
  }
  EXPECT_EQ(names, all_names);
  EXPECT_EQ(name(static_cast<Value>(static_cast<int>(last) + 1)), "");
  for (const char* other : {"", "Person", "asserts ", "nobody"}) EXPECT_FALSE(from_name(other)) << other;
}

TEST(AnnotationNames, AreThoseOfTheContract) {
  check_names(EntityType::other, entity_type,
              "person | organization | place | facility | group | work | event | other");
  check_names(MentionForm::pronoun, mention_form, "name | nominal | pronoun");
  check_names(SourceKind::self, source_kind,
              "person | organization | unnamed person | unnamed group | document | self");
  check_names(Speech::indirect, speech, "direct | mixed | indirect");
  check_names(Stance::expects, stance, "asserts | denies | downplays | doubts | pledges | demands | asks | expects");
}

}  // namespace
}  // namespace dateline
