#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

/// What the words of a block say that it is: counts of words of each kind.
struct CueCounts {
  std::uint8_t comment = 0;    ///< "reply", "Kommentare"
  std::uint8_t share = 0;      ///< "tweet", "teilen", "WhatsApp"
  std::uint8_t related = 0;    ///< "read more", "mehr zum Thema"
  std::uint8_t legal = 0;      ///< "copyright", "Datenschutz", "privacy policy"
  std::uint8_t subscribe = 0;  ///< "newsletter", "sign up", "cookies"
  std::uint8_t meta = 0;       ///< "posted", "updated", "by", "min read"
  std::uint8_t advert = 0;     ///< "advertisement", "Anzeige", "sponsored"
  std::uint8_t caption = 0;    ///< "photo", "Getty", "Foto"
};

/// Counts the cue words of the first 400 bytes of a block. Languages: English, German, French, Spanish,
/// Italian, Portuguese, Dutch, Polish. Cost: linear.
CueCounts count_cues(std::string_view text);

}  // namespace dateline
