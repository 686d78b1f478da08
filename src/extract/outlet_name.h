#pragma once

#include <string_view>

#include "dateline/record/article.h"

namespace dateline {

/// Whether `name` is the outlet itself: its name or a part of it ("WQRN" of "WQRN 12"), its host name, or another name
/// of the same agency.
bool names_outlet(std::string_view name, const Outlet& outlet);

}  // namespace dateline
