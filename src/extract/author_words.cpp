// Tables: the words of author lines, lower case.
#include "extract/author_words.h"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

// clang-format off
// Openings of author lines, each ended by a space or a colon. Longer before shorter.
constexpr auto openings = std::to_array<std::string_view>({
    "von unserem redaktionsmitglied", "\u0430\u0432\u0442\u043E\u0440", "\u0442\u0435\u043A\u0441\u0442",
    "zeige alle beitr\u00E4ge von", "von unserer korrespondentin", "von unserem korrespondenten",
    "\u0628\u0642\u0644\u0645", "ver\u00F6ffentlicht von", "alle beitr\u00E4ge von", "propos recueillis par",
    "show all articles of", "pressemitteilung von", "ein gastbeitrag von", "opublikowano przez", "redacci\u00F3n por",
    "\u0643\u062A\u0628", "ein kommentar von", "ein interview von", "view all posts by", "k\u00F6z\u00F6lte",
    "eine analyse von", "mehr artikel von", "alle artikel von", "ein beitrag von", "ein artikel von",
    "gastbeitrag von", "geschrieben von", "im wortlaut von", "publi\u00E9 par", "geschreven door", "redacci\u00F3n:",
    "texte et photos", "contributed by", "\u00E9crit par", "post\u00E9 par", "geplaatst door", "napisane przez",
    "text und fotos", "kommentar von", "interview von", "publicado por", "pubblicato da", "verfasst von",
    "erstellt von", "gepostet von", "published by", "submitted by", "interview by", "all posts by", "\u8A18\u8005",
    "\u8BB0\u8005", "\u4F5C\u8005", "\u64B0\u6587", "reported by", "compiled by", "analysis by", "artikel von",
    "beitrag von", "escrito por", "escrita por", "postado por", "publicat de", "redakteurin", "verfasserin",
    "szerz\u0151", "kirjoittaja", "written by", "article by", "created by", "opinion by", "beitragvon", "scritto da",
    "skrevet av", "skrevet af", "skriven av", "posted by", "edited by", "review by", "more from", "interview",
    "texte von", "a cura di", "redakteur", "verfasser", "\u00EDrta", "story by", "words by", "text von", "scris de",
    "autor/in", "reporter", "text by", "more by", "autorin", "autoren", "authors", "auteurs", "penulis", "bylines",
    "author", "auteur", "autore", "autora", "writer", "fuente", "byline", "\u6587", "autor", "yazan", "texte",
    "texto", "testo", "tekst", "przez", "de la", "oleh", "text", "door", "aus", "von", "vom", "por", "par", "by",
    "di", "av", "af", "od",
});

// A word that says that a part of an author line is a role, a label or a link and no name.
constexpr auto role_words = std::to_array<std::string_view>({
    "writer", "reporter", "correspondent", "correspondents", "columnist", "editor", "editors", "contributor",
    "contributing", "producer", "journalist", "journalistin", "redakteur", "redakteurin", "korrespondent",
    "korrespondentin", "reporterin", "autor", "autorin", "author", "chefredakteur", "volont\u00E4r",
    "volont\u00E4rin", "specialist", "director", "manager", "analyst", "professor", "freelance", "freelancer",
    "founder", "ceo", "photographer", "fotograf", "fotografin", "chef", "chief", "senior", "intern", "r\u00E9dacteur",
    "r\u00E9dactrice", "journaliste", "periodista", "redactor", "redactora", "jornalista", "giornalista", "head",
    "president", "published", "updated", "minutes", "min", "read", "follow", "share", "shares", "comments", "comment",
    "view", "email", "more", "staff writer", "posts", "articles", "artikel", "beitr\u00E4ge", "stories",
    "artikel\u00FCbersicht", "publiziert", "posted", "datum", "fotos", "foto", "photo", "photos", "photograph",
    "photographs", "photography", "bild", "bilder", "image", "images", "illustration", "illustrations", "grafik",
    "picture", "subscribe", "signatures", "signaturen", "likes", "views", "profile", "about",
});

// Academic titles, letters only.
constexpr auto degrees = std::to_array<std::string_view>({
    "phd", "md", "mph", "ms", "ma", "ba", "bs", "rd", "rn", "msc", "mba", "esq", "jd", "do", "dds", "ph", "mbbs",
    "llm", "lcsw", "cpa", "phdc", "fnp", "pharmd",
});

// Words of organizations and desks.
constexpr auto desk_words = std::to_array<std::string_view>({
    "redaktion", "redaktionsteam", "redaction", "r\u00E9daction", "redacci\u00F3n", "reda\u00E7\u00E3o", "redazione",
    "redactie", "redakcja", "redakce", "newsroom", "newsdesk", "desk", "staff", "team", "news", "agency", "agencies",
    "agenturen", "agencia", "press", "services", "service", "media", "group", "verlag", "gmbh", "ag", "e.v", "ev",
    "inc", "ltd", "bureau", "online", "magazin", "magazine", "zeitung", "times", "post", "tv", "radio", "university",
    "universit\u00E4t", "institute", "institut", "foundation", "stiftung", "associated", "web", "editorial", "board",
    "partei", "verein", "verband", "presse", "pressestelle", "reports", "wire", "reuters", "afp", "dpa", "ap", "efe",
    "ansa", "apa", "cnn", "bbc", "upi", "ians", "pti", "ani", "xinhua", "bloomberg", "tass", "kathpress", "sda",
    "epd", "kna", "sid", "ministerium", "bundesamt", "deutschland", "haber", "haberleri", "ajans\u0131", "merkezi",
    "redaktor", "digital", "company", "network", "club", "blog", "casa", "editora", "grupo", "diario", "noticias",
    "community", "forum", "shop", "office", "council", "center", "centre", "committee",
});

// Accounts that stand for nobody, and names of buttons.
constexpr auto placeholders = std::to_array<std::string_view>({
    "admin", "administrator", "webmaster", "guest", "gast", "unknown", "unbekannt", "anonymous", "anonym", "author",
    "autor", "user", "root", "none", "null", "undefined", "default", "n/a", "superuser", "super user", "editor",
    "wpadmin", "siteadmin", "firstname lastname", "facebook", "twitter", "instagram", "linkedin", "youtube", "google",
    "whatsapp", "telegram", "pinterest", "email", "e-mail", "mail", "share", "print", "home", "rss", "true", "false",
    "webadmin", "adminuser",
});

// clang-format on

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::span<const std::string_view> byline_openings() { return openings; }
bool is_role_word(std::string_view word) { return holds(role_words, word); }
bool is_degree_word(std::string_view letters) { return holds(degrees, letters); }
bool is_desk_word(std::string_view word) { return holds(desk_words, word); }
bool is_placeholder_word(std::string_view name) { return holds(placeholders, name); }

}  // namespace dateline
