#include "link/marked_places.h"

#include <algorithm>
#include <array>
#include <utility>

#include "dateline/record/annotation_names.h"
#include "link/invented_gazetteer.h"
#include "text/characters.h"

namespace dateline {

namespace {

constexpr std::array<EntityType, 8> types = {EntityType::person,   EntityType::organization, EntityType::place,
                                             EntityType::facility, EntityType::group,        EntityType::work,
                                             EntityType::event,    EntityType::other};

EntityType type_named(const std::string& word) {
  return *std::ranges::find_if(types, [&](EntityType type) { return name(type) == word; });
}

// Words, and marks by themselves: enough for what the stage asks of tokens.
std::vector<Span> tokens_of(const std::string& text) {
  std::vector<Span> tokens;
  auto is_word = [&](std::size_t i) {
    auto c = static_cast<unsigned char>(text[i]);
    bool is_inner_stop = c == '.' && i + 1 < text.size() && text[i + 1] != ' ';
    return c >= 0x80 || is_letter(c) || is_digit(c) || is_inner_stop;
  };
  for (std::size_t at = 0; at < text.size();) {
    std::size_t begin = at++;
    if (text[begin] == ' ') continue;
    while (is_word(begin) && at < text.size() && is_word(at)) ++at;
    tokens.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
  }
  return tokens;
}

}  // namespace

MarkedPlaces::MarkedPlaces(const std::string& marked) {
  for (std::size_t at = 0; at < marked.size();) {
    if (marked[at] != '[') {
      article.text += marked[at++];
      continue;
    }
    std::size_t space = marked.find(' ', at), end = marked.find(']', at);
    std::string type = marked.substr(at + 1, space - at - 1), words = marked.substr(space + 1, end - space - 1);
    bool is_named = !type.ends_with('=');
    if (!is_named) type.pop_back();
    auto begin = static_cast<std::uint32_t>(article.text.size());
    article.text += words;
    Mention mention{{begin, static_cast<std::uint32_t>(article.text.size())},
                    is_named ? MentionForm::name : MentionForm::nominal};
    auto same = std::ranges::find(annotations.entities, words, &Entity::name);
    if (same == annotations.entities.end()) {
      annotations.entities.push_back({type_named(type), words, is_named, {mention}});
    } else {
      same->mentions.push_back(mention);
    }
    at = end + 1;
  }
  document.tokens = tokens_of(article.text);
}

Annotations MarkedPlaces::linked(const Actors* actors, bool with_gazetteer) const {
  return link(article, document, annotations, {with_gazetteer ? &invented_gazetteer() : nullptr, actors});
}

std::string link_of(const Annotations& annotations, const std::string& name) {
  auto entity = std::ranges::find(annotations.entities, name, &Entity::name);
  if (entity == annotations.entities.end()) return name + ": no entity";
  const EntityLinks& links = annotations.links.at(static_cast<std::size_t>(entity - annotations.entities.begin()));
  auto known = [](const std::string& text) { return " " + (text.empty() ? std::string("-") : text); };
  std::string said = name + ":" + known(links.country) + known(links.place ? links.place->admin1 : "") +
                     known(links.place ? links.place->name : "") + known(links.basis);
  return links.actor_kind.empty() ? said : said + " " + links.actor_kind;
}

}  // namespace dateline
