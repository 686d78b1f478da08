#pragma once

#include <filesystem>
#include <string>

#include "dateline/record/record.h"

namespace dateline::samples {

/// A record with something in every field, in words of our own; `number` makes it differ from others.
Record full_record(unsigned number = 1);

/// A record in which nothing is known but its id and its bytes.
Record bare_record(unsigned number = 1);

/// Gives a record whose key or text was changed the id and the digest that go with them.
void set_id_and_digest(Record& record);

/// The bytes that full_record(number) was read from.
std::string page_of(const Record& record);

/// A folder that is gone when the test ends.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace dateline::samples
