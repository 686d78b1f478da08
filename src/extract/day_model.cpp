#include "extract/day_model.h"

#include <algorithm>
#include <cmath>

namespace dateline {

extern const unsigned char built_in_day_model[];
extern const std::size_t built_in_day_model_size;

namespace {

namespace f = day_feature;

// Chosen out of fold by training/dates/train.py, run of models/dates/training.json.
constexpr float likely_enough = 0.4f;

bool is_stated_published(const DayFeatures& row) {
  return row[f::json_ld_rank] > 2 || row[f::json_ld_main] > 0 || row[f::meta_published] > 0 || row[f::item_date] > 0;
}

// Whether the day may be the page's at all, whatever the model says.
bool may_be(const DayFeatures& row, const DayFeatures* rules) {
  if (rules == nullptr || !is_stated_published(*rules)) {
    if (is_stated_published(row)) return true;
    // A day that stands only inside sentences is what the text tells of.
    bool shown = row[f::alone] > 0 || row[f::opens_line] > 0 || row[f::says_published] > 0;
    return row[f::modified] == 0 && (shown || row[f::machine_attributes] > 0 || row[f::meta_dated] > 0);
  }
  // No shown date in place of one that is stated as that of publication.
  if (!is_stated_published(row) && row[f::time_elements] == 0) return false;
  // An instant in UTC does not gainsay the local day beside it.
  if (row[f::is_utc] > 0 && (*rules)[f::is_utc] == 0 && std::abs(row[f::from_rules]) <= 1) return false;
  // The day of a change only where the page also states that it was published then, and shows its reader no other.
  return row[f::modified] == 0 ||
         (row[f::meta_article_published] > 0 && row[f::inside] > 0 && (*rules)[f::inside] == 0);
}

}  // namespace

Result<DayModel> DayModel::read(std::string_view file) {
  Result<BoostedTrees> trees = BoostedTrees::read(file, "DLDAYS01", day_feature::names(), "day model");
  if (!trees) return tl::unexpected(trees.error());
  DayModel model;
  model.trees_ = std::move(*trees);
  return model;
}

const DayModel& DayModel::built_in() {
  static const DayModel model = [] {
    auto read = DayModel::read({reinterpret_cast<const char*>(built_in_day_model), built_in_day_model_size});
    return read ? std::move(*read) : DayModel{};  // the model tests hold the built-in one to be readable
  }();
  return model;
}

std::vector<float> DayModel::probabilities(std::span<const StatedDay> days) const {
  if (trees_.empty()) return std::vector<float>(days.size());
  std::vector<const float*> rows;
  for (const StatedDay& day : days) rows.push_back(day.features.data());
  std::vector<float> out = trees_.log_odds(rows);
  for (float& value : out) value = 1.0f / (1.0f + std::exp(-value));
  return out;
}

std::optional<std::size_t> likely_day(std::span<const StatedDay> days, const DayModel& model) {
  std::optional<std::size_t> rules;
  for (std::size_t i = 0; i < days.size(); ++i)
    if (days[i].features[f::is_rules] != 0) rules = i;
  // OPTIMIZATION: on most pages all places state one day.
  if (days.size() == 1 && rules) return rules;
  std::vector<float> likely = model.probabilities(days);
  std::optional<std::size_t> best = rules;
  for (std::size_t i = 0; i < days.size(); ++i) {
    if (i == rules || likely[i] < likely_enough || (best && likely[i] <= likely[*best])) continue;
    if (may_be(days[i].features, rules ? &days[*rules].features : nullptr)) best = i;
  }
  return best;
}

}  // namespace dateline
