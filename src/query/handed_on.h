#pragma once

#include <map>
#include <string>

#include "dateline/record/rows.h"
#include "dateline/store.h"
#include "store/code_point_spans.h"

namespace dateline {

/// One article as it is handed on (by_role of conceal.h), for the rows that tell of it.
class HandedOn {
 public:
  /// @param names_tell_articles_apart  as of by_role.
  HandedOn(const Record& record, bool names_tell_articles_apart);

  const Annotations& annotations() const { return shown_.annotations; }
  Span sentence(std::size_t index) const { return shown_.document.sentences[index]; }
  Span points(Span bytes) const { return spans_.of(bytes); }
  std::string words(Span bytes) const { return shown_.article.text.substr(bytes.begin, bytes.length()); }
  const std::string& name(std::size_t entity) const { return shown_.annotations.entities.at(entity).name; }
  /// Whether the entity has the name that it has in the store.
  bool keeps_name(std::size_t entity) const { return name(entity) == names_.at(entity); }

  void show(ArticleOfRow& article) const;
  void show(VoiceRow& voice) const;

 private:
  std::vector<std::string> names_;  ///< of the entities, as the store has them
  Record shown_;
  CodePointSpans spans_;
};

/// The articles of rows, each read once.
class HandedOnArticles {
 public:
  explicit HandedOnArticles(const Store& store, bool names_tell_articles_apart = false)
      : store_(store), names_tell_articles_apart_(names_tell_articles_apart) {}

  /// Errors: those of reading; not_found. The article is there until this goes.
  Result<const HandedOn*> of(const std::string& id);

 private:
  const Store& store_;
  bool names_tell_articles_apart_;
  std::map<std::string, HandedOn> articles_;
};

/// The index that an id stands for: "v3" is 2.
std::size_t index_of(const std::string& id);

}  // namespace dateline
