#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dateline/store.h"

// What a store is not to keep or show, known by keyed hashes alone
// (docs/decisions/0010-suppression-by-keyed-hashes.md).
//
// Names: in articles that come in, and in those that are there when one is listed, "[withheld]" stands for it, in the
// text and in all else; what is listed, searched and exported afterwards does not have it. Addresses and pages: they
// are not taken in. Reading a store needs no key; whoever writes to one that has a list needs it.
namespace dateline {

enum class SuppressedKind {
  name,     ///< of a person or body
  address,  ///< a URL
  page,     ///< a page's bytes, of an article that was erased
};

/// The name of a kind: "name", "address", "page".
std::string_view name(SuppressedKind kind);

struct SuppressedRow {
  std::int64_t number = 0;
  SuppressedKind kind = SuppressedKind::name;
  std::string hash;     ///< HMAC-SHA-256, 64 hex digits
  bool erased = false;  ///< listed by `erase`
  std::optional<std::string> note;
  std::string at_utc;
  std::uint64_t articles = 0;  ///< that have it withheld
};

/// The list, in the order in which it grew. Errors: those of reading.
Result<std::vector<SuppressedRow>> list_suppressed(const Store& store);

/// What listing did.
struct Suppressed {
  std::int64_t number = 0;
  bool was_listed = false;     ///< before
  std::uint64_t articles = 0;  ///< in which a name was withheld by it
  bool is_clean = true;        ///< see erase.h
};

/// Lists a name and withholds it in every article that has it; actors are joined anew with `join`. Makes the key,
/// beside the store (`FILE.db.key`, mode 0600), where there is none.
///
/// Errors   bad_request for a name without a letter; store_read_only where the key is missing or another; those of
///          writing. Cost: that of reading every article, and of writing the file anew.
Result<Suppressed> suppress_name(Store& store, const std::string& name, const std::optional<std::string>& note,
                                 const ActorJoin& join);

/// Lists an address: pages from there are no longer taken in. Those that are there stay: see erase.h. Errors: as above.
Result<Suppressed> suppress_address(Store& store, const std::string& address, const std::optional<std::string>& note);

/// The number under which a name or an address is listed. Errors: those of reading; store_read_only without the key.
Result<std::optional<std::int64_t>> find_suppressed(const Store& store, SuppressedKind kind, const std::string& words);

/// The ids of the articles in which a listed name is withheld, in order. Errors: not_found where nothing has that
/// number.
Result<std::vector<std::string>> articles_withheld_by(const Store& store, std::int64_t number);

/// Takes it off the list. Articles stay as they are: pipeline.h's lift_suppression reads them anew. Inside a batch.
Result<void> unlist_suppressed(Store& store, std::int64_t number);

}  // namespace dateline
