#include <charconv>
#include <map>
#include <utility>

#include "dateline/conceal.h"
#include "dateline/publish.h"
#include "store/code_point_spans.h"
#include "text/characters.h"

namespace dateline {

namespace {

constexpr std::size_t shown_id_digits = 8;

// One article as it is handed on, beside what it is.
class HandedOn {
 public:
  explicit HandedOn(const Record& record)
      : hidden_(persons_by_role(record)),
        shown_(hidden_.empty() ? record : conceal(record, hidden_)),
        record_(record),
        old_spans_(record_.article.text),
        spans_(shown_.article.text) {}

  const Annotations& annotations() const { return shown_.annotations; }
  const Annotations& before() const { return record_.annotations; }
  Span sentence(std::size_t index) const { return shown_.document.sentences[index]; }
  Span points(Span bytes) const { return spans_.of(bytes); }
  Span points_before(Span bytes) const { return old_spans_.of(bytes); }
  std::string words(Span bytes) const { return shown_.article.text.substr(bytes.begin, bytes.length()); }

  void show(ArticleOfRow& article) const {
    if (article.title && shown_.article.title) article.title = shown_.article.title->text;
    if (article.outlet && shown_.article.outlet.name) article.outlet = shown_.article.outlet.name;
    article.url = shown_.capture.url;
  }

  void show(VoiceRow& voice) const;

  /// What stands for an entity of that name, without regard to case; null where it is shown.
  const std::string* hides(const std::string& name) const {
    for (const auto& [at, words] : hidden_.entities)
      if (fold_to_letters(record_.annotations.entities[at].name) == fold_to_letters(name)) return &words;
    return nullptr;
  }

 private:
  Concealment hidden_;
  Record shown_;
  Record record_;
  CodePointSpans old_spans_, spans_;
};

// "v3" is 2.
std::size_t index_of(const std::string& id) {
  std::size_t number = 0;
  std::from_chars(id.data() + 1, id.data() + id.size(), number);
  return number - 1;
}

void HandedOn::show(VoiceRow& voice) const {
  const Source& source = shown_.annotations.attributions.at(index_of(voice.attribution)).source;
  if (!voice.speaker) return;
  if (source.entity) voice.speaker = shown_.annotations.entities[*source.entity].name;
  else if (source.span) voice.speaker = words(*source.span);
}

// The articles of the rows, each read once.
class Articles {
 public:
  explicit Articles(const Store& store) : store_(store) {}

  Result<const HandedOn*> of(const std::string& id) {
    auto known = articles_.find(id);
    if (known != articles_.end()) return &known->second;
    Result<std::optional<Record>> record = store_.find(id);
    if (!record) return tl::unexpected(record.error());
    if (!*record) return fail(ErrorCode::not_found, "there is no such article in the store", id);
    return &articles_.try_emplace(id, **record).first->second;
  }

 private:
  const Store& store_;
  std::map<std::string, HandedOn> articles_;
};

void show_parties(const HandedOn& article, std::vector<PartyRow>& parties) {
  for (PartyRow& party : parties) {
    std::string name = article.annotations().entities.at(index_of(party.entity)).name;
    if (name == party.name) continue;
    party = {party.entity, std::move(name), party.type, std::nullopt, std::nullopt};
  }
}

void show(const HandedOn& article, EventRow& row) {
  const Event& event = article.annotations().events.at(index_of(row.event));
  article.show(row.article);
  Span sentence = article.sentence(event.sentence);
  row.trigger = article.words(event.trigger);
  row.sentence = article.words(sentence);
  row.trigger_at = article.points(event.trigger);
  row.sentence_at = article.points(sentence);
  show_parties(article, row.actors);
  show_parties(article, row.recipients);
  if (row.place) row.place->name = article.annotations().entities.at(index_of(row.place->entity)).name;
  bool has_time_words = event.time && event.time->span;
  if (row.time_words) row.time_words = has_time_words ? std::optional(article.words(*event.time->span)) : std::nullopt;
  if (row.voice) article.show(*row.voice);
}

void show(const HandedOn& article, ClaimRow& row) {
  const Attribution& said = article.annotations().attributions.at(index_of(row.voice.attribution));
  article.show(row.article);
  article.show(row.voice);
  if (row.source && said.source.span) row.source = article.words(*said.source.span);
  if (row.cue && said.cue) row.cue = article.words(*said.cue);
  row.content.clear();
  row.content_at.clear();
  for (Span piece : said.content) {
    row.content.push_back(article.words(piece));
    row.content_at.push_back(article.points(piece));
  }
}

// Where the words of a tie's evidence are in the text that is handed on.
Span evidence_in(const HandedOn& article, const TieEvidence& evidence, const std::string& label) {
  if (evidence.event) return article.sentence(article.annotations().events.at(index_of(*evidence.event)).sentence);
  const std::vector<Relation>& before = article.before().relations;
  for (std::size_t at = 0; at < before.size(); ++at)
    if (before[at].label == label && article.points_before(before[at].evidence) == evidence.at)
      return article.annotations().relations[at].evidence;
  return {};
}

void show_end(const HandedOn& article, const std::string& id, const std::string& name, std::string& end) {
  if (const std::string* shown = article.hides(name)) end = *shown + " of " + id.substr(0, shown_id_digits);
}

}  // namespace

Result<void> show_by_role(const Store& store, EventList& list) {
  Articles articles(store);
  for (EventRow& row : list.rows) {
    Result<const HandedOn*> article = articles.of(row.article.id);
    if (!article) return tl::unexpected(article.error());
    show(**article, row);
  }
  return {};
}

Result<void> show_by_role(const Store& store, ClaimList& list) {
  Articles articles(store);
  for (ClaimRow& row : list.rows) {
    Result<const HandedOn*> article = articles.of(row.article.id);
    if (!article) return tl::unexpected(article.error());
    show(**article, row);
  }
  return {};
}

Result<void> show_by_role(const Store& store, TieList& list, std::uint64_t evidence) {
  Articles articles(store);
  for (TieRow& tie : list.rows) {
    const std::string from = tie.from, to = tie.to;
    for (TieEvidence& one : tie.evidence) {
      Result<const HandedOn*> article = articles.of(one.article.id);
      if (!article) return tl::unexpected(article.error());
      show_end(**article, one.article.id, from, tie.from);
      show_end(**article, one.article.id, to, tie.to);
      Span words = evidence_in(**article, one, tie.label);
      one.words = (*article)->words(words);
      one.at = (*article)->points(words);
      (*article)->show(one.article);
      if (one.voice) (*article)->show(*one.voice);
    }
    if (tie.from != from) tie.from_country.reset();
    if (tie.to != to) tie.to_country.reset();
    if (tie.evidence.size() > evidence) tie.evidence.resize(evidence);
  }
  return {};
}

}  // namespace dateline
