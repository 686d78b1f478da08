#include "store/read_annotations.h"

#include <limits>

#include "dateline/record/annotation_names.h"

namespace dateline {

namespace {

// Puts the rows of one article's annotations together, and says which row does not fit.
class Assembly {
 public:
  Assembly(const StoredSpans& spans, const std::string& article_id) : spans_(spans), article_id_(article_id) {}

  Annotations annotations{};

  Result<void> entity(const Statement& row) {
    std::optional<EntityType> type = entity_type(row.view(1));
    if (!type) return unknown("an entity", row.view(1));
    if (auto in_order = expect_next(row.integer(0), annotations.entities.size(), "entities"); !in_order)
      return in_order;
    annotations.entities.push_back({*type, row.text(2), row.integer(3) != 0, {}});
    return {};
  }

  Result<void> mention(const Statement& row) {
    std::optional<MentionForm> form = mention_form(row.view(1));
    if (!form) return unknown("a mention", row.view(1));
    Result<std::size_t> entity = index(row.integer(0), annotations.entities.size(), "entity");
    Result<Span> span = spans_.read(row, 2);
    if (!entity) return tl::unexpected(entity.error());
    if (!span) return tl::unexpected(span.error());
    annotations.entities[*entity].mentions.push_back({*span, *form});
    return {};
  }

  // The columns: number, source's span, entity, kind and named, cue's span, parent, speech, stance, score.
  Result<void> attribution(const Statement& row) {
    if (auto in_order = expect_next(row.integer(0), annotations.attributions.size(), "attributions"); !in_order)
      return in_order;
    Attribution attribution;
    if (auto done = read_source(row, attribution.source); !done) return done;
    Result<std::optional<Span>> cue = spans_.read_or_null(row, 6);
    if (!cue) return tl::unexpected(cue.error());
    std::optional<Speech> speech_read = speech(row.view(9));
    std::optional<Stance> stance_read = stance(row.view(10));
    if (!speech_read) return unknown("an attribution", row.view(9));
    if (!stance_read) return unknown("an attribution", row.view(10));
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
    Result<std::size_t> attribution = index(row.integer(0), annotations.attributions.size(), "attribution");
    Result<Span> span = spans_.read(row, 1);
    if (!attribution) return tl::unexpected(attribution.error());
    if (!span) return tl::unexpected(span.error());
    (annotations.attributions[*attribution].*pieces).push_back(*span);
    return {};
  }

  // Parents may stand before and after their children, so that they are looked at when all are read.
  Result<void> check_parents() const {
    for (const Attribution& attribution : annotations.attributions)
      if (attribution.parent && *attribution.parent >= annotations.attributions.size())
        return fault("attribution " + std::to_string(*attribution.parent + 1) + " is referred to and not there");
    return {};
  }

 private:
  Result<void> read_source(const Statement& row, Source& source) {
    Result<std::optional<Span>> span = spans_.read_or_null(row, 1);
    if (!span) return tl::unexpected(span.error());
    source.span = *span;
    source.named = row.integer(5) != 0;
    if (!row.is_null(3)) {
      Result<std::size_t> entity = index(row.integer(3), annotations.entities.size(), "entity");
      if (!entity) return tl::unexpected(entity.error());
      source.entity = *entity;
    }
    if (row.is_null(4)) return {};
    std::optional<SourceKind> kind = source_kind(row.view(4));
    if (!kind) return unknown("a source", row.view(4));
    source.kind = *kind;
    return {};
  }

  Result<void> expect_next(std::int64_t number, std::size_t before, const char* what) const {
    if (number == static_cast<std::int64_t>(before) + 1) return {};
    return fault("expected the numbers of " + std::string(what) + " to go on with " + std::to_string(before + 1) +
                 ", found " + std::to_string(number));
  }

  Result<std::size_t> index(std::int64_t number, std::size_t count, const char* what) const {
    if (number >= 1 && number <= static_cast<std::int64_t>(count)) return static_cast<std::size_t>(number - 1);
    return fault(std::string(what) + " " + std::to_string(number) + " is referred to and not there");
  }

  tl::unexpected<Error> unknown(const char* what, std::string_view found) const {
    return fault(std::string(what) + " has \"" + std::string(found) + "\", which this dateline does not know");
  }

  tl::unexpected<Error> fault(std::string message) const {
    return fail(ErrorCode::store_failed, std::move(message), article_id_);
  }

  const StoredSpans& spans_;
  const std::string& article_id_;
};

// Takes in the article's rows until one does not fit.
template <class Take>
Result<void> read_rows(Statement& statement, std::int64_t article, Take&& take) {
  Result<void> taken;
  Result<void> done = statement.with(article).rows([&](const Statement& row) {
    taken = take(row);
    return taken.has_value();
  });
  return done ? taken : done;
}

}  // namespace

AnnotationReader::AnnotationReader(StatementPreparer& prepare)
    : model_(prepare("SELECT p.model FROM article_producers AS a JOIN producers AS p ON p.number = a.producer "
                     "WHERE a.article = ? AND p.stage = 'annotate'")),
      entities_(prepare("SELECT number, type, name, named FROM entities WHERE article = ? ORDER BY number")),
      mentions_(prepare("SELECT entity, form, begin, end FROM mentions WHERE article = ? ORDER BY entity, position")),
      attributions_(prepare("SELECT number, source_begin, source_end, source_entity, source_kind, source_named, "
                            "cue_begin, cue_end, parent, speech, stance, score FROM attributions WHERE article = ? "
                            "ORDER BY number")),
      content_pieces_(prepare("SELECT attribution, begin, end FROM content_pieces WHERE article = ? "
                              "ORDER BY attribution, position")),
      insertions_(prepare("SELECT attribution, begin, end FROM insertions WHERE article = ? "
                          "ORDER BY attribution, position")) {}

Result<Annotations> AnnotationReader::read(std::int64_t article, const StoredSpans& spans,
                                           const std::string& article_id) {
  Assembly assembly(spans, article_id);
  Result<bool> was_read = model_.with(article).step();
  if (!was_read) return tl::unexpected(was_read.error());
  if (!*was_read) return Annotations{};
  assembly.annotations.model = model_.text(0);
  model_.reset();
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
          });
  if (!done) return tl::unexpected(done.error());
  return std::move(assembly.annotations);
}

}  // namespace dateline
