#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "dateline/result.h"
#include "extract/boosted_trees.h"
#include "extract/stated_day.h"

namespace dateline {

/// Boosted trees over what a page says of a day: how likely it is the day of publication. Trained by
/// training/dates/; the model's file (models/dates/days.bin, docs/formats/block_model.md) is built into the program.
class DayModel {
 public:
  /// Reads a model. Errors: wrong_format, truncated, naming what was expected and what was found.
  static Result<DayModel> read(std::string_view file);

  /// The model that is built into the program.
  static const DayModel& built_in();

  /// Probability, in [0, 1], of each day; days are weighed one by one, so they need not add up to 1. Where the model
  /// holds no tree, nothing. Cost: about 1 us a day. Threads: any number at once.
  std::vector<float> probabilities(std::span<const StatedDay> days) const;

 private:
  BoostedTrees trees_;
};

/// The day that is the page's, as an index; nothing where none is likely enough. The rules' own day
/// (day_feature::is_rules) stays unless another one is likelier. Never the day of a change, unless the page also
/// states that it was published then and shows its reader no other; never a date that is merely shown in place of one
/// that is stated as that of publication.
std::optional<std::size_t> likely_day(std::span<const StatedDay> days, const DayModel& model);

}  // namespace dateline
