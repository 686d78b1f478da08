#pragma once

#include <string>
#include <vector>

#include "dateline/link.h"

namespace dateline {

/// A text whose names are marked by type: "Shots fell in [place Tolby], [place Pel.]". Names written alike are one
/// entity; "[person= an official]" is a description, no name.
struct MarkedPlaces {
  explicit MarkedPlaces(const std::string& marked);

  /// The text linked with the invented gazetteer.
  Annotations linked(const Actors* actors = nullptr, bool with_gazetteer = true) const;

  Article article;
  Document document;
  Annotations annotations;
};

/// "name: country admin1 place basis" of the entity with that name: "Tolby: OS OS-PE Tolby containment"; "-" for what
/// is not known. With a kind of actor: "... kind".
std::string link_of(const Annotations& annotations, const std::string& name);

}  // namespace dateline
