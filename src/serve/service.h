#pragma once

#include "dateline/serve.h"
#include "serve/ingest_jobs.h"
#include "serve/request_counts.h"
#include "serve/store_connections.h"

namespace dateline::serve {

/// What the routes work on. Lives as long as the server.
struct Service {
  ServeOptions options;
  StoreConnections stores;
  RequestCounts counts;
  std::unique_ptr<IngestJobs> jobs;  ///< none where uploads are not taken

  explicit Service(ServeOptions wanted) : options(std::move(wanted)), stores(options.store_path) {}
};

}  // namespace dateline::serve
