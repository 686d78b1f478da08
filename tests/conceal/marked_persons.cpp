#include "conceal/marked_persons.h"

#include <algorithm>

namespace dateline::testing {

namespace {

Entity& entity_of(Record& record, EntityType type, const std::string& name) {
  std::vector<Entity>& all = record.annotations.entities;
  auto found = std::find_if(all.begin(), all.end(), [&](const Entity& one) { return one.name == name; });
  if (found != all.end()) return *found;
  all.push_back({type, name, true, {}});
  return all.back();
}

}  // namespace

Record marked_persons(std::string_view marked) {
  Record record;
  std::string& text = record.article.text;
  while (!marked.empty()) {
    std::size_t open = marked.find('{');
    text += marked.substr(0, open);
    if (open == std::string_view::npos) break;
    std::size_t close = marked.find('}', open);
    std::string inside(marked.substr(open + 1, close - open - 1));
    marked.remove_prefix(close + 1);
    EntityType type = EntityType::person;
    MentionForm form = MentionForm::name;
    std::string words = inside, name = inside;
    if (inside.starts_with("o ")) {
      type = EntityType::organization;
      words = name = inside.substr(2);
    } else if (inside.starts_with("=")) {
      form = MentionForm::nominal;
      name = inside.substr(1, inside.find(' ') - 1);
      words = inside.substr(inside.find(' ') + 1);
    }
    auto begin = static_cast<std::uint32_t>(text.size());
    text += words;
    entity_of(record, type, name).mentions.push_back({{begin, static_cast<std::uint32_t>(text.size())}, form});
  }
  auto length = static_cast<std::uint32_t>(text.size());
  std::uint32_t begin = 0;
  while (begin < length) {
    std::size_t stop = text.find(". ", begin);
    while (stop != std::string::npos && text.find_last_of(' ', stop) + 4 >= stop)
      stop = text.find(". ", stop + 1);  // "Gen."
    std::uint32_t end = stop == std::string::npos ? length : static_cast<std::uint32_t>(stop) + 1;
    record.document.sentences.push_back({begin, end});
    begin = end + 1;
  }
  record.article.paragraphs = record.document.paragraphs = {{0, length}};
  record.article.text_to_page = OffsetMap::identity(length);
  return record;
}

}  // namespace dateline::testing
