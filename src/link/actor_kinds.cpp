// Table: exempt from the usual size.
#include "link/actor_kinds.h"

#include <array>
#include <string>
#include <unordered_map>

#include "link/place_key.h"

namespace dateline {

namespace {

struct Body {
  std::string_view names;  // parted by "|", as keys
  KnownBody body;
};

// Our own list: seats of governments, and bodies that world news name without saying whose they are.
constexpr std::array bodies = {
    Body{
        "pentagon|state department|white house|capitol hill|us congress|congress|centcom|us central command|cia|fbi|"
        "nsa|central intelligence agency|federal bureau of investigation|homeland security|dhs|us treasury|"
        "national security agency|us senate|house of representatives|us army|us navy|us marines|us air force|"
        "marine corps|marines|foggy bottom|federal reserve|fema|irs|epa|fda|usaid|us supreme court|nato allied command",
        {"US", "state"}},
    Body{"kremlin|fsb|gru|state duma|duma|red army|roscosmos|wagner group", {"RU", "state"}},
    Body{"downing street|10 downing street|whitehall|westminster|mi5|mi6|scotland yard|foreign office|home office|"
         "ministry of defence|house of commons|house of lords|buckingham palace",
         {"GB", "state"}},
    Body{"elysee|elysee palace|quai dorsay|dgse", {"FR", "state"}},
    Body{"bundestag|bundeswehr|bundesrat|bundesbank|chancellery", {"DE", "state"}},
    Body{"knesset|mossad|shin bet|idf|israel defense forces|israeli defense forces", {"IL", "state"}},
    Body{"isi|inter services intelligence", {"PK", "state"}},
    Body{"irgc|revolutionary guards|revolutionary guard|quds force|basij|islamic revolutionary guard corps|"
         "revolutionary guard corps",
         {"IR", "state"}},
    Body{"blue house|national intelligence service", {"KR", "state"}},
    Body{"zhongnanhai|peoples liberation army|pla|politburo|national peoples congress", {"CN", "state"}},
    Body{"lok sabha|rajya sabha|indian army", {"IN", "state"}},
    Body{"verkhovna rada|azov regiment", {"UA", "state"}},
    Body{"palestinian authority|plo|palestine liberation organization", {"PS", "state"}},
    Body{"aramco|saudi aramco", {"SA", "business"}},
    Body{"gazprom|rosneft|lukoil|sberbank", {"RU", "business"}},
    Body{"free syrian army|fsa|syrian democratic forces|sdf|hayat tahrir al sham|hts|jabhat al nusra|nusra front|"
         "al nusra front|white helmets",
         {"SY", "armed group"}},
    Body{"taliban|afghan taliban|taleban|haqqani network", {"AF", "armed group"}},
    Body{"tehrik i taliban pakistan|pakistani taliban|ttp|lashkar e taiba|lashkar e jhangvi|jaish e mohammed",
         {"PK", "armed group"}},
    Body{"hamas|islamic jihad|palestinian islamic jihad|fatah|al aqsa martyrs brigades|qassam brigades",
         {"PS", "armed group"}},
    Body{"hezbollah|hizbollah|hizbullah", {"LB", "armed group"}},
    Body{"houthi|houthis|ansar allah", {"YE", "armed group"}},
    Body{"al shabaab|al shabab|shabab|shabaab", {"SO", "armed group"}},
    Body{"boko haram|iswap|mend", {"NG", "armed group"}},
    Body{"farc|eln|revolutionary armed forces of colombia|national liberation army", {"CO", "armed group"}},
    Body{"pkk|kurdistan workers party", {"TR", "armed group"}},
    Body{"ypg|peoples protection units", {"SY", "armed group"}},
    Body{"tamil tigers|ltte|liberation tigers of tamil eelam", {"LK", "armed group"}},
    Body{"lords resistance army|lra", {"UG", "armed group"}},
    Body{"m23|fdlr|mai mai", {"CD", "armed group"}},
    Body{"janjaweed|rapid support forces|rsf", {"SD", "armed group"}},
    Body{"abu sayyaf|moro islamic liberation front|milf|new peoples army", {"PH", "armed group"}},
    Body{"eta", {"ES", "armed group"}},
    Body{"ira|irish republican army|real ira", {"IE", "armed group"}},
    Body{"zetas|los zetas|sinaloa cartel|gulf cartel", {"MX", "armed group"}},
    Body{"al qaeda|al qaida|al qaeda in iraq|aqap|aqim|al qaeda in the arabian peninsula|al qaeda in the islamic "
         "maghreb|"
         "islamic state|isis|isil|daesh|is k|isis k|islamic state group|jemaah islamiyah",
         {"", "armed group"}},
    Body{
        "un|united nations|un security council|security council|un general assembly|general assembly|nato|"
        "north atlantic treaty organization|eu|european union|european commission|european parliament|european council|"
        "african union|au|ecowas|arab league|asean|osce|oas|opec|g7|g8|g20|imf|international monetary fund|world bank|"
        "wto|world trade organization|who|world health organization|unicef|unhcr|unesco|iaea|icc|"
        "international criminal court|icj|international court of justice|interpol|europol|red cross|icrc|"
        "international committee of the red cross|red crescent|unama|unifil|monusco|minusma|amisom|isaf|world food "
        "programme|"
        "world food program|wfp|council of europe|commonwealth of nations|gulf cooperation council|gcc|brics|quartet|"
        "european central bank|ecb|asian development bank|international atomic energy agency|human rights council",
        {"", "international"}},
    Body{"amnesty international|human rights watch|medecins sans frontieres|doctors without borders|oxfam|greenpeace|"
         "save the children|reporters without borders|transparency international|international crisis group|"
         "syrian observatory for human rights|committee to protect journalists",
         {"", "civil society"}},
    Body{"reuters|afp|agence france presse|ap|associated press|bbc|cnn|al jazeera|bloomberg|fox news|cbs|nbc|abc "
         "news|msnbc|"
         "npr|itv|sky news|der spiegel|le monde|new york times|washington post|wall street "
         "journal|guardian|upi|dpa|ansa|"
         "xinhua|tass|ria novosti|interfax|itar tass|anadolu agency|press trust of india|al arabiya|c span|usa today|"
         "los angeles times|financial times|economist",
         {"", "media"}},
};

const std::unordered_map<std::string_view, const KnownBody*>& bodies_by_name() {
  static const auto table = [] {
    std::unordered_map<std::string_view, const KnownBody*> made;
    for (const Body& body : bodies)
      for (std::string_view names = body.names; !names.empty();) {
        std::string_view name = names.substr(0, names.find('|'));
        made.emplace(name, &body.body);
        names.remove_prefix(name.size() < names.size() ? name.size() + 1 : name.size());
      }
    return made;
  }();
  return table;
}

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

const KnownBody* known_body(std::string_view key) {
  auto found = bodies_by_name().find(key);
  return found == bodies_by_name().end() ? nullptr : found->second;
}

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
