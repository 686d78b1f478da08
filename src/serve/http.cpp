#include "serve/http.h"

#include <charconv>
#include <nlohmann/json.hpp>

namespace dateline::serve {

std::string Request::param(const std::string& name) const {
  auto found = params.find(name);
  return found == params.end() ? std::string() : found->second;
}

std::vector<std::string> Request::all_params(const std::string& name) const {
  std::vector<std::string> values;
  auto [first, last] = params.equal_range(name);
  for (; first != last; ++first) values.push_back(first->second);
  return values;
}

std::string Request::header(const std::string& name) const {
  auto found = headers.find(name);
  return found == headers.end() ? std::string() : found->second;
}

Reply json_reply(const nlohmann::ordered_json& value, int status) {
  Reply reply;
  reply.status = status;
  reply.body = value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
  return reply;
}

int http_status(ErrorCode code) {
  switch (code) {
    case ErrorCode::not_found: return 404;
    case ErrorCode::bad_request: return 400;
    case ErrorCode::too_large: return 413;
    case ErrorCode::unsupported: return 415;
    case ErrorCode::wrong_format:
    case ErrorCode::truncated:
    case ErrorCode::digest_mismatch: return 422;
    case ErrorCode::store_read_only: return 403;
    case ErrorCode::withheld: return 451;
    case ErrorCode::store_busy: return 503;
    case ErrorCode::store_full: return 507;
    case ErrorCode::unreadable:
    case ErrorCode::store_newer:
    case ErrorCode::store_failed:
    case ErrorCode::inference_failed:
    case ErrorCode::internal: return 500;
  }
  return 500;
}

Reply error_reply(const Error& error, int status) {
  if (status == 0) status = http_status(error.code);
  return json_reply({{"ok", false}, {"error", error.text()}, {"code", name(error.code)}, {"status", status}}, status);
}

Result<std::uint64_t> number_param(const Request& request, const std::string& name, std::uint64_t otherwise,
                                   std::uint64_t highest) {
  if (!request.params.contains(name)) return otherwise;
  std::string text = request.param(name);
  std::uint64_t value = 0;
  auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc() || end != text.data() + text.size() || value > highest)
    return fail(ErrorCode::bad_request,
                "expected a whole number from 0 to " + std::to_string(highest) + ", found \"" + text + "\"", name);
  return value;
}

Result<bool> wants_csv(const Request& request) {
  std::string format = request.param("format");
  if (format == "csv") return true;
  if (format.empty() || format == "json") return false;
  return fail(ErrorCode::bad_request, "expected json or csv, found \"" + format + "\"", "format");
}

Reply csv_reply(std::string lines, std::string_view file_name) {
  Reply reply;
  reply.type = "text/csv; charset=utf-8";
  reply.body = std::move(lines);
  reply.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + std::string(file_name) + "\"");
  return reply;
}

}  // namespace dateline::serve
