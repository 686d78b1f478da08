#include "conceal/around_name.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "conceal/cue_words.h"
#include "conceal/harm_cues.h"
#include "conceal/public_cues.h"
#include "text/word_set.h"

namespace dateline {

namespace {

constexpr unsigned coming_of_age = 18;
constexpr std::size_t longest_apposition = 14;  // words

// Where a noun phrase goes on after its head.
const WordSet& after_head() {
  static const WordSet words(
      "of for at in from with who whose whom to on and or that which under by near was were is has had said where when "
      "as "
      "whom based but since until after before during because when while");
  return words;
}
const WordSet& no_apposition() {
  static const WordSet words(
      "in after before when while as at on during with for since following despite to from if because although under "
      "about against like unlike over");
  return words;
}
// The tokens of one sentence around one name: [first, last) of them.
class Around {
 public:
  explicit Around(const NameInSentence& name)
      : name_(name),
        tokens_(name.text.tokens),
        begin_(name.begin),
        end_(name.end),
        first_(name.first),
        last_(name.last) {}

  PersonCues read() {
    read_title();
    read_age_before();
    read_apposition_before();
    read_age_after(end_);
    read_apposition_after();
    read_body_after();
    read_verb_after();
    add_harm_before(name_, cues_);
    read_beaten_before();
    read_introduction();
    read_own_kin();
    add_public_cues(name_, cues_.roles);
    return std::move(cues_);
  }

  // Reads a description, all of whose tokens are [begin, end).
  PersonCues read_description() {
    read_noun_phrase(begin_, end_, cues_.described);
    return std::move(cues_);
  }

 private:
  bool is(std::size_t at, const char* word) const { return name_.is(at, word); }
  bool is_word(std::size_t at) const { return name_.is_word(at); }
  const std::string& word(std::size_t at) const { return tokens_[at].folded; }

  void take(RoleNoun role, const std::string& noun, std::set<RoleNoun>& into) {
    into.insert(role);
    if ((role == RoleNoun::station || role == RoleNoun::profession) && cues_.station.empty())
      cues_.station = std::string(singular_role(noun));
  }

  void take_age(unsigned years) {
    cues_.is_surely_person = true;
    if (years < coming_of_age) cues_.roles.insert(RoleNoun::minor);
  }

  // "14-year-old", "nine-month-old", at its first token.
  bool read_age_phrase(std::size_t at) {
    if (!is_word(at) || !is_word(at + 1) || !is(at + 2, "old")) return false;
    std::optional<unsigned> number = number_of(word(at));
    if (!number) return false;
    bool is_years = is(at + 1, "year") || is(at + 1, "years");
    bool is_less = is(at + 1, "month") || is(at + 1, "months") || is(at + 1, "week") || is(at + 1, "weeks") ||
                   is(at + 1, "day") || is(at + 1, "days");
    if (!is_years && !is_less) return false;
    take_age(is_less ? 0 : *number);
    return true;
  }

  // The role of a noun phrase in [begin, end): its head stands before the first word that goes on from it.
  bool read_noun_phrase(std::size_t begin, std::size_t end, std::set<RoleNoun>& into) {
    for (std::size_t at = begin; at < end; ++at) read_age_phrase(at);
    std::size_t head_end = begin;
    while (head_end < end &&
           (!tokens_[head_end].is_word || head_end == begin || !after_head().contains(word(head_end))))
      ++head_end;
    if (head_end == begin) return false;
    for (std::size_t at = begin; at + 1 < head_end; ++at) {
      if (is(at + 1, "'s")) continue;
      if (role_noun(word(at)) == RoleNoun::minor || role_noun(word(at)) == RoleNoun::victim)
        take(*role_noun(word(at)), word(at), into);
    }
    std::optional<RoleNoun> role = role_noun(word(head_end - 1));
    if (is(head_end - 1, "member") && names_assembly(head_end, end)) role = RoleNoun::office;
    else if (is(head_end - 1, "member")) role.reset();
    if (role) role = used_as(*role, head_end - 1);
    if (role) take(*role, word(head_end - 1), into);
    return role.has_value();
  }

  // "of the regional council"
  bool names_assembly(std::size_t begin, std::size_t end) const {
    static const WordSet assemblies(
        "council parliament committee board congress senate assembly cabinet government duma knesset commission court "
        "house chamber leadership politburo delegation bench party junta");
    for (std::size_t at = begin; at < end; ++at)
      if (assemblies.contains(word(at))) return true;
    return false;
  }

