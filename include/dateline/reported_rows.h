#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "dateline/record/rows.h"

// How the rows of record/rows.h are written: the same on the command line, over HTTP and in exports.
// docs/formats/rows.md lists the columns; a test holds that page, the columns and the JSON to each other.
namespace dateline {

/// What one cell of a table holds; monostate where nothing is known.
using Cell = std::variant<std::monostate, std::string, std::int64_t, double, bool, std::vector<std::string>>;

enum class CellKind { text, integer, number, truth, texts };

/// One column of a table of rows.
template <class Row>
struct RowColumn {
  std::string_view name;  ///< in CSV and Parquet
  std::string_view json;  ///< where to_json has the same: "place.lat", "actors[].name"; empty where it has not
  CellKind kind;
  Cell (*cell)(const Row&);
};

/// All columns of a table, in order.
template <class Row>
const std::vector<RowColumn<Row>>& columns() = delete;
template <>
const std::vector<RowColumn<EventRow>>& columns<EventRow>();
template <>
const std::vector<RowColumn<ClaimRow>>& columns<ClaimRow>();
template <>
const std::vector<RowColumn<EntityRow>>& columns<EntityRow>();
template <>
const std::vector<RowColumn<PlaceRow>>& columns<PlaceRow>();
template <>
const std::vector<RowColumn<TieRow>>& columns<TieRow>();

/// One row's cells, in the order of the columns.
template <class Row>
std::vector<Cell> cells(const Row& row) {
  std::vector<Cell> all;
  for (const RowColumn<Row>& column : columns<Row>()) all.push_back(column.cell(row));
  return all;
}

/// A cell as CSV has it: lists parted by "; ", true or false, nothing for what is not known.
std::string written(const Cell& cell);

/// Rows as CSV (RFC 4180): the names of the columns, then a line a row.
template <class Row>
std::string to_csv(const std::vector<Row>& rows);
extern template std::string to_csv(const std::vector<EventRow>&);
extern template std::string to_csv(const std::vector<ClaimRow>&);
extern template std::string to_csv(const std::vector<PlaceRow>&);
extern template std::string to_csv(const std::vector<TieRow>&);
/// Actors have a line for each name that they go by in an article.
std::string to_csv(const std::vector<ActorRow>& rows);

/// One JSON object on one line, without a line end; docs/formats/rows.md says what each member holds.
std::string to_json(const EventRow& row);
std::string to_json(const ClaimRow& row);
std::string to_json(const PlaceRow& row);
std::string to_json(const TieRow& row);
std::string to_json(const ActorRow& row);

}  // namespace dateline
