#include "store/parquet.h"

#include <arrow/api.h>
#include <arrow/util/key_value_metadata.h>

#include <charconv>
#include <chrono>

#include "store/code_point_spans.h"
#include "store/page_form.h"
#include "store/parquet_file.h"
#include "store/parquet_table.h"
#include "store/readable_path.h"

namespace dateline {

namespace {

constexpr std::int64_t batch_articles = 1000;

// One article, as the columns see it.
struct Row {
  const Record& record;
  const Article& article;
  CodePointSpans spans;
};

struct Column {
  std::string name;
  std::shared_ptr<arrow::DataType> type;
  arrow::Status (*append)(arrow::ArrayBuilder&, const Row&);
};

template <class Text>
arrow::Status append_text(arrow::ArrayBuilder& to, const std::optional<Text>& text) {
  auto& builder = static_cast<arrow::StringBuilder&>(to);
  return text ? builder.Append(std::string_view(*text)) : builder.AppendNull();
}
arrow::Status append_text(arrow::ArrayBuilder& to, std::string_view text) {
  return static_cast<arrow::StringBuilder&>(to).Append(text);
}
arrow::Status append_number(arrow::ArrayBuilder& to, std::optional<std::uint32_t> number) {
  auto& builder = static_cast<arrow::UInt32Builder&>(to);
  return number ? builder.Append(*number) : builder.AppendNull();
}

// The date of "2021-04-30"; null for anything else.
arrow::Status append_date(arrow::ArrayBuilder& to, const std::optional<std::string>& text) {
  auto& builder = static_cast<arrow::Date32Builder&>(to);
  int year = 0;
  unsigned month = 0, day = 0;
  auto read = [&](std::size_t at, std::size_t length, auto& number) {
    auto [end, error] = std::from_chars(text->data() + at, text->data() + at + length, number);
    return error == std::errc() && end == text->data() + at + length;
  };
  if (!text || text->size() != 10 || !read(0, 4, year) || !read(5, 2, month) || !read(8, 2, day))
    return builder.AppendNull();
  std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
  if (!date.ok()) return builder.AppendNull();
  return builder.Append(static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count()));
}

template <class Texts, class TextOf>
arrow::Status append_texts(arrow::ArrayBuilder& to, const Texts& texts, TextOf&& text_of) {
  auto& list = static_cast<arrow::ListBuilder&>(to);
  auto& values = static_cast<arrow::StringBuilder&>(*list.value_builder());
  ARROW_RETURN_NOT_OK(list.Append());
  for (const auto& text : texts) ARROW_RETURN_NOT_OK(values.Append(std::string_view(text_of(text))));
  return arrow::Status::OK();
}
arrow::Status append_texts(arrow::ArrayBuilder& to, const std::vector<std::string>& texts) {
  return append_texts(to, texts, [](const std::string& text) -> const std::string& { return text; });
}

arrow::Status append_spans(arrow::ArrayBuilder& to, const std::vector<Span>& bytes, const CodePointSpans& spans) {
  auto& list = static_cast<arrow::ListBuilder&>(to);
  auto& pairs = static_cast<arrow::StructBuilder&>(*list.value_builder());
  ARROW_RETURN_NOT_OK(list.Append());
  for (Span span : bytes) {
    Span points = spans.of(span);
    ARROW_RETURN_NOT_OK(pairs.Append());
    ARROW_RETURN_NOT_OK(append_number(*pairs.field_builder(0), points.begin));
    ARROW_RETURN_NOT_OK(append_number(*pairs.field_builder(1), points.end));
  }
  return arrow::Status::OK();
}

std::shared_ptr<arrow::DataType> texts_type() { return arrow::list(arrow::utf8()); }
std::shared_ptr<arrow::DataType> spans_type() {
  return arrow::list(arrow::struct_({arrow::field("begin", arrow::uint32()), arrow::field("end", arrow::uint32())}));
}

using Builder = arrow::ArrayBuilder;

std::optional<std::uint32_t> dateline_begin(const Row& r) {
  if (!r.article.dateline) return std::nullopt;
  return r.spans.of(r.article.dateline->span).begin;
}
std::optional<std::uint32_t> dateline_end(const Row& r) {
  if (!r.article.dateline) return std::nullopt;
  return r.spans.of(r.article.dateline->span).end;
}

// A member of something that may not be there.
template <class Whole, class Member>
std::optional<std::string> part(const std::optional<Whole>& whole, Member Whole::*member) {
  if (!whole) return std::nullopt;
  return (*whole).*member;
}

const std::vector<Column>& columns() {
  static const std::vector<Column> all{
      {"id", arrow::utf8(), [](Builder& b, const Row& r) { return append_text(b, r.record.id); }},
      {"key", arrow::utf8(),
       [](Builder& b, const Row& r) { return append_text(b, readable_path(r.record.capture.key)); }},
      {"url", arrow::utf8(), [](Builder& b, const Row& r) { return append_text(b, r.record.capture.url); }},
      {"path", arrow::utf8(),
       [](Builder& b, const Row& r) { return append_text(b, readable_path(r.record.capture.path)); }},
      {"warc_file", arrow::utf8(),
       [](Builder& b, const Row& r) { return append_text(b, part(r.record.capture.warc, &WarcLocation::file)); }},
      {"warc_offset", arrow::uint64(),
       [](Builder& b, const Row& r) {
         auto& builder = static_cast<arrow::UInt64Builder&>(b);
         return r.record.capture.warc ? builder.Append(r.record.capture.warc->offset) : builder.AppendNull();
       }},
      {"fetched_utc", arrow::utf8(),
       [](Builder& b, const Row& r) { return append_text(b, r.record.capture.fetched_utc); }},
      {"page_sha256", arrow::utf8(), [](Builder& b, const Row& r) { return append_text(b, r.record.capture.sha256); }},
      {"page_form", arrow::utf8(), [](Builder& b, const Row& r) { return append_text(b, name(r.record.form)); }},
      {"title", arrow::utf8(),
       [](Builder& b, const Row& r) { return append_text(b, part(r.article.title, &Value::text)); }},
      {"bylines", texts_type(),
       [](Builder& b, const Row& r) {
         return append_texts(b, r.article.bylines, [](const Value& v) { return v.text; });
       }},
      {"outlet_name", arrow::utf8(), [](Builder& b, const Row& r) { return append_text(b, r.article.outlet.name); }},
      {"outlet_domain", arrow::utf8(),
       [](Builder& b, const Row& r) { return append_text(b, r.article.outlet.domain); }},
      {"outlet_basis", arrow::utf8(), [](Builder& b, const Row& r) { return append_text(b, r.article.outlet.basis); }},
      {"published_edtf", arrow::utf8(),
       [](Builder& b, const Row& r) { return append_text(b, r.article.published.edtf); }},
      {"published_earliest", arrow::date32(),
       [](Builder& b, const Row& r) { return append_date(b, r.article.published.earliest); }},
      {"published_latest", arrow::date32(),
       [](Builder& b, const Row& r) { return append_date(b, r.article.published.latest); }},
      {"published_basis", arrow::utf8(),
       [](Builder& b, const Row& r) { return append_text(b, r.article.published.basis); }},
      {"dateline_place", arrow::utf8(),
       [](Builder& b, const Row& r) {
         return append_text(b, r.article.dateline ? r.article.dateline->place : std::nullopt);
       }},
      {"dateline_agency", arrow::utf8(),
       [](Builder& b, const Row& r) {
         return append_text(b, r.article.dateline ? r.article.dateline->agency : std::nullopt);
       }},
      {"dateline_date", arrow::utf8(),
       [](Builder& b, const Row& r) {
         return append_text(b, r.article.dateline ? r.article.dateline->date : std::nullopt);
       }},
      {"dateline_begin", arrow::uint32(), [](Builder& b, const Row& r) { return append_number(b, dateline_begin(r)); }},
      {"dateline_end", arrow::uint32(), [](Builder& b, const Row& r) { return append_number(b, dateline_end(r)); }},
      {"credit_name", arrow::utf8(),
       [](Builder& b, const Row& r) { return append_text(b, part(r.article.credit, &CreditLine::name)); }},
      {"credit_text", arrow::utf8(),
       [](Builder& b, const Row& r) { return append_text(b, part(r.article.credit, &CreditLine::text)); }},
      {"origin_name", arrow::utf8(),
       [](Builder& b, const Row& r) { return append_text(b, part(r.article.origin, &Origin::name)); }},
      {"origin_basis", texts_type(),
       [](Builder& b, const Row& r) {
         return r.article.origin ? append_texts(b, r.article.origin->basis)
                                 : static_cast<arrow::ListBuilder&>(b).AppendNull();
       }},
      {"origin_copy_of", arrow::utf8(),
       [](Builder& b, const Row& r) {
         return append_text(b, r.article.origin ? r.article.origin->copy_of : std::nullopt);
       }},
      {"language", arrow::utf8(),
       [](Builder& b, const Row& r) {
         return append_text(b, r.article.language.empty() ? std::nullopt : std::optional(r.article.language));
       }},
      {"word_count", arrow::uint32(), [](Builder& b, const Row& r) { return append_number(b, r.article.word_count); }},
      {"warnings", texts_type(), [](Builder& b, const Row& r) { return append_texts(b, r.article.warnings); }},
      {"text", arrow::utf8(), [](Builder& b, const Row& r) { return append_text(b, r.article.text); }},
      {"paragraphs", spans_type(),
       [](Builder& b, const Row& r) { return append_spans(b, r.article.paragraphs, r.spans); }},
      {"sentences", spans_type(),
       [](Builder& b, const Row& r) { return append_spans(b, r.record.document.sentences, r.spans); }},
  };
  return all;
}

std::shared_ptr<arrow::Schema> arrow_schema() {
  std::vector<std::shared_ptr<arrow::Field>> fields;
  for (const Column& column : columns()) fields.push_back(arrow::field(column.name, column.type));
  return arrow::schema(fields, arrow::key_value_metadata({"dateline.schema"}, {"dateline.article/1"}));
}

}  // namespace

