#include "link/body_name.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>
#include <vector>

#include "link/place_names.h"
#include "link/transliteration.h"
#include "text/place_key.h"
#include "text/word_set.h"

namespace dateline {

namespace {

const WordSet& legal_forms() {
  static const WordSet words(
      "inc incorporated corp corporation ltd limited llc plc co company gmbh ag sa spa nv bv oy ab as pjsc ojsc oao "
      "jsc llp lp kg pty");
  return words;
}

const WordSet& joints() {
  static const WordSet words("of the for and in on at to de la del des du da do y e s");
  return words;
}

// American and older spellings, and words that name one thing.
constexpr std::array<std::pair<std::string_view, std::string_view>, 28> spelled_as = {
    {{"defence", "defense"},
     {"organisation", "organization"},
     {"organisations", "organizations"},
     {"organizations", "organizations"},
     {"centre", "center"},
     {"centres", "centers"},
     {"programme", "program"},
     {"programmes", "programs"},
     {"labour", "labor"},
     {"dept", "department"},
     {"govt", "government"},
     {"intl", "international"},
     {"natl", "national"},
     {"univ", "university"},
     {"assn", "association"},
     {"assoc", "association"},
     {"cooperation", "cooperation"},
     {"harbour", "harbor"},
     {"theatre", "theater"},
     {"fibre", "fiber"},
     {"aluminium", "aluminum"},
     {"taleban", "taliban"},
     {"moslem", "muslim"},
     {"cmte", "committee"},
     {"bros", "brothers"},
     {"mfg", "manufacturing"},
     {"jihadi", "jihad"},
     {"defenses", "defense"}}};

// A country has one of each; "ministry" is filled with what it is for.
const WordSet& national() {
  static const WordSet words(
      "ministry interior foreign affairs defense finance health education justice economy energy agriculture trade "
      "transport tourism culture labor information communications environment internal external parliament army navy "
      "military air force forces armed troops government central bank coast guard senate supreme court constitutional "
      "cabinet presidency national assembly intelligence service security council police border federal state treasury "
      "customs embassy office emergency emergencies situations industry commerce planning water religious islamic "
      "relations "
      "home election electoral commission regime special operations general staff prime ministers office congress "
      "ground");
  return words;
}

// Words that many bodies share.
const WordSet& shared() {
  static const WordSet words(
      "party democratic republican liberal conservative labor socialist social communist national nationalist peoples "
      "people "
      "popular workers green greens united union unity front liberation movement freedom justice progressive christian "
      "islamic alliance coalition opposition democrats republicans liberals conservatives socialists communists "
      "congress "
      "reform new revolutionary independence patriotic city county town district council board committee commission "
      "university college school schools hospital clinic court courts high district circuit appeals department "
      "departments "
      "agency authority authorities bureau administration office sheriff sheriffs police fire rescue association "
      "society "
      "club league federation institute center foundation museum library church parish chamber news times post daily "
      "herald "
      "tribune gazette journal radio television tv channel press media company bank group house hall senate public "
      "works "
      "regional local municipal provincial metropolitan airport port international general health medical service "
      "services "
      "unit team teams force forces command corps brigade battalion regiment rebels rebel militants militant fighters "
      "insurgents protesters officials soldiers troops residents voters workers students security supreme federal "
      "state "
      "ministry government army military parliament human rights emergency trade labor trades teachers journalists "
      "investigation investigations board elections bar chief staff assembly legislature commissioners supervisors "
      "prosecutors prosecutor attorney attorneys judiciary central first second third grand jury navy air coast guard "
      "marines");
  return words;
}

bool is_capitals(std::string_view name) {
  std::size_t letters = 0;
  for (char c : name) {
    if (std::islower(static_cast<unsigned char>(c)) != 0 || c == ' ' || (c & 0x80) != 0) return false;
    letters += std::isupper(static_cast<unsigned char>(c)) != 0 ? 1 : 0;
  }
  return letters >= 2 && letters <= 8;
}

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words = folded_words(name);
  for (std::string& word : words) {
    auto spelled = std::ranges::find(spelled_as, word, [](const auto& pair) { return pair.first; });
    if (spelled != spelled_as.end()) word = spelled->second;
  }
  if (words.size() > 1 && words.front() == "the") words.erase(words.begin());
  while (words.size() > 1 && legal_forms().contains(words.back())) words.pop_back();
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : " ") + word;
  return all;
}

