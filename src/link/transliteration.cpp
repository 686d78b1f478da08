#include "link/transliteration.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/place_key.h"
#include "text/utf8.h"
#include "text/word_set.h"

namespace dateline {

namespace {

constexpr std::array<std::pair<char32_t, std::string_view>, 14> letters_without_accent = {{{U'\u0131', "i"},
                                                                                           {U'\u0141', "L"},
                                                                                           {U'\u0142', "l"},
                                                                                           {U'\u00D8', "O"},
                                                                                           {U'\u00F8', "o"},
                                                                                           {U'\u0110', "D"},
                                                                                           {U'\u0111', "d"},
                                                                                           {U'\u00C6', "Ae"},
                                                                                           {U'\u00E6', "ae"},
                                                                                           {U'\u0152', "Oe"},
                                                                                           {U'\u0153', "oe"},
                                                                                           {U'\u00DF', "ss"},
                                                                                           {U'\u0259', "a"},
                                                                                           {U'&', " and "}}};

std::string with_plain_letters(std::string_view name) {
  std::string out;
  for (std::size_t at = 0; at < name.size();) {
    char32_t c = utf8::next(name, at);
    auto plain = std::ranges::find(letters_without_accent, c, [](const auto& letter) { return letter.first; });
    if (plain != letters_without_accent.end()) out += plain->second;
    else utf8::append(out, c);
  }
  return out;
}

std::vector<std::string> words_of_key(std::string_view key) {
  std::vector<std::string> words;
  while (!key.empty()) {
    std::string_view word = key.substr(0, key.find(' '));
    if (!word.empty()) words.emplace_back(word);
    key.remove_prefix(std::min(word.size() + 1, key.size()));
  }
  return words;
}

// The article takes the sound of the letter after it: "ash-Shami", "ur-Rahman".
bool is_article(const std::string& word, const std::string& next) {
  if (word == "al" || word == "el" || word == "ul") return true;
  if (word.size() < 2 || word.size() > 3 || next.empty()) return false;
  if (word[0] != 'a' && word[0] != 'e' && word[0] != 'u') return false;
  return next.starts_with(word.substr(1)) && std::string_view("dnrstz").find(word[1]) != std::string_view::npos;
}

const WordSet& servants() {  // "servant of", before one of the names of God
  static const WordSet words("abd abdul abdel abdal abdur abdus abdun abdud abdoul abdol");
  return words;
}

// "Abdulrahman" and "Abdelaziz", written as one word.
std::string parted_servant(const std::string& word) {
  for (std::string_view first : {"abdul", "abdel", "abdal", "abdur", "abdus", "abdol"})
    if (word.size() > first.size() + 2 && word.starts_with(first)) return "abd" + word.substr(first.size());
  return word;
}

struct Spelled {
  std::string_view spellings, as;
};

// What the rules of one_spelling do not bring together.
constexpr std::array<Spelled, 12> spelled_alike = {
    {{"mohammed muhammad mohamed mohammad muhammed mohamad muhamed mohamud mohammod", "muhamad"},
     {"ahmed ahmad achmed ahmet", "ahmad"},
     {"gaddafi qaddafi gadhafi kadhafi kaddafi qadhafi gadafi", "kadafi"},
     {"alexander aleksander aleksandr alexandr", "aliksandr"},
     {"dmitri dmitry dmitriy dimitri dimitry", "dmitri"},
     {"jamal gamal djamal", "jamal"},
     {"abdullah abdallah abdulla abdoullah", "abdula"},
     {"yusuf yousef yousuf yussuf youssef yusef yousif", "iusif"},
     {"nasrallah nasrullah", "nasrala"},
     {"yevgeny evgeny yevgeni evgeni eugeny yevgeniy", "ivgini"},
     {"hussein husain hussain husayn hossein hosein husein hoseyn hussien", "husain"},
     {"ibrahim ebrahim ibraheem", "ibrahim"}}};

const Spelled* found_spelling(std::string_view word) {
  for (const Spelled& one : spelled_alike)
    if ((" " + std::string(one.spellings) + " ").find(" " + std::string(word) + " ") != std::string::npos) return &one;
  return nullptr;
}

bool has_slavic_ending(std::string_view word) {
  for (std::string_view ending : {"ovich", "evich", "ovna", "evna", "skyy", "skiy", "enko", "chuk", "shvili", "nyy"})
    if (word.size() > ending.size() + 2 && word.ends_with(ending)) return true;
  for (std::string_view ending : {"ov", "ev", "ova", "eva", "sky", "ski", "yan"})
    if (word.size() > ending.size() + 2 && word.ends_with(ending)) return true;
  return false;
}

void replace_all(std::string& word, std::string_view from, std::string_view to) {
  for (std::size_t at = word.find(from); at != std::string::npos; at = word.find(from, at + to.size()))
    word.replace(at, from.size(), to);
}

}  // namespace

std::vector<std::string> folded_words(std::string_view name) {
  std::vector<std::string> words = words_of_key(place_key(with_plain_letters(name)));
  std::vector<std::string> kept;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string next = at + 1 < words.size() ? words[at + 1] : std::string();
    if (servants().contains(words[at]) && !next.empty()) {
      std::size_t of = is_article(next, at + 2 < words.size() ? words[at + 2] : std::string()) ? at + 2 : at + 1;
      if (of < words.size()) {
        kept.push_back("abd" + words[of]);
        at = of;
        continue;
      }
    }
    if (is_article(words[at], next) && words.size() > 1 && !next.empty()) continue;
    kept.push_back(parted_servant(words[at]));
  }
  return kept;
}

