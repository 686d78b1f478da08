#pragma once

#include "dateline/record/article.h"
#include "dateline/record/document.h"

namespace dateline {

/// Finds the paragraphs and sentences of an article's text.
///
/// A quotation does not break a sentence ("It is "now deeper," the official said." is one), an
/// abbreviation or an initial does not end one. Every sentence lies inside one paragraph; together they
/// cover all but white space. A dateline is a sentence of its own.
///
/// Cost     linear. Threads  any number at once.
Document segment(const Article& article);

}  // namespace dateline
