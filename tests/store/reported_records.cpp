#include "store/reported_records.h"

#include "store/annotated_record.h"
#include "store/sample_records.h"

namespace dateline::samples {

namespace {

// An article of one sentence a line.
Record article(const std::string& key, const std::string& title, const std::string& outlet, const std::string& day,
               const std::vector<std::string>& sentences) {
  Record record;
  record.capture.key = key;
  record.capture.path = key + ".html";
  record.capture.url = "https://news.example/" + key;
  std::string& text = record.article.text;
  for (const std::string& sentence : sentences) {
    if (!text.empty()) text += ' ';
    auto begin = static_cast<std::uint32_t>(text.size());
    text += sentence;
    record.document.sentences.push_back({begin, static_cast<std::uint32_t>(text.size())});
  }
  Span all{0, static_cast<std::uint32_t>(text.size())};
  record.document.paragraphs = record.article.paragraphs = {all};
  record.article.text_to_page = OffsetMap::identity(all.end);
  record.article.title = Value{title, "h1", std::nullopt};
  record.article.outlet = {outlet, std::nullopt, "og:site_name", std::nullopt};
  if (!day.empty()) record.article.published = {day, day, day, "meta", std::nullopt};
  record.article.language = "en";
  record.article.word_count = 40;
  set_id_and_digest(record);
  return record;
}

Entity entity(const Record& in, EntityType type, const std::string& name, std::vector<std::string> mentions = {}) {
  Entity made{type, name, true, {}};
  if (mentions.empty()) mentions.push_back(name);
  for (const std::string& words : mentions)
    made.mentions.push_back({place_of(in.article.text, words), MentionForm::name});
  return made;
}

Attribution attribution(const Record& in, const std::string& source, std::size_t speaker, SourceKind kind,
                        Stance stance, const std::string& content) {
  Attribution made;
  made.source = {place_of(in.article.text, source), speaker, kind, kind != SourceKind::document};
  made.content = {place_of(in.article.text, content)};
  made.stance = stance;
  made.score = 0.875F;
  return made;
}

Event event(const Record& in, EventType type, const std::string& trigger, std::vector<std::size_t> actors,
            std::vector<std::size_t> recipients) {
  Event made;
  made.type = type;
  made.trigger = place_of(in.article.text, trigger);
  while (in.document.sentences[made.sentence].end < made.trigger.end) ++made.sentence;
  made.evidence = {{made.trigger, std::nullopt}};
  made.actors = std::move(actors);
  made.recipients = std::move(recipients);
  made.score = 0.75F;
  return made;
}

void attribute(Event& event, std::size_t attribution) {
  event.attribution = attribution;
  event.evidence.front().attribution = attribution;
}

PlaceCandidate port_vellan() { return {9000001, "Port Vellan", "XU", "XU.01", 10.5, 20.25, 'P', 0.875F}; }
PlaceCandidate tarn() { return {9000002, "Tarn Province", "XK", "", 50, -170.5, 'A', 0.5F}; }

Record raid() {
  Record record = article("raid", "Raid on Port Vellan", "The Gazette", "2021-05-03",
                          {"Ullen\u2019s army raided Port Vellan on Sunday, killing at least two people.",
                           "Harbour master Ilse Marrack said that rebels had shelled the harbour after the raid.",
                           "The Northern League denied that it had shelled Port Vellan.",
                           "Talks with Ullen will begin in Tarn in October."});
  const std::string& text = record.article.text;
  auto at = [&](std::string_view words, int nth = 1) { return place_of(text, words, nth); };
  Annotations& found = record.annotations;
  found.model = "language/1";
  found.entities = {entity(record, EntityType::organization, "Ullen\u2019s army"),
                    entity(record, EntityType::place, "Port Vellan"),
                    entity(record, EntityType::person, "Ilse Marrack", {"Harbour master Ilse Marrack"}),
                    entity(record, EntityType::group, "rebels"),
                    entity(record, EntityType::facility, "the harbour"),
                    entity(record, EntityType::organization, "Northern League", {"The Northern League"}),
                    entity(record, EntityType::place, "Tarn"),
                    entity(record, EntityType::organization, "Ullen", {"Ullen will"})};
  found.attributions = {attribution(record, "Harbour master Ilse Marrack", 2, SourceKind::person, Stance::asserts,
                                    "that rebels had shelled the harbour after the raid"),
                        attribution(record, "The Northern League", 5, SourceKind::organization, Stance::denies,
                                    "that it had shelled Port Vellan")};
  Event raid = event(record, EventType::assault, "raided", {0}, {});
  raid.mode = "raid";
  raid.contexts = {"military", "maritime"};
  raid.evidence.push_back({at("raid", 2), 0});
  raid.place = 1;
  raid.time = EventTime{at("Sunday"), "2021-05-02", "2021-05-02", "2021-05-02"};
  raid.count = Count{2, {}, "killed", TimeBound::at_least, at("at least two people")};
  Event shelling = event(record, EventType::assault, "shelled", {3}, {});
  shelling.place = 4;
  attribute(shelling, 0);
  Event denied = event(record, EventType::assault, "shelled Port Vellan", {5}, {});
  denied.place = 1;
  denied.status = EventStatus::negated;
  attribute(denied, 1);
  Event talks = event(record, EventType::consult, "Talks", {}, {7});
  talks.place = 6;
  talks.status = EventStatus::planned;
  talks.time = EventTime{at("October"), "XXXX-10"};
  found.events = {raid, shelling, denied, talks};
  found.timexes = {
      {at("Sunday"), TimexType::date, "2021-05-02", "", "2021-05-02", "2021-05-02", "2021-05-02", TimeBasis::published},
      {at("October"), TimexType::date, "XXXX-10", "", "XXXX-10", {}, {}, TimeBasis::none}};
  found.relations = {{5, 0, "fights", at("The Northern League denied that it had shelled Port Vellan"), 1}};
  found.links.resize(found.entities.size());
  found.links[0].country = "XU";
  found.links[0].actor_kind = "state";
  found.links[1] = {port_vellan(), {}, "XU", "", "Q900001", "containment"};
  found.links[6] = {tarn(), {{9000003, "Tarn", "XU", "XU.02", 11, 21, 'P', 0.25F}}, "XK", "", "", "population"};
  return record;
}

Record aid() {
  Record record = article("aid", "Karland paid the League", "Meridian Post", "2021-05-10",
                          {"Karland gave money to the Northern League, a leaked report says.",
                           "Ilse Marrack met Ullen in Tarn ten days later.", "Port Vellan is quiet and reseeded."});
  const std::string& text = record.article.text;
  auto at = [&](std::string_view words, int nth = 1) { return place_of(text, words, nth); };
  Annotations& found = record.annotations;
  found.model = "language/1";
  found.entities = {
      entity(record, EntityType::organization, "Karland"), entity(record, EntityType::organization, "Northern League"),
      entity(record, EntityType::work, "a leaked report"), entity(record, EntityType::person, "Ilse Marrack"),
      entity(record, EntityType::organization, "Ullen"),   entity(record, EntityType::place, "Tarn"),
      entity(record, EntityType::place, "Port Vellan")};
  found.attributions = {attribution(record, "a leaked report", 2, SourceKind::document, Stance::asserts,
                                    "Karland gave money to the Northern League")};
  Event money = event(record, EventType::aid, "gave money", {0}, {1});
  money.time = EventTime{{}, "2020/2021", "2020-01-01", "2021-12-31"};
  attribute(money, 0);
  Event meeting = event(record, EventType::consult, "met", {3}, {4});
  meeting.place = 5;
  meeting.time =
      EventTime{at("ten days later"), {}, "2021-05-01", {}, 0, TimeRelation::after, "P10D", TimeBound::exactly};
  Event sowing = event(record, EventType::custom, "reseeded", {}, {});
  sowing.custom_type = "SOWING";
  found.events = {money, meeting, sowing};
  found.timexes = {{at("ten days"), TimexType::duration, "P10D", "", {}, {}, {}, TimeBasis::text}};
  found.relations = {{0, 1, "gives money", at("Karland gave money to the Northern League"), 0}};
  found.links.resize(found.entities.size());
  found.links[0].country = "XK";
  found.links[5] = {tarn(), {}, "XK", "", "", "only"};
  found.links[6] = {port_vellan(), {}, "XU", "", "", "only"};
  return record;
}

}  // namespace

std::vector<Record> reported_records() {
  return {
      raid(), aid(),
      article("plain", "Nobody has read this", "The Gazette", "", {"Port Vellan is a town.", "It lies by the sea."})};
}

}  // namespace dateline::samples
