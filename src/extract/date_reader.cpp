#include "extract/date_reader.h"

#include <algorithm>
#include <array>
#include <deque>
#include <string>

#include "extract/month_names.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace dateline {

namespace {

// A text cut into numbers, words and single marks; white space only parts them.
struct Token {
  enum class Kind : std::uint8_t { number, word, mark } kind = Kind::mark;
  Span span;
  std::uint32_t number = 0;  // numbers of up to 9 digits
  std::uint8_t digits = 0;   // 255 for more
  std::uint8_t month = 0;    // words that name one
  char32_t mark = 0;
  bool space_before = false;
};

class Tokens {
 public:
  Tokens(std::string_view text, std::size_t from, std::string_view language) : text_(text), language_(language) {
    at_ = from;
  }
  // The token `index`, or an empty mark past the end. Read as they are asked for, so that a long text whose
  // first words hold the date is not read whole.
  const Token& operator[](std::size_t index) {
    while (tokens_.size() <= index) tokens_.push_back(read());
    return tokens_[index];
  }
  bool ends(std::size_t index) { return (*this)[index].span.empty(); }

 private:
  static bool is_word_character(char32_t c) { return is_letter(c) || (c >= 0x0300 && c <= 0x036F) || c == 0x0902; }
  static int digit_value(char32_t c) {
    if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
    if (c >= 0x0660 && c <= 0x0669) return static_cast<int>(c - 0x0660);
    if (c >= 0x06F0 && c <= 0x06F9) return static_cast<int>(c - 0x06F0);
    if (c >= 0x0966 && c <= 0x096F) return static_cast<int>(c - 0x0966);
    if (c >= 0xFF10 && c <= 0xFF19) return static_cast<int>(c - 0xFF10);
    return -1;
  }

  Token read() {
    Token token;
    char32_t c = 0;
    std::size_t begin = at_;
    while (at_ < text_.size()) {
      begin = at_;
      c = utf8::next(text_, at_);
      if (!is_space(c) && c != 0x200E && c != 0x200F) break;
      token.space_before = true;
      begin = at_;
    }
    token.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
    if (begin >= at_) return token;
    if (int digit = digit_value(c); digit >= 0) {
      token.kind = Token::Kind::number;
      while (true) {
        token.digits = token.digits == 255 ? token.digits : static_cast<std::uint8_t>(token.digits + 1);
        if (token.digits <= 9) token.number = token.number * 10 + static_cast<std::uint32_t>(digit);
        std::size_t next = at_;
        if (next >= text_.size() || (digit = digit_value(utf8::next(text_, next))) < 0) break;
        at_ = next;
      }
    } else if (is_unspaced(c) || c == 0xB144 || c == 0xC6D4 || c == 0xC77C) {  // the Korean for year, month, day
      token.mark = c;
    } else if (is_word_character(c)) {
      token.kind = Token::Kind::word;
      while (at_ < text_.size()) {
        std::size_t next = at_;
        char32_t letter = utf8::next(text_, next);
        if (!is_word_character(letter) || is_unspaced(letter)) break;
        at_ = next;
      }
      if (at_ - begin <= 40) token.month = month_named(lower(text_.substr(begin, at_ - begin)), language_);
    } else {
      token.mark = c;
    }
    token.span.end = static_cast<std::uint32_t>(at_);
    return token;
  }

