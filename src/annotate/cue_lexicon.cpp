#include "annotate/cue_lexicon.h"

#include <algorithm>
#include <sstream>
#include <unordered_map>

#include "annotate/cue_table.h"
#include "annotate/inflection.h"

namespace dateline {

namespace {

std::vector<std::string> words_of(const std::string& phrase) {
  std::istringstream in(phrase);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

std::vector<std::string> forms_of(const std::string& word, CueInflection inflection) {
  switch (inflection) {
    case CueInflection::verb: return verb_forms(word);
    case CueInflection::noun: return noun_forms(word);
    case CueInflection::none: break;
  }
  return {word};
}

class Lexicon {
 public:
  Lexicon() {
    for (const CueRow& row : cue_table()) {
      std::istringstream cues{std::string(row.cues)};
      for (std::string cue; std::getline(cues, cue, ',');) add(words_of(cue), row);
    }
    for (auto& [form, entries] : entries_)
      std::ranges::stable_sort(entries, std::ranges::greater{}, [](const CueEntry& e) { return e.following.size(); });
  }

  const std::vector<CueEntry>& of(std::string_view form) const {
    static const std::vector<CueEntry> none;
    auto found = entries_.find(std::string(form));
    return found == entries_.end() ? none : found->second;
  }
  std::size_t size() const { return size_; }

 private:
  void add(std::vector<std::string> words, const CueRow& row) {
    if (words.empty()) return;
    ++size_;
    CueEntry entry;
    entry.following.assign(words.begin() + 1, words.end());
    entry.meaning = row.meaning;
    entry.rule = row.rule;
    for (const std::string& form : forms_of(words.front(), row.inflection)) {
      std::vector<CueEntry>& entries = entries_[form];
      auto same = [&](const CueEntry& other) { return other.following == entry.following; };
      if (std::ranges::none_of(entries, same)) entries.push_back(entry);
    }
  }

  std::unordered_map<std::string, std::vector<CueEntry>> entries_;
  std::size_t size_ = 0;
};

const Lexicon& lexicon() {
  static const Lexicon built;
  return built;
}

}  // namespace

const std::vector<CueEntry>& cue_entries(std::string_view form) { return lexicon().of(form); }
std::size_t cue_lexicon_size() { return lexicon().size(); }

}  // namespace dateline
