#include "store/export_table.h"

#include "store/annotation_words.h"
#include "store/code_point_spans.h"

namespace dateline {

namespace {

using Cells = std::vector<Cell>;
using Take = std::function<void(const Cells&)>;
using enum CellKind;

Cell cell(const std::optional<std::string>& text) { return text ? Cell(*text) : Cell(); }
Cell known(const std::string& text) { return text.empty() ? Cell() : Cell(text); }
template <class Value>
Cell name_cell(const std::optional<Value>& value) {
  return value ? Cell(std::string(name(*value))) : Cell();
}
Cell id_cell(char letter, const std::optional<std::size_t>& index) {
  return index ? Cell(id_of(letter, *index)) : Cell();
}
Cell number_cell(std::uint32_t number) { return static_cast<std::int64_t>(number); }

const std::vector<TableColumn> article_columns{
    {"article", text}, {"published", text}, {"outlet", text}, {"title", text}, {"url", text}};

std::vector<TableColumn> after_article(const std::vector<TableColumn>& more) {
  std::vector<TableColumn> all = article_columns;
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

Cells article_cells(const Record& record) {
  return {record.id, cell(record.article.published.edtf), cell(outlet_of(record)), cell(title_of(record)),
          cell(record.capture.url)};
}

void append(Cells& cells, Cells more) {
  cells.insert(cells.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Cells place_cells(const Record& record, const Event& event) {
  if (!event.place) return Cells(6);
  const EntityLinks& links = links_of(record, *event.place);
  Cells cells{record.annotations.entities[*event.place].name};
  if (!links.place) append(cells, {Cell(), Cell(), known(links.country), Cell(), Cell()});
  else
    append(cells, {links.place->name, links.place->geonames, known(links.place->country), links.place->latitude,
                   links.place->longitude});
  return cells;
}

Cells time_cells(const Record& record, const Event& event) {
  if (!event.time) return Cells(8);
  const EventTime& time = *event.time;
  return {time.span ? Cell(words_of(record, *time.span)) : Cell(),
          cell(time.edtf),
          cell(time.earliest),
          cell(time.latest),
          id_cell('v', time.anchor),
          name_cell(time.relation),
          cell(time.duration),
          name_cell(time.bound)};
}

Cells count_cells(const Event& event) {
  if (!event.count) return Cells(4);
  const Count& count = *event.count;
  return {count.value, count.upper ? Cell(*count.upper) : Cell(), known(count.unit), std::string(name(count.bound))};
}

Cells voice_cells(const Record& record, const std::optional<std::size_t>& attribution) {
  if (!attribution) return Cells(5);
  const Attribution& said = record.annotations.attributions[*attribution];
  return {id_of('a', *attribution), cell(speaker_of(record, said)),
          said.source.has_kind() ? Cell(std::string(name(said.source.kind))) : Cell(), said.source.named,
          std::string(name(said.stance))};
}

void event_rows(const Record& record, const Take& take) {
  CodePointSpans spans(record.article.text);
  for (std::size_t at = 0; at < record.annotations.events.size(); ++at) {
    const Event& event = record.annotations.events[at];
    Span trigger = spans.of(event.trigger);
    Cells cells = article_cells(record);
    append(cells, {id_of('v', at), type_of(event), known(event.mode), event.contexts, std::string(name(event.status)),
                   names_of(record, event.actors), names_of(record, event.recipients)});
    append(cells, place_cells(record, event));
    append(cells, time_cells(record, event));
    append(cells, count_cells(event));
    append(cells, voice_cells(record, event.attribution));
    append(cells, {words_of(record, event.trigger), number_cell(trigger.begin), number_cell(trigger.end),
                   words_of(record, sentence_of(record, event)), static_cast<std::int64_t>(event.evidence.size()),
                   static_cast<double>(event.score)});
    take(cells);
  }
}

void attribution_rows(const Record& record, const Take& take) {
  CodePointSpans spans(record.article.text);
  for (std::size_t at = 0; at < record.annotations.attributions.size(); ++at) {
    const Attribution& said = record.annotations.attributions[at];
    std::vector<std::string> content, insertions;
    for (Span piece : said.content) content.push_back(words_of(record, piece));
    for (Span piece : said.insertions) insertions.push_back(words_of(record, piece));
    Cell begin, end;
    if (!said.content.empty()) {
      begin = number_cell(spans.of(said.content.front()).begin);
      end = number_cell(spans.of(said.content.back()).end);
    }
    Cells cells = article_cells(record);
    append(cells, voice_cells(record, at));
    append(cells,
           {id_cell('e', said.source.entity), said.source.span ? Cell(words_of(record, *said.source.span)) : Cell(),
            said.cue ? Cell(words_of(record, *said.cue)) : Cell(), content, begin, end, insertions,
            std::string(name(said.speech)), id_cell('a', said.parent), static_cast<double>(said.score)});
    take(cells);
  }
}

void entity_rows(const Record& record, const Take& take) {
  CodePointSpans spans(record.article.text);
  for (std::size_t at = 0; at < record.annotations.entities.size(); ++at) {
    const Entity& entity = record.annotations.entities[at];
    const EntityLinks& links = links_of(record, at);
    Cells cells = article_cells(record);
    append(cells, {id_of('e', at), std::string(name(entity.type)), entity.name, entity.named,
                   static_cast<std::int64_t>(entity.mentions.size())});
    if (entity.mentions.empty()) append(cells, Cells(2));
    else {
      Span first = spans.of(entity.mentions.front().span);
      append(cells, {number_cell(first.begin), number_cell(first.end)});
    }
    append(cells, {known(links.country), known(links.actor_kind), known(links.wikidata), known(links.basis)});
    if (links.place)
      append(cells,
             {links.place->geonames, links.place->name, known(links.place->admin1), links.place->latitude,
              links.place->longitude, std::string(1, links.place->level), static_cast<double>(links.place->score)});
    else append(cells, Cells(7));
    take(cells);
  }
}

const ExportTable events{
    "dateline.events/1",
    after_article({{"event", text},          {"type", text},        {"mode", text},          {"contexts", texts},
                   {"status", text},         {"actors", texts},     {"recipients", texts},   {"place", text},
                   {"place_resolved", text}, {"geonames", integer}, {"country", text},       {"latitude", number},
                   {"longitude", number},    {"time", text},        {"edtf", text},          {"earliest", text},
                   {"latest", text},         {"anchor", text},      {"relation", text},      {"duration", text},
                   {"bound", text},          {"count", number},     {"count_upper", number}, {"count_unit", text},
                   {"count_bound", text},    {"attribution", text}, {"speaker", text},       {"source_kind", text},
                   {"source_named", truth},  {"stance", text},      {"words", text},         {"begin", integer},
                   {"end", integer},         {"sentence", text},    {"tellings", integer},   {"score", number}}),
    event_rows};

const ExportTable attributions{"dateline.attributions/1",
                               after_article({{"attribution", text},
                                              {"speaker", text},
                                              {"source_kind", text},
                                              {"source_named", truth},
                                              {"stance", text},
                                              {"entity", text},
                                              {"source", text},
                                              {"cue", text},
                                              {"content", texts},
                                              {"begin", integer},
                                              {"end", integer},
                                              {"insertions", texts},
                                              {"speech", text},
                                              {"parent", text},
                                              {"score", number}}),
                               attribution_rows};

const ExportTable entities{"dateline.entities/1",
                           after_article({{"entity", text},
                                          {"type", text},
                                          {"name", text},
                                          {"named", truth},
                                          {"mentions", integer},
                                          {"begin", integer},
                                          {"end", integer},
                                          {"country", text},
                                          {"actor_kind", text},
                                          {"wikidata", text},
                                          {"basis", text},
                                          {"geonames", integer},
                                          {"place", text},
                                          {"admin1", text},
                                          {"latitude", number},
                                          {"longitude", number},
                                          {"level", text},
                                          {"place_score", number}}),
                           entity_rows};

}  // namespace

const ExportTable& export_table(ExportRows rows) {
  switch (rows) {
    case ExportRows::attributions: return attributions;
    case ExportRows::entities: return entities;
    case ExportRows::events:
    case ExportRows::articles: break;
  }
  return events;
}

}  // namespace dateline
