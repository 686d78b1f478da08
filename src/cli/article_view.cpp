#include "cli/article_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "cli/display_text.h"

namespace dateline::cli {
namespace {

constexpr std::size_t label_columns = 12;
constexpr std::size_t text_columns = 88;  // longer lines are hard to read

/// Rows of "label  value  (basis)".
class Sheet {
 public:
  explicit Sheet(const Terminal& terminal) : terminal_(terminal) {}

  void row(std::string_view label, const std::string& value, const std::string& basis = {}) {
    lines_ += terminal_.styled(fmt::format("{:<{}}", label, label_columns), Style::dim);
    lines_ += value.empty() ? terminal_.styled("not known", Style::dim) : printable(value);
    if (!basis.empty() && basis != "none") lines_ += terminal_.styled(fmt::format("  [{}]", basis), Style::cyan);
    lines_ += '\n';
  }

  const std::string& lines() const { return lines_; }

 private:
  const Terminal& terminal_;
  std::string lines_;
};

std::string dateline_words(const Dateline& dateline) {
  std::string words = dateline.place.value_or("");
  for (const std::optional<std::string>& part : {dateline.agency, dateline.date}) {
    if (part) words += (words.empty() ? "" : ", ") + *part;
  }
  return words;
}

std::string metadata_rows(const Record& record, const Terminal& terminal) {
  const Article& article = record.article;
  Sheet sheet(terminal);
  for (const Value& byline : article.bylines) sheet.row("by", byline.text, byline.basis);
  std::string outlet = article.outlet.name.value_or("");
  if (article.outlet.domain) outlet += (outlet.empty() ? "" : ", ") + *article.outlet.domain;
  sheet.row("outlet", outlet, article.outlet.basis);
  sheet.row("published", article.published.edtf.value_or(""), article.published.basis);
  if (article.dateline) sheet.row("dateline", dateline_words(*article.dateline), "text");
  if (article.credit) sheet.row("credit", article.credit->text, "text");
  if (article.origin) {
    sheet.row("origin", article.origin->name, fmt::format("{}", fmt::join(article.origin->basis, ", ")));
    if (article.origin->copy_of) sheet.row("copy of", *article.origin->copy_of);
  }
  sheet.row("language", article.language);
  sheet.row("words", std::to_string(article.word_count));
  if (record.capture.url) sheet.row("url", *record.capture.url);
  sheet.row("from", record.capture.warc ? fmt::format("{}, byte {}", record.capture.path, record.capture.warc->offset)
                                        : record.capture.path);
  if (record.capture.fetched_utc) sheet.row("fetched", *record.capture.fetched_utc);
  sheet.row("sha256", record.capture.sha256);
  sheet.row("id", record.id);
  return sheet.lines();
}

std::string text_paragraphs(const Record& record, std::size_t columns) {
  std::string lines;
  for (Span paragraph : record.document.paragraphs) {
    std::string_view words = std::string_view(record.article.text).substr(paragraph.begin, paragraph.length());
    lines += "\n" + wrapped(printable(words), columns) + "\n";
  }
  return lines;
}

}  // namespace

std::string article_view(const Record& record, const Terminal& terminal) {
  std::size_t columns = std::min(terminal.width(), text_columns);
  const Article& article = record.article;
  std::string title = article.title ? printable(article.title->text) : "(no title)";
  std::string view = terminal.styled(wrapped(title, columns), Style::bold) + "\n\n";
  view += metadata_rows(record, terminal);
  view += article.text.empty() ? "\n(no text was found on the page)\n" : text_paragraphs(record, columns);
  if (!article.warnings.empty()) view += fmt::format("\nwarnings: {}\n", fmt::join(article.warnings, ", "));
  if (!article.diagnostics.empty()) view += "\n";
  for (const Diagnostic& noticed : article.diagnostics) {
    view += terminal.styled(fmt::format("{}: {}", noticed.stage, noticed.code), Style::yellow) + " " +
            printable(noticed.message) + "\n";
  }
  return view;
}

}  // namespace dateline::cli
