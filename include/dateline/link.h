#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "dateline/record/annotations.h"
#include "dateline/record/article.h"
#include "dateline/record/document.h"
#include "dateline/result.h"

namespace dateline {

/// Names of places with where they are, mapped from a file that ./dev setup builds (docs/formats/gazetteer.md).
/// Data from GeoNames (CC BY 4.0). Any number of threads may share one.
class Gazetteer {
 public:
  /// Errors: not_found, wrong_format (cut, another version), naming the file. Cost: under 100 ms, pages as they are
  /// read.
  static Result<Gazetteer> open(const std::filesystem::path& file);

  Gazetteer(Gazetteer&&) noexcept;
  Gazetteer& operator=(Gazetteer&&) noexcept;
  ~Gazetteer();

  struct Impl;
  const Impl& impl() const { return *impl_; }

 private:
  explicit Gazetteer(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// Finds what the entities of one article stand for: places by toponym resolution over the whole article, countries of
/// groups, adjectives and actors.
///
/// @return  one EntityLinks an entity, in the order of Annotations::entities.
/// Cost     linear in entities times candidates of a name. Threads any number at once.
std::vector<EntityLinks> link(const Article& article, const Document& document, const Annotations& annotations,
                              const Gazetteer& gazetteer);

}  // namespace dateline
