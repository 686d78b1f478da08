#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dateline/store.h"

namespace dateline {

/// An article that is to be erased.
struct ArticleToErase {
  std::string id;
  std::optional<std::string> title;
  std::optional<std::string> url;
};

/// The articles meant by ids, beginnings of ids, keys and URLs; each once, in the order of ids.
/// Errors: not_found where one of them means no article; bad_request where an id's beginning means several.
Result<std::vector<ArticleToErase>> find_to_erase(const Store& store, const std::vector<std::string>& articles,
                                                  const std::vector<std::string>& urls);

struct Erased {
  std::uint64_t articles = 0;
  std::uint64_t pages = 0;  ///< captured bytes that no other article was read from
  /// False where another program held the store open: what was erased may then still stand in FILE.db-wal, until the
  /// last one closes it.
  bool is_clean = true;
};

/// Erases articles and all that derives from them: rows, index, the page's bytes unless another article has them too,
/// and what the store knows of the input where it gave nothing else; actors are joined anew with `join`. Their bytes
/// are gone from the file: it is written anew.
///
/// The pages, and the addresses that no other article has, are listed by keyed hash, so that they are not taken in
/// again (suppression.h). The log says that an article was erased, and names it by a keyed hash. Errors: as
/// suppress_name. Cost: that of writing the file anew.
Result<Erased> erase_articles(Store& store, const std::vector<ArticleToErase>& articles, const ActorJoin& join);

}  // namespace dateline
