#include "store/read_record.h"

#include <nlohmann/json.hpp>

#include "store/page_form.h"
#include "store/stored_spans.h"

namespace dateline {

namespace {

// The columns of `article_`, in order.
enum Column {
  id,
  key,
  title,
  title_basis,
  title_begin,
  title_end,
  outlet_name,
  outlet_domain,
  outlet_basis,
  outlet_begin,
  outlet_end,
  published_edtf,
  published_earliest,
  published_latest,
  published_basis,
  published_begin,
  published_end,
  origin_name,
  origin_basis,
  origin_copy_of,
  language,
  word_count,
  warnings,
  dateline_place,
  dateline_agency,
  dateline_date,
  dateline_begin,
  dateline_end,
  credit_name,
  credit_text,
  credit_begin,
  credit_end,
  url,
  path,
  warc_file,
  warc_offset,
  fetched_utc,
  sha256,
  form,
  charset,
  text,
  offset_map
};

std::optional<Span> page_span(const Statement& row, int begin) {
  if (row.is_null(begin) || row.is_null(begin + 1)) return std::nullopt;
  return Span{static_cast<std::uint32_t>(row.integer(begin)), static_cast<std::uint32_t>(row.integer(begin + 1))};
}

std::vector<std::string> read_json_list(std::string_view json) {
  std::vector<std::string> out;
  nlohmann::json list = nlohmann::json::parse(json, nullptr, false);
  if (!list.is_array()) return out;
  for (const nlohmann::json& item : list)
    if (item.is_string()) out.push_back(item.get<std::string>());
  return out;
}

Article read_article(const Statement& row) {
  Article a;
  if (!row.is_null(Column::title))
    a.title = Value{row.text(Column::title), row.text(Column::title_basis), page_span(row, Column::title_begin)};
  a.outlet = {row.text_or_null(Column::outlet_name), row.text_or_null(Column::outlet_domain),
              row.text(Column::outlet_basis), page_span(row, Column::outlet_begin)};
  a.published = {row.text_or_null(Column::published_edtf), row.text_or_null(Column::published_earliest),
                 row.text_or_null(Column::published_latest), row.text(Column::published_basis),
                 page_span(row, Column::published_begin)};
  if (!row.is_null(Column::origin_name))
    a.origin = Origin{row.text(Column::origin_name), read_json_list(row.view(Column::origin_basis)),
                      row.text_or_null(Column::origin_copy_of)};
  if (!row.is_null(Column::credit_text))
    a.credit =
        CreditLine{row.text(Column::credit_text), row.text(Column::credit_name), page_span(row, Column::credit_begin)};
  a.language = row.text(Column::language);
  a.word_count = static_cast<std::uint32_t>(row.integer(Column::word_count));
  a.warnings = read_json_list(row.view(Column::warnings));
  a.text = row.text(Column::text);
  return a;
}

Capture read_capture(const Statement& row) {
  Capture capture;
  capture.key = row.text(Column::key);
  capture.path = row.text(Column::path);
  capture.url = row.text_or_null(Column::url);
  if (!row.is_null(Column::warc_file))
    capture.warc =
        WarcLocation{row.text(Column::warc_file), static_cast<std::uint64_t>(row.integer(Column::warc_offset))};
  capture.fetched_utc = row.text_or_null(Column::fetched_utc);
  capture.sha256 = row.text(Column::sha256);
  return capture;
}

Result<void> read_spans(Statement& statement, std::int64_t article, const StoredSpans& stored,
                        std::vector<Span>& spans) {
  Result<void> fault;
  Result<void> done = statement.with(article).rows([&](const Statement& row) {
    Result<Span> span = stored.read(row, 0);
    if (span) spans.push_back(*span);
    else fault = tl::unexpected(span.error());
    return span.has_value();
  });
  return done ? fault : done;
}

}  // namespace

RecordReader::RecordReader(StatementPreparer& prepare)
    : database_(&prepare.database()),
      article_(prepare(
          "SELECT a.id, a.key, a.title, a.title_basis, a.title_page_begin, a.title_page_end, a.outlet_name, "
          "a.outlet_domain, a.outlet_basis, a.outlet_page_begin, a.outlet_page_end, a.published_edtf, "
          "a.published_earliest, a.published_latest, a.published_basis, a.published_page_begin, a.published_page_end, "
          "a.origin_name, a.origin_basis, a.origin_copy_of, a.language, a.word_count, a.warnings, a.dateline_place, "
          "a.dateline_agency, a.dateline_date, a.dateline_begin, a.dateline_end, a.credit_name, a.credit_text, "
          "a.credit_page_begin, a.credit_page_end, a.url, a.path, a.warc_file, a.warc_offset, a.fetched_utc, p.sha256, "
          "a.page_form, a.page_charset, a.text, o.runs FROM articles AS a JOIN pages AS p ON p.number = a.page "
          "LEFT JOIN offset_maps AS o ON o.article = a.number WHERE a.number = ?")),
      bylines_(prepare("SELECT name, basis, page_begin, page_end FROM bylines WHERE article = ? ORDER BY position")),
      paragraphs_(prepare("SELECT begin, end FROM paragraphs WHERE article = ? ORDER BY position")),
      sentences_(prepare("SELECT begin, end FROM sentences WHERE article = ? ORDER BY position")),
      asides_(prepare("SELECT kind, text, page_begin, page_end FROM asides WHERE article = ? ORDER BY position")),
      diagnostics_(prepare("SELECT stage, code, message FROM diagnostics WHERE article = ? ORDER BY position")),
      annotations_(prepare) {}

Result<RecordReader> RecordReader::prepare(const Database& database) {
  StatementPreparer preparer(database);
  RecordReader reader(preparer);
  if (preparer.failure()) return tl::unexpected(*preparer.failure());
  return reader;
}

Result<Record> RecordReader::read(std::int64_t number) {
  Result<bool> found = article_.with(number).step();
  if (!found) return tl::unexpected(found.error());
  if (!*found)
    return fail(ErrorCode::not_found, "there is no article number " + std::to_string(number), database_->path());
  Record record;
  record.id = article_.text(Column::id);
  record.capture = read_capture(article_);
  record.article = read_article(article_);
  record.form = page_form(article_.view(Column::form));
  record.charset = article_.text(Column::charset);
  Article& a = record.article;
  StoredSpans spans(a.text, record.id);
  if (!article_.is_null(Column::dateline_begin)) {
    Result<Span> span = spans.read(article_, Column::dateline_begin);
    if (!span) return tl::unexpected(span.error());
    a.dateline = Dateline{*span, article_.text_or_null(Column::dateline_place),
                          article_.text_or_null(Column::dateline_agency), article_.text_or_null(Column::dateline_date)};
  }
  Result<OffsetMap> offset_map = OffsetMap::decode(article_.view(Column::offset_map));
  article_.reset();
  if (!offset_map) return fail(ErrorCode::store_failed, offset_map.error().message, record.id);
  a.text_to_page = std::move(*offset_map);

  if (auto done = read_spans(paragraphs_, number, spans, a.paragraphs); !done) return tl::unexpected(done.error());
  if (auto done = read_spans(sentences_, number, spans, record.document.sentences); !done)
    return tl::unexpected(done.error());
  record.document.paragraphs = a.paragraphs;
  Result<void> done = bylines_.with(number).rows([&](const Statement& row) {
    a.bylines.push_back({row.text(0), row.text(1), page_span(row, 2)});
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  done = asides_.with(number).rows([&](const Statement& row) {
    a.asides.push_back(
        {row.view(0) == "caption" ? Aside::Kind::caption : Aside::Kind::embed, row.text(1), page_span(row, 2)});
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  done = diagnostics_.with(number).rows([&](const Statement& row) {
    a.diagnostics.push_back({row.text(0), row.text(1), row.text(2)});
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  Result<Annotations> annotations = annotations_.read(number, spans, record.id);
  if (!annotations) return tl::unexpected(annotations.error());
  record.annotations = *std::move(annotations);
  return record;
}

}  // namespace dateline
