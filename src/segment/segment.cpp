#include "dateline/segment.h"

#include <algorithm>
#include <string_view>

#include "segment/sentences.h"
#include "segment/tokens.h"

namespace dateline {

namespace {

// The paragraphs of a text that came without: parted by blank lines.
std::vector<Span> paragraphs_of(std::string_view text) {
  std::vector<Span> paragraphs;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = std::min(text.find("\n\n", begin), text.size());
    if (end > begin) paragraphs.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    begin = end + 2;
  }
  return paragraphs;
}

}  // namespace

Document segment(const Article& article) {
  Document document;
  document.paragraphs = article.paragraphs.empty() ? paragraphs_of(article.text) : article.paragraphs;
  for (Span paragraph : document.paragraphs) {
    if (article.dateline && paragraph.contains(article.dateline->span) && !article.dateline->span.empty()) {
      Span dateline = article.dateline->span;
      append_sentences(article.text, {paragraph.begin, dateline.begin}, article.language, document.sentences);
      document.sentences.push_back(dateline);
      paragraph.begin = dateline.end;
    }
    append_sentences(article.text, paragraph, article.language, document.sentences);
  }
  for (Span sentence : document.sentences) append_tokens(article.text, sentence, document.tokens);
  return document;
}

}  // namespace dateline
