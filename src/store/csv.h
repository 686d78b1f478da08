#pragma once

#include <string>

#include "dateline/record/record.h"
#include "store/export_table.h"

namespace dateline {

/// The first line of the CSV export of articles, and the line of one article, both with their line ends (RFC 4180).
std::string csv_header();
std::string csv_row(const Record& record);

/// The same of another table: its first line, and the lines of one article's rows. Lists are parted by "; ".
std::string csv_header(const ExportTable& table);
std::string csv_rows(const ExportTable& table, const Record& record);

}  // namespace dateline
