#include "dateline/annotate.h"

#include <algorithm>
#include <numeric>

#include "annotate/attribution_spans.h"
#include "annotate/clause_tree.h"
#include "annotate/coreference.h"
#include "annotate/entities.h"
#include "annotate/event_parties.h"
#include "annotate/event_types.h"
#include "annotate/find_events.h"
#include "annotate/heads.h"
#include "annotate/make_events.h"
#include "annotate/mentions.h"
#include "annotate/name_repair.h"
#include "annotate/name_types.h"
#include "annotate/propositions.h"
#include "annotate/quotations.h"
#include "annotate/source_kind.h"
#include "annotate/speech.h"
#include "annotate/stance.h"
#include "annotate/syntax.h"
#include "annotate/timexes.h"
#include "text/characters.h"

namespace dateline {

namespace {

// The head word of who speaks: the last noun of the words before any clause or phrase that hangs on them ("one senior
// intelligence official speaking to ..."), else the head by the tree.
std::size_t head_of_source(TokenRange source, const Syntax& syntax, const Heads::Impl& heads) {
  std::optional<std::size_t> noun;
  for (std::size_t token = source.begin; token < source.end; ++token) {
    const std::string& tag = heads.upos.labels[syntax.upos[token]];
    bool is_clause = noun && (heads.xpos.labels[syntax.xpos[token]].starts_with("VB") ||
                              heads.relation.labels[syntax.relation[token]] == "acl");
    if (is_clause) break;
    if (tag == "NOUN" || tag == "PROPN" || tag == "PRON") {
      noun = token;
    } else if (tag != "DET" && tag != "NUM" && tag != "ADJ" && tag != "PART" && tag != "ADV" && tag != "PUNCT") {
      break;
    } else if (noun && tag == "PUNCT") {
      break;
    }
  }
  return noun.value_or(head_word(syntax, source));
}

// The mention that a source's words are: one with the same head word, else a new one.
std::size_t mention_of_source(TokenRange source, const Syntax& syntax, const Heads::Impl& heads,
                              std::vector<MentionTokens>& mentions) {
  // The "one" of "one official" may be a mention by itself; it is not who speaks.
  auto is_noun = [&](std::size_t token) {
    const std::string& tag = heads.upos.labels[syntax.upos[token]];
    return tag == "NOUN" || tag == "PROPN" || tag == "PRON";
  };
  std::size_t heads_of_source[] = {head_word(syntax, source), head_of_source(source, syntax, heads)};
  for (std::size_t head : heads_of_source)
    for (std::size_t i = 0; i < mentions.size(); ++i)
      if (mentions[i].head == head && (mentions[i].tokens.size() > 1 || source.size() == 1 || is_noun(head))) return i;
  // A title before a name may be either's head; a name inside the source will do.
  for (std::size_t i = 0; i < mentions.size(); ++i)
    if (source.contains(mentions[i].tokens) && mentions[i].tokens.size() * 2 > source.size()) return i;
  MentionTokens mention;
  mention.tokens = source;
  mention.head = heads_of_source[1];
  for (const MentionTokens& other : mentions)
    if (other.head == mention.head) {
      mention.kind = other.kind;
      mention.type = other.type;
    }
  mentions.push_back(mention);
  return mentions.size() - 1;
}

// Mentions stay sorted by head word; the indices of sources and of events' parties follow them.
void sort_mentions(std::vector<MentionTokens>& mentions, std::vector<std::optional<std::size_t>>& sources,
                   std::vector<std::size_t>& parties) {
  std::vector<std::size_t> order(mentions.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return mentions[i].head; });
  std::vector<std::size_t> place(order.size());
  std::vector<MentionTokens> sorted;
  for (std::size_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    sorted.push_back(mentions[order[i]]);
  }
  mentions = std::move(sorted);
  for (auto& source : sources)
    if (source) source = place[*source];
  for (std::size_t& party : parties) party = place[party];
}

// The innermost other attribution whose content holds this one's cue and content.
std::optional<std::size_t> parent_of(std::size_t child, const std::vector<AttributionTokens>& all) {
  auto holds = [](const AttributionTokens& outer, TokenRange inner) {
    return std::ranges::any_of(outer.content, [&](TokenRange piece) { return piece.contains(inner); });
  };
  std::optional<std::size_t> parent;
  std::size_t parent_size = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i == child || !holds(all[i], all[child].cue)) continue;
    if (!std::ranges::all_of(all[child].content, [&](TokenRange piece) { return holds(all[i], piece); })) continue;
    std::size_t size = 0;
    for (TokenRange piece : all[i].content) size += piece.size();
    if (parent && size >= parent_size) continue;
    parent = i;
    parent_size = size;
  }
  return parent;
}

SourceDescription describe_source(std::string_view text, const Document& document, const Syntax& syntax,
                                  const Heads::Impl& heads, const MentionTokens& mention,
                                  const AttributionTokens& attribution, const Entity* entity) {
  auto words = [&](TokenRange tokens) {
    Span span = span_of(document, tokens);
    return text.substr(span.begin, span.length());
  };
  const std::string& tag = heads.xpos.labels[syntax.xpos[mention.head]];
  return {words(*attribution.source),
          lower(words({mention.head, mention.head + 1})),
          tag == "NNS" || tag == "NNPS",
          mention.form == MentionForm::pronoun,
          entity,
          lower(words(attribution.cue))};
}

std::vector<Word> words_of(const Document& document, const Syntax& syntax, const Heads::Impl& heads) {
  std::vector<Word> words;
  words.reserve(document.tokens.size());
  for (std::size_t token = 0; token < document.tokens.size(); ++token)
    words.push_back({document.tokens[token], heads.upos.labels[syntax.upos[token]],
                     heads.xpos.labels[syntax.xpos[token]], syntax.head[token],
                     heads.relation.labels[syntax.relation[token]]});
  return words;
}

