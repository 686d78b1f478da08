#include "cli/speakers_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "cli/display_text.h"
#include "dateline/record/annotation_names.h"

namespace dateline::cli {
namespace {

constexpr std::size_t content_columns_min = 20;  // however long the cue is
constexpr std::size_t cue_columns_max = 28;
constexpr std::size_t depth_max = 8;  // of what is said to be said; a parent that leads back to itself is deeper

using Index = std::size_t;

std::string on_one_line(std::string_view words) {
  std::string line;
  for (char c : printable(words))
    if (c != ' ' || (!line.empty() && line.back() != ' ')) line += c;
  return line;
}

// For each attribution the one that it is shown below.
std::vector<std::optional<Index>> parents_of(const std::vector<Attribution>& attributions) {
  std::vector<std::optional<Index>> parents(attributions.size());
  for (Index at = 0; at < attributions.size(); ++at) {
    std::optional<Index> above = attributions[at].parent;
    for (std::size_t steps = 0; above && steps < depth_max; ++steps) above = attributions[*above].parent;
    if (!above) parents[at] = attributions[at].parent;
  }
  return parents;
}

/// Those things said by one speaker that stand inside nothing else said.
struct Speaker {
  Index first;  ///< its first attribution
  std::vector<Index> said;
};

class SpeakersView {
 public:
  SpeakersView(const Record& record, const Terminal& terminal, std::size_t columns, std::size_t lines_max)
      : record_(record),
        attributions_(record.annotations.attributions),
        terminal_(terminal),
        columns_(columns),
        lines_max_(lines_max),
        parents_(parents_of(attributions_)),
        below_(attributions_.size()) {
    for (Index at = 0; at < parents_.size(); ++at)
      if (parents_[at]) below_[*parents_[at]].push_back(at);
  }

  std::string view() {
    for (const Speaker& speaker : speakers()) {
      if (lines_ >= lines_max_) break;
      view_ += header(attributions_[speaker.first].source);
      for (Index at : speaker.said) add_said(at, 0);
    }
    if (lines_ < attributions_.size())
      view_ += terminal_.styled(fmt::format("      and {} more; --speakers shows all\n", attributions_.size() - lines_),
                                Style::dim);
    return std::move(view_);
  }

 private:
  std::string words(Span span) const {
    return on_one_line(std::string_view(record_.article.text).substr(span.begin, span.length()));
  }

  std::string content_words(const Attribution& attribution) const {
    std::string all;
    for (Span piece : attribution.content) all += (all.empty() ? "" : " \u2026 ") + words(piece);
    return all;
  }

  // Sources of one entity are one speaker; those without an entity are, where the same words name them.
  std::string key_of(const Source& source) const {
    if (source.entity) return fmt::format("e{}", *source.entity);
    if (source.kind == SourceKind::self) return "self";
    return source.span ? "words " + words(*source.span) : "nobody";
  }

  std::vector<Speaker> speakers() const {
    std::vector<Speaker> all;
    std::map<std::string, Index> places;
    for (Index at = 0; at < attributions_.size(); ++at) {
      if (parents_[at]) continue;
      auto [place, is_new] = places.try_emplace(key_of(attributions_[at].source), all.size());
      if (is_new) all.push_back({at, {}});
      all[place->second].said.push_back(at);
    }
    return all;
  }

  std::string name_of(const Source& source) const {
    if (source.entity && *source.entity < record_.annotations.entities.size())
      return on_one_line(record_.annotations.entities[*source.entity].name);
    if (source.span) return words(*source.span);
    if (source.kind == SourceKind::self) return on_one_line(record_.article.outlet.name.value_or("the outlet"));
    return "nobody named";
  }

  static std::string kind_of(const Source& source) {
    if (!source.has_kind()) return {};
    if (source.kind == SourceKind::self) return "the outlet itself";
    std::string kind(name(source.kind));
    return source.named || kind.starts_with("unnamed") ? kind : kind + ", unnamed";
  }

  std::string header(const Source& source) const {
    std::string kind = kind_of(source);
    std::size_t room = columns_ - std::min(columns_, kind.size() + 4);
    std::string line =
        "  " + terminal_.styled(fitted(name_of(source), std::max(room, content_columns_min)), Style::bold);
    if (!kind.empty()) line += "  " + terminal_.styled(kind, Style::dim);
    return line + "\n";
  }

  std::size_t sentence_number(const Attribution& attribution) const {
    if (attribution.content.empty()) return 0;
    const std::vector<Span>& sentences = record_.document.sentences;
    auto after = std::upper_bound(sentences.begin(), sentences.end(), attribution.content.front().begin,
                                  [](std::uint32_t begin, Span sentence) { return begin < sentence.begin; });
    return static_cast<std::size_t>(after - sentences.begin());
  }

  // Adds the line of one thing said, and below it those that stand inside it.
  void add_said(Index at, std::size_t depth) {
    if (lines_ >= lines_max_) return;
    ++lines_;
    const Attribution& attribution = attributions_[at];
    std::size_t used = 0;
    auto add = [&](const std::string& piece, Style style) {
      used += display_width(piece);
      view_ += terminal_.styled(piece, style);
    };
    add(fmt::format("{:>6}  {:{}}", sentence_number(attribution), "", 2 * depth), Style::dim);
    if (depth > 0) add(fitted(name_of(attribution.source), cue_columns_max) + " ", Style::green);
    if (attribution.stance != Stance::asserts) add(fmt::format("[{}] ", name(attribution.stance)), Style::yellow);
    if (attribution.cue) add(fitted(words(*attribution.cue), cue_columns_max), Style::cyan);
    if (attribution.cue || depth > 0) add(": ", Style::plain);
    std::size_t room = columns_ - std::min(columns_, used);
    view_ += fitted(content_words(attribution), std::max(room, content_columns_min)) + "\n";
    for (Index below : below_[at]) add_said(below, depth + 1);
  }

  const Record& record_;
  const std::vector<Attribution>& attributions_;
  const Terminal& terminal_;
  std::size_t columns_;
  std::size_t lines_max_;
  std::vector<std::optional<Index>> parents_;
  std::vector<std::vector<Index>> below_;
  std::string view_;
  std::size_t lines_ = 0;
};

}  // namespace

std::string speakers_view(const Record& record, const Terminal& terminal, std::size_t columns, std::size_t lines_max) {
  if (record.annotations.attributions.empty()) return "  (nothing is said to be said by anybody)\n";
  return SpeakersView(record, terminal, columns, lines_max).view();
}

}  // namespace dateline::cli
