#include "dateline/conceal.h"

#include <algorithm>

#include "conceal/text_change.h"

namespace dateline {

namespace {

// No replacement crosses the end of a sentence, so that sentences still do not overlap.
std::vector<Replacement> within_sentences(std::vector<Replacement> replacements, const std::vector<Span>& sentences) {
  std::vector<Replacement> parts;
  for (const Replacement& one : in_order(std::move(replacements))) {
    Replacement rest = one;
    for (Span sentence : sentences) {
      if (sentence.end <= rest.span.begin || sentence.end >= rest.span.end) continue;
      parts.push_back({{rest.span.begin, sentence.end}, one.words});
      auto next = std::find_if(sentences.begin(), sentences.end(), [&](Span s) { return s.begin >= sentence.end; });
      rest.span.begin = next == sentences.end() ? rest.span.end : std::min(next->begin, rest.span.end);
    }
    if (!rest.span.empty()) parts.push_back(std::move(rest));
  }
  return parts;
}

class Rewriting {
 public:
  Rewriting(Record& record, const Concealment& hidden)
      : record_(record),
        hidden_(hidden),
        change_(record.article.text, within_sentences(hidden.text, record.document.sentences)) {}

  void rewrite() {
    rewrite_capture();
    rewrite_article();
    move(record_.document.paragraphs);
    move(record_.document.sentences);
    record_.document.tokens.clear();  // those of a name would all stand for the same words
    rewrite_entities();
    for (Attribution& said : record_.annotations.attributions) {
      move(said.source.span);
      move(said.cue);
      move(said.content);
      move(said.insertions);
    }
    for (Event& event : record_.annotations.events) rewrite_event(event);
    std::erase_if(record_.annotations.timexes, [this](const Timex& time) { return change_.touches(time.span); });
    for (Timex& time : record_.annotations.timexes) move(time.span);
    for (Relation& relation : record_.annotations.relations) move(relation.evidence);
    record_.annotations.words.clear();
    record_.annotations.propositions.clear();
    record_.article.text_to_page = change_.from(record_.article.text_to_page);
    record_.article.text = change_.text();
  }

 private:
  void move(Span& span) const { span = change_.of(span); }
  void move(std::optional<Span>& span) const {
    if (span) move(*span);
  }
  void move(std::vector<Span>& spans) const {
    for (Span& span : spans) move(span);
  }

  void clean(std::string& words) const { words = replaced(words, hidden_.elsewhere(words)); }
  void clean(std::optional<std::string>& words) const {
    if (words) clean(*words);
  }
  void clean_address(std::optional<std::string>& address) const {
    if (address && !hidden_.elsewhere(*address).empty()) address.reset();
  }

  void rewrite_capture() {
    clean_address(record_.capture.url);
    clean(record_.capture.path);
    clean(record_.capture.key);
  }

  void rewrite_article() {
    Article& article = record_.article;
    if (article.title) clean(article.title->text);
    for (Value& byline : article.bylines) clean(byline.text);
    clean(article.outlet.name);
    if (article.dateline) {
      move(article.dateline->span);
      clean(article.dateline->place);
      clean(article.dateline->agency);
    }
    if (article.credit) {
      clean(article.credit->text);
      clean(article.credit->name);
    }
    if (article.origin) {
      clean(article.origin->name);
      clean_address(article.origin->copy_of);
    }
    for (Aside& aside : article.asides) clean(aside.text);
    for (Diagnostic& note : article.diagnostics) clean(note.message);
    move(article.paragraphs);
  }

  void rewrite_entities() {
    std::vector<Entity>& entities = record_.annotations.entities;
    for (std::size_t at = 0; at < entities.size(); ++at) {
      auto shown = hidden_.entities.find(at);
      if (shown != hidden_.entities.end()) {
        entities[at].name = shown->second;
        if (at < record_.annotations.links.size()) record_.annotations.links[at] = {};
      } else {
        clean(entities[at].name);
      }
      rewrite_mentions(entities[at].mentions);
    }
  }

  // Two mentions within the same replaced words are one.
  void rewrite_mentions(std::vector<Mention>& mentions) const {
    for (Mention& mention : mentions) move(mention.span);
    std::stable_sort(mentions.begin(), mentions.end(), [](const Mention& one, const Mention& other) {
      return one.span.begin != other.span.begin ? one.span.begin < other.span.begin : one.span.end < other.span.end;
    });
    auto same = [](const Mention& one, const Mention& other) { return one.span == other.span; };
    mentions.erase(std::unique(mentions.begin(), mentions.end(), same), mentions.end());
  }

  void rewrite_event(Event& event) {
    move(event.trigger);
    for (Evidence& telling : event.evidence) move(telling.trigger);
    if (event.time) {
      if (event.time->span && change_.touches(*event.time->span)) event.time->span.reset();
      move(event.time->span);
    }
    if (event.count) move(event.count->span);
  }

  Record& record_;
  const Concealment& hidden_;
  TextChange change_;
};

}  // namespace

Record conceal(Record record, const Concealment& hidden) {
  Rewriting(record, hidden).rewrite();
  return record;
}

}  // namespace dateline
