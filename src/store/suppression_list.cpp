#include "store/suppression_list.h"

#include <array>

#include "conceal/keyed_hash.h"
#include "store/store_key.h"

namespace dateline {

namespace {

constexpr std::array<SuppressedKind, 3> all_kinds{SuppressedKind::name, SuppressedKind::address, SuppressedKind::page};

}  // namespace

std::string_view name(SuppressedKind kind) {
  switch (kind) {
    case SuppressedKind::name: return "name";
    case SuppressedKind::address: return "address";
    case SuppressedKind::page: return "page";
  }
  return "name";
}

std::optional<SuppressedKind> suppressed_kind(std::string_view kind_name) {
  for (SuppressedKind kind : all_kinds)
    if (name(kind) == kind_name) return kind;
  return std::nullopt;
}

std::string hash_of_page(std::string_view key, std::string_view sha256) {
  return keyed_hash(key, "page " + std::string(sha256));
}

Result<SuppressionList> SuppressionList::read(const Database& database) {
  SuppressionList list;
  Result<std::int64_t> version = database.integer("PRAGMA data_version");
  if (!version) return tl::unexpected(version.error());
  list.data_version_ = *version;
  Result<std::int64_t> count = database.integer("SELECT count(*) FROM suppressed");
  if (!count) return tl::unexpected(count.error());
  if (*count == 0) return list;
  Result<std::string> key = read_store_key(database);
  if (!key) return tl::unexpected(key.error());
  list.key_ = *key;
  list.names_ = SuppressedNames(*key);
  Result<Statement> rows = database.prepare("SELECT number, kind, hash, words, erased FROM suppressed");
  if (!rows) return tl::unexpected(rows.error());
  Result<void> read = rows->rows([&](const Statement& row) {
    SuppressedKind kind = suppressed_kind(row.view(1)).value_or(SuppressedKind::name);
    if (kind == SuppressedKind::name) {
      list.names_.add(row.text(2), static_cast<std::size_t>(row.integer(3)), row.integer(0));
    } else {
      Refusal refusal{row.integer(0), row.integer(4) != 0};
      list.refused_.emplace(std::pair(kind, row.text(2)), refusal);
    }
    return true;
  });
  if (!read) return tl::unexpected(read.error());
  return list;
}

std::optional<SuppressionList::Refusal> SuppressionList::refuses(const Record& record) const {
  if (refused_.empty()) return std::nullopt;
  auto page = refused_.find({SuppressedKind::page, hash_of_page(key_, record.capture.sha256)});
  if (page != refused_.end()) return page->second;
  if (!record.capture.url) return std::nullopt;
  auto address = refused_.find({SuppressedKind::address, hash_of_address(key_, *record.capture.url)});
  return address == refused_.end() ? std::nullopt : std::optional(address->second);
}

Result<Suppressed> add_listing(const Database& database, const Listing& listing) {
  Result<Statement> find = database.prepare("SELECT number FROM suppressed WHERE kind = ? AND hash = ?");
  if (!find) return tl::unexpected(find.error());
  std::string_view kind = name(listing.kind);
  Result<bool> there = find->with(kind, listing.hash).step();
  if (!there) return tl::unexpected(there.error());
  Suppressed done;
  if (*there) {
    done.number = find->integer(0);
    done.was_listed = true;
    return done;
  }
  Result<Statement> add =
      database.prepare("INSERT INTO suppressed (kind, hash, words, erased, note) VALUES (?, ?, ?, ?, ?)");
  if (!add) return tl::unexpected(add.error());
  Result<void> added = add->run(kind, listing.hash, listing.word_count, listing.erased, listing.note);
  if (!added) return tl::unexpected(added.error());
  done.number = database.last_row_number();
  return done;
}

}  // namespace dateline
