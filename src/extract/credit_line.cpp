#include <algorithm>
#include <string>

#include "extract/credit_statement.h"
#include "extract/news_conventions.h"
#include "extract/outlet_name.h"

namespace dateline {

namespace {

// How many blocks from either end a credit can stand in. Four at the end: credit, copyright, staff, a note.
constexpr std::size_t opening_blocks = 2;
constexpr std::size_t closing_blocks = 5;

bool may_credit(const TextBlock& block) {
  return block.kind != TextBlock::Kind::caption && block.kind != TextBlock::Kind::embed &&
         block.kind != TextBlock::Kind::table_row;
}

struct Candidate {
  std::size_t block = 0;
  CreditStatement statement;
};

bool names_another(const CreditStatement& statement) {
  return statement.kind != CreditStatement::Kind::staff && statement.kind != CreditStatement::Kind::own;
}

}  // namespace

std::optional<CreditLine> take_credit_line(std::vector<TextBlock>& blocks, const Page& page, const Outlet& outlet) {
  std::vector<Candidate> found;
  std::size_t very_end = blocks.size();
  for (std::size_t back = 0; back < std::min(closing_blocks, blocks.size()); ++back) {
    std::size_t i = blocks.size() - 1 - back;
    if (!may_credit(blocks[i])) continue;
    auto position = i + 1 == very_end ? LinePosition::very_end : LinePosition::tail;
    auto statement = read_credit_statement(blocks[i].text, position, outlet);
    if (!statement) continue;
    if (!statement->carries_prose && position == LinePosition::very_end) very_end = i;
    if (!names_another(*statement) && position != LinePosition::very_end) continue;
    found.push_back({i, std::move(*statement)});
  }
  for (std::size_t i = 0; i < std::min(opening_blocks, blocks.size()); ++i) {
    if (i + closing_blocks >= blocks.size() || !may_credit(blocks[i])) continue;
    auto statement = read_credit_statement(blocks[i].text, LinePosition::head, outlet);
    if (statement && names_another(*statement)) found.push_back({i, std::move(*statement)});
  }

  std::optional<CreditLine> credit;
  auto best = std::max_element(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) {
    return a.statement.kind < b.statement.kind;
  });
  if (best != found.end() && names_another(best->statement) && !names_outlet(best->statement.name, outlet)) {
    const TextBlock& block = blocks[best->block];
    credit = CreditLine{block.text, best->statement.name, std::nullopt};
    if (best->statement.carries_prose) {
      // The statement alone: what stands in the last brackets, or after the last sentence.
      std::size_t begin = block.text.ends_with(')') ? block.text.rfind('(') : block.text.rfind(". ");
      if (begin != std::string::npos) {
        if (block.text[begin] == '.') begin += 2;
        credit->text = block.text.substr(begin);
      }
    }
    auto begin = static_cast<std::uint32_t>(block.text.size() - credit->text.size());
    if (auto source = block.source.from({begin, static_cast<std::uint32_t>(block.text.size())}))
      credit->page_span = page.bytes_of(*source);
  }
  std::sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) { return a.block > b.block; });
  for (const Candidate& candidate : found) {
    if (!candidate.statement.carries_prose) blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(candidate.block));
  }
  return credit;
}

}  // namespace dateline
