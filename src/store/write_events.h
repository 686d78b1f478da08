#pragma once

#include "dateline/record/annotations.h"
#include "store/code_point_spans.h"
#include "store/sqlite.h"

namespace dateline {

/// The prepared statements that put events, times and ties into their tables.
class EventWriter {
 public:
  explicit EventWriter(StatementPreparer& prepare);

  /// Writes those of the article of that row number, after its entities and attributions.
  /// Cost: a row for each event, context, telling, participant, time and tie.
  Result<void> write(const Annotations& annotations, std::int64_t article, const CodePointSpans& spans);

  /// Takes out those that the article had.
  Result<void> clear(std::int64_t article);

 private:
  Result<void> write_event(const Event& event, std::int64_t article, std::int64_t number, const CodePointSpans& spans);
  Result<void> write_participants(const std::vector<std::size_t>& entities, std::string_view role, std::int64_t article,
                                  std::int64_t event);

  Statement add_event_, add_context_, add_evidence_, add_participant_, add_timex_, add_relation_;
  Statement clear_events_, clear_timexes_, clear_relations_;
};

}  // namespace dateline
