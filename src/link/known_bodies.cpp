// Table: exempt from the usual size.
#include "link/known_bodies.h"

#include <string>
#include <unordered_map>
#include <vector>

#include "text/place_key.h"

namespace dateline {

namespace {

struct Group {
  std::string_view country, kind;
  std::string_view bodies;  // parted by ";", the names of one by "|"; "@" before one that stands for its state
};

// Our own list: seats of governments, and bodies that world news name without saying whose they are.
constexpr Group groups[] = {
    {"US", "state",
     "US Department of Defense|Pentagon|US Defense Department|US Defence Department|US Department of Defence;"
     "US State Department|State Department|US Department of State|Department of State|Foggy Bottom;@White House;"
     "US Congress|Congress|Capitol Hill|United States Congress;US Central Command|CENTCOM;"
     "Central Intelligence Agency|CIA;Federal Bureau of Investigation|FBI;National Security Agency|NSA;"
     "US Department of Homeland Security|Homeland Security|DHS|Department of Homeland Security;"
     "US Treasury|US Treasury Department|US Department of the Treasury;US Senate|United States Senate;"
     "US House of Representatives|House of Representatives;US Army|United States Army;US Navy|United States Navy;"
     "US Marine Corps|US Marines|Marine Corps|Marines|United States Marine Corps;US Air Force|United States Air Force;"
     "Federal Reserve|US Federal Reserve|Fed;Federal Emergency Management Agency|FEMA;Internal Revenue Service|IRS;"
     "Environmental Protection Agency|EPA;Food and Drug Administration|FDA;"
     "US Agency for International Development|USAID;US Supreme Court|United States Supreme Court;"
     "US Department of Justice|US Justice Department;"
     "Centers for Disease Control and Prevention|CDC|US Centers for Disease Control and Prevention"},
    {"RU", "state", "@Kremlin;Federal Security Service|FSB;GRU;State Duma|Duma|Russian State Duma;Red Army;Roscosmos"},
    {"RU", "armed group", "Wagner Group"},
    {"GB", "state",
     "@Downing Street|10 Downing Street|No 10 Downing Street|Number 10 Downing Street;@Whitehall;Westminster;MI5;MI6;"
     "Scotland Yard|Metropolitan Police|New Scotland Yard;"
     "Foreign Office|UK Foreign Office|British Foreign Office;Home Office|UK Home Office|British Home Office;"
     "House of Commons;House of Lords;Buckingham Palace"},
    {"FR", "state", "@Elysee Palace|Elysee;Quai dOrsay;DGSE"},
    {"DE", "state", "Bundestag|German Bundestag;Bundeswehr|German Bundeswehr;Bundesrat;Bundesbank;Chancellery"},
    {"IL", "state",
     "Knesset|Israeli Knesset;Mossad;Shin Bet|Shin Beth;"
     "Israel Defense Forces|IDF|Israeli Defense Forces|Israel Defence Forces|Israeli Defence Forces"},
    {"PK", "state", "Inter-Services Intelligence|ISI"},
    {"IR", "state",
     "Islamic Revolutionary Guard Corps|IRGC|Revolutionary Guards|Revolutionary Guard|Revolutionary Guard Corps|"
     "Iranian Revolutionary Guards|Iranian Revolutionary Guard|Irans Revolutionary Guards|Irans Revolutionary Guard|"
     "Islamic Revolutionary Guards Corps;Quds Force|Qods Force;Basij"},
    {"KR", "state", "@Blue House;National Intelligence Service"},
    {"CN", "state",
     "@Zhongnanhai;Peoples Liberation Army|PLA|Chinese Peoples Liberation Army;Politburo;National Peoples Congress"},
    {"IN", "state", "Lok Sabha;Rajya Sabha;Indian Army"},
    {"UA", "state", "Verkhovna Rada;Azov Regiment|Azov Battalion"},
    {"PS", "state", "Palestinian Authority|Palestinian National Authority;Palestine Liberation Organization|PLO"},
    {"SA", "business", "Saudi Aramco|Aramco"},
    {"RU", "business", "Gazprom;Rosneft;Lukoil;Sberbank"},
    {"SY", "armed group",
     "Free Syrian Army|FSA;Syrian Democratic Forces|SDF;Hayat Tahrir al-Sham|HTS;"
     "Nusra Front|Jabhat al-Nusra|al-Nusra Front|al-Nusra;White Helmets;Peoples Protection Units|YPG"},
    {"AF", "armed group", "Taliban|Afghan Taliban|Taleban|Afghan Taleban;Haqqani network"},
    {"PK", "armed group",
     "Tehrik-i-Taliban Pakistan|Pakistani Taliban|TTP|Pakistani Taleban|Tehreek-e-Taliban Pakistan;Lashkar-e-Taiba|"
     "Lashkar-e-Tayyiba|Lashkar-e-Toiba;Lashkar-e-Jhangvi;Jaish-e-Mohammed|Jaish-e-Mohammad"},
    {"PS", "armed group",
     "Hamas;Palestinian Islamic Jihad|Islamic Jihad;Fatah|al-Fatah;al-Aqsa Martyrs Brigades;"
     "Qassam Brigades|al-Qassam Brigades|Izz ad-Din al-Qassam Brigades"},
    {"LB", "armed group", "Hezbollah|Hizbollah|Hizbullah|Hezbullah|Hizballah"},
    {"YE", "armed group", "Houthis|Houthi|Ansar Allah|Huthis|Ansarullah|Houthi movement|Houthi rebels"},
    {"SO", "armed group", "al-Shabaab|al-Shabab|Shabab|Shabaab|al Shebab|Shebab"},
    {"NG", "armed group", "Boko Haram;Islamic State West Africa Province|ISWAP;MEND"},
    {"CO", "armed group", "Revolutionary Armed Forces of Colombia|FARC;National Liberation Army|ELN"},
    {"TR", "armed group", "Kurdistan Workers Party|PKK"},
    {"LK", "armed group", "Liberation Tigers of Tamil Eelam|LTTE|Tamil Tigers"},
    {"UG", "armed group", "Lords Resistance Army|LRA"},
    {"CD", "armed group",
     "M23|M23 movement|March 23 Movement;Democratic Forces for the Liberation of Rwanda|FDLR;Mai Mai"},
    {"SD", "armed group", "Janjaweed;Rapid Support Forces|RSF"},
    {"PH", "armed group", "Abu Sayyaf|Abu Sayyaf Group;Moro Islamic Liberation Front|MILF;New Peoples Army"},
    {"ES", "armed group", "ETA|Euskadi Ta Askatasuna"},
    {"IE", "armed group", "Irish Republican Army|IRA;Real IRA"},
    {"MX", "armed group", "Zetas|Los Zetas|Zetas cartel;Sinaloa cartel;Gulf cartel"},
    {"", "armed group",
     "al-Qaeda|al-Qaida|al-Qaeda network|al-Qaida network|al-Qaidah;al-Qaeda in Iraq|AQI;"
     "al-Qaeda in the Arabian Peninsula|AQAP|al-Qaida in the Arabian Peninsula;"
     "al-Qaeda in the Islamic Maghreb|AQIM|al-Qaida in the Islamic Maghreb;"
     "Islamic State|ISIS|ISIL|IS|Daesh|Daish|Islamic State group|IS group|Islamic State of Iraq and Syria|"
     "Islamic State in Iraq and Syria|Islamic State of Iraq and the Levant|Islamic State in Iraq and the Levant|"
     "so-called Islamic State|self-styled Islamic State|Islamic State of Iraq and al-Sham;"
     "Islamic State Khorasan Province|IS-K|ISIS-K|ISKP|Islamic State Khorasan|Islamic State in Khorasan Province|"
     "Islamic State in Khorasan;Jemaah Islamiyah"},
    {"", "international",
     "United Nations|UN|UNO|United Nations Organization;UN Security Council|Security Council|"
     "United Nations Security Council|UNSC;UN General Assembly|General Assembly|United Nations General Assembly|UNGA;"
     "NATO|North Atlantic Treaty Organization|North Atlantic Treaty Organisation|NATO alliance|"
     "North Atlantic Alliance;European Union|EU;European Commission|EU Commission;"
     "European Parliament|EU Parliament;European Council;African Union|AU;"
     "Economic Community of West African States|ECOWAS;Arab League|League of Arab States;"
     "Association of Southeast Asian Nations|ASEAN|Association of South East Asian Nations;"
     "Organization for Security and Co-operation in Europe|OSCE|Organisation for Security and Cooperation in Europe|"
     "Organization for Security and Cooperation in Europe|Organisation for Security and Co-operation in Europe;"
     "Organization of American States|OAS|Organisation of American States;"
     "Organization of the Petroleum Exporting Countries|OPEC|Organisation of the Petroleum Exporting Countries|"
     "Organization of Petroleum Exporting Countries;G7|Group of Seven;G8|Group of Eight;G20|Group of 20|"
     "Group of Twenty;International Monetary Fund|IMF;World Bank;World Trade Organization|WTO|"
     "World Trade Organisation;World Health Organization|WHO|World Health Organisation|UN World Health Organization;"
     "UNICEF|UN Childrens Fund|United Nations Childrens Fund;"
     "UNHCR|UN High Commissioner for Refugees|UN refugee agency|United Nations High Commissioner for Refugees|"
     "UN Refugee Agency;UNESCO|United Nations Educational Scientific and Cultural Organization;"
     "International Atomic Energy Agency|IAEA|UN nuclear watchdog;International Criminal Court|ICC;"
     "International Court of Justice|ICJ;Interpol;Europol;"
     "International Committee of the Red Cross|ICRC|Red Cross;Red Crescent;"
     "UN Assistance Mission in Afghanistan|UNAMA|United Nations Assistance Mission in Afghanistan;UNIFIL|"
     "UN Interim Force in Lebanon;MONUSCO;MINUSMA;AMISOM|African Union Mission in Somalia;"
     "International Security Assistance Force|ISAF;World Food Programme|World Food Program|WFP|UN World Food Programme|"
     "UN World Food Program;Council of Europe;Commonwealth of Nations;Gulf Cooperation Council|GCC;BRICS;Quartet;"
     "European Central Bank|ECB;Asian Development Bank|ADB;UN Human Rights Council|Human Rights Council;"
     "Collective Security Treaty Organization|CSTO|Collective Security Treaty Organisation;"
     "Shanghai Cooperation Organization|SCO|Shanghai Cooperation Organisation;"
     "Organization of Islamic Cooperation|OIC|Organisation of Islamic Cooperation;"
     "International Organization for Migration|IOM|International Organisation for Migration;"
     "Organisation for Economic Co-operation and Development|OECD|Organization for Economic Cooperation and "
     "Development;UNRWA|UN Relief and Works Agency;OPCW|Organisation for the Prohibition of Chemical Weapons|"
     "Organization for the Prohibition of Chemical Weapons"},
    {"", "civil society",
     "Amnesty International|Amnesty;Human Rights Watch|HRW;Doctors Without Borders|Medecins Sans Frontieres|MSF;Oxfam;"
     "Greenpeace;Save the Children;Reporters Without Borders|Reporters Sans Frontieres;"
     "Transparency International;International Crisis Group;Syrian Observatory for Human Rights|SOHR;"
     "Committee to Protect Journalists|CPJ"},
    {"", "media",
     "Reuters|Reuters news agency;Agence France-Presse|AFP;Associated Press|AP;BBC|British Broadcasting Corporation;"
     "CNN|Cable News Network;Al Jazeera|Aljazeera;Bloomberg|Bloomberg News;Fox News;CBS|CBS News;NBC|NBC News;"
     "ABC News;MSNBC;NPR|National Public Radio;ITV;Sky News;Der Spiegel|Spiegel;Le Monde;New York Times|NYT;"
     "Washington Post;Wall Street Journal|WSJ;Guardian;United Press International|UPI;dpa|Deutsche Presse-Agentur;"
     "ANSA;Xinhua|Xinhua News Agency|Xinhua news agency;TASS|ITAR-TASS;RIA Novosti|RIA;Interfax;"
     "Anadolu Agency|Anadolu;Press Trust of India|PTI;Al Arabiya;C-SPAN;USA Today;Los Angeles Times;Financial Times|FT;"
     "Economist"},
};

std::vector<KnownBody> made_bodies() {
  std::vector<KnownBody> made;
  for (const Group& group : groups)
    for (std::string_view bodies = group.bodies; !bodies.empty();) {
      std::string_view names = bodies.substr(0, bodies.find(';'));
      bodies.remove_prefix(names.size() < bodies.size() ? names.size() + 1 : names.size());
      bool is_seat = names.starts_with('@');
      if (is_seat) names.remove_prefix(1);
      made.push_back({names.substr(0, names.find('|')), group.country, group.kind, names, is_seat});
    }
  return made;
}

}  // namespace

std::span<const KnownBody> known_bodies() {
  static const std::vector<KnownBody> made = made_bodies();
  return made;
}

const KnownBody* known_body(std::string_view key) {
  static const auto table = [] {
    std::unordered_map<std::string, const KnownBody*> by_key;
    for (const KnownBody& body : known_bodies())
      for (std::string_view names = body.names; !names.empty();) {
        std::string_view name = names.substr(0, names.find('|'));
        by_key.emplace(place_key(name), &body);
        names.remove_prefix(name.size() < names.size() ? name.size() + 1 : name.size());
      }
    return by_key;
  }();
  auto found = table.find(std::string(key));
  return found == table.end() ? nullptr : found->second;
}

}  // namespace dateline
