#pragma once

#include <vector>

#include "dateline/record/record.h"

namespace dateline::samples {

/// Records of invented articles that report events, with times, places and ties:
/// "raid" (The Gazette, 3 May 2021) and "aid" (Meridian Post, 10 May 2021) tell of the same town; "plain" has been read
/// by no model.
///
/// In "raid": v1 Ullen's army raids Port Vellan on 2 May, killing at least two, told by the outlet and again by Ilse
/// Marrack; v2 rebels shell the harbour, on her word alone; v3 the same, denied by the Northern League; v4 talks in
/// Tarn, planned, in an October of no stated year. In "aid": v1 Karland aids the League in 2020 or 2021, as a leaked
/// report says; v2 Ilse Marrack meets Ullen in Tarn, ten days after v1; v3 a custom type, without anything else.
std::vector<Record> reported_records();

}  // namespace dateline::samples
