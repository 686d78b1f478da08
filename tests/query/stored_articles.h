#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "dateline/query.h"
#include "store/sample_records.h"

namespace dateline {

/// A store of small articles, for tests of what is found in it.
class StoredArticles {
 public:
  /// What a test says of an article; the rest is empty.
  struct Sketch {
    std::string key, title, text, outlet, origin, language, earliest, latest;
  };

  explicit StoredArticles(const std::vector<Sketch>& sketches) : store_(open(folder_ / "a.db")) {
    EXPECT_TRUE(store_.begin());
    unsigned number = 0;
    for (const Sketch& sketch : sketches) {
      Record record = samples::bare_record(number++);
      record.capture.key = sketch.key;
      if (!sketch.title.empty()) record.article.title = Value{sketch.title, "h1", std::nullopt};
      record.article.text = sketch.text;
      if (!sketch.outlet.empty()) record.article.outlet.name = sketch.outlet;
      if (!sketch.origin.empty()) record.article.origin = Origin{sketch.origin, {"credit"}, std::nullopt};
      record.article.language = sketch.language;
      if (!sketch.earliest.empty()) {
        const std::string& latest = sketch.latest.empty() ? sketch.earliest : sketch.latest;
        record.article.published = {sketch.earliest, sketch.earliest, latest, "meta", std::nullopt};
      }
      EXPECT_TRUE(store_.add(record, sketch.key));
    }
    EXPECT_TRUE(store_.commit());
  }

  Store& store() { return store_; }

  ArticleList list(const ArticleFilter& filter, ArticleOrder order = ArticleOrder::title, std::uint64_t offset = 0,
                   std::uint64_t limit = 100) {
    Result<ArticleList> found = list_articles(store_, filter, order, offset, limit);
    EXPECT_TRUE(found) << found.error().text();
    return found ? *found : ArticleList{};
  }

  /// The keys of the articles found, in their order, parted by a space.
  std::string keys(const ArticleFilter& filter, ArticleOrder order = ArticleOrder::title) {
    std::string keys;
    for (const ArticleRow& row : list(filter, order).rows) keys += (keys.empty() ? "" : " ") + row.key;
    return keys;
  }

 private:
  static Store open(const std::string& path) {
    Result<Store> store = Store::open(path, Store::Mode::read_write);
    EXPECT_TRUE(store) << store.error().text();
    return std::move(*store);
  }

  samples::TemporaryFolder folder_;
  Store store_;
};

/// A filter with one field set.
template <class Field, class Given>
ArticleFilter with(Field ArticleFilter::*field, const Given& given) {
  ArticleFilter filter;
  filter.*field = given;
  return filter;
}

using Any = std::vector<std::string>;

}  // namespace dateline
