#include "conceal/name_finder.h"

#include <algorithm>

#include "text/utf8.h"
#include "text/word_set.h"

namespace dateline {

namespace {

constexpr std::size_t shortest_part = 3;  // letters

const WordSet& no_part() {
  static const WordSet words(
      "van von der den del della dos das ter ten bin bint ibn abu abd umm mac the and mrs miss mister madam sir lady "
      "lord dame jnr snr esq phd saint san santa junior senior doctor");
  return words;
}

// "kowalskis", "kowalski s": a family, or a genitive without its apostrophe.
std::string without_plural(const std::string& folded) {
  return folded.size() > shortest_part && folded.back() == 's' ? folded.substr(0, folded.size() - 1) : std::string();
}

}  // namespace

std::vector<std::string> parts_of_name(std::string_view name) {
  std::vector<std::string> parts;
  for (NameWord& word : name_words(name))
    if (utf8::code_point_count(word.folded) >= shortest_part && word.is_capital && !no_part().contains(word.folded))
      parts.push_back(std::move(word.folded));
  return parts;
}

void NameFinder::add(std::string_view name, const std::string& words) {
  std::string folded;
  std::vector<NameWord> of_name = name_words(name);
  for (const NameWord& word : of_name) folded += (folded.empty() ? "" : " ") + word.folded;
  if (folded.empty()) return;
  longest_ = std::max(longest_, of_name.size());
  names_.try_emplace(std::move(folded), Shown{words, false});
}

void NameFinder::keep(std::string_view name) {
  std::string folded;
  std::vector<NameWord> of_name = name_words(name);
  for (const NameWord& word : of_name) folded += (folded.empty() ? "" : " ") + word.folded;
  // One word that is also a part of a name to be replaced may be either's: it is replaced.
  if (of_name.size() < 2) return;
  longest_ = std::max(longest_, of_name.size());
  names_.try_emplace(std::move(folded), Shown{{}, true});
}

void NameFinder::add_part(const std::string& folded, const std::string& words) { parts_.try_emplace(folded, words); }

const std::string* NameFinder::part(const std::string& folded) const {
  auto found = parts_.find(folded);
  if (found == parts_.end()) found = parts_.find(without_plural(folded));
  return found == parts_.end() ? nullptr : &found->second;
}

const NameFinder::Shown* NameFinder::longest(std::string_view text, const std::vector<NameWord>& words, std::size_t& at,
                                             Span& span) const {
  const Shown* best = nullptr;
  std::size_t best_end = at;
  std::string folded;
  for (std::size_t end = at; end < words.size() && end - at < longest_; ++end) {
    if (end > at) {
      if (!may_join_a_name(text, words[end - 1], words[end])) break;
      folded += ' ';
    }
    folded += words[end].folded;
    auto found = names_.find(folded);
    if (found == names_.end()) continue;
    best = &found->second;
    best_end = end;
  }
  span = {words[at].span.begin, words[best_end].span.end};
  if (best != nullptr) at = best_end;
  return best;
}

std::vector<Replacement> NameFinder::find(std::string_view text) const {
  std::vector<Replacement> found;
  if (names_.empty() && parts_.empty()) return found;
  std::vector<NameWord> words = name_words(text);
  for (std::size_t at = 0; at < words.size(); ++at) {
    Span span;
    if (const Shown* shown = longest(text, words, at, span)) {
      if (!shown->stays) found.push_back({span, shown->words});
    } else if (words[at].is_capital) {
      if (const std::string* shown_part = part(words[at].folded)) found.push_back({span, *shown_part});
    }
  }
  return found;
}

}  // namespace dateline
