#include "link/actors_read.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include "link/place_key.h"

namespace dateline {

void Actors::Impl::add(KnownActor actor) {
  std::size_t index = actors_.size();
  by_key_.emplace(place_key(actor.name), index);
  for (const std::string& alias : actor.aliases)
    if (std::string key = place_key(alias); !key.empty()) by_key_.emplace(std::move(key), index);
  actors_.push_back(std::move(actor));
}

const KnownActor* Actors::Impl::find(std::string_view key) const {
  auto found = by_key_.find(key);
  return found == by_key_.end() ? nullptr : &actors_[found->second];
}

std::string place_in_file(const std::string& file, std::size_t line, std::size_t column) {
  return file + ":" + std::to_string(line) + ":" + std::to_string(column);
}

Result<void> check_actor(KnownActor& actor, const std::string& where) {
  if (place_key(actor.name).empty())
    return fail(ErrorCode::wrong_format, "expected the actor's name, found none", where);
  auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  if (!actor.country.empty() && (actor.country.size() != 2 || !std::ranges::all_of(actor.country, is_letter)))
    return fail(ErrorCode::wrong_format,
                "expected a country of two letters (ISO 3166-1), found \"" + actor.country + "\"", where);
  for (char& c : actor.country) c = static_cast<char>(c >= 'a' ? c - 32 : c);
  return {};
}

Actors::Actors(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Actors::Actors(Actors&&) noexcept = default;
Actors& Actors::operator=(Actors&&) noexcept = default;
Actors::~Actors() = default;

std::size_t Actors::count() const { return impl_->count(); }

Result<Actors> Actors::read(const std::filesystem::path& file) {
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  if (!in || std::filesystem::is_directory(file))
    return fail(
        errno == ENOENT ? ErrorCode::not_found : ErrorCode::unreadable,
        std::string("cannot read the file of actors: ") + (errno != 0 ? std::strerror(errno) : "it is a folder"),
        file.string());
  std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  auto impl = std::make_unique<Impl>();
  std::size_t first = text.find_first_not_of(" \t\r\n");
  bool is_json = first != std::string::npos && text[first] == '{';
  Result<void> read =
      is_json ? read_actors_json(text, file.string(), *impl) : read_actors_csv(text, file.string(), *impl);
  if (!read) return tl::unexpected(read.error());
  return Actors(std::move(impl));
}

}  // namespace dateline
