#include "annotate/event_time.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "annotate/event_count.h"
#include "annotate/event_frames.h"
#include "annotate/word_match.h"

namespace dateline {

namespace {

constexpr auto none = ClauseTree::none;

// "P10D" of 10 and "days"; empty where the word is no unit of time.
std::string duration_of(double count, std::string_view unit) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> units = {{{"day", "PnD"},
                                                                                          {"week", "PnW"},
                                                                                          {"fortnight", "PnW"},
                                                                                          {"month", "PnM"},
                                                                                          {"year", "PnY"},
                                                                                          {"decade", "PnY"},
                                                                                          {"hour", "PTnH"},
                                                                                          {"minute", "PTnM"},
                                                                                          {"second", "PTnS"}}};
  if (unit.ends_with('s')) unit.remove_suffix(1);
  for (auto [name, form] : units) {
    if (name != unit) continue;
    if (name == "fortnight") count *= 2;
    if (name == "decade") count *= 10;
    auto whole = static_cast<long long>(count);
    if (count < 0 || count > 100000 || static_cast<double>(whole) != count) return {};
    std::string out(form);
    out.replace(out.find('n'), 1, std::to_string(whole));
    return out;
  }
  return {};
}

constexpr std::array<std::string_view, 4> earlier_words = {"earlier", "before", "previously", "beforehand"};
constexpr std::array<std::string_view, 4> after_words = {"after", "following", "since", "until"};
constexpr std::array<std::string_view, 2> before_words = {"before", "prior"};
constexpr std::array<std::string_view, 4> during_words = {"during", "amid", "amidst", "while"};

// A phrase that tells a time from an event: where it stands, and the word it hangs on the tree by.
struct RelativePhrase {
  ToldTime told;
  std::size_t word = none;         ///< of the phrase, for finding what it modifies
  std::size_t anchor_word = none;  ///< the event it names; none: the event before
};

class TimeFinder {
 public:
  TimeFinder(const ClauseTree& tree, const std::vector<EventTelling>& tellings, std::span<const Timex> timexes,
             const std::vector<TokenRange>& sentences, const std::vector<bool>& is_cue)
      : tree_(tree),
        tellings_(tellings),
        timexes_(timexes),
        sentences_(sentences),
        is_cue_(is_cue),
        telling_at_(tree.size(), none),
        told_(tellings.size()) {
    for (std::size_t i = 0; i < tellings.size(); ++i) telling_at_[tellings[i].head] = i;
  }

  std::vector<ToldTime> find() {
    std::size_t next_telling = 0, next_timex = 0;
    for (TokenRange sentence : sentences_) {
      std::size_t first = next_telling;
      while (next_telling < tellings_.size() && tellings_[next_telling].head < sentence.end) ++next_telling;
      if (sentence.empty()) continue;
      std::uint32_t end = tree_[sentence.end - 1].span.end;
      std::size_t first_timex = next_timex;
      while (next_timex < timexes_.size() && timexes_[next_timex].span.begin < end) ++next_timex;
      if (first == next_telling) continue;
      for (std::size_t at = sentence.begin; at < sentence.end; ++at) read_relative(at, sentence);
      attach_timexes(sentence, first, next_telling, first_timex, next_timex);
    }
    return std::move(told_);
  }

 private:
  // The event that a word's phrase belongs to.
  std::size_t event_above(std::size_t word) const {
    std::size_t at = word;
    for (int depth = 0; depth < 6; ++depth) {
      if (at != word && telling_at_[at] != none) return telling_at_[at];
      if (at != word && tree_.is_verb(at))
        for (std::uint32_t below : tree_.dependents(at))
          if (telling_at_[below] != none && (tree_[below].link == Link::nsubj || tree_[below].link == Link::obj))
            return telling_at_[below];
      if (tree_.is_root(at)) break;
      at = tree_[at].head;
    }
    return none;
  }

  // The first event at or below a word.
  std::size_t event_below(std::size_t word, TokenRange sentence) const {
    if (word == none) return none;
    if (telling_at_[word] != none) return telling_at_[word];
    for (std::size_t at = word > 8 ? word - 8 : 0; at < std::min(sentence.end, word + 12); ++at)
      if (telling_at_[at] != none && at >= sentence.begin && tree_.hangs_on(at, word)) return telling_at_[at];
    return none;
  }

