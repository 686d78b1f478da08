#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// A path as text: itself where it is well-formed UTF-8, else with "\xE9" for each byte that is not, so that
/// the store can be read by programs that insist on UTF-8 and two files never share a name.
std::string readable_path(std::string_view path);

}  // namespace dateline
