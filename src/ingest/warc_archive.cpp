#include "ingest/warc_archive.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "ingest/utf8_repair.h"
#include "ingest/warc_record.h"

namespace dateline {

namespace {

constexpr std::string_view record_start = "WARC/";
constexpr std::string_view record_start_behind_line = "\nWARC/1.";
constexpr std::size_t head_bytes_max = 1u << 20;
constexpr std::size_t http_head_bytes_max = 1u << 20;
constexpr std::string_view line_end = "\r\n\r\n";  // behind each record

std::string quoted(std::string_view bytes) {
  std::string out = "\"";
  for (char c : repaired_utf8(bytes)) out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? '?' : c;
  return out + "\"";
}

std::optional<std::uint64_t> content_length(const HeaderFields& fields) {
  std::string_view digits = fields.get("Content-Length");
  std::uint64_t length = 0;
  auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), length);
  if (digits.empty() || error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return length;
}

/// Walks through the records of one archive.
class ArchiveWalk {
 public:
  ArchiveWalk(InputStream& stream, const Reading& reading) : stream_(stream), reading_(reading) {}

  bool walk() {
    while (true) {
      drop_line_ends();
      if (stream_.peek(1).empty()) {
        if (!stream_.fault() || at_end_) return true;
        place_ = stream_.place();
        if (!report_fault()) return false;
        find_next_record();
      } else {
        if (!read_record()) return false;
      }
      if (!reading_.advance(stream_, stream_.place())) return false;
    }
  }

 private:
  // False where the sink asked to stop; so with all below that return a truth value.
  bool read_record() {
    place_ = stream_.place();
    std::optional<std::size_t> head = peek_head();
    if (!head) {
      bool go_on = report_headless();
      find_next_record();
      return go_on;
    }
    std::string_view lines = stream_.peek(*head).substr(0, *head);
    HeaderFields fields = HeaderFields::parse(lines.substr(lines.find('\n') + 1));
    std::optional<std::uint64_t> length = content_length(fields);
    if (!length) {
      bool go_on = report(ErrorCode::wrong_format, "has no Content-Length that can be read");
      stream_.drop(*head - 1);
      find_next_record();
      return go_on;
    }
    if (*length > reading_.limits.page_bytes + http_head_bytes_max) return pass_over_large(fields, *head, *length);
    return read_block(fields, *head, static_cast<std::size_t>(*length));
  }

  std::optional<std::size_t> peek_head() {
    std::string_view ahead = stream_.peek(record_start.size());
    if (!ahead.starts_with(record_start)) return std::nullopt;
    std::optional<std::size_t> head;
    for (std::size_t looked_at = 0; !(head = head_length(ahead, looked_at)); ahead = stream_.peek(looked_at + 1)) {
      if (ahead.size() == looked_at || looked_at > head_bytes_max) return std::nullopt;
      looked_at = ahead.size();
    }
    return head;
  }

  bool report_headless() {
    std::string_view ahead = stream_.peek(16).substr(0, 16);
    if (!ahead.starts_with(record_start))
      return reading_.skip(ErrorCode::wrong_format,
                           "expected a WARC record at byte " + std::to_string(place_) + ", found " + quoted(ahead),
                           place_);
    if (stream_.fault()) return report_fault();
    return report(ErrorCode::truncated, "is cut inside its head");
  }

  bool read_block(const HeaderFields& fields, std::size_t head, std::size_t length) {
    std::size_t size = head + length;
    bool is_own_member = stream_.at_member_start();
    std::string_view ahead = stream_.peek(size + line_end.size() + record_start.size());
    // A member that begins inside the block shows that the length is wrong, not the members.
    std::optional<std::size_t> member = stream_.next_member_after();
    if (member && *member < size && ahead.substr(*member).starts_with(record_start)) {
      bool go_on = report_length(length, *member - head);
      stream_.drop(*member);
      return go_on;
    }
    // A checksum that fails does so behind the data, when all of the record may seem to be there.
    bool spoilt = is_own_member && !member && stream_.fault() && stream_.fault()->code == ErrorCode::wrong_format;
    if (spoilt) {
      bool go_on = report_fault();
      stream_.drop(head - 1);
      find_next_record();
      return go_on;
    }
    if (ahead.size() < size) return report_cut(head, length, ahead.size() - head);
    std::size_t line_ends = std::min(ahead.find_first_not_of("\r\n", size), ahead.size()) - size;
    std::string_view behind = ahead.substr(size);
    bool at_record_end = line_ends == behind.size() || member == size + line_ends || behind.starts_with(line_end) ||
                         behind.substr(line_ends).starts_with(record_start);
    if (!at_record_end) {
      bool go_on = report(ErrorCode::wrong_format, "has a wrong Content-Length: no record ends " +
                                                       std::to_string(length) + " bytes behind its head");
      stream_.drop(head - 1);
      find_next_record();
      return go_on;
    }
    bool go_on = read_warc_record({fields, ahead.substr(head, length), place_}, reading_);
    stream_.drop(size + std::min(line_ends, line_end.size()));
    return go_on;
  }

