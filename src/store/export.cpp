#include "dateline/export.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "dateline/conceal.h"
#include "store/connection.h"
#include "store/csv.h"
#include "store/export_table.h"
#include "store/ftm.h"
#include "store/geojson.h"
#include "store/graphml.h"
#include "store/parquet.h"
#include "store/web_annotations.h"

namespace dateline {

namespace {

tl::unexpected<Error> refused() { return fail(ErrorCode::unreadable, "the export could not be written to its end"); }

// What is written, and how persons are named in it.
struct Articles {
  const Store& store;
  bool by_role = false;
  /// Entities of different articles that have one name are one in the export: "[victim]" must not be a name.
  bool joins_names = false;

  Record handed_on(const Record& record) const { return dateline::by_role(record, joins_names); }
};

// Calls `write` for each record until it fails, and counts.
Result<std::uint64_t> for_each_record(const Articles& articles,
                                      const std::function<Result<void>(const Record&)>& write) {
  std::uint64_t count = 0;
  Result<void> written;
  Result<void> read = articles.store.for_each([&](const Record& record) {
    written = write(articles.by_role ? articles.handed_on(record) : record);
    if (written) ++count;
    return written.has_value();
  });
  if (!read) return tl::unexpected(read.error());
  if (!written) return tl::unexpected(written.error());
  return count;
}

Result<std::uint64_t> export_lines(const Articles& articles, const ExportSink& sink,
                                   const std::function<std::string(const Record&)>& line) {
  return for_each_record(articles, [&](const Record& record) -> Result<void> {
    if (!sink(line(record))) return refused();
    return {};
  });
}

Result<std::uint64_t> export_csv(const Articles& articles, ExportRows rows, const ExportSink& sink) {
  if (rows == ExportRows::articles) {
    if (!sink(csv_header())) return refused();
    return export_lines(articles, sink, csv_row);
  }
  const ExportTable& table = export_table(rows);
  if (!sink(csv_header(table))) return refused();
  return export_lines(articles, sink, [&](const Record& record) { return csv_rows(table, record); });
}

// One document with the parts of all records between its beginning and its end, parted by commas.
Result<std::uint64_t> export_list(const Articles& articles, const ExportSink& sink, const char* begin, const char* end,
                                  std::string (*parts)(const Record&, bool& first)) {
  if (!sink(begin)) return refused();
  bool first = true;
  Result<std::uint64_t> count =
      export_lines(articles, sink, [&](const Record& record) { return parts(record, first); });
  if (count && !sink(end)) return refused();
  return count;
}

// The actors that the entities of a record are. Of what is shown by role none, as an actor has names of other articles.
Result<std::vector<StoredActor>> actors_of(ActorReader& reader, const Articles& articles, const Record& record) {
  if (articles.by_role) return std::vector<StoredActor>(record.annotations.entities.size());
  return reader.actors_of(record);
}

Result<std::uint64_t> export_graphml(const Articles& articles, const ExportSink& sink) {
  Result<ActorReader> reader = ActorReader::prepare(*articles.store.connection().database);
  if (!reader) return tl::unexpected(reader.error());
  TieGraph graph;
  Result<std::uint64_t> count = for_each_record(articles, [&](const Record& record) {
    return actors_of(*reader, articles, record).map([&](const std::vector<StoredActor>& actors) {
      graph.add(record, actors);
    });
  });
  if (count && !sink(graph.graphml())) return refused();
  return count;
}

// Actors stand at the end, once each, with all the articles that name them.
Result<std::uint64_t> export_ftm(const Articles& articles, const ExportSink& sink) {
  Result<ActorReader> reader = ActorReader::prepare(*articles.store.connection().database);
  if (!reader) return tl::unexpected(reader.error());
  FtmActors named;
  Result<std::uint64_t> count = for_each_record(articles, [&](const Record& record) -> Result<void> {
    Result<std::vector<StoredActor>> actors = actors_of(*reader, articles, record);
    if (!actors) return tl::unexpected(actors.error());
    if (!sink(ftm_lines(record, *actors, named))) return refused();
    return {};
  });
  if (!count) return count;
  for (const auto& [id, actor] : named) {
    Result<std::vector<std::string>> names = reader->other_names(actor.actor);
    if (!names) return tl::unexpected(names.error());
    if (!sink(ftm_line(actor, *names))) return refused();
  }
  return count;
}

Result<std::uint64_t> export_parquet(const Articles& articles, ExportRows rows, const ExportSink& sink) {
  const ExportTable* table = rows == ExportRows::articles ? nullptr : &export_table(rows);
  Result<ParquetWriter> writer = ParquetWriter::begin(sink, table);
  if (!writer) return tl::unexpected(writer.error());
  return for_each_record(articles, [&](const Record& record) { return writer->add(record); })
      .and_then([&](std::uint64_t count) { return writer->finish().map([&] { return count; }); });
}

// A file under a name of its own until it is whole.
class FileInTheMaking {
 public:
  explicit FileInTheMaking(const std::string& path)
      : path_(path), part_path_(path + ".part-" + std::to_string(getpid())) {}
  ~FileInTheMaking() {
    if (descriptor_ >= 0) close(descriptor_);
    if (made_) unlink(part_path_.c_str());
  }
  FileInTheMaking(const FileInTheMaking&) = delete;
  FileInTheMaking& operator=(const FileInTheMaking&) = delete;

