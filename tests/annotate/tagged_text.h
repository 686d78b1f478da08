#pragma once

#include <cstdlib>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/clause_tree.h"
#include "annotate/find_events.h"
#include "annotate/make_events.h"
#include "annotate/mentions.h"
#include "annotate/token_range.h"
#include "dateline/record/annotations.h"

namespace dateline {

/// A text with its trees, written by hand: one sentence a line, one word "form/tag/relation/head", the head counted
/// from 1 in the sentence (0: the root). Tags are Penn's; "/person", "/place", "/body", "/people" behind the head name
/// something; "~" before the form says that no space stands before it.
struct TaggedText {
  std::string text;
  std::vector<Word> words;
  Document document;
  std::vector<MentionTokens> mentions;

  explicit TaggedText(std::string_view lines) {
    std::istringstream in{std::string(lines)};
    for (std::string line; std::getline(in, line);) add_sentence(line);
    document.paragraphs = {{0, static_cast<std::uint32_t>(text.size())}};
  }

  /// The first place of some words.
  Span find(std::string_view part, std::size_t from = 0) const {
    auto begin = static_cast<std::uint32_t>(text.find(part, from));
    return {begin, begin + static_cast<std::uint32_t>(part.size())};
  }
  std::string at(Span span) const { return text.substr(span.begin, span.length()); }

  /// All of the stage that events need, each mention its own entity.
  Annotations annotate(std::vector<Attribution> attributions = {}, std::vector<Timex> timexes = {}) {
    Annotations annotations;
    annotations.attributions = std::move(attributions);
    annotations.timexes = std::move(timexes);
    ClauseTree tree(text, words);
    PartyWords parties = party_words(tree, mentions);
    std::vector<EventTelling> tellings =
        find_events(tree, parties, sentence_tokens(document), [](std::size_t) { return std::vector<Argument>{}; });
    add_party_mentions(tree, tellings, mentions);
    std::vector<std::optional<std::size_t>> entity_of_mention;
    for (const MentionTokens& mention : mentions) {
      Span span = span_of(document, mention.tokens);
      std::size_t entity = 0;
      while (entity < annotations.entities.size() && annotations.entities[entity].name != at(span)) ++entity;
      if (entity == annotations.entities.size())
        annotations.entities.push_back({mention.type, at(span), mention.name.has_value(), {}});
      annotations.entities[entity].mentions.push_back({span, mention.form});
      entity_of_mention.emplace_back(entity);
    }
    make_events(document, tree, parties, tellings, EntityOfHead(mentions, entity_of_mention, words.size()),
                annotations);
    return annotations;
  }

 private:
  static std::vector<std::string> parts_of(const std::string& word) {
    std::vector<std::string> parts;
    std::istringstream in(word);
    for (std::string part; std::getline(in, part, '/');) parts.push_back(part);
    return parts;
  }

  static std::string upos_of(const std::string& tag) {
    if (tag.starts_with("NNP")) return "PROPN";
    if (tag.starts_with("NN")) return "NOUN";
    if (tag.starts_with("VB")) return "VERB";
    if (tag == "AUX" || tag == "MD") return "AUX";
    if (tag == "JJ") return "ADJ";
    if (tag.starts_with("PRP") || tag == "WP") return "PRON";
    if (tag == "IN") return "ADP";
    if (tag == "DT") return "DET";
    if (tag == "CD") return "NUM";
    if (tag == "RB") return "ADV";
    if (tag == "TO" || tag == "POS" || tag == "RP") return "PART";
    return "X";
  }

  void add_sentence(const std::string& line) {
    std::istringstream in(line);
    std::size_t first = words.size();
    for (std::string word; in >> word;) add_word(parts_of(word), first);
    if (words.size() == first) return;
    document.sentences.push_back({words[first].span.begin, words.back().span.end});
  }

  void add_word(const std::vector<std::string>& parts, std::size_t first) {
    bool glued = parts.at(0).size() > 1 && parts.at(0).front() == '~';
    if (!text.empty() && !glued) text += ' ';
    auto begin = static_cast<std::uint32_t>(text.size());
    text += parts.at(0).substr(glued ? 1 : 0);
    Word word;
    word.span = {begin, static_cast<std::uint32_t>(text.size())};
    word.xpos = parts.at(1) == "AUX" ? "VBD" : parts.at(1);
    word.upos = upos_of(parts.at(1));
    word.relation = parts.at(2);
    auto head = static_cast<std::uint32_t>(std::strtoul(parts.at(3).c_str(), nullptr, 10));
    word.head = head == 0 ? static_cast<std::uint32_t>(words.size()) : static_cast<std::uint32_t>(first) + head - 1;
    document.tokens.push_back(word.span);
    if (parts.size() > 4) {
      MentionTokens mention;
      mention.tokens = {words.size(), words.size() + 1};
      mention.head = words.size();
      mention.form = MentionForm::name;
      mention.name = mention.tokens;
      mention.type = parts[4] == "person"  ? EntityType::person
                     : parts[4] == "place" ? EntityType::place
                     : parts[4] == "body"  ? EntityType::organization
                                           : EntityType::group;
      mentions.push_back(mention);
    }
    words.push_back(std::move(word));
  }
};

}  // namespace dateline
