#pragma once

#include <string>
#include <vector>

namespace dateline::samples {

/// Runs SQL on a SQLite file, past the Store; gives the first column of all rows.
std::vector<std::string> run_sql(const std::string& path, const std::string& sql);

std::string read_file(const std::string& path);
void write_file(const std::string& path, const std::string& bytes);

}  // namespace dateline::samples
