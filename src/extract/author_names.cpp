#include "extract/author_names.h"

#include <algorithm>
#include <array>
#include <optional>

#include "extract/date_reader.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace dateline {

namespace {

constexpr std::size_t name_bytes_limit = 90;

// Openings of author lines, lower case, each ended by a space or a colon. Longer before shorter.
constexpr auto openings = std::to_array<std::string_view>({
    "ein gastbeitrag von",
    "ein beitrag von",
    "ein artikel von",
    "ein kommentar von",
    "eine analyse von",
    "ein interview von",
    "gastbeitrag von",
    "kommentar von",
    "interview von",
    "ver\u00F6ffentlicht von",
    "geschrieben von",
    "verfasst von",
    "erstellt von",
    "gepostet von",
    "written by",
    "posted by",
    "reported by",
    "story by",
    "words by",
    "text by",
    "published by",
    "article by",
    "contributed by",
    "compiled by",
    "edited by",
    "submitted by",
    "created by",
    "opinion by",
    "analysis by",
    "review by",
    "interview by",
    "aus",
    "von unserem redaktionsmitglied",
    "von unserer korrespondentin",
    "von unserem korrespondenten",
    "artikel von",
    "beitragvon",
    "alle beitr\u00E4ge von",
    "zeige alle beitr\u00E4ge von",
    "mehr artikel von",
    "alle artikel von",
    "view all posts by",
    "all posts by",
    "more by",
    "more from",
    "show all articles of",
    "pressemitteilung von",
    "im wortlaut von",
    "interview",
    "beitrag von",
    "text von",
    "texte von",
    "publi\u00E9 par",
    "\u00E9crit par",
    "propos recueillis par",
    "post\u00E9 par",
    "escrito por",
    "publicado por",
    "escrita por",
    "postado por",
    "pubblicato da",
    "scritto da",
    "a cura di",
    "geplaatst door",
    "geschreven door",
    "opublikowano przez",
    "napisane przez",
    "skrevet av",
    "skrevet af",
    "skriven av",
    "scris de",
    "publicat de",
    "autor/in",
    "autorin",
    "autoren",
    "autor",
    "author",
    "authors",
    "auteur",
    "auteurs",
    "autore",
    "autora",
    "redakteurin",
    "redakteur",
    "verfasser",
    "verfasserin",
    "reporter",
    "writer",
    "yazan",
    "penulis",
    "oleh",
    "fuente",
    "redacci\u00F3n:",
    "redacci\u00F3n por",
    "texte et photos",
    "texte",
    "texto",
    "testo",
    "text und fotos",
    "text",
    "tekst",
    "szerz\u0151",
    "\u00EDrta",
    "kirjoittaja",
    "k\u00F6z\u00F6lte",
    "\u0430\u0432\u0442\u043E\u0440",
    "\u0442\u0435\u043A\u0441\u0442",
    "by",
    "von",
    "vom",
    "por",
    "par",
    "di",
    "door",
    "av",
    "af",
    "przez",
    "od",
    "de la",
    "bylines",
    "byline",
    "\u0628\u0642\u0644\u0645",
    "\u0643\u062A\u0628",
    "\u8A18\u8005",
    "\u8BB0\u8005",
    "\u4F5C\u8005",
    "\u64B0\u6587",
    "\u6587",
});

// Openings that are words of names too, so that they need what follows to be capitalized, and more than one word.
bool is_short_opening(std::string_view opening) {
  return opening == "di" || opening == "de la" || opening == "od" || opening == "af" || opening == "av" ||
         opening == "aus" || opening == "text";
}

// A word that, anywhere in a part, says that the part is a role and no name.
constexpr auto role_words = std::to_array<std::string_view>({
    "writer",
    "reporter",
    "correspondent",
    "correspondents",
    "columnist",
    "editor",
    "editors",
    "contributor",
    "contributing",
    "producer",
    "journalist",
    "journalistin",
    "redakteur",
    "redakteurin",
    "korrespondent",
    "korrespondentin",
    "reporterin",
    "autor",
    "autorin",
    "author",
    "chefredakteur",
    "volont\u00E4r",
    "volont\u00E4rin",
    "specialist",
    "director",
    "manager",
    "analyst",
    "professor",
    "freelance",
    "freelancer",
    "founder",
    "ceo",
    "photographer",
    "fotograf",
    "fotografin",
    "chef",
    "chief",
    "senior",
    "intern",
    "r\u00E9dacteur",
    "r\u00E9dactrice",
    "journaliste",
    "periodista",
    "redactor",
    "redactora",
    "jornalista",
    "giornalista",
    "head",
    "president",
    "published",
    "updated",
    "minutes",
    "min",
    "read",
    "follow",
    "share",
    "shares",
    "comments",
    "comment",
    "view",
    "email",
    "more",
    "staff writer",
    "posts",
});

constexpr auto degrees = std::to_array<std::string_view>({"phd",  "md",  "mph",  "ms",  "ma",   "ba",  "bs",    "rd",
                                                          "rn",   "msc", "mba",  "esq", "jd",   "do",  "dds",   "ph",
                                                          "mbbs", "llm", "lcsw", "cpa", "phdc", "fnp", "pharmd"});

// Words of organizations and desks.
constexpr auto desk_words = std::to_array<std::string_view>({
    "redaktion",
    "redaktionsteam",
    "redaction",
    "r\u00E9daction",
    "redacci\u00F3n",
    "reda\u00E7\u00E3o",
    "redazione",
    "redactie",
    "redakcja",
    "redakce",
    "newsroom",
    "newsdesk",
    "desk",
    "staff",
    "team",
    "news",
    "agency",
    "agencies",
    "agenturen",
    "agencia",
    "press",
    "services",
    "service",
    "media",
    "group",
    "verlag",
    "gmbh",
    "ag",
    "e.v",
    "ev",
    "inc",
    "ltd",
    "bureau",
    "online",
    "magazin",
    "magazine",
    "zeitung",
    "times",
    "post",
    "tv",
    "radio",
    "university",
    "universit\u00E4t",
    "institute",
    "institut",
    "foundation",
    "stiftung",
    "associated",
    "web",
    "editorial",
    "board",
    "partei",
    "verein",
    "verband",
    "presse",
    "pressestelle",
    "reports",
    "wire",
    "reuters",
    "afp",
    "dpa",
    "ap",
    "efe",
    "ansa",
    "apa",
    "cnn",
    "bbc",
    "upi",
    "ians",
    "pti",
    "ani",
    "xinhua",
    "bloomberg",
    "tass",
    "kathpress",
    "sda",
    "epd",
    "kna",
    "sid",
    "ministerium",
    "bundesamt",
    "deutschland",
    "haber",
    "haberleri",
    "ajans\u0131",
    "merkezi",
    "redaktor",
    "digital",
    "company",
    "network",
    "club",
    "blog",
});

constexpr auto placeholders = std::to_array<std::string_view>({
    "admin",     "administrator", "webmaster", "guest",      "gast",    "unknown", "unbekannt", "anonymous",
    "anonym",    "author",        "autor",     "user",       "root",    "none",    "null",      "undefined",
    "default",   "n/a",           "superuser", "super user", "editor",  "wpadmin", "siteadmin", "firstname lastname",
    "facebook",  "twitter",       "instagram", "linkedin",   "youtube", "google",  "whatsapp",  "telegram",
    "pinterest", "email",         "e-mail",    "mail",       "share",   "print",   "home",      "rss",
    "true",      "false",         "webadmin",  "adminuser",
});

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string_view trimmed(std::string_view text) {
  auto is_edge = [](char c) {
    return c == ' ' || c == ',' || c == ';' || c == ':' || c == '|' || c == '-' || c == '/' || c == '*' || c == '\n' ||
           c == '"' || c == '>' || c == '+' || c == '\'' || c == '=' || c == '~';
  };
  while (true) {
    std::string_view before = text;
    while (!text.empty() && is_edge(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_edge(text.back())) text.remove_suffix(1);
    for (std::string_view mark :
         {"\u00A0", "\u2013", "\u2014", "\u2022", "\u00B7", "\u00BB", "\u00AB", "\u203A", "\u2039", "\u200B", "\u201C",
          "\u201D", "\u201E", "\u00A9", "\u270D", "\uFE0F", "\u25CF", "\u2026", "\uFF1A"}) {
      if (text.starts_with(mark)) text.remove_prefix(mark.size());
      if (text.ends_with(mark)) text.remove_suffix(mark.size());
    }
    if (text == before) return text;
  }
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// A word's letters, lower case.
std::string bare(std::string_view word) {
  std::string out = lower(word);
  while (!out.empty() && (out.back() == '.' || out.back() == ',' || out.back() == ':' || out.back() == ')'))
    out.pop_back();
  return out;
}

bool is_capitalized(std::string_view word) {
  std::size_t at = 0;
  while (at < word.size()) {
    char32_t c = utf8::next(word, at);
    if (is_letter(c)) return is_upper(c) || !is_lower(c);
    if (is_digit(c)) return false;
  }
  return false;
}

std::size_t opening_length(std::string_view line) {
  if (line.size() < 3) return 0;
  std::string start = lower(line.substr(0, 60));
  for (std::string_view opening : openings) {
    if (opening.front() != start.front() || !start.starts_with(opening)) continue;
    std::size_t end = opening.size();
    std::size_t colon = end;
    while (colon < start.size() && start[colon] == ' ') ++colon;
    bool has_colon = colon < start.size() && start[colon] == ':';
    if (start.substr(colon).starts_with("\uFF1A")) has_colon = true;
    bool unspaced = static_cast<unsigned char>(opening.front()) >= 0xE3;
    bool has_space = end < start.size() && start[end] == ' ';
    if (start.substr(end).starts_with("\u00A0")) has_space = true;
    if (!has_colon && !has_space && !(unspaced && has_colon)) continue;
    if (is_short_opening(opening) && !has_colon) {
      std::vector<std::string_view> words = words_of(line.substr(end));
      if (opening == "text" || opening == "aus" || words.size() < 2 || !is_capitalized(words[0]) ||
          !is_capitalized(words[1]))
        continue;
    }
    // lower() may change lengths only past ASCII; openings are compared byte by byte, so theirs is the line's.
    return has_colon ? std::min(line.find_first_not_of(" :", end), line.size()) : end;
  }
  return 0;
}

void erase_brackets(std::string& text) {
  for (auto [open, close] : {std::pair{'(', ')'}, std::pair{'[', ']'}, std::pair{'<', '>'}, std::pair{'{', '}'}}) {
    for (std::size_t begin = text.find(open); begin != std::string::npos; begin = text.find(open)) {
      std::size_t end = text.find(close, begin);
      text.erase(begin, end == std::string::npos ? std::string::npos : end - begin + 1);
    }
  }
}

// Words that are addresses or handles.
void erase_addresses(std::string& text) {
  if (text.find('@') == std::string::npos && text.find("://") == std::string::npos) return;
  std::string out;
  for (std::string_view word : words_of(text)) {
    if (word.find('@') != std::string_view::npos || word.find("://") != std::string_view::npos) continue;
    if (!out.empty()) out += ' ';
    out += word;
  }
  text = std::move(out);
}

// Cuts `text` where something else than names begins: a date, a time, a mark between fields.
void cut_at_fields(std::string& text) {
  if (std::optional<FoundDate> date = find_date(text, {})) {
    if (date->span.begin > 2) text.resize(date->span.begin);
    else text.erase(0, date->span.end);
  }
  for (std::string_view mark : {" | ", " \u2022 ", " \u00B7 ", " \u2013 ", " \u2014 ", " - ", " // ", "\u2022",
                                " \u25CF ", " \u00BB ", " \u203A "}) {
    std::size_t at = text.find(mark);
    if (at == std::string::npos) continue;
    std::string_view first = trimmed(std::string_view(text).substr(0, at));
    if (first.size() >= 3) text = std::string(first);
    else text = std::string(trimmed(std::string_view(text).substr(at + mark.size())));
  }
  // What parts a name from a date or place: "am", "on", "in", "um", "vor 3 Stunden".
  static constexpr auto stops = std::to_array<std::string_view>(
      {"am",     "on",       "at",     "in",           "um",        "vor",
       "le",     "el",       "il",     "published",    "updated",   "ver\u00F6ffentlicht",
       "for",    "f\u00FCr", "from",   "via",          "special",   "publi\u00E9",
       "posted", "last",     "follow", "aktualisiert", "\u00FCber", "about",
       "auf",    "aus",      "im",     "is",           "has",       "ist",
       "was",    "with",     "mit"});
  std::string out;
  std::size_t index = 0;
  for (std::string_view word : words_of(text)) {
    if (index > 0 && holds(stops, bare(word)) &&
        (!is_capitalized(word) || bare(word) == "published" || bare(word) == "updated" || bare(word) == "for" ||
         bare(word) == "posted" || bare(word) == "follow"))
      break;
    if (!out.empty()) out += ' ';
    out += word;
    ++index;
  }
  text = std::move(out);
}

// Parts at the marks and words that join names.
std::vector<std::string> parts_of(std::string_view text) {
  static constexpr auto joins = std::to_array<std::string_view>({"and",
                                                                 "und",
                                                                 "et",
                                                                 "y",
                                                                 "e",
                                                                 "en",
                                                                 "og",
                                                                 "och",
                                                                 "ve",
                                                                 "&",
                                                                 "&amp;",
                                                                 "+",
                                                                 "sowie",
                                                                 "with",
                                                                 "i",
                                                                 "\u0438",
                                                                 "\u0456",
                                                                 "\u0442\u0430",
                                                                 "\u0219i",
                                                                 "oraz",
                                                                 "a",
                                                                 "ja",
                                                                 "\u03BA\u03B1\u03B9",
                                                                 "as",
                                                                 "dan"});
  std::vector<std::string> parts(1);
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find(' ', at), text.size());
    std::string_view word = text.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    bool joins_names = holds(joins, word.size() > 1 ? std::string_view(lower(word)) : word);
    if (joins_names && !parts.back().empty() && at < text.size()) {
      parts.emplace_back();
      continue;
    }
    for (std::size_t i = 0; i < word.size();) {
      std::size_t mark = word.find_first_of(",;/|\n", i);
      if (word.substr(i).find("\u3001") == 0) mark = i;
      std::size_t stop = std::min(mark, word.size());
      if (stop > i) {
        if (!parts.back().empty() && i == 0) parts.back() += ' ';
        parts.back() += word.substr(i, stop - i);
      }
      if (mark == std::string_view::npos) break;
      if (!parts.back().empty()) parts.emplace_back();
      i = mark + 1;
    }
  }
  return parts;
}

bool is_role(std::string_view part) {
  for (std::string_view word : words_of(part))
    if (holds(role_words, bare(word))) return true;
  return false;
}

bool is_degree(std::string_view part) {
  std::string letters = fold_to_letters(part);
  return holds(degrees, letters);
}

// "By" or "Autor" alone: the name stands elsewhere.
bool is_bare_opening(std::string_view part) {
  std::string text = lower(part);
  return std::find(openings.begin(), openings.end(), std::string_view(text)) != openings.end();
}

// Whether a part may be a name at all.
bool is_possible(std::string_view part) {
  if (part.size() < 2 || part.size() > name_bytes_limit) return false;
  std::size_t letters = 0, digits = 0;
  for (std::size_t at = 0; at < part.size();) {
    char32_t c = utf8::next(part, at);
    if (is_letter(c)) ++letters;
    if (is_digit(c)) ++digits;
    if (c == '?' || c == '=' || c == '{' || c == '}' || c == '<' || c == '#' || c == '%' || c == '\\' || c == '$' ||
        c == '*' || c == utf8::replacement)
      return false;
  }
  if (letters < 2 || digits > 4 || digits > letters) return false;
  std::string text = lower(part);
  if (text.find("http") != std::string::npos || text.find("www.") != std::string::npos ||
      text.find(".com/") != std::string::npos)
    return false;
  return words_of(part).size() <= 7;
}

}  // namespace

