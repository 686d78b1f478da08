#pragma once

#include <string>

namespace dateline {

/// Replaces each \uD800 to \uDFFF escape in a JSON text that is not half of a pair by \uFFFD: programs that
/// cut strings between two UTF-16 units write such. Returns whether there was one. Offsets stay the same.
bool replace_lone_surrogates(std::string& json);

}  // namespace dateline
