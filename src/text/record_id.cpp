#include "dateline/record/digest.h"
#include "dateline/record/record.h"

namespace dateline {

std::string record_id(const Capture& capture) {
  // Each part is preceded by its length, so that no two captures run together into the same bytes.
  std::string named;
  for (const std::string& part :
       {capture.key, capture.url.value_or(""), capture.fetched_utc.value_or(""), capture.sha256}) {
    named += std::to_string(part.size());
    named += ':';
    named += part;
  }
  return sha256_hex(named).substr(0, 16);
}

}  // namespace dateline
