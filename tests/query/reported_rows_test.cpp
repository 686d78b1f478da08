#include "dateline/reported_rows.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>

#include "query/stored_reports.h"
#include "store/annotated_record.h"
#include "store/record_rows.h"

namespace dateline {
namespace {

using nlohmann::json;

// What stands at "actors[].name", "content[-1].span[1]" or "place.lat"; null where there is none.
json at_path(const json& from, const std::string& path) {
  if (path.empty() || from.is_null()) return from;
  static const std::regex step(R"(^(?:([a-z0-9_]+)|\[(-?\d*)\])\.?)");
  std::smatch found;
  if (!std::regex_search(path, found, step)) throw std::invalid_argument(path);
  std::string rest = path.substr(static_cast<std::size_t>(found.length()));
  if (found[1].matched) return at_path(from.at(found[1]), rest);
  if (found.str(2).empty()) {
    json all = json::array();
    for (const json& one : from) all.push_back(at_path(one, rest));
    return all;
  }
  long index = std::stol(found[2]);
  if (index < 0) index += static_cast<long>(from.size());
  return index < 0 || index >= static_cast<long>(from.size()) ? json()
                                                              : at_path(from.at(static_cast<std::size_t>(index)), rest);
}

json as_json(const Cell& cell) {
  return std::visit(
      [](const auto& known) -> json {
        if constexpr (std::is_same_v<std::decay_t<decltype(known)>, std::monostate>) return nullptr;
        else return known;
      },
      cell);
}

bool fits(const Cell& cell, CellKind kind) {
  return cell.index() == 0 || (kind == CellKind::text && std::holds_alternative<std::string>(cell)) ||
         (kind == CellKind::integer && std::holds_alternative<std::int64_t>(cell)) ||
         (kind == CellKind::number && std::holds_alternative<double>(cell)) ||
         (kind == CellKind::truth && std::holds_alternative<bool>(cell)) ||
         (kind == CellKind::texts && std::holds_alternative<std::vector<std::string>>(cell));
}

// The lines "| `name` | `json` | type |" below the heading.
std::vector<std::string> documented(const std::string& heading) {
  std::ifstream file(DATELINE_SOURCE_DIR "/docs/formats/rows.md");
  std::string page{std::istreambuf_iterator<char>(file), {}};
  std::size_t begin = page.find("## " + heading + "\n");
  EXPECT_NE(begin, std::string::npos) << heading;
  std::string part = page.substr(begin, page.find("\n## ", begin) - begin);
  static const std::regex line("\\| `([a-z0-9_]+)` \\| (?:`([^`]+)` )?\\| ([a-z]+) \\|");
  std::vector<std::string> found;
  for (std::sregex_iterator at(part.begin(), part.end(), line), end; at != end; ++at)
    found.push_back(at->str(1) + " = " + at->str(2) + ": " + at->str(3));
  return found;
}

template <class Row>
void expect_documented(const std::string& heading) {
  std::vector<std::string> have;
  for (const RowColumn<Row>& column : columns<Row>()) {
    const char* kind = std::array{"text", "integer", "number", "truth", "texts"}.at(static_cast<int>(column.kind));
    have.push_back(std::string(column.name) + " = " + std::string(column.json) + ": " + kind);
  }
  EXPECT_EQ(documented(heading), have) << "docs/formats/rows.md, " << heading;
}

template <class Row>
void expect_same_in_json(const std::vector<Row>& rows) {
  ASSERT_FALSE(rows.empty());
  for (const Row& row : rows) {
    json written = json::parse(to_json(row));
    for (const RowColumn<Row>& column : columns<Row>()) {
      Cell cell = column.cell(row);
      EXPECT_TRUE(fits(cell, column.kind)) << column.name;
      EXPECT_EQ(at_path(written, std::string(column.json)), as_json(cell)) << column.name << " of " << written;
    }
  }
}

// As CSV and JSON, in an order of its own.
template <class Row>
std::vector<std::string> all_written(const std::vector<Row>& rows) {
  std::vector<std::string> lines;
  for (const Row& row : rows) lines.push_back(to_csv(std::vector{row}) + to_json(row));
  std::sort(lines.begin(), lines.end());
  return lines;
}

// With one more record, whose attributions have parents, cues, insertions and content in pieces.
class ReportedRows : public testing::StoredReports {
 protected:
  ReportedRows() {
    records_.push_back(samples::annotated_record());
    EXPECT_TRUE(store().begin());
    EXPECT_TRUE(store().add(records_.back(), samples::page_of(records_.back())));
    EXPECT_TRUE(store().commit());
  }

  template <class Row>
  std::vector<Row> rows_of_records() const {
    std::vector<Row> all;
    for (const Record& record : records_)
      for (Row& row : rows_of<Row>(record)) all.push_back(std::move(row));
    return all;
  }

 private:
  std::vector<Record> records_ = samples::reported_records();
};

TEST_F(ReportedRows, HaveTheColumnsOfThePage) {
  expect_documented<EventRow>("events");
  expect_documented<ClaimRow>("claims");
  expect_documented<EntityRow>("entities");
  expect_documented<PlaceRow>("places");
  expect_documented<TieRow>("ties");
}

TEST_F(ReportedRows, SayTheSameAsCellsAndAsJson) {
  expect_same_in_json(list_events(store(), {}, ReportOrder::newest, 0, 100)->rows);
  expect_same_in_json(list_claims(store(), {}, ReportOrder::newest, 0, 100)->rows);
  expect_same_in_json(list_places(store(), {}, 0, 100)->rows);
  expect_same_in_json(list_ties(store(), {}, 0, 100, 2)->rows);
}

TEST_F(ReportedRows, AreTheSameOfARecordAndOfAStore) {
  EXPECT_EQ(all_written(rows_of_records<EventRow>()),
            all_written(list_events(store(), {}, ReportOrder::newest, 0, 100)->rows));
  EXPECT_EQ(all_written(rows_of_records<ClaimRow>()),
            all_written(list_claims(store(), {}, ReportOrder::newest, 0, 100)->rows));
}

TEST_F(ReportedRows, OfEntitiesFitTheirColumns) {
  for (const EntityRow& row : rows_of_records<EntityRow>())
    for (const RowColumn<EntityRow>& column : columns<EntityRow>())
      EXPECT_TRUE(fits(column.cell(row), column.kind)) << column.name;
}

}  // namespace
}  // namespace dateline
