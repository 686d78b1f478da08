#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "dateline/record/offset_map.h"

namespace dateline {

/// How much of a text is UTF-8.
struct Utf8Census {
  std::size_t well_formed = 0;     ///< sequences of two bytes or more
  std::size_t long_sequences = 0;  ///< of these, those of three or four
  std::size_t ill_formed = 0;      ///< maximal subparts that are no sequence
  bool only_cut = false;           ///< the one ill-formed part is a sequence that the end cuts
};

Utf8Census count_utf8(std::string_view bytes);

/// Where the first ill-formed part begins; the end where there is none.
std::size_t first_ill_formed(std::string_view bytes);

/// `bytes` with each ill-formed maximal subpart replaced by U+FFFD, and where each byte came from.
struct RepairedText {
  std::string text;
  OffsetMap text_to_bytes;
};
RepairedText repair_utf8(std::string_view bytes);

/// The same without the map. Cost: one validation where nothing is wrong.
std::string repaired_utf8(std::string_view bytes);

}  // namespace dateline
