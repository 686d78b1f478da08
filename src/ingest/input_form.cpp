#include "ingest/input_form.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "ingest/capture_key.h"

namespace dateline {

namespace {

constexpr std::string_view white_space = " \t\r\n\f";

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

// The name's last extension, without those of compression: "html" for "A.HTML.gz".
std::string extension(std::string_view path) {
  std::string name = lower_ascii(file_name(path));
  for (std::string_view ending : {".gz", ".zst"})
    if (name.ends_with(ending)) name.resize(name.size() - ending.size());
  std::size_t dot = name.rfind('.');
  return dot == std::string::npos || dot == 0 ? "" : name.substr(dot + 1);
}

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// UTF-16 as ASCII, so that its markup can be looked at; other bytes as they are.
std::string as_ascii(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  bool little = head.starts_with("\xFF\xFE"), big = head.starts_with("\xFE\xFF");
  if (!little && !big && head.size() >= 4) {
    little = head[0] != 0 && head[1] == 0 && head[3] == 0;
    big = head[0] == 0 && head[1] != 0 && head[2] == 0;
  }
  if (!little && !big) return std::string(head);
  std::string out;
  for (std::size_t at = little ? 0 : 1; at < head.size(); at += 2) out += head[at];
  return out;
}

std::string_view without_leading_space(std::string_view text) {
  std::size_t begin = text.find_first_not_of(white_space);
  return begin == std::string_view::npos ? std::string_view{} : text.substr(begin);
}

// What stands behind an XML declaration, comments, instructions and the doctype.
std::string_view behind_prolog(std::string_view text) {
  for (text = without_leading_space(text); text.starts_with("<!") || text.starts_with("<?");) {
    bool comment = text.starts_with("<!--");
    std::size_t end = text.find(comment ? "-->" : ">");
    if (!comment && text.starts_with("<!")) {
      // A doctype's internal subset is in brackets.
      std::size_t bracket = text.find('[');
      if (bracket < end) end = text.find('>', std::min(text.find(']', bracket), text.size()));
    }
    if (end == std::string_view::npos) return {};
    text = without_leading_space(text.substr(end + (comment ? 3 : 1)));
  }
  return text;
}

std::string root_element(std::string_view markup) {
  std::string_view root = behind_prolog(markup);
  if (!root.starts_with("<")) return "";
  root.remove_prefix(1);
  return lower_ascii(root.substr(0, root.find_first_of(" \t\r\n\f/>")));
}

Result<InputForm> markup_form(std::string_view text, std::string_view path) {
  std::string root = root_element(text);
  std::string_view local = std::string_view(root).substr(root.find(':') + 1);
  if (root == "rss" || local == "rdf" || local == "feed") return InputForm::xml_feed;
  if (!text.starts_with("<?xml") || root == "html" || root.empty()) return InputForm::html;
  std::string ending = extension(path);
  if (ending == "html" || ending == "htm" || ending == "xhtml") return InputForm::html;
  return fail(ErrorCode::wrong_format, "is XML with root element <" + root + ">, expected a feed or a page",
              std::string(path));
}

// Whether the first line is an object by itself, as in JSON Lines: it ends with its own closing brace.
bool first_line_is_object(std::string_view text) {
  std::string_view line = text.substr(0, text.find('\n'));
  std::size_t last = line.find_last_not_of(white_space);
  return line.starts_with("{") && last != std::string_view::npos && last > 0 && line[last] == '}';
}

Result<InputForm> json_form(std::string_view text, std::string_view path) {
  std::string ending = extension(path);
  if (ending == "jsonl" || ending == "ndjson") return InputForm::json_lines;
  if (text.starts_with("{") && text.find("jsonfeed.org/version/") != std::string_view::npos)
    return InputForm::json_feed;
  std::string_view inner = without_leading_space(text.substr(1));
  if (text.starts_with("{") && (first_line_is_object(text) || inner.starts_with("\""))) return InputForm::json_lines;
  if (ending == "json")
    return fail(ErrorCode::wrong_format, "is JSON, but neither JSON Lines (one object a line) nor a JSON Feed",
                std::string(path));
  return InputForm::plain_text;
}

bool has_markup(std::string_view text) {
  constexpr std::array<std::string_view, 10> signs{"<!doctype", "<html", "<head", "<body", "<title",
                                                   "<meta",     "<div",  "<p>",   "<p ",   "<article"};
  std::string start = lower_ascii(text.substr(0, 4096));
  return std::any_of(signs.begin(), signs.end(),
                     [&](std::string_view sign) { return start.find(sign) != std::string::npos; });
}

// Text has few control characters; some NULs are put up with, as in pages that a faulty program wrote.
bool looks_binary(std::string_view text) {
  std::string_view start = text.substr(0, 4096);
  auto controls = std::count_if(start.begin(), start.end(), [](char c) {
    auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && white_space.find(c) == std::string_view::npos && byte != 0x1B && byte != 0x0B) ||
           byte == 0x7F;
  });
  return static_cast<std::size_t>(controls) * 20 > start.size();
}

}  // namespace

Result<InputForm> input_form(std::string_view head, std::string_view path) {
  std::string ending = extension(path);
  if (head.starts_with("WARC/") || ending == "warc") return InputForm::warc;
  std::string ascii = as_ascii(head);
  std::string_view text = without_leading_space(ascii);
  if (text.starts_with("<")) return markup_form(text, path);
  if (text.starts_with("{") || text.starts_with("[")) return json_form(text, path);
  if (ending == "jsonl" || ending == "ndjson") return InputForm::json_lines;
  if (ending == "html" || ending == "htm" || ending == "xhtml") return InputForm::html;
  if (looks_binary(ascii)) return fail(ErrorCode::unsupported, "is binary data, expected a page", std::string(path));
  if (ending == "txt") return InputForm::plain_text;
  return has_markup(text) ? InputForm::html : InputForm::plain_text;
}

bool is_page_part(std::string_view path) {
  constexpr std::array<std::string_view, 28> endings{
      "css",  "js",   "mjs", "map", "png", "jpg", "jpeg", "gif",  "webp", "avif", "svg",   "ico", "bmp", "tif",
      "tiff", "woff", "ttf", "otf", "eot", "mp3", "mp4",  "webm", "ogg",  "m4a",  "woff2", "wav", "avi", "mov"};
  return is_one_of(extension(path), endings);
}

}  // namespace dateline
