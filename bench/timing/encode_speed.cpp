// How fast the encoder is: articles of 600 words cut from the texts of JSON lines, each encoded once; and what share of
// the machine's int8 peak that is. usage: encode_speed MODEL_FOLDER TEXTS.jsonl [THREADS [ARTICLES]] Built by `ninja -C
// build encode_speed`.
#include <sys/resource.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>
#include <vector>

#include "dateline/encode.h"
#include "dateline/segment.h"
#include "encode/encoder_impl.h"
#include "int8_peak.h"

namespace {

using namespace dateline;

struct Text {
  std::string text;
  Document document;
};

// Texts of `word_count` words, as many as the file has, one after another until there are `count`.
std::vector<Text> articles(const char* path, std::size_t word_count, std::size_t count) {
  std::vector<Text> made;
  Article article;
  article.language = "en";
  std::size_t words = 0;
  std::ifstream file(path);
  for (std::string line; made.size() < count && std::getline(file, line);) {
    std::string text = nlohmann::json::parse(line)["text"];
    for (std::size_t at = 0; at < text.size() && made.size() < count; ++at) {
      article.text += text[at];
      if ((text[at] == ' ' || text[at] == '\n') && ++words == word_count) {
        article.text.pop_back();
        made.push_back({article.text, segment(article)});
        article.text.clear();
        words = 0;
      }
    }
    if (!article.text.empty()) article.text += "\n\n";
  }
  return made;
}

// The matrix products of one word piece in MiniLM-L6 with `columns` columns of heads, attention over a window of 256
// pieces included: two operations a multiplication.
double operations_a_piece(std::size_t columns) {
  constexpr double width = 384, inner = 1536, layers = 6, window = 256;
  double products = layers * (4 * width * width + 2 * width * inner + 2 * window * width);
  return 2 * (products + width * static_cast<double>(columns));
}

double seconds() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count < 3) return 2;
  unsigned thread_count = argument_count > 3 ? static_cast<unsigned>(std::atoi(arguments[3])) : 1;
  std::size_t count = argument_count > 4 ? static_cast<std::size_t>(std::atoi(arguments[4])) : 200;
  std::vector<Text> texts = articles(arguments[2], 600, count);
  if (texts.empty()) return 2;

  double began = seconds();
  Result<Encoder> encoder = Encoder::load(arguments[1], thread_count);
  if (!encoder) {
    std::fprintf(stderr, "%s\n", encoder.error().text().c_str());
    return 1;
  }
  double loaded = seconds();
  // The first batches of each length make OpenVINO compile kernels: not what a long run is like.
  for (std::size_t i = 0; i < texts.size() && i < 20; ++i) (void)encode(texts[i].text, texts[i].document, *encoder);
  encoder->impl().memo.clear();

  double warm = seconds();
  std::atomic<std::size_t> next = 0, tokens = 0;
  {
    std::vector<std::jthread> threads;
    for (unsigned i = 0; i < thread_count; ++i) {
      threads.emplace_back([&] {
        for (std::size_t at = next++; at < texts.size(); at = next++)
          tokens += encode(texts[at].text, texts[at].document, *encoder)->token_count();
      });
    }
  }
  double took = seconds() - warm;

  std::size_t pieces = 0;
  double cut_began = seconds();
  for (const Text& text : texts) {
    std::vector<WordPiece> cut;
    append_word_pieces(text.text, {0, static_cast<std::uint32_t>(text.text.size())}, encoder->impl().vocabulary, cut);
    pieces += cut.size();
  }
  double cut_took = seconds() - cut_began;
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf("threads %u  articles %zu  pieces %zu  tokens %zu  %s\n", thread_count, texts.size(), pieces,
              tokens.load(), encoder->instruction_set().c_str());
  std::printf("load %.2f s  %.1f articles/s  %.0f pieces/s  peak %.0f MB  word pieces alone %.2f M/s\n", loaded - began,
              static_cast<double>(texts.size()) / took, static_cast<double>(pieces) / took,
              static_cast<double>(usage.ru_maxrss) / 1024, static_cast<double>(pieces) / cut_took / 1e6);
  double reached = operations_a_piece(encoder->width()) * static_cast<double>(pieces) / took / 1e9;
  if (double peak = int8_peak_gops(thread_count); peak > 0)
    std::printf("int8 peak %.0f GOPS  reached %.0f GOPS  share %.2f\n", peak, reached, reached / peak);
}
