#pragma once

#include "dateline/record/annotations.h"
#include "store/code_point_spans.h"
#include "store/sqlite.h"
#include "store/write_events.h"
#include "store/write_links.h"

namespace dateline {

/// What `producers` names for links and times: the way of finding them and its version.
inline constexpr std::string_view times_producer = "times/1";
inline constexpr std::string_view link_producer = "link/1";

/// The prepared statements that put what was found in an article's text into its tables.
class AnnotationWriter {
 public:
  explicit AnnotationWriter(StatementPreparer& prepare);

  /// Writes what was found in the article of that row number; the times alone where no model has read it.
  /// Cost: a row for each entity, mention, attribution, content piece and insertion, and those of events and links.
  Result<void> write(const Annotations& annotations, std::int64_t article, const CodePointSpans& spans);

  /// Takes out what was found in that article before.
  Result<void> clear(std::int64_t article);

 private:
  Result<void> write_producer(std::string_view stage, std::string_view model, std::int64_t article);
  Result<std::int64_t> producer_number(std::string_view stage, std::string_view model);
  Result<void> write_entity(const Entity& entity, std::int64_t article, std::int64_t number,
                            const CodePointSpans& spans);
  Result<void> write_attribution(const Attribution& attribution, std::int64_t article, std::int64_t number,
                                 const CodePointSpans& spans);

  const Database* database_;
  Statement find_producer_, add_producer_, add_article_producer_;
  Statement add_entity_, add_mention_, add_attribution_, add_content_piece_, add_insertion_;
  Statement clear_producers_, clear_attributions_, clear_entities_;
  EventWriter events_;
  LinkWriter links_;
};

}  // namespace dateline
