#include "extract/site_notes.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_set>

#include "text/characters.h"

namespace dateline {

namespace {

template <std::size_t N>
bool opens_with(std::string_view line, const std::string_view (&openings)[N]) {
  return std::any_of(std::begin(openings), std::end(openings),
                     [&](std::string_view words) { return line.starts_with(words); });
}

template <std::size_t N>
bool holds(std::string_view line, const std::string_view (&phrases)[N]) {
  return std::any_of(std::begin(phrases), std::end(phrases),
                     [&](std::string_view words) { return line.find(words) != std::string_view::npos; });
}

// Words that label an advertisement's place, alone in their block.
bool is_advertisement_label(std::string_view text) {
  static const std::unordered_set<std::string> labels = {"advertisement",
                                                         "advertisment",
                                                         "advertising",
                                                         "ad",
                                                         "sponsored",
                                                         "promoted",
                                                         "anzeige",
                                                         "werbung",
                                                         "publicidad",
                                                         "publicidade",
                                                         "publicite",
                                                         "publicit\u00e9",
                                                         "pubblicit\u00e0",
                                                         "annonce",
                                                         "annons",
                                                         "advertentie",
                                                         "reklama",
                                                         "reklam",
                                                         "\u0440\u0435\u043a\u043b\u0430\u043c\u0430",
                                                         "advertisementscrolltocontinue",
                                                         "storycontinuesbelowadvertisement",
                                                         "articlecontinuesbelowadvertisement",
                                                         "continuereadingbelowad"};
  return text.size() <= 64 && labels.contains(fold_to_letters(text));
}

// "Read more: ...", "Lire aussi : ...": a line that only leads to another article.
bool is_pointer_to_another(const PageBlock& block, std::string_view text) {
  static constexpr std::string_view openings[] = {
      "read more",
      "read also",
      "also read",
      "see also",
      "more on this",
      "related:",
      "related story",
      "recommended:",
      "lire aussi",
      "\u00e0 lire",
      "lesen sie auch",
      "mehr zum thema",
      "auch interessant",
      "siehe auch",
      "lea tambi\u00e9n",
      "lee tambi\u00e9n",
      "leer m\u00e1s",
      "ver tambi\u00e9n",
      "te puede interesar",
      "leia tamb\u00e9m",
      "leia mais",
      "veja tamb\u00e9m",
      "leggi anche",
      "lees ook",
      "czytaj te\u017c",
      "czytaj tak\u017ce",
      "zobacz te\u017c",
      "l\u00e4s ocks\u00e5",
      "les ogs\u00e5",
      "l\u00e6s ogs\u00e5",
      "\u0447\u0438\u0442\u0430\u0439\u0442\u0435 \u0442\u0430\u043a\u0436\u0435",
      "more:",
      "read:",
      "read next",
      "watch:",
      "for more, read",
      "read |",
      "watch |",
      "listen:",
      "click here",
      "read the full",
      "see the full",
      "in case you missed it",
      "next story",
      "up next",
      "vea tambi\u00e9n",
      "puedes ver",
      "mira:",
      "mire:",
      "mira tambi\u00e9n",
      "lesen sie mehr",
      "mehr dazu",
      "mehr lesen",
      "schon gelesen",
      "zie ook",
      "dowiedz si\u0119 wi\u0119cej"};
  if (block.words > 30 || (block.linked_bytes * 2 < block.text.length() && block.words > 6)) return false;
  std::string opening = lower(text.substr(0, 40));
  return opens_with(opening, openings);
}

// "First published 4 May, last updated at 9.15", "Stand: 05. Februar 2020": when the page was made, not text.
bool is_line_of_dates(const PageBlock& block, std::string_view text) {
  static constexpr std::string_view openings[] = {"last updated",
                                                  "last modified",
                                                  "first published",
                                                  "published",
                                                  "updated",
                                                  "posted on",
                                                  "this article was first published",
                                                  "aktualisiert",
                                                  "zuletzt aktualisiert",
                                                  "ver\u00f6ffentlicht",
                                                  "stand:",
                                                  "publi\u00e9 le",
                                                  "mis \u00e0 jour",
                                                  "publicado",
                                                  "actualizado",
                                                  "atualizado",
                                                  "pubblicato",
                                                  "aggiornato",
                                                  "gepubliceerd",
                                                  "bijgewerkt",
                                                  "opublikowano",
                                                  "aktualizacja"};
  if (block.words > 18 || text.find_first_of("0123456789") == std::string_view::npos) return false;
  std::string line = lower(text);
  static constexpr std::string_view anywhere[] = {"first published", "last updated", "last modified",
                                                  "this article is more than"};
  if (holds(line, anywhere)) return true;
  if (block.words > 14) return false;
  return opens_with(line, openings);
}

// What stands where a script would have put something.
bool asks_for_scripts(const PageBlock& block, std::string_view text) {
  return block.words <= 20 && text.find("JavaScript") != std::string_view::npos;
}

// "Subscribe now ...", "Follow us ...": what asks the reader for something, where a channel is named too.
constexpr std::string_view appeals[] = {
    "abonneer",
    "abonnez-vous",
    "abonniere",
    "abonnieren sie",
    "acompanhe",
    "already a subscriber",
    "assine",
    "baixe o app",
    "be the first to know",
    "become a member",
    "become a subscriber",
    "click here to",
    "clique aqui",
    "descarga la app",
    "descarga nuestra",
    "do you have a story",
    "don't miss",
    "don\u2019t miss",
    "download our",
    "download the",
    "enter your email",
    "entre no grupo",
    "entre no nosso",
    "find us on",
    "first-time subscribers",
    "folge mir",
    "folge uns",
    "folgen sie",
    "folgt uns",
    "follow us",
    "for breaking news",
    "for more news",
    "for the latest",
    "f\u00f6lj oss",
    "f\u00f8lg oss",
    "get alerts",
    "get all the latest",
    "get breaking",
    "get news",
    "get our",
    "get the best",
    "get the latest",
    "got a story",
    "got a tip",
    "have a news tip",
    "have a story",
    "have a tip",
    "inscreva-se",
    "inscrivez-vous",
    "iscriviti",
    "jetzt abonnieren",
    "jetzt anmelden",
    "join our",
    "join the conversation",
    "join us on",
    "keep up with",
    "like us on",
    "meld je aan",
    "melde dich",
    "melden sie sich",
    "never miss",
    "no te pierdas",
    "obserwuj",
    "participe do",
    "polub nas",
    "receba",
    "recevez",
    "recibe en",
    "recibe gratis",
    "recibe las",
    "recibe nuestr",
    "recib\u00ed",
    "register for free",
    "registrieren sie sich",
    "rejoignez",
    "resta aggiornato",
    "retrouvez-nous",
    "ricevi",
    "segui il nostro",
    "segui la nostra",
    "seguici",
    "seguinos",
    "siga a",
    "siga o",
    "siga-nos",
    "sign up",
    "sigue a",
    "siguenos",
    "stay connected",
    "stay informed",
    "stay up to date",
    "stay updated",
    "subscribe ",
    "suivez",
    "support independent",
    "support local",
    "support our",
    "suscribete",
    "suscr\u00edbase",
    "suscr\u00edbete",
    "s\u00edguenos",
    "thank you for reading",
    "thanks for reading",
    "to continue reading",
    "to get the latest",
    "to keep reading",
    "to read the full",
    "to view the full",
    "unite a",
    "volg ons",
    "want more",
    "want to get",
    "zapisz si\u0119",
    "\u00fanase",
    "\u00fanete",
    "\u043f\u043e\u0434\u043f\u0438\u0441\u044b\u0432\u0430\u0439\u0442\u0435\u0441\u044c",
    "\u043f\u043e\u0434\u043f\u0438\u0448\u0438\u0442\u0435\u0441\u044c",
    "\u0447\u0438\u0442\u0430\u0439\u0442\u0435 \u043d\u0430\u0441"};
constexpr std::string_view channels[] = {
    "newsletter",    "subscri", "inbox",       " app ",
    " app.",         " apps",   "twitter",     "facebook",
    "telegram",      "youtube", "instagram",   "whatsapp",
    "linkedin",      "tiktok",  "email",       "e-mail",
    "bolet\u00edn",  "suscri",  "google news", "news alerts",
    "notifications", "podcast", "membership",  "\u0442\u0435\u043b\u0435\u0433\u0440\u0430\u043c"};
// Phrases that are an appeal wherever they stand in a short block.
constexpr std::string_view appealing[] = {"sign up for our",         "sign up here",
                                          "subscribe to our",        "please subscribe",
                                          "already a subscriber",    "to your inbox",
                                          "in your inbox",           "straight to your phone",
                                          "enter your email",        "letter to the editor via",
                                          "canal de telegram",       "canal de whatsapp",
                                          "canal de youtube",        "folgen sie uns",
                                          "dich auch interessieren", "sie auch interessieren"};
// "Jane Example is a reporter. Follow her on Twitter."
constexpr std::string_view following[] = {"follow us",   "follow me", "follow him", "follow her",
                                          "follow them", "follow @",  "follow the"};
constexpr std::string_view on_network[] = {" on twitter", " on facebook",     " on instagram",  " on telegram",
                                           " on youtube", " on social media", " on github",     " on linkedin",
                                           " on tiktok",  " on whatsapp",     " on google news"};
// Where links are spoken of: "We may earn a commission if you buy through links".
constexpr std::string_view earnings[] = {
    "affiliate link",           "affiliate-link",          "may receive compensation",
    "may receive a commission", "may receive commission",  "may earn a commission",
    "may earn commission",      "earn a small commission", "wir eine provision"};

}  // namespace

bool is_appeal_to_reader(const PageBlock& block, std::string_view text) {
  constexpr std::uint32_t appeal_words = 45, passing_words = 30, disclosure_words = 60;
  if (block.words > disclosure_words) return false;
  std::string line = lower(text);
  if (line.find("link") != std::string::npos && holds(line, earnings)) return true;
  if (block.words > appeal_words) return false;
  if (opens_with(line, appeals) && holds(line, channels)) return true;
  if (block.words > passing_words) return false;
  if (holds(line, appealing)) return true;
  return holds(line, following) && holds(line, on_network) && !line.starts_with("follow these");
}

bool is_picture_credit(const PageBlock& block, std::string_view text) {
  static constexpr std::string_view openings[] = {
      "photo:",         "photos:",        "photo by",          "photos by",          "photo credit",
      "photo courtesy", "image:",         "images:",           "image by",           "image credit",
      "image source",   "image courtesy", "picture:",          "pictures:",          "picture by",
      "photograph:",    "photograph by",  "credit:",           "credits:",           "foto:",
      "fotos:",         "bild:",          "bilder:",           "bildquelle",         "bildnachweis",
      "titelbild:",     "beitragsbild",   "cr\u00e9dit photo", "cr\u00e9dits photo", "photo \u00a9",
      "foto \u00a9",    "bild \u00a9"};
  constexpr std::uint32_t credit_words = 12;
  if (block.words > credit_words) return false;
  std::string line = lower(text.substr(0, 40));
  std::string_view opening = line;
  if (opening.starts_with('(') || opening.starts_with('[')) opening.remove_prefix(1);
  return opens_with(opening, openings);
}

bool is_site_label(const PageBlock& block, std::string_view text) {
  return is_advertisement_label(text) || is_pointer_to_another(block, text) || is_line_of_dates(block, text) ||
         asks_for_scripts(block, text);
}

}  // namespace dateline
