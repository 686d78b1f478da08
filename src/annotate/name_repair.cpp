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
    std::map<std::string, Places, std::less<>> known;           // by the words of the name
    std::map<std::string_view, std::set<std::size_t>> lengths;  // in tokens, by the first of them
    for (const TagSpan& name : names_) {
      if (name.tokens.size() == 1) continue;
      Places& places = known[words(name.tokens)];
      if (places.tagged++ == 0) places.like = name;
      lengths[words_of(text_, document_, name.tokens.begin)].insert(name.tokens.size());
    }
    for (std::size_t token = 0; token < document_.tokens.size(); ++token) {
      auto first = lengths.find(words_of(text_, document_, token));
      if (first == lengths.end()) continue;
      for (std::size_t length : first->second) {
        TokenRange here{token, token + length};
        if (here.end > document_.tokens.size()) break;
        if (auto name = known.find(words(here)); name != known.end()) name->second.all.push_back(here);
      }
    }
    number_tokens();
    for (const auto& [name, places] : known)
      if (places.tagged * 2 >= places.all.size())
        for (TokenRange place : places.all) take_whole(place, places.like);
    std::erase_if(names_, [](const TagSpan& name) { return name.tokens.size() == 0; });
    std::ranges::stable_sort(names_, {}, [](const TagSpan& name) { return name.tokens.begin; });
  }

 private:
  std::string words(TokenRange tokens) const {
    Span span = span_of(document_, tokens);
    return std::string(text_.substr(span.begin, span.length()));
  }

  // A name of several words: how often it is tagged, as what, and where its words stand.
  struct Places {
    std::size_t tagged = 0;
    TagSpan like;
    std::vector<TokenRange> all;
  };

  // Names within the place give way to it; one that reaches out of it, or is as long, stays instead.
  void take_whole(TokenRange place, const TagSpan& like) {
    for (std::size_t token = place.begin; token < place.end; ++token) {
      if (name_of_[token] == no_name) continue;
      TokenRange name = names_[name_of_[token]].tokens;
      if (!place.contains(name) || name.size() >= place.size()) return;
    }
    for (std::size_t token = place.begin; token < place.end; ++token) {
      if (name_of_[token] != no_name) names_[name_of_[token]].tokens = {};
      name_of_[token] = names_.size();
    }
    names_.push_back({place, like.kind, like.score});
  }

  void number_tokens() {
    name_of_.assign(document_.tokens.size(), no_name);
    for (std::size_t at = 0; at < names_.size(); ++at)
      for (std::size_t token = names_[at].tokens.begin; token < names_[at].tokens.end; ++token) name_of_[token] = at;
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
  static constexpr std::size_t no_name = static_cast<std::size_t>(-1);
  std::vector<std::size_t> name_of_;  // index in names_, one a token
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
