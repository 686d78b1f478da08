#include <filesystem>

#include "dateline/ingest.h"
#include "ingest/feed_pages.h"
#include "ingest/input_form.h"
#include "ingest/input_stream.h"
#include "ingest/reading.h"
#include "ingest/utf8_repair.h"
#include "ingest/warc_archive.h"

namespace dateline {

namespace {

bool read_form(InputForm form, InputStream& stream, const Reading& reading, std::uint64_t resume_at) {
  switch (form) {
    case InputForm::html: return read_single_page(stream, PageForm::html, reading);
    case InputForm::plain_text: return read_single_page(stream, PageForm::plain_text, reading);
    case InputForm::json_lines: return read_json_lines(stream, reading, resume_at);
    case InputForm::warc: return read_warc_archive(stream, reading);
    case InputForm::xml_feed:
    case InputForm::json_feed: return read_feed_file(stream, form, reading);
  }
  return true;
}

}  // namespace

bool Reading::hand_out(Page&& page) const {
  page.capture.path = repaired_utf8(path);
  page.capture.key = repaired_utf8(page.capture.key);
  for (Diagnostic& diagnostic : page.diagnostics) diagnostic.message = repaired_utf8(diagnostic.message);
  page.capture.sha256 = sha256_hex(page.bytes);
  return sink.page(std::move(page));
}

bool Reading::skip(ErrorCode code, std::string message, std::uint64_t offset) const {
  return skip(Error{code, std::move(message), path}, offset);
}

// A message may quote the input, such as the name of a content coding: bytes of any kind.
bool Reading::skip(Error error, std::uint64_t offset) const {
  error.message = repaired_utf8(error.message);
  return sink.skipped(Skipped{std::move(error), offset});
}

bool Reading::advance(const InputStream& stream, std::uint64_t resume_at) const {
  return sink.progress(InputPosition{path, resume_at, stream.file_size(), stream.file_bytes_read()});
}

std::optional<std::string> read_whole(InputStream& stream, const Reading& reading, bool& stopped) {
  std::uint64_t limit = reading.limits.page_bytes;
  std::string_view bytes = stream.peek(static_cast<std::size_t>(limit) + 1);
  if (bytes.size() > limit) {
    stopped = !reading.skip(ErrorCode::too_large, "is over the limit of " + std::to_string(limit) + " bytes a page");
    return std::nullopt;
  }
  if (stream.fault()) {
    stopped = !reading.skip(*stream.fault());
    return std::nullopt;
  }
  std::string whole(bytes);
  stream.drop(bytes.size());
  return whole;
}

Result<void> read_input(const std::string& path, const PageSink& sink, const IngestLimits& limits,
                        std::uint64_t resume_at) {
  Reading reading{path, limits, sink};
  std::error_code error;
  if (path != "-" && std::filesystem::is_directory(path, error)) {
    reading.skip(ErrorCode::too_large, "is a folder that cannot be opened, or one nested deeper than " +
                                           std::to_string(limits.folder_depth) + " levels");
    return {};
  }
  auto stream = InputStream::open(path, limits);
  if (!stream) return tl::unexpected(stream.error());
  std::string_view head = stream->peek(form_bytes);
  Result<InputForm> form = input_form(head.substr(0, form_bytes), path);
  bool is_archive = form && *form == InputForm::warc;
  if (head.empty() && !stream->fault()) {
    reading.skip(ErrorCode::wrong_format, "is empty, expected a page");
  } else if (head.empty() && !is_archive) {
    reading.skip(*stream->fault());
  } else if (!form) {
    reading.skip(form.error());
  } else if (is_archive && resume_at > 0) {
    auto rest = InputStream::open(path, limits, resume_at);
    if (!rest) return tl::unexpected(rest.error());
    read_form(*form, *rest, reading, resume_at);
  } else {
    read_form(*form, *stream, reading, resume_at);
  }
  return {};
}

}  // namespace dateline
