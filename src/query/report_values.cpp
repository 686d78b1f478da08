#include "query/report_values.h"

#include <algorithm>
#include <cctype>
#include <charconv>

#include "dateline/record/annotation_names.h"
#include "query/conditions.h"

namespace dateline {

namespace {

// The names of an enumeration, in its order.
template <class Value>
std::vector<std::string> names_of() {
  std::vector<std::string> names;
  for (int at = 0; !name(static_cast<Value>(at)).empty(); ++at) names.emplace_back(name(static_cast<Value>(at)));
  return names;
}

std::string listed(const std::vector<std::string>& values) {
  std::string all;
  for (const std::string& value : values) all += (all.empty() ? "" : ", ") + value;
  return all;
}

Result<void> expect_known(const std::string& field, const std::vector<std::string>& found,
                          const std::vector<std::string>& known) {
  for (const std::string& value : found)
    if (std::find(known.begin(), known.end(), value) == known.end())
      return fail(ErrorCode::bad_request, "expected one of " + listed(known) + ", found \"" + value + "\"", field);
  return {};
}

std::string in_capitals(std::string text) {
  for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}

// PLOVER's types may be typed in any case; the user's own stand as their file has them.
Result<void> expect_types(const Database& database, std::vector<std::string>& types) {
  if (types.empty()) return {};
  std::vector<std::string> known = names_of<EventType>();
  Result<Statement> custom = database.prepare("SELECT DISTINCT type FROM events WHERE custom = 1 ORDER BY type");
  if (!custom) return tl::unexpected(custom.error());
  Result<void> read = custom->rows([&](const Statement& row) {
    known.push_back(row.text(0));
    return true;
  });
  if (!read) return read;
  for (std::string& type : types)
    if (std::find(known.begin(), known.end(), type) == known.end()) type = in_capitals(type);
  return expect_known("type", types, known);
}

tl::unexpected<Error> no_box(const std::string& found) {
  return fail(
      ErrorCode::bad_request,
      "expected south,west,north,east in degrees, south not above north, such as 29,60,39,75, found \"" + found + "\"",
      "box");
}

std::string written(const std::array<double, 4>& box) {
  std::string all;
  for (double side : box) all += (all.empty() ? "" : ",") + std::to_string(side);
  return all;
}

Result<void> expect_box(const std::array<double, 4>& box) {
  const auto& [south, west, north, east] = box;
  bool fine =
      south >= -90 && south <= north && north <= 90 && west >= -180 && west <= 180 && east >= -180 && east <= 180;
  if (fine) return {};
  return no_box(written(box));
}

}  // namespace

Result<void> expect_countries(std::vector<std::string>& countries) {
  for (std::string& country : countries) {
    country = in_capitals(country);
    bool two_letters = country.size() == 2 && std::all_of(country.begin(), country.end(),
                                                          [](unsigned char c) { return std::isalpha(c) != 0; });
    if (!two_letters)
      return fail(ErrorCode::bad_request, "expected two letters of ISO 3166-1, such as AF, found \"" + country + "\"",
                  "country");
  }
  return {};
}

Result<std::array<double, 4>> box_of(const std::string& text) {
  std::array<double, 4> box{};
  const char* at = text.data();
  const char* end = text.data() + text.size();
  for (std::size_t side = 0; side < box.size(); ++side) {
    if (side > 0 && (at == end || *at++ != ',')) return no_box(text);
    auto [after, failure] = std::from_chars(at, end, box.at(side));
    if (failure != std::errc()) return no_box(text);
    at = after;
  }
  if (at != end) return no_box(text);
  return box;
}

Result<ReportFilter> with_known_values(const Database& database, const ReportFilter& filter) {
  ReportFilter known = filter;
  std::vector<std::string> kinds = names_of<SourceKind>();
  kinds.emplace_back("none");
  Result<void> fine =
      expect_types(database, known.types)
          .and_then([&] { return expect_countries(known.countries); })
          .and_then([&] { return expect_known("status", known.statuses, names_of<EventStatus>()); })
          .and_then([&] { return expect_known("stance", known.stances, names_of<Stance>()); })
          .and_then([&] {
            return expect_known("voice", known.voices, {"own", "attributed"});
          })
          .and_then([&] { return expect_known("source_kind", known.source_kinds, kinds); })
          .and_then([&] { return expect_range("from", known.from, "to", known.to); })
          .and_then(
              [&] { return expect_range("published_from", known.articles.from, "published_to", known.articles.to); })
          .and_then([&] { return known.box ? expect_box(*known.box) : Result<void>{}; });
  if (!fine) return tl::unexpected(fine.error());
  return known;
}

}  // namespace dateline
