#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "dateline/record_json.h"
#include "dateline/store.h"

namespace dateline {

/// The forms in which what a store holds is handed on, besides the store itself. What they say is reported, not
/// established.
enum class ExportFormat {
  jsonl,        ///< one record a line: contract.md, docs/formats/record.md
  csv,          ///< a table, RFC 4180: docs/formats/csv.md
  parquet,      ///< a table, lists as lists: docs/formats/parquet.md
  geojson,      ///< events with coordinates, RFC 7946: docs/formats/geojson.md
  graphml,      ///< ties between actors: docs/formats/graphml.md
  ftm,          ///< FollowTheMoney entities, one a line: docs/formats/ftm.md
  annotations,  ///< W3C Web Annotation, JSON-LD: docs/formats/annotations.md
};

/// What a row of a table stands for.
enum class ExportRows { articles, events, attributions, entities };

/// The format of that name: "jsonl", "csv", ...
std::optional<ExportFormat> export_format(std::string_view name);

/// "articles", "events", "attributions", "entities".
std::optional<ExportRows> export_rows(std::string_view name);

struct ExportOptions {
  ExportRows rows = ExportRows::articles;  ///< of csv and parquet
  JsonOptions json{};                      ///< raw_offsets counts for jsonl alone
  bool by_role = false;                    ///< persons without a public role are shown by role: conceal.h
};

/// Takes the bytes of an export in order; false where no more can be taken.
using ExportSink = std::function<bool(std::string_view)>;

/// Writes every article, in the order of ids, and returns how many. What is written is the store at one moment,
/// whoever writes to it meanwhile. Memory: one record; parquet holds 1,000 articles at a time, graphml all ties.
///
/// Errors   those of reading the store; unreadable, where the sink takes no more.
Result<std::uint64_t> export_articles(const Store& store, ExportFormat format, const ExportSink& sink,
                                      const ExportOptions& options = {});

/// The same into a file, which is whole or not there at all: it is written beside its place under another
/// name and moved there at the end. Errors: also unreadable, where the system refuses to write.
Result<std::uint64_t> export_file(const Store& store, ExportFormat format, const std::string& path,
                                  const ExportOptions& options = {});

}  // namespace dateline
