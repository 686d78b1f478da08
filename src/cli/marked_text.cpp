#include "cli/marked_text.h"

#include <algorithm>
#include <vector>

#include "cli/display_text.h"

namespace dateline::cli {
namespace {

constexpr Style source_style = Style::green;
constexpr Style cue_style = Style::cyan;
constexpr Style content_style = Style::yellow;

// The style of each byte of the text. Sources and cues are seen inside the content that they stand in.
std::vector<Style> styles_of(const Record& record) {
  std::vector<Style> styles(record.article.text.size(), Style::plain);
  auto mark = [&](Span span, Style style) { std::fill(styles.begin() + span.begin, styles.begin() + span.end, style); };
  for (const Attribution& attribution : record.annotations.attributions)
    for (Span piece : attribution.content) mark(piece, content_style);
  for (const Attribution& attribution : record.annotations.attributions) {
    if (attribution.source.span) mark(*attribution.source.span, source_style);
    if (attribution.cue) mark(*attribution.cue, cue_style);
  }
  return styles;
}

}  // namespace

std::string marked_text(const Record& record, const Terminal& terminal, std::size_t columns) {
  std::string marked;
  std::vector<Style> styles = styles_of(record);
  if (terminal.out_has_colour() && !record.annotations.attributions.empty())
    marked += "\n" + terminal.styled("source", source_style) + " " + terminal.styled("cue", cue_style) + " " +
              terminal.styled("content", content_style) + "\n";
  for (Span paragraph : record.document.paragraphs) {
    std::string words = record.article.text.substr(paragraph.begin, paragraph.length());
    // A line end inside a paragraph is a place to break it; each byte keeps its place.
    std::replace_if(
        words.begin(), words.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    marked += '\n';
    for (std::string_view line : lines_of(words, columns)) {
      std::size_t place = paragraph.begin + static_cast<std::size_t>(line.data() - words.data());
      for (std::size_t begin = 0; begin < line.size();) {
        std::size_t end = begin + 1;
        while (end < line.size() && styles[place + end] == styles[place + begin]) ++end;
        marked += terminal.styled(printable(line.substr(begin, end - begin)), styles[place + begin]);
        begin = end;
      }
      marked += '\n';
    }
  }
  return marked;
}

}  // namespace dateline::cli
