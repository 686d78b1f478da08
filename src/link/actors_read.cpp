#include "link/actors_read.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include "link/body_name.h"
#include "link/person_name.h"
#include "text/place_key.h"

namespace dateline {

namespace {

bool may_be_same_person(std::string_view name, const KnownActor& actor) {
  PersonName one = read_person(name);
  auto agrees = [&](const std::string& known) {
    PersonName other = read_person(known);
    return one.middles.empty() || other.middles.empty() || same_middles(one.middles, other.middles);
  };
  return agrees(actor.name) && std::ranges::all_of(actor.aliases, [&](const std::string& alias) {
           return person_fold(read_person(alias)) != person_fold(one) || agrees(alias);
         });
}

}  // namespace

void Actors::Impl::add(KnownActor actor) {
  std::size_t index = actors_.size();
  actors_.push_back(std::move(actor));
  add_name(actors_[index].name, index);
  for (const std::string& alias : actors_[index].aliases) add_name(alias, index);
}

void Actors::Impl::add_name(const std::string& name, std::size_t index) {
  std::string key = place_key(name);
  if (key.empty()) return;
  bool is_person = actors_[index].kind == person_kind;
  (is_person ? persons_by_key_ : by_key_).emplace(std::move(key), index);
  std::string fold = is_person ? person_fold(read_person(name)) : body_fold(read_body(name, nullptr), {});
  if (fold.empty()) return;
  auto [there, is_new] = by_fold_.emplace(std::move(fold), Fold{index});
  if (!is_new && there->second.actor != index) there->second.is_shared = true;
}

const KnownActor* Actors::Impl::find(std::string_view key) const {
  auto found = by_key_.find(key);
  return found == by_key_.end() ? nullptr : &actors_[found->second];
}

const KnownActor* Actors::Impl::owner(const ActorName& name) const {
  std::string key = place_key(name.name);
  auto is_other = [&](const KnownActor& actor) {
    return std::ranges::any_of(actor.others, [&](const std::string& other) { return place_key(other) == key; });
  };
  const auto& by_key = name.type == EntityType::person ? persons_by_key_ : by_key_;
  if (auto found = by_key.find(key); found != by_key.end())
    return is_other(actors_[found->second]) ? nullptr : &actors_[found->second];
  auto found = by_fold_.find(name.fold);
  if (found == by_fold_.end() || found->second.is_shared) return nullptr;
  const KnownActor& actor = actors_[found->second.actor];
  if (is_other(actor)) return nullptr;
  if (name.type == EntityType::person && !may_be_same_person(name.name, actor)) return nullptr;
  return name.country.empty() || actor.country.empty() || name.country == actor.country ? &actor : nullptr;
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

Actors::Actors(std::vector<KnownActor> all) : impl_(std::make_unique<Impl>()) {
  for (KnownActor& actor : all) impl_->add(std::move(actor));
}

std::size_t Actors::count() const { return impl_->all().size(); }

const std::vector<KnownActor>& Actors::all() const { return impl_->all(); }

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
