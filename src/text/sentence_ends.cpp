#include "text/sentence_ends.h"

#include <string>
#include <unordered_map>

#include "text/characters.h"
#include "text/utf8.h"
#include "text/word_set.h"

namespace dateline {

namespace {

constexpr std::size_t longest_token_bytes = 80;

// Before a name.
constexpr std::string_view titles =
    "mr mrs ms mx messrs dr drs prof gen col lt sgt cpl capt cmdr cdr adm maj brig rep reps sen sens gov pres sec "
    "supt insp det const rev hon fr st ste mt ft pvt spc rt amb atty asst assoc sr sra srta dra d do\u00f1a mme mlle "
    "mm m me mgr "
    "dott dottssa sig sigra on hr hrn dipl ing mag vs v cf ca approx e.g i.e eg ie bzw vgl evtl ggf inkl exkl gegr geb "
    "gest sog u.a z.b d.h u z zw mind max min jhdt jh hl ehem ev kath av s op al resp nb dept dist exmo excmo "
    "ud uds vd art\u00edculo mej av.da c.d p.es es pag dhr mw drs bijv o.a m.b.v n.b sh etal";
// Before a number.
constexpr std::string_view numbered =
    "no nos nr num n fig figs art arts p pp pg vol vols ch chap sec sect para paras par abs ziff kap tel abb nr\u00ba "
    "ex "
    "rev eq sgd stk bd lfd pos str tab";
// Before anything.
constexpr std::string_view ambiguous =
    "inc corp co ltd llc plc bros jr sr esq etc usw u.s u.k u.n e.u jan feb mar apr jun jul aug sep sept oct nov dec "
    "mon tue tues wed thu thur thurs fri sat sun ave blvd rd dr hwy calif colo conn fla ga ill ind kan ky la mass md "
    "mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ariz ark ala del ont que alta "
    "p.m a.m d.c b.c a.d ph.d m.d b.a m.a mio mrd mill bill tsd gmbh ag uhr cie soc s.a s.p.a s.r.l ee.uu c.v ud "
    "min sek std okt dez m\u00e4r mrz janv f\u00e9vr avr juil d\u00e9c ene abr ago dic lt est cia ltda u.s.a ecc et "
    "al dpto a.k.a aka";

std::unordered_map<std::string, Abbreviation> abbreviation_table() {
  std::unordered_map<std::string, Abbreviation> table;
  auto add = [&](std::string_view words, Abbreviation kind) {
    while (!words.empty()) {
      std::string_view word = words.substr(0, words.find(' '));
      table.emplace(word, kind);
      words.remove_prefix(std::min(words.size(), word.size() + 1));
    }
  };
  add(titles, Abbreviation::title);
  add(numbered, Abbreviation::numbered);
  add(ambiguous, Abbreviation::ambiguous);
  return table;
}

// The parts of host and file names: "Booking.Com", "node.Js".
bool is_suffix_of_names(std::string_view word) {
  static const WordSet words(
      "com net org gov edu de fr io tv js py uk ch at eu co ai info pdf jpg png doc exe htm html");
  return words.contains(lower(word));
}

char32_t before(std::string_view text, std::size_t at) { return at == 0 ? 0 : utf8::previous(text, at); }

}  // namespace

bool is_end_mark(char32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x2026; }

bool is_wide_end_mark(char32_t c) {
  return c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0xFF0E || c == 0xFF61 || c == 0x0964 || c == 0x06D4 ||
         c == 0x061F;
}

bool closes_after_end(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == '}' || c == 0xFF09 || c == 0x3011 || c == 0x201C ||
         is_closing_quote(c);
}

Abbreviation abbreviation_of(std::string_view word) {
  static const std::unordered_map<std::string, Abbreviation> table = abbreviation_table();
  if (word.empty() || word.size() > 16) return Abbreviation::none;
  auto found = table.find(lower(word));
  return found == table.end() ? Abbreviation::none : found->second;
}

bool begins_sentences(std::string_view word) {
  static const WordSet words(
      "the a an in on at it it's he she they we but and this that these those there his her their its "
      "as after before when while if for from with i you our my most many some all no not one two "
      "however meanwhile last since according by to what who how why so also yet or nor although "
      "though because despite during under over about here now then still even once until such each "
      "both another other others more only where which unlike among through against between officials "
      "police authorities critics experts let please see der die das ein eine es er sie wir im am aber "
      "auch und zu zum zur nach bei mit von f\u00fcr dies diese dieser dieses doch wie was wer wenn "
      "dort hier den dem des ich man seit laut le la les un une il elle ils elles nous vous ce cette "
      "mais selon dans pour l' d' el los las una en se pero seg\u00fan por para o os um uma mas "
      "segundo gli lo ma secondo per het een de maar");
  return words.contains(lower(word));
}

std::string_view token_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && end - begin < longest_token_bytes) {
    std::size_t at = begin;
    if (is_space(utf8::previous(text, at))) break;
    begin = at;
  }
  return text.substr(begin, end - begin);
}

