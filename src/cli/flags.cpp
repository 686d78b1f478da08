#include "cli/flags.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "dateline/record/digest.h"

namespace dateline::cli {
namespace {

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

std::filesystem::path standard_store_path() {
  std::filesystem::path data_home = environment("XDG_DATA_HOME");
  // "All paths set in these environment variables must be absolute", else they are to be ignored.
  if (!data_home.is_absolute()) data_home = std::filesystem::path(environment("HOME")) / ".local/share";
  return data_home / "dateline" / "dateline.db";
}

}  // namespace

Flag store_flag(std::optional<std::string>& path) {
  return {"--store", "FILE", "The store to use", &path, {}, "$DATELINE_STORE, or ~/.local/share/dateline/dateline.db"};
}

Flag json_flag(bool& json) { return {"--json", "", "Write JSON, errors too", &json}; }

Flag quiet_flag(bool& quiet) { return {"--quiet", "", "Say nothing but errors: no progress, no summary", &quiet}; }

Flag publish_flag(bool& publish) {
  return {"--publish", "", "For what is handed on: show persons who hold no public role by role, \"[victim]\"",
          &publish};
}

Flag threads_flag(std::uint64_t& threads) {
  return {"--threads", "N", "Threads that work on pages; the result does not depend on it", &threads, {}, "one a core"};
}

Flag actors_flag(std::optional<std::string>& file) {
  return {"--actors", "FILE", "Know these actors too: CSV, JSON Lines or FollowTheMoney entities", &file};
}

Flag event_types_flag(std::optional<std::string>& file) {
  return {"--event-types", "FILE", "Find these types of events and predicates too, or in place of ours: TOML", &file};
}

Result<void> add_event_types(const std::optional<std::string>& file, Models& models) {
  if (!file) return {};
  Result<EventTypes> types = EventTypes::read(*file);
  if (!types) return tl::unexpected(types.error());
  models.event_types = *std::move(types);
  return {};
}

Result<void> add_actors(const std::optional<std::string>& file, Models& models) {
  if (!file) return {};
  Result<Actors> actors = Actors::read(*file);
  if (!actors) return tl::unexpected(actors.error());
  models.actors = *std::move(actors);
  return {};
}

std::string applied_file(std::string_view what, const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  return fmt::format("With the {} of SHA-256 {}.", what, sha256_hex(bytes));
}

Operand input_operand(std::vector<std::string>& paths) {
  return {"PATH",
          "A page (.html, .txt), a folder, a feed (RSS, Atom, JSON Feed), a .warc, a .jsonl, any of them gzipped or "
          "zstd-compressed, or - for standard input",
          &paths};
}

std::string store_path(const std::optional<std::string>& given) {
  if (given) return *given;
  std::string from_environment = environment("DATELINE_STORE");
  return from_environment.empty() ? standard_store_path().string() : from_environment;
}

Result<Store> open_for_reading(const std::optional<std::string>& given) {
  std::string path = store_path(given);
  Result<Store> store = Store::open(path, Store::Mode::read_only);
  if (!store && store.error().code == ErrorCode::not_found) {
    return fail(ErrorCode::not_found, fmt::format("no store there; `dateline ingest --store {} PATH` makes one", path),
                path);
  }
  return store;
}

Result<Store> open_for_writing(const std::optional<std::string>& given) {
  std::string path = store_path(given);
  if (!given && environment("DATELINE_STORE").empty()) {
    std::error_code error;
    std::filesystem::create_directories(std::filesystem::path(path).parent_path(), error);
    if (error) {
      return fail(ErrorCode::unreadable, fmt::format("its folder cannot be made: {}", error.message()), path);
    }
  }
  return Store::open(path, Store::Mode::read_write);
}

}  // namespace dateline::cli
