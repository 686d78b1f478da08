#include <simdjson.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "ingest/capture_key.h"
#include "ingest/json_surrogates.h"
#include "ingest/reading.h"
#include "ingest/utf8_repair.h"

namespace dateline {

namespace {

namespace ondemand = simdjson::ondemand;

// Escapes make a line longer than what it holds: "\u0627" is two bytes of UTF-8.
constexpr std::uint64_t escaped_factor = 3;

/// What a line holds; `problem` says why it holds nothing.
struct JsonLine {
  std::optional<std::string> id, url, published, date, html, text;
  PageHints hints;
  std::vector<Diagnostic> diagnostics;
  std::string problem;
  std::size_t problem_at = 0;  // byte in the line
  bool bad_escape = false;
};

class JsonLineReader {
 public:
  JsonLine read(std::string_view line) {
    JsonLine read = read_as_it_is(line);
    if (!read.bad_escape) return read;
    std::string replaced(line);
    return replace_lone_surrogates(replaced) ? read_as_it_is(replaced) : read;
  }

 private:
  JsonLine read_as_it_is(std::string_view line) {
    padded_.assign(line);
    padded_.append(simdjson::SIMDJSON_PADDING, ' ');
    JsonLine out;
    ondemand::document document;
    auto error = parser_.iterate(padded_.data(), line.size(), padded_.size()).get(document);
    if (error) {  // there is no document that could say where
      out.problem = simdjson::error_message(error);
      out.problem_at = error == simdjson::UTF8_ERROR ? first_ill_formed(line) : line.size();
      return out;
    }
    error = read_object(document, out);
    if (!error && document.current_location().error() != simdjson::OUT_OF_BOUNDS) {
      out.problem = "more text behind the object";
      out.problem_at = place_of(document, line.size());
    }
    if (error) {
      out.problem = error == simdjson::INCORRECT_TYPE ? "is not a JSON object" : simdjson::error_message(error);
      out.problem_at = place_of(document, line.size());
      out.bad_escape = error == simdjson::STRING_ERROR;
    }
    return out;
  }

  std::size_t place_of(ondemand::document& document, std::size_t line_size) const {
    const char* at = nullptr;
    if (document.current_location().get(at) || at < padded_.data()) return line_size;
    return std::min(static_cast<std::size_t>(at - padded_.data()), line_size);
  }

  static simdjson::error_code read_object(ondemand::document& document, JsonLine& out) {
    ondemand::object object;
    if (auto error = document.get_object().get(object)) return error;
    for (auto field : object) {
      std::string_view key;
      if (auto error = field.unescaped_key().get(key)) return error;
      ondemand::value value;
      if (auto error = field.value().get(value)) return error;
      if (auto error = read_field(std::string(key), value, out)) return error;
    }
    return simdjson::SUCCESS;
  }

  static simdjson::error_code read_field(const std::string& key, ondemand::value value, JsonLine& out) {
    if (key == "id") return read_text(key, value, out.id, out, true);
    if (key == "url") return read_text(key, value, out.url, out);
    if (key == "date" || key == "dct") return read_text(key, value, out.date, out);
    if (key == "published") return read_text(key, value, out.published, out);
    if (key == "html") return read_text(key, value, out.html, out);
    if (key == "text") return read_text(key, value, out.text, out);
    if (key == "title") return read_text(key, value, out.hints.title, out);
    if (key == "outlet") return read_text(key, value, out.hints.outlet, out);
    if (key == "bylines") return read_bylines(key, value, out);
    if (key == "tokens") return read_spans(key, value, out.hints.tokens, out);
    if (key == "sentences") return read_spans(key, value, out.hints.sentences, out);
    return simdjson::SUCCESS;
  }

  template <class To>
  static simdjson::error_code read_text(const std::string& key, ondemand::value value, To& to, JsonLine& out,
                                        bool may_be_number = false) {
    ondemand::json_type type;
    if (auto error = value.type().get(type)) return error;
    if (type == ondemand::json_type::string) {
      std::string_view text;
      if (auto error = value.get_string().get(text)) return error;
      to = std::string(text);
    } else if (type == ondemand::json_type::number && may_be_number) {
      std::string_view token = value.raw_json_token();
      to = std::string(token.substr(0, token.find_last_not_of(" \t\r\n") + 1));
    } else if (type != ondemand::json_type::null) {
      out.diagnostics.push_back({"ingest", "field_ignored", "\"" + key + "\" of the JSON line is not a string"});
    }
    return simdjson::SUCCESS;
  }

  static simdjson::error_code read_bylines(const std::string& key, ondemand::value value, JsonLine& out) {
    ondemand::json_type type;
    if (auto error = value.type().get(type)) return error;
    if (type != ondemand::json_type::array) {
      std::string one;
      auto error = read_text(key, value, one, out);
      if (!one.empty()) out.hints.bylines.push_back(one);
      return error;
    }
    ondemand::array array;
    if (auto error = value.get_array().get(array)) return error;
    for (auto element : array) {
      ondemand::value byline;
      if (auto error = element.get(byline)) return error;
      std::string one;
      if (auto error = read_text(key, byline, one, out)) return error;
      if (!one.empty()) out.hints.bylines.push_back(one);
    }
    return simdjson::SUCCESS;
  }

