#include "extract/cue_words.h"

#include <array>
#include <cstddef>
#include <iterator>

namespace dateline {

namespace {

enum Kind : std::uint8_t { comment, share, related, legal, subscribe, meta, advert, caption };

struct Entry {
  std::string_view word;  // as bytes, ASCII letters in lower case
  Kind kind;
};

constexpr Entry entries[] = {
    {"comment", comment},
    {"comments", comment},
    {"reply", comment},
    {"replies", comment},
    {"respond", comment},
    {"kommentar", comment},
    {"kommentare", comment},
    {"kommentieren", comment},
    {"antworten", comment},
    {"commentaire", comment},
    {"commentaires", comment},
    {"comentario", comment},
    {"comentarios", comment},
    {"comente", comment},
    {"commenti", comment},
    {"reageer", comment},
    {"reacties", comment},
    {"komentarze", comment},
    {"komentarz", comment},
    {"disqus", comment},
    {"moderated", comment},
    {"trackback", comment},
    {"pingback", comment},
    {"share", share},
    {"tweet", share},
    {"twitter", share},
    {"facebook", share},
    {"whatsapp", share},
    {"pinterest", share},
    {"linkedin", share},
    {"instagram", share},
    {"telegram", share},
    {"email", share},
    {"print", share},
    {"teilen", share},
    {"drucken", share},
    {"partager", share},
    {"imprimer", share},
    {"compartir", share},
    {"compartilhar", share},
    {"condividi", share},
    {"delen", share},
    {"follow", share},
    {"folgen", share},
    {"like", share},
    {"reddit", share},
    {"flipboard", share},
    {"bookmark", share},
    {"xing", share},
    {"related", related},
    {"more", related},
    {"also", related},
    {"read", related},
    {"recommended", related},
    {"popular", related},
    {"trending", related},
    {"latest", related},
    {"recent", related},
    {"articles", related},
    {"stories", related},
    {"posts", related},
    {"previous", related},
    {"next", related},
    {"mehr", related},
    {"thema", related},
    {"lesen", related},
    {"weitere", related},
    {"weiterlesen", related},
    {"auch", related},
    {"lire", related},
    {"aussi", related},
    {"leer", related},
    {"relacionadas", related},
    {"relacionados", related},
    {"leia", related},
    {"leggi", related},
    {"anche", related},
    {"lees", related},
    {"ook", related},
    {"czytaj", related},
    {"artikel", related},
    {"beitrag", related},
    {"archive", related},
    {"archives", related},
    {"watch", related},
    {"click", related},
    {"here", related},
    {"continue", related},
    {"view", related},
    {"copyright", legal},
    {"rights", legal},
    {"reserved", legal},
    {"privacy", legal},
    {"policy", legal},
    {"terms", legal},
    {"conditions", legal},
    {"impressum", legal},
    {"datenschutz", legal},
    {"agb", legal},
    {"rechte", legal},
    {"vorbehalten", legal},
    {"reproduction", legal},
    {"reserved.", legal},
    {"mentions", legal},
    {"derechos", legal},
    {"reservados", legal},
    {"direitos", legal},
    {"riservati", legal},
    {"disclaimer", legal},
    {"license", legal},
    {"licence", legal},
    {"permission", legal},
    {"powered", legal},
    {"contact", legal},
    {"kontakt", legal},
    {"haftung", legal},
    {"prawa", legal},
    {"newsletter", subscribe},
    {"subscribe", subscribe},
    {"subscriber", subscribe},
    {"subscribers", subscribe},
    {"subscription", subscribe},
    {"sign", subscribe},
    {"signup", subscribe},
    {"log", subscribe},
    {"login", subscribe},
    {"register", subscribe},
    {"account", subscribe},
    {"cookie", subscribe},
    {"cookies", subscribe},
    {"consent", subscribe},
    {"inbox", subscribe},
    {"unsubscribe", subscribe},
    {"anmelden", subscribe},
    {"abonnieren", subscribe},
    {"abonnez", subscribe},
    {"inscription", subscribe},
    {"suscribirse", subscribe},
    {"registrieren", subscribe},
    {"abo", subscribe},
    {"javascript", subscribe},
    {"browser", subscribe},
    {"donate", subscribe},
    {"support", subscribe},
    {"member", subscribe},
    {"password", subscribe},
    {"posted", meta},
    {"published", meta},
    {"updated", meta},
    {"by", meta},
    {"author", meta},
    {"written", meta},
    {"min", meta},
    {"minutes", meta},
    {"views", meta},
    {"tags", meta},
    {"tagged", meta},
    {"filed", meta},
    {"category", meta},
    {"categories", meta},
    {"von", meta},
    {"uhr", meta},
    {"aktualisiert", meta},
    {"stand", meta},
    {"autor", meta},
    {"redaktion", meta},
    {"par", meta},
    {"publi\xC3\xA9", meta},
    {"publicado", meta},
    {"por", meta},
    {"pubblicato", meta},
    {"editor", meta},
    {"reporter", meta},
    {"correspondent", meta},
    {"lesezeit", meta},
    {"schlagworte", meta},
    {"kategorie", meta},
    {"ago", meta},
    {"gmt", meta},
    {"edt", meta},
    {"est", meta},
    {"ver\xC3\xB6"
     "ffentlicht",
     meta},
    {"quelle", meta},
    {"source", meta},
    {"advertisement", advert},
    {"advertising", advert},
    {"sponsored", advert},
    {"anzeige", advert},
    {"werbung", advert},
    {"publicit\xC3\xA9", advert},
    {"publicidad", advert},
    {"publicidade", advert},
    {"promoted", advert},
    {"affiliate", advert},
    {"buy", advert},
    {"shop", advert},
    {"amazon", advert},
    {"sale", advert},
    {"offer", advert},
    {"coupon", advert},
    {"download", advert},
    {"reklama", advert},
    {"photo", caption},
    {"photos", caption},
    {"photograph", caption},
    {"image", caption},
    {"images", caption},
    {"getty", caption},
    {"shutterstock", caption},
    {"picture", caption},
    {"credit", caption},
    {"courtesy", caption},
    {"foto", caption},
    {"fotos", caption},
    {"bild", caption},
    {"bilder", caption},
    {"quelle:", caption},
    {"imago", caption},
    {"reuters", caption},
    {"ap", caption},
    {"afp", caption},
    {"dpa", caption},
    {"epa", caption},
    {"video", caption},
    {"file", caption},
    {"gallery", caption},
    {"cr\xC3\xA9"
     "dit",
     caption},
    {"zdj\xC4\x99"
     "cie",
     caption},
    {"pictured", caption},
    {"screenshot", caption},
    {"handout", caption},
};

constexpr std::size_t table_size = 1024;

constexpr std::uint32_t hash_step(std::uint32_t value, char c) {
  return (value ^ static_cast<unsigned char>(c)) * 16777619u;
}
constexpr std::uint32_t hash_start = 2166136261u;

constexpr auto make_table() {
  std::array<std::uint16_t, table_size> table{};
  for (std::size_t i = 0; i < std::size(entries); ++i) {
    std::uint32_t value = hash_start;
    for (char c : entries[i].word) value = hash_step(value, c);
    std::size_t slot = value % table_size;
    while (table[slot] != 0) slot = (slot + 1) % table_size;
    table[slot] = static_cast<std::uint16_t>(i + 1);
  }
  return table;
}
constexpr auto table = make_table();

constexpr std::size_t bytes_read = 400;

}  // namespace

CueCounts count_cues(std::string_view text) {
  std::array<std::uint8_t, 8> counts{};
  char word[20];
  std::size_t length = 0;
  std::uint32_t value = hash_start;
  auto finish = [&] {
    if (length > 1 && length <= sizeof word) {
      for (std::size_t slot = value % table_size; table[slot] != 0; slot = (slot + 1) % table_size) {
        const Entry& entry = entries[table[slot] - 1];
        if (entry.word == std::string_view(word, length)) {
          ++counts[entry.kind];
          break;
        }
      }
    }
    length = 0;
    value = hash_start;
  };
  for (char c : text.substr(0, bytes_read)) {
    bool upper = c >= 'A' && c <= 'Z';
    if (upper || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) {
      char folded = static_cast<char>(upper ? c + 32 : c);
      if (length < sizeof word) word[length] = folded;
      ++length;
      value = hash_step(value, folded);
    } else {
      finish();
    }
  }
  finish();
  return {counts[comment],   counts[share], counts[related], counts[legal],
          counts[subscribe], counts[meta],  counts[advert],  counts[caption]};
}

}  // namespace dateline
