#pragma once

#include <string>
#include <string_view>

#include "dateline/result.h"

namespace dateline {

/// What kind of input the decompressed bytes of a file are.
enum class InputForm { html, plain_text, json_lines, json_feed, xml_feed, warc };

/// How many of an input's first bytes its form is told from.
inline constexpr std::size_t form_bytes = 64u << 10;

/// Tells an input's form from its first `form_bytes` bytes, and from its name where they leave it open.
/// Errors: wrong_format (a form that holds no page), unsupported (binary data). The message says
/// what was found.
Result<InputForm> input_form(std::string_view head, std::string_view path);

/// Whether a file with this name is part of a saved page, and no page: a style sheet, script, image, font.
bool is_page_part(std::string_view path);

}  // namespace dateline
