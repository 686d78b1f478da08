#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

namespace dateline {

/// What kind of thing went wrong. Names are stable: they are shown by `--json`, returned by the HTTP
/// API and listed, one by one, in docs/reference/errors.md.
enum class ErrorCode {
  not_found,         ///< a file, article or route that does not exist
  unreadable,        ///< the system refused to read or write: permissions, a full disk
  wrong_format,      ///< input that is not what its name or its header says
  truncated,         ///< input that ends before it says it would
  digest_mismatch,   ///< a WARC record whose payload is not what its digest promises
  too_large,         ///< input over a limit; the message names the limit
  unsupported,       ///< a form known, but not read (a compression, a record type)
  bad_request,       ///< a flag, parameter or filter that makes no sense
  withheld,          ///< what a page has is not to be shown: a listed name stands in it
  store_newer,       ///< a store written by a newer dateline
  store_busy,        ///< another process is writing to the store
  store_read_only,   ///< the store can be read but not written
  store_full,        ///< no room left on the disk for the store
  store_failed,      ///< any other failure of SQLite, with its message
  inference_failed,  ///< the language model's runtime gave up, with its message
  internal,          ///< our own mistake
};

/// The stable name of a code, for example "wrong_format".
std::string_view name(ErrorCode code);

/// The world failed: what was expected, what was found and where.
///
/// `message` is one sentence for a person, without the subject; `subject` is the file, the URL or the
/// record it is about. Poor input is not an Error: it is a value with diagnostics.
struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string message;
  std::string subject;

  /// "subject: message", or the message alone where there is no subject.
  std::string text() const { return subject.empty() ? message : subject + ": " + message; }
};

template <class T>
using Result = tl::expected<T, Error>;

/// Makes the failing side of a Result.
inline tl::unexpected<Error> fail(ErrorCode code, std::string message, std::string subject = {}) {
  return tl::unexpected<Error>(Error{code, std::move(message), std::move(subject)});
}

}  // namespace dateline
