#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// The address that a browser left in a page it saved: `<!-- saved from url=(0024)https://example.org/a -->`
/// (the "mark of the web") or SingleFile's `<!-- Page saved with SingleFile ... url: https://... -->`.
/// Looks at the first 4,096 bytes.
std::optional<std::string> saved_from(std::string_view html);

}  // namespace dateline
