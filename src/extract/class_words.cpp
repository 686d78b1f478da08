#include "extract/class_words.h"

#include <array>
#include <cstring>

namespace dateline {

namespace {

struct Entry {
  std::string_view word;
  std::uint32_t bits;
};

// Words that sites of many makes use in several languages; none is a site's own.
constexpr Entry entries[] = {
    {"article", class_article},
    {"artikel", class_article},
    {"articolo", class_article},
    {"articulo", class_article},
    {"story", class_article},
    {"post", class_article},
    {"posts", class_article | class_list},
    {"entry", class_article},
    {"hentry", class_article},
    {"blogpost", class_article},
    {"news", class_article},
    {"noticia", class_article},
    {"nota", class_article},
    {"beitrag", class_article},
    {"single", class_article},
    {"body", class_body},
    {"content", class_body},
    {"contents", class_body},
    {"text", class_body},
    {"copy", class_body},
    {"articlebody", class_article | class_body},
    {"storybody", class_article | class_body},
    {"articletext", class_article | class_body},
    {"inhalt", class_body},
    {"contenido", class_body},
    {"contenu", class_body},
    {"texto", class_body},
    {"texte", class_body},
    {"corpo", class_body},
    {"cuerpo", class_body},
    {"rich", class_body},
    {"richtext", class_body},
    {"wysiwyg", class_body},
    {"prose", class_body},
    {"maincontent", class_main | class_body},
    {"postcontent", class_article | class_body},
    {"entrycontent", class_article | class_body},
    {"articlecontent", class_article | class_body},
    {"main", class_main},
    {"primary", class_main},
    {"center", class_main},
    {"middle", class_main},
    {"paragraph", class_paragraph},
    {"para", class_paragraph},
    {"absatz", class_paragraph},
    {"comment", class_comment},
    {"comments", class_comment},
    {"commentlist", class_comment},
    {"disqus", class_comment},
    {"reply", class_comment},
    {"respond", class_comment},
    {"kommentar", class_comment},
    {"kommentare", class_comment},
    {"comentarios", class_comment},
    {"commentaires", class_comment},
    {"discussion", class_comment},
    {"forum", class_comment},
    {"reviews", class_comment},
    {"feedback", class_comment},
    {"responses", class_comment},
    {"related", class_related},
    {"more", class_related},
    {"recommended", class_related},
    {"recommendation", class_related},
    {"recommendations", class_related},
    {"popular", class_related},
    {"trending", class_related},
    {"teaser", class_related},
    {"teasers", class_related},
    {"similar", class_related},
    {"latest", class_related},
    {"recent", class_related},
    {"mostread", class_related},
    {"most", class_related},
    {"outbrain", class_related | class_ad},
    {"taboola", class_related | class_ad},
    {"yarpp", class_related},
    {"jp", 0},
    {"readmore", class_related},
    {"next", class_related},
    {"prev", class_related},
    {"previous", class_related},
    {"suggested", class_related},
    {"further", class_related},
    {"also", class_related},
    {"links", class_related},
    {"relacionadas", class_related},
    {"relacionados", class_related},
    {"mehr", class_related},
    {"weitere", class_related},
    {"card", class_related},
    {"cards", class_related},
    {"tile", class_related},
    {"carousel", class_related},
    {"slider", class_related},
    {"swiper", class_related},
    {"read", class_related},
    {"share", class_share},
    {"sharing", class_share},
    {"shares", class_share},
    {"social", class_share},
    {"follow", class_share},
    {"addthis", class_share},
    {"sharedaddy", class_share},
    {"addtoany", class_share},
    {"teilen", class_share},
    {"like", class_share},
    {"likes", class_share},
    {"shariff", class_share},
    {"bookmark", class_share},
    {"bookmarks", class_share},
    {"print", class_share},
    {"nav", class_navigation},
    {"navi", class_navigation},
    {"navigation", class_navigation},
    {"navbar", class_navigation},
    {"menu", class_navigation},
    {"submenu", class_navigation},
    {"breadcrumb", class_navigation},
    {"breadcrumbs", class_navigation},
    {"pagination", class_navigation},
    {"pager", class_navigation},
    {"toolbar", class_navigation},
    {"topbar", class_navigation},
    {"sitemap", class_navigation},
    {"tabs", class_navigation},
    {"search", class_navigation},
    {"skip", class_navigation},
    {"footer", class_footer},
    {"foot", class_footer},
    {"copyright", class_footer},
    {"bottom", class_footer},
    {"colophon", class_footer},
    {"legal", class_footer},
    {"impressum", class_footer},
    {"disclaimer", class_footer},
    {"header", class_header},
    {"head", class_header},
    {"masthead", class_header},
    {"top", class_header},
    {"logo", class_header},
    {"branding", class_header},
    {"hero", class_header},
    {"sidebar", class_side},
    {"side", class_side},
    {"aside", class_side},
    {"widget", class_side},
    {"widgets", class_side},
    {"rail", class_side},
    {"secondary", class_side},
    {"tertiary", class_side},
    {"right", class_side},
    {"complementary", class_side},
    {"rightcol", class_side},
    {"textwidget", class_side},
    {"ad", class_ad},
    {"ads", class_ad},
    {"advert", class_ad},
    {"advertisement", class_ad},
    {"advertising", class_ad},
    {"adsense", class_ad},
    {"promo", class_ad},
    {"promotion", class_ad},
    {"sponsor", class_ad},
    {"sponsored", class_ad},
    {"banner", class_ad},
    {"anzeige", class_ad},
    {"werbung", class_ad},
    {"dfp", class_ad},
    {"affiliate", class_ad},
    {"shop", class_ad},
    {"product", class_ad},
    {"deal", class_ad},
    {"cta", class_ad},
    {"newsletter", class_sign_up},
    {"subscribe", class_sign_up},
    {"subscription", class_sign_up},
    {"signup", class_sign_up},
    {"paywall", class_sign_up},
    {"login", class_subscribe},
    {"register", class_subscribe},
    {"cookie", class_sign_up},
    {"cookies", class_sign_up},
    {"consent", class_sign_up},
    {"gdpr", class_sign_up},
    {"popup", class_subscribe},
    {"modal", class_subscribe},
    {"overlay", class_subscribe},
    {"donate", class_subscribe},
    {"donation", class_subscribe},
    {"membership", class_subscribe},
    {"abo", class_subscribe},
    {"notification", class_subscribe},
    {"alert", class_subscribe},
    {"dialog", class_subscribe},
    {"privacy", class_subscribe},
    {"form", class_subscribe},
    {"byline", class_meta},
    {"author", class_meta},
    {"authors", class_meta},
    {"autor", class_meta},
    {"date", class_meta},
    {"datum", class_meta},
    {"time", class_meta},
    {"timestamp", class_meta},
    {"meta", class_meta},
    {"metadata", class_meta},
    {"postmeta", class_meta},
    {"published", class_meta},
    {"tag", class_meta},
    {"tags", class_meta},
    {"taglist", class_meta},
    {"category", class_meta},
    {"categories", class_meta},
    {"cat", class_meta},
    {"topics", class_meta},
    {"keywords", class_meta},
    {"bio", class_meta},
    {"vcard", class_meta},
    {"biography", class_meta},
    {"kicker", class_meta},
    {"section", 0},
    {"info", class_meta},
    {"infos", class_meta},
    {"details", class_meta},
    {"views", class_meta},
    {"rating", class_meta},
    {"votes", class_meta},
    {"source", class_meta},
    {"dateline", class_meta},
    {"caption", class_caption},
    {"captions", class_caption},
    {"figcaption", class_caption},
    {"credit", class_media},
    {"credits", class_media},
    {"gallery", class_media},
    {"image", class_media},
    {"images", class_media},
    {"img", class_media},
    {"photo", class_media},
    {"photos", class_media},
    {"picture", class_media},
    {"bild", class_media},
    {"bildunterschrift", class_caption},
    {"video", class_media},
    {"media", class_media},
    {"figure", class_media},
    {"thumbnail", class_media},
    {"thumb", class_media},
    {"slideshow", class_media},
    {"player", class_media},
    {"audio", class_media},
    {"foto", class_media},
    {"lightbox", class_media},
    {"quote", class_quote},
    {"pullquote", class_quote},
    {"blockquote", class_quote},
    {"zitat", class_quote},
    {"title", class_title},
    {"headline", class_title},
    {"heading", class_title},
    {"titel", class_title},
    {"titulo", class_title},
    {"titre", class_title},
    {"lead", class_lead},
    {"lede", class_lead},
    {"intro", class_lead},
    {"summary", class_lead},
    {"standfirst", class_lead},
    {"dek", class_lead},
    {"excerpt", class_lead},
    {"abstract", class_lead},
    {"description", class_lead},
    {"subtitle", class_lead},
    {"subhead", class_lead},
    {"chapo", class_lead},
    {"vorspann", class_lead},
    {"sommario", class_lead},
    {"bajada", class_lead},
    {"entradilla", class_lead},
    {"twitter", class_embed},
    {"tweet", class_embed},
    {"instagram", class_embed},
    {"facebook", class_embed},
    {"embed", class_embed},
    {"youtube", class_embed},
    {"fb", class_embed},
    {"pinterest", class_embed},
    {"whatsapp", class_embed},
    {"telegram", class_embed},
    {"box", class_box},
    {"infobox", class_box},
    {"factbox", class_box},
    {"toc", class_box},
    {"fact", class_box},
    {"faq", class_box},
    {"timeline", class_box},
    {"list", class_list},
    {"items", class_list},
    {"item", class_list},
    {"feed", class_list},
    {"archive", class_list},
    {"archives", class_list},
    {"listing", class_list},
    {"grid", class_list},
    {"index", class_list},
    {"hidden", class_hidden},
    {"noprint", class_hidden},
    {"sr", class_hidden},
    {"visuallyhidden", class_hidden},
    {"invisible", class_hidden},
    {"visually", class_hidden},
    {"screen", class_hidden},
    {"offscreen", class_hidden},
};

constexpr std::size_t table_size = 2048;

constexpr std::uint32_t hash(std::string_view word) {
  std::uint32_t value = 2166136261u;
  for (char c : word) value = (value ^ static_cast<unsigned char>(c)) * 16777619u;
  return value;
}

// Open addressing; built at compile time.
constexpr auto make_table() {
  std::array<std::uint16_t, table_size> table{};
  for (std::size_t i = 0; i < std::size(entries); ++i) {
    std::size_t slot = hash(entries[i].word) % table_size;
    while (table[slot] != 0) slot = (slot + 1) % table_size;
    table[slot] = static_cast<std::uint16_t>(i + 1);
  }
  return table;
}
constexpr auto table = make_table();

std::uint32_t look_up(std::string_view word) {
  for (std::size_t slot = hash(word) % table_size; table[slot] != 0; slot = (slot + 1) % table_size)
    if (entries[table[slot] - 1].word == word) return entries[table[slot] - 1].bits;
  return 0;
}

std::uint32_t bits_of(std::string_view names) {
  std::uint32_t bits = 0;
  char word[24];
  std::size_t length = 0;
  bool was_lower = false;
  auto finish = [&] {
    if (length > 1 && length <= sizeof word) bits |= look_up({word, length});
    length = 0;
  };
  for (char c : names) {
    bool upper = c >= 'A' && c <= 'Z';
    bool letter = upper || (c >= 'a' && c <= 'z');
    if (!letter || (upper && was_lower)) finish();
    if (letter) {
      if (length < sizeof word) word[length] = static_cast<char>(upper ? c + 32 : c);
      ++length;
    }
    was_lower = letter && !upper;
  }
  finish();
  return bits;
}

}  // namespace

std::uint32_t class_words(const HtmlTree& tree, HtmlTree::NodeIndex element) {
  std::uint32_t bits = 0;
  for (const HtmlTree::Attribute& attribute : tree.attributes(element)) {
    if (attribute.name == "class" || attribute.name == "id" || attribute.name == "role" ||
        attribute.name == "itemprop" || attribute.name == "data-testid" || attribute.name == "data-component")
      bits |= bits_of(attribute.value);
  }
  return bits;
}

}  // namespace dateline
