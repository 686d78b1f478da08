#include "dateline/result.h"

namespace dateline {

std::string_view name(ErrorCode code) {
  switch (code) {
    case ErrorCode::not_found: return "not_found";
    case ErrorCode::unreadable: return "unreadable";
    case ErrorCode::wrong_format: return "wrong_format";
    case ErrorCode::truncated: return "truncated";
    case ErrorCode::digest_mismatch: return "digest_mismatch";
    case ErrorCode::too_large: return "too_large";
    case ErrorCode::unsupported: return "unsupported";
    case ErrorCode::bad_request: return "bad_request";
    case ErrorCode::withheld: return "withheld";
    case ErrorCode::store_newer: return "store_newer";
    case ErrorCode::store_busy: return "store_busy";
    case ErrorCode::store_read_only: return "store_read_only";
    case ErrorCode::store_full: return "store_full";
    case ErrorCode::store_failed: return "store_failed";
    case ErrorCode::inference_failed: return "inference_failed";
    case ErrorCode::internal: return "internal";
  }
  return "internal";
}

}  // namespace dateline
