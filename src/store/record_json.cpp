#include "dateline/record_json.h"

#include "store/annotations_json.h"
#include "store/code_point_spans.h"
#include "store/json_writer.h"
#include "store/page_form.h"
#include "store/readable_path.h"
#include "store/write_annotations.h"

namespace dateline {

namespace {

std::optional<std::string_view> known(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
}

void write_texts(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts) {
  json.key(name);
  json.begin_list();
  for (const std::string& text : texts) json.value(text);
  json.end_list();
}

void write_capture(JsonWriter& json, const Record& record) {
  const Capture& capture = record.capture;
  json.key("capture");
  json.begin_object();
  json.member("key", readable_path(capture.key));
  json.member("path", readable_path(capture.path));
  json.key("warc");
  if (capture.warc) {
    json.begin_object();
    json.member("file", capture.warc->file);
    json.member("offset", capture.warc->offset);
    json.end_object();
  } else {
    json.null();
  }
  json.member("fetched", capture.fetched_utc);
  json.member("sha256", known(capture.sha256));
  json.member("form", name(record.form));
  json.member("charset", known(record.charset));
  json.end_object();
}

void write_outlet_and_date(JsonWriter& json, const Article& article) {
  json.key("outlet");
  json.begin_object();
  json.member("name", article.outlet.name);
  json.member("domain", article.outlet.domain);
  json.member("basis", article.outlet.basis);
  json.end_object();
  json.key("published");
  json.begin_object();
  json.member("edtf", article.published.edtf);
  json.member("earliest", article.published.earliest);
  json.member("latest", article.published.latest);
  json.member("basis", article.published.basis);
  json.end_object();
}

void write_dateline(JsonWriter& json, const std::optional<Dateline>& dateline, const CodePointSpans& spans) {
  json.key("dateline");
  if (!dateline) return json.null();
  json.begin_object();
  json.member("span", spans.of(dateline->span));
  json.member("place", dateline->place);
  json.member("agency", dateline->agency);
  json.member("date", dateline->date);
  json.end_object();
}

void write_credit_and_origin(JsonWriter& json, const Article& article) {
  json.key("credit");
  if (article.credit) {
    json.begin_object();
    json.member("text", article.credit->text);
    json.member("name", article.credit->name);
    json.end_object();
  } else {
    json.null();
  }
  json.key("origin");
  if (article.origin) {
    json.begin_object();
    json.member("name", article.origin->name);
    write_texts(json, "basis", article.origin->basis);
    json.member("copy_of", article.origin->copy_of);
    json.end_object();
  } else {
    json.null();
  }
}

void write_spans(JsonWriter& json, std::string_view name, const std::vector<Span>& byte_spans,
                 const CodePointSpans& spans) {
  json.key(name);
  json.begin_list();
  for (Span span : byte_spans) json.value(spans.of(span));
  json.end_list();
}

void write_asides(JsonWriter& json, std::string_view name, const Article& article, Aside::Kind kind) {
  json.key(name);
  json.begin_list();
  for (const Aside& aside : article.asides)
    if (aside.kind == kind) json.value(aside.text);
  json.end_list();
}

void write_diagnostics(JsonWriter& json, const std::vector<Diagnostic>& diagnostics) {
  json.key("diagnostics");
  json.begin_list();
  for (const Diagnostic& diagnostic : diagnostics) {
    json.begin_object();
    json.member("stage", diagnostic.stage);
    json.member("code", diagnostic.code);
    json.member("message", diagnostic.message);
    json.end_object();
  }
  json.end_list();
}

// What later stages find. They are part of every record, so that a reader never meets a missing key.
void write_what_no_stage_finds_yet(JsonWriter& json, const Record& record) {
  // Not yet compared with other articles: it is alone in its cluster, and how many copies and origins
  // there are is not known.
  json.key("corroboration");
  json.begin_object();
  json.member("cluster", record.id);
  json.null_member("event_cluster");
  json.null_member("copies");
  json.null_member("independent_origins");
  json.end_object();
}

void write_page_spans(JsonWriter& json, std::string_view name, const std::vector<Span>& spans, const OffsetMap& map) {
  json.key(name);
  json.begin_list();
  for (Span span : spans) json.value(map.from(span));
  json.end_list();
}

void write_aside_page_spans(JsonWriter& json, std::string_view name, const Article& article, Aside::Kind kind) {
  json.key(name);
  json.begin_list();
  for (const Aside& aside : article.asides)
    if (aside.kind == kind) json.value(aside.page_span);
  json.end_list();
}

void write_raw_offsets(JsonWriter& json, const Record& record, const CodePointSpans& spans) {
  const Article& article = record.article;
  const OffsetMap& map = article.text_to_page;
  json.key("raw");
  json.begin_object();
  json.key("text");
  json.begin_list();
  for (const OffsetRun& run : map.runs()) {
    Span text = spans.of(run.text);
    json.begin_list();
    for (std::uint32_t number : {text.begin, text.end, run.from.begin, run.from.end}) json.value(number);
    json.end_list();
  }
  json.end_list();
  json.member("title", article.title ? article.title->page_span : std::nullopt);
  json.key("bylines");
  json.begin_list();
  for (const Value& byline : article.bylines) json.value(byline.page_span);
  json.end_list();
  json.member("outlet", article.outlet.page_span);
  json.member("published", article.published.page_span);
  json.member("dateline", article.dateline ? map.from(article.dateline->span) : std::nullopt);
  json.member("credit", article.credit ? article.credit->page_span : std::nullopt);
  write_page_spans(json, "paragraphs", article.paragraphs, map);
  write_page_spans(json, "sentences", record.document.sentences, map);
  write_aside_page_spans(json, "captions", article, Aside::Kind::caption);
  write_aside_page_spans(json, "embeds", article, Aside::Kind::embed);
  write_raw_annotations(json, record.annotations, map);
  json.end_object();
}

}  // namespace

std::string to_json(const Record& record, const JsonOptions& options) {
  const Article& article = record.article;
  CodePointSpans spans(article.text);
  std::string out;
  out.reserve(article.text.size() + article.text.size() / 8 + 2048);
  JsonWriter json(out);
  json.begin_object();
  json.member("schema", "dateline.article/1");
  json.member("id", record.id);
  json.member("url", record.capture.url);
  write_capture(json, record);
  json.key("title");
  article.title ? json.value(article.title->text) : json.null();
  json.key("bylines");
  json.begin_list();
  for (const Value& byline : article.bylines) json.value(byline.text);
  json.end_list();
  write_outlet_and_date(json, article);
  write_dateline(json, article.dateline, spans);
  write_credit_and_origin(json, article);
  json.member("language", known(article.language));
  json.member("text", article.text);
  write_spans(json, "paragraphs", article.paragraphs, spans);
  write_spans(json, "sentences", record.document.sentences, spans);
  json.key("quality");
  json.begin_object();
  json.member("words", article.word_count);
  write_texts(json, "warnings", article.warnings);
  json.end_object();
  write_asides(json, "captions", article, Aside::Kind::caption);
  write_asides(json, "embeds", article, Aside::Kind::embed);
  write_diagnostics(json, article.diagnostics);
  json.key("producers");
  json.begin_object();
  if (!record.annotations.model.empty()) json.member("annotate", record.annotations.model);
  if (record.annotations.timed) json.member("times", times_producer);
  json.end_object();
  write_annotations(json, record.annotations, spans);
  write_words(json, record.annotations, spans);
  write_what_no_stage_finds_yet(json, record);
  if (options.raw_offsets) write_raw_offsets(json, record, spans);
  json.end_object();
  return out;
}

}  // namespace dateline
