// Writes what the day model learns from: the features' names, then for each page named on the command line one JSON
// line {"id", "copy", "days": ["2021-04-30"], "features": [[...]]}, the days being those that the program chooses
// among. Copy 0 is the page as it is. Few pages leave the rules without an answer, so three copies each lack more of
// what the rules go by: 1 no JSON-LD, meta or time elements; 2 no marks and no URL either; 3 nor what the rules read of
// the rest. Built with -DDATELINE_TRAINING=ON; used by training/dates/prepare.py.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "dateline/ingest.h"
#include "extract/headline.h"
#include "extract/html_tree.h"
#include "extract/page_clues.h"
#include "extract/publication_date.h"
#include "extract/site_name.h"
#include "text/characters.h"

namespace {

using namespace dateline;

void strip(PageClues& clues, int copy) {
  clues.json_ld = {};
  std::erase_if(clues.metas, [](const PageClues::Meta& meta) { return meta.key != "og:title"; });
  for (PageClues::Marked& marked : clues.marked) {
    marked.marks &= static_cast<std::uint16_t>(~(PageClues::time | PageClues::item_date));
    if (copy > 1) marked.marks = 0;
  }
  if (copy > 1) clues.canonical = HtmlTree::none;
}

void write(const std::string& id, int copy, const std::vector<StatedDay>& days) {
  nlohmann::json line{{"id", id}, {"copy", copy}, {"days", nlohmann::json::array()}};
  line["features"] = nlohmann::json::array();
  for (const StatedDay& day : days) {
    line["days"].push_back(day.best.date.earliest());
    line["features"].push_back(day.features);
  }
  std::cout << line.dump() << '\n';
}

}  // namespace

int main(int argument_count, char** arguments) {
  for (auto name : day_feature::names()) std::cout << name << ' ';
  std::cout << '\n';
  for (int i = 1; i < argument_count; ++i) {
    std::ifstream file(arguments[i], std::ios::binary);
    Page page;
    page.bytes.assign(std::istreambuf_iterator<char>(file), {});
    decode_page(page, "");
    HtmlTree tree = HtmlTree::parse(page.text);
    PageClues clues = collect_clues(tree);
    SiteNames names = read_site_names(tree, page, clues);
    Headline headline = read_headline(tree, page, clues, names);
    std::string title = headline.title ? fold_to_letters(headline.title->text) : std::string{};
    const JsonLdArticle* article = clues.json_ld.main_article(title);
    std::string id = std::filesystem::path(arguments[i]).stem().string();
    write(id, 0, days_to_choose_from(tree, page, clues, headline.node, article, names.host));
    for (int copy = 1; copy <= 3; ++copy) {
      strip(clues, copy);
      if (copy < 3) {
        write(id, copy, days_to_choose_from(tree, page, clues, headline.node, nullptr, names.host));
      } else {
        DateStyle style{clues.language, day_month_order(clues.language, names.host)};
        write(id, copy, stated_days(tree, page, clues, headline.node, nullptr, style, {}, nullptr));
      }
    }
  }
}
