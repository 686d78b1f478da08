#include <fmt/format.h>

#include <charconv>
#include <iostream>
#include <memory>

#include "cli/commands/commands.h"
#include "cli/display_text.h"
#include "cli/flags.h"
#include "cli/run_summary.h"
#include "dateline/models.h"
#include "dateline/pipeline.h"
#include "dateline/suppression.h"
#include "store/json_writer.h"

namespace dateline::cli {
namespace {

struct SuppressFlags {
  std::string action;
  std::vector<std::string> words;
  std::optional<std::string> store;
  std::optional<std::string> note;
  bool json = false;
};

bool is_address(const std::string& words) { return words.find("://") != std::string::npos; }

// "-" stands for lines of standard input: names on the command line stay in the shell's history.
std::vector<std::string> given(const SuppressFlags& flags) {
  std::vector<std::string> all;
  for (const std::string& one : flags.words) {
    if (one != "-") {
      all.push_back(one);
      continue;
    }
    for (std::string line; std::getline(std::cin, line);)
      if (!line.empty()) all.push_back(line);
  }
  return all;
}

std::string as_json(const std::vector<SuppressedRow>& list) {
  std::string text;
  JsonWriter json(text);
  json.begin_object();
  json.member("ok", true);
  json.key("suppressed");
  json.begin_list();
  for (const SuppressedRow& row : list) {
    json.begin_object();
    json.member("number", static_cast<std::uint64_t>(row.number));
    json.member("kind", name(row.kind));
    json.member("hash", row.hash);
    json.member("erased", row.erased);
    json.member("note", row.note);
    json.member("at", row.at_utc);
    json.member("articles", row.articles);
    json.end_object();
  }
  json.end_list();
  json.end_object();
  return text + "\n";
}

std::string as_text(const std::vector<SuppressedRow>& list) {
  std::string text;
  for (const SuppressedRow& row : list) {
    text += fmt::format("{:>4}  {:<7}  {}  {}", row.number, name(row.kind), row.hash.substr(0, 16), row.at_utc);
    if (row.kind == SuppressedKind::name)
      text += fmt::format("  in {} article{}", grouped(row.articles), row.articles == 1 ? "" : "s");
    if (row.erased) text += "  erased";
    if (row.note) text += "  " + printable(*row.note);
    text += "\n";
  }
  return text + (list.empty() ? "Nothing is on the list.\n" : "");
}

Result<ExitCode> list(const SuppressFlags& flags, Terminal& terminal) {
  Result<Store> store = open_for_reading(flags.store);
  if (!store) return tl::unexpected(store.error());
  Result<std::vector<SuppressedRow>> all = list_suppressed(*store);
  if (!all) return tl::unexpected(all.error());
  return terminal.write(flags.json ? as_json(*all) : as_text(*all)).map([] { return ExitCode::done; });
}

Result<std::string> add_one(Store& store, const std::string& words, const std::optional<std::string>& note,
                            const ActorJoin& join) {
  if (is_address(words)) {
    return suppress_address(store, words, note).map([](const Suppressed& done) {
      return fmt::format(
          "{}: an address{}; no page from there is taken in. `dateline erase --url` erases those that are there.\n",
          done.number, done.was_listed ? ", listed before" : "");
    });
  }
  return suppress_name(store, words, note, join).map([](const Suppressed& done) {
    return fmt::format("{}: a name{}, withheld in {} article{} now.\n", done.number,
                       done.was_listed ? ", listed before" : "", grouped(done.articles),
                       done.articles == 1 ? "" : "s") +
           (done.is_clean ? ""
                          : "Another program has the store open: the name may stand in its write-ahead log until that "
                            "one ends.\n");
  });
}

Result<ExitCode> add(const SuppressFlags& flags, Terminal& terminal) {
  Result<Store> store = open_for_writing(flags.store);
  if (!store) return tl::unexpected(store.error());
  Result<ActorJoin> join = actor_joining();
  if (!join) return tl::unexpected(join.error());
  std::string said;
  for (const std::string& words : given(flags)) {
    Result<std::string> done = add_one(*store, words, flags.note, *join);
    if (!done) return tl::unexpected(done.error());
    said += *done;
  }
  if (!flags.json) return terminal.write(said).map([] { return ExitCode::done; });
  Result<std::vector<SuppressedRow>> all = list_suppressed(*store);
  if (!all) return tl::unexpected(all.error());
  return terminal.write(as_json(*all)).map([] { return ExitCode::done; });
}

Result<std::int64_t> number_of(const Store& store, const std::string& words) {
  std::int64_t number = 0;
  auto [end, failure] = std::from_chars(words.data(), words.data() + words.size(), number);
  if (failure == std::errc() && end == words.data() + words.size()) return number;
  SuppressedKind kind = is_address(words) ? SuppressedKind::address : SuppressedKind::name;
  Result<std::optional<std::int64_t>> found = find_suppressed(store, kind, words);
  if (!found) return tl::unexpected(found.error());
  if (!*found) return fail(ErrorCode::not_found, fmt::format("this {} is not on the list", name(kind)));
  return **found;
}

Result<ExitCode> remove(const SuppressFlags& flags, Terminal& terminal) {
  Result<Store> store = open_for_writing(flags.store);
  if (!store) return tl::unexpected(store.error());
  Result<std::optional<Models>> models = load_found_models(0);
  if (!models) return tl::unexpected(models.error());
  for (const std::string& words : given(flags)) {
    Result<std::int64_t> number = number_of(*store, words);
    if (!number) return tl::unexpected(number.error());
    Result<std::uint64_t> articles = lift_suppression(*store, *number, *models ? &**models : nullptr);
    if (!articles) return tl::unexpected(articles.error());
    std::string said = fmt::format("{}: taken off the list, {} article{} read anew.\n", *number, grouped(*articles),
                                   *articles == 1 ? "" : "s");
    if (!flags.json)
      if (Result<void> written = terminal.write(said); !written) return tl::unexpected(written.error());
  }
  return flags.json ? list(flags, terminal) : ExitCode::done;
}

Result<ExitCode> suppress(const SuppressFlags& flags, Terminal& terminal) {
  bool is_list = flags.action == "list";
  if (!is_list && flags.action != "add" && flags.action != "remove")
    return fail(ErrorCode::bad_request, "expected add, list or remove, found \"" + flags.action + "\"");
  if (is_list != flags.words.empty())
    return fail(ErrorCode::bad_request, is_list ? "suppress list takes no names"
                                                : "suppress " + flags.action + " needs a name, an address or -");
  if (is_list) return list(flags, terminal);
  return flags.action == "add" ? add(flags, terminal) : remove(flags, terminal);
}

}  // namespace

Command suppress_command() {
  auto flags = std::make_shared<SuppressFlags>();
  Command command;
  command.name = "suppress";
  command.summary = "Withhold names, and keep pages out, by a list of keyed hashes";
  command.description =
      "add NAME: \"[withheld]\" stands for the name from now on, in the articles that are there and in those that come "
      "in: in text, titles, addresses, entities and rows; no search finds it, no export has it. Case, marks, spaces "
      "and "
      "the order of its words do not matter, and within an article that has it, parts of it that stand alone are "
      "withheld too. The captured page is kept and no longer shown.\n\n"
      "add URL: pages from this address are not taken in.\n\n"
      "list: numbers, hashes and notes; nothing tells the names. remove: a NUMBER of the list, a name or an address; "
      "the "
      "articles are read anew from their pages.\n\n"
      "The list holds keyed hashes (HMAC-SHA-256). The key lies beside the store, FILE.db.key, for its owner alone: "
      "keep "
      "it with the store, and hand on neither.";
  command.operands = {{"ACTION", "add, list or remove", &flags->action},
                      {"NAME", "Names, addresses, or - for lines of standard input", &flags->words, false}};
  command.flags = {store_flag(flags->store),
                   {"--note", "TEXT", "With add: why, in words that do not tell the name", &flags->note},
                   json_flag(flags->json)};
  command.examples = {{"dateline suppress add --store news.db --note 'order 12/26' 'Anna Example'", "Withhold a name"},
                      {"dateline suppress list --store news.db", "What is listed"},
                      {"dateline suppress remove --store news.db 3", "Show it again"}};
  command.run = [flags](Terminal& terminal) { return suppress(*flags, terminal); };
  return command;
}

}  // namespace dateline::cli
