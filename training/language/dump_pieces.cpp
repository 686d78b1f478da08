// Writes what the language model learns from, as the program itself sees it: JSON lines {"id", "text"[, "tokens",
// "sentences"]} on standard input, {"id", "paragraphs", "sentences", "tokens", "pieces", "piece_spans", "marks",
// "first_pieces"} on standard output. Spans count code points. Given tokens and sentences are kept.
// usage: dump_pieces vocabulary.txt < texts.jsonl
// Built with -DDATELINE_TRAINING=ON; used by training/language/prepare.py.
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "dateline/segment.h"
#include "encode/piece_marks.h"
#include "encode/word_pieces.h"
#include "text/utf8.h"

namespace {

using namespace dateline;

nlohmann::json code_points(const std::vector<Span>& spans, const utf8::CodePointIndex& index) {
  auto list = nlohmann::json::array();
  for (Span span : spans) list.push_back({index.code_points_before(span.begin), index.code_points_before(span.end)});
  return list;
}

std::vector<Span> bytes(const nlohmann::json& list, const utf8::CodePointIndex& index) {
  std::vector<Span> spans;
  for (const auto& pair : list) spans.push_back({index.byte_of(pair[0]), index.byte_of(pair[1])});
  return spans;
}

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count != 2) return 2;
  std::ifstream file(arguments[1], std::ios::binary);
  std::string lines{std::istreambuf_iterator<char>(file), {}};
  auto vocabulary = Vocabulary::parse(lines, arguments[1]);
  if (!vocabulary) {
    std::cerr << vocabulary.error().text() << '\n';
    return 1;
  }
  for (std::string line; std::getline(std::cin, line);) {
    auto in = nlohmann::json::parse(line);
    Article article;
    article.text = in["text"];
    article.language = "en";
    Document document = segment(article);
    utf8::CodePointIndex index(article.text);
    if (in.contains("tokens")) document.tokens = bytes(in["tokens"], index);
    if (in.contains("sentences")) document.sentences = bytes(in["sentences"], index);
    std::vector<WordPiece> pieces;
    append_word_pieces(article.text, {0, static_cast<std::uint32_t>(article.text.size())}, *vocabulary, pieces);
    std::vector<Span> piece_spans;
    auto ids = nlohmann::json::array();
    for (const WordPiece& piece : pieces) {
      piece_spans.push_back(piece.span);
      ids.push_back(piece.id);
    }
    nlohmann::json out;
    out["id"] = in["id"];
    out["paragraphs"] = code_points(document.paragraphs, index);
    out["sentences"] = code_points(document.sentences, index);
    out["tokens"] = code_points(document.tokens, index);
    out["pieces"] = std::move(ids);
    out["piece_spans"] = code_points(piece_spans, index);
    out["marks"] = piece_marks(article.text, document, pieces);
    out["first_pieces"] = first_pieces(document.tokens, pieces);
    std::cout << out.dump() << '\n';
  }
}
