#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "conceal/name_finder.h"
#include "dateline/conceal.h"

namespace dateline {

/// Gathers what is not shown of one record: entities, words and names; then finds their names wherever they stand.
class HiddenNames {
 public:
  explicit HiddenNames(const Record& record) : record_(record) {}

  /// All names of an entity, in its mentions and elsewhere. Of a mention that holds words hidden before ("Harbour
  /// master Anna Berg") those alone, where `keeps_titles`.
  void hide_entity(std::size_t entity, const std::string& shown, bool keeps_titles = false);

  /// These words of the text, and the name that they are wherever else it stands.
  void hide_words(Span span, const std::string& shown);

  /// A name, wherever it stands.
  void hide_name(std::string_view name, const std::string& shown);

  /// Whether the words are a name hidden by hide_words, or it with more of it ("Dr Anna Kowalski").
  bool is_whole_name(Span span) const;

  /// What was gathered. A part of a hidden name that stands alone with a capital is hidden too, unless it stands in the
  /// name of somebody who is shown, or is a word of the article that is also written small.
  Concealment concealment() const;

 private:
  void hide_loose_parts(const NameFinder& finder, std::vector<Replacement>& text) const;
  NameFinder finder() const;

  const Record& record_;
  std::map<std::size_t, std::string> entities_;
  std::vector<Replacement> words_;
  std::vector<std::pair<std::string, std::string>> names_;  ///< name, what is shown
};

/// Calls `each` with each text of a record besides its article's: title, bylines, captions, addresses, names.
void each_other_text(const Record& record, const std::function<void(std::string_view)>& each);

}  // namespace dateline
