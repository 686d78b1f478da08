#include <memory>

#include "cli/article_view.h"
#include "cli/commands/commands.h"
#include "cli/flags.h"
#include "dateline/record_json.h"

namespace dateline::cli {
namespace {

struct ShowFlags {
  std::string article;
  std::optional<std::string> store;
  bool json = false;
  bool raw_offsets = false;
  bool page = false;
  ArticleParts parts;
};

Result<ExitCode> show(const ShowFlags& flags, Terminal& terminal) {
  if (!flags.parts.all() && (flags.json || flags.page)) {
    return fail(
        ErrorCode::bad_request,
        "--speakers, --entities, --events, --places, --times and --text choose what is shown to be read: leave out "
        "--json and --page");
  }
  Result<Store> store = open_for_reading(flags.store);
  if (!store) return tl::unexpected(store.error());
  Result<std::optional<Record>> record = store->find(flags.article);
  if (!record) return tl::unexpected(record.error());
  if (!record->has_value()) {
    return fail(ErrorCode::not_found, "no article has that id or key; `dateline search` lists what is there",
                flags.article);
  }
  std::string shown;
  if (flags.page) {
    Result<std::string> bytes = store->page_bytes((*record)->id);
    if (!bytes) return tl::unexpected(bytes.error());
    shown = *std::move(bytes);
  } else if (flags.json) {
    JsonOptions options;
    options.raw_offsets = flags.raw_offsets;
    shown = to_json(**record, options) + "\n";
  } else {
    shown = article_view(**record, flags.parts, terminal);
  }
  return terminal.write(shown).map([] { return ExitCode::done; });
}

}  // namespace

Command show_command() {
  auto flags = std::make_shared<ShowFlags>();
  Command command;
  command.name = "show";
  command.summary = "Show one article, and where each value was found";
  command.description =
      "Shows an article to be read: title, byline, outlet, date, origin, each with the place on the page it was found, "
      "then who said what, who and what is named, what happened, the places and times, the text, and what was noticed "
      "on the way. On a terminal the "
      "text's sources, cues and contents are in colour.\n\n"
      "Each thing said stands on one line below its speaker: the number of its sentence, its stance in brackets where "
      "it is not \"asserts\", the cue, the content. What is said inside something else that is said is indented. A "
      "speaker whom the article does not name is marked so. Long lists are cut short and the rest counted; the flags "
      "that choose a part show it whole. What people are said to say is reported, not established.";
  command.operands = {
      {"ARTICLE", "The article's id, 6 or more digits of it, or its key (the file's name)", &flags->article}};
  command.flags = {
      store_flag(flags->store),
      {"--speakers", "", "Only who said what, all of it", &flags->parts.speakers},
      {"--entities", "", "Only who and what is named, all of them", &flags->parts.entities},
      {"--events", "", "Only what is reported to have happened, all of it", &flags->parts.events},
      {"--places", "", "Only the places, all of them, and what the gazetteer makes of them", &flags->parts.places},
      {"--times", "", "Only the times, all of them, with their values", &flags->parts.times},
      {"--text", "", "Only the text", &flags->parts.text},
      json_flag(flags->json),
      {"--raw-offsets", "", "With --json, add the byte range in the page to each span and value", &flags->raw_offsets},
      {"--page", "", "Write the page's bytes as they were fetched", &flags->page}};
  command.examples = {
      {"dateline show --store news.db harbor-reopens", "The article that was read from harbor-reopens.html"},
      {"dateline show --speakers harbor-reopens", "Who said what in it"}};
  command.run = [flags](Terminal& terminal) { return show(*flags, terminal); };
  return command;
}

}  // namespace dateline::cli
