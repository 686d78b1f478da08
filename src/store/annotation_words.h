#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/record/annotation_names.h"
#include "dateline/record/record.h"

namespace dateline {

/// "v3": ids count from 1.
inline std::string id_of(char letter, std::size_t index) { return letter + std::to_string(index + 1); }

/// The words of a span of the article's text.
inline std::string words_of(const Record& record, Span span) {
  return record.article.text.substr(span.begin, span.length());
}

/// A PLOVER code, or the user's own.
inline std::string type_of(const Event& event) {
  return event.type == EventType::custom ? event.custom_type : std::string(name(event.type));
}

/// What the entity stands for; nothing known where the link stage has not run.
const EntityLinks& links_of(const Record& record, std::size_t entity);

/// The names of entities, in order.
std::vector<std::string> names_of(const Record& record, const std::vector<std::size_t>& entities);

/// The sentence of an event: the words, and where they stand.
Span sentence_of(const Record& record, const Event& event);

/// Whether an actor or recipient is a person: what is handed on then names no place beside it
/// (docs/reference/responsible-use.md).
bool takes_person(const Record& record, const Event& event);

/// Whether a person is named in the span.
bool names_person(const Record& record, Span span);

/// Who is quoted: the entity's name, or the words that stand for it; nothing where nobody is named.
std::optional<std::string> speaker_of(const Record& record, const Attribution& attribution);

/// The outlet's name, else its domain.
std::optional<std::string> outlet_of(const Record& record);

/// The title, where there is one.
std::optional<std::string> title_of(const Record& record);

}  // namespace dateline
