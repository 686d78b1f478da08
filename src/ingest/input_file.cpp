#include "ingest/input_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace dateline {

namespace {

constexpr std::size_t read_bytes = 1u << 20;

}  // namespace

Result<InputFile> InputFile::open(const std::string& path) {
  if (path == "-") return InputFile(dup(STDIN_FILENO), path, 0);
  int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    ErrorCode code = errno == ENOENT || errno == ENOTDIR ? ErrorCode::not_found : ErrorCode::unreadable;
    return fail(code, std::string("cannot be opened: ") + std::strerror(errno), path);
  }
  struct stat status {};
  InputFile file(descriptor, path, 0);
  if (fstat(descriptor, &status) != 0 || S_ISDIR(status.st_mode))
    return fail(ErrorCode::unreadable, "is a folder, expected a file", path);
  if (S_ISREG(status.st_mode)) file.size_ = static_cast<std::uint64_t>(status.st_size);
  return file;
}

InputFile::InputFile(int descriptor, std::string path, std::uint64_t size)
    : descriptor_(descriptor), path_(std::move(path)), size_(size) {}

InputFile::InputFile(InputFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      path_(std::move(other.path_)),
      size_(other.size_),
      offset_(other.offset_),
      at_end_(other.at_end_),
      window_(std::move(other.window_)),
      behind_(other.behind_),
      fault_(std::move(other.fault_)) {}

InputFile::~InputFile() {
  if (descriptor_ >= 0) close(descriptor_);
}

bool InputFile::read_more(std::size_t wanted) {
  if (at_end_) return false;
  if (behind_ > kept_bytes) {
    window_.drop(behind_ - kept_bytes);
    behind_ = kept_bytes;
  }
  std::size_t size = std::max(wanted, read_bytes);
  // A short file needs no more room than its length, and a byte to see its end by (for which the room is there
  // already, so that nothing is copied).
  std::uint64_t next = offset_ + window_.size() - behind_;
  if (size_ >= next && size_ > 0) size = static_cast<std::size_t>(std::min<std::uint64_t>(size, size_ - next + 1));
  char* room = window_.room(size);
  ssize_t got;
  do {
    got = ::read(descriptor_, room, size);
  } while (got < 0 && errno == EINTR);
  if (got < 0) fault_ = Error{ErrorCode::unreadable, std::string("cannot be read: ") + std::strerror(errno), path_};
  if (got <= 0) {
    at_end_ = true;
    return false;
  }
  window_.filled(static_cast<std::size_t>(got));
  return true;
}

std::string_view InputFile::peek(std::size_t wanted) {
  while (window_.size() - behind_ < wanted && read_more(wanted - (window_.size() - behind_))) continue;
  return window_.view().substr(behind_);
}

void InputFile::drop(std::size_t size) {
  behind_ += size;
  offset_ += size;
}

std::uint64_t InputFile::seek(std::uint64_t offset) {
  if (offset <= offset_) {
    std::size_t back = static_cast<std::size_t>(std::min<std::uint64_t>(offset_ - offset, behind_));
    behind_ -= back;
    offset_ -= back;
    return offset_;
  }
  // A regular file jumps; a pipe reads on.
  if (size_ > 0 && offset <= size_ && lseek(descriptor_, static_cast<off_t>(offset), SEEK_SET) >= 0) {
    window_.drop(window_.size());
    behind_ = 0;
    offset_ = offset;
    return offset_;
  }
  while (offset_ < offset) {
    std::string_view next = peek(1);
    if (next.empty()) break;
    drop(static_cast<std::size_t>(std::min<std::uint64_t>(next.size(), offset - offset_)));
  }
  return offset_;
}

}  // namespace dateline
