// Tables: exempt from the usual size.
#include "extract/page_furniture.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "text/characters.h"
#include "text/utf8.h"

namespace dateline {

namespace {

constexpr std::string_view comment_openings[] = {
    "leave a reply",
    "leave a comment",
    "leave a response",
    "post a comment",
    "add a comment",
    "write a comment",
    "your email address will not be published",
    "join the discussion",
    "cancel reply",
    "comments are closed",
    "no comments yet",
    "be the first to comment",
    "log in to comment",
    "sign in to comment",
    "comments (",
    "schreibe einen kommentar",
    "kommentar schreiben",
    "kommentar hinterlassen",
    "deine e-mail-adresse wird nicht",
    "ihre e-mail-adresse wird nicht",
    "laisser un commentaire",
    "laissez un commentaire",
    "votre adresse e-mail ne sera pas",
    "votre adresse de messagerie ne sera pas",
    "deja una respuesta",
    "deja un comentario",
    "dejar un comentario",
    "tu direcci\u00f3n de correo electr\u00f3nico no ser\u00e1",
    "lascia un commento",
    "il tuo indirizzo email non sar\u00e0",
    "deixe um coment\u00e1rio",
    "deixe uma resposta",
    "o seu endere\u00e7o de e-mail n\u00e3o ser\u00e1",
    "o seu endere\u00e7o de email n\u00e3o ser\u00e1",
    "geef een reactie",
    "laat een reactie achter",
    "je e-mailadres wordt niet",
    "bir yan\u0131t yaz\u0131n",
    "bir cevap yaz\u0131n",
    "e-posta hesab\u0131n\u0131z yay\u0131mlanmayacak",
    "dodaj komentarz",
    "tw\u00f3j adres e-mail nie zostanie",
    "l\u00e4mna ett svar",
    "skriv et svar",
    "\u0434\u043e\u0431\u0430\u0432\u0438\u0442\u044c \u043a\u043e\u043c\u043c\u0435\u043d\u0442"};

constexpr std::string_view related_openings[] = {"related posts",
                                                 "related articles",
                                                 "related stories",
                                                 "related news",
                                                 "related content",
                                                 "related topics",
                                                 "you may also like",
                                                 "you might also like",
                                                 "you may also be interested",
                                                 "more from",
                                                 "more stories",
                                                 "more news",
                                                 "read also",
                                                 "read more stories",
                                                 "recommended for you",
                                                 "recommended stories",
                                                 "popular posts",
                                                 "recent posts",
                                                 "latest news",
                                                 "trending now",
                                                 "most read",
                                                 "most popular",
                                                 "share this",
                                                 "share on",
                                                 "post navigation",
                                                 "previous post",
                                                 "next post",
                                                 "previous article",
                                                 "next article",
                                                 "about the author",
                                                 "subscribe to our newsletter",
                                                 "sign up for our newsletter",
                                                 "subscribe now",
                                                 "follow us",
                                                 "tags:",
                                                 "filed under",
                                                 "like this:",
                                                 "advertisement",
                                                 "stay connected",
                                                 "\u00e4hnliche beitr\u00e4ge",
                                                 "das k\u00f6nnte sie auch interessieren",
                                                 "das k\u00f6nnte dich auch interessieren",
                                                 "mehr zum thema",
                                                 "lesen sie auch",
                                                 "weitere artikel",
                                                 "artikel teilen",
                                                 "beitragsnavigation",
                                                 "articles similaires",
                                                 "\u00e0 lire aussi",
                                                 "sur le m\u00eame sujet",
                                                 "partager",
                                                 "noticias relacionadas",
                                                 "art\u00edculos relacionados",
                                                 "te puede interesar",
                                                 "compartir",
                                                 "articoli correlati",
                                                 "leggi anche",
                                                 "condividi",
                                                 "artigos relacionados",
                                                 "not\u00edcias relacionadas",
                                                 "leia tamb\u00e9m",
                                                 "compartilhe",
                                                 "lees ook",
                                                 "gerelateerd",
                                                 "ilgili haberler",
                                                 "payla\u015f"};

constexpr std::string_view menu_lines[] = {"home",
                                           "menu",
                                           "search",
                                           "news",
                                           "world",
                                           "politics",
                                           "sport",
                                           "sports",
                                           "business",
                                           "about",
                                           "about us",
                                           "contact",
                                           "contact us",
                                           "privacy policy",
                                           "privacy",
                                           "terms of use",
                                           "terms of service",
                                           "terms and conditions",
                                           "cookie policy",
                                           "login",
                                           "log in",
                                           "sign in",
                                           "sign up",
                                           "register",
                                           "subscribe",
                                           "newsletter",
                                           "share",
                                           "tweet",
                                           "print",
                                           "email",
                                           "facebook",
                                           "twitter",
                                           "whatsapp",
                                           "linkedin",
                                           "pinterest",
                                           "reddit",
                                           "telegram",
                                           "copy link",
                                           "skip to content",
                                           "skip to main content",
                                           "toggle navigation",
                                           "close",
                                           "read more",
                                           "continue reading",
                                           "advertisement",
                                           "advertising",
                                           "loading",
                                           "back to top",
                                           "go to top",
                                           "scroll to top",
                                           "comments",
                                           "comment",
                                           "no comments",
                                           "all rights reserved",
                                           "startseite",
                                           "suche",
                                           "impressum",
                                           "datenschutz",
                                           "teilen",
                                           "drucken",
                                           "anzeige",
                                           "werbung",
                                           "kommentare",
                                           "accueil",
                                           "recherche",
                                           "publicit\u00e9",
                                           "inicio",
                                           "buscar",
                                           "publicidad",
                                           "cerca",
                                           "pubblicit\u00e0",
                                           "in\u00edcio",
                                           "ana sayfa",
                                           "instagram",
                                           "youtube",
                                           "required fields are marked *",
                                           "uncategorized",
                                           "post comment",
                                           "submit"};

std::string folded_line(std::string_view line) {
  std::string folded = lower(squeeze(line));
  while (!folded.empty() && (folded.back() == '.' || folded.back() == ':' || folded.back() == ' ')) folded.pop_back();
  return folded;
}

template <std::size_t N>
bool opens_with(const std::string& folded, const std::string_view (&openings)[N]) {
  return std::any_of(std::begin(openings), std::end(openings), [&](std::string_view opening) {
    return folded.starts_with(opening) || (opening.ends_with(':') && folded == opening.substr(0, opening.size() - 1));
  });
}

bool is_menu_line(const std::string& folded) {
  static const std::unordered_set<std::string_view> lines(std::begin(menu_lines), std::end(menu_lines));
  if (lines.contains(folded)) return true;
  // "Share Tweet Email", "Home > World": every word, or every part, is one.
  std::string_view rest = folded;
  std::size_t parts = 0;
  while (!rest.empty()) {
    std::size_t end = std::min(rest.find_first_of(" |>/"), rest.size());
    std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(rest.size(), end + 1));
    if (part.empty() || part == "\xC2\xBB" || part == "on") continue;
    if (!lines.contains(part)) return false;
    ++parts;
  }
  return parts > 0;
}

bool is_cookie_note(const std::string& folded) {
  bool cookie = folded.find("cookie") != std::string::npos;
  if (!cookie) return false;
  for (std::string_view word : {"accept", "consent", "we use", "use of cookies", "uses cookies", "agree", "settings",
                                "akzeptieren", "verwenden", "zustimm", "utilise", "accepter", "utiliza", "aceptar",
                                "utilizza", "accetta", "aceitar", "gebruik", "kullan"}) {
    if (folded.find(word) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

PageEnd page_end_opened_by(std::string_view line) {
  constexpr std::size_t most_bytes = 200;
  if (line.size() > most_bytes) return PageEnd::no;
  std::string folded = folded_line(line);
  std::size_t words = word_count(folded);
  if (words <= 24 && opens_with(folded, comment_openings)) return PageEnd::comments;
  if (words <= 8 && opens_with(folded, related_openings)) return PageEnd::related;
  return PageEnd::no;
}

bool is_furniture_line(std::string_view line) {
  constexpr std::size_t most_bytes = 400;
  if (line.size() > most_bytes) return false;
  std::string folded = folded_line(line);
  std::size_t words = word_count(folded);
  if (words == 0) return true;
  if (words <= 8 && is_menu_line(folded)) return true;
  return words <= 60 && is_cookie_note(folded) && page_end_opened_by(line) == PageEnd::no;
}

}  // namespace dateline
