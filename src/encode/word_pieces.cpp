#include "encode/word_pieces.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "text/utf8.h"

namespace dateline {

namespace {

constexpr std::size_t longest_word = 100;  // characters; tokenization.py, max_input_chars_per_word

bool is_control(char32_t c) {
  if (c == '\t' || c == '\n' || c == '\r') return false;
  // Categories Cc, Cf, Co, Cs. What Unicode has not assigned yet is kept, as in Hugging Face's tokenizers: a new emoji
  // is an unknown piece whatever the version of ICU.
  auto type = u_charType(static_cast<UChar32>(c));
  return type == U_CONTROL_CHAR || type == U_FORMAT_CHAR || type == U_PRIVATE_USE_CHAR || type == U_SURROGATE;
}

bool is_white(char32_t c) {
  if (c == ' ' || c == '\t' || c == '\n' || c == '\r') return true;
  auto type = u_charType(static_cast<UChar32>(c));
  return type == U_SPACE_SEPARATOR || type == U_LINE_SEPARATOR || type == U_PARAGRAPH_SEPARATOR;
}

bool is_mark(char32_t c) {
  if (c < 0x80) return (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126);
  return u_ispunct(static_cast<UChar32>(c)) != 0;
}

bool is_ideograph(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x2A6DF) ||
         (c >= 0x2A700 && c <= 0x2B73F) || (c >= 0x2B740 && c <= 0x2B81F) || (c >= 0x2B820 && c <= 0x2CEAF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
}

// One character of a normalised word, with the bytes of the text it came from.
struct Letter {
  std::string utf8;
  Span from;
};

// A word in lower case without accents. ASCII is kept apart, as nearly all words are ASCII.
class Word {
 public:
  bool empty() const { return letters_.empty(); }
  void clear() { letters_.clear(); }

  void add(char32_t c, Span from) {
    if (c < 0x80) {
      return push(std::string(1, static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c)), from);
    }
    // tokenization.py: lower(), then NFD, then marks of category Mn dropped.
    static const icu::Normalizer2* nfd = [] {
      UErrorCode status = U_ZERO_ERROR;
      return icu::Normalizer2::getNFDInstance(status);
    }();
    icu::UnicodeString lowered(static_cast<UChar32>(c));
    lowered.toLower(icu::Locale::getRoot());
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString parts = nfd->normalize(lowered, status);
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
      UChar32 part = parts.char32At(i);
      if (u_charType(part) == U_NON_SPACING_MARK) continue;
      std::string bytes;
      utf8::append(bytes, static_cast<char32_t>(part));
      push(std::move(bytes), from);
    }
  }

  void append_to(std::vector<WordPiece>& pieces, const Vocabulary& vocabulary) const {
    std::size_t first_piece = pieces.size();
    if (letters_.size() > longest_word) return append_unknown(pieces, first_piece, vocabulary);
    std::string piece;
    for (std::size_t begin = 0; begin < letters_.size();) {
      piece = begin == 0 ? "" : "##";
      std::size_t prefix = piece.size();
      for (std::size_t i = begin; i < letters_.size(); ++i) piece += letters_[i].utf8;
      std::size_t end = letters_.size();
      while (end > begin && !vocabulary.contains(piece)) piece.resize(piece.size() - letters_[--end].utf8.size());
      if (end == begin || piece.size() == prefix) return append_unknown(pieces, first_piece, vocabulary);
      pieces.push_back({vocabulary.find(piece), {letters_[begin].from.begin, letters_[end - 1].from.end}});
      begin = end;
    }
  }

 private:
  void push(std::string letter, Span from) {
    // Past the limit the word is unknown in any case: one of megabytes takes no memory.
    if (letters_.size() > longest_word) letters_.back().from.end = from.end;
    else letters_.push_back({std::move(letter), from});
  }

  void append_unknown(std::vector<WordPiece>& pieces, std::size_t first_piece, const Vocabulary& vocabulary) const {
    pieces.resize(first_piece);
    pieces.push_back({vocabulary.unknown(), {letters_.front().from.begin, letters_.back().from.end}});
  }

  std::vector<Letter> letters_;
};

}  // namespace

Result<Vocabulary> Vocabulary::parse(std::string_view lines, const std::string& file_name) {
  Vocabulary vocabulary;
  std::uint32_t id = 0;
  while (!lines.empty()) {
    std::size_t end = std::min(lines.find('\n'), lines.size());
    std::string_view piece = lines.substr(0, end);
    if (!vocabulary.ids_.emplace(piece, id).second)
      return fail(ErrorCode::wrong_format, "expected each word piece once, found \"" + std::string(piece) + "\" again",
                  file_name);
    ++id;
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  for (auto [name, place] : {std::pair{"[PAD]", &vocabulary.pad_}, std::pair{"[UNK]", &vocabulary.unknown_},
                             std::pair{"[CLS]", &vocabulary.begin_}, std::pair{"[SEP]", &vocabulary.end_}}) {
    auto found = vocabulary.ids_.find(std::string_view(name));
    if (found == vocabulary.ids_.end())
      return fail(ErrorCode::wrong_format, std::string("expected the word piece ") + name + ", found none", file_name);
    *place = found->second;
  }
  return vocabulary;
}

std::uint32_t Vocabulary::find(std::string_view piece) const {
  auto found = ids_.find(piece);
  return found == ids_.end() ? unknown_ : found->second;
}

bool Vocabulary::contains(std::string_view piece) const { return ids_.find(piece) != ids_.end(); }

void append_word_pieces(std::string_view text, Span span, const Vocabulary& vocabulary, std::vector<WordPiece>& pieces,
                        std::size_t pieces_max) {
  Word word;
  auto end_word = [&] {
    if (!word.empty()) word.append_to(pieces, vocabulary);
    word.clear();
  };
  for (std::size_t at = span.begin; at < span.end && pieces.size() < pieces_max;) {
    auto begin = static_cast<std::uint32_t>(at);
    char32_t c = utf8::next(text, at);
    Span from{begin, static_cast<std::uint32_t>(at)};
    if (c == 0 || c == utf8::replacement || is_control(c)) continue;
    if (is_white(c)) {
      end_word();
    } else if (is_mark(c) || is_ideograph(c)) {
      end_word();
      word.add(c, from);
      end_word();
    } else {
      word.add(c, from);
    }
  }
  end_word();
}

}  // namespace dateline
