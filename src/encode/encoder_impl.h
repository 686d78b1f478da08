#pragma once

#include <cstddef>

#include "dateline/encode.h"
#include "encode/model_folder.h"
#include "encode/transformer.h"
#include "encode/window_memo.h"
#include "encode/word_pieces.h"

namespace dateline {

/// A loaded model.
struct Encoder::Impl {
  static constexpr std::size_t memo_bytes_max = 32u << 20;

  ModelFolder folder;
  Vocabulary vocabulary;
  Transformer transformer;
  WindowMemo memo{memo_bytes_max};
};

}  // namespace dateline
