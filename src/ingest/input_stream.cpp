#include "ingest/input_stream.h"

#include <algorithm>

namespace dateline {

namespace {

Compression compression_of(std::string_view head) {
  if (head.starts_with("\x1f\x8b")) return Compression::gzip;
  if (head.starts_with("\x28\xb5\x2f\xfd")) return Compression::zstd;
  // Skippable frames: 0x184D2A50 to 0x184D2A5F.
  if (head.size() >= 4 && (static_cast<unsigned char>(head[0]) & 0xF0u) == 0x50u && head.substr(1, 3) == "\x2a\x4d\x18")
    return Compression::zstd;
  return Compression::none;
}

std::string_view name_of(Compression compression) { return compression == Compression::gzip ? "gzip" : "zstd"; }

}  // namespace

Result<InputStream> InputStream::open(const std::string& path, const IngestLimits& limits, std::uint64_t file_offset) {
  auto file = InputFile::open(path);
  if (!file) return tl::unexpected(file.error());
  InputStream stream(std::move(*file), path, limits);
  InputFile& in = stream.file_;
  stream.compression_ = compression_of(in.peek(4));
  if (stream.compression_ == Compression::gzip) stream.decoder_ = make_gzip_decoder();
  if (stream.compression_ == Compression::zstd) stream.decoder_ = make_zstd_decoder(in);
  if (stream.compression_ != Compression::none && !stream.decoder_)
    stream.note_fault(ErrorCode::wrong_format, "zstd dictionary at byte 0 cannot be read");
  if (file_offset > in.offset() && in.seek(file_offset) != file_offset)
    stream.note_fault(ErrorCode::truncated,
                      "ends before byte " + std::to_string(file_offset) + ", where reading was to go on");
  return stream;
}

InputStream::InputStream(InputFile file, std::string path, const IngestLimits& limits)
    : file_(std::move(file)), path_(std::move(path)), limits_(limits) {}

void InputStream::note_fault(ErrorCode code, std::string message) {
  if (!fault_) fault_ = Error{code, std::move(message), path_};
  at_end_ = true;
}

std::string_view InputStream::peek(std::size_t wanted) {
  if (compression_ == Compression::none) {
    if (fault_) return {};
    std::string_view bytes = file_.peek(wanted);
    if (bytes.size() < wanted && file_.fault()) fault_ = file_.fault();
    return bytes;
  }
  while (decoded_.size() < wanted && !at_end_) {
    if (!decode_more()) break;
  }
  return decoded_.view();
}

void InputStream::drop(std::size_t size) {
  position_ += size;
  if (compression_ == Compression::none) return file_.drop(size);
  decoded_.drop(size);
  while (members_.size() > 1 && members_[1].position <= position_) members_.pop_front();
}

std::uint64_t InputStream::skip(std::uint64_t size) {
  std::uint64_t done = 0;
  while (done < size) {
    std::string_view next = peek(1);
    if (next.empty()) break;
    std::size_t part = static_cast<std::size_t>(std::min<std::uint64_t>(next.size(), size - done));
    drop(part);
    done += part;
  }
  return done;
}

std::uint64_t InputStream::place() const {
  if (compression_ == Compression::none || members_.empty()) return file_.offset();
  if (decoded_.size() == 0 && !inside_member_) return file_.offset();
  return members_.front().place;
}

bool InputStream::at_member_start() const {
  return compression_ != Compression::none && !members_.empty() && members_.front().position == position_;
}

std::optional<std::size_t> InputStream::next_member_after() const {
  if (members_.size() < 2) return std::nullopt;
  return static_cast<std::size_t>(members_[1].position - position_);
}

void InputStream::begin_member() {
  std::uint64_t position = position_ + decoded_.size();
  if (decoded_.size() == 0) members_.clear();
  // An empty member before this one holds no byte that could ask for its place.
  if (!members_.empty() && members_.back().position == position) members_.pop_back();
  members_.push_back({position, file_.offset()});
  inside_member_ = true;
}

bool InputStream::decode_more() {
  if (!inside_member_) {
    // Between members some writers pad with zeros.
    std::string_view next = file_.peek(1);
    while (!next.empty() && next.front() == '\0') {
      std::size_t zeros = std::min(next.find_first_not_of('\0'), next.size());
      file_.drop(zeros);
      next = file_.peek(1);
    }
    if (next.empty()) {
      if (file_.fault()) fault_ = file_.fault();
      at_end_ = true;
      return false;
    }
    begin_member();
  }
  MemberDecoder::Step step = decoder_->decode(file_, decoded_);
  const Member& member = members_.back();
  std::string place = std::string(name_of(compression_)) + " data that begins at byte " + std::to_string(member.place);
  std::uint64_t made = position_ + decoded_.size() - member.position;
  std::uint64_t read = file_.offset() - member.place;
  if (made > limits_.page_bytes && read > 0 && made / read > limits_.expansion) {
    note_fault(ErrorCode::too_large, place + " grows more than " + std::to_string(limits_.expansion) + " times");
    return false;
  }
  switch (step) {
    case MemberDecoder::Step::more: return true;
    case MemberDecoder::Step::member_end: inside_member_ = false; return true;
    case MemberDecoder::Step::cut:
      if (file_.fault()) {
        fault_ = file_.fault();
        at_end_ = true;
      }
      note_fault(ErrorCode::truncated, place + " is cut at the end of the file");
      return false;
    case MemberDecoder::Step::broken:
      note_fault(ErrorCode::wrong_format, place + " is broken near byte " + std::to_string(file_.offset()));
      return false;
  }
  return false;
}

bool InputStream::resync(std::string_view start) {
  if (compression_ == Compression::none || !decoder_ || members_.empty()) return false;
  position_ += decoded_.size();
  decoded_.drop(decoded_.size());
  decoder_->restart();
  inside_member_ = false;
  std::string_view magic = decoder_->magic();
  file_.seek(members_.back().place + 1);
  members_.clear();
  for (std::string_view ahead = file_.peek(1u << 16); !ahead.empty(); ahead = file_.peek(1u << 16)) {
    std::size_t at = ahead.find(magic);
    if (at == std::string_view::npos) {
      file_.drop(ahead.size() >= magic.size() ? ahead.size() - magic.size() + 1 : ahead.size());
      continue;
    }
    file_.drop(at);
    if (decoder_->begins_with(file_.peek(MemberDecoder::trial_bytes).substr(0, MemberDecoder::trial_bytes), start)) {
      fault_.reset();
      at_end_ = false;
      return true;
    }
    file_.drop(1);
  }
  return false;
}

}  // namespace dateline
