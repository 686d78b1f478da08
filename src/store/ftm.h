#pragma once

#include <string>

#include "dateline/record/record.h"

namespace dateline {

/// The FollowTheMoney entities (https://followthemoney.tech) that a record gives, one JSON object a line: its article,
/// the people and organizations that it names, its events and its ties (docs/formats/ftm.md).
std::string ftm_lines(const Record& record);

}  // namespace dateline
