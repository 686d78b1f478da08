#include "store/sqlite_file.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <fstream>
#include <sstream>

namespace dateline::samples {

std::vector<std::string> run_sql(const std::string& path, const std::string& sql) {
  sqlite3* database = nullptr;
  EXPECT_EQ(sqlite3_open(path.c_str(), &database), SQLITE_OK) << path;
  std::vector<std::string> values;
  auto keep = [](void* to, int, char** columns, char**) {
    static_cast<std::vector<std::string>*>(to)->push_back(columns[0] != nullptr ? columns[0] : "");
    return 0;
  };
  char* failure = nullptr;
  EXPECT_EQ(sqlite3_exec(database, sql.c_str(), keep, &values, &failure), SQLITE_OK) << (failure ? failure : "");
  sqlite3_free(failure);
  sqlite3_close(database);
  return values;
}

std::string read_file(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

void write_file(const std::string& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

}  // namespace dateline::samples
