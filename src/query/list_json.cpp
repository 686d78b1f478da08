#include "dateline/reported.h"
#include "dateline/reported_rows.h"

namespace dateline {

namespace {

std::string count(const char* name, std::uint64_t number) {
  return std::string("\"") + name + "\":" + std::to_string(number) + ",";
}

template <class Row>
std::string all(const char* name, const std::vector<Row>& rows) {
  std::string text = std::string("\"") + name + "\":[";
  for (std::size_t at = 0; at < rows.size(); ++at) text += (at == 0 ? "" : ",") + to_json(rows[at]);
  return text + "]";
}

}  // namespace

std::string json_members(const EventList& list) {
  return count("total", list.total) + count("dated", list.dated) + all("events", list.rows);
}

std::string json_members(const ClaimList& list) { return count("total", list.total) + all("claims", list.rows); }

std::string json_members(const PlaceList& list) {
  return count("total", list.total) + count("withheld", list.withheld) + all("places", list.rows);
}

std::string json_members(const TieList& list) { return count("total", list.total) + all("ties", list.rows); }

std::string json_members(const ActorList& list) { return count("total", list.total) + all("actors", list.rows); }

}  // namespace dateline