std::string_view token_after(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && end - begin < longest_token_bytes) {
    std::size_t at = end;
    if (is_space(utf8::next(text, at))) break;
    end = at;
  }
  return text.substr(begin, end - begin);
}

std::string_view last_letters(std::string_view token) {
  std::size_t begin = token.size();
  while (begin > 0) {
    std::size_t at = begin;
    if (!is_letter(utf8::previous(token, at))) break;
    begin = at;
  }
  return token.substr(begin);
}

std::string_view first_letters(std::string_view token) {
  std::size_t end = 0;
  while (end < token.size()) {
    std::size_t at = end;
    if (!is_letter(utf8::next(token, at))) break;
    end = at;
  }
  return token.substr(0, end);
}

bool is_glued_sentence_end(std::string_view text, std::size_t at, bool has_markup) {
  if (at >= text.size()) return false;
  std::size_t stop = at;
  bool quoted = false;
  while (stop > 0 && at - stop < 16 && closes_after_end(before(text, stop))) {
    utf8::previous(text, stop);
    quoted = true;
  }
  if (stop == 0 || !is_end_mark(before(text, stop))) return false;
  std::size_t next = at;
  char32_t opens = utf8::next(text, next);
  bool quote = is_opening_quote(opens);
  if (quote && next < text.size()) opens = utf8::next(text, next);
  if (!is_upper(opens)) return false;

  char32_t mark = before(text, stop);
  std::size_t word_end = stop;
  while (word_end > 0 && stop - word_end < 16 && is_end_mark(before(text, word_end))) utf8::previous(text, word_end);
  std::string_view head = text.substr(word_end > longest_token_bytes ? word_end - longest_token_bytes : 0,
                                      std::min(word_end, longest_token_bytes));
  std::string_view word = last_letters(head);
  // OPTIMIZATION: "A.B.C." is settled without looking for the ends of its token.
  if (!has_markup && !quoted && !quote && mark == '.' && word.size() < head.size() &&
      head[head.size() - word.size() - 1] == '.')
    return false;
  std::string_view left = token_before(text, word_end);
  std::string_view right = token_after(text, quote ? next - 1 : at);
  if (left.find_first_of("/@\\") != std::string_view::npos || right.find_first_of("/@\\") != std::string_view::npos)
    return false;
  if (has_markup) return mark != '.' || quoted || utf8::code_point_count(word) != 1;
  if (quoted || quote || mark != '.') return left.size() > 1;

  // Plain text: "follow.Details" but not "U.S.Steel", "node.Js", "Mr.Smith", "System.Out.Print".
  std::string_view start = first_letters(right);
  if (left.find('.') != std::string_view::npos || is_suffix_of_names(start)) return false;
  if (word.empty()) return begins_sentences(start);  // "in 2019.The"
  if (utf8::code_point_count(word) < 2 || abbreviation_of(word) != Abbreviation::none) return false;
  std::string_view rest = right.substr(start.size());
  if (rest.size() > 1 && (rest[0] == '.' || rest[0] == '(' || rest[0] == '_')) return false;
  std::size_t first = 0;
  bool capital = is_upper(utf8::next(word, first));
  return begins_sentences(start) || (!capital && utf8::code_point_count(start) > 1);
}

}  // namespace dateline
