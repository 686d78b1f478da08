#include "annotate/content_shape.h"

#include <algorithm>

#include "text/characters.h"
#include "text/utf8.h"
#include "text/word_set.h"

namespace dateline {

namespace {

constexpr std::size_t opening_words = 14;
constexpr std::uint32_t opening_bytes = 240;

const WordSet& question_words() {
  static const WordSet words("whether if why how what who whom whose when where which");
  return words;
}
const WordSet& topic_words() {
  static const WordSet words("about over on of as regarding concerning into");
  return words;
}
// Words in -ing that are no gerunds.
const WordSet& not_gerunds() {
  static const WordSet words(
      "nothing anything something everything during morning evening king spring string thing building buildings being "
      "wing ring beijing according including following meeting hearing ceiling existing outstanding missing remaining "
      "growing rising leading sterling warring");
  return words;
}
// Nouns that take an infinitive of their own: "the decision to close" is nobody asked to close.
const WordSet& infinitive_nouns() {
  static const WordSet words(
      "decision decisions plan plans move moves attempt attempts effort efforts right rights bid bids order orders "
      "proposal proposals refusal power powers ability need way ways pledge promise failure deal offer law laws ban "
      "permission chance time willingness readiness response approach access threat danger key answer answers return "
      "due "
      "according able likely set ready going back up close next thanks subject relation commitment");
  return words;
}
const WordSet& finite_words() {
  static const WordSet words(
      "is are was were has have had will would can could may might shall should must do does did 's 're 'll 'd said "
      "says");
  return words;
}

bool is_ascii_word(char c) { return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= '0' && c <= '9'); }

bool is_quotation_mark(const FoldedWord& word) {
  return word.form == "\"" || word.form == "'" || word.form == "\u201C" || word.form == "\u201D" ||
         word.form == "\u2018" || word.form == "\u00AB" || word.form == "``" || word.form == "''";
}

bool ends_clause(const FoldedWord& word) {
  return word.form == "," || word.form == ";" || word.form == ":" || word.form == "." || word.form == "?" ||
         word.form == "!" || word.form == "\u2014" || word.form == "\u2013" || word.form == "(";
}

std::vector<FoldedWord> opening_of(std::string_view text, const Document& document, std::span<const Span> content,
                                   bool& quoted) {
  std::vector<FoldedWord> opening;
  for (Span piece : content) {
    piece.end = std::min(piece.end, piece.begin + opening_bytes);
    std::vector<FoldedWord> words = folded_words(text, document.tokens, piece);
    if (opening.empty()) quoted = !words.empty() && is_quotation_mark(words.front());
    for (FoldedWord& word : words)
      if (!is_quotation_mark(word) && opening.size() < opening_words) opening.push_back(std::move(word));
    if (opening.size() == opening_words) break;
  }
  return opening;
}

// "him to leave", "the judge not to spare him": somebody, then an infinitive, before any clause begins.
bool addresses_someone(const std::vector<FoldedWord>& words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string& form = words[i].form;
    if (finite_words().contains(form) || ends_clause(words[i]) || question_words().contains(form)) return false;
    if (topic_words().contains(form) && i == 0) return false;
    if (form != "to" || i == 0) continue;
    if (!is_word(words[i + 1]) || words[i + 1].capitalized) return false;
    static const WordSet articles("the a an his her its their our my this that these those them him us me you");
    if (articles.contains(words[i + 1].form)) return false;
    std::size_t before = i - 1;
    if (words[before].form == "not" && before > 0) --before;
    return !infinitive_nouns().contains(words[before].form);
  }
  return false;
}

bool begins_upper(std::string_view text, Span piece) {
  for (std::size_t at = piece.begin; at < piece.end;) {
    char32_t c = utf8::next(text, at);
    if (is_letter(c)) return is_upper(c);
  }
  return false;
}

// A full stop inside "3.5" or "U.S." ends no sentence.
bool ends_sentence(std::string_view text, std::uint32_t at) {
  if (text[at] == '?' || text[at] == '!') return true;
  if (text[at] != '.') return false;
  std::string_view behind = text.substr(at + 1, 1);
  return behind.empty() || !is_ascii_word(behind.front());
}

// Counts sentences by their end marks; what has none ends where its piece does, if the next begins like a sentence.
void count_questions(std::string_view text, std::span<const Span> content, ContentShape& shape) {
  std::size_t questions = 0;
  std::size_t others = 0;
  bool has_words = false;
  for (Span piece : content) {
    if (has_words && begins_upper(text, piece)) ++others;
    for (std::uint32_t at = piece.begin; at < piece.end; ++at) {
      has_words |= is_ascii_word(text[at]);
      if (!has_words || !ends_sentence(text, at)) continue;
      ++(text[at] == '?' ? questions : others);
      has_words = false;
    }
  }
  shape.is_questions = questions > 0 && others == 0 && !has_words;
}

}  // namespace

ContentShape content_shape(std::string_view text, const Document& document, std::span<const Span> content) {
  ContentShape shape;
  if (content.empty()) return shape;
  shape.opening = opening_of(text, document, content, shape.begins_quoted);
  count_questions(text, content, shape);
  if (shape.opening.empty()) return shape;
  const std::vector<FoldedWord>& words = shape.opening;
  const std::string& first = words.front().form;
  bool negated = first == "not" && words.size() > 1;
  const std::string& infinitive = negated ? words[1].form : first;
  std::size_t after = negated ? 2 : 1;
  static const WordSet articles("the a an his her its their our my this that these those");
  shape.begins_with_infinitive =
      infinitive == "to" && after < words.size() && !articles.contains(words[after].form) && !words[after].capitalized;
  shape.addresses_someone = addresses_someone(words);
  shape.begins_with_question_word = question_words().contains(first);
  shape.begins_with_topic = topic_words().contains(first);
  shape.begins_with_that = first == "that";
  shape.begins_with_gerund =
      first.ends_with("ing") && first.size() > 4 && !not_gerunds().contains(first) && !words.front().capitalized;
  for (const FoldedWord& word : words) {
    if (ends_clause(word)) break;
    shape.is_future |=
        word.form == "will" || word.form == "would" || word.form == "'ll" || word.form == "wo" || word.form == "'d";
    shape.is_possible |= word.form == "could" || word.form == "might" || word.form == "may";
    shape.is_obligation |= word.form == "should" || word.form == "must" || word.form == "ought";
  }
  return shape;
}

}  // namespace dateline
