#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// The charset label that a page gives itself, in an XML declaration or a meta element; empty where there
/// is none. Follows https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding, over the
/// first 16 KiB: browsers look at 1,024 bytes here, but mind a later meta element when they parse.
std::string declared_charset(std::string_view bytes);

/// The lang attribute of the html element, lower case ("pt-br"); empty where there is none.
std::string declared_language(std::string_view bytes);

}  // namespace dateline
