#include "cli/entities_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "cli/display_text.h"
#include "dateline/record/annotation_names.h"

namespace dateline::cli {
namespace {

constexpr std::size_t label_columns = 16;
constexpr std::size_t name_columns_max = 48;

bool is_only_pronouns(const Entity& entity) {
  return !entity.mentions.empty() &&
         std::ranges::all_of(entity.mentions, [](const Mention& m) { return m.form == MentionForm::pronoun; });
}

// "Ilse Marrack (4), Tomas Endrik (1)": those of one type that have a name, or those that have none
// and are more than "it" or "they".
std::string listed(const Annotations& annotations, EntityType type, bool named, std::size_t entities_max) {
  std::vector<const Entity*> chosen;
  for (const Entity& entity : annotations.entities)
    if (entity.type == type && entity.named == named && !is_only_pronouns(entity)) chosen.push_back(&entity);
  std::stable_sort(chosen.begin(), chosen.end(),
                   [](const Entity* a, const Entity* b) { return a->mentions.size() > b->mentions.size(); });
  std::string list;
  for (std::size_t at = 0; at < std::min(chosen.size(), entities_max); ++at)
    list += fmt::format("{}{} ({})", at == 0 ? "" : ", ", fitted(printable(chosen[at]->name), name_columns_max),
                        chosen[at]->mentions.size());
  if (chosen.size() > entities_max) list += fmt::format(" and {} more", chosen.size() - entities_max);
  return list;
}

}  // namespace

std::string entities_view(const Annotations& annotations, const Terminal& terminal, std::size_t columns,
                          std::size_t entities_max) {
  std::string view;
  for (std::size_t number = 0; number < entity_type_count; ++number) {
    auto type = static_cast<EntityType>(number);
    std::string list = listed(annotations, type, true, entities_max);
    std::string unnamed = listed(annotations, type, false, entities_max);
    if (!unnamed.empty()) list += (list.empty() ? "unnamed: " : "; unnamed: ") + unnamed;
    if (list.empty()) continue;
    std::string lines = wrapped(list, columns, std::string(label_columns, ' '));
    std::string label = fmt::format("  {:<{}}", name(type), label_columns - 2);
    view += terminal.styled(label, Style::dim) + lines.substr(label_columns) + "\n";
  }
  return view.empty() ? "  (nobody and nothing is named)\n" : view;
}

}  // namespace dateline::cli