  std::string_view text_;
  std::string_view language_;
  std::size_t at_ = 0;
  std::deque<Token> tokens_;  // references must survive its growth
};

bool is_year(const Token& token) {
  return token.kind == Token::Kind::number && token.digits == 4 &&
         static_cast<std::int32_t>(token.number) >= first_year && static_cast<std::int32_t>(token.number) <= last_year;
}
bool is_small(const Token& token, std::uint32_t limit) {
  return token.kind == Token::Kind::number && token.digits <= 2 && token.number >= 1 && token.number <= limit;
}
bool is_mark(const Token& token, char32_t mark) { return token.kind == Token::Kind::mark && token.mark == mark; }
bool is_date_mark(const Token& token) {
  return token.kind == Token::Kind::mark && (token.mark == '-' || token.mark == '/' || token.mark == '.' ||
                                             token.mark == 0x2010 || token.mark == 0x2011 || token.mark == 0x2013);
}

// Year of two digits, as in RFC 5322, section 4.3.
std::uint32_t whole_year(const Token& token) {
  if (token.digits == 4) return token.number;
  return token.number < 50 ? 2000 + token.number : 1900 + token.number;
}

class DateFinder {
 public:
  DateFinder(std::string_view text, const DateStyle& style, std::size_t from)
      : text_(text), style_(style), tokens_(text, from, style.language) {}

  std::optional<FoundDate> find() {
    for (std::size_t i = 0; !tokens_.ends(i); ++i) {
      if (is_glued(i)) continue;
      std::optional<FoundDate> found;
      if (is_year(tokens_[i])) found = year_first(i);
      else if (is_small(tokens_[i], 31)) found = day_or_month_first(i);
      else if (tokens_[i].month != 0) found = name_first(i);
      if (found) return found;
    }
    return std::nullopt;
  }

 private:
  // Part of a longer number or word: "v1.2.2020", "A2020-01-01", "1,2020".
  bool is_glued(std::size_t i) {
    if (i == 0 || tokens_[i].space_before) return false;
    const Token& before = tokens_[i - 1];
    if (before.kind == Token::Kind::number) return true;
    if (tokens_[i].kind == Token::Kind::number && before.kind == Token::Kind::word) return before.span.length() == 1;
    if (i >= 2 && (is_mark(before, '.') || is_mark(before, ',') || is_mark(before, '/') || is_mark(before, '-')) &&
        !before.space_before && tokens_[i - 2].kind == Token::Kind::number && tokens_[i].kind == Token::Kind::number)
      return true;
    return false;
  }

  std::optional<FoundDate> done(std::size_t first, std::size_t last, PartialDate date, bool ambiguous = false) {
    if (!date.exists() || date.year < first_year || date.year > last_year) return std::nullopt;
    FoundDate found;
    found.span = {tokens_[first].span.begin, tokens_[last].span.end};
    if (date.is_whole()) date.time = time_after(last + 1, found.span.end);
    found.date = std::move(date);
    found.is_ambiguous = ambiguous;
    return found;
  }

  // A number that goes on ("2020.1", "20201") or is a time's hour ("12:30") ends no date.
  bool runs_on(std::size_t after) {
    const Token& next = tokens_[after];
    if (next.space_before || next.span.empty()) return false;
    if (next.kind == Token::Kind::number) return true;
    return (is_mark(next, '.') || is_mark(next, '-') || is_mark(next, '/')) && !tokens_[after + 1].space_before &&
           tokens_[after + 1].kind == Token::Kind::number;
  }

