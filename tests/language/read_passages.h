#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "dateline/record/attribution.h"
#include "dateline/record/document.h"
#include "dateline/record/entity.h"
#include "dateline/result.h"

namespace dateline {

/// One labelled attribution of a passage.
struct LabelledAttribution {
  int number = 0;  ///< as the passage counts it
  std::vector<Span> source, cue, content;
  Stance stance = Stance::asserts;
  Speech speech = Speech::indirect;
  std::optional<SourceKind> kind;  ///< none where the text names nobody
  bool named = false;
  std::string who;  ///< the same letter for the same source
  std::optional<int> parent;
};

/// A labelled name, and the passage it stands in.
struct LabelledName {
  Span span;
  std::optional<EntityType> type;
};

struct Passage {
  std::string id;
  std::map<std::string, std::string> header;
  std::string text;  ///< without the marks
  Document document;
  std::vector<LabelledName> names;
  std::vector<LabelledAttribution> attributions;  ///< by number
};

/// Reads a passage in the form that tests/language/README.md describes.
/// Errors: wrong_format, naming the file and what was expected.
Result<Passage> read_passage(const std::filesystem::path& file);

/// The words of labels, and back: "unnamed_person".
std::optional<Stance> stance_named(std::string_view name);
std::string_view name_of(Stance stance);
std::string_view name_of(Speech speech);
std::string_view name_of(SourceKind kind);

}  // namespace dateline
