#pragma once

#include <filesystem>
#include <string>

#include "dateline/result.h"

namespace dateline {

/// Where models are looked for; an empty path is passed over.
struct ModelPlaces {
  std::filesystem::path named;        ///< by the user: no other is looked at
  std::filesystem::path program;      ///< the program's file
  std::filesystem::path source_tree;  ///< its folder of models
};

/// The first place that holds a gazetteer, as find_gazetteer() says.
Result<std::filesystem::path> find_gazetteer(const ModelPlaces& places);

/// The first place that holds a language model, as find_models() says.
Result<std::filesystem::path> find_models(const ModelPlaces& places);

}  // namespace dateline
