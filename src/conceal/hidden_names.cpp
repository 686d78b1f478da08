#include "conceal/hidden_names.h"

#include <algorithm>
#include <memory>
#include <unordered_set>

#include "conceal/text_change.h"

namespace dateline {

namespace {

std::string_view words_of(const Record& record, Span span) {
  return std::string_view(record.article.text).substr(span.begin, span.length());
}

bool overlaps(Span one, Span other) { return one.begin < other.end && other.begin < one.end; }

}  // namespace

void each_other_text(const Record& record, const std::function<void(std::string_view)>& each) {
  const Article& article = record.article;
  auto known = [&](const std::optional<std::string>& text) {
    if (text) each(*text);
  };
  if (article.title) each(article.title->text);
  for (const Value& byline : article.bylines) each(byline.text);
  known(article.outlet.name);
  if (article.credit) each(article.credit->text);
  if (article.origin) {
    each(article.origin->name);
    known(article.origin->copy_of);
  }
  for (const Aside& aside : article.asides) each(aside.text);
  for (const Diagnostic& note : article.diagnostics) each(note.message);
  known(record.capture.url);
  each(record.capture.path);
  each(record.capture.key);
}

void HiddenNames::hide_entity(std::size_t entity, const std::string& shown, bool keeps_titles) {
  entities_[entity] = shown;
  for (const Mention& mention : record_.annotations.entities[entity].mentions) {
    auto holds = [&](const Replacement& hidden) { return mention.span.contains(hidden.span); };
    bool is_done = keeps_titles && std::any_of(words_.begin(), words_.end(), holds);
    if (mention.form == MentionForm::name && !is_done) hide_words(mention.span, shown);
  }
  hide_name(record_.annotations.entities[entity].name, shown);
}

void HiddenNames::hide_words(Span span, const std::string& shown) {
  words_.push_back({span, shown});
  hide_name(words_of(record_, span), shown);
}

void HiddenNames::hide_name(std::string_view name, const std::string& shown) {
  names_.emplace_back(std::string(name), shown);
}

bool HiddenNames::is_whole_name(Span span) const {
  return std::any_of(words_.begin(), words_.end(), [&](const Replacement& hidden) {
    return span.contains(hidden.span) || hidden.span.contains(span);
  });
}

NameFinder HiddenNames::finder() const {
  NameFinder finder;
  for (const auto& [name, shown] : names_)
    if (name_words(name).size() > 1) finder.add(name, shown);  // one word alone is a name where it has a capital
  for (std::size_t at = 0; at < record_.annotations.entities.size(); ++at)
    if (!entities_.contains(at) && record_.annotations.entities[at].named)
      finder.keep(record_.annotations.entities[at].name);
  std::unordered_set<std::string> written_small;
  for (NameWord& word : name_words(record_.article.text))
    if (!word.is_capital) written_small.insert(std::move(word.folded));
  for (const auto& [name, shown] : names_)
    for (const std::string& part : parts_of_name(name))
      if (!written_small.contains(part)) finder.add_part(part, shown);
  return finder;
}

void HiddenNames::hide_loose_parts(const NameFinder& finder, std::vector<Replacement>& text) const {
  std::vector<Span> taken;  // names of those who are shown
  for (std::size_t at = 0; at < record_.annotations.entities.size(); ++at) {
    const Entity& entity = record_.annotations.entities[at];
    if (entities_.contains(at)) continue;
    for (const Mention& mention : entity.mentions) {
      // One word that is taken for a body and is part of a hidden name is rather the name.
      bool is_doubtful = entity.type != EntityType::person && entity.type != EntityType::place &&
                         name_words(words_of(record_, mention.span)).size() == 1;
      if (mention.form == MentionForm::name && !is_doubtful) taken.push_back(mention.span);
    }
  }
  for (const Replacement& found : finder.find(record_.article.text)) {
    bool is_part = name_words(words_of(record_, found.span)).size() == 1;
    auto is_taken = [&](Span span) { return overlaps(span, found.span); };
    if (is_part && std::any_of(taken.begin(), taken.end(), is_taken)) continue;
    text.push_back(found);
  }
}

Concealment HiddenNames::concealment() const {
  auto names = std::make_shared<NameFinder>(finder());
  Concealment hidden;
  hidden.entities = entities_;
  hidden.text = words_;
  hide_loose_parts(*names, hidden.text);
  hidden.text = in_order(std::move(hidden.text));
  hidden.elsewhere = [names](std::string_view text) { return names->find(text); };
  return hidden;
}

}  // namespace dateline
