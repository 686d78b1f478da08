#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "dateline/reported.h"
#include "store/reported_records.h"
#include "store/sample_records.h"

namespace dateline::testing {

/// A store of samples::reported_records(), for tests of what is found in it.
class StoredReports : public ::testing::Test {
 protected:
  StoredReports() : store_(open(folder_ / "a.db")) {
    EXPECT_TRUE(store_.begin());
    for (const Record& record : samples::reported_records()) {
      EXPECT_TRUE(store_.add(record, samples::page_of(record)));
      ids_[record.capture.key] = record.id;
    }
    EXPECT_TRUE(store_.commit());
  }

  Store& store() { return store_; }
  std::string id_of(const std::string& key) const { return ids_.at(key); }
  std::string key_of(const std::string& id) const {
    for (const auto& [key, known] : ids_)
      if (known == id) return key;
    return "?";
  }

 private:
  static Store open(const std::string& path) {
    Result<Store> store = Store::open(path, Store::Mode::read_write);
    EXPECT_TRUE(store) << store.error().text();
    return std::move(*store);
  }

  samples::TemporaryFolder folder_;
  Store store_;
  std::map<std::string, std::string> ids_;
};

}  // namespace dateline::testing

namespace dateline {

using Any = std::vector<std::string>;

/// A filter with one field set.
template <class Field>
ReportFilter with(Field ReportFilter::*field, const Field& given) {
  ReportFilter filter;
  filter.*field = given;
  return filter;
}
inline ReportFilter with(Any ReportFilter::*field, std::initializer_list<const char*> given) {
  ReportFilter filter;
  (filter.*field).assign(given.begin(), given.end());
  return filter;
}
inline ReportFilter with(std::string ReportFilter::*field, const char* given) {
  ReportFilter filter;
  filter.*field = given;
  return filter;
}
template <class Value, class Given>
ReportFilter with(std::optional<Value> ReportFilter::*field, const Given& given) {
  ReportFilter filter;
  filter.*field = Value(given);
  return filter;
}

}  // namespace dateline
