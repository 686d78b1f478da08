#include "dateline/store.h"

#include <algorithm>
#include <cctype>
#include <limits>
#include <set>

#include "store/connection.h"
#include "store/page_blob.h"
#include "store/readable_path.h"
#include "store/schema.h"
#include "store/suppression_list.h"

namespace dateline {

namespace {

constexpr std::size_t shortest_id_prefix = 6;

// 32 MiB of pages in memory; checkpoints after 16 MiB of log, since each waits for the disk.
constexpr const char* connection_settings =
    "PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32768; "
    "PRAGMA wal_autocheckpoint = 4096; PRAGMA temp_store = MEMORY";

Result<RecordReader*> reader_of(Store::Connection& connection) {
  if (!connection.reader) {
    Result<RecordReader> reader = RecordReader::prepare(*connection.database);
    if (!reader) return tl::unexpected(reader.error());
    connection.reader = std::move(*reader);
  }
  return &*connection.reader;
}

Result<RecordWriter*> writer_of(Store::Connection& connection) {
  if (!connection.writer) {
    Result<RecordWriter> writer = RecordWriter::prepare(*connection.database);
    if (!writer) return tl::unexpected(writer.error());
    connection.writer = std::move(*writer);
  }
  return &*connection.writer;
}

// The list as it is now: read anew where another connection has written since.
Result<const SuppressionList*> list_of(Store::Connection& connection) {
  Result<std::int64_t> version = connection.database->integer("PRAGMA data_version");
  if (!version) return tl::unexpected(version.error());
  if (!connection.suppressed || connection.suppressed->data_version() != *version) {
    Result<SuppressionList> list = SuppressionList::read(*connection.database);
    if (!list) return tl::unexpected(list.error());
    connection.suppressed = *std::move(list);
  }
  return &*connection.suppressed;
}

// Writes a record without the names that are listed, and which of them it had.
Result<Added> write_withheld(Store::Connection& connection, const SuppressionList& list, const Record& record,
                             const CompressedPage& page, std::set<std::int64_t> numbers) {
  Result<RecordWriter*> writer = writer_of(connection);
  if (!writer) return tl::unexpected(writer.error());
  Withheld withheld;
  if (!list.names().empty()) withheld = names_to_withhold(record, list.names());
  numbers.insert(withheld.numbers.begin(), withheld.numbers.end());
  Result<Added> added = withheld.numbers.empty() ? (*writer)->write(record, page)
                                                 : (*writer)->write(conceal(record, withheld.hidden), page);
  if (!added || *added != Added::added || numbers.empty()) return added;
  Result<Statement> note = connection.database->prepare(
      "INSERT INTO withheld (article, suppressed) SELECT number, ? FROM articles WHERE id = ?");
  if (!note) return tl::unexpected(note.error());
  for (std::int64_t number : numbers)
    if (Result<void> done = note->run(number, record.id); !done) return tl::unexpected(done.error());
  return added;
}

// Articles after an id that a model has not read, or whose entities nobody has linked: a dateline before version 4 of
// the schema found neither events nor links with the same model. All of them where that is asked for.
constexpr const char* to_annotate =
    "FROM articles AS a WHERE a.id > ?1 AND (?2 OR NOT EXISTS (SELECT 1 FROM article_producers AS x "
    "JOIN producers AS p ON p.number = x.producer WHERE x.article = a.number AND p.stage = 'annotate' AND p.model = "
    "?3) "
    "OR (EXISTS (SELECT 1 FROM entities AS e WHERE e.article = a.number) AND NOT EXISTS (SELECT 1 FROM "
    "article_producers AS x JOIN producers AS p ON p.number = x.producer WHERE x.article = a.number "
    "AND p.stage = 'link')))";

bool could_be_id_prefix(const std::string& text) {
  return text.size() >= shortest_id_prefix && text.size() <= 16 &&
         std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isxdigit(c) != 0; });
}