  // "2020-01-02", "2020/1/2", "2020. 1. 2.", the East Asian and the Hungarian order.
  std::optional<FoundDate> year_first(std::size_t i) {
    std::uint32_t year = tokens_[i].number;
    std::size_t m = i + 1;
    if (is_mark(tokens_[m], 0x5E74) || is_mark(tokens_[m], 0xB144)) {  // nian, nyeon
      ++m;
      if (!is_small(tokens_[m], 12)) return std::nullopt;
      std::uint32_t month = tokens_[m].number;
      bool named = is_mark(tokens_[m + 1], 0x6708) || is_mark(tokens_[m + 1], 0xC6D4);  // yue, wol
      if (!named) return std::nullopt;
      bool has_day = is_small(tokens_[m + 2], 31);
      if (!has_day) return done(i, m + 1, calendar_date(year, month, 0));
      bool day_mark = is_mark(tokens_[m + 3], 0x65E5) || is_mark(tokens_[m + 3], 0xC77C);
      return done(i, day_mark ? m + 3 : m + 2, calendar_date(year, month, tokens_[m + 2].number));
    }
    // A Lithuanian date has "m." after the year.
    while (is_mark(tokens_[m], ',') || is_mark(tokens_[m], '.') || is_one_letter(m, 'm')) ++m;
    if (tokens_[m].month != 0) {
      std::size_t d = m + 1;
      while (is_mark(tokens_[d], '.') || is_mark(tokens_[d], ',') || is_mark(tokens_[d], '-')) ++d;
      if (is_small(tokens_[d], 31) && !is_mark(tokens_[d + 1], ':'))
        return done(i, d, calendar_date(year, tokens_[m].month, tokens_[d].number));
      return std::nullopt;
    }
    if (tokens_[i + 1].kind == Token::Kind::mark && is_date_mark(tokens_[i + 1]) && is_small(tokens_[i + 2], 12)) {
      char32_t mark = tokens_[i + 1].mark;
      std::uint32_t month = tokens_[i + 2].number;
      if (is_mark(tokens_[i + 3], mark) && is_small(tokens_[i + 4], 31) && tokens_[i + 4].digits <= 2)
        return done(i, i + 4, calendar_date(year, month, tokens_[i + 4].number));
      if (mark == '-' && tokens_[i + 2].digits == 2 && !runs_on(i + 3) && !tokens_[i + 1].space_before)
        return done(i, i + 2, calendar_date(year, month, 0));
    }
    return std::nullopt;
  }

  bool is_one_letter(std::size_t i, char letter) {
    return tokens_[i].kind == Token::Kind::word && tokens_[i].span.length() == 1 &&
           text_[tokens_[i].span.begin] == letter;
  }

  // Words and marks between the parts of a date: "30th of April, 2021", "30 de abril de 2021", "1er mai", "30.-ti".
  bool is_filler(std::size_t i) {
    const Token& token = tokens_[i];
    if (token.kind == Token::Kind::mark)
      return token.mark == '.' || token.mark == ',' || token.mark == '-' || token.mark == '/' || token.mark == 0xBA ||
             token.mark == 0xAA || token.mark == 0xB0 || token.mark == 0x2013 || token.mark == 0x060C ||
             token.mark == '\'' || token.mark == 0x2019;
    static constexpr auto words = std::to_array<std::string_view>(
        {"st", "nd", "rd", "th", "of", "de", "del", "er", "den", "d", "the", "i", "e", "do", "di", "year", "g", "a"});
    if (token.kind != Token::Kind::word || token.span.length() > 4) return false;
    std::string word = lower(text_.substr(token.span.begin, token.span.length()));
    return std::find(words.begin(), words.end(), word) != words.end();
  }
  std::size_t after_filler(std::size_t i, std::size_t most) {
    std::size_t end = i + most;
    while (i < end && is_filler(i)) ++i;
    return i;
  }

