#include "dateline/extract.h"

#include "extract/html_tree.h"

namespace dateline {

Article extract(const Page& page) {
  Article article;
  HtmlTree tree = HtmlTree::parse(page.text);
  article.text = tree.text(0);
  article.text_to_page = OffsetMap{};
  return article;
}

}  // namespace dateline
