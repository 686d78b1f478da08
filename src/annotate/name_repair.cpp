#include "annotate/name_repair.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "dateline/record/entity.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace dateline {

namespace {

constexpr std::size_t shortest_again = 4;  // letters of a word that stands for its name

std::string_view words_of(std::string_view text, const Document& document, std::size_t token) {
  Span span = document.tokens[token];
  return text.substr(span.begin, span.length());
}

bool is_capitalized(std::string_view word) {
  std::size_t at = 0;
  return !word.empty() && is_upper(utf8::next(word, at));
}

// Whether tokens `left` and `left + 1` touch.
bool is_glued(const Document& document, std::size_t left) {
  return left + 1 < document.tokens.size() && document.tokens[left].end == document.tokens[left + 1].begin;
}

// "al-Rauf", "Abd-al-Rauf": particles that are part of a name though they are written small.
bool is_particle(std::string_view word) {
  static const std::set<std::string_view> particles = {"al", "el", "ul", "ud",  "ad",  "as",  "ash", "at",
                                                       "an", "ar", "az", "bin", "ibn", "abd", "abu"};
  return particles.contains(lower(word));
}

class Repair {
 public:
  Repair(std::string_view text, const Document& document, const Syntax& syntax, const Heads::Impl& heads,
         std::vector<TagSpan>& names)
      : text_(text), document_(document), syntax_(syntax), heads_(heads), names_(names) {}

  void join_hyphens() {
    mark();
    for (std::size_t i = 0; i < names_.size(); ++i) {
      TokenRange& name = names_[i].tokens;
      while (continues_right(name)) name.end += 2;
      while (continues_left(name)) name.begin -= 2;
    }
    std::ranges::stable_sort(names_, {}, [](const TagSpan& name) { return name.tokens.begin; });
    std::vector<TagSpan> apart;
    for (const TagSpan& name : names_) {
      if (apart.empty() || !apart.back().tokens.touches(name.tokens)) {
        apart.push_back(name);
      } else {
        TagSpan& last = apart.back();
        if (name.tokens.size() > last.tokens.size()) last.kind = name.kind;
        last.tokens.end = std::max(last.tokens.end, name.tokens.end);
      }
    }
    names_ = std::move(apart);
  }

  void find_again() {
    mark();
    std::map<std::string, std::size_t, std::less<>> kind_of;  // of each word of a name of several
    std::set<std::string, std::less<>> doubtful;
    for (const TagSpan& name : names_) {
      bool person = static_cast<EntityType>(name.kind) == EntityType::person;
      for (std::size_t token = name.tokens.begin; token < name.tokens.end; ++token) {
        std::string word(words_of(text_, document_, token));
        if (!is_capitalized(word) || utf8::code_point_count(word) < shortest_again) continue;
        if (!person && name.tokens.size() > 1) continue;  // "General" of "General Motors" is no name
        auto [place, is_new] = kind_of.emplace(word, name.kind);
        if (!is_new && place->second != name.kind) doubtful.insert(word);
      }
    }
    for (std::size_t token = 0; token < document_.tokens.size(); ++token) {
      if (is_name_[token] || heads_.upos.labels[syntax_.upos[token]] != "PROPN") continue;
      auto found = kind_of.find(words_of(text_, document_, token));
      if (found == kind_of.end() || doubtful.contains(found->first)) continue;
      names_.push_back({{token, token + 1}, found->second, 0.5F});
    }
    std::ranges::stable_sort(names_, {}, [](const TagSpan& name) { return name.tokens.begin; });
  }

  // A name of several words that the tagger found in at least half of the places where its words stand is the same name
  // in the others, where it may have found a part of it or nothing.
  void find_whole_again() {
    std::map<std::string, std::vector<TagSpan>, std::less<>> found;  // by the words of the name
    for (const TagSpan& name : names_)
      if (name.tokens.size() > 1) found[words(name.tokens)].push_back(name);
    std::map<std::string_view, std::vector<const TagSpan*>> by_first_word;
    for (const auto& [known, places] : found)
      by_first_word[words_of(text_, document_, places.front().tokens.begin)].push_back(&places.front());
    std::map<std::string, std::vector<TokenRange>, std::less<>> all;
    for (std::size_t token = 0; token < document_.tokens.size(); ++token) {
      auto known = by_first_word.find(words_of(text_, document_, token));
      if (known == by_first_word.end()) continue;
      for (const TagSpan* name : known->second) {
        TokenRange here{token, token + name->tokens.size()};
        if (here.end <= document_.tokens.size() && words(here) == words(name->tokens)) all[words(here)].push_back(here);
      }
    }
    for (const auto& [known, places] : all) {
      const std::vector<TagSpan>& tagged = found.find(known)->second;
      if (tagged.size() * 2 < places.size()) continue;
      for (TokenRange place : places) take_whole(place, tagged.front());
    }
    std::ranges::stable_sort(names_, {}, [](const TagSpan& name) { return name.tokens.begin; });
  }

 private:
  std::string words(TokenRange tokens) const {
    Span span = span_of(document_, tokens);
    return std::string(text_.substr(span.begin, span.length()));
  }

  void take_whole(TokenRange place, const TagSpan& like) {
    for (const TagSpan& name : names_)
      if (name.tokens.touches(place) && !(place.contains(name.tokens) && name.tokens.size() < place.size())) return;
    std::erase_if(names_, [&](const TagSpan& name) { return place.contains(name.tokens); });
    names_.push_back({place, like.kind, like.score});
  }

  void mark() {
    is_name_.assign(document_.tokens.size(), false);
    for (const TagSpan& name : names_)
      for (std::size_t token = name.tokens.begin; token < name.tokens.end; ++token) is_name_[token] = true;
  }

  bool is_hyphen(std::size_t token) const {
    std::string_view word = words_of(text_, document_, token);
    return word == "-" || word == "\xE2\x80\x91" || word == "\xE2\x80\x90";
  }

  // A hyphen and a word follow the name without a space, and the word is no name of its own.
  bool continues_right(TokenRange name) const {
    std::size_t hyphen = name.end, next = name.end + 1;
    if (next >= document_.tokens.size() || !is_hyphen(hyphen)) return false;
    if (!is_glued(document_, hyphen - 1) || !is_glued(document_, hyphen)) return false;
    bool particle = is_particle(words_of(text_, document_, hyphen - 1));
    std::string_view word = words_of(text_, document_, next);
    return (is_capitalized(word) && (particle || !is_name_[next])) || (is_particle(word) && !is_name_[next]);
  }

  bool continues_left(TokenRange name) const {
    if (name.begin < 2 || !is_hyphen(name.begin - 1)) return false;
    if (!is_glued(document_, name.begin - 2) || !is_glued(document_, name.begin - 1)) return false;
    std::string_view word = words_of(text_, document_, name.begin - 2);
    return is_particle(word) || (is_capitalized(word) && !is_name_[name.begin - 2]);
  }

  std::string_view text_;
  const Document& document_;
  const Syntax& syntax_;
  const Heads::Impl& heads_;
  std::vector<TagSpan>& names_;
  std::vector<bool> is_name_;
};

}  // namespace

void repair_names(std::string_view text, const Document& document, const Syntax& syntax, const Heads::Impl& heads,
                  std::vector<TagSpan>& names) {
  Repair repair(text, document, syntax, heads, names);
  repair.join_hyphens();
  repair.find_whole_again();
  repair.find_again();
}

}  // namespace dateline
