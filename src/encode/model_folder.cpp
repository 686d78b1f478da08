#include "encode/model_folder.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "dateline/record/digest.h"

namespace dateline {

namespace {

constexpr int form = 1;
constexpr std::size_t fewest_pieces_max = 16, most_pieces_max = 512;

using Json = nlohmann::json;

Result<std::string> read_file(const std::string& path) {
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
  if (!file) {
    ErrorCode code = errno == ENOENT || errno == ENOTDIR ? ErrorCode::not_found : ErrorCode::unreadable;
    return fail(code, std::string("expected a file of a language model, it cannot be opened: ") + std::strerror(errno),
                path);
  }
  std::string bytes;
  std::fseek(file.get(), 0, SEEK_END);
  long size = std::ftell(file.get());
  std::rewind(file.get());
  if (size > 0) bytes.resize(static_cast<std::size_t>(size));
  std::size_t read = std::fread(bytes.data(), 1, bytes.size(), file.get());
  if (size < 0 || std::ferror(file.get()) != 0)
    return fail(ErrorCode::unreadable, std::string("cannot be read: ") + std::strerror(errno), path);
  bytes.resize(read);
  return bytes;
}

// A member of `object` that is a number from `least` to `most`.
std::optional<std::size_t> number(const Json& object, const char* key, std::size_t least, std::size_t most) {
  if (!object.is_object() || !object.contains(key) || !object[key].is_number_unsigned()) return std::nullopt;
  auto value = object[key].get<std::size_t>();
  return value >= least && value <= most ? std::optional(value) : std::nullopt;
}

std::optional<std::string> text(const Json& object, const char* key) {
  if (!object.is_object() || !object.contains(key) || !object[key].is_string()) return std::nullopt;
  return object[key].get<std::string>();
}

std::string shown(const Json& object, const char* key) {
  if (!object.is_object() || !object.contains(key)) return "nothing";
  return object[key].dump(-1, ' ', true, Json::error_handler_t::replace).substr(0, 80);
}

}  // namespace

Result<ModelFolder> ModelFolder::open(const std::filesystem::path& folder) {
  ModelFolder opened;
  opened.folder_ = folder;
  std::string path = opened.path_of("columns.json");
  auto wrong = [&path](const std::string& message) { return fail(ErrorCode::wrong_format, message, path); };
  Result<std::string> bytes = read_file(path);
  if (!bytes) return tl::unexpected(bytes.error());
  Json json = Json::parse(*bytes, nullptr, false);
  if (!json.is_object())
    return wrong("expected a JSON object, found " + std::to_string(bytes->size()) + " bytes that are none");

  if (number(json, "form", 0, SIZE_MAX) != form)
    return wrong("expected \"form\" " + std::to_string(form) + ", found " + shown(json, "form"));
  std::optional<std::string> model = text(json, "model");
  if (!model || model->empty()) return wrong("expected the name of a \"model\", found " + shown(json, "model"));
  std::optional<std::size_t> width = number(json, "width", 1, 1u << 16);
  if (!width) return wrong("expected a \"width\" from 1 to 65536, found " + shown(json, "width"));
  std::optional<std::size_t> pieces_max = number(json, "pieces_max", fewest_pieces_max, most_pieces_max);
  if (!pieces_max) return wrong("expected \"pieces_max\" from 16 to 512, found " + shown(json, "pieces_max"));
  opened.model_ = *std::move(model);
  opened.width_ = *width;
  opened.pieces_max_ = *pieces_max;

  for (const char* name : {"model.xml", "model.bin", "vocabulary.txt"}) {
    if (!json.contains("sha256") || !text(json["sha256"], name))
      return wrong(std::string("expected the SHA-256 of ") + name + ", found none");
  }
  for (const auto& [name, sum] : json["sha256"].items()) {
    if (!sum.is_string()) return wrong("expected the SHA-256 of " + name + " as text, found " + sum.dump());
    opened.sha256_[name] = sum.get<std::string>();
  }

  if (!json.contains("columns") || !json["columns"].is_array())
    return wrong("expected a list of \"columns\", found " + shown(json, "columns"));
  std::set<std::string> names;
  for (const Json& range : json["columns"]) {
    std::optional<std::string> name = text(range, "name");
    std::optional<std::size_t> begin = number(range, "begin", 0, *width), count = number(range, "count", 1, *width);
    if (!name || !names.insert(*name).second || !begin || !count || *begin + *count > *width)
      return wrong("expected columns {\"name\", \"begin\", \"count\"} inside the width of " + std::to_string(*width) +
                   ", each name once, found " + range.dump(-1, ' ', true, Json::error_handler_t::replace));
    opened.columns_.push_back({*name, *begin, *count});
  }
  return opened;
}

Result<std::string> ModelFolder::read(const std::string& file_name) const {
  std::string path = path_of(file_name);
  auto sum = sha256_.find(file_name);
  if (sum == sha256_.end())
    return fail(ErrorCode::wrong_format, "expected its SHA-256 in columns.json of model " + model_ + ", found none",
                path);
  Result<std::string> bytes = read_file(path);
  if (!bytes) return bytes;
  std::string found = sha256_hex(*bytes);
  if (found != sum->second)
    return fail(ErrorCode::wrong_format,
                "expected the file of model " + model_ + " with SHA-256 " + sum->second.substr(0, 12) + "..., found " +
                    std::to_string(bytes->size()) + " bytes with " + found.substr(0, 12) +
                    "...: it is cut or belongs to another model",
                path);
  return bytes;
}

}  // namespace dateline
