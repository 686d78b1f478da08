#include "cli/article_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "cli/display_text.h"
#include "cli/entities_view.h"
#include "cli/marked_text.h"
#include "cli/reported_view.h"
#include "cli/speakers_view.h"

namespace dateline::cli {
namespace {

constexpr std::size_t label_columns = 12;
constexpr std::size_t text_columns = 88;  // longer lines are hard to read

// A screenful, so that the text of a long article is not far away.
constexpr std::size_t lines_at_first = 30;
constexpr std::size_t entities_at_first = 8;
constexpr std::size_t items_at_first = 12;

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
  if (!record.annotations.model.empty()) sheet.row("model", record.annotations.model);
  return sheet.lines();
}

std::string annotation_sections(const Record& record, const ArticleParts& parts, const Terminal& terminal,
                                std::size_t columns) {
  if (record.annotations.model.empty() && record.annotations.timed && (parts.all() || parts.times))
    return "\n" + terminal.styled("Times", Style::bold) + "\n" +
           times_view(record, terminal, columns,
                      parts.all() ? items_at_first : std::numeric_limits<std::size_t>::max());
  if (record.annotations.model.empty())
    return parts.of_model() ? "\n(no model has read this article: who says what is not known)\n" : "";
  constexpr std::size_t everything = std::numeric_limits<std::size_t>::max();
  std::string sections;
  auto section = [&](bool chosen, const char* heading, auto view) {
    if (!chosen && !parts.all()) return;
    sections += "\n" + terminal.styled(heading, Style::bold) + "\n" + view();
  };
  std::size_t items = parts.all() ? items_at_first : everything;
  section(parts.speakers, "Who said what",
          [&] { return speakers_view(record, terminal, columns, parts.all() ? lines_at_first : everything); });
  section(parts.entities, "Who and what is named", [&] {
    return entities_view(record.annotations, terminal, columns, parts.all() ? entities_at_first : everything);
  });
  section(parts.events, "What is reported to have happened",
          [&] { return events_view(record, terminal, columns, items); });
  section(parts.places, "Places", [&] { return places_view(record, terminal, columns, items); });
  section(parts.times, "Times", [&] { return times_view(record, terminal, columns, items); });
  return sections;
}

std::string noticed_lines(const Article& article, const Terminal& terminal) {
  std::string lines;
  if (!article.warnings.empty()) lines += fmt::format("\nwarnings: {}\n", fmt::join(article.warnings, ", "));
  if (!article.diagnostics.empty()) lines += "\n";
  for (const Diagnostic& noticed : article.diagnostics) {
    lines += terminal.styled(fmt::format("{}: {}", noticed.stage, noticed.code), Style::yellow) + " " +
             printable(noticed.message) + "\n";
  }
  return lines;
}

}  // namespace

std::string article_view(const Record& record, const ArticleParts& parts, const Terminal& terminal) {
  std::size_t columns = std::min(terminal.width(), text_columns);
  const Article& article = record.article;
  std::string title = article.title ? printable(article.title->text) : "(no title)";
  std::string view = terminal.styled(wrapped(title, columns), Style::bold) + "\n";
  if (parts.all()) view += "\n" + metadata_rows(record, terminal);
  view += annotation_sections(record, parts, terminal, columns);
  if (parts.all() || parts.text)
    view += article.text.empty() ? "\n(no text was found on the page)\n" : marked_text(record, terminal, columns);
  if (parts.all()) view += noticed_lines(article, terminal);
  return view;
}

}  // namespace dateline::cli
