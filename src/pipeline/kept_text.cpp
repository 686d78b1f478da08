#include "pipeline/kept_text.h"

#include <vector>

namespace dateline {

void keep_text(Article& article, const Page& page) {
  bool is_decoded = !page.text_to_bytes.runs().empty();
  auto length = static_cast<std::uint32_t>(page.text.size());
  std::vector<Span> paragraphs;
  // The article's map leads to the page's bytes, which are the text unless it had to be decoded.
  if (is_decoded) {
    paragraphs.push_back({0, length});
    article.dateline.reset();
  } else {
    for (Span paragraph : article.paragraphs) {
      if (std::optional<Span> kept = article.text_to_page.from(paragraph)) paragraphs.push_back(*kept);
    }
    if (article.dateline) {
      std::optional<Span> kept = article.text_to_page.from(article.dateline->span);
      article.dateline->span = kept.value_or(Span{});
      if (!kept) article.dateline.reset();
    }
  }
  article.text = page.text;
  article.paragraphs = std::move(paragraphs);
  article.text_to_page = is_decoded ? page.text_to_bytes : OffsetMap::identity(length);
}

}  // namespace dateline