  std::optional<FoundDate> day_or_month_first(std::size_t i) {
    // "30 April 2021", "30. April", "30-Apr-21"
    std::size_t m = after_filler(i + 1, 3);
    if (tokens_[m].month != 0) {
      std::size_t y = after_filler(m + 1, 3);
      if (tokens_[y].month == tokens_[m].month) y = after_filler(y + 1, 3);  // a month by two names
      if (is_year(tokens_[y])) return done(i, y, calendar_date(tokens_[y].number, tokens_[m].month, tokens_[i].number));
      bool short_year = tokens_[y].kind == Token::Kind::number && tokens_[y].digits == 2 &&
                        (is_mark(tokens_[y - 1], '-') || is_mark(tokens_[y - 1], '\'') ||
                         is_mark(tokens_[y - 1], 0x2019) || is_mark(tokens_[y - 1], '/') || y == m + 1) &&
                        !is_mark(tokens_[y + 1], ':') && !runs_on(y + 1);
      if (short_year) return done(i, y, calendar_date(whole_year(tokens_[y]), tokens_[m].month, tokens_[i].number));
      return std::nullopt;
    }
    // "30.04.2021", "4/30/21", "30. 4. 2021"
    if (!is_date_mark(tokens_[i + 1]) || !is_small(tokens_[i + 2], 31)) return std::nullopt;
    char32_t mark = tokens_[i + 1].mark;
    const Token& year = tokens_[i + 4];
    if (!is_mark(tokens_[i + 3], mark)) return std::nullopt;
    if (!is_year(year)) {
      bool two_digits = year.kind == Token::Kind::number && year.digits == 2 && !year.space_before &&
                        tokens_[i].digits == 2 && tokens_[i + 2].digits == 2;
      if (!two_digits || runs_on(i + 5) || is_mark(tokens_[i + 5], ':')) return std::nullopt;
    } else if (runs_on(i + 5)) {
      return std::nullopt;
    }
    return figures(i, i + 4, tokens_[i].number, tokens_[i + 2].number, whole_year(year), mark);
  }

  std::optional<FoundDate> figures(std::size_t first, std::size_t last, std::uint32_t a, std::uint32_t b,
                                   std::uint32_t year, char32_t mark) {
    if (a > 12 && b > 12) return std::nullopt;
    if (a > 12) return done(first, last, calendar_date(year, b, a));
    if (b > 12) return done(first, last, calendar_date(year, a, b));
    if (a == b) return done(first, last, calendar_date(year, a, b));
    if (mark == '.')
      return done(first, last, calendar_date(year, b, a));  // full stops part days first in every country
    if (style_.order == DayMonthOrder::day_first) return done(first, last, calendar_date(year, b, a));
    if (style_.order == DayMonthOrder::month_first) return done(first, last, calendar_date(year, a, b));
    return done(first, last, calendar_date(year, 0, 0), true);
  }

  // "April 30, 2021", "Apr. 30th 2021", "April 2021"
  std::optional<FoundDate> name_first(std::size_t i) {
    std::size_t d = after_filler(i + 1, 2);
    bool day_before = i > 0 && is_small(tokens_[i - 1], 99);  // "30 February 2021" is no February
    if (is_year(tokens_[d]) && !day_before && !is_mark(tokens_[d + 1], ':'))
      return done(i, d, calendar_date(tokens_[d].number, tokens_[i].month, 0));
    if (!is_small(tokens_[d], 31)) return std::nullopt;
    std::size_t y = after_filler(d + 1, 3);
    if (is_year(tokens_[y])) return done(i, y, calendar_date(tokens_[y].number, tokens_[i].month, tokens_[d].number));
    // "Fri Apr 30 06:12:00 UTC 2021"
    if (is_mark(tokens_[d + 2], ':') && is_mark(tokens_[d + 4], ':')) {
      std::size_t zone = d + 6;
      if (tokens_[zone].kind == Token::Kind::word) ++zone;
      else if (is_mark(tokens_[zone], '+') || is_mark(tokens_[zone], '-')) zone += 2;
      if (is_year(tokens_[zone]))
        return done(i, zone, calendar_date(tokens_[zone].number, tokens_[i].month, tokens_[d].number));
    }
    if (tokens_[y].kind == Token::Kind::number && tokens_[y].digits == 2 && y > d + 1 &&
        (is_mark(tokens_[y - 1], '\'') || is_mark(tokens_[y - 1], 0x2019)))
      return done(i, y, calendar_date(whole_year(tokens_[y]), tokens_[i].month, tokens_[d].number));
    return std::nullopt;
  }

