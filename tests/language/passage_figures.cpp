// Prints how well speech, stance, source kinds and following are decided on labelled passages, given the labelled
// spans: passage_figures FILE...

#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "annotate/quotations.h"
#include "annotate/speech.h"
#include "annotate/stance.h"
#include "language/read_passages.h"

namespace dateline {
namespace {

/// Right and wrong by label, with the wrong ones listed.
class Figures {
 public:
  explicit Figures(std::string title) : title_(std::move(title)) {}

  void add(std::string_view wanted, std::string_view found, const std::string& where) {
    ++confusion_[std::string(wanted)][std::string(found)];
    ++count_;
    if (wanted == found) return void(++right_);
    wrong_.push_back("  " + std::string(wanted) + " taken for " + std::string(found) + ": " + where);
  }

  void print() const {
    std::printf("%s: %zu of %zu, %.3f\n", title_.c_str(), right_, count_,
                count_ == 0 ? 0.0 : static_cast<double>(right_) / static_cast<double>(count_));
    for (const auto& [wanted, found] : confusion_) {
      std::printf("  %s:", wanted.c_str());
      for (const auto& [label, count] : found) std::printf(" %s %d", label.c_str(), count);
      std::printf("\n");
    }
    for (const std::string& line : wrong_) std::printf("%s\n", line.c_str());
  }

 private:
  std::string title_;
  std::map<std::string, std::map<std::string, int>> confusion_;
  std::size_t right_ = 0;
  std::size_t count_ = 0;
  std::vector<std::string> wrong_;
};

std::string words_of(const Passage& passage, const std::vector<Span>& pieces) {
  std::string words;
  for (Span piece : pieces) words += (words.empty() ? "" : " .. ") + passage.text.substr(piece.begin, piece.length());
  return words.substr(0, 150);
}

std::string place_of(const Passage& passage, const LabelledAttribution& attribution) {
  return passage.id + " " + std::to_string(attribution.number) + " [" + words_of(passage, attribution.source) + "] [" +
         words_of(passage, attribution.cue) + "] " + words_of(passage, attribution.content);
}

std::optional<Span> first_of(const std::vector<Span>& pieces) {
  return pieces.empty() ? std::nullopt : std::optional(pieces.front());
}

int run(const std::vector<std::string>& files) {
  Figures speech("speech");
  Figures stance("stance");
  for (const std::string& file : files) {
    Result<Passage> passage = read_passage(file);
    if (!passage) {
      std::fprintf(stderr, "%s\n", passage.error().text().c_str());
      return 1;
    }
    std::vector<Quotation> quotations = find_quotations(passage->text, passage->document);
    for (const LabelledAttribution& attribution : passage->attributions) {
      AttributionSpans spans{first_of(attribution.source), attribution.cue, attribution.content};
      stance.add(name_of(attribution.stance),
                 name_of(stance_of(passage->text, passage->document, spans, attribution.speech)),
                 place_of(*passage, attribution));
      speech.add(name_of(attribution.speech),
                 name_of(speech_of(passage->text, quotations, first_of(attribution.cue), attribution.content)),
                 place_of(*passage, attribution));
    }
  }
  speech.print();
  stance.print();
  return 0;
}

}  // namespace
}  // namespace dateline

int main(int count, char** words) { return dateline::run({words + 1, words + count}); }