  // "President X", "Sgt. X", "schoolgirl X", "her brother X", "Liverpool's X", and titles that the name itself holds.
  void read_title() {
    for (std::size_t at = begin_; at + 1 < end_; ++at) read_title_word(at);
    std::size_t before = first_of_list();
    bool is_listed = before != begin_;
    if (before == first_) return;
    if (is(before - 1, ".") && before >= first_ + 2) --before;
    if (is(before - 1, "elect") && before >= first_ + 2) --before;  // "president-elect X"
    if (is_word(before - 1)) {
      bool is_body_with_genitive = is(before - 1, "'s") && before >= first_ + 2 && tokens_[before - 2].is_body;
      if (is_body_with_genitive) cues_.roles.insert(RoleNoun::office);
      else read_title_word(before - 1, is_listed);
    }
    read_examples(before);
  }

  // "ministers including X and Y", "players such as X", before the first name of the list.
  void read_examples(std::size_t list) {
    std::size_t at = list;
    if (at > first_ && (is(at - 1, "including") || is(at - 1, "like"))) --at;
    else if (at > first_ + 1 && is(at - 1, "as") && is(at - 2, "such")) at -= 2;
    else return;
    if (at > first_ && is(at - 1, ",")) --at;
    for (std::size_t back = 1; back <= 6 && at >= first_ + back && tokens_[at - back].is_word; ++back) {
      const std::string& noun = word(at - back);
      if (!is_plural(noun) || !role_noun(noun)) continue;
      return take(*role_noun(noun), noun, cues_.roles);
    }
  }

  // "X brought her daughter": a person, whatever the name was taken for.
  void read_own_kin() {
    for (std::size_t at = end_; at + 1 < last_ && at < end_ + 5 && tokens_[at].is_word; ++at) {
      if (!is(at, "her") && !is(at, "his")) continue;
      cues_.has_own_things = at > end_;
      if (role_noun(word(at + 1)) == RoleNoun::relative && at > end_) cues_.is_surely_person = true;
      return;
    }
  }

  // "the boy, named X", "a man called X"
  void read_introduction() {
    if (begin_ < first_ + 2 || !(is(begin_ - 1, "named") || is(begin_ - 1, "called"))) return;
    std::size_t at = is(begin_ - 2, ",") ? begin_ - 2 : begin_ - 1;
    for (std::size_t back = 1; back <= 3 && at >= first_ + back && tokens_[at - back].is_word; ++back)
      if (std::optional<RoleNoun> role = role_noun(word(at - back))) return take(*role, word(at - back), cues_.roles);
  }

  // What a noun says where it stands: "a retired teacher" and a "shift boss" hold no public role, "her manager" may.
  RoleNoun used_as(RoleNoun role, std::size_t at) const {
    static const WordSet foremen("shift crew gang pit");
    static const WordSet own_bosses("manager boss chief supervisor secretary");
    static const WordSet whose("his her their my our");
    static const WordSet of_voters("registered lifelong longtime");
    if (is(at, "partner") && (is(at + 1, "at") || is(at + 1, "in"))) return RoleNoun::profession;
    if (at == first_) return role;
    if (of_voters.contains(word(at - 1))) return RoleNoun::station;
    bool is_of_body = tokens_[at - 1].is_body && (is(at, "owner") || is(at, "veteran") || is(at, "member"));
    if (is_of_body) return RoleNoun::office;
    if (role != RoleNoun::office && role != RoleNoun::profession) return role;
    if (own_bosses.contains(word(at)) && whose.contains(word(at - 1))) return RoleNoun::profession;
    if (is(at, "boss") && foremen.contains(word(at - 1))) return RoleNoun::station;
    if (role != RoleNoun::profession) return role;
    for (std::size_t back = 1; back <= 3 && at >= first_ + back && tokens_[at - back].is_word; ++back)
      if (is(at - back, "retired")) return RoleNoun::station;
    return role;
  }

