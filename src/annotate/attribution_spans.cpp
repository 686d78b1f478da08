#include "annotate/attribution_spans.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "annotate/tag_spans.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace dateline {

namespace {

constexpr std::size_t reach = 150;  // tokens; train.py, Losses.links
enum Link : std::size_t { none, source, content };
enum Role : std::size_t { cue_role, source_role, content_role };

// For one cue, the log-probabilities that each token near it belongs to its source or content, or to neither.
class CueLinks {
 public:
  CueLinks(TokenRange cue, float cue_score, std::size_t token_count, const Encoding& encoding, const PairHead& head)
      : cue_(cue), cue_score_(cue_score) {
    near_.begin = cue.begin >= reach ? cue.begin - reach + 1 : 0;
    near_.end = std::min(token_count, cue.begin + reach);
    PairQuery query(head, encoding, cue.begin);
    links_.resize(near_.size());
    for (std::size_t token = near_.begin; token < near_.end; ++token) {
      std::array<float, 3> score{};
      for (std::size_t label = 0; label < 3; ++label) score[label] = query.score(label, token);
      float most = *std::ranges::max_element(score);
      float sum = 0;
      for (float value : score) sum += std::exp(value - most);
      for (float& value : score) value -= most + std::log(sum);
      links_[token - near_.begin] = score;
    }
  }

  TokenRange cue() const { return cue_; }
  float cue_score() const { return cue_score_; }
  TokenRange near() const { return near_; }
  float log_probability(Link link, std::size_t token) const {
    return near_.contains(token) ? links_[token - near_.begin][link] : -20.0F;
  }
  // The mean probability that the span's tokens are linked so.
  float belief(Link link, TokenRange span) const {
    float sum = 0;
    for (std::size_t token = span.begin; token < span.end; ++token) sum += std::exp(log_probability(link, token));
    return sum / static_cast<float>(span.size());
  }

 private:
  TokenRange cue_;
  float cue_score_;
  TokenRange near_;
  std::vector<std::array<float, 3>> links_;
};

struct LinkedSpan {
  TokenRange tokens;
  float belief = 0;
};

bool has_word(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = utf8::next(text, at);
    if (is_letter(c) || is_digit(c)) return true;
  }
  return false;
}

// What is being put together for one cue.
struct Draft {
  std::vector<LinkedSpan> sources;
  std::vector<LinkedSpan> contents;
};

// Stretches of tokens that the attribution head by itself gives to the cue; a gap of one token is closed.
std::vector<LinkedSpan> linked_stretches(const CueLinks& links, Link link, float threshold) {
  std::vector<LinkedSpan> out;
  TokenRange near = links.near();
  auto is_linked = [&](std::size_t token) {
    return !links.cue().contains(token) && std::exp(links.log_probability(link, token)) > threshold;
  };
  for (std::size_t token = near.begin; token < near.end; ++token) {
    if (!is_linked(token)) continue;
    std::size_t end = token + 1;
    while (end < near.end &&
           (is_linked(end) || (end + 1 < near.end && is_linked(end + 1) && !links.cue().contains(end))))
      ++end;
    out.push_back({{token, end}, links.belief(link, {token, end})});
    token = end;
  }
  return out;
}

class Finder {
 public:
  Finder(std::string_view text, const Document& document, const Encoding& encoding, const Heads::Impl& heads)
      : text_(text), document_(document), encoding_(encoding), heads_(heads) {}

  std::vector<AttributionTokens> find() {
    TokenRange all{0, document_.tokens.size()};
    if (all.empty()) return {};
    std::vector<float> log_probabilities = tag_log_probabilities(heads_.roles, encoding_, all);
    add_cue_bias(log_probabilities);
    flat_ = best_spans(log_probabilities, heads_.roles.count(), all);
    for (const TagSpan& span : flat_)
      if (span.kind == cue_role) cues_.emplace_back(span.tokens, span.score, all.end, encoding_, heads_.attribution);
    add_inner_cues(log_probabilities);
    drafts_.resize(cues_.size());
    for (const TagSpan& span : flat_) {
      if (span.kind == source_role) give(span, source, &Draft::sources);
      if (span.kind == content_role) give(span, content, &Draft::contents);
    }
    std::vector<AttributionTokens> out;
    for (std::size_t i = 0; i < cues_.size(); ++i)
      if (auto attribution = finish(i)) out.push_back(std::move(*attribution));
    std::ranges::stable_sort(out, {}, [](const AttributionTokens& a) { return a.content.front().begin; });
    return out;
  }

 private:
  // A cue missed costs both its other roles, a cue too many little: the weight is tuned on held-out text.
  void add_cue_bias(std::vector<float>& log_probabilities) const {
    float bias = heads_.setting("cue_bias", 0.0F);
    for (std::size_t at = 1; at < log_probabilities.size(); at += heads_.roles.count()) log_probabilities[at] += bias;
  }

  // Cues that stand inside another's content, where the flat tags have room for one role only.
  void add_inner_cues(const std::vector<float>& log_probabilities) {
    float threshold = heads_.setting("inner_cue", 0.3F);
    std::size_t labels = heads_.roles.count();
    for (const TagSpan& span : flat_) {
      if (span.kind != content_role) continue;
      for (std::size_t token = span.tokens.begin; token < span.tokens.end; ++token) {
        float begins = std::exp(log_probabilities[token * labels + 1]);
        if (begins < threshold) continue;
        std::size_t end = token + 1;
        while (end < span.tokens.end && std::exp(log_probabilities[end * labels + 2]) > threshold) ++end;
        cues_.emplace_back(TokenRange{token, end}, begins, document_.tokens.size(), encoding_, heads_.attribution);
        inner_begin_ = std::min(inner_begin_, cues_.size() - 1);
        token = end - 1;
      }
    }
  }