  Result<void> open() {
    descriptor_ = ::open(part_path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    made_ = descriptor_ >= 0;
    return made_ ? Result<void>{} : failed();
  }

  bool write(std::string_view bytes) {
    while (!bytes.empty()) {
      ssize_t count = ::write(descriptor_, bytes.data(), bytes.size());
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) {
        write_error_ = errno;
        return false;
      }
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
  }

  Result<void> finish() {
    if (fsync(descriptor_) != 0 && errno != EINVAL) return failed();
    if (rename(part_path_.c_str(), path_.c_str()) != 0) return failed();
    made_ = false;
    return {};
  }

  bool write_failed() const { return write_error_ != 0; }
  Result<void> failed() const {
    return fail(ErrorCode::unreadable,
                std::string("the export cannot be written: ") + std::strerror(write_failed() ? write_error_ : errno),
                path_);
  }

 private:
  std::string path_, part_path_;
  int descriptor_ = -1;
  int write_error_ = 0;
  bool made_ = false;
};

constexpr std::size_t buffer_bytes = std::size_t{1} << 20;

}  // namespace

std::optional<ExportFormat> export_format(std::string_view name) {
  if (name == "jsonl") return ExportFormat::jsonl;
  if (name == "csv") return ExportFormat::csv;
  if (name == "parquet") return ExportFormat::parquet;
  if (name == "geojson") return ExportFormat::geojson;
  if (name == "graphml") return ExportFormat::graphml;
  if (name == "ftm") return ExportFormat::ftm;
  if (name == "annotations") return ExportFormat::annotations;
  return std::nullopt;
}

std::optional<ExportRows> export_rows(std::string_view name) {
  if (name == "articles") return ExportRows::articles;
  if (name == "events") return ExportRows::events;
  if (name == "attributions") return ExportRows::attributions;
  if (name == "entities") return ExportRows::entities;
  return std::nullopt;
}

Result<std::uint64_t> export_articles(const Store& store, ExportFormat format, const ExportSink& sink,
                                      const ExportOptions& options) {
  bool joins_names = format == ExportFormat::graphml || format == ExportFormat::ftm;
  Articles articles{store, options.by_role, joins_names};
  switch (format) {
    case ExportFormat::jsonl:
      return export_lines(articles, sink, [&](const Record& record) { return to_json(record, options.json) + "\n"; });
    case ExportFormat::csv: return export_csv(articles, options.rows, sink);
    case ExportFormat::parquet: return export_parquet(articles, options.rows, sink);
    case ExportFormat::geojson: return export_list(articles, sink, geojson_begin, geojson_end, geojson_features);
    case ExportFormat::graphml: return export_graphml(articles, sink);
    case ExportFormat::ftm: return export_ftm(articles, sink);
    case ExportFormat::annotations:
      return export_list(articles, sink, web_annotations_begin, web_annotations_end, web_annotations);
  }
  return fail(ErrorCode::internal, "an export format without a writer");
}

Result<std::uint64_t> export_file(const Store& store, ExportFormat format, const std::string& path,
                                  const ExportOptions& options) {
  FileInTheMaking file(path);
  if (auto opened = file.open(); !opened) return tl::unexpected(opened.error());
  std::string buffer;
  ExportSink sink = [&](std::string_view bytes) {
    buffer += bytes;
    if (buffer.size() < buffer_bytes) return true;
    bool taken = file.write(buffer);
    buffer.clear();
    return taken;
  };
  Result<std::uint64_t> count = export_articles(store, format, sink, options);
  if (count && !file.write(buffer)) count = refused();
  if (!count && file.write_failed()) return tl::unexpected(file.failed().error());
  if (!count) return count;
  if (auto finished = file.finish(); !finished) return tl::unexpected(finished.error());
  return count;
}

}  // namespace dateline