// What the heads and rules find, in tokens; what the annotations are made of.
struct Findings {
  Syntax syntax;
  std::vector<Word> words;
  ClauseTree tree;
  PartyWords party_kinds;
  std::vector<AttributionTokens> attributions;
  std::vector<std::optional<std::size_t>> sources;  // the mention that each attribution's source is
  std::vector<EventTelling> tellings;
  std::vector<MentionTokens> mentions;  // sorted by head word
  std::vector<bool> is_wanted;          // mentions that are a source or a party, and so an entity in any case
};

Findings find_in_tokens(const Article& article, const Document& document, const Encoding& encoding,
                        const Heads::Impl& heads, const AnnotateOptions& options) {
  Syntax syntax = parse(document, encoding, heads);
  std::vector<TagSpan> names = find_names(document, encoding, heads);
  repair_names(article.text, document, syntax, heads, names);
  settle_name_types(article.text, document, encoding, syntax, heads, names);
  std::vector<AttributionTokens> attributions = find_attribution_spans(article.text, document, encoding, heads);
  std::vector<MentionTokens> mentions = find_mentions(article.text, document, encoding, syntax, names, heads);

  std::vector<std::optional<std::size_t>> sources(attributions.size());
  for (std::size_t i = 0; i < attributions.size(); ++i)
    if (attributions[i].source) sources[i] = mention_of_source(*attributions[i].source, syntax, heads, mentions);
  std::vector<Word> words = words_of(document, syntax, heads);
  ClauseTree tree(article.text, words);
  std::vector<TokenRange> sentences = sentence_tokens(document);
  std::vector<std::size_t> sentence_of = sentence_of_tokens(document);
  PartyWords party_kinds = party_words(tree, mentions);
  std::vector<EventTelling> tellings = find_events(
      tree, party_kinds, sentences,
      [&](std::size_t predicate) {
        return arguments_of(encoding, heads, predicate, sentences[sentence_of[predicate]]);
      },
      options.event_types != nullptr ? options.event_types->impl().lexicon : EventLexicon::built_in());
  std::vector<std::size_t> parties = add_party_mentions(tree, tellings, mentions);
  sort_mentions(mentions, sources, parties);
  std::vector<bool> is_wanted(mentions.size(), false);
  for (const auto& source : sources)
    if (source) is_wanted[*source] = true;
  for (std::size_t party : parties) is_wanted[party] = true;
  return {std::move(syntax),  std::move(words),    std::move(tree),     std::move(party_kinds), std::move(attributions),
          std::move(sources), std::move(tellings), std::move(mentions), std::move(is_wanted)};
}

std::vector<Attribution> make_attributions(const Article& article, const Document& document, const Findings& found,
                                           const EntityList& list, const Heads::Impl& heads) {
  std::vector<Quotation> quotations = find_quotations(article.text, document);
  std::vector<Attribution> attributions;
  for (std::size_t i = 0; i < found.attributions.size(); ++i) {
    const AttributionTokens& tokens = found.attributions[i];
    Attribution attribution;
    attribution.cue = span_of(document, tokens.cue);
    for (TokenRange piece : tokens.content) attribution.content.push_back(span_of(document, piece));
    if (tokens.source) {
      attribution.source.span = span_of(document, *tokens.source);
      attribution.source.entity = list.entity_of_mention[*found.sources[i]];
      const Entity* entity = attribution.source.entity ? &list.entities[*attribution.source.entity] : nullptr;
      attribution.source.named = entity != nullptr && entity->named;
      attribution.source.kind = kind_of_source(describe_source(article.text, document, found.syntax, heads,
                                                               found.mentions[*found.sources[i]], tokens, entity),
                                               article);
    }
    attribution.parent = parent_of(i, found.attributions);
    attribution.score = tokens.score;
    attribution.speech = speech_of(article.text, quotations, attribution.cue, attribution.content);
    std::span<const Span> cue(&*attribution.cue, 1);
    attribution.stance =
        stance_of(article.text, document, {attribution.source.span, cue, attribution.content}, attribution.speech);
    attribution.insertions = insertions_in(article.text, quotations, attribution.content);
    attributions.push_back(std::move(attribution));
  }
  return attributions;
}

Annotations annotate_tokens(const Article& article, const Document& document, const Encoding& encoding,
                            const Heads::Impl& heads, const AnnotateOptions& options) {
  Findings found = find_in_tokens(article, document, encoding, heads, options);
  std::vector<std::size_t> antecedents =
      find_antecedents(article.text, document, encoding, found.syntax, found.mentions, heads);
  EntityList list = make_entities(article.text, document, found.syntax, found.mentions, chains_of(antecedents),
                                  found.is_wanted, heads);
  Annotations annotations;
  annotations.attributions = make_attributions(article, document, found, list, heads);
  annotations.entities = std::move(list.entities);
  annotations.timexes = find_timexes(article, document);
  annotations.timed = true;
  make_events(document, found.tree, found.party_kinds, found.tellings,
              EntityOfHead(found.mentions, list.entity_of_mention, document.tokens.size()), annotations);
  if (options.syntax) {
    annotations.words = std::move(found.words);
    annotations.propositions = find_propositions(document, encoding, heads);
  }
  return annotations;
}

}  // namespace

Annotations annotate(const Article& article, const Document& document, const Encoding& encoding, const Heads& heads,
                     const AnnotateOptions& options) {
  Document covered = document;
  covered.tokens.resize(std::min(document.tokens.size(), encoding.token_count()));
  if (covered.tokens.empty()) return {};
  return annotate_tokens(article, covered, encoding, heads.impl(), options);
}

}  // namespace dateline
