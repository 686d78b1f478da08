#include "link/overlooked_places.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>

#include "link/place_names.h"
#include "text/characters.h"
#include "text/place_key.h"
#include "text/utf8.h"
#include "text/word_set.h"

namespace dateline {

namespace {

constexpr std::size_t longest_name = 3;  // tokens: "South Korean", "United Arab Emirates"

bool is_capitalized(std::string_view word) {
  std::size_t at = 0;
  return !word.empty() && is_upper(utf8::next(word, at));
}

// Short names of divisions and names of countries that are words or persons' names more often.
bool is_doubtful(std::string_view key) {
  static const WordSet words("mass miss wash man ill penn cal turkey chad jordan georgia guinea china ala tex que");
  return words.contains(key);
}

class Repair {
 public:
  Repair(const Article& article, const Document& document, Annotations annotations, const Gazetteer::Impl& gazetteer)
      : text_(article.text), document_(document), annotations_(std::move(annotations)), gazetteer_(gazetteer) {
    read_persons();
  }

  Annotations run() {
    retype();
    part_chains();
    find_overlooked();
    sort_entities();
    return std::move(annotations_);
  }

 private:
  std::string_view words(Span span) const { return text_.substr(span.begin, span.length()); }

  void read_persons() {
    for (const Entity& entity : annotations_.entities)
      if (entity.type == EntityType::person && entity.name.find(' ') != std::string::npos)
        for (std::size_t at = 0; at < entity.name.size();) {
          std::size_t end = std::min(entity.name.find(' ', at), entity.name.size());
          persons_words_.insert(place_key(std::string_view(entity.name).substr(at, end - at)));
          at = end + 1;
        }
  }

  // A name mention that the text says to be a place: "in X", "near X", "X province", "X, Texas".
  bool is_said_to_be_place(const Mention& mention, const std::vector<Named>& places) const {
    HolderNamed holder = holder_after(text_, mention.span.end, gazetteer_);
    bool is_held = holder.is_close && std::ranges::any_of(places, [&](const Named& n) {
                     return std::ranges::any_of(
                         holder.places, [&](PlaceIndex h) { return h != n.place && gazetteer_.is_within(n.place, h); });
                   });
    std::vector<Named> narrowed = places;
    if (is_held || keep_kind_that_follows(text_, mention.span.end, narrowed, gazetteer_)) return true;
    std::string_view before = text_.substr(0, mention.span.begin);
    for (std::string_view word : {"in ", "near ", "outside ", "In ", "Near "})
      if (before.ends_with(word) && (before.size() == word.size() ||
                                     !is_letter(static_cast<unsigned char>(before[before.size() - word.size() - 1]))))
        return true;
    return false;
  }

  void retype() {
    for (Entity& entity : annotations_.entities) {
      bool is_other = entity.type == EntityType::person || entity.type == EntityType::organization ||
                      entity.type == EntityType::event || entity.type == EntityType::other ||
                      entity.type == EntityType::facility;
      if (!entity.named || !is_other || persons_words_.contains(place_key(entity.name))) continue;
      PlaceReading reading = read_place(entity.name, gazetteer_);
      if (reading.places.empty() || !reading.is_whole) continue;
      std::size_t named = 0, said = 0;
      for (const Mention& mention : entity.mentions) {
        if (mention.form != MentionForm::name) continue;
        ++named;
        if (place_key(words(mention.span)) == reading.key && is_said_to_be_place(mention, reading.places)) ++said;
      }
      // Of governments and teams one speaks as of places too; persons are never lived in.
      if (said > 0 && (entity.type == EntityType::person || said * 2 > named)) entity.type = EntityType::place;
    }
  }

  // Two places in one chain: a mention whose name stands for none of the places that the chain's name stands for.
  void part_chains() {
    std::vector<Span> parted;
    for (Entity& entity : annotations_.entities) {
      if (entity.type != EntityType::place || !entity.named || entity.mentions.size() < 2) continue;
      std::vector<Named> places = places_named(entity.name);
      if (places.empty()) continue;
      auto is_other = [&](const Mention& mention) {
        if (mention.form != MentionForm::name) return false;
        std::vector<Named> own = places_named(words(mention.span));
        return !own.empty() && std::ranges::none_of(own, [&](const Named& n) {
          return std::ranges::find(places, n.place, &Named::place) != places.end();
        });
      };
      auto others = std::stable_partition(entity.mentions.begin(), entity.mentions.end(), std::not_fn(is_other));
      if (others == entity.mentions.begin()) continue;  // none is called by the chain's name
      std::for_each(others, entity.mentions.end(), [&](const Mention& mention) { parted.push_back(mention.span); });
      entity.mentions.erase(others, entity.mentions.end());
    }
    for (Span span : parted) add(EntityType::place, span);
  }

  std::vector<Named> places_named(std::string_view name) const {
    return read_place(name.substr(0, name.find(", ")), gazetteer_).places;
  }

  void mark_names() {
    is_name_.assign(document_.tokens.size(), false);
    for (const Entity& entity : annotations_.entities)
      for (const Mention& mention : entity.mentions) {
        if (mention.form != MentionForm::name) continue;
        auto first = std::ranges::lower_bound(document_.tokens, mention.span.begin, {}, &Span::end);
        for (auto token = first; token != document_.tokens.end() && token->begin < mention.span.end; ++token)
          is_name_[static_cast<std::size_t>(token - document_.tokens.begin())] = true;
      }
  }

