#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "dateline/record_json.h"
#include "dateline/store.h"

namespace dateline {

/// The forms in which a store's articles are handed on, besides the store itself.
enum class ExportFormat {
  jsonl,    ///< one record a line: contract.md, docs/formats/record.md
  csv,      ///< one article a row, RFC 4180: docs/formats/csv.md
  parquet,  ///< one article a row, lists as lists: docs/formats/parquet.md
};

/// The format of that name: "jsonl", "csv" or "parquet".
std::optional<ExportFormat> export_format(std::string_view name);

/// Takes the bytes of an export in order; false where no more can be taken.
using ExportSink = std::function<bool(std::string_view)>;

/// Writes every article, in the order of ids, and returns how many. What is written is the store at one moment,
/// whoever writes to it meanwhile. Memory: one record; parquet holds 1,000 articles at a time.
///
/// @param json  raw_offsets counts for jsonl alone.
/// Errors   those of reading the store; unreadable, where the sink takes no more.
Result<std::uint64_t> export_articles(const Store& store, ExportFormat format, const ExportSink& sink,
                                      const JsonOptions& json = {});

/// The same into a file, which is whole or not there at all: it is written beside its place under another
/// name and moved there at the end. Errors: also unreadable, where the system refuses to write.
Result<std::uint64_t> export_file(const Store& store, ExportFormat format, const std::string& path,
                                  const JsonOptions& json = {});

}  // namespace dateline
