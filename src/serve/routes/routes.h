#pragma once

#include "serve/http.h"
#include "serve/service.h"

// One function a route, one file a function, but for the lists of reported rows and the facets, which are one pattern
// each (reported.cpp, facets.cpp); http_api.yaml says what each takes and gives.
namespace dateline::serve {

Reply get_articles(const Request& request, Service& service);
Reply get_article(const Request& request, Service& service);
Reply get_article_actors(const Request& request, Service& service);
Reply get_bytes(const Request& request, Service& service);
Reply get_page(const Request& request, Service& service);
Reply get_provenance(const Request& request, Service& service);
Reply get_events(const Request& request, Service& service);
Reply get_timeline(const Request& request, Service& service);
Reply get_claims(const Request& request, Service& service);
Reply get_claim_facets(const Request& request, Service& service);
Reply get_places(const Request& request, Service& service);
Reply get_actors(const Request& request, Service& service);
Reply get_actor_facets(const Request& request, Service& service);
Reply get_ties(const Request& request, Service& service);
Reply get_facets(const Request& request, Service& service);
Reply get_skipped(const Request& request, Service& service);
Reply get_status(const Request& request, Service& service);
Reply get_health(const Request& request, Service& service);
Reply get_metrics(const Request& request, Service& service);
Reply get_openapi(const Request& request, Service& service);
Reply post_ingest(const Request& request, Service& service);
Reply get_ingest(const Request& request, Service& service);

}  // namespace dateline::serve
