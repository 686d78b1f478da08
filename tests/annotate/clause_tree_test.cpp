#include "annotate/clause_tree.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "annotate/tagged_text.h"

namespace dateline {
namespace {

/// "'s<Varnia with<Osk": every case word with the word that it hangs on.
std::string case_words(const std::string& tagged) {
  TaggedText text(tagged);
  ClauseTree tree(text.text, text.words);
  std::string out;
  for (std::size_t at = 0; at < tree.size(); ++at)
    if (tree[at].tag == Tag::adposition || tree[at].xpos == "POS")
      out += (out.empty() ? "" : " ") + text.at(tree[at].span) + "<" + text.at(tree[tree[at].head].span);
  return out;
}

/// Whether every climb by head ends at a root, and every word stands once among its head's dependents.
bool is_forest(const ClauseTree& tree) {
  std::size_t dependents = 0, roots = 0;
  for (std::size_t word = 0; word < tree.size(); ++word) {
    roots += tree.is_root(word) ? 1 : 0;
    std::size_t at = word;
    for (std::size_t steps = 0; !tree.is_root(at); at = tree[at].head)
      if (++steps > tree.size()) return false;
    for (std::uint32_t below : tree.dependents(word))
      if (below == word || tree[below].head != word) return false;
    dependents += tree.dependents(word).size();
  }
  return dependents + roots == tree.size();
}

TEST(ClauseTree, CaseWordsHangOnTheirNoun) {
  EXPECT_EQ(case_words("Varnia/NNP/compound/3 's/POS/case/3 ties/NNS/nsubj/6 with/IN/case/3 Osk/NNP/nmod/3 "
                       "ended/VBD/root/0"),
            "'s<Varnia with<Osk");
  EXPECT_EQ(
      case_words("talks/NNS/nsubj/6 with/IN/case/1 the/DT/det/5 new/JJ/amod/5 council/NN/nmod/1 ended/VBD/root/0"),
      "with<council");
  EXPECT_EQ(case_words("Mara/NNP/nmod/4 Quill/NNP/flat/1 's/POS/case/4 ties/NNS/nsubj/5 ended/VBD/root/0"), "'s<Mara");
}

TEST(ClauseTree, AnOwnerWhoseMarkCannotBeHungOnItKeepsItsLink) {
  TaggedText refused("Varnia/NNP/compound/3 's/POS/root/0 ties/NNS/obj/2");
  EXPECT_EQ(ClauseTree(refused.text, refused.words)[0].link, Link::compound) << "it hangs from its own mark";
  TaggedText hung("Varnia/NNP/compound/3 's/POS/case/3 ties/NNS/root/0");
  EXPECT_EQ(ClauseTree(hung.text, hung.words)[0].link, Link::nmod);
}

TEST(ClauseTree, CaseWordsThatHangRightStay) {
  EXPECT_EQ(case_words("Varnia/NNP/nmod/3 's/POS/case/1 ties/NNS/nsubj/6 with/IN/case/5 Osk/NNP/nmod/3 "
                       "ended/VBD/root/0"),
            "'s<Varnia with<Osk");
  // A noun takes one case word: the first of two keeps its place.
  EXPECT_EQ(case_words("fled/VBD/root/0 out/IN/case/1 of/IN/case/4 Osk/NNP/obl/1"), "out<fled of<Osk");
  // What introduces a clause is no noun's, and the object of a verb has no preposition.
  EXPECT_EQ(case_words("left/VBD/root/0 after/IN/mark/4 Osk/NNP/nsubj/4 fell/VBD/advcl/1"), "after<fell");
  EXPECT_EQ(case_words("took/VBD/root/0 over/IN/compound/1 Osk/NNP/obj/1"), "over<took");
}

TEST(ClauseTree, OwnerBeforeAPossessiveMarkIsNoCompound) {
  TaggedText text("Varnia/NNP/compound/3 's/POS/case/3 ties/NNS/nsubj/4 ended/VBD/root/0");
  ClauseTree tree(text.text, text.words);
  EXPECT_EQ(tree[0].link, Link::nmod);
  EXPECT_EQ(tree[1].link, Link::case_of);
  EXPECT_EQ(tree.dependent(0, Link::case_of), 1U);
  EXPECT_EQ(tree.introduced_by(0), "");
}

TEST(ClauseTree, NoCaseWordHangsOnItself) {
  for (const char* tagged :
       {"ties/NNS/nsubj/2 with/IN/root/0 Osk/NNP/nmod/1 ended/VBD/conj/2",  // "Osk" hangs on "with" by "ties"
        "Varnia/NNP/compound/3 's/POS/root/0 ties/NNS/nsubj/2",             // so does "Varnia" on "'s"
        "ended/VBD/root/0 with/IN/case/1 Osk/NNP/nmod/1 of/IN/case/2 Lorn/NNP/nmod/2",
        "of/IN/root/0 ties/NNS/nmod/1 with/IN/case/2 Osk/NNP/obl/2 to/IN/case/4 Lorn/NNP/nmod/3"}) {
    TaggedText text(tagged);
    EXPECT_TRUE(is_forest(ClauseTree(text.text, text.words))) << tagged;
  }
  EXPECT_EQ(case_words("ties/NNS/nsubj/2 with/IN/root/0 Osk/NNP/nmod/1 ended/VBD/conj/2"), "with<with");
  EXPECT_EQ(case_words("Varnia/NNP/compound/3 's/POS/root/0 ties/NNS/nsubj/2"), "'s<'s");
}

// Random trees of the words and links that case words are hung by, crossing ones too.
TEST(ClauseTree, EveryClimbEnds) {
  const std::vector<std::string> tags = {"NNP", "NNP", "NN", "IN", "IN", "POS", "DT", "JJ", "VBD"};
  const std::vector<std::string> links = {"nmod", "obl", "compound", "flat", "case", "fixed", "mark", "amod"};
  std::mt19937 random(5);
  std::size_t moved = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::size_t count = 1 + random() % 12;
    std::vector<std::size_t> order(count);  // each word but the first hangs on one before it here
    std::iota(order.begin(), order.end(), 0);
    std::ranges::shuffle(order, random);
    std::vector<std::size_t> head(count, 0);  // from 1; 0 the root's
    for (std::size_t i = 1; i < count; ++i) head[order[i]] = order[random() % i] + 1;
    std::string tagged;
    for (std::size_t at = 0; at < count; ++at)
      tagged += "w/" + tags[random() % tags.size()] + "/" + (head[at] == 0 ? "root" : links[random() % links.size()]) +
                "/" + std::to_string(head[at]) + " ";
    TaggedText text(tagged);
    ClauseTree tree(text.text, text.words);
    ASSERT_TRUE(is_forest(tree)) << tagged;
    for (std::size_t at = 0; at < count; ++at) moved += tree[at].head != text.words[at].head ? 1 : 0;
  }
  EXPECT_GT(moved, 500U);
}

}  // namespace
}  // namespace dateline
