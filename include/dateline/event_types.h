#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "dateline/result.h"

namespace dateline {

/// Types and predicates of events that a user adds to the program's own, or changes (docs/formats/event_types.md). Any
/// number of threads may share one.
class EventTypes {
 public:
  /// Reads a TOML file. Errors: not_found, unreadable, wrong_format with the line and the column.
  static Result<EventTypes> read(const std::filesystem::path& file);

  /// Reads TOML; `name` stands in errors.
  static Result<EventTypes> parse(std::string_view toml, const std::string& name);

  EventTypes(EventTypes&&) noexcept;
  EventTypes& operator=(EventTypes&&) noexcept;
  ~EventTypes();

  struct Impl;
  const Impl& impl() const { return *impl_; }

 private:
  explicit EventTypes(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline
