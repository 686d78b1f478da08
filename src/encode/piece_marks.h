#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "dateline/record/document.h"
#include "encode/word_pieces.h"

namespace dateline {

/// What an uncased vocabulary loses, and what a window cannot see, one number a piece: its word's letter case
/// (6 shapes) and where it stands (6 places: first in a sentence, first in a paragraph, other; each inside or
/// outside quotation marks that opened earlier in its paragraph). mark = shape * 6 + place.
///
/// Cost: linear. `pieces` are those of the whole text, in order.
std::vector<std::uint8_t> piece_marks(std::string_view text, const Document& document,
                                      const std::vector<WordPiece>& pieces);
inline constexpr std::uint8_t piece_mark_count = 36;

/// For each token the index of its first piece: the first that begins inside it, else the one that covers its
/// begin; a token of which no piece is left (a lone control character) takes the piece before it, or 0.
std::vector<std::uint32_t> first_pieces(const std::vector<Span>& tokens, const std::vector<WordPiece>& pieces);

}  // namespace dateline
