#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <tuple>

#include "dateline/record/record.h"
#include "store/read_actors.h"

namespace dateline {

/// The ties between actors of all records together, as one GraphML document (http://graphml.graphdrawing.org): a node
/// for each actor, and for each name and type of what is none; an edge for each two of them and label. Memory: all
/// names and ties.
class TieGraph {
 public:
  /// @param actors  one an entity
  void add(const Record& record, const std::vector<StoredActor>& actors);

  /// The whole document. Nodes and edges are in the order of their names.
  std::string graphml() const;

 private:
  struct Node {
    std::string country, kind;
    std::uint64_t articles = 0;
    std::string last_article;
  };
  struct Edge {
    std::uint64_t count = 0, articles = 0, own_voice = 0;
    std::string last_article, evidence;
  };
  using NodeKey = std::tuple<std::string, std::string, std::string>;  // name, type, actor's id
  using EdgeKey = std::tuple<NodeKey, NodeKey, std::string, bool>;    // from, to, label, is an event

  struct RecordOfActors {
    const Record& record;
    const std::vector<StoredActor>& actors;
  };
  NodeKey node(const RecordOfActors& article, std::size_t entity);
  void tie(const RecordOfActors& article, std::size_t from, std::size_t to, const std::string& label, bool is_event,
           bool own_voice, Span evidence);

  std::map<NodeKey, Node> nodes_;
  std::map<EdgeKey, Edge> edges_;
};

}  // namespace dateline
