#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "conceal/suppressed_names.h"
#include "dateline/record/record.h"
#include "dateline/suppression.h"
#include "store/sqlite.h"

namespace dateline {

/// A store's list with its key, for the writing of articles.
class SuppressionList {
 public:
  /// Errors: store_read_only, where there is a list and its key is missing.
  static Result<SuppressionList> read(const Database& database);

  /// Changes when another connection has written to the store. A list read at another is old.
  std::int64_t data_version() const { return data_version_; }

  const SuppressedNames& names() const { return names_; }

  /// What keeps the page of a record from being taken in.
  struct Refusal {
    std::int64_t number;
    bool erased;
  };
  std::optional<Refusal> refuses(const Record& record) const;

 private:
  SuppressionList() : names_("") {}

  std::string key_;
  SuppressedNames names_;
  std::map<std::pair<SuppressedKind, std::string>, Refusal> refused_;
  std::int64_t data_version_ = 0;
};

std::optional<SuppressedKind> suppressed_kind(std::string_view kind_name);

/// The hash under which a page's bytes are listed.
std::string hash_of_page(std::string_view key, std::string_view sha256);

/// Adds a row where there is none, and returns its number and whether it was there. Inside a transaction.
struct Listing {
  SuppressedKind kind = SuppressedKind::name;
  std::string hash;
  std::optional<std::size_t> word_count{};
  bool erased = false;
  std::optional<std::string> note{};
};
Result<Suppressed> add_listing(const Database& database, const Listing& listing);

}  // namespace dateline
