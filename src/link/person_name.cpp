#include "link/person_name.h"

#include <algorithm>
#include <array>
#include <utility>

#include "link/transliteration.h"
#include "text/word_set.h"

namespace dateline {

namespace {

const WordSet& titles() {
  static const WordSet words(
      "mr mrs ms miss dr prof professor sir lord lady dame rev reverend father fr sister brother bishop archbishop "
      "cardinal pope imam mullah maulana sheikh sheik shaykh ayatollah grand hojatoleslam sayyid sayed syed haji hajji "
      "president vice prime deputy premier chancellor minister foreign defence defense interior finance secretary "
      "state "
      "of general gen lieutenant lt colonel col major maj brigadier brig captain capt sergeant sgt corporal cpl "
      "private "
      "admiral adm commander cmdr marshal field chief justice judge senator sen representative rep congressman "
      "congresswoman governor gov mayor king queen prince princess crown emir sultan ambassador envoy special "
      "spokesman "
      "spokeswoman spokesperson officer inspector detective former then late ex the hon honourable honorable acting "
      "attorney speaker director army police commissioner councillor councilman comrade lawmaker mp");
  return words;
}

const WordSet& suffixes() {
  static const WordSet words("jr sr ii iii iv junior senior");
  return words;
}

// Words that belong to the family name after them.
const WordSet& particles() {
  static const WordSet words(
      "van von der den de del della di da dos das du la le los las ter ten zu bin ibn bint abu umm ben mac st san y");
  return words;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 36> short_names = {
    {{"bill", "william"},  {"will", "william"},   {"bob", "robert"},          {"rob", "robert"},
     {"bobby", "robert"},  {"mike", "michael"},   {"jim", "james"},           {"jimmy", "james"},
     {"joe", "joseph"},    {"tom", "thomas"},     {"dick", "richard"},        {"rick", "richard"},
     {"ted", "edward"},    {"ed", "edward"},      {"tony", "anthony"},        {"dave", "david"},
     {"steve", "stephen"}, {"steven", "stephen"}, {"chris", "christopher"},   {"dan", "daniel"},
     {"ben", "benjamin"},  {"andy", "andrew"},    {"matt", "matthew"},        {"kate", "katherine"},
     {"liz", "elizabeth"}, {"sue", "susan"},      {"pete", "peter"},          {"nick", "nicholas"},
     {"greg", "gregory"},  {"jeff", "jeffrey"},   {"ken", "kenneth"},         {"ron", "ronald"},
     {"don", "donald"},    {"tim", "timothy"},    {"catherine", "katherine"}, {"phil", "philip"}}};

const WordSet& common_given() {
  static const WordSet words(
      "muhamad ahmad ali hasan husain abdula ibrahim umar mahmud mustafa said khalid john james robert michael william "
      "david richard joseph thomas charles daniel mark paul maria jose juan carlos luis ana wei li ming jun kim min "
      "singh kumar raj ivan aliksandr sergei sirgai vladimir dmitri peter george mary anna");
  return words;
}

const WordSet& common_family() {
  static const WordSet words(
      "muhamad ahmad ali hasan husain abdula ibrahim umar mahmud mustafa said khalid khan shah smith johnson williams "
      "brown jones miller davis wilson taylor anderson martin thompson white clark lewis walker hall young king garcia "
      "rodriguez martinez hernandez lopez gonzalez perez sanchez silva santos wang li zhang liu chen yang huang wu kim "
      "lee "
      "park choi nguyen tran le singh kumar sharma patel ivanov petrov smirnov muller schmidt");
  return words;
}

// Given names that are often the first of two: "Juan Manuel", "Jean Claude", "Maria Teresa", "Mohammed Ali".
const WordSet& first_of_two() {
  static const WordSet words(
      "juan jose maria jean luis ana carlos marie pedro miguel francisco muhamad ahmad ali abdula kim lee li park choi "
      "mary john hans karl joao");
  return words;
}

bool is_patronymic(const std::string& word) {
  for (std::string_view ending : {"ovich", "evich", "uvich", "ivich", "ovna", "evna", "uvna", "ivna"})
    if (word.size() > ending.size() + 2 && word.ends_with(ending)) return true;
  return false;
}

std::vector<std::string> named_words(std::string_view name) {
  std::vector<std::string> words = folded_words(name);
  std::size_t first = 0;
  while (first + 1 < words.size() && titles().contains(words[first])) ++first;
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(first));
  return words;
}

// "van der Berg" is one word.
std::vector<std::string> with_particles(const std::vector<std::string>& words) {
  std::vector<std::string> joined;
  std::string before;
  for (std::size_t at = 0; at < words.size(); ++at) {
    bool is_particle = particles().contains(words[at]) && at > 0 && at + 1 < words.size();
    if (is_particle) {
      before += words[at];
      continue;
    }
    joined.push_back(before + words[at]);
    before.clear();
  }
  return joined;
}

}  // namespace

PersonName read_person(std::string_view name) {
  std::vector<std::string> words = named_words(name);
  PersonName read;
  if (words.size() > 1 && suffixes().contains(words.back())) {
    read.suffix = words.back() == "junior" ? "jr" : words.back() == "senior" ? "sr" : words.back();
    words.pop_back();
  }
  if (is_transliterated(words))
    for (std::string& word : words) word = one_spelling(word);
  words = with_particles(words);
  if (words.empty()) return read;
  read.family = words.back();
  if (words.size() == 1) return read;
  read.given = words.front();
  auto whole = std::ranges::find(short_names, read.given, [](const auto& pair) { return pair.first; });
  read.has_short_given = whole != short_names.end();
  if (read.has_short_given) read.given = whole->second;
  for (std::size_t at = 1; at + 1 < words.size(); ++at)
    if (!is_patronymic(words[at])) read.middles.push_back(words[at]);
  // A lone letter tells nobody apart: "J. Marrack" may be any of the family.
  read.is_whole = read.given.size() > 1 && read.family.size() > 1;
  read.is_common = common_given().contains(read.given) && common_family().contains(read.family);
  read.is_open = first_of_two().contains(read.given) || common_family().contains(read.family);
  return read;
}

std::string person_fold(const PersonName& name) {
  if (!name.is_whole) return {};
  return "p:" + name.given + "|" + name.family + (name.suffix.empty() ? "" : "|" + name.suffix);
}

bool same_middles(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  if (one.size() != other.size()) return false;
  for (std::size_t at = 0; at < one.size(); ++at) {
    bool is_initial = one[at].size() == 1 || other[at].size() == 1;
    if (is_initial ? one[at].front() != other[at].front() : one[at] != other[at]) return false;
  }
  return true;
}

}  // namespace dateline
