#include "pipeline/language_read.h"

#include <fmt/format.h>

namespace dateline {

bool is_english(const Article& article) { return article.language.empty() || article.language == "en"; }

bool is_language_read(Article& article) {
  if (is_english(article)) return true;
  article.diagnostics.push_back(
      {"annotate", "language_not_read",
       fmt::format("the text's language is {}; names and attributions are found in English texts only",
                   article.language)});
  return false;
}

void note_missing_gazetteer(Article& article) {
  article.diagnostics.push_back({"link", "no_gazetteer",
                                 "there is no gazetteer, so places were not looked up; `dateline doctor` says where it "
                                 "was looked for"});
}

void note_what_was_read(Article& article, const Document& document, std::size_t token_count) {
  if (token_count == document.tokens.size()) return;
  article.diagnostics.push_back(
      {"annotate", "annotated_in_part",
       fmt::format(
           "the text is very long; names and attributions were looked for in its first {} words and marks of {}",
           token_count, document.tokens.size())});
}

}  // namespace dateline
