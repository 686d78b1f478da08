#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/link.h"
#include "dateline/record/entity_links.h"

namespace dateline {

enum class PlaceKind : std::uint8_t { continent, country, division, district, town, region, water };

/// How a name names its place. `capitals`: only where it is written in capitals ("US", "IN"). `adjective`: "Afghan",
/// "Afghans".
enum class NameKind : std::uint8_t { main, other, capitals, adjective };

using PlaceIndex = std::uint32_t;
inline constexpr PlaceIndex no_place = 0xFFFFFFFF;

/// A place as the file holds it.
struct GazetteerRow {
  std::int32_t geonames;
  std::int32_t latitude, longitude;  ///< degrees times 100,000
  std::uint32_t population;
  std::uint32_t name, code;  ///< where they begin in the part of strings
  PlaceIndex parent;         ///< the division, district or country that holds it; no_place: none
  char country[2];
  char feature;  ///< GeoNames feature class
  std::uint8_t kind;
};
static_assert(sizeof(GazetteerRow) == 32);

struct Named {
  PlaceIndex place;
  NameKind kind;
};

struct Gazetteer::Impl {
 public:
  Impl(const char* bytes, std::size_t size) : bytes_(bytes), size_(size) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl();

  /// Checks the header and all offsets. Errors as Gazetteer::open.
  Result<void> check(const std::string& file);

  std::size_t place_count() const { return rows_.size(); }
  std::size_t name_count() const { return key_ends_.size() - 1; }

  /// The places of a name given as its key (place_key). Cost: logarithmic.
  std::vector<Named> find(std::string_view key) const;

  const GazetteerRow& row(PlaceIndex place) const { return rows_[place]; }
  PlaceKind kind(PlaceIndex place) const { return static_cast<PlaceKind>(rows_[place].kind); }
  std::string country(PlaceIndex place) const;
  std::string_view name(PlaceIndex place) const { return string_at(rows_[place].name); }

  bool is_capital(PlaceIndex place) const { return string_at(rows_[place].code) == "PPLC"; }

  /// The first-order division that holds the place or is it; no_place where none does.
  PlaceIndex division_of(PlaceIndex place) const;
  PlaceIndex country_of(PlaceIndex place) const;
  /// Whether `place` is `holder` or lies in it.
  bool is_within(PlaceIndex place, PlaceIndex holder) const;
  /// The country of an ISO 3166-1 code.
  std::optional<PlaceIndex> country_named(std::string_view code) const;

  PlaceCandidate candidate(PlaceIndex place, float score) const;

 private:
  struct Part {
    std::uint64_t offset, size;
    std::uint32_t checksum, unused;
  };
  std::string_view part(std::size_t index) const;
  std::string_view string_at(std::uint32_t offset) const { return strings_.data() + offset; }
  bool are_offsets_sound() const;

  const char* bytes_;
  std::size_t size_;
  std::span<const GazetteerRow> rows_;
  std::span<const std::uint32_t> key_ends_, posting_ends_, postings_;
  std::string_view keys_, strings_;
  std::map<std::string, PlaceIndex, std::less<>> countries_;
};

}  // namespace dateline
