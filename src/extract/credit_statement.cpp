#include "extract/credit_statement.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <vector>

#include "extract/agencies.h"
#include "extract/credit_phrases.h"
#include "extract/line_date.h"
#include "extract/line_words.h"
#include "extract/outlet_name.h"
#include "text/characters.h"
#include "text/utf8.h"
#include "text/word_set.h"

namespace dateline {

namespace {

using Kind = LineWord::Kind;
using Statement = CreditStatement;

constexpr std::size_t longest_line_bytes = 400;

// Short forms that are also common words, initials or abbreviations: no credit when they stand alone.
bool is_doubtful_alone(std::string_view name) {
  static const WordSet doubtful(
      "RSS MAP TAP PAN NA PL EP PA TT NAN SPA Trend Mehr Petra CP INA ABI UNI APP Dawn FT MIA SITA STA "
      "BNA KP STT FNA ENA NBC CBS PBS BBC CNN WP DW AGI AA Andina RIA Fars APA ATS SID IPS TNS");
  return doubtful.contains(name);
}

bool is_one_of(std::string_view spaced_list, const std::string& word) {
  return spaced_list.find(" " + word + " ") != std::string_view::npos;
}

// Lower case with every offset kept: a letter whose lower case has another length stays as it is.
std::string lower_in_place(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    std::size_t begin = at;
    char32_t c = utf8::next(text, at);
    if (c < 0x80) {
      out += static_cast<char>(is_upper(c) ? c + 32 : c);
      continue;
    }
    std::string letter = lower(text.substr(begin, at - begin));
    out += letter.size() == at - begin ? std::string_view(letter) : text.substr(begin, at - begin);
  }
  return out;
}

std::string_view without_brackets(std::string_view line) {
  line = strip_line(line);
  auto drop = [&](std::string_view open, std::string_view close) {
    if (line.size() > open.size() + close.size() && line.starts_with(open) && line.ends_with(close) &&
        line.find(close) + close.size() == line.size())
      line = strip_line(line.substr(open.size(), line.size() - open.size() - close.size()));
  };
  drop("(", ")");
  drop("[", "]");
  drop("(", ").");
  drop("\uff08", "\uff09");
  drop("/", "/");
  return line;
}

bool is_host_or_url(std::string_view token) {
  if (token.starts_with("http://") || token.starts_with("https://") || token.starts_with("www.")) return true;
  std::size_t dot = token.rfind('.');
  if (dot == std::string_view::npos || dot < 2 || token.size() - dot < 3 || token.size() - dot > 12) return false;
  if (!std::all_of(token.begin() + static_cast<std::ptrdiff_t>(dot) + 1, token.end(),
                   [](char c) { return c >= 'a' && c <= 'z'; }))
    return false;
  return std::all_of(token.begin(), token.end(), [](char c) {
    return is_letter(static_cast<unsigned char>(c)) || is_digit(static_cast<unsigned char>(c)) || c == '.' || c == '-';
  });
}

std::string host_of(std::string_view token) {
  std::size_t scheme = token.find("://");
  if (scheme != std::string_view::npos) token.remove_prefix(scheme + 3);
  if (token.starts_with("www.")) token.remove_prefix(4);
  token = token.substr(0, token.find_first_of("/?#)"));
  return std::string(token);
}

bool is_name_particle(std::string_view word) {
  static const WordSet particles("of the de la le du des del di da do der die das & and et e");
  return particles.contains(word);
}

// The name that begins `text`: a known agency if the longest run is one, else the run of capital words.
std::string name_at(std::string_view text) {
  text = strip_line(text);
  while (!text.empty()) {
    std::size_t at = 0;
    char32_t c = utf8::next(text, at);
    if (!is_opening_quote(c) && c != '\'' && c != '(' && c != ':') break;
    text = strip_line(text.substr(at));
  }
  std::string_view token = text.substr(0, text.find(' '));
  while (!token.empty() && (token.back() == '.' || token.back() == ',' || token.back() == ')')) token.remove_suffix(1);
  if (is_host_or_url(token)) return host_of(token);
  std::vector<LineWord> words = words_of_line(text, 160);
  std::size_t end = 0, names = 0;
  for (std::size_t i = 0; i < words.size() && names < 7; ++i) {
    const LineWord& word = words[i];
    bool last = i + 1 == words.size();
    if (word.kind == Kind::word && (word.capital || word.text == "dpa" || word.text == "epd" || word.text == "sda")) {
      if (names > 0 && month_of_word(word.text) > 0 && !last && words[i + 1].kind == Kind::number) break;
      end = i + 1;
      ++names;
    } else if (word.kind == Kind::number && names > 0 && !last && leading_number(word.text) < 1000) {
      end = i + 1;
    } else if (word.kind == Kind::number && names > 0 && last && leading_number(word.text) < 100) {
      end = i + 1;
    } else if (word.kind == Kind::word && names > 0 && is_name_particle(word.text) && !last && words[i + 1].capital) {
      if ((word.text == "and" || word.text == "et" || word.text == "e") &&
          !agency_named(text.substr(0, words[i - 1].span.end)).empty())
        break;
    } else if (word.is('/') || (word.is('.') && !word.spaced && !last && !words[i + 1].spaced)) {
      if (!agency_named(text.substr(0, words[end > 0 ? end - 1 : 0].span.end)).empty()) break;
    } else if (word.is('.') && i > 0 && words[i - 1].text.size() <= 2 && !last && words[i + 1].capital) {
      continue;  // "St. Louis"
    } else {
      break;
    }
  }
  if (end == 0) return {};
  std::string_view name = text.substr(0, words[end - 1].span.end);
  return std::string(name);
}

// Skips up to five small words ("in", "by the", "on the website of") to the name.
std::string name_after(std::string_view rest) {
  std::string_view text = strip_line(rest);
  for (int skipped = 0; skipped < 6 && !text.empty(); ++skipped) {
    std::size_t at = 0;
    char32_t first = utf8::next(text, at);
    std::size_t space = std::min(text.find(' '), text.size());
    std::string_view token = text.substr(0, space);
    bool small_name = token.starts_with("dpa") || is_host_or_url(token);
    if (!is_lower(first) && first != ':' && !(first == '(')) break;
    if (small_name) break;
    if (token.ends_with('.')) return {};
    text = strip_line(text.substr(space));
  }
  if (lower(text).starts_with("the ") && text.size() > 4 && is_lower(static_cast<unsigned char>(text[4]))) return {};
  return name_at(text);
}

struct Found {
  std::size_t begin = 0, end = 0;
};

// OPTIMIZATION: all phrases are looked for in one pass, at the beginnings of words, by their first bytes; a fiftieth of
// `extract` against looking for each.
class Phrases {
 public:
  explicit Phrases(std::span<const std::string_view> phrases) {
    for (std::string_view phrase : phrases)
      by_first_byte_[static_cast<unsigned char>(phrase.front())].push_back(phrase);
  }

