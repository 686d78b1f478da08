#pragma once

#include <map>
#include <string>
#include <vector>

#include "dateline/record/record.h"
#include "store/read_actors.h"

namespace dateline {

/// An actor that records name, and their ids.
struct FtmActor {
  StoredActor actor;
  std::vector<std::string> articles;
};
using FtmActors = std::map<std::string, FtmActor>;  ///< by the actor's id

/// The FollowTheMoney entities (https://followthemoney.tech) that a record gives, one JSON object a line: its article,
/// the people and organizations that it names and that are no actors, its events and its ties (docs/formats/ftm.md).
///
/// @param actors  one an entity; those that the record names are added to `named`
std::string ftm_lines(const Record& record, const std::vector<StoredActor>& actors, FtmActors& named);

/// The entity of an actor, with the other names that it goes by.
std::string ftm_line(const FtmActor& named, const std::vector<std::string>& other_names);

}  // namespace dateline
