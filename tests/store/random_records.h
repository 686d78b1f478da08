#pragma once

#include <random>

#include "dateline/record/record.h"

namespace dateline::samples {

/// A record of random fields that keeps what record/ promises: spans inside the text, on code points, sorted;
/// strings of any characters, also those that JSON and CSV must escape.
Record random_record(std::mt19937& random, unsigned number);

}  // namespace dateline::samples
