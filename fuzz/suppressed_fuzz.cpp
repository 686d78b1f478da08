#include "annotate/timexes.h"
#include "conceal/suppressed_names.h"
#include "dateline/segment.h"
#include "record_checks.h"

// The first line is a name that is listed, the rest an article that may have it: afterwards it has it no more, and its
// spans still lie in its text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace dateline;
  std::string all = utf8::repaired({reinterpret_cast<const char*>(bytes), size});
  std::string name = all.substr(0, all.find('\n'));
  NameHash listed = hash_of_name("key", name);
  // A name with the word that stands in for names would be found in what stands for it.
  if (listed.hash.empty() || name.size() == all.size() || !SuppressedNames("key").empty()) return 0;
  SuppressedNames names("key");
  names.add(listed.hash, listed.word_count, 7);
  if (!names.find(std::string(withheld_words) + " " + withheld_words).empty()) return 0;

  Record record;
  Article& article = record.article;
  article.language = "en";
  article.text = all.substr(name.size() + 1);
  auto length = static_cast<std::uint32_t>(article.text.size());
  if (length > 0) article.paragraphs = {{0, length}};
  article.text_to_page = OffsetMap::identity(length);
  article.title = Value{article.text.substr(0, article.text.find('\n')), "h1"};
  record.document = segment(article);
  record.annotations.timexes = find_timexes(article, record.document);
  for (const SuppressedNames::Found& found : names.find(article.text)) fuzz::check_span(article.text, found.span);

  Withheld withheld = names_to_withhold(record, names);
  if (withheld.numbers.empty()) {
    fuzz::check(names.find(article.text).empty());
    return 0;
  }
  Record shown = conceal(record, withheld.hidden);
  fuzz::check(names.find(shown.article.text).empty() && names.find(shown.article.title->text).empty());
  fuzz::check_record(shown);
  return 0;
}
