#include "conceal/public_cues.h"

#include <algorithm>
#include <set>
#include <string>

#include "text/word_set.h"

namespace dateline {

namespace {

constexpr std::size_t object_reach = 6;       // words from a verb to its object
constexpr std::size_t possessed_reach = 4;    // words from "'s" to what is had
constexpr std::size_t topic_words_least = 3;  // different ones, in the article

bool has_topic(const std::vector<CueToken>& tokens, const WordSet& words) {
  std::set<std::string> kinds;
  for (const CueToken& token : tokens)
    if (words.contains(token.folded)) kinds.insert(token.folded);
  return kinds.size() >= topic_words_least;
}

// Whether one of the words stands between `at` and the end of its clause, not further than `reach`.
bool reaches(const NameInSentence& name, std::size_t at, std::size_t reach, const WordSet& words) {
  for (std::size_t end = std::min(name.last, at + reach); at < end && name.is_word(at); ++at)
    if (words.contains(name.word(at))) return true;
  return false;
}

const WordSet& articles() {
  static const WordSet words("the a an");
  return words;
}

// Bodies for which somebody speaks or acts, told by their kind.
const WordSet& bodies() {
  static const WordSet words(
      "group union movement network association charity institute institution university college company firm "
      "brokerage "
      "bank party agency federation league society organisation organization foundation council campaign thinktank "
      "tank "
      "ministry department coalition alliance bloc commission authority centre center committee consortium "
      "confederation "
      "collective fund trust board guild academy observatory laboratory lab initiative watchdog ngo nonprofit pressure "
      "consultancy conglomerate manufacturer airline newspaper magazine broadcaster diocese archdiocese embassy "
      "parliament senate congress chamber survey bureau front");
  return words;
}

bool is_body_at(const NameInSentence& name, std::size_t at) {
  return name.is_word(at) && (name.token(at).is_body || bodies().contains(name.word(at)));
}

// "of the group Wild Homes", at its first word behind the preposition.
bool begins_body(const NameInSentence& name, std::size_t at) {
  static const WordSet ends("of for at in on with who said that and or was is had has to by");
  static const WordSet of_few("his her their my our your");
  for (std::size_t end = std::min(name.last, at + 6); at < end && name.is_word(at); ++at) {
    if (is_body_at(name, at)) return true;
    if (ends.contains(name.word(at)) || of_few.contains(name.word(at))) return false;
  }
  return false;
}

// "X of Norway", "Y of the Netherlands"
bool is_country_at(const NameInSentence& name, std::size_t at) {
  if (name.is(at, "the")) ++at;
  return name.holds(at) && name.token(at).is_country;
}

void add_bodies_behind(const NameInSentence& name, std::set<RoleNoun>& roles) {
  static const WordSet joints("of from with at");
  // "Kenya's X", of the start list "X (Kenya)"
  bool is_countrys =
      name.is(name.begin - 1, "'s") && name.holds(name.begin - 2) && name.token(name.begin - 2).is_country;
  if (is_countrys) roles.insert(RoleNoun::profession);
  if (name.text.topics.is_sport && name.is(name.end, "(") && is_country_at(name, name.end + 1))
    roles.insert(RoleNoun::office);
  bool has_comma = name.is(name.end, ",");
  std::size_t at = has_comma ? name.end + 1 : name.end;
  bool is_for = has_comma && name.is(at, "for");
  if (!joints.contains(name.word(at)) && !is_for) return;
  if (begins_body(name, at + 1)) roles.insert(RoleNoun::office);
  else if (name.is(at, "of") && is_country_at(name, at + 1)) roles.insert(RoleNoun::profession);
  // "X, for Vesta, said"
  else if (is_for && name.is_word(at + 1) && name.token(at + 1).is_capital && name.is(at + 2, ","))
    roles.insert(RoleNoun::office);
}

void add_possessed(const NameInSentence& name, std::set<RoleNoun>& roles) {
  if (!name.is(name.end, "'s")) return;
  static const WordSet of_power(
      "government administration cabinet regime presidency campaign spokesman spokeswoman spokesperson supporters "
      "followers "
      "allies forces troops fighters militia office aides ministers predecessor successor coalition candidacy "
      "resignation "
      "premiership leadership film films ballet concerto novel novels album albums sculptures paintings symphony opera "
      "choreography");
  static const WordSet of_sport(
      "goal goals strike header penalty shot try double homer single side team men coach teammate teammates corner "
      "cross "
      "volley equaliser winner brace pass serve record title opponent rival");
  if (reaches(name, name.end + 1, possessed_reach, of_power) ||
      (name.text.topics.is_sport && reaches(name, name.end + 1, possessed_reach, of_sport)))
    roles.insert(RoleNoun::office);
}

// "led by X", "the cabinet of X"
void add_doer(const NameInSentence& name, std::set<RoleNoun>& roles) {
  static const WordSet of_power("cabinet government administration presidency regime premiership supporters cronies");
  static const WordSet done(
      "led headed chaired signed founded directed written coached mediated commanded governed prosecuted defended "
      "represented composed designed edited curated hosted presented moderated produced conducted drafted ruled "
      "captained overseen sponsored endorsed choreographed coauthored brokered succeeded replaced");
  if (name.begin < name.first + 2) return;
  const std::string& before = name.word(name.begin - 2);
  if (name.is(name.begin - 1, "under")) roles.insert(RoleNoun::office);
  if ((name.is(name.begin - 1, "by") && done.contains(before)) ||
      (name.is(name.begin - 1, "of") && of_power.contains(before)))
    roles.insert(RoleNoun::office);
}

// "For the prosecution, X said", "X, defending, said", "Writing for the court, X said"
void add_part_in_court(const NameInSentence& name, std::set<RoleNoun>& roles) {
  static const WordSet parts("prosecution defence defense crown plaintiffs majority minority court");
  static const WordSet deeds(
      "defending prosecuting representing mitigating presiding chairing leading heading mediating moderating "
      "coordinating overseeing commanding directing sentencing");
  std::size_t at = name.is(name.end, ",") ? name.end + 1 : name.last;
  bool speaks_for = name.is(at, "speaking") && name.is(at + 1, "for");
  bool acts_for = name.is(at, "for") && name.is(at + 1, "the") && parts.contains(name.word(at + 2));
  if (deeds.contains(name.word(at)) || speaks_for || acts_for) roles.insert(RoleNoun::office);
  if (name.begin < name.first + 2 || !name.is(name.begin - 1, ",")) return;
  const std::string& opening = name.word(name.first);
  bool is_short = name.begin - name.first <= 7;
  bool is_of_court = (opening == "for" || opening == "writing") && parts.contains(name.word(name.begin - 2));
  if (is_short && (is_of_court || deeds.contains(opening))) roles.insert(RoleNoun::office);
}

// "beat X", "over X", "will face X": who meets whom in public.
void add_meeting(const NameInSentence& name, std::set<RoleNoun>& roles) {
  static const WordSet against("against over past face faces facing faced meet meets");
  if (!name.text.topics.is_sport && !name.text.topics.is_vote) return;
  if (name.begin == name.first) return;
  const std::string& before = name.word(name.begin - 1);
  if (is_beating(before) || against.contains(before)) roles.insert(RoleNoun::office);
  // "lost on time to X"
  static const WordSet losing("lost losing loses fell defeat loss");
  bool is_lost_to = false;
  for (std::size_t back = 2; before == "to" && back <= 5 && name.begin >= name.first + back; ++back)
    is_lost_to = is_lost_to || losing.contains(name.word(name.begin - back));
  if (is_lost_to) roles.insert(RoleNoun::office);
  // "Lenz's X"
  bool is_of_team = name.text.topics.is_sport && before == "'s" && name.begin >= name.first + 2 &&
                    name.token(name.begin - 2).is_capital && !name.token(name.begin - 2).is_person;
  if (is_of_team) roles.insert(RoleNoun::office);
}

// "X (D-Ohio)", "X, R-Texas", "X (Labour)"
void add_party_letter(const NameInSentence& name, std::set<RoleNoun>& roles) {
  static const WordSet letters("d r dem rep lab con ld");
  static const WordSet parties("labour conservative democrat republican liberal green independent");
  if (name.is(name.end, "(") && parties.contains(name.word(name.end + 1))) roles.insert(RoleNoun::office);
  if (!name.is(name.end, "(") && !name.is(name.end, ",")) return;
  if (!letters.contains(name.word(name.end + 1)) || !name.token(name.end + 1).is_capital) return;
  bool has_place = name.is_word(name.end + 2) && name.token(name.end + 2).is_capital;
  if (has_place || name.is(name.end + 2, ")")) roles.insert(RoleNoun::office);
}

// "(X/Reuters)", "Editing by X", "Contributing: X", "X reported from"
void add_credit(const NameInSentence& name, std::set<RoleNoun>& roles) {
  static const WordSet credited("editing reporting photograph photo photos contributing photographs writing compiled");
  bool is_photo = name.is(name.end, "/") && name.is_word(name.end + 1) && name.token(name.end + 1).is_capital;
  std::size_t before = name.begin;
  if (before > name.first && (name.is(before - 1, "by") || name.is(before - 1, ":"))) --before;
  bool is_credited = before < name.begin && before > name.first && credited.contains(name.word(before - 1));
  bool is_reporting = (name.is(name.end, "reported") || name.is(name.end, "contributed")) &&
                      (name.is(name.end + 1, "from") || name.is(name.end + 1, "to"));
  if (is_photo || is_credited || is_reporting) roles.insert(RoleNoun::office);
}

// Of an election: "voted for X", "backs X", "the Republican X"
void add_choice(const NameInSentence& name, std::set<RoleNoun>& roles) {
  static const WordSet parties(
      "republican democrat democratic conservative labour liberal socialist progressive communist green independent "
      "centrist leftist rightist nationalist populist gop");
  static const WordSet backing("endorse endorses endorsed back backs backed elect elected reelect nominate nominated");
  static const WordSet voting("vote voted votes voting campaigning campaigned");
  if (!name.text.topics.is_vote || name.begin == name.first) return;
  const std::string& before = name.word(name.begin - 1);
  bool is_of_party = parties.contains(before) && name.token(name.begin - 1).is_capital;
  bool is_voted = before == "for" && name.begin >= name.first + 2 && voting.contains(name.word(name.begin - 2));
  if (is_of_party || is_voted || backing.contains(before)) roles.insert(RoleNoun::office);
}

bool is_public_verb(const std::string& verb) {
  static const WordSet verbs(
      "leads led heads headed chairs chaired founded cofounded commands commanded governs governed edits edited "
      "presides "
      "presided scored netted equalised equalized resigned campaigned campaigns conceded vetoed legislated adjourned "
      "coached coaches mediates mediated coordinates coordinated oversees oversaw directs directed negotiates "
      "negotiated "
      "represents prosecuted reshuffled inaugurated stars starred costarred composed choreographed curated captains "
      "captained filibustered decreed abdicated represented monitors sentenced presented spearheads spearheaded");
  return verbs.contains(verb);
}

bool is_sport_verb(const std::string& verb) {
  static const WordSet verbs(
      "headed levelled leveled converted volleyed curled slotted saved parried fouled tackled served homered doubled "
      "singled "
      "tripled pitched batted bowled overtook finished qualified clinched retained dribbled assisted sprinted swam "
      "dunked "
      "rebounded birdied bogeyed putted punched floored outpointed struck tapped fired blasted beat won lost trailed "
      "led "
      "pulled sealed grabbed notched bagged drilled rifled nodded lashed poked steered rounded outjumped outran put "
      "ran "
      "broke dropped crossed faulted netted shot smashed outsprinted raced");
  return verbs.contains(verb);
}

// "said in a statement", "wrote in a filing"
bool is_on_record(const NameInSentence& name, std::size_t verb) {
  static const WordSet saying("said wrote announced added stated");
  static const WordSet papers("statement release filing ruling memo decree communique");
  if (!saying.contains(name.word(verb))) return false;
  for (std::size_t at = verb + 1; at + 2 < name.last && at < verb + 8; ++at)
    if (name.is(at, "in") && articles().contains(name.word(at + 1)) &&
        (papers.contains(name.word(at + 2)) || papers.contains(name.word(at + 3))))
      return true;
  return false;
}

bool is_public_fate(const std::string& participle) {
  static const WordSet words(
      "elected reelected appointed nominated inaugurated crowned sworn ousted deposed impeached knighted capped "
      "drafted "
      "traded substituted booked unopposed succeeded unseated ordained consecrated enthroned");
  return words.contains(participle);
}

// "runs the water board", "has run Kestrel since 2016"; a shop is none's office.
bool runs_in_public(const NameInSentence& name, std::size_t verb) {
  static const WordSet running("runs run ran manages managed");
  static const WordSet small(
      "shop cafe bar pub kiosk stall farm guesthouse hostel bakery restaurant garage salon store grocery laundry "
      "boarding "
      "stand market inn home household diner workshop clinic pharmacy errand errands into from to away out over down "
      "up "
      "through past across off along for");
  return running.contains(name.word(verb)) && !reaches(name, verb + 1, 5, small) &&
         (articles().contains(name.word(verb + 1)) || name.is_word(verb + 2) || is_body_at(name, verb + 1));
}

bool wins_in_public(const NameInSentence& name, std::size_t verb) {
  static const WordSet winning("won wins win lost loses took claimed clinched held holds contested");
  static const WordSet won(
      "election elections seat vote votes primary race title gold silver bronze medal cup championship tournament "
      "nomination presidency leadership oscar nobel grammy semifinal semi quarterfinal final runoff majority "
      "referendum "
      "confidence mayoralty premiership office ballot reelection");
  return winning.contains(name.word(verb)) && reaches(name, verb + 1, object_reach, won);
}

// "told parliament", "told a news conference"
bool tells_an_assembly(const NameInSentence& name, std::size_t verb) {
  static const WordSet heard(
      "parliament lawmakers mps senators congress senate assembly analysts investors shareholders delegates conference "
      "briefing television council committee ministers cabinet legislators councillors summit");
  static const WordSet telling("told addressed briefed");
  return telling.contains(name.word(verb)) && reaches(name, verb + 1, 4, heard);
}

// "who was not involved in the study"
bool judges_a_study(const NameInSentence& name, std::size_t verb) {
  static const WordSet studies("study research work trial paper report survey analysis project experiment mission");
  return name.is(verb, "involved") && name.is(verb - 1, "not") && reaches(name, verb + 1, 5, studies);
}

}  // namespace

ArticleTopics article_topics(const std::vector<CueToken>& tokens) {
  static const WordSet sport(
      "goal goals match matches cup league season coach striker midfielder goalkeeper defender defenders referee "
      "tournament semifinal quarterfinal championship championships medal medals innings inning wicket wickets homer "
      "quarterback touchdown playoff playoffs penalty stoppage stadium teammate teammates tiebreak metres relay lap "
      "laps "
      "podium athletics batsman pitcher baseman outfielder player players squad fixture kickoff halftime champion "
      "olympic "
      "olympics doping sprinter peloton grandslam qualifier finals equaliser team teams points scored doubles singles "
      "marathon race runner runners sprinter cyclist finish athletes chess draw round rounds arbiter beat substitute "
      "fans stands winner gold heats sprint rivals visitors knockout "
      "tennis football rugby cricket hockey basketball baseball");
  static const WordSet vote(
      "election elections vote votes voters ballot ballots primary candidate candidates poll polls pollster campaign "
      "runoff recount seat seats constituency coalition turnout nomination electorate incumbent parliament");
  return {has_topic(tokens, sport), has_topic(tokens, vote)};
}

std::optional<RoleNoun> public_deed(const NameInSentence& name, std::size_t verb, bool is_passive) {
  static const WordSet modals("will would shall may might can could must");
  static const WordSet to_do(
      "lead head chair command govern coach mediate oversee direct captain represent preside resign campaign "
      "prosecute");
  if (modals.contains(name.word(verb)) && to_do.contains(name.word(verb + 1))) return RoleNoun::office;
  const std::string& word = name.word(verb);
  const ArticleTopics& topics = name.text.topics;
  if (is_passive && judges_a_study(name, verb)) return RoleNoun::profession;
  if (is_passive && is_public_fate(word)) return RoleNoun::office;
  if (is_passive) return std::nullopt;
  static const WordSet of_vote("faces beat won lost conceded leads led trails trailed ran stood formed");
  static const WordSet of_statement("announced condemned pledged ruled unveiled vowed decreed");
  bool is_won = wins_in_public(name, verb);
  bool is_public = is_public_verb(word) || is_won || runs_in_public(name, verb) ||
                   (topics.is_sport && is_sport_verb(word)) || (topics.is_vote && of_vote.contains(word));
  bool steps_down =
      (word == "stepped" && name.is(verb + 1, "down")) || (word == "took" && name.is(verb + 1, "office")) ||
      (word == "passed" && name.is(verb + 1, "sentence")) || (word == "signed" && name.is(verb + 1, "for")) ||
      (topics.is_sport &&
       ((word == "saw" && name.is(verb + 1, "red")) || (word == "held" && name.is(verb + 1, "off"))));
  if (is_public || steps_down) return RoleNoun::office;
  bool has_colleagues = word == "and" && name.is(verb + 1, "colleagues");
  static const WordSet teaching("teaches lectures researches taught");
  static const WordSet schools("university college institute faculty academy");
  static const WordSet covering("covers covered follows tracks analyses analyzes");
  bool is_scholar = teaching.contains(word) && reaches(name, verb + 1, 8, schools);
  if (is_scholar || covering.contains(word)) return RoleNoun::profession;
  if (has_colleagues || of_statement.contains(word) || tells_an_assembly(name, verb) || is_on_record(name, verb))
    return RoleNoun::profession;
  return std::nullopt;
}

void add_public_cues(const NameInSentence& name, std::set<RoleNoun>& roles) {
  add_bodies_behind(name, roles);
  add_possessed(name, roles);
  add_doer(name, roles);
  add_part_in_court(name, roles);
  add_meeting(name, roles);
  add_party_letter(name, roles);
  add_credit(name, roles);
  add_choice(name, roles);
  if (name.is(name.end, "and") && name.is(name.end + 1, "colleagues")) roles.insert(RoleNoun::profession);
}

}  // namespace dateline
