#pragma once

#include <memory>
#include <optional>

#include "dateline/store.h"
#include "store/actor_tables.h"
#include "store/read_record.h"
#include "store/sqlite.h"
#include "store/suppression_list.h"
#include "store/write_record.h"

namespace dateline {

/// What a Store holds. The statements of writer and reader are prepared when they are first needed.
struct Store::Connection {
  std::unique_ptr<Database> database;
  std::optional<RecordWriter> writer;
  std::optional<RecordReader> reader;
  std::optional<SuppressionList> suppressed;  ///< as it was last read; reset by what changes it
  std::optional<ActorTables> actors;
};

}  // namespace dateline
