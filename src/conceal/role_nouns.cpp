// A table of words.
#include "conceal/role_nouns.h"

#include <array>
#include <string>
#include <utility>

#include "text/word_set.h"

namespace dateline {

namespace {

using Row = std::pair<RoleNoun, WordSet>;

const std::array<Row, 8>& table() {
  static const std::array<Row, 8> rows{
      Row{RoleNoun::office,
          WordSet(
              "president premier chancellor minister secretary undersecretary senator congressman congresswoman "
              "congressmember representative deputy lawmaker legislator parliamentarian assemblyman assemblywoman mp "
              "msp mep "
              "governor mayor councillor councilman councilwoman councilor alderman commissioner speaker chairman "
              "chairwoman chairperson chair chief head leader director executive ceo cfo coo founder cofounder "
              "boss manager coach ambassador envoy diplomat consul attache emissary delegate "
              "negotiator mediator king queen prince princess duke duchess emperor emir sheikh sheik sultan monarch "
              "pope cardinal archbishop bishop patriarch imam ayatollah mullah rabbi abbot preacher cleric mufti "
              "general admiral commander colonel marshal brigadier commodore commandant warlord militant jihadist "
              "prosecutor judge justice magistrate coroner attorney ombudsman sheriff chieftain superintendent "
              "spokesman spokeswoman spokesperson spokespeople official adviser advisor aide strategist whip treasurer "
              "politician candidate nominee contender incumbent dictator ruler revolutionary rebel dissident activist "
              "campaigner organiser organizer unionist lobbyist philanthropist tycoon billionaire magnate "
              "industrialist banker entrepreneur "
              ""
              ""
              "astronaut cosmonaut author writer novelist poet playwright essayist columnist "
              "presenter broadcaster anchor commentator critic "
              "actor actress singer musician rapper composer violinist pianist guitarist dancer comedian "
              "artist painter sculptor architect designer celebrity star influencer footballer striker "
              "goalkeeper midfielder defender quarterback pitcher batsman bowler cricketer golfer boxer racer wrestler "
              "skater gymnast sprinter "
              "athlete skipper champion medallist medalist olympian jockey referee umpire "
              "superstar laureate grandmaster seed qualifier finalist semifinalist chairlady warden registrar trustee "
              "provost dean principal "
              "rector bursar postmaster prelate auditor comptroller controller regulator harbourmaster master "
              "fugitive kingpin mastermind financier oligarch publisher producer screenwriter choreographer "
              ""
              "figurehead ideologue propagandist recruiter operative "
              "predecessor successor counterpart teammate substitute baseman outfielder infielder shortstop slugger "
              "reliever fielder hitter catcher winger fullback keeper legend host mvp creator frontman vocalist "
              "drummer bassist saxophonist cellist soprano tenor baritone maestro mogul heiress pundit blogger vlogger "
              "youtuber podcaster backbencher frontbencher pollster prophet costar marathoner hurdler "
              "decathlete rower arbiter independent")},
      Row{RoleNoun::profession,
          WordSet(
              "constable captain sergeant corporal private lieutenant major officer policeman policewoman detective "
              "inspector "
              "patrolman trooper doctor surgeon physician paediatrician pediatrician psychologist psychiatrist "
              "headteacher "
              "headmaster headmistress lecturer lawyer solicitor barrister counsel advocate notary pastor priest vicar "
              "reverend deacon chaplain coordinator consultant member agent "
              "analyst economist expert professor scientist researcher historian scholar academic sociologist "
              "epidemiologist virologist climatologist geologist seismologist astronomer physicist chemist biologist "
              "editor journalist reporter correspondent photographer photojournalist filmmaker curator librarian "
              "archivist conservationist ornithologist meteorologist forecaster philosopher theologian mathematician "
              "statistician conductor democrat republican investigator broker investor developer fellow rival opponent "
              "challenger")},
      Row{RoleNoun::minor,
          WordSet(
              "boy girl child children kid toddler baby infant newborn schoolboy schoolgirl schoolchild schoolchildren "
              "pupil teen teenager adolescent youngster minor juvenile preschooler schoolmate triplet youth "
              "kindergartner grader")},
      Row{RoleNoun::victim, WordSet("victim casualty fatality hostage captive abductee deceased dead survivor missing "
                                    "complainant patient")},
      Row{RoleNoun::witness, WordSet("witness eyewitness bystander passerby passersby onlooker resident inhabitant "
                                     "villager neighbour neighbor "
                                     "townsperson local commuter passenger shopper holidaymaker tourist motorist hiker "
                                     "walker jogger spectator "
                                     "concertgoer worshipper worshiper parishioner evacuee refugee migrant tenant "
                                     "householder homeowner camper "
                                     "customer guest")},
      Row{RoleNoun::relative,
          WordSet(
              "mother father mum mom dad parent stepmother stepfather son daughter stepson stepdaughter brother sister "
              "grandad granddad gran granny nan nana stepdad stepmum mam mama papa daddy mummy auntie sibling twin "
              "stepbrother stepsister wife husband widow widower spouse fiance fiancee girlfriend "
              "boyfriend "
              "partner-in-life uncle aunt nephew niece cousin grandmother grandfather grandma grandpa grandson "
              "granddaughter grandchild grandparent godmother godfather relative partner friend classmate schoolfriend "
              "flatmate roommate housemate colleague")},
      Row{RoleNoun::suspect,
          WordSet("suspect defendant accused attacker assailant gunman shooter knifeman killer murderer rapist convict "
                  "prisoner inmate detainee perpetrator offender burglar robber thief arsonist hijacker bomber "
                  "culprit")},
      Row{RoleNoun::station,
          WordSet(
              "soldier marine sailor airman gunner pilot guard cyclist swimmer runner skier model firefighter fireman "
              "paramedic nurse therapist dentist "
              "pharmacist midwife vet veterinarian teacher tutor accountant engineer technician monk nun friar "
              "volunteer "
              "worker rescuer cadet recruit ranger lifeguard medic translator interpreter attendant elder stewardess "
              "owner "
              "man woman person pensioner retiree student undergraduate graduate farmer fisherman shepherd herder "
              "miner "
              "builder bricklayer carpenter plumber electrician mechanic cleaner cook chef baker butcher waiter "
              "waitress "
              "bartender barman barmaid hairdresser barber tailor seamstress shopkeeper grocer trader vendor "
              "stallholder veteran fan supporter steward welder quarryman physiotherapist "
              "seller cashier clerk receptionist driver trucker courier postman housewife homemaker landlord landlady "
              "labourer laborer gardener beekeeper babysitter nanny caretaker janitor porter couple family employee "
              "staffer assistant trainee apprentice intern protester protestor demonstrator voter adult bride groom "
              "colleague miller innkeeper ferryman hotelier florist")}};
  return rows;
}

std::optional<RoleNoun> exact(std::string_view noun) {
  for (const Row& row : table())
    if (row.second.contains(noun)) return row.first;
  return std::nullopt;
}

}  // namespace

std::string_view singular_role(std::string_view noun) {
  if (exact(noun)) return noun;
  if (noun.ends_with("s") && exact(noun.substr(0, noun.size() - 1))) return noun.substr(0, noun.size() - 1);
  if (noun.ends_with("es") && exact(noun.substr(0, noun.size() - 2))) return noun.substr(0, noun.size() - 2);
  return noun;
}

std::optional<RoleNoun> role_noun(std::string_view noun) {
  if (std::optional<RoleNoun> role = exact(singular_role(noun))) return role;
  // "palaeontologist", "gynaecologists"
  std::string_view one = noun.ends_with("s") ? noun.substr(0, noun.size() - 1) : noun;
  if (one.ends_with("ologist")) return RoleNoun::profession;
  // "policewomen", "fishermen"
  if (noun.ends_with("men")) return exact(std::string(noun.substr(0, noun.size() - 2)) + "an");
  return std::nullopt;
}

std::optional<RoleNoun> short_title(std::string_view word) {
  static const WordSet office(
      "gen adm sen rep gov hon mk mla cllr pres amb col cmdr brig dir supt msgr prof hrh sultan dame sir lord lady "
      "baroness baron "
      "count countess");
  static const WordSet profession("sgt cpl pvt lt capt maj pc dc ds di det insp dr fr rev sr br cst ofc");
  if (office.contains(word)) return RoleNoun::office;
  if (profession.contains(word)) return RoleNoun::profession;
  return std::nullopt;
}

bool is_harmed(std::string_view word) {
  static const WordSet words(
      "killed murdered slain shot stabbed injured wounded hurt beaten attacked assaulted raped molested abused groped "
      "abducted "
      "kidnapped kidnaped strangled burned burnt crushed maimed tortured executed beheaded lynched poisoned trapped "
      "buried hospitalised hospitalized run struck hit knifed slashed robbed mugged trafficked enslaved held missing "
      "shelled bombed electrocuted drowned suffocated swept pronounced mauled bitten found rescued pulled harassed "
      "stalked blackmailed threatened bullied scalded killing injuring wounding abducting kidnapping stabbing shooting "
      "murdering paralysed paralyzed blinded");
  return words.contains(word);
}

bool is_sexual_harm(std::string_view word) {
  static const WordSet words("raped molested groped sexually trafficked");
  return words.contains(word);
}

bool is_dying(std::string_view word) {
  static const WordSet words(
      "died dies drowned perished succumbed suffocated vanished disappeared survived suffered sustained collapsed "
      "escaped lost bled");
  return words.contains(word);
}

bool is_harm(std::string_view word) {
  static const WordSet words(
      "death deaths killing murder shooting stabbing rape assault attack abduction kidnapping disappearance body "
      "bodies "
      "remains funeral manslaughter injuries wounds execution torture beating drowning loss memory rescue abuse");
  return words.contains(word);
}

bool is_witnessing(std::string_view word) {
  static const WordSet words(
      "saw heard witnessed watched filmed noticed recorded smelled smelt felt recalled recounted described testified "
      "fled ran hid sheltered");
  return words.contains(word);
}

bool is_accused(std::string_view word) {
  static const WordSet words(
      "arrested charged accused convicted sentenced jailed detained indicted suspected acquitted remanded imprisoned "
      "prosecuted extradited questioned");
  return words.contains(word);
}

bool is_beating(std::string_view word) {
  static const WordSet words(
      "beat beats beating defeated defeating stunned stunning overcame edged edging thrashed outplayed outpointed "
      "downed "
      "upset outclassed eliminated dispatched swept overtook");
  return words.contains(word);
}

}  // namespace dateline
