#include "store/random_records.h"

#include "store/sample_records.h"
#include "text/utf8.h"

namespace dateline::samples {

namespace {

using Random = std::mt19937;

bool coin(Random& random) { return random() % 2 == 0; }
std::uint32_t below(Random& random, std::size_t limit) { return static_cast<std::uint32_t>(random() % limit); }

std::string some_text(Random& random, unsigned most_characters) {
  static const char32_t hard[] = {0x0,  0x1,  0x9,  0xA,    0xD,    0x1F,   '"',    '\\',   ',',    ';',     0x7F,
                                  0x85, 0xA0, 0xE9, 0x2028, 0x2029, 0x201C, 0x4E2D, 0xFEFF, 0xFFFD, 0x1F600, 0x10FFFF};
  std::string text;
  for (unsigned n = below(random, most_characters + 1); n > 0; --n)
    utf8::append(text, random() % 4 == 0 ? hard[random() % std::size(hard)] : U'a' + below(random, 26));
  return text;
}

template <class Make>
auto maybe(Random& random, Make&& make) {
  return coin(random) ? std::optional(make()) : std::nullopt;
}

std::optional<Span> some_page_span(Random& random) {
  return maybe(random, [&] {
    std::uint32_t begin = below(random, 50);
    return Span{begin, begin + below(random, 9)};
  });
}

std::vector<Span> some_spans(Random& random, const std::string& text) {
  std::vector<Span> spans;
  for (std::uint32_t at = 0; at < text.size();) {
    std::uint32_t end = at + below(random, 30);
    while (!utf8::is_boundary(text, std::min<std::size_t>(end, text.size()))) ++end;
    end = std::min(end, static_cast<std::uint32_t>(text.size()));
    if (end > at) spans.push_back({at, end});
    at = end + 1;
    while (at < text.size() && !utf8::is_boundary(text, at)) ++at;
  }
  return spans;
}

Article random_article(Random& random) {
  Article a;
  a.text = some_text(random, 300);
  a.paragraphs = some_spans(random, a.text);
  if (coin(random)) a.title = Value{some_text(random, 20), "h1", some_page_span(random)};
  for (unsigned n = below(random, 4); n > 0; --n)
    a.bylines.push_back({some_text(random, 9), "meta", some_page_span(random)});
  auto text = [&] { return some_text(random, 12); };
  a.outlet = {maybe(random, text), maybe(random, text), "feed", some_page_span(random)};
  if (coin(random)) a.published = {"2021-04", "2021-04-01", "2021-04-30", "meta", some_page_span(random)};
  std::vector<Span> spans = some_spans(random, a.text);
  if (!spans.empty() && coin(random))
    a.dateline =
        Dateline{spans[random() % spans.size()], maybe(random, text), maybe(random, text), maybe(random, text)};
  if (coin(random)) a.credit = CreditLine{text(), text(), some_page_span(random)};
  if (coin(random)) a.origin = Origin{text(), {text(), text()}, maybe(random, text)};
  a.language = coin(random) ? "en" : "";
  for (std::uint32_t at = 0; at < a.text.size();) {
    std::uint32_t length = std::min(1 + below(random, 40), static_cast<std::uint32_t>(a.text.size()) - at);
    while (!utf8::is_boundary(a.text, at + length)) ++length;
    std::uint32_t from = below(random, 50);
    a.text_to_page.append(length, coin(random) ? Span{from, from + length} : Span{from, from + below(random, 3)});
    at += length;
  }
  for (unsigned n = below(random, 3); n > 0; --n)
    a.asides.push_back({coin(random) ? Aside::Kind::caption : Aside::Kind::embed, text(), some_page_span(random)});
  a.word_count = below(random, 1000);
  for (unsigned n = below(random, 3); n > 0; --n) a.warnings.push_back(text());
  for (unsigned n = below(random, 3); n > 0; --n) a.diagnostics.push_back({"extract", "code", text()});
  return a;
}

template <class Value>
Value any_of(Random& random, Value last) {
  return static_cast<Value>(below(random, static_cast<std::size_t>(last) + 1));
}

// Some of the spans, in order.
std::vector<Span> some_of(Random& random, const std::vector<Span>& spans, std::uint32_t most) {
  std::vector<Span> chosen;
  for (Span span : spans)
    if (chosen.size() < most && coin(random)) chosen.push_back(span);
  return chosen;
}

Source random_source(Random& random, const std::vector<Span>& spans, std::size_t entity_count) {
  Source source;
  if (coin(random)) source.span = spans[below(random, spans.size())];
  if (entity_count > 0 && coin(random)) source.entity = below(random, entity_count);
  if (source.span || coin(random)) source.kind = source.span ? any_of(random, SourceKind::self) : SourceKind::self;
  source.named = coin(random);
  return source;
}

std::vector<std::size_t> some_indices(Random& random, std::size_t count) {
  std::vector<std::size_t> indices;
  for (std::size_t at = 0; at < count; ++at)
    if (random() % 3 == 0) indices.push_back(at);
  return indices;
}

std::optional<std::size_t> some_index(Random& random, std::size_t count) {
  if (count == 0 || coin(random)) return std::nullopt;
  return below(random, count);
}

std::optional<std::string> some_date(Random& random) {
  return maybe(random, [&] {
    return "20" + std::to_string(10 + below(random, 20)) + "-0" + std::to_string(1 + below(random, 9));
  });
}

EventTime random_time(Random& random, const std::vector<Span>& spans, std::size_t event_count) {
  EventTime time;
  if (coin(random)) time.span = spans[below(random, spans.size())];
  time.edtf = some_date(random);
  time.earliest = some_date(random);
  time.latest = some_date(random);
  time.anchor = some_index(random, event_count);
  if (coin(random)) time.relation = any_of(random, TimeRelation::during);
  time.duration = maybe(random, [&] { return "P" + std::to_string(below(random, 9)) + "D"; });
  if (coin(random)) time.bound = any_of(random, TimeBound::at_least);
  return time;
}

Event random_event(Random& random, const Annotations& found, const std::vector<Span>& spans, std::size_t event_count) {
  Event event;
  event.type = any_of(random, EventType::custom);
  if (event.type == EventType::custom) event.custom_type = some_text(random, 6);
  if (coin(random)) event.mode = some_text(random, 6);
  for (unsigned n = below(random, 3); n > 0; --n) event.contexts.push_back(some_text(random, 6));
  event.trigger = spans[below(random, spans.size())];
  event.sentence = below(random, 5);
  for (unsigned n = below(random, 3); n > 0; --n)
    event.evidence.push_back({spans[below(random, spans.size())], some_index(random, found.attributions.size())});
  event.actors = some_indices(random, found.entities.size());
  event.recipients = some_indices(random, found.entities.size());
  event.place = some_index(random, found.entities.size());
  if (coin(random)) event.time = random_time(random, spans, event_count);
  if (coin(random)) {
    event.count = Count{below(random, 1000) / 4.0,
                        {},
                        some_text(random, 4),
                        any_of(random, TimeBound::at_least),
                        spans[below(random, spans.size())]};
    if (coin(random)) event.count->upper = 1e12;
  }
  event.status = any_of(random, EventStatus::negated);
  event.attribution = some_index(random, found.attributions.size());
  event.score = static_cast<float>(below(random, 1001)) / 1000.0F;
  return event;
}

PlaceCandidate random_place(Random& random) {
  return {static_cast<std::int64_t>(random()),
          some_text(random, 9),
          coin(random) ? "AF" : "",
          some_text(random, 3),
          below(random, 1800) / 10.0 - 90,
          -0.125,
          coin(random) ? 'A' : 'P',
          0.25F};
}

EntityLinks random_links(Random& random) {
  EntityLinks links;
  if (coin(random)) return links;
  if (coin(random)) links.place = random_place(random);
  for (unsigned n = below(random, 5); n > 0; --n) links.runners_up.push_back(random_place(random));
  links.country = coin(random) ? "AZ" : "";
  links.actor_kind = some_text(random, 5);
  links.wikidata = coin(random) ? "Q42" : "";
  links.basis = some_text(random, 5);
  return links;
}

void add_events(Random& random, const std::vector<Span>& spans, Annotations& found) {
  found.timed = below(random, 2) == 0;
  std::uint32_t count = below(random, 5);
  for (unsigned n = 0; n < count; ++n) found.events.push_back(random_event(random, found, spans, count));
  for (Span span : some_of(random, spans, 4))
    found.timexes.push_back({span, any_of(random, TimexType::set), some_text(random, 8), some_text(random, 4),
                             some_date(random), some_date(random), some_date(random),
                             any_of(random, TimeBasis::event)});
  for (unsigned n = found.entities.empty() ? 0 : below(random, 3); n > 0; --n)
    found.relations.push_back({below(random, found.entities.size()), below(random, found.entities.size()),
                               some_text(random, 8), spans[below(random, spans.size())],
                               some_index(random, found.attributions.size())});
  if (coin(random))
    for (std::size_t n = 0; n < found.entities.size(); ++n) found.links.push_back(random_links(random));
}

Annotations random_annotations(Random& random, const std::string& text) {
  Annotations found;
  if (coin(random)) return found;
  found.model = coin(random) ? "language/1" : "language/2";
  std::vector<Span> spans = some_spans(random, text);
  if (spans.empty()) return found;
  for (unsigned n = below(random, 5); n > 0; --n) {
    Entity entity{any_of(random, EntityType::other), some_text(random, 9), coin(random), {}};
    for (Span span : some_of(random, spans, 4)) entity.mentions.push_back({span, any_of(random, MentionForm::pronoun)});
    found.entities.push_back(std::move(entity));
  }
  std::uint32_t count = below(random, 5);
  for (unsigned n = 0; n < count; ++n) {
    Attribution attribution;
    attribution.source = random_source(random, spans, found.entities.size());
    if (coin(random)) attribution.cue = spans[below(random, spans.size())];
    attribution.content = some_of(random, spans, 3);
    if (coin(random)) attribution.parent = below(random, count);
    attribution.speech = any_of(random, Speech::indirect);
    attribution.stance = any_of(random, Stance::expects);
    attribution.insertions = some_of(random, spans, 2);
    attribution.score = static_cast<float>(below(random, 1001)) / 1000.0F;
    found.attributions.push_back(std::move(attribution));
  }
  add_events(random, spans, found);
  return found;
}

}  // namespace

Record random_record(Random& random, unsigned number) {
  Record record = bare_record(number);
  record.article = random_article(random);
  record.document.paragraphs = record.article.paragraphs;
  record.document.sentences = some_spans(random, record.article.text);
  record.annotations = random_annotations(random, record.article.text);
  record.capture.url = maybe(random, [&] { return some_text(random, 20); });
  record.capture.fetched_utc = maybe(random, [] { return std::string("2021-04-30T06:12:00Z"); });
  record.capture.warc = maybe(random, [&] {
    return WarcLocation{some_text(random, 9), std::uint64_t{random()} << 20};
  });
  record.form = coin(random) ? PageForm::clean_text : PageForm::plain_text;
  record.charset = coin(random) ? "windows-1252" : "";
  record.capture.sha256 = bare_record(number + 1'000'000).capture.sha256;
  return record;
}

}  // namespace dateline::samples