  // @param is_listed  the noun stands before a list of names of which this is not the first: a title in the singular is
  //                   the first one's.
  void read_title_word(std::size_t at, bool is_listed = false) {
    static const WordSet of_the_young("little young baby");
    if (of_the_young.contains(word(at)) && (at < begin_ || at + 1 < end_) && !is_listed) {
      cues_.roles.insert(RoleNoun::minor);
      return;
    }
    // "Father X" is a priest, "her father X" and a sentence's first word may not be.
    static const WordSet of_clergy("father sister brother mother");
    if (of_clergy.contains(word(at)) && tokens_[at].is_capital && at > first_) {
      cues_.roles.insert(RoleNoun::profession);
      return;
    }
    std::optional<RoleNoun> role = role_noun(word(at));
    bool is_public = role == RoleNoun::office || role == RoleNoun::profession;
    if (is_public && is_listed && !is_plural(word(at))) return;
    if (role == RoleNoun::relative && is_kin_of_someone(at)) cues_.is_surely_person = true;
    if (role) take(used_as(*role, at), word(at), cues_.roles);
    else if (std::optional<RoleNoun> title = short_title(word(at)); title && tokens_[at].is_capital)
      cues_.roles.insert(*title);
  }

  // "my grandad X"
  bool is_kin_of_someone(std::size_t at) const {
    static const WordSet whose("his her their my our your");
    static const WordSet no_kin("partner friend colleague classmate");
    return at > first_ && whose.contains(word(at - 1)) && !no_kin.contains(word(at));
  }

  // Where a list of persons that ends with this name begins: "the brothers Jan, Emil and Piotr Nowak".
  std::size_t first_of_list() const {
    std::size_t at = begin_;
    while (at >= first_ + 2 && (is(at - 1, "and") || is(at - 1, ","))) {
      std::size_t before = is(at - 1, "and") && is(at - 2, ",") ? at - 3 : at - 2;
      if (before < first_ || before >= last_ || !tokens_[before].is_person) break;
      at = before;
      while (at > first_ && tokens_[at - 1].is_person) --at;
    }
    return at;
  }

  static bool is_plural(const std::string& noun) {
    return singular_role(noun) != noun || noun == "children" || noun.ends_with("men") || noun == "people";
  }

  void read_age_before() {
    for (std::size_t back = 3; back <= 6 && begin_ >= first_ + back; ++back) {
      if (read_age_phrase(begin_ - back)) return;
      if (!tokens_[begin_ - back].is_word) return;
    }
  }

  bool ends_apposition(std::size_t at) const {
    return at >= last_ || (!tokens_[at].is_word && word(at) != "'s" && word(at) != "-");
  }

  // "A shopkeeper, X, said": the phrase before the comma, where the name is closed by a mark too.
  void read_apposition_before() {
    std::size_t name_begin = begin_;  // with its titles
    while (name_begin > first_ + 1 && tokens_[name_begin - 1].is_capital &&
           (role_noun(word(name_begin - 1)) || short_title(word(name_begin - 1))))
      --name_begin;
    if (name_begin < first_ + 2 || !is(name_begin - 1, ",")) return;
    std::size_t closed_at = end_;
    if (is(closed_at, "of") || is(closed_at, "from")) {
      closed_at += is(closed_at + 1, "the") ? 2 : 1;
      while (closed_at < last_ && tokens_[closed_at].is_capital) ++closed_at;
    }
    if (!ends_apposition(closed_at)) return;
    std::size_t begin = name_begin - 1;
    while (begin > first_ && name_begin - begin < longest_apposition && tokens_[begin - 1].is_word) --begin;
    bool is_phrase_of_place = no_apposition().contains(word(begin));
    std::size_t head = name_begin - 2;
    if (!role_noun(word(head))) {
      while (head > begin && !(role_noun(word(head)) && after_head().contains(word(head + 1)))) --head;
    }
    std::optional<RoleNoun> role = role_noun(word(head));
    if (!role || (is_phrase_of_place && (role == RoleNoun::office || role == RoleNoun::profession))) return;
    if (*role == RoleNoun::relative || *role == RoleNoun::minor) cues_.is_surely_person = true;
    take(used_as(*role, head), word(head), cues_.roles);
    for (std::size_t at = begin; at + 2 < name_begin; ++at) read_age_phrase(at);
  }

