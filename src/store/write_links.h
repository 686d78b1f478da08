#pragma once

#include "dateline/record/annotations.h"
#include "store/sqlite.h"

namespace dateline {

/// The prepared statements that put what entities stand for into its tables.
class LinkWriter {
 public:
  explicit LinkWriter(StatementPreparer& prepare);

  /// Writes the links of the article of that row number, after its entities, which have them taken out with them.
  /// Cost: a row for each entity of which something is known, and one for each place it may be.
  Result<void> write(const std::vector<EntityLinks>& links, std::int64_t article);

 private:
  Result<void> write_candidate(const PlaceCandidate& place, std::int64_t article, std::int64_t entity,
                               std::int64_t position);

  Statement add_link_, add_candidate_;
};

}  // namespace dateline
