// Table: exempt from the usual size.
#include "link/actor_kinds.h"

#include <array>
#include <string>

#include "text/place_key.h"

namespace dateline {

namespace {

struct Words {
  std::string_view kind, words;  // words or phrases parted by "|", as keys; the first list that has one decides
};

constexpr std::array of_organizations = {
    Words{"armed group",
          "rebels|rebel|militants|militant|insurgents|insurgent|guerrillas|guerrilla|militia|militias|militiamen|"
          "jihadists|"
          "jihadist|fighters|terrorists|terrorist|gunmen|separatists|paramilitaries|paramilitary|extremists|liberation "
          "front|"
          "liberation army|resistance front|resistance "
          "army|brigades|mujahideen|mujahedeen|cartel|gang|gangs|pirates|warlords"},
    Words{
        "media",
        "news|newspaper|newspapers|times|herald|tribune|gazette|radio|television|tv|broadcasting|news agency|magazine|"
        "journal|daily|chronicle|sentinel|observer|broadcaster|media|press|channel|reporters|journalists"},
    Words{"education",
          "university|college|school|schools|academy|institute of technology|school district|students union"},
    Words{"health", "hospital|hospitals|clinic|medical center|medical centre|health system|infirmary"},
    Words{
        "state",
        "ministry|ministries|minister|government|govt|army|navy|air force|military|armed forces|security forces|troops|"
        "soldiers|police|sheriff|sheriffs|parliament|congress|senate|cabinet|embassy|consulate|department|presidency|"
        "coast guard|national guard|border guard|supreme court|court|courts|prosecutor|prosecutors|council|county|"
        "commission|authority|authorities|agency|bureau|legislature|assembly|house of representatives|intelligence|"
        "intelligence service|state department|treasury|central bank|reserve bank|customs|marines|administration|"
        "officials|official|lawmakers|general assembly|fire department|highway patrol|city "
        "hall|regime|forces|judiciary"},
    Words{"party",
          "party|parties|coalition|alliance|bloc|democrats|republicans|socialists|liberals|conservatives|labour"},
    Words{
        "business",
        "inc|corp|corporation|ltd|llc|plc|company|co|bank|banks|airlines|airways|holdings|industries|motors|group|oil|"
        "energy|electric|enterprises|partners|stores|insurance|telecom|pharmaceuticals|steel|foods|restaurant|hotel|"
        "technologies|systems|brothers|gmbh|ag|sa|capital|realty|mining"},
    Words{"religious", "church|churches|mosque|diocese|archdiocese|synagogue|ministries|temple|vatican|holy see"},
    Words{
        "civil society",
        "foundation|association|society|union|federation|committee|league|club|charity|trust|watch|network|observatory|"
        "campaign|movement|center|centre|institute|organization|organisation|ngo|activists"},
};

// People without a name: only what their words say of their part in public.
constexpr std::array of_people = {
    Words{"armed group",
          "rebels|rebel|militants|militant|insurgents|insurgent|guerrillas|guerrilla|militiamen|jihadists|jihadist|"
          "fighters|fighter|terrorists|terrorist|gunmen|gunman|separatists|extremists|warlord|warlords|pirates"},
    Words{"state",
          "official|officials|minister|ministers|president|soldier|soldiers|troops|officer|officers|police|policeman|"
          "policemen|spokesman|spokeswoman|spokesperson|diplomat|diplomats|ambassador|lawmaker|lawmakers|senator|"
          "senators|"
          "general|commander|governor|mayor|prosecutor|prosecutors|judge|authorities|envoy|envoys|forces|marines|"
          "deputies|"
          "secretary|premier"},
    Words{
        "civilians",
        "civilians|residents|villagers|protesters|demonstrators|refugees|migrants|people|children|women|families|"
        "students|"
        "workers|farmers|crowds|inhabitants|locals|citizens|voters|passengers|worshippers|shoppers|hostages|prisoners"},
};

bool has_word(std::string_view key, std::string_view words) {
  std::string padded = " " + std::string(key) + " ";
  while (!words.empty()) {
    std::string_view word = words.substr(0, words.find('|'));
    if (padded.find(" " + std::string(word) + " ") != std::string::npos) return true;
    words.remove_prefix(word.size() < words.size() ? word.size() + 1 : word.size());
  }
  return false;
}

template <class Table>
std::string_view kind_in(const Table& table, std::string_view key) {
  for (const Words& words : table)
    if (has_word(key, words.words)) return words.kind;
  return {};
}

}  // namespace

std::string_view kind_by_words(std::string_view name, EntityType type) {
  std::string key = place_key(name);
  switch (type) {
    case EntityType::organization: return kind_in(of_organizations, key);
    case EntityType::group: return kind_in(of_people, key);
    case EntityType::person: {
      std::string_view kind = kind_in(of_people, key);
      return kind == "civilians" ? std::string_view() : kind;  // one private person is not classed
    }
    default: return {};
  }
}

}  // namespace dateline
