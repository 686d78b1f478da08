// Tables: exempt from the usual size.
#include "extract/agencies.h"

#include <array>
#include <unordered_map>

#include "text/characters.h"
#include "text/utf8.h"
#include "text/word_set.h"

namespace dateline {

namespace {

struct Agency {
  std::string_view name;
  std::string_view aliases;  // parted by |
  std::string_view hosts;    // parted by spaces
};

// News agencies of the world, then outlets whose reports others reprint. Our own list.
constexpr Agency agencies[] = {
    {"Associated Press", "AP|A.P.|AP News|AP Sports|The Associated Press|\u7f8e\u8054\u793e", "apnews.com ap.org"},
    {"Reuters",
     "Reuters Staff|Thomson Reuters|Reuters Health|Reuters News Agency|Reuters UK|Reuters Agency|RTRS|Agencia "
     "Reuters|\u0631\u0648\u064a\u062a\u0631\u0632|\u8def\u900f\u793e|\u0420\u0435\u0439\u0442\u0435\u0440|"
     "\u0420\u0435\u0439\u0442\u0435\u0440\u0441|\u30ed\u30a4\u30bf\u30fc",
     "reuters.com"},
    {"Thomson Reuters Foundation", "", "trust.org"},
    {"AFP",
     "Agence France-Presse|Agence France Presse|AFP News|AFP.com|AFP-Relaxnews|AFPBB|\u0623 \u0641 "
     "\u0628|\u0641\u0631\u0627\u0646\u0633 \u0628\u0631\u0633|\u6cd5\u65b0\u793e",
     "afp.com"},
    {"dpa",
     "dpa international|Deutsche Presse-Agentur|dpa-AFX|dpa-infocom|dpa/tmn|dpa-tmn|Deutsche Presse Agentur|German "
     "Press Agency|\u062f \u0628 \u0623",
     "dpa.com dpa-international.com"},
    {"AFX", "AFX News", ""},
    {"epd", "Evangelischer Pressedienst", "epd.de"},
    {"KNA", "Katholische Nachrichten-Agentur", "kna.de"},
    {"SID", "Sport-Informations-Dienst|Sportinformationsdienst", "sid.de"},
    {"APA", "Austria Presse Agentur|Austria Press Agency|apa.at", "apa.at"},
    {"Keystone-SDA", "SDA|sda|Keystone SDA|SDA-ATS|ATS|Schweizerische Depeschenagentur|sda/ats", "keystone-sda.ch"},
    {"EFE", "Agencia EFE|Agencia Efe|EFE News|EFE/EPA|EFEverde", "efe.com"},
    {"Europa Press", "EuropaPress|EUROPA PRESS|EP", "europapress.es"},
    {"ANSA", "Agenzia ANSA|Ansa.it", "ansa.it"},
    {"Adnkronos", "ADNKRONOS|AdnKronos", "adnkronos.com"},
    {"AGI", "Agenzia Italia", "agi.it"},
    {"LaPresse", "LAPRESSE", "lapresse.it"},
    {"Askanews", "askanews", "askanews.it"},
    {"Lusa", "Ag\u00eancia Lusa|Lusa News Agency|LUSA", "lusa.pt"},
    {"Ag\u00eancia Brasil", "Agencia Brasil|EBC", "agenciabrasil.ebc.com.br"},
    {"Estad\u00e3o Conte\u00fado", "Estadao Conteudo|Ag\u00eancia Estado", ""},
    {"Folhapress", "FOLHAPRESS", ""},
    {"Belga", "Belga News Agency|Agence Belga|BELGA|Agentschap Belga", "belga.be belganewsagency.eu"},
    {"ANP", "Algemeen Nederlands Persbureau", "anp.nl"},
    {"PA Media", "PA|Press Association|PA News Agency|The Press Association|PA news", "pa.media"},
    {"TASS", "ITAR-TASS|Itar-Tass|\u0422\u0410\u0421\u0421|\u0418\u0422\u0410\u0420-\u0422\u0410\u0421\u0421",
     "tass.com tass.ru"},
    {"Interfax", "\u0418\u043d\u0442\u0435\u0440\u0444\u0430\u043a\u0441|INTERFAX", "interfax.com interfax.ru"},
    {"Interfax-Ukraine",
     "\u0418\u043d\u0442\u0435\u0440\u0444\u0430\u043a\u0441-\u0423\u043a\u0440\u0430\u0438\u043d\u0430|"
     "Interfax Ukraine",
     "interfax.com.ua"},
    {"RIA Novosti", "\u0420\u0418\u0410 \u041d\u043e\u0432\u043e\u0441\u0442\u0438|RIA", "ria.ru"},
    {"Sputnik", "Sputnik News", "sputniknews.com"},
    {"Ukrinform", "\u0423\u043a\u0440\u0438\u043d\u0444\u043e\u0440\u043c", "ukrinform.net ukrinform.ua"},
    {"UNIAN", "\u0423\u041d\u0418\u0410\u041d", "unian.info unian.net"},
    {"BelTA", "BELTA|\u0411\u0415\u041b\u0422\u0410|\u0411\u0435\u043b\u0422\u0410", "belta.by"},
    {"PAP", "Polska Agencja Prasowa|Polish Press Agency", "pap.pl"},
    {"CTK", "\u010cTK|Czech News Agency|\u010cesk\u00e1 tiskov\u00e1 kancel\u00e1\u0159", "ctk.cz ctk.eu"},
    {"TASR", "SITA", "tasr.sk"},
    {"MTI", "Magyar T\u00e1virati Iroda|Hungarian News Agency", "mti.hu"},
    {"Agerpres", "AGERPRES", "agerpres.ro"},
    {"Mediafax", "MEDIAFAX", "mediafax.ro"},
    {"BTA", "Bulgarian News Agency|\u0411\u0422\u0410", "bta.bg"},
    {"Tanjug", "TANJUG", "tanjug.rs"},
    {"Hina", "HINA", "hina.hr"},
    {"STA", "Slovenian Press Agency", "sta.si"},
    {"FENA", "", "fena.ba"},
    {"MIA", "", "mia.mk"},
    {"ANA-MPA", "Athens News Agency|AMNA|ANA|\u0391\u03a0\u0395-\u039c\u03a0\u0395", "amna.gr"},
    {"Cyprus News Agency", "CNA", "cna.org.cy"},
    {"NTB", "Norsk Telegrambyr\u00e5", "ntb.no"},
    {"TT", "TT Nyhetsbyr\u00e5n|Tidningarnas Telegrambyr\u00e5", "tt.se"},
    {"Ritzau", "", "ritzau.dk"},
    {"STT", "", "stt.fi"},
    {"BNS", "Baltic News Service", "bns.lt"},
    {"ELTA", "", "elta.lt"},
    {"LETA", "", "leta.lv"},
    {"Anadolu Agency", "AA|Anadolu|Anadolu Ajans\u0131|Anadolu Ajansi|Anadolu News Agency", "aa.com.tr"},
    {"DHA", "Demir\u00f6ren Haber Ajans\u0131|Do\u011fan Haber Ajans\u0131", "dha.com.tr"},
    {"IHA", "\u0130HA|\u0130hlas Haber Ajans\u0131|Ihlas News Agency", "iha.com.tr"},
    {"ANKA", "ANKA Haber Ajans\u0131", ""},
    {"IRNA", "Islamic Republic News Agency", "irna.ir"},
    {"Tasnim", "Tasnim News Agency", "tasnimnews.com"},
    {"Fars", "FNA|Fars News Agency", "farsnews.ir"},
    {"Mehr News Agency", "Mehr News|MNA", "mehrnews.com"},
    {"ISNA", "", "isna.ir"},
    {"SANA", "\u0633\u0627\u0646\u0627", "sana.sy"},
    {"WAM", "Emirates News Agency|\u0648\u0627\u0645", "wam.ae"},
    {"SPA", "Saudi Press Agency|\u0648\u0627\u0633", "spa.gov.sa"},
    {"QNA", "Qatar News Agency", "qna.org.qa"},
    {"KUNA", "Kuwait News Agency|\u0643\u0648\u0646\u0627", "kuna.net.kw"},
    {"BNA", "Bahrain News Agency", "bna.bh"},
    {"Petra", "Jordan News Agency|\u0628\u062a\u0631\u0627", "petra.gov.jo"},
    {"NNA", "", "nna-leb.gov.lb"},
    {"INA", "Iraqi News Agency", "ina.iq"},
    {"MENA", "Middle East News Agency|\u0623 \u0634 \u0623", "mena.org.eg"},
    {"WAFA", "\u0648\u0641\u0627", "wafa.ps"},
    {"APS", "Alg\u00e9rie Presse Service|\u0648\u0623\u062c", "aps.dz"},
    {"MAP", "Maghreb Arabe Presse|Maghreb Arab Press", "mapnews.ma"},
    {"TAP", "Tunis Afrique Presse", "tap.info.tn"},
    {"NAN", "News Agency of Nigeria", "nannews.ng"},
    {"GNA", "Ghana News Agency", "gna.org.gh"},
    {"Africanews", "", "africanews.com"},
    {"PANA", "Panapress", "panapress.com"},
    {"ENA", "Ethiopian News Agency", "ena.et"},
    {"SAnews", "SAnews.gov.za", "sanews.gov.za"},
    {"PTI", "Press Trust of India|P.T.I.", "ptinews.com"},
    {"ANI", "Asian News International|ANI News", "aninews.in"},
    {"IANS", "Indo-Asian News Service|IANSlife", "ians.in"},
    {"UNI", "United News of India", "uniindia.com"},
    {"APP", "Associated Press of Pakistan", "app.com.pk"},
    {"PPI", "Pakistan Press International", ""},
    {"BSS", "Bangladesh Sangbad Sangstha", "bssnews.net"},
    {"UNB", "United News of Bangladesh", "unb.com.bd"},
    {"RSS", "Rastriya Samachar Samiti", ""},
    {"Khaama Press", "KP|Khaama Press News Agency", "khaama.com"},
    {"Pajhwok", "Pajhwok Afghan News|PAN", "pajhwok.com"},
    {"TOLOnews", "Tolo News|TOLO News", "tolonews.com"},
    {"Xinhua",
     "Xinhua News Agency|Xinhua News|Xinhuanet|\u65b0\u534e\u793e|\u65b0\u83ef\u793e|\u65b0\u534e\u7f51|XINHUA",
     "xinhuanet.com news.cn"},
    {"China News Service", "CNS|\u4e2d\u65b0\u793e|\u4e2d\u65b0\u7f51|Chinanews", "chinanews.com"},
    {"CNA (Taiwan)", "Central News Agency|\u4e2d\u592e\u793e", "focustaiwan.tw"},
    {"KCNA", "Korean Central News Agency", "kcna.kp"},
    {"Yonhap", "Yonhap News Agency|Yonhap News|\uc5f0\ud569\ub274\uc2a4", "yna.co.kr"},
    {"Newsis", "\ub274\uc2dc\uc2a4", "newsis.com"},
    {"Kyodo", "Kyodo News|\u5171\u540c|\u5171\u540c\u901a\u4fe1|Kyodo News Service|KYODO", "kyodonews.net"},
    {"Jiji Press", "Jiji|\u6642\u4e8b|\u6642\u4e8b\u901a\u4fe1|AFP-Jiji", "jiji.com"},
    {"Antara", "ANTARA News|ANTARA", "antaranews.com"},
    {"Bernama", "BERNAMA", "bernama.com"},
    {"PNA", "Philippine News Agency", "pna.gov.ph"},
    {"VNA", "Vietnam News Agency|VNA/VNP|TTXVN", "vnanet.vn"},
    {"TNA", "Thai News Agency", ""},
    {"Montsame", "", "montsame.mn"},
    {"Trend", "Trend News Agency", "trend.az"},
    {"Azertac", "AZERTAC", "azertag.az"},
    {"Armenpress", "ARMENPRESS", "armenpress.am"},
    {"Kazinform", "", "inform.kz"},
    {"AKIpress", "", "akipress.com"},
    {"AAP", "Australian Associated Press", "aap.com.au"},
    {"NZME", "NZPA", ""},
    {"RNZ", "Radio New Zealand", "rnz.co.nz"},
    {"Canadian Press", "CP|The Canadian Press|La Presse Canadienne|CP24", "thecanadianpress.com"},
    {"UPI", "United Press International", "upi.com"},
    {"Bloomberg", "Bloomberg News|BLOOMBERG|Bloomberg.com", "bloomberg.com"},
    {"Dow Jones", "Dow Jones Newswires", "dowjones.com"},
    {"Tribune News Service", "TNS|Tribune Content Agency", ""},
    {"States Newsroom", "", "statesnewsroom.com"},
    {"Cronkite News", "", ""},
    {"Inter Press Service", "IPS", "ipsnews.net"},
    {"NOTIMEX", "Notimex", ""},
    {"T\u00e9lam", "Telam|T\u00c9LAM", "telam.com.ar"},
    {"Noticias Argentinas", "NA", ""},
    {"Prensa Latina", "PL", "prensa-latina.cu plenglish.com"},
    {"ABI", "Agencia Boliviana de Informaci\u00f3n", "abi.bo"},
    {"Andina", "ANDINA", "andina.pe"},
    {"Colprensa", "COLPRENSA", ""},
    {"Business Wire", "BUSINESS WIRE|BUSINESSWIRE", "businesswire.com"},
    {"PR Newswire", "PRNewswire|PRNEWSWIRE|PR NEWSWIRE|PRNewswire-FirstCall", "prnewswire.com"},
    {"GlobeNewswire", "GLOBE NEWSWIRE|Globe Newswire", "globenewswire.com"},
    {"Newsfile", "Newsfile Corp.|Newsfile Corp", "newsfilecorp.com"},
    {"ots", "news aktuell|ots/news aktuell", "presseportal.de"},
    {"CNN", "Cable News Network|CNN Business|CNN International|CNN.com|CNN Wire|CNN Newsource|CNN Politics|CNNMoney",
     "cnn.com edition.cnn.com"},
    {"CNN en Espa\u00f1ol", "CNN Espa\u00f1ol", "cnnespanol.cnn.com"},
    {"BBC", "BBC News|BBC News Online|BBC Sport|BBC World Service|BBC.com|BBC Monitoring", "bbc.com bbc.co.uk"},
    {"NBC News", "NBC|NBCNews.com", "nbcnews.com"},
    {"CBS News", "CBS|CBS NEWS|CBS/AP", "cbsnews.com"},
    {"ABC News", "", "abcnews.go.com"},
    {"Fox News", "FOX News|FOX NEWS|FoxNews.com", "foxnews.com"},
    {"NPR", "National Public Radio", "npr.org"},
    {"PBS NewsHour", "PBS", "pbs.org"},
    {"VOA", "Voice of America|VOA News", "voanews.com"},
    {"RFE/RL", "Radio Free Europe|Radio Free Europe/Radio Liberty|RFE", "rferl.org"},
    {"Radio Free Asia", "RFA", "rfa.org"},
    {"RFI", "Radio France Internationale", "rfi.fr"},
    {"Deutsche Welle", "DW|DW News|dw.com", "dw.com"},
    {"Al Jazeera", "Al-Jazeera|Aljazeera|\u0627\u0644\u062c\u0632\u064a\u0631\u0629", "aljazeera.com"},
    {"Al Arabiya", "", "alarabiya.net"},
    {"France 24", "FRANCE 24|France24", "france24.com"},
    {"Euronews", "euronews", "euronews.com"},
    {"Sky News", "", "news.sky.com"},
    {"ITV News", "", ""},
    {"The Guardian", "Guardian|Guardian News", "theguardian.com"},
    {"The New York Times", "New York Times|NYT|NYTimes|NYT News Service|New York Times News Service", "nytimes.com"},
    {"The Washington Post", "Washington Post|WaPo|WP", "washingtonpost.com"},
    {"The Wall Street Journal", "Wall Street Journal|WSJ", "wsj.com"},
    {"Los Angeles Times", "LA Times|L.A. Times", "latimes.com"},
    {"USA Today", "USA TODAY", "usatoday.com"},
    {"Financial Times", "FT", "ft.com"},
    {"The Economist", "Economist", "economist.com"},
    {"The Independent", "", "independent.co.uk"},
    {"The Telegraph", "The Daily Telegraph|Daily Telegraph", "telegraph.co.uk"},
    {"Daily Mail", "MailOnline|Mail Online", "dailymail.co.uk"},
    {"The Conversation", "Conversation", "theconversation.com"},
    {"ProPublica", "Pro Publica", "propublica.org"},
    {"Kaiser Health News", "KFF Health News|KHN", "khn.org kffhealthnews.org"},
    {"Politico", "POLITICO", "politico.com politico.eu"},
    {"Axios", "", "axios.com"},
    {"Stateline", "", ""},
    {"Bellingcat", "", "bellingcat.com"},
    {"Middle East Eye", "MEE", "middleeasteye.net"},
    {"South China Morning Post", "SCMP", "scmp.com"},
    {"The Straits Times", "Straits Times", "straitstimes.com"},
    {"Nikkei", "Nikkei Asia", "nikkei.com"},
    {"The Hindu", "", "thehindu.com"},
    {"Dawn", "DAWN", "dawn.com"},
    {"Haaretz", "", "haaretz.com"},
    {"Der Spiegel", "Spiegel|SPIEGEL|SPIEGEL ONLINE|Spiegel Online", "spiegel.de"},
    {"RND", "RedaktionsNetzwerk Deutschland", "rnd.de"},
    {"Le Monde", "", "lemonde.fr"},
    {"Le Figaro", "", "lefigaro.fr"},
    {"El Pa\u00eds", "El Pais", "elpais.com"},
    {"La Repubblica", "la Repubblica", "repubblica.it"},
    {"Corriere della Sera", "", "corriere.it"},
    {"Global Voices", "", "globalvoices.org"},
    {"Mongabay", "", "mongabay.com"},
    {"The Marshall Project", "", "themarshallproject.org"},
    {"The Texas Tribune", "", "texastribune.org"},
    {"CalMatters", "", "calmatters.org"},
    {"UN News", "", "news.un.org"},
    {"The New Humanitarian", "", "thenewhumanitarian.org"},
};

constexpr std::string_view news_words =
    "news press agency times post daily journal tribune herald gazette chronicle radio tv television broadcasting "
    "newswire wire observer courier telegraph reporter standard mirror magazine media newspaper online star sun "
    "globe examiner ledger bulletin dispatch sentinel monitor review weekly today channel network independent "
    "zeitung nachrichten presse agentur rundschau anzeiger kurier tageblatt bote rundfunk allgemeine merkur "
    "agence journal presse gazette libre agencia noticias prensa diario peri\u00f3dico agenzia giornale notizie "
    "corriere gazzetta stampa ag\u00eancia jornal folha not\u00edcias correio haber ajans\u0131 gazetesi gazete "
    "agencja gazeta dziennik krant dagblad nieuws persbureau nyheter tidning avis newsroom newsletter beacon "
    "advocate argus echo argosy mercury record register voice tidende posten dispatch leader republic inquirer "
    "newspapers publico expreso heraldo vanguardia mundo monde inform ";

constexpr std::string_view institution_words =
    "ministry ministerio minist\u00e9rio ministero minist\u00e8re ministerium bundesministerium department "
    "departamento office university universit\u00e4t universidad universit\u00e9 institute institut instituto "
    "survey bureau bank commission police polizei polic\u00eda police government statistics statistisches "
    "statistik census council court federal authority committee board foundation association society "
    "administration congress senate parliament secretariat nasa noaa usgs eurostat wikipedia wikimedia destatis "
    "imf unicef unhcr who oecd company inc ltd gmbh corp llc plc facebook twitter youtube instagram tiktok getty "
    "shutterstock unsplash pexels pixabay flickr istock researchgate elsevier data report study dataset "
    "municipality prefecture embassy army navy force hospital clinic school college academy library archive ine "
    "insee istat ibge gov bundesamt bundesagentur landesamt landratsamt polizeipr\u00e4sidium centre center "
    "authors author calculations google maps openstreetmap research supplied courtesy internet privat private archiv "
    "archive screenshot reddit giphy amazon pressemitteilung own eigene foto fotos photo photos bild bilder image "
    "images "
    "picture illustration text stadt landeshauptstadt freistaat landkreis club verein tsv handwerkskammer hwk thw "
    "feuerwehr ";

// Ends of German compounds that name such a body.
constexpr std::string_view institution_endings[] = {"ministerium", "universit\u00e4t", "versicherung",   "verband",
                                                    "regierung",   "zentrale",         "beh\u00f6rde",   "anstalt",
                                                    "kammer",      "hochschule",       "pr\u00e4sidium", "direktion",
                                                    "inspektion",  "gericht",          "anwaltschaft",   "berechnung"};

// What a company's name may end with.
constexpr std::string_view company_forms[] = {" L.P.", " LP",  ", Inc.",       " Inc.",    " Inc",   " LLC",
                                              " Ltd.", " Ltd", " GmbH",        " S.A.",    " Corp.", " Corp",
                                              " Co.",  " plc", " News Agency", " Newswire"};

// Calls `visit` with each run of letters and digits of `name`, in lower case.
template <typename Visit>
void each_word(std::string_view name, Visit visit) {
  std::string folded = lower(name), word;
  for (std::size_t at = 0; at < folded.size();) {
    char32_t c = utf8::next(folded, at);
    if (is_letter(c) || is_digit(c)) {
      utf8::append(word, c);
    } else if (!word.empty()) {
      visit(word);
      word.clear();
    }
  }
  if (!word.empty()) visit(word);
}

template <typename Visit>
void each_part(std::string_view parts, char separator, Visit visit) {
  while (!parts.empty()) {
    std::size_t end = std::min(parts.find(separator), parts.size());
    if (end > 0) visit(parts.substr(0, end));
    parts.remove_prefix(std::min(parts.size(), end + 1));
  }
}

using NameTable = std::unordered_map<std::string, std::string_view>;

NameTable names_by_key() {
  NameTable table;
  for (const Agency& agency : agencies) {
    table.emplace(name_key(agency.name), agency.name);
    each_part(agency.aliases, '|', [&](std::string_view alias) { table.emplace(name_key(alias), agency.name); });
  }
  return table;
}

NameTable names_by_host() {
  NameTable table;
  for (const Agency& agency : agencies)
    each_part(agency.hosts, ' ', [&](std::string_view host) { table.emplace(std::string(host), agency.name); });
  return table;
}

// "A A", "N/A", "| AP" and "AA +" are no names; "A.P." and "dpa/tmn" are.
bool has_only_name_signs(std::string_view name, std::size_t key_length) {
  bool ends_well = false;
  for (std::size_t at = 0; at < name.size();) {
    std::size_t begin = at;
    char32_t c = utf8::next(name, at);
    ends_well = is_letter(c) || is_digit(c);
    if (ends_well || (begin > 0 && (c == '.' || c == ' '))) {
      if (c == ' ' && key_length <= 3 && static_cast<unsigned char>(name[0]) < 0x80) return false;
      ends_well = ends_well || c == '.';
      continue;
    }
    if (begin == 0 ||
        (c != '-' && c != '/' && c != '&' && c != '\'' && c != 0x2019 && c != '(' && c != ')' && c != 0x2011))
      return false;
    if (key_length <= 3 || c == ')') {
      if (c != ')') return false;
      ends_well = true;
    }
  }
  return ends_well;
}

// Short forms are names only in the case in which they are printed: "AP", not "ap"; "dpa" and "sda" are.
bool short_form_has_case(std::string_view name, std::size_t key_length) {
  if (key_length > 5) return true;
  static constexpr std::array<std::string_view, 8> written_small = {"dpa", "epd", "sda",  "afp",
                                                                    "apa", "ots", "ansa", "kna"};
  for (std::string_view small : written_small) {
    if (name == small) return true;
  }
  if (key_length > 4) return true;
  std::size_t at = 0;
  if (is_lower(utf8::next(name, at))) return false;
  if (key_length == 4 || at >= name.size()) return true;  // "Lusa", "Hina", "Axios"
  return !is_lower(utf8::next(name, at));
}

}  // namespace

std::string name_key(std::string_view name) {
  static constexpr std::array<std::string_view, 3> articles = {"the ", "die ", "der "};
  for (std::string_view article : articles) {
    if (name.size() > article.size() + 1 && lower(name.substr(0, article.size())) == article) {
      name.remove_prefix(article.size());
      break;
    }
  }
  return fold_to_letters(name);
}

std::string_view agency_named(std::string_view name) {
  static const NameTable table = names_by_key();
  if (name.empty() || name.size() > 80) return {};
  std::string key = name_key(name);
  auto found = table.find(key);
  if (found == table.end()) {
    for (std::string_view form : company_forms) {
      if (name.size() > form.size() + 1 && name.ends_with(form))
        return agency_named(name.substr(0, name.size() - form.size()));
    }
    return {};
  }
  std::size_t letters = utf8::code_point_count(key);
  return has_only_name_signs(name, letters) && short_form_has_case(name, letters) ? found->second : std::string_view{};
}

std::string_view agency_of_host(std::string_view host) {
  static const NameTable table = names_by_host();
  std::string folded = lower(host);
  for (std::string_view rest = folded; rest.find('.') != std::string_view::npos;
       rest.remove_prefix(rest.find('.') + 1)) {
    auto found = table.find(std::string(rest));
    if (found != table.end()) return found->second;
  }
  return {};
}

std::string_view agency_among(std::string_view names) {
  if (!agency_named(names).empty()) return names;
  static constexpr std::string_view separators[] = {" and ", " und ", " et ", " y ", " e ", " with ", " mit ",
                                                    "/",     ",",     ";",    "-",   "|",   "&"};
  for (std::string_view separator : separators) {
    std::size_t at = names.find(separator);
    if (at == std::string_view::npos) continue;
    auto trimmed = [](std::string_view part) {
      while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
      while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
      return part;
    };
    std::string_view first = agency_among(trimmed(names.substr(0, at)));
    return !first.empty() ? first : agency_among(trimmed(names.substr(at + separator.size())));
  }
  return {};
}

bool sounds_like_news(std::string_view name) {
  static const WordSet words(news_words);
  bool found = false;
  each_word(name, [&](const std::string& word) { found |= words.contains(word); });
  return found;
}

bool sounds_like_institution(std::string_view name) {
  static const WordSet words(institution_words);
  bool found = false;
  each_word(name, [&](const std::string& word) {
    found |= words.contains(word);
    for (std::string_view ending : institution_endings) found |= word.size() > ending.size() && word.ends_with(ending);
  });
  return found;
}

}  // namespace dateline
