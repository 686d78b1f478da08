#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "annotate/antecedent_ranker.h"
#include "annotate/heads.h"
#include "annotate/syntax.h"
#include "dateline/record/syntax.h"

namespace dateline {

/// Trees written by hand as the parser gives them, with heads that name their labels and weigh nothing: the model's
/// scores are 0 throughout, but for nouns that the test calls persons.
struct TaggedSyntax {
  Heads::Impl heads;
  Syntax syntax;
  Encoding encoding;

  explicit TaggedSyntax(const std::vector<Word>& words) {
    heads.mentions.labels = {"none", "person"};
    encoding.width = heads.mentions.count();
    encoding.values.assign(words.size() * encoding.width, 0.0F);
    for (std::size_t at = 0; at < words.size(); ++at) {
      syntax.upos.push_back(static_cast<std::uint8_t>(label(heads.upos.labels, words[at].upos)));
      syntax.xpos.push_back(static_cast<std::uint8_t>(label(heads.xpos.labels, words[at].xpos)));
      syntax.relation.push_back(static_cast<std::uint16_t>(label(heads.relation.labels, words[at].relation)));
      syntax.head.push_back(words[at].head);
      encoding.values[at * encoding.width] = 1.0F;
    }
    heads.antecedent.labels = {"antecedent"};
    heads.antecedent.D.assign(distance_bucket_count, 0.0F);
    heads.antecedent.bias = {0.0F};
    std::size_t units = AntecedentRanker::units;
    heads.ranker = std::make_unique<AntecedentRanker>(AntecedentRanker{
        std::vector<float>(antecedent_feature::count), std::vector<float>(antecedent_feature::count * units),
        std::vector<float>(units), std::vector<float>(units)});
  }

  /// The mentions head takes this word for a person's.
  void set_person(std::size_t word) { encoding.values[word * encoding.width + 1] = 2.0F; }

 private:
  static std::size_t label(std::vector<std::string>& labels, const std::string& name) {
    auto found = std::ranges::find(labels, name);
    if (found == labels.end()) found = labels.insert(labels.end(), name);
    return static_cast<std::size_t>(found - labels.begin());
  }
};

}  // namespace dateline
