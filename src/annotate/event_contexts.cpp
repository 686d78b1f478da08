#include "annotate/event_contexts.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "annotate/inflection.h"

namespace dateline {

namespace {

struct ContextRow {
  std::string_view context;
  std::string_view words;  // singulars, parted by spaces; an ending "*" stands for any
};

constexpr std::array<ContextRow, 18> rows = {{
    {"military",
     "troop soldier army navy airstrike warplane tank missile military militar* battalion brigade warship artillery "
     "shell "
     "ceasefire truce offensive frontline peacekeep* arms weapon weaponry war combat commando bomber jet rebel "
     "insurgent* "
     "guerrilla defence defense"},
    {"diplomatic",
     "ambassador envoy embassy consulate diplomat* foreign treaty summit negotiat* mediat* bilateral talk delegation "
     "ties relations"},
    {"economic",
     "trade tariff econom* bank loan grant currency export import invest* budget debt oil gas market tax wage strike "
     "industr* compan* dollar billion million fund*"},
    {"terrorism", "terror* suicide hijack* jihad* extremis* al-qaeda bomber hostage kidnap* qaeda"},
    {"election", "elect* vote voter ballot poll candidate campaign referendum runoff"},
    {"legislative", "parliament* bill legislat* senate congress lawmaker"},
    {"legal",
     "court judge trial law lawsuit prosecut* convict* sentence* indict* lawyer tribunal crime justice arrest* "
     "charge*"},
    {"rights", "rights freedom censorship torture discriminat* minorit* dissident"},
    {"refugee", "refugee migrant asylum displaced exodus camp resettle*"},
    {"political", "opposition party coalition constitution* president minister political resign* coup dissident"},
    {"disease", "virus epidemic pandemic vaccine cholera ebola disease infect* quarantine covid outbreak"},
    {"disaster", "earthquake flood hurricane cyclone drought famine tsunami wildfire disaster"},
    {"cyber", "hack* cyber* malware computer"},
    {"cbrn", "nuclear chemical biological uranium radioactive plutonium warhead"},
    {"resource", "water land fishing territory border mine mineral dam"},
    {"environment", "climate emission pollution environment* deforestation"},
    {"religion", "church mosque religio* muslim christian hindu jewish sharia priest cleric imam temple"},
    {"crime", "cartel gang drug smuggl* traffick* murder robbery mafia"},
}};

struct ContextWords {
  std::unordered_map<std::string, std::uint32_t> whole;
  std::unordered_map<std::string, std::uint32_t> stems;  // of five letters or more
  std::size_t shortest = 32, longest = 0;

  ContextWords() {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      std::string_view words = rows[i].words;
      while (!words.empty()) {
        std::size_t end = std::min(words.find(' '), words.size());
        std::string_view word = words.substr(0, end);
        words.remove_prefix(std::min(end + 1, words.size()));
        if (word.ends_with('*')) {
          word.remove_suffix(1);
          stems[std::string(word)] |= 1U << i;
          shortest = std::min(shortest, word.size());
          longest = std::max(longest, word.size());
          continue;
        }
        for (const std::string& form : noun_forms(word)) whole[form] |= 1U << i;
      }
    }
  }

  std::uint32_t of(const std::string& form) const {
    std::uint32_t bits = 0;
    if (auto found = whole.find(form); found != whole.end()) bits |= found->second;
    for (std::size_t size = shortest; size <= std::min(longest, form.size()); ++size)
      if (auto found = stems.find(form.substr(0, size)); found != stems.end()) bits |= found->second;
    return bits;
  }
};

}  // namespace

std::vector<std::string> contexts_of(const ClauseTree& tree, TokenRange sentence) {
  static const ContextWords words;
  std::array<int, rows.size()> votes{};
  for (std::size_t at = sentence.begin; at < sentence.end; ++at) {
    if (tree[at].form.size() < 3) continue;
    std::uint32_t bits = words.of(tree[at].form);
    for (std::size_t i = 0; i < rows.size(); ++i) votes[i] += static_cast<int>(bits >> i & 1U);
  }
  std::vector<std::string> found;
  for (int least : {2, 1})
    for (std::size_t i = 0; i < rows.size() && found.size() < 3; ++i)
      if ((least == 2 ? votes[i] >= 2 : votes[i] == 1)) found.emplace_back(rows[i].context);
  return found;
}

}  // namespace dateline
