#include "segment/sentences.h"

#include <algorithm>
#include <string>

#include "text/characters.h"
#include "text/sentence_ends.h"
#include "text/utf8.h"
#include "text/word_set.h"

namespace dateline {

namespace {

// Verbs of speech that may follow a name after a quotation: "Why?" Smith asked.
bool is_speech_verb(std::string_view word) {
  static const WordSet verbs(
      "said says asked asks added told wrote writes replied answered cried shouted explained continued "
      "tweeted exclaimed wondered recalled insisted sagte sagt fragte schrieb rief dit dijo "
      "pregunt\u00f3 disse ha zei");
  return verbs.contains(lower(word));
}

// Languages that write an ordinal number with a full stop.
bool has_dotted_ordinals(std::string_view language) {
  static constexpr std::string_view codes[] = {"de", "da", "no", "nb", "nn", "fi", "cs", "sk", "hu", "hr",
                                               "sr", "sl", "bs", "et", "lv", "tr", "pl", "is", "fo", "lb"};
  std::string_view base = language.substr(0, language.find('-'));
  return std::find(std::begin(codes), std::end(codes), base) != std::end(codes);
}

bool is_dotted_month(std::string_view word) {
  static const WordSet months(
      "januar februar m\u00e4rz april mai juni juli august september oktober november dezember "
      "j\u00e4nner jahrhundert jahrhunderts jahrestag etage stock klasse liga spieltag minute platz "
      "runde geburtstag januari desember december marts maj");
  return months.contains(lower(word));
}

// Words after "5 p.m." that still belong to the time.
bool goes_on_after_hour(std::string_view word) {
  static const WordSet words(
      "est edt cst cdt mst mdt pst pdt et ct pt gmt bst cet cest ist utc local eastern central pacific "
      "monday tuesday wednesday thursday friday saturday sunday jan feb march april may june july aug "
      "sept oct nov dec");
  return words.contains(lower(word));
}

bool is_number(std::string_view token) {
  return !token.empty() && std::all_of(token.begin(), token.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class SentenceSplitter {
 public:
  SentenceSplitter(std::string_view text, Span paragraph, std::string_view language)
      : text_(text.substr(0, paragraph.end)),
        begin_(paragraph.begin),
        dotted_ordinals_(has_dotted_ordinals(language)) {}

  void split(std::vector<Span>& sentences) {
    sentence_begin_ = skip_space(begin_);
    for (std::size_t at = sentence_begin_; at < text_.size();) {
      char32_t c = utf8::next(text_, at);
      if (c == '\n' && at < text_.size() && text_[at] == '\n') {
        close(at - 1, sentences);
      } else if (is_wide_end_mark(c)) {
        std::size_t end = past_closers(past_marks(at));
        if (ends_at_wide_mark(at, end)) close(end, sentences);
        at = std::max(at, end);
      } else if (is_end_mark(c)) {
        std::size_t mark_begin = at;
        utf8::previous(text_, mark_begin);
        std::size_t marks_end = past_marks(at);
        std::size_t end = past_references(past_closers(marks_end));
        if (ends_sentence(mark_begin, marks_end, end)) close(end, sentences);
        at = end;
      }
    }
    close(text_.size(), sentences);
  }

 private:
  std::size_t skip_space(std::size_t at) const {
    while (at < text_.size()) {
      std::size_t next = at;
      if (!is_space(utf8::next(text_, next))) break;
      at = next;
    }
    return at;
  }

  std::size_t past_marks(std::size_t at) const {
    while (at < text_.size()) {
      std::size_t next = at;
      char32_t c = utf8::next(text_, next);
      if (!is_end_mark(c) && !is_wide_end_mark(c)) break;
      at = next;
    }
    return at;
  }

  // Closing marks that touch the end mark, and quotation marks that stand apart in the French way.
  std::size_t past_closers(std::size_t at) const {
    while (at < text_.size()) {
      std::size_t next = at;
      char32_t c = utf8::next(text_, next);
      if (c == ' ' || c == 0xA0 || c == 0x202F) {
        std::size_t after = next;
        if (next >= text_.size() || utf8::next(text_, after) != 0xBB) break;
        // In German the same mark opens a quotation, and a letter touches it.
        if (after < text_.size() && !is_space(static_cast<unsigned char>(text_[after]))) break;
        at = after;
        continue;
      }
      if (!closes_after_end(c)) break;
      // `."The`: a straight mark before a letter opens the next sentence as often as it closes this one.
      at = next;
    }
    return at;
  }

  // "... in 1801. [6] [7]": numbers of notes belong to the sentence before them.
  std::size_t past_references(std::size_t at) const {
    constexpr std::size_t most_digits = 3;
    for (;;) {
      std::size_t open = skip_space(at), digit = open + 1;
      if (open >= text_.size() || text_[open] != '[') return at;
      while (digit < text_.size() && digit <= open + most_digits && is_digit(static_cast<unsigned char>(text_[digit])))
        ++digit;
      if (digit == open + 1 || digit >= text_.size() || text_[digit] != ']') return at;
      at = digit + 1;
    }
  }

  void close(std::size_t end, std::vector<Span>& sentences) {
    std::size_t last = end;
    while (last > sentence_begin_) {
      std::size_t at = last;
      if (!is_space(utf8::previous(text_, at))) break;
      last = at;
    }
    if (last > sentence_begin_)
      sentences.push_back({static_cast<std::uint32_t>(sentence_begin_), static_cast<std::uint32_t>(last)});
    sentence_begin_ = skip_space(end);
  }

  bool ends_at_wide_mark(std::size_t mark_end, std::size_t end) const {
    std::size_t next = skip_space(end);
    if (next >= text_.size()) return true;
    std::size_t at = next;
    char32_t c = utf8::next(text_, at);
    // A quotation with its own full stop goes on: to "said" in Japanese, to a comma.
    if (end > mark_end && (c == 0x3068 || c == 0x3001 || c == 0xFF0C)) return false;
    return true;
  }

  /// Whether the sentence ends at `end`, where marks stand at [mark_begin, marks_end) and closers up to `end`.
  bool ends_sentence(std::size_t mark_begin, std::size_t marks_end, std::size_t end) const {
    if (end >= text_.size()) return true;
    std::size_t next = skip_space(end);
    if (next >= text_.size()) return true;
    if (next == end) return is_glued_sentence_end(text_, end, false);

    std::size_t at = next;
    char32_t c = utf8::next(text_, at);
    bool quoted = end > marks_end;
    std::string_view following = token_after(text_, next);
    bool opened = false;
    while ((is_opening_quote(c) || c == '"' || c == '\'' || c == '(' || c == '[' || c == 0xBF || c == 0xA1) &&
           at < text_.size()) {
      following = token_after(text_, at);
      c = utf8::next(text_, at);
      opened = true;
    }
    std::string_view word = first_letters(following);
    char32_t mark = utf8::next(text_, mark_begin);
    bool single_stop = mark == '.' && mark_begin == marks_end;
    if (is_lower(c)) return is_small_name(following, mark_begin) && single_stop && !quoted;
    if (c == ',' || c == ';' || c == ':' || c == ')' || is_closing_quote(c)) return false;
    if (!single_stop) return !(quoted && names_speaker(next)) && !(mark != '!' && mark != '?' && !quoted && c == '-');
    if (quoted) return true;
    return stop_ends(marks_end - 1, word, following, opened);
  }

  // "... in Syria. al Qaeda said": names written small. The word before must be an ordinary one.
  bool is_small_name(std::string_view following, std::size_t stop_end) const {
    if (!following.starts_with("al-") && following != "al" && !following.starts_with("iP") && following != "el")
      return false;
    std::string_view word = last_letters(token_before(text_, stop_end - 1));
    return utf8::code_point_count(word) > 3 && abbreviation_of(word) == Abbreviation::none;
  }

  // `"Why?" Jane Example asked`: up to three capital words, then a verb of speech.
  bool names_speaker(std::size_t at) const {
    for (int words = 0; words < 4 && at < text_.size(); ++words) {
      std::string_view token = token_after(text_, at);
      std::string_view word = first_letters(token);
      if (words > 0 && is_speech_verb(word)) return true;
      std::size_t first = 0;
      if (word.empty() || !is_upper(utf8::next(word, first)) || token.size() > word.size() + 1) return false;
      at = skip_space(at + token.size());
    }
    return false;
  }

  /// A full stop at byte `stop`, white space after it, then `word`, which does not begin small.
  bool stop_ends(std::size_t stop, std::string_view word, std::string_view following, bool opened) const {
    std::string_view token = token_before(text_, stop);
    while (!token.empty()) {
      std::size_t at = 0;
      char32_t c = utf8::next(token, at);
      if (is_letter(c) || is_digit(c)) break;
      token.remove_prefix(at);
    }
    if (token.empty()) return true;
    std::size_t token_begin = static_cast<std::size_t>(token.data() - text_.data());
    bool starter = begins_sentences(word);
    bool digit_follows = !following.empty() && is_digit(static_cast<unsigned char>(following[0]));

    if (is_number(token)) {
      if (token_begin <= sentence_begin_ + 1 && token.size() <= 3) return false;  // "1. First item"
      if (is_dotted_month(word) && token.size() <= 2) return false;
      if (dotted_ordinals_ && token.size() <= 2 && !opened) return starter;
      return true;
    }
    if (token.find('.') != std::string_view::npos && token.find('/') == std::string_view::npos) {
      Abbreviation kind = abbreviation_of(token);
      if (kind == Abbreviation::title) return false;
      std::string small = lower(token);
      if (small == "p.m" || small == "a.m") return !goes_on_after_hour(word) && !digit_follows;
      bool initials = token.size() <= 7 && is_initials(token);
      if (kind == Abbreviation::ambiguous || initials) return starter || opened;
      return true;
    }
    std::string_view letters = last_letters(token);
    if (utf8::code_point_count(letters) == 1 && letters.size() == token.size()) {
      std::size_t at = 0;
      bool upper = is_upper(utf8::next(letters, at));
      if (letters == "I") return true;
      return starter && !opened && (upper || word.size() > 1);
    }
    switch (abbreviation_of(letters)) {
      case Abbreviation::title: return is_ordinary_word(letters, token_begin) && starter;
      case Abbreviation::numbered: return !digit_follows && !is_roman(following);
      case Abbreviation::ambiguous: {
        std::size_t at = 0;
        bool capital = is_upper(utf8::next(letters, at));
        return starter || opened || (!capital && is_ordinary_word(letters, token_begin) && !digit_follows);
      }
      case Abbreviation::none: break;
    }
    return true;
  }

  static bool is_roman(std::string_view token) {
    std::string_view letters = first_letters(token);
    return !letters.empty() && letters.find_first_not_of("IVXLCDM") == std::string_view::npos;
  }

  // "U.N", "a.k.a", "N.Y": letters one by one.
  static bool is_initials(std::string_view token) {
    std::size_t run = 0;
    for (std::size_t at = 0; at < token.size();) {
      char32_t c = utf8::next(token, at);
      if (c == '.') {
        run = 0;
      } else if (!is_letter(c) || ++run > 1) {
        return false;
      }
    }
    return true;
  }

  // Some abbreviations are words too ("on", "me", "do", "max", "sat", "art"); written small, at a sentence's end, they
  // are taken for words where the sentence before them is long enough to be one.
  bool is_ordinary_word(std::string_view letters, std::size_t token_begin) const {
    static const WordSet words(
        "on me do es max min sat sun fig art no mar dic bill mass ore mill ag al wash miss la pa ind "
        "const op det sec resp est co soc v m d s u z ms st jun mag tab pos del mo ex par");
    return words.contains(letters) && token_begin > sentence_begin_ + 12;
  }

  std::string_view text_;
  std::size_t begin_;
  std::size_t sentence_begin_ = 0;
  bool dotted_ordinals_;
};

}  // namespace

void append_sentences(std::string_view text, Span paragraph, std::string_view language, std::vector<Span>& sentences) {
  SentenceSplitter(text, paragraph, language).split(sentences);
}

}  // namespace dateline
