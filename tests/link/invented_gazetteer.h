#pragma once

#include <string>

#include "dateline/link.h"
#include "link/gazetteer_file.h"

namespace dateline {

/// The places of tests/link/invented.tsv.
const Gazetteer& invented_gazetteer();

/// Their file, for tests that cut or change a copy.
std::string invented_gazetteer_bytes();

}  // namespace dateline
