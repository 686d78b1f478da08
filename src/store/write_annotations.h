#pragma once

#include "dateline/record/annotations.h"
#include "store/code_point_spans.h"
#include "store/sqlite.h"

namespace dateline {

/// The prepared statements that put entities and attributions into their tables.
class AnnotationWriter {
 public:
  explicit AnnotationWriter(StatementPreparer& prepare);

  /// Writes what a model found in the article of that row number; nothing where none has read it.
  /// Cost: a row for each entity, mention, attribution, content piece and insertion.
  Result<void> write(const Annotations& annotations, std::int64_t article, const CodePointSpans& spans);

  /// Takes out what was found in that article before.
  Result<void> clear(std::int64_t article);

 private:
  Result<std::int64_t> producer_number(const std::string& model);
  Result<void> write_entity(const Entity& entity, std::int64_t article, std::int64_t number,
                            const CodePointSpans& spans);
  Result<void> write_attribution(const Attribution& attribution, std::int64_t article, std::int64_t number,
                                 const CodePointSpans& spans);

  const Database* database_;
  Statement find_producer_, add_producer_, add_article_producer_;
  Statement add_entity_, add_mention_, add_attribution_, add_content_piece_, add_insertion_;
  Statement clear_producer_, clear_attributions_, clear_entities_;
};

}  // namespace dateline
