#include <openssl/evp.h>

#include "dateline/store.h"
#include "store/connection.h"
#include "store/page_blob.h"
#include "store/schema.h"

namespace dateline {

namespace {

using Faults = std::vector<std::string>;

std::string sha256_of(std::string_view bytes) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned length = 0;
  EVP_Digest(bytes.data(), bytes.size(), digest, &length, EVP_sha256(), nullptr);
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (unsigned at = 0; at < length; ++at) {
    hex += digits[digest[at] >> 4];
    hex += digits[digest[at] & 0xFu];
  }
  return hex;
}

// Calls `each` for the rows of `sql`.
template <class Each>
Result<void> for_rows(const Database& database, std::string_view sql, Each&& each) {
  Result<Statement> statement = database.prepare(sql);
  if (!statement) return tl::unexpected(statement.error());
  return statement->rows([&](const Statement& row) {
    each(row);
    return true;
  });
}

Result<void> check_file(const Database& database, Faults& faults) {
  return for_rows(database, "PRAGMA integrity_check", [&](const Statement& row) {
    if (row.view(0) != "ok") faults.push_back("SQLite: " + row.text(0));
  });
}

Result<void> check_references(const Database& database, Faults& faults) {
  return for_rows(database, "PRAGMA foreign_key_check", [&](const Statement& row) {
    faults.push_back("table " + row.text(0) + ", row " + row.text(1) + ": refers to a row of " + row.text(2) +
                     " that does not exist");
  });
}

Result<void> check_pages(const Database& database, Faults& faults) {
  return for_rows(database, "SELECT number, sha256, size, zstd FROM pages", [&](const Statement& row) {
    std::string page = "page " + row.text(0);
    Result<std::string> bytes = decompress_page(row.view(3), static_cast<std::uint64_t>(row.integer(2)), page);
    if (!bytes) {
      faults.push_back(bytes.error().text());
      return;
    }
    std::string found = sha256_of(*bytes);
    if (found != row.view(1)) faults.push_back(page + ": expected SHA-256 " + row.text(1) + ", found " + found);
  });
}

void check_order(const Record& record, const std::vector<Span>& spans, const std::string& what, Faults& faults) {
  for (std::size_t at = 1; at < spans.size(); ++at)
    if (spans[at].begin < spans[at - 1].end) {
      faults.push_back("article " + record.id + ": " + what + " " + std::to_string(at) +
                       " begins before the one before it ends");
      return;
    }
}

void check_event_sentences(const Record& record, Faults& faults) {
  std::size_t sentence_count = record.document.sentences.size(), number = 0;
  for (const Event& event : record.annotations.events) {
    ++number;
    if (event.sentence < sentence_count) continue;
    faults.push_back("article " + record.id + ": event " + std::to_string(number) + " stands in sentence " +
                     std::to_string(event.sentence) + ", there are " + std::to_string(sentence_count));
    return;
  }
}

void check_record(const Record& record, std::int64_t page_bytes, Faults& faults) {
  check_event_sentences(record, faults);
  check_order(record, record.article.paragraphs, "paragraph", faults);
  check_order(record, record.document.sentences, "sentence", faults);
  const OffsetMap& map = record.article.text_to_page;
  if (map.runs().empty()) return;
  if (map.text_length() != record.article.text.size())
    faults.push_back("article " + record.id + ": the offset map covers " + std::to_string(map.text_length()) +
                     " bytes of text, which has " + std::to_string(record.article.text.size()));
  for (const OffsetRun& run : map.runs())
    if (run.from.end > page_bytes) {
      faults.push_back("article " + record.id + ": the offset map leads to byte " + std::to_string(run.from.end) +
                       " of a page of " + std::to_string(page_bytes) + " bytes");
      return;
    }
}

Result<void> check_records(const Database& database, Faults& faults) {
  Result<RecordReader> reader = RecordReader::prepare(database);
  if (!reader) return tl::unexpected(reader.error());
  return for_rows(database, "SELECT a.number, p.size FROM articles AS a JOIN pages AS p ON p.number = a.page",
                  [&](const Statement& row) {
                    Result<Record> record = reader->read(row.integer(0));
                    if (record) check_record(*record, row.integer(1), faults);
                    else faults.push_back("article " + record.error().text());
                  });
}

// FTS5 checks itself through an INSERT, so that only a store open for writing can be asked.
Result<void> check_text_index(const Database& database, Faults& faults) {
  if (database.is_read_only()) return {};
  Result<void> done = database.run("INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1)");
  if (done || done.error().code == ErrorCode::store_busy) return done;
  faults.push_back("the text index does not agree with the articles: " + done.error().message);
  return {};
}

}  // namespace

Result<std::vector<std::string>> Store::check() const {
  const Database& database = *connection_->database;
  Faults faults;
  Result<void> done;
  {
    Snapshot snapshot(database);
    done = check_file(database, faults);
    if (done) done = check_references(database, faults);
    if (done) done = check_pages(database, faults);
    if (done) done = check_records(database, faults);
  }
  if (done) done = check_text_index(database, faults);
  // A file too damaged to be read to its end is a fault like the others.
  if (!done && done.error().code != ErrorCode::store_failed) return tl::unexpected(done.error());
  if (!done) faults.push_back(done.error().message);
  return faults;
}

Result<StoreStatistics> Store::statistics() const {
  const Database& database = *connection_->database;
  Snapshot snapshot(database);
  Result<Statement> statement = database.prepare(
      "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM pages), (SELECT total(size) FROM pages), "
      "(SELECT total(length(zstd)) FROM pages), (SELECT count(*) FROM inputs), "
      "(SELECT count(*) FROM inputs WHERE complete = 0), (SELECT count(*) FROM skipped), "
      "(SELECT page_count FROM pragma_page_count) * (SELECT page_size FROM pragma_page_size), "
      "(SELECT user_version FROM pragma_user_version)");
  if (!statement) return tl::unexpected(statement.error());
  Result<bool> row = statement->step();
  if (!row) return tl::unexpected(row.error());
  auto number = [&](int column) { return static_cast<std::uint64_t>(statement->integer(column)); };
  StoreStatistics found;
  found.articles = number(0);
  found.pages = number(1);
  found.page_bytes = number(2);
  found.compressed_page_bytes = number(3);
  found.inputs = number(4);
  found.unfinished_inputs = number(5);
  found.skipped = number(6);
  found.file_bytes = number(7);
  found.schema_version = statement->integer(8);
  return found;
}

}  // namespace dateline
