#include "pipeline/tiny_models.h"

#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "annotate/antecedent_ranker.h"

namespace dateline {

namespace {

using Labels = std::vector<std::string>;
constexpr std::size_t rank = 4;

Labels begin_and_inside(const Labels& types) {
  Labels labels{"O"};
  for (const std::string& type : types) {
    labels.push_back("B-" + type);
    labels.push_back("I-" + type);
  }
  return labels;
}

const std::vector<std::pair<std::string, Labels>>& tag_heads() {
  static const std::vector<std::pair<std::string, Labels>> heads = {
      {"roles", begin_and_inside({"cue", "source", "content"})},
      {"names", begin_and_inside({"person", "organization", "place", "facility", "group", "work", "event", "other"})},
      {"upos", {"ADJ", "ADP", "ADV", "AUX", "DET", "NOUN", "NUM", "PRON", "PROPN", "PUNCT", "VERB", "X"}},
      {"xpos", {"DT", "IN", "JJ", "NN", "NNP", "NNPS", "NNS", "PRP", "VBD", "."}},
      {"mentions",
       {"none", "person", "place", "organization", "object", "event", "time", "substance", "animal", "plant",
        "abstract"}},
      {"predicates", {}},
      {"factuality", {}}};
  return heads;
}

const std::vector<std::pair<std::string, Labels>>& pair_heads() {
  static const std::vector<std::pair<std::string, Labels>> heads = {
      {"attribution", {"none", "source", "content"}},
      {"arc", {"arc"}},
      {"relation", {"root", "nsubj", "obj", "appos", "det", "punct"}},
      {"argument", {"none", "ARG0", "ARG1"}},
      {"mention_start", {"start"}},
      {"mention_end", {"end"}},
      {"antecedent", {"antecedent"}}};
  return heads;
}

// The columns of all heads, one after the other.
std::vector<ColumnRange> columns() {
  std::vector<ColumnRange> ranges;
  auto add = [&ranges](const std::string& name, std::size_t count) {
    std::size_t begin = ranges.empty() ? 0 : ranges.back().begin + ranges.back().count;
    ranges.push_back({name, begin, count});
  };
  for (const auto& [name, labels] : tag_heads()) add(name, std::max<std::size_t>(1, labels.size()));
  for (const auto& [name, labels] : pair_heads()) {
    add(name + ".query", rank);
    add(name + ".key", rank);
  }
  return ranges;
}

std::string heads_file(std::uint32_t seed) {
  std::mt19937 random(seed);
  std::normal_distribution<float> draw(0, 1);
  std::vector<float> values;
  nlohmann::json tensors = nlohmann::json::object(), labels = nlohmann::json::object();
  auto put = [&](const std::string& name, std::size_t count) {
    tensors[name] = {values.size(), count};
    for (std::size_t i = 0; i < count; ++i) values.push_back(draw(random));
  };
  for (const auto& [name, set] : tag_heads())
    if (!set.empty()) labels[name] = set;
  for (const auto& [name, set] : pair_heads()) {
    labels[name] = set;
    for (const char* part : {".C", ".A", ".B"}) put(name + part, set.size() * rank);
    put(name + ".D", set.size() * distance_bucket_count);
    put(name + ".bias", set.size());
  }
  put("antecedent_ranker.linear", antecedent_feature::count);
  put("antecedent_ranker.hidden", antecedent_feature::count * AntecedentRanker::units);
  put("antecedent_ranker.bias", AntecedentRanker::units);
  put("antecedent_ranker.out", AntecedentRanker::units);
  nlohmann::json front = {{"model", "language/0"},
                          {"labels", labels},
                          {"settings", nlohmann::json::object()},
                          {"tensors", tensors},
                          {"values", values.size()}};
  std::string bytes = "dateline heads 1\n" + front.dump() + "\n";
  bytes.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(float));
  return bytes;
}

}  // namespace

std::unique_ptr<TinyModelFolder> tiny_models(std::uint32_t seed) {
  TinyModel made;
  made.columns = columns();
  made.width = made.columns.back().begin + made.columns.back().count;
  made.seed = seed;
  auto folder = std::make_unique<TinyModelFolder>(made);
  folder->write("heads.bin", heads_file(seed));
  return folder;
}

}  // namespace dateline
