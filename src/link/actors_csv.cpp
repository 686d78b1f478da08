#include <algorithm>
#include <array>
#include <optional>

#include "link/actors_read.h"

namespace dateline {

namespace {

constexpr std::array<std::string_view, 6> columns = {"name", "aliases", "country", "kind", "wikidata", "not"};

struct Cell {
  std::string text;
  std::size_t line, column;
};

// Reads RFC 4180: quoted cells, doubled quotes, line ends of either kind. Counts lines and columns as an editor does.
class Cells {
 public:
  Cells(std::string_view text, const std::string& file) : text_(text), file_(file) {}

  bool at_end() const { return at_ == text_.size(); }

  Result<std::vector<Cell>> row() {
    std::vector<Cell> cells;
    while (true) {
      Result<Cell> cell = read_cell();
      if (!cell) return tl::unexpected(cell.error());
      cells.push_back(*std::move(cell));
      if (!at_end() && text_[at_] == ',') {
        step();
        continue;
      }
      if (!at_end() && text_[at_] == '\r') step();
      if (!at_end() && text_[at_] == '\n') step();
      return cells;
    }
  }

 private:
  Result<Cell> read_cell() {
    Cell cell{{}, line_, column_};
    if (at_end() || text_[at_] != '"') {
      while (!at_end() && text_[at_] != ',' && text_[at_] != '\n' && text_[at_] != '\r') cell.text += step();
      return cell;
    }
    step();
    while (!at_end() && (text_[at_] != '"' || (at_ + 1 < text_.size() && text_[at_ + 1] == '"'))) {
      if (text_[at_] == '"') step();
      cell.text += step();
    }
    if (at_end())
      return fail(ErrorCode::wrong_format, "expected the end of the quoted cell that begins here, found the file's end",
                  place_in_file(file_, cell.line, cell.column));
    step();
    if (!at_end() && text_[at_] != ',' && text_[at_] != '\n' && text_[at_] != '\r')
      return fail(ErrorCode::wrong_format, "expected a comma after the quoted cell, found something else",
                  place_in_file(file_, line_, column_));
    return cell;
  }

  char step() {
    char c = text_[at_++];
    if (c == '\n') {
      ++line_;
      column_ = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
      ++column_;
    }
    return c;
  }

  std::string_view text_;
  const std::string& file_;
  std::size_t at_ = 0, line_ = 1, column_ = 1;
};

std::vector<std::string> listed(std::string_view text) {
  std::vector<std::string> names;
  while (!text.empty()) {
    std::size_t end = std::min(text.find_first_of("|;"), text.size());
    if (end > 0) names.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return names;
}

Result<std::vector<std::size_t>> read_heading(const std::vector<Cell>& cells, const std::string& file) {
  std::vector<std::size_t> of_cell;
  for (const Cell& cell : cells) {
    auto column = std::ranges::find(columns, cell.text);
    if (column == columns.end())
      return fail(ErrorCode::wrong_format,
                  "expected a heading of name, aliases, country, kind, wikidata, not, found \"" + cell.text + "\"",
                  place_in_file(file, cell.line, cell.column));
    of_cell.push_back(static_cast<std::size_t>(column - columns.begin()));
  }
  if (std::ranges::find(of_cell, 0U) == of_cell.end())
    return fail(ErrorCode::wrong_format, "expected a column \"name\" in the heading, found none",
                place_in_file(file, 1, 1));
  return of_cell;
}

}  // namespace

Result<void> read_actors_csv(std::string_view text, const std::string& file, Actors::Impl& actors) {
  Cells cells(text, file);
  std::optional<std::vector<std::size_t>> heading;
  while (!cells.at_end()) {
    Result<std::vector<Cell>> row = cells.row();
    if (!row) return tl::unexpected(row.error());
    if (row->size() == 1 && row->front().text.empty()) continue;  // an empty line
    if (!heading) {
      Result<std::vector<std::size_t>> read = read_heading(*row, file);
      if (!read) return tl::unexpected(read.error());
      heading = *std::move(read);
      continue;
    }
    if (row->size() > heading->size())
      return fail(ErrorCode::wrong_format,
                  "expected " + std::to_string(heading->size()) + " cells, found " + std::to_string(row->size()),
                  place_in_file(file, (*row)[heading->size()].line, (*row)[heading->size()].column));
    KnownActor actor;
    std::string where = place_in_file(file, row->front().line, row->front().column);
    for (std::size_t i = 0; i < row->size(); ++i) {
      std::string& value = (*row)[i].text;
      switch ((*heading)[i]) {
        case 0: actor.name = value; break;
        case 1: actor.aliases = listed(value); break;
        case 2:
          actor.country = value;
          where = place_in_file(file, (*row)[i].line, (*row)[i].column);
          break;
        case 3: actor.kind = value; break;
        case 4: actor.wikidata = value; break;
        default: actor.others = listed(value); break;
      }
    }
    if (Result<void> checked = check_actor(actor, where); !checked) return checked;
    actors.add(std::move(actor));
  }
  if (!heading)
    return fail(ErrorCode::wrong_format, "expected a heading, found an empty file", place_in_file(file, 1, 1));
  return {};
}

}  // namespace dateline