std::string one_spelling(std::string_view written) {
  if (const Spelled* spelled = found_spelling(written); spelled != nullptr) return std::string(spelled->as);
  if (written.starts_with("abd") && written.size() > 5)
    return "abd" + one_spelling(written.substr(3));  // a servant of one of the names
  std::string word(written);
  if (word.starts_with("ye")) word.erase(0, 1);
  for (const auto& [from, to] : std::array<std::pair<std::string_view, std::string_view>, 18>{{{"x", "ks"},
                                                                                               {"ck", "k"},
                                                                                               {"q", "k"},
                                                                                               {"gh", "g"},
                                                                                               {"dj", "j"},
                                                                                               {"dh", "d"},
                                                                                               {"ou", "u"},
                                                                                               {"oo", "u"},
                                                                                               {"ee", "i"},
                                                                                               {"ey", "ai"},
                                                                                               {"ei", "ai"},
                                                                                               {"ay", "ai"},
                                                                                               {"e", "i"},
                                                                                               {"o", "u"},
                                                                                               {"y", "i"},
                                                                                               {"aa", "a"},
                                                                                               {"ph", "f"},
                                                                                               {"tch", "ch"}}})
    replace_all(word, from, to);
  word.erase(std::unique(word.begin(), word.end()), word.end());
  if (word.size() > 3 && word.ends_with("ah")) word.pop_back();
  return word;
}

namespace {

// Given and family names of Arabic, Persian, Turkic and Slavic use, in any of their spellings.
constexpr std::string_view transliterated_names =
    "mohammed ahmad mahmoud hamid hamad hussein hassan husam ali omar osman osama ibrahim ismail yusuf yunus ishaq "
    "yaqub "
    "khalid saleh salem salman suleiman soleimani said saif sami samir tariq taher talal jamal jaber jafar qasim "
    "qassem "
    "karim kamal khalil nasir nasser nabil nizar munir mansour mustafa murtada mahdi maher majid malik marwan masood "
    "mullah mukhtar abbas abdullah adel adnan ayman aisha amin amir anwar asad ashraf atif ayub ayoub aziz badr bakr "
    "bashar bashir bilal faisal farid farouk fatima fadi fahd fawzi fouad habib hadi haidar haitham hafiz hamza "
    "haniyeh "
    "hani hashim hashem hisham ihab imad imran ezzat jalal jassim jihad latif lutfi nadir naim najib nawaf nouri "
    "rashid "
    "rashed raed rauf rafiq razik razzaq ramadan ramzi riyad riad sabah sabri sadiq saddam salah sameh shafiq sharif "
    "shakir "
    "taha tawfiq walid wasim wahid yahya yasser yassin zahir zaher zaid zayed zaki ziad ziyad zubair ghulam gul jan "
    "khan "
    "shah mohsen javad reza mojtaba sergei yuri dmitry alexander aleksei andrei nikolai mikhail vladimir vladislav "
    "vyacheslav volodymyr vasily valery viktor igor oleg yevgeny anatoly arkady boris georgy grigory konstantin "
    "yaroslav "
    "stanislav pavel semyon fyodor oleksandr nikita timur ruslan ramzan zelimkhan rustam nursultan muammar gaddafi "
    "haftar "
    "nasrallah tayyip recep erdogan";

const WordSet& spellings_of_names() {
  static const WordSet names = [] {
    std::string all;
    for (std::string_view left = transliterated_names; !left.empty();) {
      std::string_view name = left.substr(0, left.find(' '));
      all += one_spelling(name) + " ";
      left.remove_prefix(std::min(name.size() + 1, left.size()));
    }
    return WordSet(all);
  }();
  return names;
}

}  // namespace

bool is_transliterated(const std::vector<std::string>& words) {
  return std::ranges::any_of(words, [](const std::string& word) {
    return (word.starts_with("abd") && word.size() > 5) || word == "bin" || word == "ibn" || word == "abu" ||
           has_slavic_ending(word) || spellings_of_names().contains(one_spelling(word));
  });
}

}  // namespace dateline
