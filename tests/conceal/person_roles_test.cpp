#include <gtest/gtest.h>

#include "conceal/marked_persons.h"
#include "dateline/conceal.h"

namespace dateline {
namespace {

struct Case {
  const char* marked;  ///< the first person is asked for
  PersonRole role;
};

class PersonRoles : public ::testing::TestWithParam<Case> {};

TEST_P(PersonRoles, FollowFromTheWordsAround) {
  Record record = testing::marked_persons(GetParam().marked);
  EXPECT_EQ(person_roles(record)[0], GetParam().role) << GetParam().marked;
}

constexpr PersonRole office = PersonRole::holds_office, minor = PersonRole::minor, victim = PersonRole::victim,
                     witness = PersonRole::witness, relative = PersonRole::relative, suspect = PersonRole::suspect,
                     someone = PersonRole::someone;

INSTANTIATE_TEST_SUITE_P(Offices, PersonRoles,
                         ::testing::Values(Case{"President {Ana Bell} spoke.", office},
                                           Case{"Gen. {Ana Bell} spoke.", office},
                                           Case{"{Ana Bell}, the minister of trade, spoke.", office},
                                           Case{"A spokeswoman for the army, {Ana Bell}, spoke.", office},
                                           Case{"{o Kesmar United}'s {Ana Bell} scored.", office},
                                           Case{"{Ana Bell} of the {o Harbour Institute} spoke.", office},
                                           Case{"{Ana Bell}, a fellow at the {o Harbour Institute}, spoke.", office},
                                           Case{"{Ana Bell}, who leads the party, spoke.", office},
                                           Case{"The president {Ana Bell} was shot dead.", office},
                                           Case{"Constable {Ana Bell} spoke.", office},
                                           Case{"{Ana Bell}, a lawyer, spoke.", office},
                                           Case{"On Sunday Father {Ana Bell} spoke.", office},
                                           Case{"{Ana Bell}, a member of the town council, spoke.", office},
                                           Case{"{Ana Bell} scored twice.", office},
                                           Case{"{Ana Bell} became the youngest champion.", office},
                                           Case{"A leader of the Herders' League, {Ana Bell}, spoke.", office}));

INSTANTIATE_TEST_SUITE_P(Minors, PersonRoles,
                         ::testing::Values(Case{"{Ana Bell}, 9, spoke.", minor}, Case{"{Ana Bell} (14) spoke.", minor},
                                           Case{"The 14-year-old {Ana Bell} spoke.", minor},
                                           Case{"{Ana Bell}, a six-year-old girl, spoke.", minor},
                                           Case{"Schoolgirl {Ana Bell} spoke.", minor},
                                           Case{"{Ana Bell} spoke. {=Ana x} {Ana Bell}, aged 12, left.", minor},
                                           Case{"Nine-month-old {Ana Bell} slept.", minor},
                                           Case{"Prince {Ana Bell}, 7, waved.", minor}));

INSTANTIATE_TEST_SUITE_P(Victims, PersonRoles,
                         ::testing::Values(Case{"{Ana Bell} was killed.", victim},
                                           Case{"{Ana Bell}, 40, and her husband were seriously injured.", victim},
                                           Case{"The blast killed {Ana Bell}.", victim},
                                           Case{"The death of {Ana Bell} is looked into.", victim},
                                           Case{"{Ana Bell} drowned.", victim},
                                           Case{"The victim, {Ana Bell}, was a teacher.", victim},
                                           Case{"Among the dead were {Ana Bell} and a nurse.", victim},
                                           Case{"Constable {Ana Bell} was shot dead.", victim},
                                           Case{"The body of {Ana Bell}, a biologist, was found.", victim},
                                           Case{"Senator {Ana Bell} was raped.", victim}));

INSTANTIATE_TEST_SUITE_P(
    Others, PersonRoles,
    ::testing::Values(Case{"{Ana Bell} saw the fire.", witness},
                      Case{"{Ana Bell}, a resident of Tarn, spoke.", witness},
                      Case{"{Ana Bell}, a teacher, told the court that it burned.", witness},
                      Case{"Her brother {Ana Bell} spoke.", relative},
                      Case{"{Ana Bell}, the boy's mother, spoke.", relative}, Case{"{Ana Bell} was arrested.", suspect},
                      Case{"{Ana Bell} spoke.", someone}, Case{"{Ana Bell}, a farmer, spoke.", someone},
                      Case{"Nurse {Ana Bell} spoke.", someone}, Case{"Captain {Ana Bell}, 44, was arrested.", suspect},
                      Case{"In a letter to the mayor, {Ana Bell}, 82, asked for a bench.", someone},
                      Case{"{Ana Bell} spoke, and {Otto Bell}, 9, listened.", relative},
                      Case{"{Ana Bell}, daughter of President Ullen, spoke.", relative}));

TEST(PersonRolesOfSeveral, AWordAloneIsHiddenWhereItMayBeEithers) {
  Record record = testing::marked_persons("Minister {Ana Bell} spoke of {Otto Bell}, 9. {Bell} had been ill.");
  EXPECT_EQ(person_roles(record), (std::vector{office, minor, someone}));
}

TEST(PersonRolesOfSeveral, AWordAloneBelongsToItsName) {
  Record record = testing::marked_persons("Minister {Ana Bell} spoke. {Bell} left.");
  EXPECT_EQ(person_roles(record), (std::vector{office, office}));
}

TEST(PersonRolesOfSeveral, WhoIsHurtInAnEventIsAVictim) {
  Record record = testing::marked_persons("{Rebels} stormed the house of {Ana Bell}.");
  Event event;
  event.type = EventType::assault;
  event.recipients = {1};
  record.annotations.events = {event};
  EXPECT_EQ(person_roles(record)[1], victim);
}

TEST(PersonRolesOfSeveral, TheReporterIsNamed) {
  Record record = testing::marked_persons("{Ana Bell} reported.");
  record.article.bylines = {Value{"Ana Bell", "meta"}};
  EXPECT_EQ(person_roles(record)[0], office);
}

}  // namespace
}  // namespace dateline
