#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "dateline/models.h"
#include "dateline/store.h"

namespace dateline::cli {

/// The flags that several commands share; each is written down here once.
Flag store_flag(std::optional<std::string>& path);
Flag json_flag(bool& json);
Flag quiet_flag(bool& quiet);
Flag threads_flag(std::uint64_t& threads);
/// A file of the user's own actors; empty: none.
Flag actors_flag(std::optional<std::string>& file);
/// For what is handed on: persons are shown by role.
Flag publish_flag(bool& publish);
Operand input_operand(std::vector<std::string>& paths);

/// The store that is meant: `--store`, else DATELINE_STORE, else dateline/dateline.db below XDG_DATA_HOME
/// (https://specifications.freedesktop.org/basedir-spec), which is ~/.local/share unless set.
std::string store_path(const std::optional<std::string>& given);

/// A file of the user's own types of events; empty: none.
Flag event_types_flag(std::optional<std::string>& file);

/// Adds the types of events of the file, where one is named, to what is found.
Result<void> add_event_types(const std::optional<std::string>& file, Models& models);

/// Adds the actors of the file, where one is named, to what names are linked to.
Result<void> add_actors(const std::optional<std::string>& file, Models& models);

/// "With the actors of SHA-256 5b0c2f6e....", for the store's log.
std::string applied_file(std::string_view what, const std::string& file);

/// Opens the store to be read. The error for one that does not exist says how to make it.
Result<Store> open_for_reading(const std::optional<std::string>& given);

/// Opens the store to be written; makes it, and the folder of the standard one, if missing.
Result<Store> open_for_writing(const std::optional<std::string>& given);

}  // namespace dateline::cli
