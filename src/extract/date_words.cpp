#include "extract/date_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/characters.h"

namespace dateline {

namespace {

// Words before a date that say it is not the day of publication.
constexpr auto other_date_words = std::to_array<std::string_view>({
    "updated",
    "update",
    "modified",
    "edited",
    "revised",
    "reviewed",
    "accessed",
    "retrieved",
    "copyright",
    "\u00A9",
    "(c)",
    "aktualisiert",
    "ge\u00E4ndert",
    "bearbeitet",
    "stand:",
    "stand vom",
    "stand am",
    "mise \u00E0 jour",
    "mis \u00E0 jour",
    "modifi\u00E9",
    "actualizado",
    "actualizada",
    "actualizaci\u00F3n",
    "aggiornato",
    "aggiornamento",
    "modificato",
    "atualizado",
    "atualizada",
    "bijgewerkt",
    "gewijzigd",
    "aktualizacja",
    "zaktualizowano",
    "aktualizov\u00E1no",
    "g\u00FCncelleme",
    "g\u00FCncellenme",
    "\u043E\u0431\u043D\u043E\u0432\u043B\u0435\u043D",
    "\u0438\u0437\u043C\u0435\u043D\u0435\u043D",
    "\u043E\u043D\u043E\u0432\u043B\u0435\u043D",
    "uppdaterad",
    "opdateret",
    "oppdatert",
    "p\u00E4ivitetty",
    "actualizat",
    "friss\u00EDtve",
    "m\u00F3dos\u00EDtva",
    "\u03B5\u03BD\u03B7\u03BC\u03AD\u03C1\u03C9\u03C3\u03B7",
    "\u66F4\u65B0",
    "diperbarui",
    "zuletzt",
    "last",
    "comment",
    "kommentar",
    "joined",
    "registriert",
    "mitglied seit",
    "expires",
    "g\u00FCltig",
    "abgerufen",
    "born",
    "geboren",
    "effective",
    "filed",
    "deadline",
    "anmeldeschluss",
});

}  // namespace

bool says_other(std::string_view before) {
  std::string text = lower(before);
  return std::any_of(other_date_words.begin(), other_date_words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

bool says_published(std::string_view before) {
  static constexpr auto words = std::to_array<std::string_view>({"publi",
                                                                 "posted",
                                                                 "ver\u00F6ffentlicht",
                                                                 "erstellt",
                                                                 "erschienen",
                                                                 "geschrieben",
                                                                 "post\u00E9",
                                                                 "\u043E\u043F\u0443\u0431\u043B\u0438\u043A",
                                                                 "dodano",
                                                                 "opublikowano",
                                                                 "geplaatst",
                                                                 "gepubliceerd",
                                                                 "pubblicato",
                                                                 "yay\u0131n",
                                                                 "eklenme",
                                                                 "publicerad",
                                                                 "publisert",
                                                                 "julkaistu",
                                                                 "megjelent",
                                                                 "created",
                                                                 "datum",
                                                                 "date:",
                                                                 "issued",
                                                                 "diterbitkan",
                                                                 "mise en ligne",
                                                                 "mis en ligne"});
  std::string text = lower(before);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

}  // namespace dateline