  bool is_free_capital(std::size_t token) const {
    return token < document_.tokens.size() && !is_name_[token] && is_capitalized(words(document_.tokens[token]));
  }

  void find_overlooked() {
    mark_names();
    for (std::size_t first = 0; first < document_.tokens.size();) {
      std::size_t taken = is_free_capital(first) ? take_from(first) : 0;
      first += std::max<std::size_t>(taken, 1);
    }
  }

  // Takes the longest name that begins at the token; gives how many tokens it has.
  std::size_t take_from(std::size_t first) {
    std::size_t count = 1;
    while (count < longest_name && is_free_capital(first + count)) ++count;
    std::size_t run = count;
    while (is_free_capital(first + run)) ++run;
    for (; count > 0; --count) {
      Span span{document_.tokens[first].begin, document_.tokens[first + count - 1].end};
      // An abbreviation's full stop may be a token of its own.
      if (span.end < text_.size() && text_[span.end] == '.' && words(span).find('.') != std::string_view::npos)
        ++span.end;
      if (std::optional<EntityType> type = type_of(span, run == count && !is_within_name(first, count))) {
        add(*type, span);
        return count;
      }
    }
    return 0;
  }

  // Words before or after that are capitals too: part of a name that nobody found.
  bool is_within_name(std::size_t first, std::size_t count) const {
    bool before = first > 0 && is_capitalized(words(document_.tokens[first - 1])) && is_on_one_line(first - 1);
    return before || (first + count < document_.tokens.size() &&
                      is_capitalized(words(document_.tokens[first + count])) && is_on_one_line(first + count - 1));
  }
  bool is_on_one_line(std::size_t token) const {
    return document_.tokens[token + 1].begin - document_.tokens[token].end <= 1;
  }

  std::optional<EntityType> type_of(Span span, bool stands_alone) const {
    std::string_view name = words(span);
    std::string key = place_key(name);
    for (PlaceIndex place : read_adjective(name, gazetteer_)) {
      PlaceKind kind = gazetteer_.kind(place);
      if (kind == PlaceKind::country || kind == PlaceKind::continent || kind == PlaceKind::region)
        return EntityType::group;
    }
    if (is_doubtful(key) || persons_words_.contains(key)) return std::nullopt;
    for (const Named& n : gazetteer_.find(key)) {
      PlaceKind kind = gazetteer_.kind(n.place);
      if (n.kind == NameKind::adjective || (kind != PlaceKind::country && kind != PlaceKind::division)) continue;
      bool is_short = name.find('.') != std::string_view::npos || n.kind == NameKind::capitals;
      bool after_comma = text_.substr(0, span.begin).ends_with(", ");
      if (n.kind == NameKind::capitals && kind == PlaceKind::country && std::ranges::none_of(name, is_lower_ascii))
        return EntityType::place;
      if (kind == PlaceKind::division && is_short && after_comma && gazetteer_.country(n.place) == "US" &&
          (n.kind != NameKind::capitals || std::ranges::none_of(name, is_lower_ascii)))
        return EntityType::place;
      if (kind == PlaceKind::country && n.kind == NameKind::main && stands_alone && key.size() > 3)
        return EntityType::place;
    }
    return std::nullopt;
  }
  static bool is_lower_ascii(char c) { return c >= 'a' && c <= 'z'; }

  void add(EntityType type, Span span) {
    std::string name(words(span));
    Mention mention{span, MentionForm::name};
    auto same = std::ranges::find_if(annotations_.entities, [&](const Entity& e) {
      return e.named && e.name == name && (e.type == type || e.type == EntityType::organization);
    });
    if (same != annotations_.entities.end()) {
      auto after =
          std::ranges::upper_bound(same->mentions, span.begin, {}, [](const Mention& m) { return m.span.begin; });
      same->mentions.insert(after, mention);
    } else {
      annotations_.entities.push_back({type, std::move(name), true, {mention}});
    }
  }

  void sort_entities() {
    std::vector<Entity>& entities = annotations_.entities;
    std::vector<std::size_t> order(entities.size()), place_of(entities.size());
    std::iota(order.begin(), order.end(), 0U);
    auto begins = [&](std::size_t i) {
      return entities[i].mentions.empty() ? 0U : entities[i].mentions.front().span.begin;
    };
    std::ranges::stable_sort(order, {}, begins);
    std::vector<Entity> sorted;
    for (std::size_t i = 0; i < order.size(); ++i) {
      place_of[order[i]] = i;
      sorted.push_back(std::move(entities[order[i]]));
    }
    entities = std::move(sorted);
    auto follow = [&](std::size_t& index) { index = place_of[index]; };
    auto follow_one = [&](std::optional<std::size_t>& index) {
      if (index) follow(*index);
    };
    for (Attribution& attribution : annotations_.attributions) follow_one(attribution.source.entity);
    for (Event& event : annotations_.events) {
      std::ranges::for_each(event.actors, follow);
      std::ranges::for_each(event.recipients, follow);
      follow_one(event.place);
    }
    for (Relation& relation : annotations_.relations) {
      follow(relation.from);
      follow(relation.to);
    }
  }

  std::string_view text_;
  const Document& document_;
  Annotations annotations_;
  const Gazetteer::Impl& gazetteer_;
  std::set<std::string, std::less<>> persons_words_;
  std::vector<bool> is_name_;
};

}  // namespace

Annotations with_overlooked_places(const Article& article, const Document& document, Annotations annotations,
                                   const Gazetteer::Impl& gazetteer) {
  return Repair(article, document, std::move(annotations), gazetteer).run();
}

}  // namespace dateline