std::string lower_case(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

// The numbers of the first two articles that `statement` finds.
Result<std::vector<std::int64_t>> two_numbers(Statement& statement) {
  std::vector<std::int64_t> numbers;
  Result<void> done = statement.rows([&](const Statement& row) {
    numbers.push_back(row.integer(0));
    return numbers.size() < 2;
  });
  if (!done) return tl::unexpected(done.error());
  return numbers;
}

// The row number of the article meant by an id, the beginning of one, or a key.
Result<std::optional<std::int64_t>> article_number(const Database& database, const std::string& meant) {
  auto search = [&](std::string_view sql, const auto&... values) -> Result<std::vector<std::int64_t>> {
    Result<Statement> statement = database.prepare(sql);
    if (!statement) return tl::unexpected(statement.error());
    statement->with(values...);
    return two_numbers(*statement);
  };
  Result<std::vector<std::int64_t>> numbers = search("SELECT number FROM articles WHERE id = ?", meant);
  if (!numbers) return tl::unexpected(numbers.error());
  std::string by = "the key ";
  if (numbers->empty()) {
    std::string key = readable_path(meant);
    numbers = search("SELECT number FROM articles WHERE key = ? LIMIT 2", key);
    if (!numbers) return tl::unexpected(numbers.error());
  }
  if (numbers->empty() && could_be_id_prefix(meant)) {
    by = "an id that begins with ";
    std::string first = lower_case(meant), last = first + "g";
    numbers = search("SELECT number FROM articles WHERE id >= ? AND id < ? LIMIT 2", first, last);
    if (!numbers) return tl::unexpected(numbers.error());
  }
  if (numbers->empty()) return std::nullopt;
  if (numbers->size() > 1)
    return fail(ErrorCode::bad_request,
                "expected one article, found several that have " + by + meant + "; give a whole id", database.path());
  return numbers->front();
}

}  // namespace

Result<Store> Store::open(const std::string& path, Mode mode) {
  auto access = mode == Mode::read_only ? Database::Access::read_only : Database::Access::create;
  Result<std::unique_ptr<Database>> database = Database::open(path, access);
  if (!database) return tl::unexpected(database.error());
  auto connection = std::make_unique<Connection>();
  connection->database = std::move(*database);
  const Database& opened = *connection->database;
  Result<void> ready = mode == Mode::read_only ? schema::check_readable(opened) : schema::prepare_for_writing(opened);
  if (ready) ready = opened.run(connection_settings);
  if (!ready) return tl::unexpected(ready.error());
  return Store(std::move(connection));
}

