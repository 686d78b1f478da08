#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dateline/record/span.h"
#include "dateline/result.h"

namespace dateline {

/// One word piece and the bytes of the text that it stands for.
struct WordPiece {
  std::uint32_t id = 0;
  Span span;
  friend bool operator==(const WordPiece&, const WordPiece&) = default;
};

/// BERT's uncased vocabulary: a line a piece, its id the line's number.
class Vocabulary {
 public:
  /// Errors   wrong_format: a special piece ([PAD], [UNK], [CLS], [SEP]) is missing, or a piece stands twice.
  static Result<Vocabulary> parse(std::string_view lines, const std::string& file_name);

  std::uint32_t pad() const { return pad_; }
  std::uint32_t unknown() const { return unknown_; }
  std::uint32_t begin() const { return begin_; }  ///< [CLS]
  std::uint32_t end() const { return end_; }      ///< [SEP]
  std::size_t size() const { return ids_.size(); }

  /// The id of a piece, `unknown()` where there is none. A piece inside a word begins with "##".
  std::uint32_t find(std::string_view piece) const;
  bool contains(std::string_view piece) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> ids_;
  std::uint32_t pad_ = 0, unknown_ = 0, begin_ = 0, end_ = 0;
};

/// Cuts `text[span]` into word pieces, as google-research/bert tokenization.py does (BasicTokenizer with lower case and
/// accents stripped, then WordpieceTokenizer, longest match first, words over 100 characters unknown), with the exact
/// bytes of each piece. Ends at the first word after which there are `pieces_max` pieces or more.
///
/// Cost: linear in the text, times the longest piece.
void append_word_pieces(std::string_view text, Span span, const Vocabulary& vocabulary, std::vector<WordPiece>& pieces,
                        std::size_t pieces_max = SIZE_MAX);

}  // namespace dateline
