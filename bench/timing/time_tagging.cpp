// How fast time expressions are found, without and with the cutting into sentences and words.
// usage: time_tagging TEXTS.jsonl [OUT.jsonl]    each line {"id", "text"[, "dct"]}; OUT gets what was found
// Built by `ninja -C build time_tagging`.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "annotate/timexes.h"
#include "dateline/segment.h"
#include "text/utf8.h"

namespace {

using namespace dateline;

struct Text {
  std::string id;
  Article article;
  Document document;
};

double seconds() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

std::vector<Text> read_texts(const char* path) {
  std::vector<Text> texts;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    nlohmann::json json = nlohmann::json::parse(line);
    Text text;
    text.id = json["id"];
    text.article.text = json["text"];
    text.article.language = "en";
    if (json.contains("dct")) text.article.published.edtf = json["dct"];
    text.document = segment(text.article);
    texts.push_back(std::move(text));
  }
  return texts;
}

void write_found(const std::vector<Text>& texts, const char* path) {
  constexpr const char* types[] = {"DATE", "TIME", "DURATION", "SET"};
  std::ofstream out(path);
  for (const Text& text : texts) {
    nlohmann::json list = nlohmann::json::array();
    std::string_view words = text.article.text;
    for (const Timex& timex : find_timexes(text.article, text.document))
      list.push_back({{"start", utf8::code_point_count(words.substr(0, timex.span.begin))},
                      {"end", utf8::code_point_count(words.substr(0, timex.span.end))},
                      {"type", types[static_cast<int>(timex.type)]},
                      {"value", timex.value},
                      {"mod", timex.mod},
                      {"edtf", timex.edtf.value_or("")},
                      {"basis", static_cast<int>(timex.basis)}});
    out << nlohmann::json{{"id", text.id}, {"timexes", list}}.dump() << '\n';
  }
}

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count < 2) return 2;
  std::vector<Text> texts = read_texts(arguments[1]);
  if (texts.empty()) return 2;
  if (argument_count > 2) write_found(texts, arguments[2]);

  constexpr int rounds = 20;
  std::size_t found = 0;
  double began = seconds();
  for (int round = 0; round < rounds; ++round)
    for (const Text& text : texts) found += find_timexes(text.article, text.document).size();
  double tagged = seconds();
  for (int round = 0; round < rounds; ++round)
    for (const Text& text : texts) found += segment(text.article).sentences.size();
  double cut = seconds();
  auto count = static_cast<double>(texts.size() * rounds);
  std::printf("documents %zu  found %zu\ntagging %.0f documents/s, with sentences and words %.0f documents/s\n",
              texts.size(), found, count / (tagged - began), count / (cut - began));
}