Store::Store(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<void> Store::begin() { return connection_->database->run("BEGIN IMMEDIATE"); }

Result<void> Store::commit() {
  Result<void> done = connection_->database->run("COMMIT");
  if (!done) rollback();
  return done;
}

void Store::rollback() {
  // SQLite has already rolled back by itself after some failures, such as a full disk.
  if (connection_->database->in_transaction()) (void)connection_->database->run("ROLLBACK");
}

Result<Added> Store::add(const Record& record, std::string_view page_bytes) {
  return add(record, compress_page(page_bytes));
}

Result<Added> Store::add(const Record& record, const CompressedPage& page) {
  Result<const SuppressionList*> list = list_of(*connection_);
  if (!list) return tl::unexpected(list.error());
  if (std::optional<SuppressionList::Refusal> refusal = (*list)->refuses(record)) {
    if (!readmits_erased_ || !refusal->erased) return Added::suppressed;
    if (Result<void> let_in = readmit(record); !let_in) return tl::unexpected(let_in.error());
    list = list_of(*connection_);
    if (!list) return tl::unexpected(list.error());
    if ((*list)->refuses(record)) return Added::suppressed;
  }
  return write_withheld(*connection_, **list, record, page, {});
}

Result<void> Store::readmit(const Record& record) {
  for (;;) {
    Result<const SuppressionList*> list = list_of(*connection_);
    if (!list) return tl::unexpected(list.error());
    std::optional<SuppressionList::Refusal> refusal = (*list)->refuses(record);
    if (!refusal || !refusal->erased) return {};
    if (Result<void> done = unlist_suppressed(*this, refusal->number); !done) return done;
  }
}

Result<void> Store::replace(const Record& record, bool is_as_stored) {
  const Database& database = *connection_->database;
  Result<const SuppressionList*> list = list_of(*connection_);
  if (!list) return tl::unexpected(list.error());
  Result<Statement> before = database.prepare(
      "SELECT w.suppressed FROM articles AS a JOIN withheld AS w ON w.article = a.number WHERE a.id = ?");
  if (!before) return tl::unexpected(before.error());
  std::set<std::int64_t> withheld;
  Result<void> read = before->with(record.id).rows([&](const Statement& row) {
    if (is_as_stored) withheld.insert(row.integer(0));
    return true;
  });
  if (!read) return read;
  Result<Statement> remove = database.prepare("DELETE FROM articles WHERE id = ?");
  if (!remove) return tl::unexpected(remove.error());
  if (Result<void> removed = remove->run(record.id); !removed) return removed;
  if (database.changed_rows() == 0)
    return fail(ErrorCode::not_found, "there is no such article in the store", record.id);
  return write_withheld(*connection_, **list, record, {}, withheld).map([](Added) {});
}

Result<bool> Store::is_withheld(const std::string& id) const {
  Result<Statement> find = connection_->database->prepare(
      "SELECT 1 FROM articles AS a JOIN withheld AS w ON w.article = a.number WHERE a.id = ?");
  if (!find) return tl::unexpected(find.error());
  return find->with(id).step();
}

Result<void> Store::replace_annotations(const Record& record) {
  return writer_of(*connection_).and_then([&](RecordWriter* writer) { return writer->replace_annotations(record); });
}

Result<std::vector<std::string>> Store::ids_to_annotate(const AnnotationQuery& query) const {
  constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  Result<Statement> statement =
      connection_->database->prepare(std::string("SELECT a.id ") + to_annotate + " ORDER BY a.id LIMIT ?4");
  if (!statement) return tl::unexpected(statement.error());
  std::vector<std::string> ids;
  Result<void> done = statement->with(query.after_id, query.all, query.model, std::min(query.limit, most))
                          .rows([&](const Statement& row) {
                            ids.push_back(row.text(0));
                            return true;
                          });
  if (!done) return tl::unexpected(done.error());
  return ids;
}

Result<std::uint64_t> Store::count_to_annotate(const AnnotationQuery& query) const {
  Result<Statement> statement = connection_->database->prepare(std::string("SELECT count(*) ") + to_annotate);
  if (!statement) return tl::unexpected(statement.error());
  Result<bool> row = statement->with(query.after_id, query.all, query.model).step();
  if (!row) return tl::unexpected(row.error());
  return static_cast<std::uint64_t>(statement->integer(0));
}

Result<std::optional<Store::InputState>> Store::input_state(const std::string& path) const {
  Result<Statement> statement =
      connection_->database->prepare("SELECT size, modified_ns, read_to, pages, complete FROM inputs WHERE path = ?");
  if (!statement) return tl::unexpected(statement.error());
  std::string name = readable_path(path);
  Result<bool> found = statement->with(name).step();
  if (!found) return tl::unexpected(found.error());
  if (!*found) return std::nullopt;
  return InputState{path,
                    static_cast<std::uint64_t>(statement->integer(0)),
                    statement->integer(1),
                    static_cast<std::uint64_t>(statement->integer(2)),
                    static_cast<std::uint64_t>(statement->integer(3)),
                    statement->integer(4) != 0};
}

Result<void> Store::set_input_state(const InputState& state) {
  Result<Statement> statement = connection_->database->prepare(
      "INSERT OR REPLACE INTO inputs (path, size, modified_ns, read_to, pages, complete) VALUES (?, ?, ?, ?, ?, ?)");
  if (!statement) return tl::unexpected(statement.error());
  return statement->run(readable_path(state.path), state.size, state.modified_ns, state.offset, state.pages,
                        state.complete);
}

Result<void> Store::add_skipped(const Error& error, std::uint64_t offset) {
  Result<Statement> statement = connection_->database->prepare(
      "INSERT INTO skipped (path, byte_offset, code, message) VALUES (?, ?, ?, ?) "
      "ON CONFLICT (path, byte_offset) DO UPDATE SET code = excluded.code, message = excluded.message");
  if (!statement) return tl::unexpected(statement.error());
  return statement->run(readable_path(error.subject), offset, name(error.code), readable_path(error.message));
}

Result<void> Store::log(std::string_view action, std::string_view detail, std::string_view subject) {
  return schema::add_to_log(*connection_->database, action, detail, subject);
}

Result<std::uint64_t> Store::article_count() const {
  return connection_->database->integer("SELECT count(*) FROM articles").map([](std::int64_t count) {
    return static_cast<std::uint64_t>(count);
  });
}

Result<std::optional<Record>> Store::find(const std::string& id_prefix_or_key) const {
  Snapshot snapshot(*connection_->database);
  Result<std::optional<std::int64_t>> number = article_number(*connection_->database, id_prefix_or_key);
  if (!number) return tl::unexpected(number.error());
  if (!*number) return std::nullopt;
  return reader_of(*connection_).and_then([&](RecordReader* reader) {
    return reader->read(**number).map([](Record&& record) { return std::optional<Record>(std::move(record)); });
  });
}

Result<std::string> Store::page_bytes(const std::string& id) const {
  Snapshot snapshot(*connection_->database);
  Result<std::optional<std::int64_t>> number = article_number(*connection_->database, id);
  if (!number) return tl::unexpected(number.error());
  if (*number) {
    Result<Statement> withheld = connection_->database->prepare("SELECT 1 FROM withheld WHERE article = ?");
    if (!withheld) return tl::unexpected(withheld.error());
    Result<bool> is_withheld = withheld->with(**number).step();
    if (!is_withheld) return tl::unexpected(is_withheld.error());
    if (*is_withheld)
      return fail(ErrorCode::withheld, "the page is not shown: a name that is withheld stands in it", id);
  }
  return kept_page_bytes(id);
}

Result<std::string> Store::kept_page_bytes(const std::string& id) const {
  Snapshot snapshot(*connection_->database);
  Result<std::optional<std::int64_t>> number = article_number(*connection_->database, id);
  if (!number) return tl::unexpected(number.error());
  if (!*number) return fail(ErrorCode::not_found, "there is no article " + id, connection_->database->path());
  Result<Statement> statement = connection_->database->prepare(
      "SELECT p.zstd, p.size FROM articles AS a JOIN pages AS p ON p.number = a.page WHERE a.number = ?");
  if (!statement) return tl::unexpected(statement.error());
  Result<bool> found = statement->with(**number).step();
  if (!found) return tl::unexpected(found.error());
  if (!*found) return fail(ErrorCode::store_failed, "the page's bytes are missing", id);
  return decompress_page(statement->view(0), static_cast<std::uint64_t>(statement->integer(1)), id);
}

Result<void> Store::for_each(const std::function<bool(const Record&)>& each) const {
  const Database& database = *connection_->database;
  Snapshot snapshot(database);
  // A reader of its own, so that `each` may call find().
  Result<RecordReader> reader = RecordReader::prepare(database);
  if (!reader) return tl::unexpected(reader.error());
  Result<Statement> numbers = database.prepare("SELECT number FROM articles ORDER BY id");
  if (!numbers) return tl::unexpected(numbers.error());
  Result<void> fault;
  Result<void> done = numbers->rows([&](const Statement& row) {
    Result<Record> record = reader->read(row.integer(0));
    if (!record) fault = tl::unexpected(record.error());
    return record && each(*record);
  });
  return done ? fault : done;
}

}  // namespace dateline