  bool is_inner(std::size_t cue) const { return cue >= inner_begin_; }

  void give(const TagSpan& span, Link link, std::vector<LinkedSpan> Draft::*to) {
    std::size_t best = cues_.size();
    float best_belief = heads_.setting("link", 0.15F);
    for (std::size_t i = 0; i < cues_.size(); ++i) {
      if (is_inner(i)) break;
      if (!cues_[i].near().touches(span.tokens)) continue;
      if (float belief = cues_[i].belief(link, span.tokens); belief > best_belief) {
        best = i;
        best_belief = belief;
      }
    }
    if (best < cues_.size()) (drafts_[best].*to).push_back({span.tokens, best_belief});
  }

  std::optional<AttributionTokens> finish(std::size_t index) {
    const CueLinks& links = cues_[index];
    Draft& draft = drafts_[index];
    float alone = heads_.setting("linked_alone", 0.5F);
    if (draft.contents.empty()) draft.contents = linked_stretches(links, content, alone);
    if (draft.contents.empty()) return std::nullopt;
    if (draft.sources.empty()) draft.sources = linked_stretches(links, source, alone);
    keep_sure_pieces(draft.contents);
    if (is_word_of_clause(draft.contents)) {
      // "said in the past that the public ...": the tags stopped at the first word; the links may hold the rest.
      draft.contents = linked_stretches(links, content, alone / 4);
      keep_sure_pieces(draft.contents);
    }
    if (draft.contents.empty() || is_word_of_clause(draft.contents)) return std::nullopt;
    AttributionTokens out;
    out.cue = links.cue();
    float sum = links.cue_score(), count = 1;
    if (!draft.sources.empty()) {
      auto best = std::ranges::max_element(draft.sources, {}, &LinkedSpan::belief);
      out.source = best->tokens;
      sum += best->belief;
      ++count;
    }
    for (const LinkedSpan& piece : draft.contents) {
      out.content.push_back(piece.tokens);
      sum += piece.belief;
      ++count;
    }
    std::ranges::sort(out.content, {}, &TokenRange::begin);
    out.score = sum / count;
    return out;
  }

  // Marks alone are no content. Beside the surest piece others stay only where their link is sure enough; what no word
  // parts is one piece.
  void keep_sure_pieces(std::vector<LinkedSpan>& pieces) const {
    std::erase_if(pieces, [this](const LinkedSpan& piece) { return !has_word(words(piece.tokens)); });
    if (pieces.size() < 2) return;
    auto best = std::ranges::max_element(pieces, {}, [](const LinkedSpan& piece) {
      return piece.belief * static_cast<float>(std::min<std::size_t>(piece.tokens.size(), 8));
    });
    float least = heads_.setting("further_piece", 0.35F);
    const LinkedSpan main = *best;
    std::erase_if(pieces, [&](const LinkedSpan& piece) {
      return piece.tokens.begin != main.tokens.begin && piece.belief < least;
    });
    std::ranges::sort(pieces, {}, [](const LinkedSpan& piece) { return piece.tokens.begin; });
    std::vector<LinkedSpan> joined;
    for (const LinkedSpan& piece : pieces) {
      bool goes_on = !joined.empty() && joined.back().tokens.end <= piece.tokens.begin &&
                     !has_word(words({joined.back().tokens.end, piece.tokens.begin})) &&
                     !is_new_paragraph(joined.back().tokens.end, piece.tokens.begin);
      if (!goes_on) {
        joined.push_back(piece);
        continue;
      }
      joined.back().tokens.end = piece.tokens.end;
      joined.back().belief = std::min(joined.back().belief, piece.belief);
    }
    pieces = std::move(joined);
  }

  // A word that only opens a clause says nothing by itself.
  bool is_word_of_clause(const std::vector<LinkedSpan>& pieces) const {
    if (pieces.size() != 1 || pieces.front().tokens.size() != 1) return false;
    std::string word = lower(words(pieces.front().tokens));
    return word == "that" || word == "whether" || word == "how" || word == "if" || word == "to" || word == "as";
  }

  std::string_view words(TokenRange tokens) const {
    if (tokens.empty()) return {};
    Span span = span_of(document_, tokens);
    return text_.substr(span.begin, span.length());
  }

  bool is_new_paragraph(std::size_t before, std::size_t after) const {
    std::uint32_t from = document_.tokens[before - 1].end, to = document_.tokens[after].begin;
    return text_.substr(from, to - from).find('\n') != std::string_view::npos;
  }

  std::string_view text_;
  const Document& document_;
  const Encoding& encoding_;
  const Heads::Impl& heads_;
  std::vector<TagSpan> flat_;
  std::vector<CueLinks> cues_;
  std::vector<Draft> drafts_;
  std::size_t inner_begin_ = static_cast<std::size_t>(-1);
};

}  // namespace

std::vector<AttributionTokens> find_attribution_spans(std::string_view text, const Document& document,
                                                      const Encoding& encoding, const Heads::Impl& heads) {
  return Finder(text, document, encoding, heads).find();
}

}  // namespace dateline
