#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "dateline/encode.h"
#include "dateline/record/annotations.h"
#include "dateline/record/article.h"
#include "dateline/record/document.h"
#include "dateline/result.h"

namespace dateline {

/// The heads' own parameters: what follows the encoder's columns. Any number of threads may share one.
class Heads {
 public:
  /// Reads `heads.bin` of a model folder and checks it against the encoder's columns.
  /// Errors: not_found, wrong_format (cut, another version, columns that do not fit), naming the file.
  static Result<Heads> load(const std::filesystem::path& folder, const Encoder& encoder);

  Heads(Heads&&) noexcept;
  Heads& operator=(Heads&&) noexcept;
  ~Heads();

  struct Impl;
  const Impl& impl() const { return *impl_; }

 private:
  explicit Heads(std::unique_ptr<Impl> impl);
  static Result<Heads> read_heads(const std::filesystem::path& path, const Encoder& encoder);
  std::unique_ptr<Impl> impl_;
};

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

struct AnnotateOptions {
  bool syntax = false;                      ///< fill Annotations::words
  const EventTypes* event_types = nullptr;  ///< the user's own beside the program's; outlives the call
};

/// Finds entities, attributions, events and ties from the encoding, in as much of the text as it covers, and times in
/// all of it.
///
/// Cost     linear in tokens, but for pairs of mentions (each looks back over at most 300 others).
/// Threads  any number at once.
Annotations annotate(const Article& article, const Document& document, const Encoding& encoding, const Heads& heads,
                     const AnnotateOptions& options = {});

}  // namespace dateline
