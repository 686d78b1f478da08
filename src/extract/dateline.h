#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "dateline/record/article.h"

namespace dateline {

/// How sure a dateline must be. Inside a text only a form that cannot be anything else counts: one that
/// names a known agency, or a date and a dash.
enum class DatelinePlace { opens_text, later_paragraph };

/// Reads the dateline that opens one paragraph; its span counts bytes of `paragraph` and takes in the dash
/// that parts it from the sentence, no white space. Cost: constant (the first 200 bytes are looked at).
///
/// @param named  names that the page gives elsewhere (credit line, byline): an agency in brackets that is one of
///               them needs no further evidence
std::optional<Dateline> dateline_at_start(std::string_view paragraph, DatelinePlace where,
                                          std::span<const std::string> named = {});

/// Whether a town is one that datelines are often sent from; `key` is its name_key(). It decides where the
/// form alone cannot: "Berlin - Die ..." against "Merkel - die ...".
bool is_dateline_city(std::string_view key);

}  // namespace dateline