  // "ten days later", "in the ten days afterwards", "a week after the raid": `at` is the unit of time.
  bool read_length(std::size_t at, TokenRange sentence) {
    std::optional<WrittenNumber> number;
    std::size_t begin = at;
    if (at > sentence.begin) number = read_number(tree_, at - 1, sentence);
    if (number) begin = number->tokens.begin;
    bool article = !number && at > sentence.begin &&
                   (tree_[at - 1].form == "a" || tree_[at - 1].form == "an" || tree_[at - 1].form == "the");
    if (article) begin = at - 1;
    if (number && begin > sentence.begin && tree_[begin - 1].form == "the") --begin;
    std::string duration;
    if (number) duration = duration_of(number->value, tree_[at].form);
    if (article) duration = duration_of(1, tree_[at].form);
    if (duration.empty() && duration_of(1, tree_[at].form).empty()) return false;
    if (at + 1 >= sentence.end) return false;
    std::string_view next = tree_[at + 1].form;
    RelativePhrase phrase;
    phrase.word = at;
    std::size_t end = at + 2;
    std::string_view following = at + 2 < sentence.end ? std::string_view(tree_[at + 2].form) : std::string_view{};
    if (is_any(next, after_words) || next == "afterwards" || next == "afterward" || (next == "later") ||
        next == "thereafter") {
      phrase.told.relation = TimeRelation::after;
    } else if (is_any(next, earlier_words) || is_any(next, before_words)) {
      phrase.told.relation = TimeRelation::before;
    } else if (next == "that" && following == "followed") {
      phrase.told.relation = TimeRelation::after;
      end = at + 3;
    } else {
      return false;
    }
    if (!number && !article && next != "after" && next != "before") return false;
    bool names_event = next == "after" || next == "before" || next == "following" || next == "since";
    if (names_event) {
      std::size_t governed = governed_by(at + 1);
      if (governed != none) {
        phrase.anchor_word = event_below(governed, sentence);
        if (phrase.anchor_word == none) return false;  // after something else
        end = at + 2;
      }
    }
    phrase.told.bound = TimeBound::exactly;
    if (number && number->bound == TimeBound::at_least) phrase.told.bound = TimeBound::at_least;
    if (number && number->bound == TimeBound::about) phrase.told.bound = TimeBound::about;
    if (begin > sentence.begin) {
      static constexpr std::array<std::string_view, 6> within = {"in", "within", "over", "during", "less", "under"};
      if (is_any(tree_[begin - 1].form, within)) {
        phrase.told.bound = TimeBound::within;
        --begin;
      }
    }
    if (!duration.empty()) {
      phrase.told.duration = duration;
    } else {
      phrase.told.bound = std::nullopt;
    }
    phrase.told.span = Span{tree_[begin].span.begin, tree_[end - 1].span.end};
    assign(phrase, sentence);
    return true;
  }

  // What a preposition or conjunction introduces.
  std::size_t governed_by(std::size_t word) const {
    Link link = tree_[word].link;
    if ((link == Link::case_of || link == Link::mark) && !tree_.is_root(word)) return tree_[word].head;
    return none;
  }

  void read_relative(std::size_t at, TokenRange sentence) {
    if (read_length(at, sentence)) return;
    const std::string& form = tree_[at].form;
    RelativePhrase phrase;
    if (is_any(form, after_words) && form != "until") phrase.told.relation = TimeRelation::after;
    if (is_any(form, before_words)) phrase.told.relation = TimeRelation::before;
    if (form == "ahead" && at + 1 < sentence.end && tree_[at + 1].form == "of")
      phrase.told.relation = TimeRelation::before;
    if (is_any(form, during_words)) phrase.told.relation = TimeRelation::during;
    if (phrase.told.relation) {
      std::size_t governed = governed_by(at);
      if (governed == none) return;
      phrase.anchor_word = event_below(governed, sentence);
      if (phrase.anchor_word == none) return;
      phrase.word = governed;
      std::size_t last = tellings_[phrase.anchor_word].trigger.end;
      if (last > at && last <= sentence.end) phrase.told.span = Span{tree_[at].span.begin, tree_[last - 1].span.end};
      assign(phrase, sentence);
    } else if (form == "afterwards" || form == "afterward" || form == "thereafter") {
      phrase.told.relation = TimeRelation::after;
      phrase.told.span = tree_[at].span;
      phrase.word = at;
      assign(phrase, sentence);
    } else if (form.starts_with("follow") && tree_.is_verb(at) && !tree_.is_passive(at) &&
               tree_[at].link != Link::case_of) {
      // "The strikes followed": after what was told before.
      std::size_t subject = tree_.dependent(at, Link::nsubj);
      if (subject == none || telling_at_[subject] == none) return;
      std::size_t object = tree_.dependent(at, Link::obj);
      phrase.anchor_word = object == none ? none : event_below(object, sentence);
      if (object != none && phrase.anchor_word == none) return;
      phrase.told.relation = TimeRelation::after;
      phrase.told.span = tree_[at].span;
      give(telling_at_[subject], phrase);
    }
  }

