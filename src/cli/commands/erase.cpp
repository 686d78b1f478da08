#include "dateline/erase.h"

#include <fmt/format.h>

#include <memory>

#include "cli/commands/commands.h"
#include "cli/display_text.h"
#include "cli/flags.h"
#include "cli/run_summary.h"
#include "dateline/pipeline.h"
#include "store/json_writer.h"

namespace dateline::cli {
namespace {

struct EraseFlags {
  std::vector<std::string> articles;
  std::vector<std::string> urls;
  std::optional<std::string> store;
  bool yes = false;
  bool json = false;
};

constexpr const char* not_clean =
    "Another program has the store open: what was erased may still stand in its write-ahead log until that one ends. "
    "Run any `dateline erase` or `suppress` then, or close it.";

std::string as_json(const std::vector<ArticleToErase>& articles, const Erased* erased) {
  std::string text;
  JsonWriter json(text);
  json.begin_object();
  json.member("ok", true);
  json.member("erased", erased != nullptr);
  json.key("articles");
  json.begin_list();
  for (const ArticleToErase& article : articles) {
    json.begin_object();
    json.member("id", article.id);
    if (erased == nullptr) {
      json.member("title", article.title);
      json.member("url", article.url);
    }
    json.end_object();
  }
  json.end_list();
  if (erased != nullptr) {
    json.member("pages", erased->pages);
    json.member("clean", erased->is_clean);
  }
  json.end_object();
  return text + "\n";
}

std::string plan(const std::vector<ArticleToErase>& articles, const Terminal& terminal) {
  std::string text;
  for (const ArticleToErase& article : articles) {
    std::string line = article.id + "  " + printable(article.title.value_or("(no title)"));
    if (article.url) line += "  " + printable(*article.url);
    text += fitted(line, terminal.out_is_terminal() ? terminal.width() : line.size()) + "\n";
  }
  return text +
         fmt::format("{} article{} would be erased, with all that was read from {}. Nothing was done; --yes does it.\n",
                     grouped(articles.size()), articles.size() == 1 ? "" : "s", articles.size() == 1 ? "it" : "them");
}

Result<ExitCode> erase(const EraseFlags& flags, Terminal& terminal) {
  if (flags.articles.empty() && flags.urls.empty()) return fail(ErrorCode::bad_request, "erase needs ARTICLE or --url");
  Result<Store> store = flags.yes ? open_for_writing(flags.store) : open_for_reading(flags.store);
  if (!store) return tl::unexpected(store.error());
  Result<std::vector<ArticleToErase>> found = find_to_erase(*store, flags.articles, flags.urls);
  if (!found) return tl::unexpected(found.error());
  if (!flags.yes) {
    std::string text = flags.json ? as_json(*found, nullptr) : plan(*found, terminal);
    return terminal.write(text).map([] { return ExitCode::done; });
  }
  Result<ActorJoin> join = actor_joining();
  if (!join) return tl::unexpected(join.error());
  Result<Erased> erased = erase_articles(*store, *found, *join);
  if (!erased) return tl::unexpected(erased.error());
  if (!erased->is_clean) terminal.say(not_clean);
  std::string text =
      fmt::format("{} article{} erased, and {} captured page{}.\n", grouped(erased->articles),
                  erased->articles == 1 ? "" : "s", grouped(erased->pages), erased->pages == 1 ? "" : "s");
  return terminal.write(flags.json ? as_json(*found, &*erased) : text).map([] { return ExitCode::done; });
}

}  // namespace

Command erase_command() {
  auto flags = std::make_shared<EraseFlags>();
  Command command;
  command.name = "erase";
  command.summary = "Erase articles and all that derives from them";
  command.description =
      "Erases articles from a store: the text, what was found in it, the index, the captured page's bytes unless "
      "another "
      "article has them too. The file is written anew, so that the bytes are gone from it and from its log.\n\n"
      "Without --yes it only says what would be erased. The page is not read in again by a later `ingest`, nor is its "
      "address, unless with --again: both are listed by keyed hash (`dateline suppress list`). Copies made before, "
      "exports "
      "and the files that were read in are yours to delete.";
  command.operands = {{"ARTICLE", "An id, the beginning of one, or a key", &flags->articles, false}};
  command.flags = {store_flag(flags->store),
                   {"--url", "URL", "Every article from this address", &flags->urls},
                   {"--yes", "", "Do it", &flags->yes},
                   json_flag(flags->json)};
  command.examples = {{"dateline erase --store news.db 5b0c2f6e", "What would be erased"},
                      {"dateline erase --store news.db 5b0c2f6e --yes", "Erase it"}};
  command.run = [flags](Terminal& terminal) { return erase(*flags, terminal); };
  return command;
}

}  // namespace dateline::cli