  // The first phrase that begins a word: the byte where it begins, and where it ends.
  std::optional<Found> first_in(std::string_view lowered) const {
    bool begins_word = true;
    for (std::size_t at = 0; at < lowered.size();) {
      if (begins_word) {
        for (std::string_view phrase : by_first_byte_[static_cast<unsigned char>(lowered[at])])
          if (lowered.substr(at).starts_with(phrase)) return Found{at, at + phrase.size()};
      }
      begins_word = !is_letter(utf8::next(lowered, at));
    }
    return std::nullopt;
  }

 private:
  std::array<std::vector<std::string_view>, 256> by_first_byte_;
};

// Whether the words before a phrase speak of the text itself ("This story was", "Editor's note: this").
bool speaks_of_itself(std::string_view lowered_before) {
  std::vector<LineWord> words = words_of_line(lowered_before, longest_line_bytes);
  std::size_t count = 0;
  bool self = words.empty();
  for (const LineWord& word : words) {
    if (word.kind != Kind::word) continue;
    ++count;
    if (count <= 6 && is_one_of(self_words, std::string(word.text))) self = true;
  }
  if (lowered_before.starts_with("the report") || lowered_before.starts_with("the study")) return false;
  return self && count <= 30 && lowered_before.find(". ") == std::string_view::npos;
}

std::optional<Statement> read_sentence(std::string_view line, std::string_view lowered) {
  static const Phrases phrases(sentence_phrases);
  std::optional<Found> phrase = phrases.first_in(lowered);
  if (!phrase) return std::nullopt;
  std::string_view before = strip_line(lowered.substr(0, phrase->begin));
  bool post_footer = lowered.starts_with("the post ") && lowered.substr(phrase->begin).starts_with("appeared first");
  if (!speaks_of_itself(before) && !post_footer) return std::nullopt;
  std::string name = name_after(line.substr(phrase->end));
  std::string first_word = name.substr(0, name.find(' '));
  if (name.empty() || (sounds_like_institution(name) && agency_named(name).empty()) || month_of_word(first_word) > 0)
    return std::nullopt;
  Statement out{Statement::Kind::sentence, std::move(name), false};
  constexpr std::size_t most_words = 55;
  out.carries_prose = word_count(line) > most_words;
  return out;
}

std::optional<Statement> read_inputs(std::string_view line, std::string_view lowered) {
  if (word_count(line) > 30) return std::nullopt;
  static const Phrases phrases(input_phrases);
  if (std::optional<Found> phrase = phrases.first_in(lowered); phrase && phrase->begin <= 40) {
    std::string name = name_after(line.substr(phrase->end));
    std::string_view agency = agency_among(name);
    if (agency.empty() && !sounds_like_news(name)) return std::nullopt;  // people
    return Statement{Statement::Kind::inputs, agency.empty() ? name : std::string(agency), phrase->begin > 2};
  }
  for (std::string_view verb : {" contributed to this ", " contributed reporting"}) {
    std::size_t at = lowered.find(verb);
    if (at == std::string_view::npos) continue;
    std::string_view subject = line.substr(0, at);
    if (!agency_named(subject).empty()) return Statement{Statement::Kind::inputs, name_at(subject), false};
  }
  return std::nullopt;
}

bool ends_credit(std::string_view rest) {
  std::vector<LineWord> words = words_of_line(rest, longest_line_bytes);
  std::size_t count = 0;
  for (const LineWord& word : words) count += word.kind == Kind::word && !word.capital;
  return count <= 4;
}

// Whether nothing but an address, a bracket or a date stands after a name.
bool stands_alone(std::string_view text, std::string_view name) {
  std::size_t at = text.find(name);
  if (at == std::string_view::npos) return true;
  std::string_view after = strip_line(text.substr(at + name.size()));
  if (after.empty() || after.starts_with("http") || after.starts_with("www.")) return true;
  std::size_t next = 0;
  char32_t c = utf8::next(after, next);
  return !is_letter(c) && !is_opening_quote(c) && c != '\'' && c != 0x2019;
}

std::optional<Statement> read_label(std::string_view line, std::string_view lowered, LinePosition position) {
  std::size_t best = 0;
  for (std::string_view label : credit_labels) {
    if (label.size() <= best || !lowered.starts_with(label)) continue;
    std::size_t at = label.size();
    while (at < line.size() && line[at] == ' ') ++at;
    if (at >= line.size()) continue;
    std::size_t next = at;
    char32_t c = utf8::next(line, next);
    bool separator = c == ':' || c == '|' || c == '=' || c == 0xFF1A || c == '-' || (c >= 0x2010 && c <= 0x2015) ||
                     c == '/' || c == 0xBB;
    bool direct =
        at > label.size() && !is_lower(c) && (label == "via" || label == "courtesy of" || line.starts_with("SOURCE "));
    if (!separator && !direct) continue;
    best = direct && !separator ? at : next;
  }
  if (best == 0) return std::nullopt;
  std::string_view rest = strip_line(line.substr(best));
  for (std::string_view again : {"by ", "from ", "by: "}) {
    if (lower(rest).starts_with(again)) rest.remove_prefix(again.size());
  }
  std::string name = name_at(rest);
  if (name.empty() || word_count(rest) > 12) return std::nullopt;
  bool known = !agency_named(name).empty() || !agency_among(name).empty();
  bool host = name.find('.') != std::string::npos && is_host_or_url(name);
  if (!host && !ends_credit(rest)) return std::nullopt;
  if (!known) {
    if (sounds_like_institution(host ? name : rest)) return std::nullopt;
    // A list of references, a photographer, an agency that is none.
    std::string_view label = std::string_view(lowered).substr(0, best);
    bool plural = label.find("sources") != std::string_view::npos || label.starts_with("quellen") ||
                  label.starts_with("fuentes") || label.starts_with("font") || label.starts_with("bronnen");
    bool weak = plural || label.starts_with("credit") || label.starts_with("agenc") || label.starts_with("taken");
    if (weak && (host || !sounds_like_news(name))) return std::nullopt;
    if (!host && !stands_alone(rest, name)) return std::nullopt;
    if (position == LinePosition::tail && !host && !sounds_like_news(name) && word_count(name) > 4) return std::nullopt;
  }
  if (std::string_view agency = agency_among(name); !agency.empty() && agency_named(name).empty()) name = agency;
  return Statement{Statement::Kind::label, std::move(name), false};
}

// "AFP/jm", "dpa, AP": each part is an agency or the initials of an editor. "Jane Example / AFP" names a
// photographer.
bool names_only_agencies(std::string_view names) {
  if (!agency_named(names).empty()) return true;
  std::size_t parts = 0;
  while (!names.empty()) {
    std::size_t end = std::min(names.find_first_of("/,;|&"), names.size());
    std::size_t conjunction = names.find(" and ");
    std::size_t skip = 1;
    for (std::string_view word : {" and ", " und ", " et ", " y "}) {
      conjunction = names.find(word);
      if (conjunction < end) {
        end = conjunction;
        skip = word.size();
      }
    }
    std::string_view part = strip_line(names.substr(0, end));
    names.remove_prefix(std::min(names.size(), end + skip));
    constexpr std::size_t longest_initials = 4;
    bool initials = parts > 0 && part.size() <= longest_initials && !part.empty() &&
                    std::all_of(part.begin(), part.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (agency_named(part).empty() && !initials) return false;
    ++parts;
  }
  return parts > 0;
}

std::optional<Statement> read_copyright(std::string_view line, std::string_view lowered, const Outlet& outlet) {
  constexpr std::string_view sign = "\u00a9";
  std::string_view rest = line;
  bool found = false;
  for (bool more = true; more && !rest.empty();) {
    more = false;
    std::string head = lower(rest.substr(0, std::min<std::size_t>(rest.size(), 12)));
    for (std::string_view opening : {sign, std::string_view("copyright"), std::string_view("(c)")}) {
      if (!head.starts_with(opening)) continue;
      rest = strip_line(rest.substr(opening.size()));
      found = more = true;
      break;
    }
    if (found && !rest.empty() && (is_digit(static_cast<unsigned char>(rest[0])) || rest[0] == '-' || rest[0] == ',')) {
      rest = strip_line(rest.substr(1));
      more = true;
    }
  }
  if (!found || rest.empty() || word_count(line) > 60 || lowered.empty()) return std::nullopt;
  if (lower(rest).starts_with("by ")) rest.remove_prefix(3);
  std::string name = name_at(rest);
  if (std::size_t rights = lower(name).find(" all rights"); rights != std::string::npos) name.resize(rights);
  std::string_view agency = agency_among(name);
  if (!agency.empty() && agency_named(name).empty()) name = agency;
  if (name.empty() || names_outlet(name, outlet)) return Statement{Statement::Kind::own, {}, false};
  // "(c) AFP / JANE EXAMPLE" stands under a photo.
  std::size_t slash = rest.find('/');
  if (!agency.empty() && slash != std::string_view::npos && slash < 40 && !names_only_agencies(rest))
    return std::nullopt;
  bool other = !agency.empty() || ((outlet.name || outlet.domain) && sounds_like_news(name));
  if (!other) return Statement{Statement::Kind::own, {}, false};
  return Statement{Statement::Kind::copyright, std::move(name), false};
}

std::optional<Statement> read_bare(std::string_view line) {
  std::string_view inside = without_brackets(line);
  while (!inside.empty()) {  // "- Reuters", "/AFP"
    std::size_t at = 0;
    char32_t c = utf8::next(inside, at);
    if (c != '-' && c != '/' && !(c >= 0x2010 && c <= 0x2015)) break;
    inside = strip_line(inside.substr(at));
  }
  if (inside.ends_with('.')) inside.remove_suffix(1);
  if (inside.ends_with('-') || inside.ends_with("\u2014") || inside.ends_with("\u2013")) return std::nullopt;
  if (inside.empty() || inside.size() > 48 || word_count(inside) > 5) return std::nullopt;
  for (std::string_view with : {"with ", "mit ", "avec ", "con ", "com "}) {
    if (!lower(inside).starts_with(with)) continue;
    std::string_view agency = agency_among(inside.substr(with.size()));
    if (agency.empty()) return std::nullopt;
    return Statement{Statement::Kind::inputs, std::string(agency), false};
  }
  if (inside.find(" mit ") != std::string_view::npos) {  // "FR mit dpa"
    std::string_view helper = agency_among(inside.substr(inside.find(" mit ") + 5));
    if (!helper.empty()) return Statement{Statement::Kind::inputs, std::string(helper), false};
  }
  std::string_view agency = agency_among(inside);
  if (agency.empty() || (is_doubtful_alone(agency) && inside.size() == line.size())) return std::nullopt;
  if (!names_only_agencies(inside)) return std::nullopt;
  return Statement{Statement::Kind::bare, std::string(agency), false};
}

bool is_staff_line(std::string_view lowered) {
  for (std::string_view opening : {"reporting by", "editing by", "writing by", "additional reporting by", "compiled by",
                                   "report by", "our standards:", "our standards"}) {
    if (lowered.starts_with(opening)) return word_count(lowered) <= 70;
  }
  return false;
}

bool is_sure_name(std::string_view name) {
  return !agency_named(name).empty() || sounds_like_news(name) ||
         (name.find('.') != std::string_view::npos && is_host_or_url(name));
}

// "... he said. (dpa)", "... am Montag mit. dpa": an agency after the end of the last sentence.
std::optional<Statement> read_trailing(std::string_view line) {
  std::string_view tail = strip_line(line);
  std::string_view head;
  std::string name;
  if (tail.ends_with(')')) {
    std::size_t open = tail.rfind('(');
    if (open == std::string_view::npos || open == 0 || tail.size() - open > 60) return std::nullopt;
    std::string_view inside = tail.substr(open + 1, tail.size() - open - 2);
    head = strip_line(tail.substr(0, open));
    std::string folded = lower_in_place(inside);
    std::string_view agency = names_only_agencies(inside) ? agency_among(inside) : std::string_view{};
    if (agency.empty()) {
      auto label = read_label(inside, folded, LinePosition::very_end);
      if (label && !is_sure_name(label->name)) return std::nullopt;
      if (!label) {
        if (auto bare = read_bare(inside); bare && bare->kind == Statement::Kind::inputs) {
          bare->carries_prose = true;
          return bare;
        }
        if (auto inputs = read_inputs(inside, folded)) {
          inputs->carries_prose = true;
          return inputs;
        }
        return std::nullopt;
      }
      name = label->name;
    } else {
      name = agency;
    }
  } else {
    std::size_t stop = tail.find_last_of(".!?\xE2\x80\x9D");
    std::size_t cut = tail.rfind(". ");
    if (cut == std::string_view::npos) return std::nullopt;
    std::string_view last = strip_line(tail.substr(cut + 2));
    head = tail.substr(0, cut + 1);
    if (last.empty() || last.size() > 60 || stop == std::string_view::npos) return std::nullopt;
    if (auto label = read_label(last, lower_in_place(last), LinePosition::very_end);
        label && is_sure_name(label->name)) {
      name = label->name;
    } else if (auto bare = read_bare(last); bare && !is_doubtful_alone(bare->name)) {
      name = bare->name;
    } else {
      return std::nullopt;
    }
  }
  if (head.empty() || word_count(head) < 4) return std::nullopt;
  std::size_t at = head.size();
  char32_t mark = utf8::previous(head, at);
  if (mark != '.' && mark != '!' && mark != '?' && mark != '"' && !is_closing_quote(mark)) return std::nullopt;
  return Statement{Statement::Kind::trailing, std::move(name), true};
}

}  // namespace

std::optional<CreditStatement> read_credit_statement(std::string_view line, LinePosition position,
                                                     const Outlet& outlet) {
  line = strip_line(line);
  if (line.empty()) return std::nullopt;
  std::optional<Statement> found;
  if (line.size() <= 2 * longest_line_bytes) {
    std::string_view inside = without_brackets(line);
    std::string lowered = lower_in_place(inside);
    if (is_staff_line(lowered)) {
      found = Statement{Statement::Kind::staff, {}, false};
    } else {
      found = read_copyright(inside, lowered, outlet);
      if (!found) found = read_label(inside, lowered, position);
      if (!found) found = read_sentence(inside, lowered);
      if (!found) found = read_inputs(inside, lowered);
      if (!found) found = read_bare(line);
    }
  }
  if (!found && position == LinePosition::very_end) {
    std::string_view end = line;
    if (end.size() > longest_line_bytes) {
      std::size_t begin = end.size() - longest_line_bytes;
      while (!utf8::is_boundary(end, begin)) ++begin;
      end = end.substr(begin);
    }
    found = read_trailing(end);
  }
  return found;
}

}  // namespace dateline
