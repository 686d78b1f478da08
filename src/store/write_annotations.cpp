#include "store/write_annotations.h"

#include "dateline/record/annotation_names.h"
#include "store/annotation_rows.h"

namespace dateline {

namespace {

Result<void> write_spans(Statement& add, std::int64_t article, std::int64_t attribution, const std::vector<Span>& bytes,
                         const CodePointSpans& spans) {
  std::int64_t position = 0;
  for (Span span : bytes) {
    Span points = spans.of(span);
    if (auto done = add.run(article, attribution, position++, points.begin, points.end); !done) return done;
  }
  return {};
}

}  // namespace

AnnotationWriter::AnnotationWriter(StatementPreparer& prepare)
    : database_(&prepare.database()),
      find_producer_(prepare("SELECT number FROM producers WHERE stage = ? AND model = ?")),
      add_producer_(prepare("INSERT INTO producers (stage, model) VALUES (?, ?)")),
      add_article_producer_(prepare("INSERT INTO article_producers (article, producer) VALUES (?, ?)")),
      add_entity_(prepare("INSERT INTO entities (article, number, type, name, named) VALUES (?, ?, ?, ?, ?)")),
      add_mention_(
          prepare("INSERT INTO mentions (article, entity, position, form, begin, end) VALUES (?, ?, ?, ?, ?, ?)")),
      add_attribution_(
          prepare("INSERT INTO attributions (article, number, source_begin, source_end, source_entity, source_kind, "
                  "source_named, cue_begin, cue_end, parent, speech, stance, score) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      add_content_piece_(
          prepare("INSERT INTO content_pieces (article, attribution, position, begin, end) VALUES (?, ?, ?, ?, ?)")),
      add_insertion_(
          prepare("INSERT INTO insertions (article, attribution, position, begin, end) VALUES (?, ?, ?, ?, ?)")),
      clear_producers_(prepare("DELETE FROM article_producers WHERE article = ?")),
      clear_attributions_(prepare("DELETE FROM attributions WHERE article = ?")),
      clear_entities_(prepare("DELETE FROM entities WHERE article = ?")),
      events_(prepare),
      links_(prepare) {}

Result<void> AnnotationWriter::write(const Annotations& annotations, std::int64_t article,
                                     const CodePointSpans& spans) {
  if (annotations.timed)
    if (auto done = write_producer("times", times_producer, article); !done) return done;
  if (annotations.model.empty()) return annotations.timed ? events_.write(annotations, article, spans) : Result<void>{};
  if (auto done = write_producer("annotate", annotations.model, article); !done) return done;
  for (std::size_t at = 0; at < annotations.entities.size(); ++at)
    if (auto done = write_entity(annotations.entities[at], article, number_of(at), spans); !done) return done;
  for (std::size_t at = 0; at < annotations.attributions.size(); ++at)
    if (auto done = write_attribution(annotations.attributions[at], article, number_of(at), spans); !done) return done;
  if (auto done = events_.write(annotations, article, spans); !done) return done;
  // So that an article in which nothing was linked is not taken for one whose names nobody looked up.
  if (annotations.links.empty()) return {};
  return write_producer("link", link_producer, article).and_then([&] {
    return links_.write(annotations.links, article);
  });
}

// Events first: they refer to the others.
Result<void> AnnotationWriter::clear(std::int64_t article) {
  return events_.clear(article)
      .and_then([&] { return clear_producers_.run(article); })
      .and_then([&] { return clear_attributions_.run(article); })
      .and_then([&] { return clear_entities_.run(article); });
}

Result<void> AnnotationWriter::write_producer(std::string_view stage, std::string_view model, std::int64_t article) {
  Result<std::int64_t> producer = producer_number(stage, model);
  if (!producer) return tl::unexpected(producer.error());
  return add_article_producer_.run(article, *producer);
}

// Looked up each time: a number that was remembered would be wrong after a batch that was undone.
Result<std::int64_t> AnnotationWriter::producer_number(std::string_view stage, std::string_view model) {
  Result<bool> there = find_producer_.with(stage, model).step();
  if (!there) return tl::unexpected(there.error());
  if (*there) {
    std::int64_t number = find_producer_.integer(0);
    find_producer_.reset();
    return number;
  }
  return add_producer_.run(stage, model).map([&] { return database_->last_row_number(); });
}

Result<void> AnnotationWriter::write_entity(const Entity& entity, std::int64_t article, std::int64_t number,
                                            const CodePointSpans& spans) {
  if (auto done = add_entity_.run(article, number, name(entity.type), entity.name, entity.named); !done) return done;
  std::int64_t position = 0;
  for (const Mention& mention : entity.mentions) {
    Span points = spans.of(mention.span);
    auto done = add_mention_.run(article, number, position++, name(mention.form), points.begin, points.end);
    if (!done) return done;
  }
  return {};
}

Result<void> AnnotationWriter::write_attribution(const Attribution& attribution, std::int64_t article,
                                                 std::int64_t number, const CodePointSpans& spans) {
  const Source& source = attribution.source;
  StoredSpan source_span(source.span, spans), cue(attribution.cue, spans);
  auto kind = source.has_kind() ? std::optional(name(source.kind)) : std::nullopt;
  auto done = add_attribution_.run(article, number, source_span.begin, source_span.end, number_of(source.entity), kind,
                                   source.named, cue.begin, cue.end, number_of(attribution.parent),
                                   name(attribution.speech), name(attribution.stance), attribution.score);
  if (!done) return done;
  done = write_spans(add_content_piece_, article, number, attribution.content, spans);
  if (!done) return done;
  return write_spans(add_insertion_, article, number, attribution.insertions, spans);
}

}  // namespace dateline
