#include <algorithm>
#include <string>

#include "extract/dateline.h"
#include "extract/news_conventions.h"
#include "text/characters.h"
#include "text/sentence_ends.h"
#include "text/utf8.h"

namespace dateline {

namespace {

enum class Part { space, block };

struct Cut {
  std::uint32_t at = 0;  // byte in the block's text, before which the part goes
  Part part = Part::block;
};

char32_t before(std::string_view text, std::size_t at) { return at == 0 ? 0 : utf8::previous(text, at); }

// Places where an end mark, perhaps closed by a quotation mark or bracket, runs into a capital letter.
std::vector<std::uint32_t> glue_candidates(std::string_view text) {
  std::vector<std::uint32_t> found;
  bool ended = false;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t begin = at;
    char32_t c = utf8::next(text, at);
    // The mark that opens an English quotation closes a German one, whose opening mark stands low.
    bool opens =
        is_opening_quote(c) && !(c == 0x201C && text.substr(0, begin).find("\u201e") != std::string_view::npos);
    if (ended && (is_upper(c) || opens)) found.push_back(static_cast<std::uint32_t>(begin));
    ended = is_end_mark(c) || (ended && !opens && closes_after_end(c));
  }
  return found;
}

std::vector<Cut> cuts_of(const TextBlock& block, bool may_open_text) {
  std::vector<Cut> cuts;
  std::uint32_t dateline_end = 0;
  if (may_open_text) {
    if (auto dateline = dateline_at_start(block.text, DatelinePlace::opens_text)) {
      dateline_end = dateline->span.end;
      if (dateline_end < block.text.size() && block.text[dateline_end] != ' ')
        cuts.push_back({dateline_end, Part::space});
    }
  }
  for (std::uint32_t at : glue_candidates(block.text)) {
    bool has_markup = std::binary_search(block.joins.begin(), block.joins.end(), at);
    if (at > dateline_end && is_glued_sentence_end(block.text, at, has_markup)) cuts.push_back({at, Part::block});
  }
  for (std::uint32_t at : block.joins) {
    if (at == 0 || at >= block.text.size() || at <= dateline_end) continue;
    std::size_t next = at;
    char32_t left = before(block.text, at), right = utf8::next(block.text, next);
    if ((left == ':' || left == ',' || left == ';') && (is_letter(right) || is_opening_quote(right)))
      cuts.push_back({at, Part::space});
  }
  std::sort(cuts.begin(), cuts.end(), [](const Cut& a, const Cut& b) { return a.at < b.at; });
  return cuts;
}

void append_piece(TextBlock& to, const TextBlock& from, Span piece) {
  auto shift = static_cast<std::uint32_t>(to.text.size());
  to.text += from.text.substr(piece.begin, piece.length());
  to.source.append(from.source.slice(piece));
  for (std::uint32_t join : from.joins) {
    if (join > piece.begin && join < piece.end) to.joins.push_back(join - piece.begin + shift);
  }
}

}  // namespace

void part_joined_blocks(std::vector<TextBlock>& blocks) {
  std::vector<TextBlock> parted;
  parted.reserve(blocks.size());
  constexpr std::size_t opening_blocks = 4;
  for (TextBlock& block : blocks) {
    std::vector<Cut> cuts;
    if (block.kind != TextBlock::Kind::preformatted && block.kind != TextBlock::Kind::embed)
      cuts = cuts_of(block, parted.size() < opening_blocks);
    if (cuts.empty()) {
      parted.push_back(std::move(block));
      continue;
    }
    TextBlock piece;
    piece.kind = block.kind;
    std::uint32_t begin = 0;
    for (const Cut& cut : cuts) {
      append_piece(piece, block, {begin, cut.at});
      begin = cut.at;
      if (cut.part == Part::space) {
        piece.text += ' ';
        piece.source.append(1, {});
      } else {
        parted.push_back(std::move(piece));
        piece = TextBlock{};
        piece.kind = block.kind;
      }
    }
    append_piece(piece, block, {begin, static_cast<std::uint32_t>(block.text.size())});
    parted.push_back(std::move(piece));
  }
  blocks = std::move(parted);
}

}  // namespace dateline
