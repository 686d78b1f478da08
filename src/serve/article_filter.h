#pragma once

#include "dateline/query.h"
#include "serve/http.h"

namespace dateline::serve {

/// The filter that a request's parameters name: words, outlet, origin, language, date (each may stand
/// several times), from, to. Errors: bad_request for a date that is none.
Result<ArticleFilter> article_filter(const Request& request);

/// ?order=newest|oldest|relevance|title; without it relevance where words are looked for, newest otherwise.
Result<ArticleOrder> article_order(const Request& request);

}  // namespace dateline::serve
