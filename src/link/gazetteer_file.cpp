#include "link/gazetteer_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>

namespace dateline {

namespace {

constexpr std::string_view magic = "dateline places\n";
constexpr std::uint32_t version = 1;
constexpr std::size_t part_count = 6;
constexpr std::size_t header_bytes = 32 + part_count * 24;
constexpr std::uint32_t place_bits = 28;
constexpr std::uint32_t place_mask = (1U << place_bits) - 1;

template <class T>
T read_at(const char* bytes, std::size_t offset) {
  T value;
  std::memcpy(&value, bytes + offset, sizeof value);
  return value;
}

// The mapping begins on a page and parts on a multiple of eight, so a part's values are aligned.
template <class T>
std::span<const T> values_of(std::string_view part) {
  return {static_cast<const T*>(static_cast<const void*>(part.data())), part.size() / sizeof(T)};
}

std::string text_of(std::uint64_t number) { return std::to_string(number); }

}  // namespace

Gazetteer::Impl::~Impl() {
  if (bytes_ != nullptr) ::munmap(const_cast<char*>(bytes_), size_);
}

std::string_view Gazetteer::Impl::part(std::size_t index) const {
  Part part = read_at<Part>(bytes_, 32 + index * 24);
  return {bytes_ + part.offset, part.size};
}

Result<void> Gazetteer::Impl::check(const std::string& file) {
  if (size_ < header_bytes || std::string_view(bytes_, magic.size()) != magic)
    return fail(size_ < header_bytes ? ErrorCode::truncated : ErrorCode::wrong_format,
                "expected a gazetteer, found another file or the beginning of one; ./dev build makes it", file);
  auto found = read_at<std::uint32_t>(bytes_, 16);
  if (found != version || read_at<std::uint32_t>(bytes_, 20) != part_count)
    return fail(ErrorCode::wrong_format,
                "expected a gazetteer of version " + text_of(version) + ", found version " + text_of(found) +
                    "; ./dev build makes it anew",
                file);
  auto whole = read_at<std::uint64_t>(bytes_, 24);
  if (whole != size_)
    return fail(size_ < whole ? ErrorCode::truncated : ErrorCode::wrong_format,
                "expected " + text_of(whole) + " bytes, found " + text_of(size_) + "; ./dev build makes it anew", file);
  for (std::size_t i = 0; i < part_count; ++i) {
    Part at = read_at<Part>(bytes_, 32 + i * 24);
    bool is_inside =
        at.offset % 8 == 0 && at.offset >= header_bytes && at.offset <= size_ && at.size <= size_ - at.offset;
    if (!is_inside || ::crc32(0, static_cast<const Bytef*>(static_cast<const void*>(bytes_ + at.offset)),
                              static_cast<uInt>(at.size)) != at.checksum)
      return fail(
          ErrorCode::wrong_format,
          "part " + text_of(i + 1) + " is not what its checksum says: the file is damaged; ./dev build makes it anew",
          file);
  }
  rows_ = values_of<GazetteerRow>(part(0));
  key_ends_ = values_of<std::uint32_t>(part(1));
  keys_ = part(2);
  posting_ends_ = values_of<std::uint32_t>(part(3));
  postings_ = values_of<std::uint32_t>(part(4));
  strings_ = part(5);
  if (!are_offsets_sound())
    return fail(ErrorCode::wrong_format, "its parts do not fit one another; ./dev build makes it anew", file);
  for (PlaceIndex place = 0; place < rows_.size() && kind(place) == PlaceKind::country; ++place)
    countries_.emplace(country(place), place);
  return {};
}

// Looked at once, so that nothing that reads the file needs to.
bool Gazetteer::Impl::are_offsets_sound() const {
  if (key_ends_.empty() || key_ends_.size() != posting_ends_.size() || strings_.empty() || strings_.back() != '\0')
    return false;
  if (key_ends_.back() != keys_.size() || posting_ends_.back() != postings_.size()) return false;
  bool rows_fit = std::ranges::all_of(rows_, [&](const GazetteerRow& row) {
    // Parents stand before what they hold, or are divisions; a chain of them ends, for none is its own.
    return row.name < strings_.size() && row.code < strings_.size() &&
           (row.parent == no_place || (row.parent < rows_.size() && rows_[row.parent].kind < row.kind) ||
            row.kind > static_cast<std::uint8_t>(PlaceKind::district));
  });
  return rows_fit && std::ranges::is_sorted(key_ends_) && std::ranges::is_sorted(posting_ends_) &&
         std::ranges::all_of(postings_, [&](std::uint32_t p) { return (p & place_mask) < rows_.size(); });
}

std::vector<Named> Gazetteer::Impl::find(std::string_view key) const {
  std::size_t low = 0, high = name_count();
  while (low < high) {
    std::size_t middle = (low + high) / 2;
    std::string_view there = keys_.substr(key_ends_[middle], key_ends_[middle + 1] - key_ends_[middle]);
    if (there < key) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  std::vector<Named> found;
  if (low == name_count() || keys_.substr(key_ends_[low], key_ends_[low + 1] - key_ends_[low]) != key) return found;
  for (std::uint32_t at = posting_ends_[low]; at < posting_ends_[low + 1]; ++at)
    found.push_back({postings_[at] & place_mask, static_cast<NameKind>(postings_[at] >> place_bits)});
  return found;
}

std::string Gazetteer::Impl::country(PlaceIndex place) const {
  const GazetteerRow& row = rows_[place];
  return row.country[0] == '\0' ? std::string() : std::string(row.country, 2);
}

PlaceIndex Gazetteer::Impl::division_of(PlaceIndex place) const {
  for (; place != no_place; place = rows_[place].parent)
    if (kind(place) == PlaceKind::division) return place;
  return no_place;
}

PlaceIndex Gazetteer::Impl::country_of(PlaceIndex place) const {
  std::optional<PlaceIndex> found = country_named(country(place));
  return found.value_or(no_place);
}

bool Gazetteer::Impl::is_within(PlaceIndex place, PlaceIndex holder) const {
  for (PlaceIndex at = place; at != no_place; at = rows_[at].parent)
    if (at == holder) return true;
  return kind(holder) == PlaceKind::country && !country(place).empty() && country(place) == country(holder);
}

std::optional<PlaceIndex> Gazetteer::Impl::country_named(std::string_view code) const {
  auto found = countries_.find(code);
  return found == countries_.end() ? std::nullopt : std::optional(found->second);
}

PlaceCandidate Gazetteer::Impl::candidate(PlaceIndex place, float score) const {
  const GazetteerRow& row = rows_[place];
  PlaceCandidate made;
  made.geonames = row.geonames;
  made.name = std::string(name(place));
  made.country = country(place);
  if (PlaceIndex division = division_of(place); division != no_place)
    made.admin1 = std::string(string_at(rows_[division].code));
  made.latitude = row.latitude / 1e5;
  made.longitude = row.longitude / 1e5;
  made.level = row.feature;
  made.score = score;
  return made;
}

Gazetteer::Gazetteer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;
Gazetteer::~Gazetteer() = default;

std::size_t Gazetteer::place_count() const { return impl_->place_count(); }
std::size_t Gazetteer::name_count() const { return impl_->name_count(); }

Result<Gazetteer> Gazetteer::open(const std::filesystem::path& file) {
  int opened = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (opened < 0)
    return fail(errno == ENOENT || errno == ENOTDIR ? ErrorCode::not_found : ErrorCode::unreadable,
                std::string("cannot open the gazetteer: ") + std::strerror(errno), file.string());
  struct stat status {};
  std::size_t size = ::fstat(opened, &status) == 0 ? static_cast<std::size_t>(status.st_size) : 0;
  void* mapped = size == 0 ? MAP_FAILED : ::mmap(nullptr, size, PROT_READ, MAP_SHARED, opened, 0);
  ::close(opened);
  if (mapped == MAP_FAILED)
    return fail(size == 0 ? ErrorCode::truncated : ErrorCode::unreadable,
                size == 0 ? "expected a gazetteer, found an empty file or a folder" : "cannot map the gazetteer",
                file.string());
  auto impl = std::make_unique<Impl>(static_cast<const char*>(mapped), size);
  Result<void> checked = impl->check(file.string());
  if (!checked) return tl::unexpected(checked.error());
  return Gazetteer(std::move(impl));
}

}  // namespace dateline