  bool report_length(std::uint64_t promised, std::uint64_t found) {
    return report(ErrorCode::wrong_format, "has a wrong Content-Length: expected " + std::to_string(promised) +
                                               " bytes, found " + std::to_string(found));
  }

  // The input ends inside the block: the record is cut, or its length takes in records behind it.
  bool report_cut(std::size_t head, std::size_t promised, std::size_t found) {
    std::size_t next = stream_.peek(1).find(record_start_behind_line, head);
    bool go_on = true;
    if (next != std::string_view::npos) {
      go_on = report_length(promised, next + 1 - head);
    } else if (stream_.fault()) {
      go_on = report_fault();
    } else {
      go_on = report(ErrorCode::truncated,
                     "is cut: expected " + std::to_string(promised) + " bytes, found " + std::to_string(found));
    }
    stream_.drop(head - 1);
    find_next_record();
    return go_on;
  }

  // A record over the limit is not taken into memory. It ends where its member does, if that comes first.
  bool pass_over_large(const HeaderFields& fields, std::size_t head, std::uint64_t length) {
    bool past_end = stream_.compression() == Compression::none && stream_.file_size() > 0 &&
                    place_ + head + length > stream_.file_size();
    if (past_end) return report_cut(head, length, stream_.file_size() - place_ - head);
    std::uint64_t left = head + length;
    while (left > 0) {
      std::string_view ahead = stream_.peek(1);
      std::size_t part = static_cast<std::size_t>(std::min<std::uint64_t>(ahead.size(), left));
      part = std::min(part, stream_.next_member_after().value_or(part));
      if (part == 0) break;
      stream_.drop(part);
      left -= part;
      if (left > 0 && stream_.at_member_start() && stream_.peek(record_start.size()).starts_with(record_start)) break;
    }
    if (left == 0)
      return !may_hold_page(fields) ||
             report(ErrorCode::too_large,
                    "is over the limit of " + std::to_string(reading_.limits.page_bytes) + " bytes a page");
    bool go_on = stream_.fault() ? report_fault() : report_length(length, length - std::min(left, length));
    if (stream_.peek(1).empty()) find_next_record();
    return go_on;
  }

  void drop_line_ends() {
    for (std::string_view ahead = stream_.peek(1); !ahead.empty(); ahead = stream_.peek(1)) {
      std::size_t line_ends = std::min(ahead.find_first_not_of("\r\n"), ahead.size());
      if (line_ends == 0) return;
      stream_.drop(line_ends);
    }
  }

  // Goes to the next line or member that begins a record, behind the next byte; where the compressed data
  // is at fault, to a member behind it.
  void find_next_record() {
    while (true) {
      std::string_view ahead = stream_.peek(1u << 16);
      std::size_t at = ahead.find(record_start_behind_line);
      std::optional<std::size_t> member = stream_.next_member_after();
      if (member && *member <= ahead.size() && *member <= at) {
        stream_.drop(*member);
        if (stream_.peek(record_start.size()).starts_with(record_start)) return;
        continue;
      }
      if (at != std::string_view::npos) {
        stream_.drop(at + 1);
        return;
      }
      if (ahead.size() < record_start_behind_line.size()) {
        stream_.drop(ahead.size());
        at_end_ = !stream_.fault() || !stream_.resync(record_start);
        return;
      }
      stream_.drop(ahead.size() - record_start_behind_line.size() + 1);
    }
  }

  bool report(ErrorCode code, const std::string& what) {
    return reading_.skip(code, "record at byte " + std::to_string(place_) + " " + what, place_);
  }

  bool report_fault() { return report(stream_.fault()->code, "cannot be read: " + stream_.fault()->message); }

  InputStream& stream_;
  const Reading& reading_;
  std::uint64_t place_ = 0;  // of the record that is being read
  bool at_end_ = false;      // nothing that could be read is left
};

}  // namespace

bool read_warc_archive(InputStream& stream, const Reading& reading) { return ArchiveWalk(stream, reading).walk(); }

}  // namespace dateline
