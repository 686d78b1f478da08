#include "annotate/quotation_use.h"

#include <algorithm>

#include "annotate/folded_words.h"
#include "text/word_set.h"

namespace dateline {

namespace {

constexpr std::size_t words_seen = 40;
constexpr std::uint32_t bytes_seen = 400;

// What comes before a quoted name or title. "called" is none: "he called it 'a shame'" quotes somebody.
const WordSet& naming_words() {
  static const WordSet words(
      "so-called known dubbed nicknamed titled entitled labelled labeled subtitled codenamed billed branded term word "
      "words phrase hashtag slogan title headline nickname named film book novel song album single play series "
      "documentary show programme program magazine essay exhibition game");
  return words;
}

const WordSet& finite_verbs() {
  static const WordSet words(
      "is are was were am be been 's 're 'm has have had 've do does did will would 'll 'd can could should must may "
      "might "
      "shall need wo ca think know want get got go went say said see saw make made take took come came feel felt");
  return words;
}

const WordSet& subjects() {
  static const WordSet words("i we you he she it they this that these those there who what nobody everyone everybody");
  return words;
}

const WordSet& small_words() {
  static const WordSet words("a an the of and in on for to at by with from or de la le du & 's n't - ' is");
  return words;
}

bool is_end_mark_form(const std::string& form) {
  return form == "." || form == "," || form == "!" || form == "?" || form == ";" || form == "..." || form == "--";
}

bool is_quotation_mark_form(const std::string& form) {
  return form == "\"" || form == "'" || form == "\u201C" || form == "\u201D" || form == "\u2018" || form == "\u00AB";
}

// What stands inside and right before a quotation.
struct Setting {
  std::vector<FoldedWord> inside;
  std::vector<FoldedWord> before;
  std::size_t word_count = 0;
  bool ends_with_mark = false;
  bool comma_follows = false;  ///< "We go", he said

  bool holds(const WordSet& words) const {
    return std::ranges::any_of(inside, [&](const FoldedWord& word) { return words.contains(word.form); });
  }
  bool begins_capitalized() const {
    auto first = std::ranges::find_if(inside, is_word);
    return first != inside.end() && first->capitalized;
  }

  // Whether a sentence begins at the quotation, or a clause that a comma or colon parted from the cue.
  bool stands_apart() const {
    return before.empty() || is_end_mark_form(before.back().form) || before.back().form == ":" ||
           is_quotation_mark_form(before.back().form) || before.back().form == "\u2014" ||
           before.back().form == "\u2013" || before.back().form == "-";
  }

  // "Gone With the Wind": every word that counts is capitalized.
  bool is_title_case() const {
    return word_count > 0 && begins_capitalized() && std::ranges::all_of(inside, [](const FoldedWord& word) {
             return word.capitalized || !is_word(word) || small_words().contains(word.form);
           });
  }

  bool is_named_before() const {
    std::size_t seen = 0;
    for (auto word = before.rbegin(); word != before.rend() && seen < 3; ++word, ++seen) {
      if (is_end_mark_form(word->form)) return false;
      if (naming_words().contains(word->form)) return true;
    }
    bool so_called = before.size() > 2 && before.back().form == "called" && before.rbegin()[1].form == "-";
    return so_called;
  }
};

Setting setting_of(std::string_view text, const Document& document, const Quotation& quotation) {
  Setting setting;
  Span seen = quotation.inside;
  seen.end = std::min(seen.end, seen.begin + bytes_seen);
  setting.inside = folded_words(text, document.tokens, seen);
  if (setting.inside.size() > words_seen) setting.inside.resize(words_seen);
  setting.word_count = static_cast<std::size_t>(std::ranges::count_if(setting.inside, is_word));
  auto paragraph = std::ranges::upper_bound(document.paragraphs, quotation.span.begin, {}, &Span::end);
  std::uint32_t from = paragraph == document.paragraphs.end() ? 0 : paragraph->begin;
  auto first = std::ranges::lower_bound(document.tokens, quotation.span.begin, {}, &Span::begin);
  for (int i = 0; i < 8 && first != document.tokens.begin() && (first - 1)->begin >= from; ++i) --first;
  if (first != document.tokens.end() && first->begin < quotation.span.begin)
    setting.before = folded_words(text, document.tokens, {first->begin, quotation.span.begin});
  setting.comma_follows = text.substr(quotation.span.end, 1) == ",";
  setting.ends_with_mark = !setting.inside.empty() && is_end_mark_form(setting.inside.back().form);
  return setting;
}

}  // namespace

QuotationUse use_of(std::string_view text, const Document& document, const Quotation& quotation) {
  if (!quotation.closed || quotation.continues) return QuotationUse::speech;
  Setting setting = setting_of(text, document, quotation);
  if (setting.word_count == 0) return QuotationUse::term;
  bool is_short = setting.word_count <= 5;
  bool has_clause = setting.holds(subjects()) && setting.holds(finite_verbs());
  bool american_comma = setting.ends_with_mark && setting.inside.back().form == ",";
  if (setting.is_named_before() && !(has_clause && setting.word_count > 8)) return QuotationUse::term;
  if (setting.is_title_case() && setting.word_count > 1 && setting.word_count <= 8 && !setting.stands_apart())
    return QuotationUse::term;
  bool is_sentence = setting.ends_with_mark || setting.comma_follows || has_clause || !is_short;
  if (setting.stands_apart() && setting.begins_capitalized() && is_sentence) return QuotationUse::speech;
  if (setting.begins_capitalized() && setting.ends_with_mark && !setting.is_title_case()) return QuotationUse::speech;
  if (has_clause && setting.word_count >= 4) return QuotationUse::speech;
  if (setting.ends_with_mark && !american_comma && setting.stands_apart()) return QuotationUse::speech;
  return setting.word_count <= 2 && !setting.holds(finite_verbs()) ? QuotationUse::term : QuotationUse::fragment;
}

}  // namespace dateline