  // ", 14," "(14)" ", aged 14" "aged 14"; returns what follows.
  std::size_t read_age_after(std::size_t at) {
    std::size_t number_at = at;
    if (is(at, ",") || is(at, "(")) ++number_at;
    bool is_said = is(number_at, "aged") || is(number_at, "age");
    if (is_said) ++number_at;
    if (number_at == at || !is_word(number_at)) return at;
    std::optional<unsigned> years = number_of(word(number_at));
    bool is_decimal = (is(number_at + 1, ".") || is(number_at + 1, ",")) && is_word(number_at + 2) &&
                      tokens_[number_at + 1].span.end == tokens_[number_at + 2].span.begin;
    if (!years || is_decimal) return at;
    // ", one of the players"
    bool is_spelled = word(number_at)[0] < '0' || word(number_at)[0] > '9';
    if (is_spelled && is_word(number_at + 1)) return at;
    static const WordSet after_age("and who from of was were had has said died told whose is");
    std::size_t next = number_at + 1;
    bool is_alone = next >= last_ || !tokens_[next].is_word || after_age.contains(word(next));
    if (!is_said && !is_alone) return at;
    take_age(*years);
    return is(next, ")") ? next + 1 : next;
  }

  void read_apposition_after() {
    std::size_t at = read_age_after(end_);
    if (!is(at, ",") && !is(at, "(")) return;
    std::size_t begin = at + 1, end = begin;
    while (end < last_ && end - begin < longest_apposition && !ends_apposition(end)) ++end;
    if (end == begin) return;
    static const WordSet led(
        "firm company party team book study group film research charity campaign organisation organization movement "
        "novel novels book books film films songs album albums paintings work band agency bank department government "
        "ministry");
    bool leads_body = begin + 2 < last_ && (tokens_[begin + 1].is_body || tokens_[begin + 2].is_body);
    if (is(begin, "whose") && (led.contains(word(begin + 1)) || leads_body)) {
      cues_.roles.insert(RoleNoun::profession);
      return;
    }
    if (is(begin, "who") || is(begin, "whose")) return read_verb(begin + 1);
    static const WordSet verbs(
        "said says told tells added adds wrote reported announced warned promised called asked declined denied "
        "confirmed "
        "insisted argued explained agreed appealed was were is has had will would could did may might must");
    if (verbs.contains(word(begin))) return;
    bool has_role = read_noun_phrase(begin, end, cues_.roles);
    static const WordSet of_one("a an his her my");
    bool is_kin = cues_.roles.contains(RoleNoun::relative) || cues_.roles.contains(RoleNoun::minor);
    if (has_role && is_kin && of_one.contains(word(begin))) cues_.is_surely_person = true;
    bool is_phrase = articles_and_possessives().contains(word(begin)) || tokens_[begin].is_body;
    if (!has_role && is_phrase && cues_.roles.empty() && names_a_body(begin, end)) cues_.roles.insert(RoleNoun::office);
  }

  // "a fellow at the Harbour Institute"
  bool names_a_body(std::size_t begin, std::size_t end) const {
    static const WordSet joints("of for at from with");
    for (std::size_t at = begin + 1; at < end; ++at) {
      std::size_t before = at - 1;
      if (is(before, "the") && before > begin) --before;
      if (tokens_[at].is_body && joints.contains(word(before))) return true;
    }
    return false;
  }

  // "X of the Harbour Institute said", "X, of the animal welfare group Wild Homes, said"
  void read_body_after() {
    std::size_t at = is(end_, ",") ? end_ + 1 : end_;
    if (!is(at, "of") && !is(at, "from") && !is(at, "with")) return;
    std::size_t limit = std::min(last_, at + 7);
    for (++at; at < limit && tokens_[at].is_word; ++at) {
      if (tokens_[at].is_body) cues_.roles.insert(RoleNoun::office);
      if (tokens_[at].is_body || (!is(at, "the") && after_head().contains(word(at)))) return;
    }
  }

  // Past what may stand between a name and its verb: ages, other persons, kin, places.
  void read_verb_after() {
    std::size_t at = end_;
    std::size_t limit = std::min(last_, end_ + 24);
    while (at < limit) {
      const CueToken& token = tokens_[at];
      bool passes = token.is_person || token.is_capital || number_of(token.folded) || is(at, ",") || is(at, "(") ||
                    is(at, ")") || is(at, "and") || is(at, "'s") || is(at, "of") || is(at, "from") || is(at, "aged") ||
                    is(at, "year") || is(at, "old") || articles_and_possessives().contains(token.folded) ||
                    role_noun(token.folded);
      if (!passes || helpers().contains(token.folded)) break;
      ++at;
    }
    read_verb(at);
  }

