#pragma once

#include <cstdint>
#include <memory>

#include "encode/tiny_model.h"

namespace dateline {

/// A folder of models whose language model is tiny and whose heads are drawn at random: what it finds makes no sense,
/// but there is plenty of it.
std::unique_ptr<TinyModelFolder> tiny_models(std::uint32_t seed = 1);

}  // namespace dateline
