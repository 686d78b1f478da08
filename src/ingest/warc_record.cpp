#include "ingest/warc_record.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "ingest/capture_key.h"
#include "ingest/content_coding.h"
#include "ingest/feed_pages.h"
#include "ingest/input_form.h"
#include "ingest/utf8_repair.h"
#include "ingest/warc_digest.h"

namespace dateline {

namespace {

/// A record's payload: what is left when the HTTP head and all codings are off.
struct Payload {
  std::string bytes;
  MediaType type;
  std::vector<Diagnostic> diagnostics;
};

std::string place_of(const WarcRecord& record) { return "record at byte " + std::to_string(record.place); }

Diagnostic note(std::string code, std::string message) { return {"ingest", std::move(code), std::move(message)}; }

// WARC 1.0's grammar asks for <uri>; some writers take it to hold for the target URI too.
std::string without_angle_brackets(std::string_view uri) {
  if (uri.size() >= 2 && uri.front() == '<' && uri.back() == '>') uri = uri.substr(1, uri.size() - 2);
  return repaired_utf8(uri);
}

// W3CDTF in UTC, from a year to fractions of a second (WARC 1.1, section 5.4).
bool is_warc_date(std::string_view date) {
  constexpr std::string_view shape = "0000-00-00T00:00:00";
  std::string_view whole = date;
  if (whole.ends_with("Z")) whole.remove_suffix(1);
  std::string_view fraction = whole.substr(std::min(whole.size(), shape.size()));
  std::string_view start = whole.substr(0, shape.size());
  for (std::size_t i = 0; i < start.size(); ++i) {
    bool is_digit = start[i] >= '0' && start[i] <= '9';
    if (shape[i] == '0' ? !is_digit : start[i] != shape[i]) return false;
  }
  bool right_length = start.size() == 4 || start.size() == 7 || start.size() == 10 || start.size() == 16 ||
                      start.size() == shape.size();
  return right_length &&
         (fraction.empty() || (fraction[0] == '.' && fraction.find_first_not_of("0123456789", 1) == fraction.npos));
}

Capture capture_of(const WarcRecord& record, const Reading& reading) {
  Capture capture;
  std::string_view id = record.fields.get("WARC-Record-ID");
  capture.key =
      id.empty() ? capture_key(reading.path) + "@" + std::to_string(record.place) : without_angle_brackets(id);
  std::string_view uri = record.fields.get("WARC-Target-URI");
  if (!uri.empty()) capture.url = without_angle_brackets(uri);
  capture.warc = WarcLocation{repaired_utf8(file_name(reading.path)), record.place};
  std::string_view date = record.fields.get("WARC-Date");
  if (is_warc_date(date)) capture.fetched_utc = date;
  return capture;
}

bool is_robots_file(std::string_view url) {
  std::size_t host = url.find("://");
  std::size_t path = host == std::string_view::npos ? host : url.find('/', host + 3);
  return path != std::string_view::npos && url.substr(path) == "/robots.txt";  // RFC 9309, section 2.3
}

// What a payload is, by its type and its first bytes; nothing where it holds no page.
std::optional<InputForm> payload_form(const Payload& payload, std::string_view url) {
  constexpr std::size_t head_bytes = 4096;
  const std::string& type = payload.type.name;
  std::string_view head = std::string_view(payload.bytes).substr(0, head_bytes);
  if (head.empty() || type.starts_with("image/") || type.starts_with("video/") || type.starts_with("audio/") ||
      type.starts_with("font/") || type == "text/css" || type.find("javascript") != std::string::npos)
    return std::nullopt;
  bool is_html = type == "text/html" || type == "application/xhtml+xml";
  Result<InputForm> form = input_form(head, is_html ? "page.html" : "page");
  if (!form) return is_html ? std::optional(InputForm::html) : std::nullopt;
  if (*form == InputForm::html || *form == InputForm::xml_feed || *form == InputForm::json_feed) return *form;
  if (is_html) return InputForm::html;
  bool is_text = type == "text/plain" && *form == InputForm::plain_text && !is_robots_file(url);
  return is_text ? std::optional(InputForm::plain_text) : std::nullopt;
}

bool hand_out_payload(Payload&& payload, Capture&& capture, const Reading& reading) {
  std::optional<InputForm> form = payload_form(payload, capture.url.value_or(""));
  if (!form) return true;
  if (*form == InputForm::xml_feed || *form == InputForm::json_feed)
    return read_fetched_feed(payload.bytes, payload.type.charset, *form, capture, reading);
  Page page;
  page.form = *form == InputForm::plain_text ? PageForm::plain_text : PageForm::html;
  page.bytes = std::move(payload.bytes);
  page.capture = std::move(capture);
  page.diagnostics = std::move(payload.diagnostics);
  decode_page(page, payload.type.charset);
  return reading.hand_out(std::move(page));
}

// What crawlers put into the payload digest differs: the body as it was sent, without its chunks, or
// without its content codings.
bool matches_any(std::string_view promised, std::initializer_list<std::string_view> forms_of_body) {
  return std::any_of(forms_of_body.begin(), forms_of_body.end(),
                     [&](std::string_view body) { return check_warc_digest(promised, body) != DigestCheck::differs; });
}

void check_digests(const WarcRecord& record, std::initializer_list<std::string_view> forms_of_body, Payload& payload) {
  std::string_view block_digest = record.fields.get("WARC-Block-Digest");
  if (check_warc_digest(block_digest, record.block) == DigestCheck::differs)
    payload.diagnostics.push_back(
        note("digest_mismatch", place_of(record) + " is not what its WARC-Block-Digest promises"));
  std::string_view payload_digest = record.fields.get("WARC-Payload-Digest");
  if (!matches_any(payload_digest, forms_of_body))
    payload.diagnostics.push_back(note(
        "digest_mismatch", "payload of the " + place_of(record) + " is not what its WARC-Payload-Digest promises"));
}

/// What taking off one body's codings came to: nothing is wrong where `error` is empty.
struct CodingOutcome {
  ErrorCode code = ErrorCode::wrong_format;
  std::string error;
  bool cut = false;
};

// Takes the content codings off `body`, the last one first. A body that is plainly not coded, as some
// crawlers store it, is left as it is.
CodingOutcome take_off_codings(std::string_view codings, std::uint64_t limit, std::string& body) {
  CodingOutcome outcome;
  std::string decoded;
  while (!codings.empty()) {
    std::size_t comma = codings.rfind(',');
    std::string_view coding = codings.substr(comma == std::string_view::npos ? 0 : comma + 1);
    codings = codings.substr(0, comma == std::string_view::npos ? 0 : comma);
    while (coding.starts_with(" ")) coding.remove_prefix(1);
    while (coding.ends_with(" ")) coding.remove_suffix(1);
    if (coding.empty()) continue;
    std::string name(coding);
    switch (take_off_content_coding(coding, body, limit, decoded)) {
      case Decoded::complete: body.swap(decoded); break;
      case Decoded::cut:
        body.swap(decoded);
        outcome.cut = true;
        break;
      case Decoded::too_large:
        return {ErrorCode::too_large, "grows over the limit of " + std::to_string(limit) + " bytes a page", false};
      case Decoded::unknown: return {ErrorCode::unsupported, "has the content coding \"" + name + "\"", false};
      case Decoded::broken: {
        std::size_t first = body.find_first_not_of(" \t\r\n");
        if (first == std::string::npos || body[first] == '<') return outcome;
        return {ErrorCode::wrong_format, "has a body that is not " + name + ", as its Content-Encoding says", false};
      }
    }
  }
  return outcome;
}

bool read_response(const WarcRecord& record, const Reading& reading) {
  if (!record.block.starts_with("HTTP/"))
    return reading.skip(ErrorCode::wrong_format, place_of(record) + " is a response that does not begin with HTTP/",
                        record.place);
  std::size_t space = record.block.find(' ');
  if (space > 16 || record.block.substr(space + 1, 3) != "200") return true;
  std::size_t head_end = head_length(record.block).value_or(record.block.size());
  std::string_view head = record.block.substr(0, head_end);
  HeaderFields http = HeaderFields::parse(head.substr(std::min(head.find('\n'), head.size() - 1) + 1));
  std::string_view body = record.block.substr(head_end);

  Payload payload;
  payload.type = media_type(http.get("Content-Type"));
  bool cut = false;
  bool is_chunked = http.get("Transfer-Encoding").find("chunked") != std::string_view::npos;
  Decoded chunks = is_chunked ? take_off_chunks(body, payload.bytes) : Decoded::broken;
  if (chunks == Decoded::broken) payload.bytes = body;
  cut = chunks == Decoded::cut;
  std::string_view codings = http.get("Content-Encoding");
  std::string without_chunks = is_chunked && !codings.empty() ? payload.bytes : std::string();
  CodingOutcome outcome = take_off_codings(codings, reading.limits.page_bytes, payload.bytes);
  if (!outcome.error.empty()) return reading.skip(outcome.code, place_of(record) + " " + outcome.error, record.place);
  if (payload.bytes.size() > reading.limits.page_bytes)
    return reading.skip(
        ErrorCode::too_large,
        place_of(record) + " is over the limit of " + std::to_string(reading.limits.page_bytes) + " bytes a page",
        record.place);
  check_digests(record, {body, without_chunks, payload.bytes}, payload);
  if (cut || outcome.cut) payload.diagnostics.push_back(note("body_cut", "the HTTP body ends before it says it would"));
  if (record.fields.has("WARC-Truncated"))
    payload.diagnostics.push_back(
        note("body_cut", "the crawler cut the record (" + repaired_utf8(record.fields.get("WARC-Truncated")) + ")"));
  return hand_out_payload(std::move(payload), capture_of(record, reading), reading);
}

bool read_resource(const WarcRecord& record, const Reading& reading) {
  Payload payload;
  payload.type = media_type(record.fields.get("Content-Type"));
  payload.bytes = record.block;
  check_digests(record, {record.block}, payload);
  return hand_out_payload(std::move(payload), capture_of(record, reading), reading);
}

}  // namespace

bool may_hold_page(const HeaderFields& fields) {
  std::string_view type = fields.get("WARC-Type");
  if (equal_ignoring_case(type, "resource")) return true;
  // A response need not be one of HTTP ("text/dns").
  return equal_ignoring_case(type, "response") && media_type(fields.get("Content-Type")).name == "application/http";
}

bool read_warc_record(const WarcRecord& record, const Reading& reading) {
  if (!may_hold_page(record.fields)) return true;
  if (equal_ignoring_case(record.fields.get("WARC-Type"), "resource")) return read_resource(record, reading);
  return read_response(record, reading);
}

}  // namespace dateline
