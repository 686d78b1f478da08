#include "language/read_passages.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <sstream>

#include "dateline/segment.h"

namespace dateline {

namespace {

constexpr std::array<std::string_view, 8> stances = {"asserts", "denies",  "downplays", "doubts",
                                                     "pledges", "demands", "asks",      "expects"};
constexpr std::array<std::string_view, 3> speeches = {"direct", "mixed", "indirect"};
constexpr std::array<std::string_view, 6> kinds = {"person",        "organization", "unnamed_person",
                                                   "unnamed_group", "document",     "self"};
constexpr std::array<std::string_view, 8> types = {"person", "organization", "place", "facility",
                                                   "group",  "work",         "event", "other"};

template <class Enum, std::size_t n>
std::optional<Enum> value_named(const std::array<std::string_view, n>& names, std::string_view name) {
  auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

// A mark: "{S1,3 ", "{N:place ".
struct Mark {
  char role = 'N';
  std::vector<int> numbers;
  std::string type;
  std::uint32_t begin = 0;
};

// Takes the marks out of a passage's body.
class Unmarking {
 public:
  explicit Unmarking(Passage& passage) : passage_(passage) {}

  std::optional<std::string> run(std::string_view body) {
    for (std::size_t at = 0; at < body.size();) {
      if (body[at] == '{') {
        std::size_t space = std::min(body.find(' ', at), body.size());
        if (!open(body.substr(at + 1, space - at - 1))) return "not a mark: " + std::string(body.substr(at, 30));
        at = space + 1;
      } else if (body[at] == '}') {
        if (open_.empty()) return "a mark closes that did not open, before: " + std::string(body.substr(at, 30));
        close();
        ++at;
      } else {
        passage_.text += body[at++];
      }
    }
    if (!open_.empty()) return "a mark is not closed";
    return std::nullopt;
  }

 private:
  bool open(std::string_view name) {
    Mark mark;
    mark.begin = static_cast<std::uint32_t>(passage_.text.size());
    if (name.empty()) return false;
    mark.role = name.front();
    if (mark.role == 'N') {
      mark.type = std::string(name.substr(std::min<std::size_t>(2, name.size())));
      mark.type = mark.type.substr(0, mark.type.find('#'));
    } else if (mark.role == 'S' || mark.role == 'C' || mark.role == 'Q') {
      std::istringstream numbers{std::string(name.substr(1))};
      for (std::string number; std::getline(numbers, number, ',');) mark.numbers.push_back(std::atoi(number.c_str()));
    } else {
      return false;
    }
    open_.push_back(std::move(mark));
    return true;
  }

  void close() {
    Mark mark = std::move(open_.back());
    open_.pop_back();
    Span span{mark.begin, static_cast<std::uint32_t>(passage_.text.size())};
    if (mark.role == 'N') passage_.names.push_back({span, value_named<EntityType>(types, mark.type)});
    for (int number : mark.numbers) {
      LabelledAttribution& attribution = of(number);
      (mark.role == 'S'   ? attribution.source
       : mark.role == 'C' ? attribution.cue
                          : attribution.content)
          .push_back(span);
    }
  }

  LabelledAttribution& of(int number) {
    auto found = std::ranges::find(passage_.attributions, number, &LabelledAttribution::number);
    if (found != passage_.attributions.end()) return *found;
    passage_.attributions.emplace_back().number = number;
    return passage_.attributions.back();
  }

  Passage& passage_;
  std::vector<Mark> open_;
};

std::map<std::string, std::string> fields_of(std::string_view line) {
  std::map<std::string, std::string> fields;
  std::istringstream words{std::string(line)};
  for (std::string word; words >> word;) {
    std::size_t equals = word.find('=');
    if (equals != std::string::npos) fields[word.substr(0, equals)] = word.substr(equals + 1);
  }
  return fields;
}

// "1 stance=asserts speech=indirect kind=unnamed_group named=no who=A"
bool read_label(Passage& passage, const std::string& line) {
  int number = std::atoi(line.c_str());
  auto found = std::ranges::find(passage.attributions, number, &LabelledAttribution::number);
  std::map<std::string, std::string> fields = fields_of(line);
  std::optional<Stance> stance = stance_named(fields["stance"]);
  std::optional<Speech> speech = value_named<Speech>(speeches, fields["speech"]);
  if (found == passage.attributions.end() || !stance || !speech) return false;
  found->stance = *stance;
  found->speech = *speech;
  found->kind = value_named<SourceKind>(kinds, fields["kind"]);
  found->named = fields["named"] == "yes";
  found->who = fields["who"];
  if (fields.contains("parent")) found->parent = std::atoi(fields["parent"].c_str());
  return true;
}

void sort_pieces(Passage& passage) {
  std::ranges::sort(passage.attributions, {}, &LabelledAttribution::number);
  for (LabelledAttribution& attribution : passage.attributions)
    for (auto* pieces : {&attribution.source, &attribution.cue, &attribution.content})
      std::ranges::sort(*pieces, {}, &Span::begin);
  std::ranges::sort(passage.names, [](const LabelledName& a, const LabelledName& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
}

Document document_of(const std::string& text) {
  Article article;
  article.text = text;
  article.language = "en";
  return segment(article);
}

}  // namespace

Result<Passage> read_passage(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return fail(ErrorCode::not_found, "no passage can be read here", file.string());
  std::string raw(std::istreambuf_iterator<char>(in), {});
  std::size_t first = raw.find("---\n");
  std::size_t second = first == std::string::npos ? first : raw.find("\n---\n", first + 4);
  if (second == std::string::npos)
    return fail(ErrorCode::wrong_format, "expected a header, a text and labels, parted by ---", file.string());
  Passage passage;
  std::istringstream header(raw.substr(0, first));
  for (std::string line; std::getline(header, line);)
    if (std::size_t colon = line.find(": "); colon != std::string::npos)
      passage.header[line.substr(0, colon)] = line.substr(colon + 2);
  passage.id = passage.header["id"];
  std::string_view body = std::string_view(raw).substr(first + 4, second - first - 4);
  while (body.ends_with('\n')) body.remove_suffix(1);
  while (body.starts_with('\n')) body.remove_prefix(1);
  if (auto problem = Unmarking(passage).run(body)) return fail(ErrorCode::wrong_format, *problem, file.string());
  std::istringstream labels(raw.substr(second + 5));
  for (std::string line; std::getline(labels, line);)
    if (!line.empty() && !read_label(passage, line))
      return fail(ErrorCode::wrong_format, "expected the labels of a marked attribution, found: " + line,
                  file.string());
  sort_pieces(passage);
  passage.document = document_of(passage.text);
  return passage;
}

std::optional<Stance> stance_named(std::string_view name) { return value_named<Stance>(stances, name); }
std::string_view name_of(Stance stance) { return stances.at(static_cast<std::size_t>(stance)); }
std::string_view name_of(Speech speech) { return speeches.at(static_cast<std::size_t>(speech)); }
std::string_view name_of(SourceKind kind) { return kinds.at(static_cast<std::size_t>(kind)); }

}  // namespace dateline
