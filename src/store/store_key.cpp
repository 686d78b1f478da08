#include "store/store_key.h"

#include <fcntl.h>
#include <sys/random.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "conceal/keyed_hash.h"
#include "text/digest.h"

namespace dateline {

namespace {

constexpr std::size_t key_bytes = 32;

std::string fingerprint_of(const std::string& key) { return keyed_hash(key, "dateline store"); }

tl::unexpected<Error> refused(const Database& database, const std::string& why) {
  return fail(ErrorCode::store_read_only,
              why + "; the store has a suppression list, and nothing can be added to it without its key",
              key_path(database));
}

std::optional<std::string> key_in_file(const std::string& path) {
  std::ifstream file(path);
  std::string key;
  if (!file || !std::getline(file, key) || key.size() != 2 * key_bytes) return std::nullopt;
  return key;
}

bool write_all(int descriptor, const std::string& text) {
  return ::write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size());
}

Result<std::string> make_key(const Database& database) {
  std::array<char, key_bytes> random{};
  if (getrandom(random.data(), random.size(), 0) != static_cast<ssize_t>(random.size()))
    return fail(ErrorCode::unreadable, "the system gives no random bytes", key_path(database));
  std::string key = to_hex({random.data(), random.size()});
  std::string path = key_path(database);
  int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  bool is_written = descriptor >= 0 && write_all(descriptor, key + "\n") && fsync(descriptor) == 0;
  int failure = errno;
  if (descriptor >= 0) close(descriptor);
  if (!is_written)
    return fail(ErrorCode::unreadable,
                "the key of the suppression list cannot be written: " + std::string(std::strerror(failure)), path);
  return key;
}

Result<std::optional<std::string>> known_fingerprint(const Database& database) {
  Result<Statement> statement = database.prepare("SELECT fingerprint FROM suppression_key");
  if (!statement) return tl::unexpected(statement.error());
  Result<bool> row = statement->step();
  if (!row) return tl::unexpected(row.error());
  if (!*row) return std::nullopt;
  return statement->text(0);
}

}  // namespace

std::string key_path(const Database& database) { return database.path() + ".key"; }

Result<std::string> read_store_key(const Database& database) {
  std::optional<std::string> key = key_in_file(key_path(database));
  if (!key) return refused(database, "expected the key, 64 hex digits, found none that can be read");
  Result<std::optional<std::string>> fingerprint = known_fingerprint(database);
  if (!fingerprint) return tl::unexpected(fingerprint.error());
  if (*fingerprint != fingerprint_of(*key)) return refused(database, "expected this store's key, found another");
  return *key;
}

Result<std::string> read_or_make_store_key(const Database& database) {
  Result<std::optional<std::string>> fingerprint = known_fingerprint(database);
  if (!fingerprint) return tl::unexpected(fingerprint.error());
  if (*fingerprint) return read_store_key(database);
  // One that is left over from a run that did not come to its end serves as well.
  std::optional<std::string> left_over = key_in_file(key_path(database));
  Result<std::string> key = left_over ? Result<std::string>(*left_over) : make_key(database);
  if (!key) return key;
  Result<Statement> add = database.prepare("INSERT INTO suppression_key (fingerprint) VALUES (?)");
  if (!add) return tl::unexpected(add.error());
  return add->run(fingerprint_of(*key)).map([&] { return *key; });
}

}  // namespace dateline
