#include <charconv>
#include <cmath>

#include "dateline/reported_rows.h"
#include "text/csv_line.h"

namespace dateline {

namespace {

using enum CellKind;

Cell cell(const std::string& known) { return known; }
Cell cell(const std::vector<std::string>& known) { return known; }
Cell cell(bool known) { return known; }
Cell cell(std::int64_t known) { return known; }
Cell cell(std::uint64_t known) { return static_cast<std::int64_t>(known); }
Cell cell(std::uint32_t known) { return static_cast<std::int64_t>(known); }
Cell cell(double known) { return known; }
template <class Value>
Cell cell(const std::optional<Value>& known) {
  return known ? cell(*known) : Cell();
}

// Scores are floats and mean little after the fourth digit; the JSON has as many.
Cell score_cell(double score) { return std::round(score * 1e4) / 1e4; }

// A member of something that may not be there.
template <class Whole, class Value>
Cell part(const std::optional<Whole>& whole, Value Whole::*member) {
  return whole ? cell((*whole).*member) : Cell();
}

Cell names(const std::vector<PartyRow>& parties) {
  std::vector<std::string> all;
  all.reserve(parties.size());
  for (const PartyRow& party : parties) all.push_back(party.name);
  return all;
}

template <class Row>
std::vector<RowColumn<Row>> after_article(const std::vector<RowColumn<Row>>& more) {
  std::vector<RowColumn<Row>> all{
      {"article", "article.id", text, [](const Row& r) { return cell(r.article.id); }},
      {"published", "article.published", text, [](const Row& r) { return cell(r.article.published); }},
      {"outlet", "article.outlet", text, [](const Row& r) { return cell(r.article.outlet); }},
      {"title", "article.title", text, [](const Row& r) { return cell(r.article.title); }},
      {"url", "article.url", text, [](const Row& r) { return cell(r.article.url); }}};
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

template <class Row>
std::vector<RowColumn<Row>> without_json(std::vector<RowColumn<Row>> all) {
  for (RowColumn<Row>& column : all) column.json = {};
  return all;
}

}  // namespace

template <>
const std::vector<RowColumn<EventRow>>& columns<EventRow>() {
  using R = EventRow;
  static const std::vector<RowColumn<R>> all = after_article<R>({
      {"event", "id", text, [](const R& r) { return cell(r.event); }},
      {"type", "type", text, [](const R& r) { return cell(r.type); }},
      {"mode", "mode", text, [](const R& r) { return cell(r.mode); }},
      {"contexts", "contexts", texts, [](const R& r) { return cell(r.contexts); }},
      {"status", "status", text, [](const R& r) { return cell(r.status); }},
      {"actors", "actors[].name", texts, [](const R& r) { return names(r.actors); }},
      {"recipients", "recipients[].name", texts, [](const R& r) { return names(r.recipients); }},
      {"place", "place.name", text, [](const R& r) { return part(r.place, &PlaceOfRow::name); }},
      {"place_resolved", "place.resolved", text, [](const R& r) { return part(r.place, &PlaceOfRow::resolved_name); }},
      {"geonames", "place.geonames", integer, [](const R& r) { return part(r.place, &PlaceOfRow::geonames); }},
      {"country", "place.country", text, [](const R& r) { return part(r.place, &PlaceOfRow::country); }},
      {"latitude", "place.lat", number, [](const R& r) { return part(r.place, &PlaceOfRow::latitude); }},
      {"longitude", "place.lon", number, [](const R& r) { return part(r.place, &PlaceOfRow::longitude); }},
      {"time", "time.text", text, [](const R& r) { return cell(r.time_words); }},
      {"edtf", "time.edtf", text, [](const R& r) { return cell(r.edtf); }},
      {"earliest", "time.earliest", text, [](const R& r) { return cell(r.earliest); }},
      {"latest", "time.latest", text, [](const R& r) { return cell(r.latest); }},
      {"anchor", "time.anchor", text, [](const R& r) { return cell(r.anchor); }},
      {"relation", "time.relation", text, [](const R& r) { return cell(r.relation); }},
      {"duration", "time.duration", text, [](const R& r) { return cell(r.duration); }},
      {"bound", "time.bound", text, [](const R& r) { return cell(r.bound); }},
      {"count", "count.value", number, [](const R& r) { return cell(r.count); }},
      {"count_upper", "count.upper", number, [](const R& r) { return cell(r.count_upper); }},
      {"count_unit", "count.unit", text, [](const R& r) { return cell(r.count_unit); }},
      {"count_bound", "count.bound", text, [](const R& r) { return cell(r.count_bound); }},
      {"attribution", "attribution.id", text, [](const R& r) { return part(r.voice, &VoiceRow::attribution); }},
      {"speaker", "attribution.speaker", text, [](const R& r) { return part(r.voice, &VoiceRow::speaker); }},
      {"source_kind", "attribution.kind", text, [](const R& r) { return part(r.voice, &VoiceRow::kind); }},
      {"source_named", "attribution.named", truth, [](const R& r) { return part(r.voice, &VoiceRow::named); }},
      {"stance", "attribution.stance", text, [](const R& r) { return part(r.voice, &VoiceRow::stance); }},
      {"words", "trigger.text", text, [](const R& r) { return cell(r.trigger); }},
      {"begin", "trigger.span[0]", integer, [](const R& r) { return cell(r.trigger_at.begin); }},
      {"end", "trigger.span[1]", integer, [](const R& r) { return cell(r.trigger_at.end); }},
      {"sentence", "sentence.text", text, [](const R& r) { return cell(r.sentence); }},
      {"tellings", "tellings", integer, [](const R& r) { return cell(r.tellings); }},
      {"score", "score", number, [](const R& r) { return score_cell(r.score); }},
  });
  return all;
}

template <>
const std::vector<RowColumn<ClaimRow>>& columns<ClaimRow>() {
  using R = ClaimRow;
  static const std::vector<RowColumn<R>> all = after_article<R>({
      {"attribution", "attribution.id", text, [](const R& r) { return cell(r.voice.attribution); }},
      {"speaker", "attribution.speaker", text, [](const R& r) { return cell(r.voice.speaker); }},
      {"source_kind", "attribution.kind", text, [](const R& r) { return cell(r.voice.kind); }},
      {"source_named", "attribution.named", truth, [](const R& r) { return cell(r.voice.named); }},
      {"stance", "attribution.stance", text, [](const R& r) { return cell(r.voice.stance); }},
      {"entity", "entity", text, [](const R& r) { return cell(r.entity); }},
      {"source", "source", text, [](const R& r) { return cell(r.source); }},
      {"cue", "cue", text, [](const R& r) { return cell(r.cue); }},
      {"content", "content[].text", texts, [](const R& r) { return cell(r.content); }},
      {"begin", "content[0].span[0]", integer,
       [](const R& r) { return r.content_at.empty() ? Cell() : cell(r.content_at.front().begin); }},
      {"end", "content[-1].span[1]", integer,
       [](const R& r) { return r.content_at.empty() ? Cell() : cell(r.content_at.back().end); }},
      {"insertions", "insertions", texts, [](const R& r) { return cell(r.insertions); }},
      {"speech", "speech", text, [](const R& r) { return cell(r.speech); }},
      {"parent", "parent", text, [](const R& r) { return cell(r.parent); }},
      {"events", "events", texts, [](const R& r) { return cell(r.events); }},
      {"score", "score", number, [](const R& r) { return score_cell(r.score); }},
  });
  return all;
}

template <>
const std::vector<RowColumn<EntityRow>>& columns<EntityRow>() {
  using R = EntityRow;  // which has no JSON of its own
  static const std::vector<RowColumn<R>> all = without_json(after_article<R>({
      {"entity", "", text, [](const R& r) { return cell(r.entity); }},
      {"type", "", text, [](const R& r) { return cell(r.type); }},
      {"name", "", text, [](const R& r) { return cell(r.name); }},
      {"named", "", truth, [](const R& r) { return cell(r.named); }},
      {"mentions", "", integer, [](const R& r) { return cell(r.mentions); }},
      {"begin", "", integer, [](const R& r) { return part(r.first_at, &Span::begin); }},
      {"end", "", integer, [](const R& r) { return part(r.first_at, &Span::end); }},
      {"country", "", text, [](const R& r) { return cell(r.country); }},
      {"actor_kind", "", text, [](const R& r) { return cell(r.actor_kind); }},
      {"wikidata", "", text, [](const R& r) { return cell(r.wikidata); }},
      {"basis", "", text, [](const R& r) { return cell(r.basis); }},
      {"geonames", "", integer, [](const R& r) { return part(r.place, &PlaceOfRow::geonames); }},
      {"place", "", text, [](const R& r) { return part(r.place, &PlaceOfRow::resolved_name); }},
      {"admin1", "", text, [](const R& r) { return part(r.place, &PlaceOfRow::admin1); }},
      {"latitude", "", number, [](const R& r) { return part(r.place, &PlaceOfRow::latitude); }},
      {"longitude", "", number, [](const R& r) { return part(r.place, &PlaceOfRow::longitude); }},
      {"level", "", text, [](const R& r) { return part(r.place, &PlaceOfRow::level); }},
      {"place_score", "", number,
       [](const R& r) { return r.place && r.place->score ? score_cell(*r.place->score) : Cell(); }},
  }));
  return all;
}

template <>
const std::vector<RowColumn<PlaceRow>>& columns<PlaceRow>() {
  using R = PlaceRow;
  static const std::vector<RowColumn<R>> all{
      {"name", "name", text, [](const R& r) { return cell(r.name); }},
      {"geonames", "geonames", integer, [](const R& r) { return cell(r.geonames); }},
      {"country", "country", text, [](const R& r) { return cell(r.country); }},
      {"admin1", "admin1", text, [](const R& r) { return cell(r.admin1); }},
      {"latitude", "lat", number, [](const R& r) { return cell(r.latitude); }},
      {"longitude", "lon", number, [](const R& r) { return cell(r.longitude); }},
      {"level", "level", text, [](const R& r) { return cell(r.level); }},
      {"articles", "articles", integer, [](const R& r) { return cell(r.articles); }},
      {"mentions", "mentions", integer, [](const R& r) { return cell(r.mentions); }},
      {"events", "events", integer, [](const R& r) { return cell(r.events); }},
  };
  return all;
}

template <>
const std::vector<RowColumn<TieRow>>& columns<TieRow>() {
  using R = TieRow;
  static const std::vector<RowColumn<R>> all{
      {"from", "from.name", text, [](const R& r) { return cell(r.from); }},
      {"from_type", "from.type", text, [](const R& r) { return cell(r.from_type); }},
      {"from_country", "from.country", text, [](const R& r) { return cell(r.from_country); }},
      {"from_named", "from.named", truth, [](const R& r) { return cell(r.from_named); }},
      {"label", "label", text, [](const R& r) { return cell(r.label); }},
      {"to", "to.name", text, [](const R& r) { return cell(r.to); }},
      {"to_type", "to.type", text, [](const R& r) { return cell(r.to_type); }},
      {"to_country", "to.country", text, [](const R& r) { return cell(r.to_country); }},
      {"to_named", "to.named", truth, [](const R& r) { return cell(r.to_named); }},
      {"kind", "kind", text, [](const R& r) { return cell(std::string(r.event ? "event" : "relation")); }},
      {"count", "count", integer, [](const R& r) { return cell(r.count); }},
      {"articles", "articles", integer, [](const R& r) { return cell(r.articles); }},
      {"own_voice", "own_voice", integer, [](const R& r) { return cell(r.own_voice); }},
      {"evidence_article", "evidence[0].article.id", text,
       [](const R& r) { return r.evidence.empty() ? Cell() : cell(r.evidence.front().article.id); }},
      {"evidence", "evidence[0].text", text,
       [](const R& r) { return r.evidence.empty() ? Cell() : cell(r.evidence.front().words); }},
  };
  return all;
}

namespace {

struct Written {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& known) const { return known; }
  std::string operator()(std::int64_t known) const { return std::to_string(known); }
  std::string operator()(bool known) const { return known ? "true" : "false"; }
  std::string operator()(double known) const {
    if (!std::isfinite(known)) return {};
    char digits[32];
    return {digits, std::to_chars(digits, digits + sizeof digits, known).ptr};
  }
  std::string operator()(const std::vector<std::string>& known) const {
    std::string all;
    for (const std::string& one : known) all += (all.empty() ? "" : "; ") + one;
    return all;
  }
};

}  // namespace

std::string written(const Cell& cell) { return std::visit(Written{}, cell); }

template <class Row>
std::string to_csv(const std::vector<Row>& rows) {
  std::vector<std::string> values;
  for (const RowColumn<Row>& column : columns<Row>()) values.emplace_back(column.name);
  std::string lines = csv_line(values);
  for (const Row& row : rows) {
    values.clear();
    for (const RowColumn<Row>& column : columns<Row>()) values.push_back(written(column.cell(row)));
    lines += csv_line(values);
  }
  return lines;
}
template std::string to_csv(const std::vector<EventRow>&);
template std::string to_csv(const std::vector<ClaimRow>&);
template std::string to_csv(const std::vector<PlaceRow>&);
template std::string to_csv(const std::vector<TieRow>&);

}  // namespace dateline
