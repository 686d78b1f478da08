#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "dateline/record/span.h"

namespace dateline {

/// What kind of source speaks. `self`: the outlet speaks of itself ("CNN has learned").
enum class SourceKind : std::uint8_t { person, organization, unnamed_person, unnamed_group, document, self };

/// Whether the content stands in quotation marks: at least 95 % of its letters, some, none.
enum class Speech : std::uint8_t { direct, mixed, indirect };

/// How the source stands to the content.
enum class Stance : std::uint8_t { asserts, denies, downplays, doubts, pledges, demands, asks, expects };

/// Who speaks.
struct Source {
  std::optional<Span> span;           ///< none where the text names nobody ("it was reported")
  std::optional<std::size_t> entity;  ///< index in Annotations::entities
  SourceKind kind = SourceKind::person;
  bool named = false;  ///< the entity has a name in this article

  /// Whether `kind` says anything: somebody is named or described, or the outlet speaks of itself.
  bool has_kind() const { return span.has_value() || kind == SourceKind::self; }
  friend bool operator==(const Source&, const Source&) = default;
};

/// Who says what, and by which words: PARC 3's and PolNeAR's source, cue and content.
struct Attribution {
  Source source;
  std::optional<Span> cue;            ///< "said", "according to"; none where a quotation stands alone
  std::vector<Span> content;          ///< one piece or more, in order, quotation marks included; more where it runs on
  std::optional<std::size_t> parent;  ///< index of the attribution inside whose content this one stands
  Speech speech = Speech::indirect;
  Stance stance = Stance::asserts;
  std::vector<Span> insertions;  ///< editorial [words in square brackets] inside a quotation, brackets included
  float score = 1.0F;            ///< the model's belief in [0, 1] that this attribution holds
  friend bool operator==(const Attribution&, const Attribution&) = default;
};

}  // namespace dateline
