#include "annotate/event_types.h"

#include <algorithm>
#include <fstream>
#include <initializer_list>
#include <optional>
#include <sstream>
#include <utility>

#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
// toml++ takes for granted that a key follows "[", and ends the program on "[[#" where it may; what it reads then is an
// error in its own words, as it should be.
#define TOML_ASSERT(expr) static_cast<void>(0)
#undef NDEBUG  // with it the library takes TOML_ASSERT back
#include <toml++/toml.h>

#include "dateline/record/annotation_names.h"

namespace dateline {

namespace {

// What the file says, by the keys of docs/formats/event_types.md.
class EventTypesReader {
 public:
  explicit EventTypesReader(const std::string& name) : name_(name) {}

  Result<void> read(const toml::table& file) {
    for (const auto& [key, node] : file) {
      if (key.str() != "predicate") return unknown_key(key, "[[predicate]]");
      const toml::array* predicates = node.as_array();
      if (predicates == nullptr || !predicates->is_array_of_tables())
        return fault(node.source().begin, "expected [[predicate]]");
      for (const toml::node& predicate : *predicates)
        if (Result<void> done = read_predicate(*predicate.as_table()); !done) return done;
    }
    return {};
  }

  std::unique_ptr<EventTypes::Impl> take() {
    return std::make_unique<EventTypes::Impl>(std::move(words_), std::move(rows_));
  }

 private:
  tl::unexpected<Error> fault(const toml::source_position& at, const std::string& what) const {
    return fail(ErrorCode::wrong_format,
                "line " + std::to_string(at.line) + ", column " + std::to_string(at.column) + ": " + what, name_);
  }

  tl::unexpected<Error> unknown_key(const toml::key& key, const std::string& expected) const {
    return fault(key.source().begin, "unknown key \"" + std::string(key.str()) + "\", expected " + expected);
  }

  Result<void> read_predicate(const toml::table& predicate) {
    std::string type, mode, roles;
    std::vector<std::string> verbs, nouns;
    for (const auto& [key, node] : predicate) {
      Result<void> done;
      if (key.str() == "type") {
        done = read_words(node, type);
      } else if (key.str() == "mode") {
        done = read_words(node, mode);
      } else if (key.str() == "roles") {
        done = read_words(node, roles);
      } else if (key.str() == "verbs") {
        done = read_phrases(node, verbs);
      } else if (key.str() == "nouns") {
        done = read_phrases(node, nouns);
      } else {
        done = unknown_key(key, "type, mode, roles, verbs or nouns");
      }
      if (!done) return done;
    }
    auto wrong = [&](const std::string& what) { return fault(predicate.source().begin, "this predicate " + what); };
    std::optional<EventRoles> known_roles = roles_of(roles);
    if (!known_roles) return wrong("has roles other than standard, reciprocal, received, suffered, moved, alone");
    if (type.empty()) return wrong("has no type");
    if (!std::ranges::all_of(type, [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }))
      return wrong("has a type that is not in capitals");
    if (verbs.empty() && nouns.empty()) return wrong("has neither verbs nor nouns");
    add_row(type, mode, EventWord::verb, *known_roles, verbs);
    add_row(type, mode, EventWord::noun, *known_roles, nouns);
    return {};
  }

  Result<void> read_words(const toml::node& node, std::string& words) const {
    const auto* text = node.as_string();
    if (text == nullptr) return fault(node.source().begin, "expected a string");
    words = text->get();
    if (words.find_first_not_of(" \t\r\n") == std::string::npos)
      return fault(node.source().begin, "expected words in this string");
    if (words.find(',') != std::string::npos) return fault(node.source().begin, "expected words without a comma");
    return {};
  }

  Result<void> read_phrases(const toml::node& node, std::vector<std::string>& phrases) const {
    const toml::array* list = node.as_array();
    if (list == nullptr) return fault(node.source().begin, "expected a list of strings");
    for (const toml::node& phrase : *list)
      if (Result<void> done = read_words(phrase, phrases.emplace_back()); !done) return done;
    return {};
  }

  static std::optional<EventRoles> roles_of(std::string_view name) {
    static constexpr std::pair<std::string_view, EventRoles> known[] = {
        {"", EventRoles::standard},         {"standard", EventRoles::standard}, {"reciprocal", EventRoles::reciprocal},
        {"received", EventRoles::received}, {"suffered", EventRoles::suffered}, {"moved", EventRoles::moved},
        {"alone", EventRoles::alone}};
    const auto* found = std::ranges::find(known, name, &std::pair<std::string_view, EventRoles>::first);
    return found == std::end(known) ? std::nullopt : std::optional(found->second);
  }

  void add_row(const std::string& type, const std::string& mode, EventWord word, EventRoles roles,
               const std::vector<std::string>& phrases) {
    if (phrases.empty()) return;
    std::string joined;
    for (const std::string& phrase : phrases) joined += (joined.empty() ? "" : ", ") + phrase;
    PredicateRow row{EventUse::act,
                     EventType::custom,
                     words_.emplace_back(mode),
                     word,
                     roles,
                     words_.emplace_back(std::move(joined)),
                     {}};
    if (type == "NONE") {
      row.use = EventUse::light;
    } else if (std::optional<EventType> known = event_type(type)) {
      row.type = *known;
    } else {
      row.custom = words_.emplace_back(type);
    }
    rows_.push_back(row);
  }

  const std::string& name_;
  std::deque<std::string> words_;
  std::vector<PredicateRow> rows_;
};

}  // namespace

EventTypes::EventTypes(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
EventTypes::EventTypes(EventTypes&&) noexcept = default;
EventTypes& EventTypes::operator=(EventTypes&&) noexcept = default;
EventTypes::~EventTypes() = default;

Result<EventTypes> EventTypes::parse(std::string_view toml, const std::string& name) {
  toml::parse_result file = toml::parse(toml, name);
  if (!file) {
    const toml::source_position& at = file.error().source().begin;
    return fail(ErrorCode::wrong_format,
                "line " + std::to_string(at.line) + ", column " + std::to_string(at.column) + ": " +
                    std::string(file.error().description()),
                name);
  }
  EventTypesReader reader(name);
  if (Result<void> done = reader.read(file.table()); !done) return tl::unexpected(done.error());
  return EventTypes(reader.take());
}

Result<EventTypes> EventTypes::read(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return fail(ErrorCode::not_found, "no such file of event types", file.string());
  std::ostringstream text;
  text << in.rdbuf();
  if (!in) return fail(ErrorCode::unreadable, "the file of event types could not be read", file.string());
  return parse(text.str(), file.string());
}

}  // namespace dateline
