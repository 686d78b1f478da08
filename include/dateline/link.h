#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "dateline/record/actor_name.h"
#include "dateline/record/annotations.h"
#include "dateline/record/article.h"
#include "dateline/record/document.h"
#include "dateline/result.h"

namespace dateline {

/// Names of places with where they are, mapped from the file that the build makes (docs/formats/gazetteer.md). Data
/// from GeoNames (CC BY 4.0). Any number of threads may share one.
class Gazetteer {
 public:
  /// Maps the file and checks its header and the checksum of each part.
  ///
  /// Errors   not_found; wrong_format: another file or another version; truncated; each with the file's name.
  /// Cost     under 100 ms, 30 MB.
  static Result<Gazetteer> open(const std::filesystem::path& file);

  std::size_t place_count() const;
  std::size_t name_count() const;

  Gazetteer(Gazetteer&&) noexcept;
  Gazetteer& operator=(Gazetteer&&) noexcept;
  ~Gazetteer();

  struct Impl;
  const Impl& impl() const { return *impl_; }

 private:
  explicit Gazetteer(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// Actors that a user knows: names with a country, a kind, a Wikidata item (docs/formats/actors.md). Of a person, kind
/// "person", only the names are used, to join those of different articles.
class Actors {
 public:
  /// Reads a CSV file with a heading, or JSON Lines: of our own keys or FollowTheMoney entities.
  ///
  /// Errors   not_found, unreadable; wrong_format, with line and column: a broken line, no name, an unknown column or
  ///          key, a country that is not two letters of ISO 3166-1.
  static Result<Actors> read(const std::filesystem::path& file);

  explicit Actors(std::vector<KnownActor> all);

  std::size_t count() const;
  const std::vector<KnownActor>& all() const;  ///< in the order of the file

  Actors(Actors&&) noexcept;
  Actors& operator=(Actors&&) noexcept;
  ~Actors();

  struct Impl;
  const Impl& impl() const { return *impl_; }

 private:
  explicit Actors(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// What entities are linked to. Without a gazetteer no place and no country by adjective is known; actors still are.
struct LinkSources {
  const Gazetteer* gazetteer = nullptr;
  const Actors* actors = nullptr;
};

/// Finds what the entities of one article stand for, and fills Annotations::links, one an entity.
///
/// Places are resolved together, over the whole article: by what holds them ("Paris, Texas"), by the other places of
/// the text, by the dateline and the page's domain, by size. An organization or facility that carries a place in its
/// name has that place ("name"); one that is a place's name is taken for its government or team ("metonymy"); a group
/// named by an adjective has its country ("adjective"). Unknown names stay without a place. Persons get no place.
///
/// With a gazetteer, entities are repaired first: a place that the text says to be one ("in X", "X, Texas") gets that
/// type, and adjectives, countries and short names of states that were overlooked become entities.
///
/// Cost     linear in the text; in entities times candidates of a name. Threads any number at once.
Annotations link(const Article& article, const Document& document, Annotations annotations, const LinkSources& sources);

}  // namespace dateline
