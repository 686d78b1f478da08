#include "store/write_record.h"

#include <algorithm>

#include "store/json_writer.h"
#include "store/page_form.h"
#include "store/readable_path.h"

namespace dateline {

namespace {

using MaybeNumber = std::optional<std::uint32_t>;

MaybeNumber begin_of(const std::optional<Span>& span) { return span ? MaybeNumber(span->begin) : std::nullopt; }
MaybeNumber end_of(const std::optional<Span>& span) { return span ? MaybeNumber(span->end) : std::nullopt; }

std::optional<std::string_view> known(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
}

std::string json_list(const std::vector<std::string>& texts) {
  std::string out;
  JsonWriter json(out);
  json.begin_list();
  for (const std::string& text : texts) json.value(text);
  json.end_list();
  return out;
}

bool is_sha256(std::string_view text) {
  return text.size() == 64 &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

}  // namespace

RecordWriter::RecordWriter(StatementPreparer& prepare)
    : database_(&prepare.database()),
      find_article_(prepare("SELECT number FROM articles WHERE id = ?")),
      clear_diagnostics_(prepare("DELETE FROM diagnostics WHERE article = ?")),
      find_page_(prepare("SELECT number FROM pages WHERE sha256 = ?")),
      add_page_(prepare("INSERT INTO pages (sha256, size, zstd) VALUES (?, ?, ?)")),
      add_article_(prepare(
          "INSERT INTO articles (id, key, title, outlet_name, outlet_domain, outlet_basis, published_edtf, "
          "published_earliest, published_latest, published_basis, origin_name, origin_basis, origin_copy_of, language, "
          "word_count, warnings, dateline_place, dateline_agency, dateline_date, dateline_begin, dateline_end, "
          "credit_name, credit_text, url, path, warc_file, warc_offset, fetched_utc, page, page_form, page_charset, "
          "title_basis, title_page_begin, title_page_end, outlet_page_begin, outlet_page_end, published_page_begin, "
          "published_page_end, credit_page_begin, credit_page_end, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
          "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      add_byline_(prepare("INSERT INTO bylines (article, position, name, basis, page_begin, page_end) "
                          "VALUES (?, ?, ?, ?, ?, ?)")),
      add_paragraph_(prepare("INSERT INTO paragraphs (article, position, begin, end) VALUES (?, ?, ?, ?)")),
      add_sentence_(prepare("INSERT INTO sentences (article, position, begin, end) VALUES (?, ?, ?, ?)")),
      add_aside_(prepare("INSERT INTO asides (article, position, kind, text, page_begin, page_end) "
                         "VALUES (?, ?, ?, ?, ?, ?)")),
      add_diagnostic_(prepare("INSERT INTO diagnostics (article, position, stage, code, message) "
                              "VALUES (?, ?, ?, ?, ?)")),
      add_offset_map_(prepare("INSERT INTO offset_maps (article, runs) VALUES (?, ?)")),
      annotations_(prepare) {}

Result<RecordWriter> RecordWriter::prepare(const Database& database) {
  StatementPreparer preparer(database);
  RecordWriter writer(preparer);
  if (preparer.failure()) return tl::unexpected(*preparer.failure());
  return writer;
}

Result<Added> RecordWriter::write(const Record& record, const CompressedPage& page) {
  if (record.id.empty())
    return fail(ErrorCode::internal, "a record without an id cannot be stored", record.capture.path);
  if (!is_sha256(record.capture.sha256))
    return fail(ErrorCode::internal,
                "expected the page's SHA-256 as 64 hex digits, found \"" + record.capture.sha256 + "\"", record.id);
  Result<bool> there = find_article_.with(record.id).step();
  if (!there) return tl::unexpected(there.error());
  find_article_.reset();
  if (*there) return Added::already_there;
  CodePointSpans spans(record.article.text);
  return page_number(record.capture.sha256, page)
      .and_then([&](std::int64_t number) { return write_article(record, spans, number); })
      .and_then([&](std::int64_t article) { return write_lists(record, spans, article); })
      .map([] { return Added::added; });
}

Result<std::int64_t> RecordWriter::page_number(const std::string& sha256, const CompressedPage& page) {
  Result<bool> there = find_page_.with(sha256).step();
  if (!there) return tl::unexpected(there.error());
  if (*there) {
    std::int64_t number = find_page_.integer(0);
    find_page_.reset();
    return number;
  }
  return add_page_.run(sha256, page.size, Blob{page.zstd}).map([&] { return database_->last_row_number(); });
}

Result<std::int64_t> RecordWriter::write_article(const Record& record, const CodePointSpans& spans,
                                                 std::int64_t page_number) {
  const Article& a = record.article;
  const Capture& capture = record.capture;
  using MaybeText = std::optional<std::string_view>;
  std::optional<Span> dateline;
  if (a.dateline) dateline = spans.of(a.dateline->span);
  std::string warnings = json_list(a.warnings);
  std::string origin_basis = a.origin ? json_list(a.origin->basis) : std::string();
  const std::optional<std::string> none;
  auto done = add_article_.run(
      record.id, readable_path(capture.key), a.title ? MaybeText(a.title->text) : std::nullopt, a.outlet.name,
      a.outlet.domain, a.outlet.basis, a.published.edtf, a.published.earliest, a.published.latest, a.published.basis,
      a.origin ? MaybeText(a.origin->name) : std::nullopt, a.origin ? MaybeText(origin_basis) : std::nullopt,
      a.origin ? a.origin->copy_of : none, known(a.language), a.word_count, warnings,
      a.dateline ? a.dateline->place : none, a.dateline ? a.dateline->agency : none,
      a.dateline ? a.dateline->date : none, begin_of(dateline), end_of(dateline),
      a.credit ? MaybeText(a.credit->name) : std::nullopt, a.credit ? MaybeText(a.credit->text) : std::nullopt,
      capture.url, readable_path(capture.path), capture.warc ? MaybeText(capture.warc->file) : std::nullopt,
      capture.warc ? std::optional(capture.warc->offset) : std::nullopt, capture.fetched_utc, page_number,
      name(record.form), known(record.charset), a.title ? MaybeText(a.title->basis) : std::nullopt,
      begin_of(a.title ? a.title->page_span : std::nullopt), end_of(a.title ? a.title->page_span : std::nullopt),
      begin_of(a.outlet.page_span), end_of(a.outlet.page_span), begin_of(a.published.page_span),
      end_of(a.published.page_span), begin_of(a.credit ? a.credit->page_span : std::nullopt),
      end_of(a.credit ? a.credit->page_span : std::nullopt), a.text);
  if (!done) return tl::unexpected(done.error());
  return database_->last_row_number();
}

Result<void> RecordWriter::write_lists(const Record& record, const CodePointSpans& spans, std::int64_t article) {
  const Article& a = record.article;
  std::int64_t position = 0;
  for (const Value& byline : a.bylines)
    if (auto done = add_byline_.run(article, position++, byline.text, byline.basis, begin_of(byline.page_span),
                                    end_of(byline.page_span));
        !done)
      return done;
  auto write_spans = [&](Statement& add, const std::vector<Span>& bytes) -> Result<void> {
    std::int64_t at = 0;
    for (Span span : bytes) {
      Span points = spans.of(span);
      if (auto done = add.run(article, at++, points.begin, points.end); !done) return done;
    }
    return {};
  };
  if (auto done = write_spans(add_paragraph_, a.paragraphs); !done) return done;
  if (auto done = write_spans(add_sentence_, record.document.sentences); !done) return done;
  position = 0;
  for (const Aside& aside : a.asides)
    if (auto done = add_aside_.run(article, position++, aside.kind == Aside::Kind::caption ? "caption" : "embed",
                                   aside.text, begin_of(aside.page_span), end_of(aside.page_span));
        !done)
      return done;
  if (auto done = write_diagnostics(record, article); !done) return done;
  if (auto done = add_offset_map_.run(article, Blob{a.text_to_page.encode()}); !done) return done;
  return annotations_.write(record.annotations, article, spans);
}

Result<void> RecordWriter::write_diagnostics(const Record& record, std::int64_t article) {
  std::int64_t position = 0;
  for (const Diagnostic& diagnostic : record.article.diagnostics)
    if (auto done = add_diagnostic_.run(article, position++, diagnostic.stage, diagnostic.code, diagnostic.message);
        !done)
      return done;
  return {};
}

Result<void> RecordWriter::replace_annotations(const Record& record) {
  Result<bool> there = find_article_.with(record.id).step();
  if (!there) return tl::unexpected(there.error());
  if (!*there) return fail(ErrorCode::not_found, "there is no such article in the store", record.id);
  std::int64_t article = find_article_.integer(0);
  find_article_.reset();
  return annotations_.clear(article)
      .and_then([&] { return clear_diagnostics_.run(article); })
      .and_then([&] { return write_diagnostics(record, article); })
      .and_then([&] { return annotations_.write(record.annotations, article, CodePointSpans(record.article.text)); });
}

}  // namespace dateline
