#pragma once

#include "dateline/query.h"
#include "serve/http.h"

namespace dateline::serve {

/// The filter that a request's parameters name: words, outlet, origin, language, date (each may stand
/// several times), from, to, actor_id. Dates are looked at where they are used.
ArticleFilter article_filter(const Request& request);

/// ?order=newest|oldest|relevance|title; without it relevance where words are looked for, newest otherwise.
Result<ArticleOrder> article_order(const Request& request);

}  // namespace dateline::serve