struct ParquetWriter::Open {
  ParquetFile file;
  const ExportTable* table = nullptr;  ///< null: articles
  std::int64_t articles = 0;           ///< in the batch

  arrow::Status append(const Record& record) {
    if (table != nullptr) {
      ARROW_RETURN_NOT_OK(append_rows(*table, record, file.batch()));
    } else {
      Row row{record, record.article, CodePointSpans(record.article.text)};
      const std::vector<Column>& all = columns();
      for (std::size_t at = 0; at < all.size(); ++at)
        ARROW_RETURN_NOT_OK(all[at].append(*file.batch().GetField(static_cast<int>(at)), row));
    }
    if (++articles < batch_articles) return arrow::Status::OK();
    articles = 0;
    return file.flush();
  }
};

ParquetWriter::ParquetWriter(std::unique_ptr<Open> open) : open_(std::move(open)) {}
ParquetWriter::ParquetWriter(ParquetWriter&&) noexcept = default;
ParquetWriter& ParquetWriter::operator=(ParquetWriter&&) noexcept = default;
ParquetWriter::~ParquetWriter() = default;

Result<ParquetWriter> ParquetWriter::begin(const ExportSink& sink, const ExportTable* table) {
  Result<ParquetFile> file = ParquetFile::begin(table != nullptr ? arrow_schema(*table) : arrow_schema(), sink);
  if (!file) return tl::unexpected(file.error());
  return ParquetWriter(std::make_unique<Open>(Open{*std::move(file), table}));
}

Result<void> ParquetWriter::add(const Record& record) { return open_->file.outcome(open_->append(record)); }

Result<void> ParquetWriter::finish() { return open_->file.finish(); }

std::vector<std::string> parquet_column_names() {
  std::vector<std::string> names;
  for (const Column& column : columns()) names.push_back(column.name);
  return names;
}

}  // namespace dateline
