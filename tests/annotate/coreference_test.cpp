#include "annotate/coreference.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "annotate/tagged_syntax.h"
#include "annotate/tagged_text.h"

namespace dateline {
namespace {

/// What the last description takes up where the ranker takes up nothing: "Morvane 1", the name and its sentence,
/// counted from 1, or "none". A description is an article with the word behind it.
std::string taken_up(const std::string& tagged) {
  TaggedText text(tagged);
  for (std::size_t at = 1; at < text.words.size(); ++at) {
    if (text.words[at - 1].xpos != "DT") continue;
    MentionTokens mention;
    mention.tokens = {at - 1, at + 1};
    mention.head = at;
    mention.type = EntityType::organization;
    text.mentions.push_back(mention);
  }
  std::ranges::sort(text.mentions, {}, &MentionTokens::head);
  TaggedSyntax trees(text.words);
  trees.heads.settings["no_antecedent"] = 1.0F;
  std::vector<std::size_t> antecedents =
      find_antecedents(text.text, text.document, trees.encoding, trees.syntax, text.mentions, trees.heads);
  for (std::size_t i = text.mentions.size(); i-- > 0;) {
    if (text.mentions[i].name) continue;
    if (antecedents[i] == i) return "none";
    std::size_t word = text.mentions[antecedents[i]].head;
    return text.at(text.words[word].span) + " " + std::to_string(sentence_of_tokens(text.document)[word] + 1);
  }
  return "no description";
}

const std::string morvane = "Morvane/NNP/nsubj/2/body grew/VBD/root/0\n";
const std::string brakk = "Brakk/NNP/nsubj/2/body grew/VBD/root/0\n";
const std::string tolle = "Tolle/NNP/nsubj/2/person spoke/VBD/root/0\n";
const std::string the_group = "the/DT/det/2 group/NN/nsubj/3 fled/VBD/root/0\n";

TEST(MostNamedBody, IsTakenUpThoughAnotherStandsNearer) {
  EXPECT_EQ(taken_up(morvane + morvane + brakk + the_group), "Morvane 2");
  EXPECT_EQ(taken_up(brakk + morvane + brakk + morvane + brakk + the_group), "Brakk 5");
}

TEST(MostNamedBody, IsOneThatStandsOut) {
  EXPECT_EQ(taken_up(morvane + brakk + morvane + brakk + the_group), "none");
  EXPECT_EQ(taken_up(morvane + the_group), "none");
  EXPECT_EQ(taken_up(the_group + morvane + morvane), "none");
}

TEST(MostNamedBody, IsNoPerson) {
  EXPECT_EQ(taken_up(tolle + tolle + tolle + morvane + morvane + the_group), "Morvane 5");
  EXPECT_EQ(taken_up(tolle + tolle + tolle + the_group), "none");
}

TEST(MostNamedBody, IsTakenUpByPlainDefiniteWordsOnly) {
  std::string before = morvane + morvane + brakk;
  EXPECT_EQ(taken_up(before + "the/DT/det/2 company/NN/nsubj/3 fled/VBD/root/0"), "Morvane 2");
  EXPECT_EQ(taken_up(before + "a/DT/det/2 group/NN/nsubj/3 fled/VBD/root/0"), "none");
  EXPECT_EQ(taken_up(before + "the/DT/det/2 group/NNS/nsubj/3 fled/VBD/root/0"), "none");
  EXPECT_EQ(taken_up(before + "the/DT/det/2 harvest/NN/nsubj/3 failed/VBD/root/0"), "none");
}

}  // namespace
}  // namespace dateline