  // "T06:12:00.123+02:00" or " 06:12:00": "T06:12:00+02:00". Marks `end` where the time ends.
  std::string time_after(std::size_t i, std::uint32_t& end) {
    bool iso = tokens_[i].kind == Token::Kind::word && tokens_[i].span.length() == 1 && !tokens_[i].space_before &&
               (text_[tokens_[i].span.begin] | 0x20) == 't';
    if (iso) ++i;
    else if (!tokens_[i].space_before) return {};
    auto part = [&](std::size_t at, std::uint32_t limit) {
      return tokens_[at].kind == Token::Kind::number && tokens_[at].digits == 2 && tokens_[at].number <= limit;
    };
    if (!part(i, 23) || !is_mark(tokens_[i + 1], ':') || !part(i + 2, 59)) return {};
    std::uint32_t hour = tokens_[i].number, minute = tokens_[i + 2].number, second = 0;
    std::size_t at = i + 3;
    bool has_seconds = is_mark(tokens_[at], ':') && part(at + 1, 60);
    if (has_seconds) {
      second = std::min<std::uint32_t>(tokens_[at + 1].number, 59);
      at += 2;
      if (is_mark(tokens_[at], '.') && tokens_[at + 1].kind == Token::Kind::number) at += 2;
    }
    if (!iso && !has_seconds) return {};
    auto two = [](std::uint32_t value) {
      std::string out(1, static_cast<char>('0' + value / 10 % 10));
      out += static_cast<char>('0' + value % 10);
      return out;
    };
    std::string time = "T" + two(hour) + ":" + two(minute) + ":" + two(second);
    const Token& zone = tokens_[at];
    end = tokens_[at - 1].span.end;
    std::string_view name = text_.substr(zone.span.begin, zone.span.length());
    if (!name.empty() && zone.kind == Token::Kind::word &&
        (name == "Z" || name == "z" || name == "GMT" || name == "UTC")) {
      end = zone.span.end;
      return time + "Z";
    }
    if ((is_mark(zone, '+') || is_mark(zone, '-') || is_mark(zone, 0x2212)) &&
        tokens_[at + 1].kind == Token::Kind::number) {
      std::uint32_t hours = tokens_[at + 1].number, minutes = 0;
      end = tokens_[at + 1].span.end;
      if (tokens_[at + 1].digits == 4) {
        minutes = hours % 100;
        hours /= 100;
      } else if (tokens_[at + 1].digits == 2 && is_mark(tokens_[at + 2], ':') && part(at + 3, 59)) {
        minutes = tokens_[at + 3].number;
        end = tokens_[at + 3].span.end;
      } else if (tokens_[at + 1].digits != 2) {
        return time;
      }
      if (hours > 14 || minutes > 59) return time;
      return time + (zone.mark == '+' ? "+" : "-") + two(hours) + ":" + two(minutes);
    }
    return time;
  }

  std::string_view text_;
  const DateStyle& style_;
  Tokens tokens_;
};

}  // namespace

DayMonthOrder day_month_order(std::string_view language, std::string_view host) {
  if (language.empty()) return DayMonthOrder::unknown;
  std::string tag = lower(language);
  std::replace(tag.begin(), tag.end(), '_', '-');
  if (!tag.starts_with("en")) return tag.starts_with("fil") ? DayMonthOrder::month_first : DayMonthOrder::day_first;
  if (tag.starts_with("en-"))
    return tag == "en-us" || tag == "en-ph" ? DayMonthOrder::month_first : DayMonthOrder::day_first;
  std::size_t dot = host.rfind('.');
  std::string_view top = dot == std::string_view::npos ? std::string_view{} : host.substr(dot + 1);
  // Two letters are a country's; of the English-speaking ones only the USA and the Philippines begin with the month.
  bool country =
      top.size() == 2 && top != "us" && top != "ph" && top != "tv" && top != "io" && top != "co" && top != "me";
  return country ? DayMonthOrder::day_first : DayMonthOrder::month_first;
}

std::optional<FoundDate> find_date(std::string_view text, const DateStyle& style, std::size_t from) {
  return DateFinder(text, style, from).find();
}

}  // namespace dateline
