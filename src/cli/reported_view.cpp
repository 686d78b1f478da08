#include "cli/reported_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/display_text.h"
#include "cli/report_view.h"
#include "dateline/record/annotation_names.h"
#include "store/record_rows.h"

namespace dateline::cli {
namespace {

constexpr std::size_t label_columns = 16;
constexpr std::size_t name_columns_max = 48;

// A label in front, and text that stays to its right.
std::string labelled(const std::string& label, const std::string& text, const Terminal& terminal, std::size_t columns) {
  std::string front = fmt::format("  {:<{}}", label, label_columns - 2);
  std::string lines = wrapped(text, columns, std::string(label_columns, ' '));
  for (std::size_t at; (at = lines.find(" \n")) != std::string::npos;) lines.erase(at, 1);
  return terminal.styled(front, Style::dim) + lines.substr(std::min(label_columns, lines.size())) + "\n";
}

std::string rest(std::size_t total, std::size_t items_max, const char* flag) {
  if (total <= items_max) return {};
  return fmt::format("  and {} more; {} shows all\n", total - items_max, flag);
}

bool is_place(const Record& record, std::size_t entity) {
  EntityType type = record.annotations.entities[entity].type;
  return type == EntityType::place || type == EntityType::facility;
}

std::string resolved(const EntityRow& row) {
  if (!row.place || !row.place->geonames) return "not resolved";
  const PlaceOfRow& place = *row.place;
  std::string text = printable(place.resolved_name.value_or(""));
  if (place.country) text += " (" + printable(*place.country) + ")";
  if (place.latitude && place.longitude) text += fmt::format("  {:.3f}, {:.3f}", *place.latitude, *place.longitude);
  return text + fmt::format("  GeoNames {}", *place.geonames);
}

std::string value_of(const Timex& timex) {
  std::string text = timex.value.empty() ? "no value" : printable(timex.value);
  if (!timex.mod.empty()) text += " " + timex.mod;
  if (timex.edtf && *timex.edtf != timex.value) text += ", EDTF " + *timex.edtf;
  if (timex.basis != TimeBasis::none) text += fmt::format("  [{}]", name(timex.basis));
  return text;
}

}  // namespace

std::string events_view(const Record& record, const Terminal& terminal, std::size_t columns, std::size_t items_max) {
  std::vector<EventRow> rows = rows_of<EventRow>(record);
  std::string view;
  for (std::size_t at = 0; at < std::min(rows.size(), items_max); ++at)
    view += labelled(rows[at].event, event_facts(rows[at]), terminal, columns);
  return view.empty() ? "  (nothing is reported to have happened)\n" : view + rest(rows.size(), items_max, "--events");
}

std::string places_view(const Record& record, const Terminal& terminal, std::size_t columns, std::size_t items_max) {
  std::vector<EntityRow> rows = rows_of<EntityRow>(record);
  std::size_t entity = 0;
  std::erase_if(rows, [&](const EntityRow&) { return !is_place(record, entity++); });
  std::string view;
  for (std::size_t at = 0; at < std::min(rows.size(), items_max); ++at) {
    const EntityRow& row = rows[at];
    view +=
        labelled(row.entity,
                 fmt::format("{} ({})  {}", fitted(printable(row.name), name_columns_max), row.mentions, resolved(row)),
                 terminal, columns);
  }
  return view.empty() ? "  (no place is named)\n" : view + rest(rows.size(), items_max, "--places");
}

std::string times_view(const Record& record, const Terminal& terminal, std::size_t columns, std::size_t items_max) {
  const std::vector<Timex>& timexes = record.annotations.timexes;
  std::string view;
  for (std::size_t at = 0; at < std::min(timexes.size(), items_max); ++at) {
    Span span = timexes[at].span;
    std::string words = fitted(printable(record.article.text.substr(span.begin, span.length())), name_columns_max);
    view += labelled(std::string(name(timexes[at].type)), words + "  " + value_of(timexes[at]), terminal, columns);
  }
  return view.empty() ? "  (no time is named)\n" : view + rest(timexes.size(), items_max, "--times");
}

}  // namespace dateline::cli
