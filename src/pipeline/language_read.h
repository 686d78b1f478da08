#pragma once

#include <cstddef>

#include "dateline/record/article.h"
#include "dateline/record/document.h"

namespace dateline {

/// Whether the article's language is English, or one that cannot be told.
bool is_english(const Article& article);

/// Whether names and attributions are looked for in the article's language: English, or one that cannot be
/// told. Notes language_not_read where they are not.
bool is_language_read(Article& article);

/// Notes no_gazetteer: names were found, and places were not looked up.
void note_missing_gazetteer(Article& article);

/// Notes annotated_in_part where the text is longer than what was encoded of it: its first `token_count` tokens.
void note_what_was_read(Article& article, const Document& document, std::size_t token_count);

}  // namespace dateline
