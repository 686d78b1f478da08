#include "dateline/models.h"

#include <algorithm>
#include <cstdlib>
#include <system_error>
#include <thread>
#include <utility>

#include "pipeline/model_places.h"

namespace dateline {

namespace {

constexpr const char* marker = "language/columns.json";
constexpr const char* gazetteer_name = "gazetteer.bin";

bool holds_model(const std::filesystem::path& folder) {
  std::error_code error;
  return std::filesystem::exists(folder / marker, error);
}

}  // namespace

Result<std::filesystem::path> find_models(const ModelPlaces& places) {
  if (!places.named.empty()) {
    if (holds_model(places.named)) return places.named;
    return fail(ErrorCode::bad_request,
                std::string("DATELINE_MODELS names this folder, expected the language model in it (") + marker +
                    "), found none",
                places.named.string());
  }
  std::string looked_at;
  for (const std::filesystem::path& place :
       {places.program.empty() ? std::filesystem::path()
                               : (places.program.parent_path() / "../share/dateline/models").lexically_normal(),
        places.source_tree}) {
    if (place.empty()) continue;
    if (holds_model(place)) return place;
    looked_at += (looked_at.empty() ? "" : " nor ") + place.string();
  }
  return fail(ErrorCode::not_found, std::string("expected the language model (") + marker + "), found it not in " +
                                        looked_at + "; the environment variable DATELINE_MODELS names another folder");
}

Result<std::filesystem::path> find_models() {
  const char* named = std::getenv("DATELINE_MODELS");
  std::error_code error;
  return find_models(
      {named == nullptr ? "" : named, std::filesystem::read_symlink("/proc/self/exe", error), DATELINE_SOURCE_MODELS});
}

Result<std::filesystem::path> find_gazetteer(const ModelPlaces& places) {
  std::string looked_at;
  for (const std::filesystem::path& place :
       {places.named, places.program.empty()
                          ? std::filesystem::path()
                          : (places.program.parent_path() / "../share/dateline").lexically_normal()}) {
    if (place.empty()) continue;
    std::error_code error;
    if (std::filesystem::exists(place / gazetteer_name, error)) return place / gazetteer_name;
    looked_at += (looked_at.empty() ? "" : " nor ") + place.string();
  }
  return fail(ErrorCode::not_found, std::string("expected the gazetteer (") + gazetteer_name + "), found it not in " +
                                        looked_at + "; ./dev build makes it");
}

Result<std::filesystem::path> find_gazetteer() {
  const char* named = std::getenv("DATELINE_MODELS");
  std::error_code error;
  return find_gazetteer({named == nullptr ? "" : named, std::filesystem::read_symlink("/proc/self/exe", error), {}});
}

Result<std::optional<Gazetteer>> load_found_gazetteer() {
  Result<std::filesystem::path> file = find_gazetteer();
  if (!file) return std::nullopt;
  return Gazetteer::open(*file).map(
      [](Gazetteer&& gazetteer) { return std::optional<Gazetteer>(std::move(gazetteer)); });
}

Result<Models> load_models(const std::filesystem::path& folder, unsigned threads) {
  if (threads == 0) threads = std::max(1u, std::thread::hardware_concurrency());
  Result<Encoder> encoder = Encoder::load(folder / "language", threads);
  if (!encoder) return tl::unexpected(encoder.error());
  Result<Heads> heads = Heads::load(folder / "language", *encoder);
  if (!heads) return tl::unexpected(heads.error());
  Models models{*std::move(encoder), *std::move(heads)};
  Result<std::optional<Gazetteer>> gazetteer = load_found_gazetteer();
  if (!gazetteer) return tl::unexpected(gazetteer.error());
  models.gazetteer = *std::move(gazetteer);
  return models;
}

Result<std::optional<Models>> load_found_models(unsigned threads) {
  Result<std::filesystem::path> folder = find_models();
  if (!folder && folder.error().code == ErrorCode::not_found) return std::nullopt;
  if (!folder) return tl::unexpected(folder.error());
  Result<Models> models = load_models(*folder, threads);
  if (!models) return tl::unexpected(models.error());
  return std::optional<Models>(*std::move(models));
}

}  // namespace dateline
