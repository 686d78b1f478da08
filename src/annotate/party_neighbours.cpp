#include "annotate/party_neighbours.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr auto none = ClauseTree::none;
constexpr std::size_t reach = 8;  // words

// The last noun of a run ("President Osk"), where it is a party that is not among the others.
bool ends_nouns(const ClauseTree& tree, std::size_t at) {
  return at + 1 >= tree.size() || (!tree.is_noun(at + 1) && tree[at + 1].xpos != "POS");
}

std::size_t party_at(const PartyFinder& finder, std::size_t at, std::span<const std::size_t> others) {
  std::size_t name = finder.words().head[at];
  return finder.is_party(at) && std::ranges::find(others, name) == others.end() ? name : none;
}

}  // namespace

std::size_t party_behind(const ClauseTree& tree, const PartyFinder& finder, std::string_view preposition,
                         std::size_t from, std::span<const std::size_t> others) {
  std::size_t at = from, limit = std::min(tree.size(), from + reach);
  for (; at < limit && tree[at].form != preposition; ++at)
    if (tree.is_verb(at) || tree[at].form == "." || tree[at].form == ";") return none;
  for (++at; at < std::min(tree.size(), limit + reach); ++at) {
    if (tree.is_verb(at) || tree[at].tag == Tag::adposition || tree[at].form == ",") return none;
    if (tree.is_noun(at) && ends_nouns(tree, at)) return party_at(finder, at, others);
  }
  return none;
}

std::size_t party_right_behind(const ClauseTree& tree, const PartyFinder& finder, std::size_t from,
                               std::span<const std::size_t> others) {
  for (std::size_t at = from; at < std::min(tree.size(), from + reach); ++at) {
    const TreeWord& word = tree[at];
    if (tree.is_noun(at)) {
      if (ends_nouns(tree, at)) return party_at(finder, at, others);
      continue;
    }
    bool leads = word.tag == Tag::determiner || word.tag == Tag::adjective || word.tag == Tag::number ||
                 word.xpos == "POS" || word.xpos == "PRP$";
    if (!leads) return none;
  }
  return none;
}

}  // namespace dateline
