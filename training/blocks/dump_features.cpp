// Writes what the block model learns from: for each page named on the command line, one JSON line
// {"id", "blocks": [text], "features": [[...]]}, with features quantised as the model sees them.
// Built with -DDATELINE_TRAINING=ON; used by training/blocks/prepare.py.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "dateline/ingest.h"
#include "extract/block_features.h"
#include "extract/html_tree.h"
#include "extract/main_text.h"
#include "extract/metadata.h"
#include "extract/page_blocks.h"

int main(int argument_count, char** arguments) {
  using namespace dateline;
  for (auto name : block_feature::names()) std::cout << name << ' ';
  std::cout << '\n';
  for (int i = 1; i < argument_count; ++i) {
    std::ifstream file(arguments[i], std::ios::binary);
    Page page;
    page.bytes.assign(std::istreambuf_iterator<char>(file), {});
    decode_page(page, "");
    HtmlTree tree = HtmlTree::parse(page.text);
    Metadata metadata = read_metadata(tree, page);
    PageBlocks blocks = find_blocks(tree);
    auto rows = block_features(tree, blocks, metadata.title ? metadata.title->text : "", page_description(tree));
    nlohmann::json line;
    line["id"] = std::filesystem::path(arguments[i]).stem().string();
    for (std::size_t b = 0; b < rows.size(); ++b) {
      if (is_bare_link(rows[b])) continue;
      line["blocks"].push_back(blocks.at(blocks.blocks[b]));
      line["features"].push_back(rows[b]);
    }
    std::cout << line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
  }
}
