#include "annotate/stance.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "annotate/cue_lexicon.h"
#include "annotate/inflection.h"
#include "annotate/marked_text.h"
#include "annotate/speech.h"

namespace dateline {
namespace {

std::string stance_in(const std::string& marked) {
  MarkedText text(marked);
  std::vector<Quotation> quotations = find_quotations(text.text(), text.document());
  std::optional<Span> cue = text.cue.empty() ? std::nullopt : std::optional(text.cue.front());
  Speech speech = speech_of(text.text(), quotations, cue, text.content);
  constexpr const char* names[] = {"asserts", "denies", "downplays", "doubts", "pledges", "demands", "asks", "expects"};
  return names[static_cast<int>(
      stance_of(text.text(), text.document(), {text.source(), text.cue, text.content}, speech))];
}

/// Each line has a stance and an attribution in which {C ...} marks the cue, {Q ...} the content, {S ...} the source.
void check(const std::string& lines) {
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = std::min(lines.find('\n', begin), lines.size());
    std::string line = lines.substr(begin, end - begin);
    begin = end + 1;
    std::size_t space = line.find(' ');
    if (space == std::string::npos) continue;
    EXPECT_EQ(stance_in(line.substr(space + 1)), line.substr(0, space)) << line;
  }
}

TEST(Stance, Asserts) {
  check(R"(asserts {S Officials} {C said} {Q the dam would hold}.
asserts {S She} {C said} {Q it would pay}.
asserts {C According to} {S police}, {Q the van was stolen}.
asserts {Q The van was stolen}, {C according to} {S police}.
asserts {S The minister} {C insisted} {Q waits were falling}.
asserts {S The minister} {C confirmed} {Q the talks}.
asserts {S He} {C admitted} {Q that the letter was late}.
asserts {S The union} {C accused} {Q the firm of lying}.
asserts {S The army} {C warned} {Q that the road was mined}.
asserts {S Figures} {C show} {Q that sales fell}.
asserts {S The report} {C found} {Q no fault}.
asserts {S Analysts} {C believe} {Q the bank is sound}.
asserts {S Ministers} {C are convinced} {Q the bill will pass}.
asserts {Q The driver was} {C reportedly} {Q asleep}.
asserts {S The nurse} {C recalled} {Q a smell of gas}.
asserts {S The mayor} {C argued} {Q that the bridge must close}.
asserts {S The mayor} {C called} {Q the strike a disgrace}.
asserts {S The court} {C ruled} {Q that the ban was lawful}.
asserts {S He} {C pleaded guilty} {Q to two counts}.
asserts {S The firm} {C apologised for} {Q the delay}.
asserts {S The regulator} {C estimated} {Q losses at £2m}.
asserts {S They} {C praised} {Q the crew}.
asserts {S The envoy} {C has repeatedly said} {Q the talks are alive}.
asserts {S She} {C made it clear} {Q that she would go}.
asserts {S The governor} {C made no secret of} {Q his anger}.
asserts {S The coach} {C shrugged}: {Q “We lost. It happens.”}
asserts {S He}: {Q “We lost.”}
asserts {S The clerk} {C was frobnicating} {Q that the file was gone}.)");
}

TEST(Stance, Denies) {
  check(R"(denies {S The mayor} {C denied} {Q that anyone had been told}.
denies {S The mayor} {C has flatly denied} {Q the claim}.
denies {S The army} {C rejected} {Q the report}.
denies {S The ministry} {C dismissed} {Q the figures as guesswork}.
denies {S She} {C disputes} {Q that account}.
denies {S The firm} {C refuted} {Q the allegation}.
denies {S The minister} {C ruled out} {Q a deal}.
denies {S The minister} {C ruled} {Q a deal} out.
denies {S The party} {C opposes} {Q the ban}.
denies {S He} {C pleaded not guilty} {Q to both counts}.
denies {S He} {C has distanced himself from} {Q the attack}.
denies {S The court} {C turned down} {Q the appeal}.
denies {S The Kremlin} {C called} {Q the allegation baseless}.
denies {S The Kremlin} {C described} {Q the report as fake}.
denies {S The club} {C branded} {Q the story “absurd”}.
denies {S The Taliban} {C have rejected claims} {Q that they did it}.
denies {S Her} {C denial} {Q that she was there} came late.
denies {S The lawyer} {C contradicted} {Q that version}.
denies {S He} {C scoffed at} {Q the idea}.
denies {S The mayor} {C laughed}, and {C rejected} {Q the claim}.
denies {S The president} {C brushed aside} {Q calls to resign}.
denies {S The senator} {C countered} {Q the claim that he had lied}.
denies {S The owners} {C took issue with} {Q the finding}.
denies {S The minister} {C refused} {Q to resign}.
denies {S The board} {C does not accept} {Q the finding}.
denies {S They} {C never agreed to} {Q a sale}.
denies {S The government} {C has no plans to} {Q close the school}.
denies {S The firm} {C does not intend} {Q to appeal}.
denies {S Ministers} {C do not want} {Q an inquiry}.
denies {S The captain} {C walked back} {Q his remark}.)");
}

TEST(Stance, Downplays) {
  check(R"(downplays {S US officials} {C played down} {Q any connection}.
downplays {S US officials} {C played} {Q any connection} down.
downplays {S The firm} {C downplayed} {Q the loss}.
downplays {S The coach} {C shrugged off} {Q the defeat}.
downplays {S The coach} {C brushed off} {Q the defeat}.
downplays {S The company} {C brushed aside} {Q questions about the crane}.
downplays {S The captain} {C made light of} {Q the row}.
downplays {S The club} {C laughed off} {Q the rumour}.
downplays {S The ministry} {C has minimised} {Q the risk}.
downplays {S He} {C waved} {Q the charges} {C away}.
downplays {S She} {C played down fears} {Q that the dam would burst}.
downplays {S The bank} {C sought to play down} {Q the breach}.
downplays {S The bank} tried to {C play down} {Q the breach}.
asserts {S The bank} {C did not play down} {Q the breach}.)");
}

TEST(Stance, Doubts) {
  check(R"(doubts {S A diplomat} {C doubted} {Q that either side would come}.
doubts {S Experts} {C questioned} {Q whether it would work}.
doubts {S Experts} {C questioned} {Q the figures}.
doubts {S The judge} {C cast doubt on} {Q her evidence}.
doubts {S The judge} {C cast} serious {C doubt on} {Q her evidence}.
doubts {S The study} {C raises questions about} {Q the drug}.
doubts {S The study} {C called} {Q the drug} into question.
doubts {S Analysts} {C were sceptical of} {Q the claim}.
doubts {S Analysts} {C are skeptical} {Q that it will last}.
doubts {S She} {C was unconvinced} {Q by the plan}.
doubts {S Lawyers} {C expressed doubts} {Q about the plan}.
doubts {S Lawyers} {C expressed} {Q doubts about the plan}.
doubts {S The opposition} {C challenged} {Q the figures}.
doubts {S The ministry} {C did not confirm} {Q the report}.
doubts {S The ministry} {C has yet to confirm} {Q the report}.
doubts {S The ministry} has yet to {C confirm} {Q the report}.
doubts {S The police} {C declined to say whether} {Q he was held}.
doubts {S The police} {C would not say} {Q whether he was held}.
doubts {S The police} {C would not immediately confirm} {Q the arrest}.
doubts {S The army} {C could neither confirm nor deny} {Q the report}.
doubts {S The army} {C refused to confirm or deny} {Q the report}.
doubts {S The senator} {C no longer believes} {Q the report}.
doubts {S She} {C does not think} {Q the plan is sound}.
doubts {S The report} {C made no mention of} {Q the fire}.
doubts {S The company} {C said nothing about} {Q the leak}.
doubts {S He} {C stopped short of calling} {Q it a crime}.
doubts {Q The figures} {C could not be independently verified}.
doubts {S No group} {C has claimed} {Q the attack}.
doubts Nor did {S the mayor} {C say} {Q who paid}.
doubts {S Few} {C believe} {Q the story}.
doubts {C It is unclear whether} {Q she knew}.
doubts {S The mayor} {C does not know whether} {Q she knew}.
doubts {S Economists} {C do not expect} {Q a cut}.
doubts {S The club} {C would not promise} {Q a refund}.
doubts {S The club} {C declined} {Q to say who paid}.)");
}

TEST(Stance, Pledges) {
  check(R"(pledges {S The mayor} {C promised} {Q a new bridge}.
pledges {S The mayor} {C has vowed} {Q to rebuild}.
pledges {S The mayor's} {C pledge} {Q to rebuild} was kept.
pledges {S The firm} {C committed} {Q to paying by May}.
pledges {S The militia} {C threatened} {Q to kill him}.
pledges {S The party} {C plans} {Q to appeal}.
pledges {S The party} {C intends} {Q to appeal}.
pledges {S They} {C agreed} {Q to meet again}.
asserts {S They} {C agreed} {Q that it was late}.
pledges {S He} {C swore} {Q we'd marry in spring}.
asserts {S He} {C swore} {Q that he had never met her}.
pledges {S The agency} {C announced} {Q that it will visit the site}.
asserts {S The agency} {C announced} {Q that the road is shut}.
pledges {S The agency} {C announced plans} {Q to close the road}.
pledges {S She} {C made a promise} {Q to return}.
pledges {S She} {C gave} {Q an undertaking to repay}.
pledges {S The board} {C is determined to} {Q win}.
pledges {S The charity} {C offered} {Q to pay}.
asserts {S Call handlers} {C assured} him {Q help was on its way}.
pledges {S The firm} {C assured} him {Q it would pay}.
pledges {S The council} {C decided} {Q to sell}.
asserts {S The council} {C decided} {Q that the site was unsafe}.)");
}

TEST(Stance, Demands) {
  check(R"(demands {S The union} {C demanded} {Q an apology}.
demands {S The union} {C called for} {Q an inquiry}.
demands {S The union} {C called} {Q for an inquiry}.
demands {S The UN} {C called on} {Q both sides to stop}.
demands {S Police} {C urged} {Q drivers to stay at home}.
demands {S The judge} {C ordered} {Q him to pay}.
demands {S He} {C told} her {Q to leave}.
demands {S He} {C told} {Q them not to wait}.
demands {S She} {C asked} {Q the judge to spare him}.
demands {S She} {C asked} him {Q to leave}.
demands {S She} {C asked for} {Q our papers}.
demands {S She} {C asked} {Q for our papers}.
demands {S She} {C has asked} {Q that the file be sealed}.
demands {S The governor} {C has asked} {Q the public not to “seek scapegoats”}.
demands {S The panel} {C recommended} {Q that the drug be withdrawn}.
demands {S The doctor} {C advised} {Q rest}.
demands {S The party} {C wants} {Q an inquiry}.
demands {S He} {C would like} {Q to see proof}.
demands {S She} {C insisted on} {Q a receipt}.
demands {S The envoy} {C warned} them {Q not to cross}.
demands {S The envoy} {C warned against} {Q travel}.
demands {S The envoy} {C suggested} {Q holding a vote}.
demands {S The envoy} {C suggested} {Q ministers should meet}.
asserts {S The envoy} {C suggested} {Q that it was over}.
demands {S The lawyer} {C challenged} {Q the state to publish the dates}.
doubts {S The lawyer} {C challenged} {Q the decision to publish the dates}.
demands {S The bishop} {C appealed for} {Q calm}.
demands {S The bishop} {C pleaded with} him {Q not to go}.
demands {S Their} {C call for} {Q an inquiry} failed.
demands {S The party} {C renewed calls for} {Q an inquiry}.
demands {S The midwife} {C said} {Q not to push yet}.
asserts {Q The plan} {C is said} {Q to be dead}.
asserts {S Another parent} {C had written} {Q to say that her daughter was sorry}.
demands {S Residents} were {C ordered} {Q to leave}.)");
}

TEST(Stance, Asks) {
  check(R"(asks {S She} {C asked} {Q whether it was safe}.
asks {S She} {C asked} {Q “Is it safe?”}
asks {S She} {C said}: {Q “Is it safe? Who knows?”}
asserts {S She} {C said}: {Q “Is it safe? Nobody knows.”}
asks {S She} {C asked about} {Q the smell}.
asks {S She} {C asked} him {Q about the smell}.
asks {S Parents} {C wondered} {Q why nobody came}.
asks {S The MP} {C wants to know} {Q who paid}.
asks {S The MP} {C demanded to know} {Q who paid}.
asks {S He} faced {C questions} {Q about the loan}.
asks {S The paper} {C enquired} {Q how many had died}.
asks {S He} {C keeps asking} {Q if he can go home}.
asks {S The inspector} {C wrote} {Q to ask whether it was safe}.
asks {Q “Who signed?”})");
}

TEST(Stance, Expects) {
  check(R"(expects {S Analysts} {C expect} {Q rates to fall}.
expects {Q Rates} are {C expected} {Q to fall}.
expects {S The bank} {C predicted} {Q a fall}.
expects {S The bank} {C forecasts} {Q growth of 2%}.
expects {S He} {C hopes} {Q to play again}.
expects {S They} {C fear} {Q a spill}.
expects {C Fears} {Q that the road would go} grew.
expects {S He} {C held out hope} {Q that it would fly}.
expects {S She} {C expressed hope} {Q for a deal}.
expects {S She} {C is confident} {Q the bill will pass}.
expects {S Villagers} {C worry} {Q that the well will fail}.
expects {S The envoy} {C voiced concern} {Q that it could spread}.
asserts {S The envoy} {C voiced} {Q concern about the arrests}.
expects {S The trader} {C put} {Q the odds of a deal at one in three}.
asserts {S The trader} {C put} {Q the cost at £2m}.
expects {S She} {C said she hoped} {Q it would end}.
doubts {S She} {C said she doubted} {Q it would end}.
expects {Q The vote} is {C likely} {Q to pass}.
expects {S The village} {C is bracing for} {Q a flood}.)");
}

TEST(Stance, NegationTurns) {
  check(R"(asserts {S She} {C did not deny} {Q the affair}.
asserts {S She} did not {C deny} {Q the affair}.
asserts {S The coach} {C wouldn't rule out} {Q surgery}.
asserts {S The coach} {C wouldn’t rule out} {Q surgery}.
asserts {S The coach} {C refused to rule out} {Q surgery}.
asserts {S The coach} refused to {C rule out} {Q surgery}.
asserts {S The coach} {C refused} {Q to rule out surgery}.
asserts {S The minister} {C could not dispute} {Q the figures}.
asserts {S The minister} {C does not doubt} {Q that it works}.
asserts {S The minister} {C has no doubt} {Q that it works}.
asserts {S None of them} {C denied} {Q the story}.
asserts {S The firm} {C stopped short of denying} {Q the claim}.
denies {S The firm} {C has not only denied} {Q the claim}.
denies {S The firm} {C continued to deny} {Q the claim}.
denies {S The firm} {C repeated its denial} {Q of the claim}.
doubts {S The firm} {C failed to mention} {Q the leak}.
denies {S She} {C did not ask for} {Q money}.
asserts {S The bank} {C does not downplay} {Q the risk}.
asserts {S The general} {C said in a call} {Q the post had fallen}.
asserts {S The general} {C said in an appeal hearing} {Q the post had fallen}.
asserts {S The general} {C said without hesitating} {Q the post had fallen}.)");
}

TEST(Stance, InflectionInBothSpellings) {
  using Forms = std::vector<std::string>;
  EXPECT_EQ(verb_forms("deny"), (Forms{"deny", "denies", "denied", "denying"}));
  EXPECT_EQ(verb_forms("say"), (Forms{"say", "says", "said", "saying"}));
  EXPECT_EQ(verb_forms("admit"), (Forms{"admit", "admits", "admitted", "admitting"}));
  EXPECT_EQ(verb_forms("plan"), (Forms{"plan", "plans", "planned", "planning"}));
  EXPECT_EQ(verb_forms("write"), (Forms{"write", "writes", "wrote", "written", "writing"}));
  EXPECT_EQ(noun_forms("spokeswoman"), (Forms{"spokeswoman", "spokeswomen"}));
  for (const char* form : {"criticised", "criticized", "criticises", "criticizing", "signalled", "signaled"})
    EXPECT_FALSE(cue_entries(form).empty()) << form;
  EXPECT_TRUE(cue_entries("table").empty());
  EXPECT_GT(cue_lexicon_size(), 1000U);
}

TEST(Stance, AnySpansGiveAStance) {
  const std::vector<std::string> words = {"not",  "to",  "deny", "said",    "“",    "”", "?",          "no",
                                          "rule", "out", ",",    "refused", "\n\n", "é", "\U0001F600", "."};
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (int i = 0; i < 30; ++i) text += words[random() % words.size()] + (random() % 3 == 0 ? "" : " ");
    SegmentedText segmented(text);
    const std::vector<Span>& tokens = segmented.document.tokens;
    if (tokens.empty()) continue;
    auto any = [&] { return tokens[random() % tokens.size()]; };
    std::vector<Span> cue = {any()};
    std::vector<Span> content = {any(), any()};
    Stance stance = stance_of(text, segmented.document, {any(), cue, content}, Speech::indirect);
    EXPECT_LE(static_cast<int>(stance), static_cast<int>(Stance::expects));
  }
}

}  // namespace
}  // namespace dateline