bool opens_as_byline(std::string_view line) { return opening_length(line) != 0; }

bool is_placeholder_name(std::string_view name) { return holds(placeholders, lower(name)); }

NameKind kind_of_name(std::string_view name) {
  std::vector<std::string_view> words = words_of(name);
  std::size_t capitalized = 0;
  for (std::string_view word : words) {
    if (holds(desk_words, bare(word))) return NameKind::desk;
    std::string low = bare(word);
    for (std::string_view ending : {"anstalt", "verband", "verein", "stiftung", "ministerium", "zeitung",
                                    "gesellschaft", "redaktion", "blatt", "magazin"})
      if (low.ends_with(ending)) return NameKind::desk;
    if (is_capitalized(word)) ++capitalized;
    for (char c : word)
      if (c >= '0' && c <= '9') return words.size() > 1 ? NameKind::desk : NameKind::account;
  }
  std::size_t at = 0;
  if (!name.empty() && is_unspaced(utf8::next(name, at))) return NameKind::person;
  if (words.size() >= 2 && words.size() <= 5 && capitalized >= 2) return NameKind::person;
  return words.size() <= 2 ? NameKind::account : NameKind::desk;
}

std::vector<std::string> read_author_names(std::string_view line) {
  std::string text = squeeze(line);
  for (std::size_t length = opening_length(text); length != 0; length = opening_length(text))
    text = std::string(trimmed(std::string_view(text).substr(length)));
  erase_brackets(text);
  erase_addresses(text);
  cut_at_fields(text);
  std::vector<std::string> names;
  bool role_before = false;
  for (const std::string& raw : parts_of(text)) {
    std::string part(trimmed(raw));
    while (std::size_t length = opening_length(part))
      part = std::string(trimmed(std::string_view(part).substr(length)));
    if (part.size() > 1 && part.back() == '.') {
      std::vector<std::string_view> words = words_of(part);
      std::string last = bare(words.back());
      // A full stop that ends a sentence, not an initial or an abbreviation.
      if (last.size() > 3) part.pop_back();
    }
    std::string letters = fold_to_letters(part);
    if (!names.empty() && (letters == "jr" || letters == "sr" || letters == "iii" || letters == "ii")) {
      names.back() += ", " + part;
      continue;
    }
    if (is_degree(part) && !names.empty()) continue;
    if (!is_possible(part) || is_placeholder_name(part) || is_bare_opening(part)) continue;
    if (is_role(part)) {
      role_before = true;
      continue;
    }
    // After a name, a single word is a place or an account, unless it is a desk or an agency.
    if (!names.empty() && role_before && kind_of_name(part) != NameKind::person) continue;
    if (std::find(names.begin(), names.end(), part) == names.end()) names.push_back(std::move(part));
  }
  return names;
}

}  // namespace dateline
