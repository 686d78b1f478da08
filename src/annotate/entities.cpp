#include "annotate/entities.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>
#include <string>

namespace dateline {

namespace {

constexpr std::size_t longest_description = 16;      // tokens
constexpr std::size_t longest_with_participle = 12;  // "the charities run by X" is kept whole, a longer one is not

bool is_plural(const Syntax& syntax, const Heads::Impl& heads, std::size_t token) {
  const std::string& tag = heads.xpos.labels[syntax.xpos[token]];
  return tag == "NNS" || tag == "NNPS";
}

// The type most mentions vote for; names outvote descriptions, these pronouns. Ties go to the first in the enumeration.
EntityType type_of(const std::vector<MentionTokens>& mentions, const std::vector<std::size_t>& chain, bool named) {
  std::array<int, entity_type_count> votes{};
  for (std::size_t i : chain) {
    const MentionTokens& mention = mentions[i];
    if (named && !mention.name) continue;
    votes[static_cast<std::size_t>(mention.type)] += mention.form == MentionForm::pronoun ? 1 : 4;
  }
  return static_cast<EntityType>(std::ranges::max_element(votes) - votes.begin());
}

// A description ends before its clauses and without a possessive: "a man" of "a man who was jailed", "the rebels" of
// "the rebels had fled", "fighters" of "fighters of staging it", "the farmers" of "the farmers'".
TokenRange without_clause(std::string_view text, const Document& document, const Syntax& syntax,
                          const Heads::Impl& heads, const MentionTokens& mention) {
  static constexpr std::string_view relatives[] = {"who", "whom", "whose", "which", "that"};
  static constexpr std::string_view links[] = {",",    "of", "to", "for", "by", "and",
                                               "from", "in", "as", "(",   "-",  "not"};
  static constexpr std::string_view possessives[] = {"'s", "\u2019s", "'", "\u2019"};
  auto word = [&](std::size_t token) {
    return text.substr(document.tokens[token].begin, document.tokens[token].length());
  };
  auto is_any = [&](std::size_t token, std::span<const std::string_view> words) {
    return std::ranges::find(words, word(token)) != words.end();
  };
  std::size_t end = mention.tokens.end;
  for (std::size_t token = mention.head + 1; token < mention.tokens.end; ++token) {
    const std::string& tag = heads.xpos.labels[syntax.xpos[token]];
    bool is_participle = tag == "VBN" || tag == "VBG";
    bool is_clause = (tag.starts_with("VB") && !is_participle) || tag == "MD" || is_any(token, relatives) ||
                     (tag == "VBG" && is_any(token - 1, links)) ||
                     (is_participle && mention.tokens.size() > longest_with_participle && word(token - 1) != "-");
    if (!is_clause) continue;
    end = token;
    while (end - 1 > mention.head && is_any(end - 1, links)) --end;
    break;
  }
  while (end - 1 > mention.tokens.begin && end - 1 >= mention.head && is_any(end - 1, possessives)) --end;
  return {mention.tokens.begin, end};
}

std::string name_of(std::string_view text, const Document& document, const Syntax& syntax, const Heads::Impl& heads,
                    const std::vector<MentionTokens>& mentions, const std::vector<std::size_t>& chain, bool named) {
  TokenRange best{};
  for (std::size_t i : chain) {
    const MentionTokens& mention = mentions[i];
    if (named && !mention.name) continue;
    TokenRange tokens = named ? *mention.name : without_clause(text, document, syntax, heads, mention);
    bool better = named ? tokens.size() > best.size()
                        : mention.form == MentionForm::nominal && tokens.size() > best.size() &&
                              tokens.size() <= longest_description;
    if (best.empty() || better) best = tokens;
  }
  Span span = span_of(document, best);
  std::string name(text.substr(span.begin, span.length()));
  std::ranges::replace(name, '\n', ' ');
  return name;
}

void add_mentions(const Document& document, const MentionTokens& mention, std::vector<Mention>& to) {
  if (mention.name && *mention.name != mention.tokens)
    to.push_back({span_of(document, *mention.name), MentionForm::name});
  to.push_back({span_of(document, mention.tokens), mention.form});
}

}  // namespace

EntityList make_entities(std::string_view text, const Document& document, const Syntax& syntax,
                         const std::vector<MentionTokens>& mentions,
                         const std::vector<std::vector<std::size_t>>& chains, const std::vector<bool>& wanted,
                         const Heads::Impl& heads) {
  struct Made {
    Entity entity;
    const std::vector<std::size_t>* chain;
  };
  std::vector<Made> made;
  for (const std::vector<std::size_t>& chain : chains) {
    bool named = std::ranges::any_of(chain, [&](std::size_t i) { return mentions[i].name.has_value(); });
    bool is_wanted = std::ranges::any_of(chain, [&](std::size_t i) { return wanted[i]; });
    if (!named && !is_wanted && chain.size() < 2) continue;
    Entity entity;
    entity.named = named;
    entity.type = type_of(mentions, chain, named);
    if (!named && entity.type == EntityType::person && is_plural(syntax, heads, mentions[chain.front()].head))
      entity.type = EntityType::group;
    entity.name = name_of(text, document, syntax, heads, mentions, chain, named);
    for (std::size_t i : chain) add_mentions(document, mentions[i], entity.mentions);
    std::ranges::sort(entity.mentions, [](const Mention& a, const Mention& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end < b.span.end;
    });
    // Two head words of one name ("New", "Zealand") are two mentions with the same words.
    entity.mentions.erase(std::unique(entity.mentions.begin(), entity.mentions.end()), entity.mentions.end());
    made.push_back({std::move(entity), &chain});
  }
  std::ranges::stable_sort(made, {}, [](const Made& m) { return m.entity.mentions.front().span.begin; });
  EntityList list;
  list.entity_of_mention.resize(mentions.size());
  for (Made& m : made) {
    for (std::size_t i : *m.chain) list.entity_of_mention[i] = list.entities.size();
    list.entities.push_back(std::move(m.entity));
  }
  return list;
}

}  // namespace dateline