  void assign(const RelativePhrase& phrase, TokenRange) {
    std::size_t event = event_above(phrase.word);
    if (event != none) give(event, phrase);
  }

  void give(std::size_t event, const RelativePhrase& phrase) {
    std::size_t anchor = phrase.anchor_word;
    if (anchor == event) return;
    if (anchor == none) anchor = event_before(event);
    if (anchor == none) return;
    ToldTime& told = told_[event];
    if (told.relation && (told.duration || !phrase.told.duration)) return;  // the first, or the one with a length
    std::optional<std::size_t> timex = told.timex;
    told = phrase.told;
    told.anchor = anchor;
    told.timex = timex;
  }

  // The last event before, of those done where there is one close by.
  std::size_t event_before(std::size_t event) const {
    std::size_t any = none;
    for (std::size_t i = event; i-- > 0 && event - i < 12;) {
      int quad = quad_class(tellings_[i].type);
      if (quad == 4 || quad == 2) return i;
      if (any == none) any = i;
    }
    return any;
  }

  void attach_timexes(TokenRange sentence, std::size_t first, std::size_t last, std::size_t first_timex,
                      std::size_t last_timex) {
    for (std::size_t t = first_timex; t < last_timex; ++t) {
      const Timex& timex = timexes_[t];
      if (timex.type != TimexType::date && timex.type != TimexType::time) continue;
      std::size_t head = head_of(timex.span, sentence);
      if (head == none) continue;
      std::size_t event = event_above(head);
      if (event == none && !is_of_saying(head)) event = nearest(head, first, last);
      if (event == none || event < first || event >= last) continue;
      if (!told_[event].timex) told_[event].timex = t;
    }
  }

  // "Said on Friday": the day of the words, not of what they tell.
  bool is_of_saying(std::size_t word) const {
    for (int depth = 0; depth < 6 && !tree_.is_root(word); ++depth) {
      word = tree_[word].head;
      if (is_cue_[word] || tree_.dependent(word, Link::ccomp) != none) return true;
      if (tree_.is_verb(word)) return false;
    }
    return false;
  }

  // The event without a time that stands nearest; none further than 20 words.
  std::size_t nearest(std::size_t word, std::size_t first, std::size_t last) const {
    std::size_t best = none, best_distance = 21;
    for (std::size_t i = first; i < last; ++i) {
      std::size_t head = tellings_[i].head;
      std::size_t distance = head > word ? head - word : word - head;
      if (told_[i].timex || distance >= best_distance) continue;
      best = i;
      best_distance = distance;
    }
    return best;
  }

  // The word of a time that hangs outside it.
  std::size_t head_of(Span span, TokenRange sentence) const {
    std::size_t at = sentence.begin;
    while (at < sentence.end && tree_[at].span.end <= span.begin) ++at;
    for (; at < sentence.end && tree_[at].span.begin < span.end; ++at) {
      std::size_t head = tree_[at].head;
      Span other = tree_[head].span;
      if (head == at || other.end <= span.begin || other.begin >= span.end) return at;
    }
    return none;
  }

  const ClauseTree& tree_;
  const std::vector<EventTelling>& tellings_;
  std::span<const Timex> timexes_;
  const std::vector<TokenRange>& sentences_;
  const std::vector<bool>& is_cue_;
  std::vector<std::size_t> telling_at_;  // of each token, or none
  std::vector<ToldTime> told_;
};

}  // namespace

std::vector<ToldTime> find_event_times(const ClauseTree& tree, const std::vector<EventTelling>& tellings,
                                       std::span<const Timex> timexes, const std::vector<TokenRange>& sentences,
                                       const std::vector<bool>& is_cue) {
  return TimeFinder(tree, tellings, timexes, sentences, is_cue).find();
}

}  // namespace dateline