  // "is the party's leader", "became champion"
  void read_equation(std::size_t at) {
    static const WordSet equations("is was became becomes remains");
    static const WordSet made("named appointed elected made voted declared");
    if (at >= last_ || !equations.contains(word(at))) return;
    if (made.contains(word(at + 1 < last_ ? at + 1 : at))) ++at;
    std::size_t end = at + 1;
    while (end < last_ && end - at <= longest_apposition && tokens_[end].is_word) ++end;
    bool is_phrase = end > at + 1 && (articles_and_possessives().contains(word(at + 1)) || !is(at, "was"));
    if (!is_phrase) return;
    std::set<RoleNoun> roles;
    read_noun_phrase(at + 1, end, roles);
    if (is(at, "was")) roles.erase(RoleNoun::profession);  // as the dead are spoken of
    cues_.roles.insert(roles.begin(), roles.end());
  }

  bool names_opponent(std::size_t at) const {
    for (std::size_t end = std::min(last_, at + 4); at < end; ++at)
      if (tokens_[at].is_person || tokens_[at].is_body) return true;
    return false;
  }

  // "beat X 6-3", "stunned top seed X"
  void read_beaten_before() {
    for (std::size_t back = 1; back <= 3 && begin_ >= first_ + back + 1; ++back)
      if (is_beating(word(begin_ - back)) && tokens_[begin_ - back - 1].is_capital)
        cues_.roles.insert(RoleNoun::office);
  }

  void read_verb(std::size_t at) {
    read_equation(at);
    bool is_passive = false;
    while (at < last_ && helpers().contains(word(at))) {
      is_passive = is_passive || passive_helpers().contains(word(at));
      ++at;
    }
    if (!is_word(at)) return;
    std::optional<RoleNoun> deed = public_deed(name_, at, is_passive);
    // "was among the dead", "was one of the victims"
    bool is_counted = is(at, "among") || (is(at, "one") && is(at + 1, "of"));
    std::size_t counted = is(at, "among") ? at + 2 : at + 3;
    if (is_passive && is_counted && is(counted - 1, "the") &&
        (role_noun(name_.word(counted)) == RoleNoun::victim || is_harmed(name_.word(counted)))) {
      add_harm(word(counted), cues_);
      cues_.is_surely_person = true;
    } else if (is_passive && is(at + 1, "guilty")) cues_.roles.insert(RoleNoun::suspect);
    else if (is_passive && is_harmed(word(at))) add_harm(word(at), cues_);
    else if (name_.text.topics.is_contest() && deed) cues_.roles.insert(*deed);
    else if (is_dying(word(at)) && !(name_.text.topics.is_contest() && is_harmless_in_contest(word(at))))
      cues_.roles.insert(RoleNoun::victim);
    else if (is_passive && is_accused(word(at))) cues_.roles.insert(RoleNoun::suspect);
    else if (!is_passive && (is_witnessing(word(at)) || tells_a_court(at))) cues_.roles.insert(RoleNoun::witness);
    else if (deed) cues_.roles.insert(*deed);
    else if (!is_passive && is_beating(word(at)) && names_opponent(at + 1)) cues_.roles.insert(RoleNoun::office);
    else if (is_passive && (is(at, "dead") || is(at, "unconscious"))) cues_.roles.insert(RoleNoun::victim);
  }

  // "told the court"
  bool tells_a_court(std::size_t at) const {
    static const WordSet courts("court jury jurors hearing inquest tribunal trial inquiry");
    return is(at, "told") && ((is(at + 1, "the") && at + 2 < last_ && courts.contains(word(at + 2))) ||
                              (at + 1 < last_ && courts.contains(word(at + 1))));
  }

  const NameInSentence& name_;
  const std::vector<CueToken>& tokens_;
  std::size_t begin_, end_, first_, last_;
  PersonCues cues_;
};

}  // namespace

PersonCues cues_around_name(const NameInSentence& name) { return Around(name).read(); }

PersonCues cues_of_phrase(const NameInSentence& phrase) { return Around(phrase).read_description(); }

}  // namespace dateline
