#include "store/read_annotations.h"

#include <limits>

#include "dateline/record/annotation_names.h"
#include "store/annotation_row_reader.h"

namespace dateline {

namespace {

// Puts the rows of one article's annotations together, and says which row does not fit.
class Assembly {
 public:
  explicit Assembly(const AnnotationRowReader& rows) : rows_(rows) {}

  Annotations annotations{};

  Result<void> entity(const Statement& row) {
    std::optional<EntityType> type = entity_type(row.view(1));
    if (!type) return rows_.unknown("an entity", row.view(1));
    if (auto in_order = rows_.expect_next(row.integer(0), annotations.entities.size(), "entities"); !in_order)
      return in_order;
    annotations.entities.push_back({*type, row.text(2), row.integer(3) != 0, {}});
    return {};
  }

  Result<void> mention(const Statement& row) {
    std::optional<MentionForm> form = mention_form(row.view(1));
    if (!form) return rows_.unknown("a mention", row.view(1));
    Result<std::size_t> entity = rows_.index(row.integer(0), annotations.entities.size(), "entity");
    Result<Span> span = rows_.spans().read(row, 2);
    if (!entity) return tl::unexpected(entity.error());
    if (!span) return tl::unexpected(span.error());
    annotations.entities[*entity].mentions.push_back({*span, *form});
    return {};
  }

  // The columns: number, source's span, entity, kind and named, cue's span, parent, speech, stance, score.
  Result<void> attribution(const Statement& row) {
    if (auto in_order = rows_.expect_next(row.integer(0), annotations.attributions.size(), "attributions"); !in_order)
      return in_order;
    Attribution attribution;
    if (auto done = read_source(row, attribution.source); !done) return done;
    Result<std::optional<Span>> cue = rows_.spans().read_or_null(row, 6);
    if (!cue) return tl::unexpected(cue.error());
    std::optional<Speech> speech_read = speech(row.view(9));
    std::optional<Stance> stance_read = stance(row.view(10));
    if (!speech_read) return rows_.unknown("an attribution", row.view(9));
    if (!stance_read) return rows_.unknown("an attribution", row.view(10));
    attribution.cue = *cue;
    attribution.speech = *speech_read;
    attribution.stance = *stance_read;
    if (!row.is_null(8)) attribution.parent = static_cast<std::size_t>(row.integer(8) - 1);
    attribution.score = row.is_null(11) ? std::numeric_limits<float>::quiet_NaN() : static_cast<float>(row.real(11));
    annotations.attributions.push_back(std::move(attribution));
    return {};
  }

  // A row of an attribution's number and a span.
  Result<void> piece(const Statement& row, std::vector<Span> Attribution::*pieces) {
    Result<std::size_t> attribution = rows_.index(row.integer(0), annotations.attributions.size(), "attribution");
    Result<Span> span = rows_.spans().read(row, 1);
    if (!attribution) return tl::unexpected(attribution.error());
    if (!span) return tl::unexpected(span.error());
    (annotations.attributions[*attribution].*pieces).push_back(*span);
    return {};
  }

  // Parents may stand before and after their children, so that they are looked at when all are read.
  Result<void> check_parents() const {
    for (const Attribution& attribution : annotations.attributions)
      if (attribution.parent && *attribution.parent >= annotations.attributions.size())
        return rows_.fault("attribution " + std::to_string(*attribution.parent + 1) + " is referred to and not there");
    return {};
  }

 private:
  Result<void> read_source(const Statement& row, Source& source) {
    Result<std::optional<Span>> span = rows_.spans().read_or_null(row, 1);
    if (!span) return tl::unexpected(span.error());
    source.span = *span;
    source.named = row.integer(5) != 0;
    if (!row.is_null(3)) {
      Result<std::size_t> entity = rows_.index(row.integer(3), annotations.entities.size(), "entity");
      if (!entity) return tl::unexpected(entity.error());
      source.entity = *entity;
    }
    if (row.is_null(4)) return {};
    std::optional<SourceKind> kind = source_kind(row.view(4));
    if (!kind) return rows_.unknown("a source", row.view(4));
    source.kind = *kind;
    return {};
  }

  const AnnotationRowReader& rows_;
};

}  // namespace

AnnotationReader::AnnotationReader(StatementPreparer& prepare)
    : producers_(prepare("SELECT p.stage, p.model FROM article_producers AS a JOIN producers AS p "
                         "ON p.number = a.producer WHERE a.article = ?")),
      entities_(prepare("SELECT number, type, name, named FROM entities WHERE article = ? ORDER BY number")),
      mentions_(prepare("SELECT entity, form, begin, end FROM mentions WHERE article = ? ORDER BY entity, position")),
      attributions_(prepare("SELECT number, source_begin, source_end, source_entity, source_kind, source_named, "
                            "cue_begin, cue_end, parent, speech, stance, score FROM attributions WHERE article = ? "
                            "ORDER BY number")),
      content_pieces_(prepare("SELECT attribution, begin, end FROM content_pieces WHERE article = ? "
                              "ORDER BY attribution, position")),
      insertions_(prepare("SELECT attribution, begin, end FROM insertions WHERE article = ? "
                          "ORDER BY attribution, position")),
      events_(prepare),
      links_(prepare) {}

Result<Annotations> AnnotationReader::read(std::int64_t article, const StoredSpans& spans,
                                           const std::string& article_id) {
  AnnotationRowReader rows(spans, article_id);
  Assembly assembly(rows);
  bool linked = false;
  Result<void> producers = producers_.with(article).rows([&](const Statement& row) {
    if (row.view(0) == "annotate") assembly.annotations.model = row.text(1);
    else if (row.view(0) == "link") linked = true;
    else if (row.view(0) == "times") assembly.annotations.timed = true;
    return true;
  });
  if (!producers) return tl::unexpected(producers.error());
  if (assembly.annotations.model.empty() && !assembly.annotations.timed) return Annotations{};
  Result<void> done =
      read_rows(entities_, article, [&](const Statement& row) { return assembly.entity(row); })
          .and_then([&] {
            return read_rows(mentions_, article, [&](const Statement& row) { return assembly.mention(row); });
          })
          .and_then([&] {
            return read_rows(attributions_, article, [&](const Statement& row) { return assembly.attribution(row); });
          })
          .and_then([&] { return assembly.check_parents(); })
          .and_then([&] {
            return read_rows(content_pieces_, article,
                             [&](const Statement& row) { return assembly.piece(row, &Attribution::content); });
          })
          .and_then([&] {
            return read_rows(insertions_, article,
                             [&](const Statement& row) { return assembly.piece(row, &Attribution::insertions); });
          })
          .and_then([&] { return events_.read(article, rows, assembly.annotations); })
          .and_then([&]() -> Result<void> {
            if (!linked) return {};
            return links_.read(article, rows, assembly.annotations);
          });
  if (!done) return tl::unexpected(done.error());
  return std::move(assembly.annotations);
}

}  // namespace dateline