bool all_in(const std::vector<std::string>& words, const WordSet& set) {
  return !words.empty() && std::ranges::all_of(words, [&](const std::string& word) {
    return set.contains(word) || joints().contains(word);
  });
}

// The country that the name says, and the name without it.
std::pair<std::string, std::string> without_country(std::string_view name, const Gazetteer::Impl* gazetteer) {
  std::string rest(name), country;
  if (gazetteer == nullptr) return {rest, country};
  std::vector<InnerName> inner = inner_places(name, *gazetteer);
  for (auto one = inner.rbegin(); one != inner.rend(); ++one) {
    auto found = std::ranges::find_if(one->reading.places,
                                      [&](const Named& n) { return gazetteer->kind(n.place) == PlaceKind::country; });
    if (found == one->reading.places.end()) continue;
    country = gazetteer->country(found->place);
    std::size_t end = one->span.end;
    if (rest.compare(end, 2, "'s") == 0) end += 2;
    else if (rest.compare(end, 4, "\u2019s") == 0) end += 4;
    rest.erase(one->span.begin, end - one->span.begin);
  }
  return {rest, country};
}

// "Ministry of Defence" and "Defense Ministry", "Department of ..." of a state: a set of words.
std::string national_words(std::vector<std::string> words) {
  std::erase_if(words, [](const std::string& word) { return joints().contains(word) || word == "affairs"; });
  for (std::string& word : words) {
    if (word == "department") word = "ministry";
    if (word == "internal") word = "interior";
    if (word == "forces" || word == "troops") word = "forces";
  }
  std::ranges::sort(words);
  return joined(words);
}

bool is_of_state(const std::vector<std::string>& words) {
  std::vector<std::string> ministry = words;
  for (std::string& word : ministry)
    if (word == "department") word = "ministry";
  return all_in(ministry, national());
}

}  // namespace

BodyName read_body(std::string_view name, const Gazetteer::Impl* gazetteer) {
  if (std::size_t bracket = name.find(" ("); bracket != std::string_view::npos && bracket > 0)
    name = name.substr(0, bracket);  // "Islamic State (IS)"
  BodyName read;
  read.is_acronym = is_capitals(name);
  auto [rest, country] = without_country(name, gazetteer);
  std::vector<std::string> words = words_of(rest);
  read.country = country;
  if (!country.empty()) {
    std::vector<std::string> without = words;
    std::erase_if(without, [](const std::string& word) { return joints().contains(word); });
    read.is_government = joined(without) == "government" || joined(without) == "regime" ||
                         joined(without) == "federal government" || joined(without) == "administration";
  }
  read.is_national = !read.is_acronym && is_of_state(words);
  read.is_generic = !read.is_acronym && (read.is_national || all_in(words, shared()));
  if (read.is_national) {
    read.words = national_words(std::move(words));
  } else if (read.is_generic) {
    read.words = joined(words);
  } else {
    words = words_of(name);
    // One word may be anybody's: "al-Bashir" of an article that takes a person for a body.
    bool has_article = place_key(name).starts_with("al ");
    if (words.size() == 1 && has_article) words.front().insert(0, "al ");
    else if (words.size() > 1 && (is_transliterated(words) || name.find("al-") != std::string_view::npos ||
                                  name.find("Al-") != std::string_view::npos))
      for (std::string& word : words) word = one_spelling(word);
    read.words = joined(words);
  }
  return read;
}

std::string body_fold(const BodyName& name, std::string_view country) {
  constexpr std::size_t short_letters = 3;
  if (name.words.empty() || (name.is_acronym && name.words.size() <= short_letters)) return {};
  if (!name.is_generic) return "b:" + name.words;
  if (country.empty()) return {};
  return (name.is_national ? "n:" : "b:") + name.words + "@" + std::string(country);
}

}  // namespace dateline
