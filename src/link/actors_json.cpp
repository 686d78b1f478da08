#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "link/actors_read.h"

namespace dateline {

namespace {

using Json = nlohmann::json;

// FollowTheMoney's schemata and the kinds that they speak of; others tell none.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kinds = {
    {{"Person", "person"}, {"PublicBody", "state"}, {"Company", "business"}, {"Security", "business"}}};

std::vector<std::string> strings_of(const Json& value) {
  std::vector<std::string> strings;
  if (value.is_string()) strings.push_back(value.get<std::string>());
  if (value.is_array())
    for (const Json& item : value)
      if (item.is_string()) strings.push_back(item.get<std::string>());
  return strings;
}

std::string first_of(const Json& object, std::string_view key) {
  auto found = object.find(key);
  if (found == object.end()) return {};
  std::vector<std::string> strings = strings_of(*found);
  return strings.empty() ? std::string() : strings.front();
}

KnownActor from_ftm(const Json& entity) {
  KnownActor actor;
  auto found = entity.find("properties");
  const Json properties = found != entity.end() && found->is_object() ? *found : Json::object();
  for (std::string_view key : {"name", "alias", "weakAlias", "abbreviation"})
    if (auto value = properties.find(key); value != properties.end())
      for (std::string& name : strings_of(*value)) {
        if (actor.name.empty()) {
          actor.name = std::move(name);
        } else {
          actor.aliases.push_back(std::move(name));
        }
      }
  actor.country = first_of(properties, "country");
  if (actor.country.empty()) actor.country = first_of(properties, "jurisdiction");
  if (actor.country.size() != 2) actor.country.clear();  // "eu", "suhh": FollowTheMoney has more than ISO 3166-1
  actor.wikidata = first_of(properties, "wikidataId");
  std::string schema = entity.value("schema", std::string());
  auto kind = std::ranges::find(kinds, schema, [](const auto& k) { return k.first; });
  if (kind != kinds.end()) actor.kind = kind->second;
  return actor;
}

Result<KnownActor> from_our_keys(const Json& object, const std::string& where) {
  KnownActor actor;
  for (const auto& [key, value] : object.items()) {
    bool is_list = key == "aliases" || key == "not";
    if (!is_list && key != "name" && key != "country" && key != "kind" && key != "wikidata")
      return fail(ErrorCode::wrong_format,
                  "expected the keys name, aliases, country, kind, wikidata, not, found \"" + key + "\"", where);
    if (!(value.is_string() || value.is_null() || (is_list && value.is_array())))
      return fail(ErrorCode::wrong_format, "expected text for \"" + key + "\", found something else", where);
    std::vector<std::string> strings = strings_of(value);
    if (is_list) {
      (key == "not" ? actor.others : actor.aliases) = std::move(strings);
    } else if (!strings.empty()) {
      (key == "name"      ? actor.name
       : key == "country" ? actor.country
       : key == "kind"    ? actor.kind
                          : actor.wikidata) = strings.front();
    }
  }
  return actor;
}

}  // namespace

Result<void> read_actors_json(std::string_view text, const std::string& file, Actors::Impl& actors) {
  std::size_t line = 0;
  while (!text.empty()) {
    std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view one = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++line;
    if (one.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    Json object;
    try {
      object = Json::parse(one);
    } catch (const Json::parse_error& error) {
      return fail(ErrorCode::wrong_format, "expected one JSON object on the line, found broken JSON",
                  place_in_file(file, line, std::max<std::size_t>(error.byte, 1)));
    } catch (const Json::out_of_range&) {
      return fail(ErrorCode::wrong_format,
                  "expected numbers that fit a 64-bit floating-point value, found a larger one on the line",
                  place_in_file(file, line, 1));
    }
    std::string where = place_in_file(file, line, 1);
    if (!object.is_object())
      return fail(ErrorCode::wrong_format, "expected a JSON object, found something else", where);
    bool is_ftm = object.contains("schema") && object["schema"].is_string();
    Result<KnownActor> actor = is_ftm ? Result<KnownActor>(from_ftm(object)) : from_our_keys(object, where);
    if (!actor) return tl::unexpected(actor.error());
    if (is_ftm && actor->name.empty()) continue;  // an address, an ownership: no actor
    if (Result<void> checked = check_actor(*actor, where); !checked) return checked;
    actors.add(*std::move(actor));
  }
  return {};
}

}  // namespace dateline
