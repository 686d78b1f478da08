#pragma once

#include <span>
#include <string_view>

namespace dateline {

/// A body that news speak of by a name that tells neither its country nor what it is.
struct KnownBody {
  std::string_view name;     ///< as it is shown
  std::string_view country;  ///< ISO 3166-1; empty: of none
  std::string_view kind;
  std::string_view names;  ///< all that it goes by, `name` first, parted by "|"
  bool is_seat = false;    ///< a seat that stands for its state: "the Kremlin"
};

/// The body with this name, given as its key (place_key); nullptr where it is not known.
const KnownBody* known_body(std::string_view key);

/// Every body that the program knows.
std::span<const KnownBody> known_bodies();

}  // namespace dateline
