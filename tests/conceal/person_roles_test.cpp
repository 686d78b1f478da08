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

INSTANTIATE_TEST_SUITE_P(
    PublicDeeds, PersonRoles,
    ::testing::Values(
        Case{"The talks, led by {Ana Bell}, failed.", office}, Case{"{Ana Bell}'s government resigned.", office},
        Case{"{Ana Bell} of the brokerage Van Hal spoke.", office},
        Case{"{Ana Bell}, for Vesta, said it was unsafe.", office},
        Case{"For the prosecution, {Ana Bell} asked for eight years.", office},
        Case{"{Ana Bell}, defending, spoke of her debts.", office}, Case{"{Ana Bell} resigned on Monday.", office},
        Case{"{Ana Bell} was elected.", office}, Case{"{Ana Bell} won the vote.", office},
        Case{"{Ana Bell} (D-Ohio) spoke.", office}, Case{"{Ana Bell}, who runs the water board, spoke.", office},
        Case{"{Ana Bell}, who runs the shop, spoke.", someone},
        Case{"{Ana Bell}, who was not involved in the study, spoke.", office},
        Case{"{Ana Bell}, whose firm was hired, spoke.", office}, Case{"Ministers including {Ana Bell} spoke.", office},
        Case{"His predecessor, {Ana Bell}, spoke.", office}, Case{"Palaeontologist {Ana Bell} spoke.", office},
        Case{"Photo: {Ana Bell}/Courier", office}, Case{"A retired captain, {Ana Bell}, spoke.", someone},
        Case{"Shift boss {Ana Bell} spoke.", someone},
        Case{"The founder of a bank lied. {Ana Bell}, 31, admitted it.", office},
        Case{"A founder of the school fled. Then {Ana Bell} spoke.", someone}));

INSTANTIATE_TEST_SUITE_P(
    Contests, PersonRoles,
    ::testing::Values(
        Case{"{Ana Bell} headed the winner as the striker left the cup. The coach wept.", office},
        Case{"{Ana Bell} came on for the injured goalkeeper. The coach of the season's champion wept.", someone},
        Case{"The match was over for the injured {Ana Bell}. The coach of the cup's champion wept.", someone},
        Case{"The car hit the injured {Ana Bell}.", victim},
        Case{"{Ana Bell} lost the final. The coach of the cup's champion wept.", office},
        Case{"{Ana Bell} beat Otto Nowak in the primary. The candidate thanked the voters.", office},
        Case{"He voted for {Ana Bell}. The candidate thanked the voters at the poll.", office},
        Case{"Fan {Ana Bell} wept as the striker of the cup's champion scored.", someone}));

INSTANTIATE_TEST_SUITE_P(Minors, PersonRoles,
                         ::testing::Values(Case{"{Ana Bell}, 9, spoke.", minor}, Case{"{Ana Bell} (14) spoke.", minor},
                                           Case{"The 14-year-old {Ana Bell} spoke.", minor},
                                           Case{"{Ana Bell}, a six-year-old girl, spoke.", minor},
                                           Case{"Schoolgirl {Ana Bell} spoke.", minor},
                                           Case{"{Ana Bell} spoke. {=Ana x} {Ana Bell}, aged 12, left.", minor},
                                           Case{"Nine-month-old {Ana Bell} slept.", minor},
                                           Case{"Prince {Ana Bell}, 7, waved.", minor},
                                           Case{"The boy, named {Ana Bell}, slept.", minor},
                                           Case{"Little {Ana Bell} slept.", minor},
                                           Case{"{Ana Bell}, one of the players, spoke.", someone},
                                           Case{"{Ana Bell} (0.3) shone.", someone}));

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
                      Case{"{Ana Bell}, daughter of President Ullen, spoke.", relative},
                      Case{"Among the passengers were {Ana Bell} and a nurse.", witness},
                      Case{"{Ana Bell} was a lawyer.", someone},
                      Case{"{Ana Bell}, a partner at Van Hal, spoke.", office}));

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

TEST(PersonRolesOfSeveral, ANameTakenForTwoIsOnePersons) {
  Record record = testing::marked_persons("{Ana} {Bell}, the minister of trade, spoke.");
  EXPECT_EQ(person_roles(record), (std::vector{office, office}));
}

TEST(PersonRolesOfSeveral, ANameGoesOnInNoOtherSentence) {
  Record record = testing::marked_persons("The trial of {Cem Dorr}\n{Ana Bell}, 14, spoke.");
  std::uint32_t border = record.annotations.entities[1].mentions[0].span.begin;
  Span whole = record.document.sentences[0];
  record.document.sentences = {{whole.begin, border - 1}, {border, whole.end}};  // as after a headline
  EXPECT_EQ(person_roles(record)[1], minor);
}

TEST(PersonRolesOfSeveral, ANameOfMarksAloneIsNobodys) {
  Record record = testing::marked_persons("{\u25cf} The talk of {Ana Bell}, 9.");
  EXPECT_EQ(person_roles(record)[1], minor);
}

TEST(PersonRolesOfSeveral, WhoHasADaughterIsAPersonWhateverTheNameWasTakenFor) {
  Record record = testing::marked_persons("{o Ana Bell} brought her daughter. {o Harbour Institute} spoke.");
  EXPECT_EQ(person_roles(record), (std::vector{someone, office}));
}

TEST(PersonRolesOfSeveral, ATitleInTheSingularIsTheFirstOnesOfAList) {
  Record record =
      testing::marked_persons("{Otto Nowak} and {Ana Bell} met. Then President {Ana Bell} and {Otto Nowak} left.");
  EXPECT_EQ(person_roles(record), (std::vector{someone, office}));
}

TEST(PersonRolesOfSeveral, TheReporterIsNamed) {
  Record record = testing::marked_persons("{Ana Bell} reported.");
  record.article.bylines = {Value{"Ana Bell", "meta"}};
  EXPECT_EQ(person_roles(record)[0], office);
}

}  // namespace
}  // namespace dateline
