#pragma once

#include <string>
#include <vector>

#include "dateline/reported.h"

// How the rows of reported.h are written: the same on the command line, over HTTP and in exports.
namespace dateline {

/// One JSON object on one line, without a line end; docs/formats/rows.md says what each member holds.
std::string to_json(const EventRow& row);
std::string to_json(const ClaimRow& row);
std::string to_json(const PlaceRow& row);
std::string to_json(const TieRow& row);
std::string to_json(const ActorRow& row);

/// The names of the columns of a table, and one row's cells in their order. Lists are parted by "; ", what is not known
/// is empty.
const std::vector<std::string>& event_columns();
const std::vector<std::string>& claim_columns();
const std::vector<std::string>& place_columns();
const std::vector<std::string>& tie_columns();
std::vector<std::string> cells(const EventRow& row);
std::vector<std::string> cells(const ClaimRow& row);
std::vector<std::string> cells(const PlaceRow& row);
std::vector<std::string> cells(const TieRow& row);

/// A line for each name that an actor goes by in an article.
const std::vector<std::string>& actor_columns();
std::vector<std::vector<std::string>> lines_of_cells(const ActorRow& row);

}  // namespace dateline
