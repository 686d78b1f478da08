#pragma once

#include <string>

#include "dateline/record/record.h"

namespace dateline {

/// The first line of the CSV export, and the line of one article, both with their line ends (RFC 4180).
std::string csv_header();
std::string csv_row(const Record& record);

}  // namespace dateline
