#include "annotate/name_types.h"

#include <algorithm>
#include <set>
#include <string>

#include "dateline/record/entity.h"
#include "text/characters.h"

namespace dateline {

namespace {

// Who or what belongs to an armed body, where its name stands before: no person has them in so many words.
bool belongs_to_body(std::string_view noun) {
  static const std::set<std::string_view> nouns = {
      "militant",  "militants",  "fighter",   "fighters",   "insurgent",  "insurgents",  "rebel",    "rebels",
      "gunman",    "gunmen",     "commander", "commanders", "operative",  "operatives",  "jihadist", "jihadists",
      "terrorist", "terrorists", "extremist", "extremists", "guerrilla",  "guerrillas",  "recruits", "recruiter",
      "affiliate", "affiliates", "offshoot",  "franchise",  "stronghold", "strongholds", "cell",     "cells",
      "faction",   "factions",   "battalion", "brigade",    "militia",    "militias",    "hideout",  "hideouts"};
  return nouns.contains(noun);
}

// Names of these types are neither bodies nor peoples nor places: what the tagger says of a name it does not know.
bool is_doubtful_body(EntityType type) {
  return type == EntityType::person || type == EntityType::other || type == EntityType::work ||
         type == EntityType::event || type == EntityType::facility;
}

bool is_doubtful_person(EntityType type) {
  return type == EntityType::other || type == EntityType::work || type == EntityType::event ||
         type == EntityType::facility;
}

class NameTypes {
 public:
  NameTypes(std::string_view text, const Document& document, const Encoding& encoding, const Syntax& syntax,
            const Heads::Impl& heads, std::vector<TagSpan>& names)
      : text_(text), document_(document), encoding_(encoding), syntax_(syntax), heads_(heads), names_(names) {
    for (const TagSpan& name : names_) folded_.push_back(folded(name.tokens));
  }

  void settle() {
    std::set<std::string, std::less<>> bodies, people;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (has_members(names_[i].tokens)) bodies.insert(folded_[i]);
      if (stands_beside_person(names_[i].tokens)) people.insert(folded_[i]);
    }
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (bodies.contains(folded_[i]) && is_doubtful_body(type(i))) set_type(i, EntityType::organization);
      else if (people.contains(folded_[i]) && is_doubtful_person(type(i))) set_type(i, EntityType::person);
    }
    settle_surnames();
  }

 private:
  EntityType type(std::size_t name) const { return static_cast<EntityType>(names_[name].kind); }
  void set_type(std::size_t name, EntityType type) { names_[name].kind = static_cast<std::size_t>(type); }

  std::string folded(TokenRange tokens) const {
    Span span = span_of(document_, tokens);
    std::string words = lower(text_.substr(span.begin, span.length()));
    return words.starts_with("the ") ? words.substr(4) : words;
  }

  std::string word(std::size_t token) const {
    Span span = document_.tokens[token];
    return lower(text_.substr(span.begin, span.length()));
  }

  // "al Furqan fighters", "al Furqan's commander", "an al Furqan senior operative".
  bool has_members(TokenRange name) const {
    std::size_t head = head_word(syntax_, name);
    std::size_t noun = syntax_.head[head];
    const std::string& relation = heads_.relation.labels[syntax_.relation[head]];
    bool modifies = relation == "compound" || relation == "nmod" || relation == "amod";
    if (!syntax_.is_root(head) && noun >= name.end && modifies && belongs_to_body(word(noun))) return true;
    return name.end < document_.tokens.size() && belongs_to_body(word(name.end)) &&
           text_.substr(document_.tokens[name.end - 1].end, 1) == " ";
  }

  // "a senior commander, Omar al-Tariq," whichever of the two the tree takes for the head.
  bool stands_beside_person(TokenRange name) const {
    std::size_t head = head_word(syntax_, name);
    auto is_apposition = [&](std::size_t token) { return heads_.relation.labels[syntax_.relation[token]] == "appos"; };
    if (is_apposition(head) && is_person_noun(syntax_.head[head])) return true;
    std::size_t end = std::min(document_.tokens.size(), name.end + 12);
    for (std::size_t token = name.end; token < end; ++token)
      if (syntax_.head[token] == head && is_apposition(token) && is_person_noun(token)) return true;
    return false;
  }

  bool is_person_noun(std::size_t token) const {
    if (heads_.upos.labels[syntax_.upos[token]] != "NOUN") return false;
    const float* kinds = heads_.mentions.logits(encoding_, token);
    auto best = static_cast<std::size_t>(std::max_element(kinds, kinds + heads_.mentions.count()) - kinds);
    return heads_.mentions.labels[best] == "person";
  }

  // "al-Tariq" again, where "Omar al-Tariq" is a person.
  void settle_surnames() {
    std::set<std::string, std::less<>> surnames;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (type(i) != EntityType::person) continue;
      for (std::size_t at = folded_[i].find(' '); at != std::string::npos; at = folded_[i].find(' ', at + 1))
        surnames.insert(folded_[i].substr(at + 1));
      for (std::size_t at = folded_[i].find('-'); at != std::string::npos; at = folded_[i].find('-', at + 1))
        if (folded_[i].find('-', at + 1) != std::string::npos) surnames.insert(folded_[i].substr(at + 1));
    }
    for (std::size_t i = 0; i < names_.size(); ++i)
      if (is_doubtful_person(type(i)) && surnames.contains(folded_[i])) set_type(i, EntityType::person);
  }

  std::string_view text_;
  const Document& document_;
  const Encoding& encoding_;
  const Syntax& syntax_;
  const Heads::Impl& heads_;
  std::vector<TagSpan>& names_;
  std::vector<std::string> folded_;
};

}  // namespace

void settle_name_types(std::string_view text, const Document& document, const Encoding& encoding, const Syntax& syntax,
                       const Heads::Impl& heads, std::vector<TagSpan>& names) {
  NameTypes(text, document, encoding, syntax, heads, names).settle();
}

}  // namespace dateline