  // A list of [begin, end], each not before the last one's end.
  static simdjson::error_code read_spans(const std::string& key, ondemand::value value, std::vector<Span>& to,
                                         JsonLine& out) {
    ondemand::array pairs;
    if (value.get_array().get(pairs)) return note_spans(key, to, out);
    for (auto element : pairs) {
      ondemand::array pair;
      std::vector<std::uint64_t> numbers;
      if (element.get_array().get(pair)) return note_spans(key, to, out);
      for (auto number : pair) {
        std::uint64_t read = 0;
        if (number.get_uint64().get(read)) return note_spans(key, to, out);
        numbers.push_back(read);
      }
      std::uint64_t least = to.empty() ? 0 : to.back().end;
      if (numbers.size() != 2 || numbers[0] < least || numbers[1] < numbers[0] || numbers[1] > UINT32_MAX)
        return note_spans(key, to, out);
      to.push_back({static_cast<std::uint32_t>(numbers[0]), static_cast<std::uint32_t>(numbers[1])});
    }
    return simdjson::SUCCESS;
  }

  static simdjson::error_code note_spans(const std::string& key, std::vector<Span>& to, JsonLine& out) {
    to.clear();
    out.diagnostics.push_back(
        {"ingest", "field_ignored", "\"" + key + "\" of the JSON line is not a list of [begin, end] in order"});
    return simdjson::SUCCESS;
  }

  ondemand::parser parser_;
  std::string padded_;
};

// JSON is UTF-8, whatever a meta element in the page says (RFC 8259, section 8.1).
Page page_of(JsonLine&& line, const Reading& reading, std::uint64_t line_number) {
  Page page;
  page.form = line.html ? PageForm::html : PageForm::clean_text;
  page.bytes = std::move(line.html ? *line.html : *line.text);
  page.text = page.bytes;
  page.charset = "utf-8";
  page.charset_basis = "default";
  page.capture.key = line.id && !line.id->empty() ? std::move(*line.id)
                                                  : capture_key(reading.path) + ":" + std::to_string(line_number);
  if (line.url && !line.url->empty()) page.capture.url = std::move(line.url);
  page.hints = std::move(line.hints);
  page.hints.published = line.published.value_or(line.date.value_or(""));
  page.diagnostics = std::move(line.diagnostics);
  return page;
}

/// A line of the input, without its line end, and how many bytes it takes up with it.
struct Line {
  std::string_view text;
  std::uint64_t bytes = 0;
  bool ended = true;  // by a line end, not by the input's
  bool too_long = false;
};

// A line over the limit is passed over piece by piece; its `text` is empty.
Line next_line(InputStream& stream, std::uint64_t limit) {
  std::string_view ahead = stream.peek(1);
  std::size_t looked_at = 0, end;
  while ((end = ahead.find('\n', looked_at)) == std::string_view::npos) {
    looked_at = ahead.size();
    if (looked_at > limit) break;
    ahead = stream.peek(looked_at + 1);
    if (ahead.size() == looked_at) return {ahead, looked_at, false};
  }
  if (end != std::string_view::npos && end <= limit) return {ahead.substr(0, end), end + 1};
  Line line{{}, 0, true, true};
  for (; !ahead.empty(); ahead = stream.peek(1)) {
    end = ahead.find('\n');
    std::size_t part = end == std::string_view::npos ? ahead.size() : end + 1;
    stream.drop(part);
    line.bytes += part;
    if (end != std::string_view::npos) break;
  }
  return line;
}

std::uint64_t skip_lines(InputStream& stream, std::uint64_t bytes) {
  std::uint64_t lines = 0;
  for (std::uint64_t left = bytes; left > 0;) {
    std::string_view ahead =
        stream.peek(1).substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(left, 1u << 20)));
    if (ahead.empty()) break;
    lines += static_cast<std::uint64_t>(std::count(ahead.begin(), ahead.end(), '\n'));
    left -= ahead.size();
    stream.drop(ahead.size());
  }
  return lines;
}

}  // namespace

bool read_json_lines(InputStream& stream, const Reading& reading, std::uint64_t resume_at) {
  JsonLineReader reader;
  std::uint64_t page_limit = reading.limits.page_bytes;
  std::uint64_t line_number = skip_lines(stream, resume_at);
  if (resume_at == 0 && stream.peek(3).starts_with("\xEF\xBB\xBF")) stream.drop(3);
  while (!stream.peek(1).empty()) {
    std::uint64_t offset = stream.position();
    Line line = next_line(stream, escaped_factor * page_limit);
    ++line_number;
    std::string place = "line " + std::to_string(line_number);
    if (stream.fault() && !line.ended) break;
    bool go_on = true;
    if (line.too_long) {
      go_on = reading.skip(
          ErrorCode::too_large,
          place + " is over the limit of " + std::to_string(escaped_factor * page_limit) + " bytes a line", offset);
    } else if (line.text.find_first_not_of(" \t\r") != std::string_view::npos) {
      JsonLine read = reader.read(line.text);
      if (!read.problem.empty()) {
        go_on = reading.skip(ErrorCode::wrong_format,
                             place + ", column " + std::to_string(read.problem_at + 1) + ": " + read.problem, offset);
      } else if (!read.html && !read.text) {
        go_on = reading.skip(ErrorCode::wrong_format, place + " has neither \"html\" nor \"text\" as a string", offset);
      } else if ((read.html ? read.html : read.text)->size() > page_limit) {
        go_on = reading.skip(ErrorCode::too_large,
                             place + " is over the limit of " + std::to_string(page_limit) + " bytes a page", offset);
      } else {
        go_on = reading.hand_out(page_of(std::move(read), reading, line_number));
      }
    }
    if (!go_on) return false;
    if (!line.too_long) stream.drop(static_cast<std::size_t>(line.bytes));
    if (!reading.advance(stream, stream.position())) return false;
  }
  return !stream.fault() || reading.skip(*stream.fault(), stream.position());
}

}  // namespace dateline
