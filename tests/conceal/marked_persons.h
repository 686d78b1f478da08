#pragma once

#include <string>
#include <string_view>

#include "dateline/record/record.h"

namespace dateline::testing {

/// A record of one text in which `{Name}` is a person's name, `{o Name}` an organization's and `{=Name the girl}` a
/// description of the person Name. Equal names are one entity. Sentences end at ". ", unless after three
/// letters or fewer, and at the end.
Record marked_persons(std::string_view marked);

}  // namespace dateline::testing
