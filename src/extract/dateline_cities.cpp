// Table: exempt from the usual size.
#include <algorithm>
#include <string>
#include <unordered_set>

#include "extract/agencies.h"
#include "extract/dateline.h"

namespace dateline {

namespace {

// Capitals, and towns that reports are often sent from, as English and the local press write them.
constexpr std::string_view cities =
    "Abidjan|Abu Dhabi|Abuja|Accra|Addis Ababa|Aden|Ahmedabad|Albany|Aleppo|Alexandria|Algiers|Alger|Almaty|"
    "Amman|Amsterdam|Anchorage|Ankara|Antananarivo|Antwerp|Antwerpen|Asmara|Astana|Asunci\u00f3n|Asuncion|Athens|"
    "Athen|Atenas|Atene|Ath\u00e8nes|Atlanta|Auckland|Austin|Baghdad|Bagdad|Baku|Baltimore|Bamako|Bangalore|"
    "Bengaluru|Bangkok|Bangui|Barcelona|Bari|Basel|Basra|Beijing|Peking|P\u00e9kin|Pek\u00edn|Pechino|Pequim|Beirut|"
    "Beyrouth|Belfast|Belgrade|Belgrad|Benghazi|Berlin|Berl\u00edn|Berlino|Berlim|Bern|Berne|Bhopal|Bhubaneswar|"
    "Bilbao|Birmingham|Bishkek|Bissau|Bogot\u00e1|Bogota|Bologna|Bonn|Bordeaux|Boston|Bras\u00edlia|Brasilia|"
    "Bratislava|Brazzaville|Bremen|Bridgetown|Brisbane|Bristol|Brussels|Br\u00fcssel|Bruxelles|Bruselas|Bruxelas|"
    "Brussel|Bucharest|Bukarest|Bucarest|Budapest|Buenos Aires|Bujumbura|Cairo|Kairo|Le Caire|El Cairo|Calgary|Cali|"
    "Canberra|Cape Town|Caracas|Cardiff|Casablanca|Chandigarh|Charleston|Charlotte|Chennai|Chicago|Chisinau|"
    "Christchurch|Cincinnati|Cleveland|Cologne|K\u00f6ln|Colombo|Columbus|Conakry|Copenhagen|Kopenhagen|"
    "K\u00f8benhavn|C\u00f3rdoba|Cotonou|Dakar|Dallas|Damascus|Damaskus|Damas|Dar es Salaam|Darwin|Delhi|New Delhi|"
    "Neu-Delhi|Nueva Delhi|Denver|Des Moines|Detroit|Dhaka|Dili|Djibouti|Doha|Donetsk|Dortmund|Dresden|Dubai|"
    "Dublin|Durban|Dushanbe|D\u00fcsseldorf|Edinburgh|Edmonton|Entebbe|Erbil|Erfurt|Essen|Florence|Firenze|"
    "Frankfurt|Frankfurt am Main|Frankfurt/Main|Freetown|Gaborone|Gaza|Gaza City|Gaza-Stadt|Geneva|Genf|"
    "Gen\u00e8ve|Ginebra|Ginevra|Genebra|Genoa|Genova|Georgetown|Ghent|Gent|Glasgow|Goma|Graz|Guatemala City|"
    "Guadalajara|Guwahati|The Hague|Den Haag|La Haye|La Haya|Halifax|Hamburg|Hanoi|Hannover|Hanover|Harare|"
    "Harrisburg|Hartford|Havana|La Habana|Havanna|Helsinki|Herat|Hiroshima|Ho Chi Minh City|Hobart|Hong Kong|"
    "Hongkong|Honolulu|Houston|Hyderabad|Indianapolis|Innsbruck|Irbil|Islamabad|Istanbul|\u0130stanbul|\u0130zmir|"
    "Izmir|Jackson|Jaipur|Jakarta|Jalalabad|Jerusalem|J\u00e9rusalem|Jerusal\u00e9n|Gerusalemme|Jerusal\u00e9m|"
    "Johannesburg|Juba|Kabul|Kaboul|Kampala|Kandahar|Kano|Kansas City|Karachi|Karlsruhe|Kathmandu|Kiel|Kharkiv|"
    "Khartoum|Kiev|Kyiv|Kiew|Kigali|Kingston|Kinshasa|Kochi|Kolkata|Krakow|Kuala Lumpur|Kuwait City|Kuwait|La Paz|"
    "Lagos|Lahore|Las Vegas|Lausanne|Leipzig|Libreville|Lille|Lima|Linz|Lisbon|Lisboa|Lissabon|Lisbonne|Lisbona|"
    "Little Rock|Liverpool|Ljubljana|London|Londres|Londra|Los Angeles|Louisville|Luanda|Lucknow|Lusaka|"
    "Luxembourg|Luxemburg|Lviv|Lyon|Madison|Madrid|Magdeburg|Mainz|Malabo|Male|Managua|Manama|Manaus|Manchester|"
    "Manila|Maputo|Mariupol|Marseille|Maseru|Mazar-i-Sharif|Mecca|Medell\u00edn|Melbourne|Memphis|Mexico City|"
    "Ciudad de M\u00e9xico|M\u00e9xico|Mexiko-Stadt|Miami|Milan|Milano|Mailand|Milwaukee|Minneapolis|Minsk|"
    "Mogadishu|Monrovia|Monterrey|Montevideo|Montgomery|Montreal|Montr\u00e9al|Moscow|Moskau|Moscou|Mosc\u00fa|"
    "Mosca|Moscovo|Moskova|Mosul|Multan|Mumbai|Munich|M\u00fcnchen|Muscat|Muzaffarabad|Nagpur|Nairobi|Nantes|"
    "Naples|Napoli|Nashville|Nassau|Naypyitaw|N'Djamena|New Orleans|New York|New York City|Nueva York|Niamey|Nice|"
    "Nicosia|Nouakchott|Novosibirsk|N\u00fcrnberg|Oakland|Odesa|Odessa|Oklahoma City|Olympia|Omaha|Orlando|Osaka|"
    "Oslo|Ottawa|Ouagadougou|Palermo|Panama City|Panam\u00e1|Paramaribo|Paris|Par\u00eds|Parigi|Patna|Perth|"
    "Peshawar|Philadelphia|Phnom Penh|Phoenix|Pittsburgh|Podgorica|Port Louis|Port Moresby|Port of Spain|"
    "Port-au-Prince|Portland|Porto|Porto Alegre|Potsdam|Poznan|Prague|Prag|Praga|Praia|Pretoria|Pristina|Pune|"
    "Pyongyang|Quebec City|Qu\u00e9bec|Quetta|Quito|Rabat|Raleigh|Ramallah|Ranchi|Rangoon|Rawalpindi|Recife|"
    "Reykjavik|Richmond|Riga|Rio de Janeiro|Riyadh|Riad|Rome|Rom|Roma|Rosario|Rostock|Rotterdam|Saarbr\u00fccken|"
    "Sacramento|Saint Petersburg|St. Petersburg|St Petersburg|St. Louis|St. Paul|Salem|Salt Lake City|Salvador|"
    "Salzburg|San Antonio|San Diego|San Francisco|San Jos\u00e9|San Jose|San Juan|San Salvador|Sanaa|Santiago|"
    "Santiago de Chile|Santo Domingo|S\u00e3o Paulo|Sao Paulo|Sarajevo|Sarajewo|Schwerin|Seattle|Seoul|S\u00e9oul|"
    "Se\u00fal|Sevilla|Seville|Shanghai|Shenzhen|Shimla|Singapore|Singapur|Singapour|Skopje|Sochi|Sofia|Srinagar|"
    "Stockholm|Strasbourg|Stra\u00dfburg|Stuttgart|Sucre|Suva|Sydney|Taipei|Tallahassee|Tallinn|Tampa|Tashkent|"
    "Tbilisi|Tegucigalpa|Tehran|Teheran|Tel Aviv|Tijuana|Tirana|Tokyo|Tokio|T\u00f3quio|Toronto|Toulouse|"
    "Trenton|Trieste|Tripoli|Tucson|Tunis|Turin|Torino|Ulaanbaatar|Ulan Bator|United Nations|UNITED NATIONS|"
    "Valencia|Valletta|Vancouver|Varanasi|Vatican City|Vatikanstadt|Venice|Venezia|Vienna|Wien|Vienne|Viena|Vientiane|"
    "Vijayawada|Vilnius|Visakhapatnam|Vladivostok|Warsaw|Warschau|Varsovie|Varsovia|Warszawa|Washington|"
    "Washington DC|Washington D.C.|Wellington|Wiesbaden|Windhoek|Winnipeg|Wuhan|Yangon|Yaounde|Yaound\u00e9|Yerevan|"
    "Eriwan|Zagreb|Zaragoza|Zurich|Z\u00fcrich|Vaticano|Citt\u00e0 del Vaticano|Thiruvananthapuram|"
    "\u041c\u043e\u0441\u043a\u0432\u0430|\u041a\u0438\u0435\u0432|\u041a\u0438\u0457\u0432|"
    "\u041c\u0438\u043d\u0441\u043a|\u5317\u4eac|\u4e0a\u6d77|\u534e\u76db\u987f|\u6771\u4eac|"
    "\u0627\u0644\u0642\u0627\u0647\u0631\u0629|\u062f\u0628\u064a|\u0628\u064a\u0631\u0648\u062a|"
    "\u0628\u063a\u062f\u0627\u062f|\u0639\u0645\u0627\u0646|\u0648\u0627\u0634\u0646\u0637\u0646|"
    "\u0644\u0646\u062f\u0646|\u0628\u0627\u0631\u064a\u0633|\u062f\u0645\u0634\u0642|"
    "\u0627\u0644\u062c\u0632\u0627\u0626\u0631|\u062a\u0648\u0646\u0633|\u0627\u0644\u0631\u0628\u0627\u0637|"
    "\u0627\u0644\u0631\u064a\u0627\u0636|\u0627\u0644\u062f\u0648\u062d\u0629|\u0637\u0647\u0631\u0627\u0646";

}  // namespace

bool is_dateline_city(std::string_view key) {
  static const std::unordered_set<std::string> keys = [] {
    std::unordered_set<std::string> all;
    for (std::string_view rest = cities; !rest.empty();) {
      std::size_t end = std::min(rest.find('|'), rest.size());
      all.insert(name_key(rest.substr(0, end)));
      rest.remove_prefix(std::min(rest.size(), end + 1));
    }
    return all;
  }();
  return keys.contains(std::string(key));
}

}  // namespace dateline
