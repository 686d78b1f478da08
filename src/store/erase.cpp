#include "dateline/erase.h"

#include <algorithm>
#include <filesystem>

#include "conceal/keyed_hash.h"
#include "conceal/suppressed_names.h"
#include "store/clean_file.h"
#include "store/connection.h"
#include "store/readable_path.h"
#include "store/store_key.h"
#include "store/suppression_list.h"

namespace dateline {

namespace {

ArticleToErase as_listed(const Record& record) {
  std::optional<std::string> title;
  if (record.article.title) title = record.article.title->text;
  return {record.id, title, record.capture.url};
}

// What is left of an article once it is read: where its page and its input are.
struct Traces {
  std::int64_t article = 0;
  std::int64_t page = 0;
  std::string sha256;
  std::optional<std::string> url;
  std::string path;
};

class Erasing {
 public:
  Erasing(Store& store, std::string key) : store_(store), key_(std::move(key)) {}

  Result<void> erase(const std::string& id) {
    Result<Traces> traces = traces_of(id);
    if (!traces) return tl::unexpected(traces.error());
    return run("DELETE FROM articles WHERE number = ?", traces->article)
        .and_then([&] { return erase_page(traces->page); })
        .and_then([&] { return forget_input(traces->path); })
        .and_then([&] { return list_page(*traces); })
        .and_then([&] { return store_.log("erase", "one article", keyed_hash(key_, "article " + id)); })
        .map([&] { ++erased.articles; });
  }

  Erased erased;

 private:
  const Database& database() const { return *store_.connection().database; }

  template <class... Values>
  Result<void> run(const char* sql, const Values&... values) {
    Result<Statement> statement = database().prepare(sql);
    if (!statement) return tl::unexpected(statement.error());
    return statement->run(values...);
  }

  template <class... Values>
  Result<bool> has_row(const char* sql, const Values&... values) {
    Result<Statement> statement = database().prepare(sql);
    if (!statement) return tl::unexpected(statement.error());
    return statement->with(values...).step();
  }

  Result<Traces> traces_of(const std::string& id) {
    Result<Statement> find = database().prepare(
        "SELECT a.number, a.page, p.sha256, a.url, a.path FROM articles AS a JOIN pages AS p ON p.number = a.page "
        "WHERE a.id = ?");
    if (!find) return tl::unexpected(find.error());
    Result<bool> there = find->with(id).step();
    if (!there) return tl::unexpected(there.error());
    if (!*there) return fail(ErrorCode::not_found, "there is no such article in the store", id);
    return Traces{find->integer(0), find->integer(1), find->text(2), find->text_or_null(3), find->text(4)};
  }

  Result<void> erase_page(std::int64_t page) {
    Result<bool> is_used = has_row("SELECT 1 FROM articles WHERE page = ?", page);
    if (!is_used) return tl::unexpected(is_used.error());
    if (*is_used) return {};
    ++erased.pages;
    return run("DELETE FROM pages WHERE number = ?", page);
  }

  // A file that gave this article alone: its name may tell what the article did.
  Result<void> forget_input(const std::string& path) {
    Result<bool> is_used = has_row("SELECT 1 FROM articles WHERE path = ?", path);
    if (!is_used) return tl::unexpected(is_used.error());
    if (*is_used) return {};
    std::error_code failure;
    std::string whole = readable_path(std::filesystem::weakly_canonical(path, failure).string());
    if (failure) whole = path;
    return run("DELETE FROM inputs WHERE (path = ? OR path = ?) AND pages <= 1", path, whole).and_then([&] {
      return run("DELETE FROM skipped WHERE path = ? OR path = ?", path, whole);
    });
  }

  Result<void> list_page(const Traces& traces) {
    Listing page{SuppressedKind::page, hash_of_page(key_, traces.sha256), std::nullopt, true};
    if (Result<Suppressed> listed = add_listing(database(), page); !listed) return tl::unexpected(listed.error());
    if (!traces.url) return {};
    Result<bool> has_others = has_row("SELECT 1 FROM articles WHERE url = ?", *traces.url);
    if (!has_others) return tl::unexpected(has_others.error());
    if (*has_others) return {};
    Listing address{SuppressedKind::address, hash_of_address(key_, *traces.url), std::nullopt, true};
    return add_listing(database(), address).map([](const Suppressed&) {});
  }

  Store& store_;
  std::string key_;
};

}  // namespace

Result<std::vector<ArticleToErase>> find_to_erase(const Store& store, const std::vector<std::string>& articles,
                                                  const std::vector<std::string>& urls) {
  std::vector<ArticleToErase> found;
  for (const std::string& meant : articles) {
    Result<std::optional<Record>> record = store.find(meant);
    if (!record) return tl::unexpected(record.error());
    if (!*record) return fail(ErrorCode::not_found, "there is no such article in the store", meant);
    found.push_back(as_listed(**record));
  }
  Result<Statement> by_url = store.connection().database->prepare("SELECT id, title, url FROM articles WHERE url = ?");
  if (!by_url) return tl::unexpected(by_url.error());
  for (const std::string& url : urls) {
    std::size_t before = found.size();
    Result<void> read = by_url->with(url).rows([&](const Statement& row) {
      found.push_back({row.text(0), row.text_or_null(1), row.text_or_null(2)});
      return true;
    });
    if (!read) return tl::unexpected(read.error());
    if (found.size() == before) return fail(ErrorCode::not_found, "no article in the store has this address", url);
  }
  std::sort(found.begin(), found.end(), [](const auto& one, const auto& other) { return one.id < other.id; });
  auto is_same = [](const auto& one, const auto& other) { return one.id == other.id; };
  found.erase(std::unique(found.begin(), found.end(), is_same), found.end());
  return found;
}

Result<Erased> erase_articles(Store& store, const std::vector<ArticleToErase>& articles, const ActorJoin& join) {
  if (Result<void> begun = store.begin(); !begun) return tl::unexpected(begun.error());
  Result<std::string> key = read_or_make_store_key(*store.connection().database);
  Erasing erasing(store, key.value_or(""));
  Result<void> done;
  if (!key) done = tl::unexpected(key.error());
  for (const ArticleToErase& article : articles)
    if (done) done = erasing.erase(article.id);
  if (done && join) done = join(store);
  store.connection().suppressed.reset();
  if (!done) {
    store.rollback();
    return tl::unexpected(done.error());
  }
  if (Result<void> kept = store.commit(); !kept) return tl::unexpected(kept.error());
  return clean_file(store).map([&](bool is_clean) {
    erasing.erased.is_clean = is_clean;
    return erasing.erased;
  });
}

}  // namespace dateline
