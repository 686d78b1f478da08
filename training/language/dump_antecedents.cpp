// Writes what the antecedent weights are fitted on: for each mention that the model finds, the features of its
// candidate antecedents and which of them are right. usage: dump_antecedents MODEL_FOLDER < texts.jsonl > features.bin
// In: {"id", "text", "tokens", "sentences", "clusters": [[[begin, end], ...], ...]}, code points. Out, little-endian:
// for each mention u32 rows, then for each row u8 right and float32 features; the first row is "none". Built with
// -DDATELINE_TRAINING=ON; used by training/language/fit_antecedents.py.
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <random>

#include "annotate/antecedent_features.h"
#include "annotate/coreference.h"
#include "annotate/heads.h"
#include "annotate/mentions.h"
#include "annotate/syntax.h"
#include "dateline/annotate.h"
#include "dateline/segment.h"
#include "text/utf8.h"

namespace {

using namespace dateline;

constexpr std::size_t wrong_kept = 40;  // candidates that are wrong, of each mention

void write_row(bool right, const AntecedentFeatures& features) {
  char flag = right ? 1 : 0;
  std::cout.write(&flag, 1);
  std::cout.write(reinterpret_cast<const char*>(features.data()), sizeof(features));
}

std::vector<Span> bytes(const nlohmann::json& list, const utf8::CodePointIndex& index) {
  std::vector<Span> spans;
  for (const auto& pair : list) spans.push_back({index.byte_of(pair[0]), index.byte_of(pair[1])});
  return spans;
}

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count != 2) return 2;
  auto encoder = Encoder::load(arguments[1], 1);
  if (!encoder) return std::cerr << encoder.error().text() << '\n', 1;
  auto loaded = Heads::load(arguments[1], *encoder);
  if (!loaded) return std::cerr << loaded.error().text() << '\n', 1;
  const Heads::Impl& heads = loaded->impl();
  std::mt19937 random(5);
  for (std::string line; std::getline(std::cin, line);) {
    auto in = nlohmann::json::parse(line);
    Article article;
    article.text = in["text"];
    article.language = "en";
    Document document = segment(article);
    utf8::CodePointIndex index(article.text);
    document.tokens = bytes(in["tokens"], index);
    document.sentences = bytes(in["sentences"], index);
    auto encoding = encode(article.text, document, *encoder);
    if (!encoding) return std::cerr << encoding.error().text() << '\n', 1;

    Syntax syntax = parse(document, *encoding, heads);
    auto names = find_names(document, *encoding, heads);
    auto mentions = find_mentions(article.text, document, *encoding, syntax, names, heads);
    auto words = mention_words(article.text, document, syntax, mentions, *encoding, heads);
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> cluster_of;
    int cluster = 0;
    for (const auto& spans : in["clusters"]) {
      for (Span span : bytes(spans, index)) cluster_of[{span.begin, span.end}] = cluster;
      ++cluster;
    }
    std::vector<int> gold(mentions.size(), -1);
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      Span span = span_of(document, mentions[i].tokens);
      if (auto found = cluster_of.find({span.begin, span.end}); found != cluster_of.end()) gold[i] = found->second;
    }
    std::map<int, std::size_t> met;  // mentions of each chain before the anaphor
    for (std::size_t anaphor = 0; anaphor < mentions.size(); ++anaphor) {
      PairQuery query(heads.antecedent, *encoding, mentions[anaphor].head);
      std::vector<std::size_t> kept;
      std::size_t wrong = 0;
      bool has_right = false;
      for (std::size_t candidate : antecedent_candidates(mentions, anaphor)) {
        bool right = gold[anaphor] >= 0 && gold[anaphor] == gold[candidate];
        has_right = has_right || right;
        if (!right && wrong >= wrong_kept && random() % 8 != 0) continue;
        wrong += right ? 0 : 1;
        kept.push_back(candidate);
      }
      auto rows = static_cast<std::uint32_t>(kept.size() + 1);
      std::cout.write(reinterpret_cast<const char*>(&rows), sizeof(rows));
      write_row(!has_right, none_features(mentions, words, anaphor));
      for (std::size_t candidate : kept)
        write_row(
            gold[anaphor] >= 0 && gold[anaphor] == gold[candidate],
            pair_features(mentions, words, syntax, heads, anaphor, candidate,
                          gold[candidate] >= 0 ? met[gold[candidate]] : 1, query.score(0, mentions[candidate].head)));
      if (gold[anaphor] >= 0) ++met[gold[anaphor]];
    }
  }
}
