#pragma once

#include <string>

#include "dateline/record/record.h"

namespace dateline {

/// The W3C Web Annotations (https://www.w3.org/TR/annotation-model/) of a record, each with a comma before it unless
/// `first`, which is then unset: mentions, attributions, events, times, with selectors of their place in the text by
/// position and by quotation (docs/formats/annotations.md).
std::string web_annotations(const Record& record, bool& first);

/// What stands before the first and after the last: one AnnotationPage.
inline constexpr const char* web_annotations_begin =
    "{\"@context\":\"http://www.w3.org/ns/"
    "anno.jsonld\",\"id\":\"urn:x-dateline:annotations\",\"type\":\"AnnotationPage\","
    "\"items\":[\n";
inline constexpr const char* web_annotations_end = "\n]}\n";

}  // namespace dateline
