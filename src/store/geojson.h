#pragma once

#include <string>

#include "dateline/record/record.h"

namespace dateline {

/// The GeoJSON Features (RFC 7946) of the record's events whose place has coordinates, each with a comma before it
/// unless `first`, which is then unset. No person is named beside a place (docs/formats/geojson.md).
std::string geojson_features(const Record& record, bool& first);

/// What stands before the first and after the last.
inline constexpr const char* geojson_begin = "{\"type\":\"FeatureCollection\",\"features\":[\n";
inline constexpr const char* geojson_end = "\n]}\n";

}  // namespace dateline
