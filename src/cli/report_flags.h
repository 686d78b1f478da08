#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "dateline/reported.h"

namespace dateline::cli {

/// What `events`, `claims`, `places`, `timeline` and `ties` are asked for on the command line.
struct ReportFlags {
  std::optional<std::string> store;
  ReportFilter filter;
  std::vector<std::string> words;  ///< operands: what stands in the sentence
  std::string article;
  std::string box;
  bool named = false;
  bool unnamed = false;
  std::string order = "newest";
  std::uint64_t limit = 20;
  std::uint64_t offset = 0;
  bool json = false;
  bool csv = false;
  bool publish = false;  ///< not of `places`, which names no person
};

/// The flags of all five commands; `orders` are the values that `--order` takes, none where there is no such flag.
std::vector<Flag> report_flags(ReportFlags& flags, const std::vector<std::string>& orders);

/// The operand of all five: the words looked for.
Operand report_words(ReportFlags& flags);

/// The filter that they make. Errors: not_found, where --article names none; bad_request for a box that is none and
/// for --named with --unnamed.
Result<ReportFilter> report_filter(const ReportFlags& flags, const Store& store);

ReportOrder report_order(const ReportFlags& flags);

}  // namespace dateline::cli
