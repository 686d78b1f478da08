#include "annotate/event_types.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <sstream>
#include <utility>

#include "dateline/record/annotation_names.h"

namespace dateline {

namespace {

// A part of TOML 1.0 (https://toml.io/en/v1.0.0): comments, [[predicate]], keys with basic strings and lists of them.
class TomlReader {
 public:
  TomlReader(std::string_view text, const std::string& name) : text_(text), name_(name) {}

  Result<void> read(EventTypes::Impl& to) {
    while (skip_blank(), !at_end()) {
      if (text_[at_] == '[') {
        if (!take("[[predicate]]")) return fault("expected [[predicate]]");
        if (Result<void> done = finish(to); !done) return done;
        entry_ = Entry{line_, {}, {}, {}, {}, {}};
        continue;
      }
      if (!entry_) return fault("expected [[predicate]] before the first key");
      if (Result<void> done = read_key(); !done) return done;
    }
    return finish(to);
  }

 private:
  struct Entry {
    std::size_t line = 1;
    std::string type, mode, roles;
    std::vector<std::string> verbs, nouns;
  };

  bool at_end() const { return at_ >= text_.size(); }

  void advance() {
    if (text_[at_++] == '\n') {
      ++line_;
      line_begin_ = at_;
    }
  }

  void skip_blank() {
    while (!at_end()) {
      if (text_[at_] == '#') {
        while (!at_end() && text_[at_] != '\n') advance();
      } else if (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\r' || text_[at_] == '\n') {
        advance();
      } else {
        return;
      }
    }
  }

  bool take(std::string_view words) {
    if (!text_.substr(at_).starts_with(words)) return false;
    at_ += words.size();
    return true;
  }

  tl::unexpected<Error> fault(const std::string& what) const {
    return fail(ErrorCode::wrong_format,
                "line " + std::to_string(line_) + ", column " + std::to_string(at_ - line_begin_ + 1) + ": " + what,
                name_);
  }

  Result<void> read_key() {
    std::size_t begin = at_;
    while (!at_end() && ((text_[at_] >= 'a' && text_[at_] <= 'z') || text_[at_] == '_')) ++at_;
    std::string key(text_.substr(begin, at_ - begin));
    bool is_list = key == "verbs" || key == "nouns";
    if (!is_list && key != "type" && key != "mode" && key != "roles") {
      at_ = begin;
      return fault("expected type, mode, roles, verbs or nouns");
    }
    skip_blank();
    if (!take("=")) return fault("expected =");
    skip_blank();
    if (!is_list) {
      std::string& value = key == "type" ? entry_->type : key == "mode" ? entry_->mode : entry_->roles;
      return read_string(value);
    }
    std::vector<std::string>& list = key == "verbs" ? entry_->verbs : entry_->nouns;
    if (!take("[")) return fault("expected a list of strings");
    while (skip_blank(), !take("]")) {
      list.emplace_back();
      if (Result<void> done = read_string(list.back()); !done) return done;
      skip_blank();
      if (!take(",") && (at_end() || text_[at_] != ']')) return fault("expected , or ]");
    }
    return {};
  }

  Result<void> read_string(std::string& value) {
    if (!take("\"")) return fault("expected a string in double quotes");
    while (!at_end() && text_[at_] != '"' && text_[at_] != '\n') {
      if (text_[at_] == '\\' || text_[at_] == ',') return fault("expected words without \\ and ,");
      value += text_[at_++];
    }
    if (!take("\"")) return fault("expected \" at the end of the string");
    if (value.find_first_not_of(' ') == std::string::npos) return fault("expected words in the string before");
    return {};
  }

  Result<void> finish(EventTypes::Impl& to) {
    if (!entry_) return {};
    static constexpr std::pair<std::string_view, EventRoles> roles[] = {
        {"", EventRoles::standard},         {"standard", EventRoles::standard}, {"reciprocal", EventRoles::reciprocal},
        {"received", EventRoles::received}, {"suffered", EventRoles::suffered}, {"moved", EventRoles::moved},
        {"alone", EventRoles::alone}};
    auto role =
        std::ranges::find(roles, std::string_view(entry_->roles), &std::pair<std::string_view, EventRoles>::first);
    auto in_entry = [&](const std::string& what) {
      return fail(ErrorCode::wrong_format,
                  "line " + std::to_string(entry_->line) + ", column 1: this predicate " + what, name_);
    };
    if (role == std::end(roles))
      return in_entry("has roles other than standard, reciprocal, received, suffered, moved, alone");
    if (entry_->type.empty()) return in_entry("has no type");
    if (!std::ranges::all_of(entry_->type,
                             [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }))
      return in_entry("has a type that is not in capitals");
    if (entry_->verbs.empty() && entry_->nouns.empty()) return in_entry("has neither verbs nor nouns");
    for (auto [word, phrases] : {std::pair{EventWord::verb, &entry_->verbs}, {EventWord::noun, &entry_->nouns}}) {
      if (phrases->empty()) continue;
      std::string joined;
      for (const std::string& phrase : *phrases) joined += (joined.empty() ? "" : ", ") + phrase;
      PredicateRow row{EventUse::act,
                       EventType::custom,
                       to.words.emplace_back(entry_->mode),
                       word,
                       role->second,
                       to.words.emplace_back(std::move(joined)),
                       {}};
      if (entry_->type == "NONE") {
        row.use = EventUse::light;
      } else if (std::optional<EventType> type = event_type(entry_->type)) {
        row.type = *type;
      } else {
        row.custom = to.words.emplace_back(entry_->type);
      }
      to.rows.push_back(row);
    }
    entry_.reset();
    return {};
  }

  std::string_view text_;
  const std::string& name_;
  std::size_t at_ = 0, line_ = 1, line_begin_ = 0;
  std::optional<Entry> entry_;
};

}  // namespace

Result<void> read_event_types(std::string_view toml, const std::string& name, EventTypes::Impl& to) {
  return TomlReader(toml, name).read(to);
}

EventTypes::EventTypes(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
EventTypes::EventTypes(EventTypes&&) noexcept = default;
EventTypes& EventTypes::operator=(EventTypes&&) noexcept = default;
EventTypes::~EventTypes() = default;

Result<EventTypes> EventTypes::parse(std::string_view toml, const std::string& name) {
  auto impl = std::make_unique<Impl>();
  if (Result<void> done = read_event_types(toml, name, *impl); !done) return tl::unexpected(done.error());
  impl->lexicon = EventLexicon(impl->rows);
  return EventTypes(std::move(impl));
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
