#include "store/graphml.h"

#include "store/annotation_words.h"
#include "text/utf8.h"

namespace dateline {

namespace {

// https://www.w3.org/TR/xml/#charsets: what XML 1.0 cannot hold, even escaped, is left out.
bool is_xml_character(char32_t c) {
  return c == U'\t' || c == U'\n' || c == U'\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) ||
         c >= 0x10000;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = utf8::next(text, at);
    if (!is_xml_character(c)) continue;
    switch (c) {
      case U'&': out += "&amp;"; break;
      case U'<': out += "&lt;"; break;
      case U'>': out += "&gt;"; break;
      case U'"': out += "&quot;"; break;
      case U'\r': out += "&#13;"; break;
      default: utf8::append(out, c);
    }
  }
  return out;
}

std::string key(std::string_view id, std::string_view of, std::string_view type) {
  return "  <key id=\"" + std::string(id) + "\" for=\"" + std::string(of) + "\" attr.name=\"" +
         std::string(id.substr(id.find('_') + 1)) + "\" attr.type=\"" + std::string(type) + "\"/>\n";
}

std::string value(std::string_view key, const std::string& text) {
  if (text.empty()) return {};
  return "      <data key=\"" + std::string(key) + "\">" + escaped(text) + "</data>\n";
}

}  // namespace

void TieGraph::add(const Record& record, const std::vector<StoredActor>& actors) {
  const Annotations& found = record.annotations;
  const RecordOfActors article{record, actors};
  for (const Relation& relation : found.relations)
    tie(article, relation.from, relation.to, relation.label, false, !relation.attribution, relation.evidence);
  for (const Event& event : found.events)
    for (std::size_t actor : event.actors)
      for (std::size_t recipient : event.recipients)
        tie(article, actor, recipient, type_of(event), true, !event.attribution, sentence_of(record, event));
}

TieGraph::NodeKey TieGraph::node(const RecordOfActors& article, std::size_t entity) {
  const Record& record = article.record;
  const Entity& named = record.annotations.entities[entity];
  const StoredActor& actor = article.actors[entity];
  NodeKey key =
      actor.id.empty() ? NodeKey(named.name, name(named.type), "") : NodeKey(actor.name, name(actor.type), actor.id);
  Node& node = nodes_[key];
  const EntityLinks& links = links_of(record, entity);
  if (node.country.empty()) node.country = actor.id.empty() ? links.country : actor.country;
  if (node.kind.empty()) node.kind = actor.id.empty() ? links.actor_kind : actor.kind;
  if (node.last_article != record.id) ++node.articles;
  node.last_article = record.id;
  return key;
}

void TieGraph::tie(const RecordOfActors& article, std::size_t from, std::size_t to, const std::string& label,
                   bool is_event, bool own_voice, Span evidence) {
  const Record& record = article.record;
  if (record.annotations.entities[from].name == record.annotations.entities[to].name) return;
  if (!article.actors[from].id.empty() && article.actors[from].id == article.actors[to].id) return;
  NodeKey first = node(article, from), second = node(article, to);
  Edge& edge = edges_[{first, second, label, is_event}];
  ++edge.count;
  if (own_voice) ++edge.own_voice;
  if (edge.last_article != record.id) ++edge.articles;
  edge.last_article = record.id;
  if (edge.evidence.empty()) edge.evidence = record.id + ": " + words_of(record, evidence);
}

std::string TieGraph::graphml() const {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
      "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
      "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n"
      "  <!-- Reported, not established. -->\n";
  for (const char* id : {"node_name", "node_type", "node_actor", "node_country", "node_kind"})
    out += key(id, "node", "string");
  out += key("node_articles", "node", "long");
  for (const char* id : {"edge_label", "edge_origin", "edge_evidence"}) out += key(id, "edge", "string");
  for (const char* id : {"edge_count", "edge_articles", "edge_own_voice"}) out += key(id, "edge", "long");
  out += "  <graph id=\"ties\" edgedefault=\"directed\">\n";
  std::map<NodeKey, std::string> ids;
  for (const auto& [named, node] : nodes_) {
    std::string id = "n" + std::to_string(ids.size());
    ids.emplace(named, id);
    out += "    <node id=\"" + id + "\">\n" + value("node_name", std::get<0>(named)) +
           value("node_type", std::get<1>(named)) + value("node_actor", std::get<2>(named)) +
           value("node_country", node.country) + value("node_kind", node.kind) +
           value("node_articles", std::to_string(node.articles)) + "    </node>\n";
  }
  std::size_t number = 0;
  for (const auto& [between, edge] : edges_) {
    const auto& [from, to, label, is_event] = between;
    out += "    <edge id=\"t" + std::to_string(number++) + "\" source=\"" + ids.at(from) + "\" target=\"" + ids.at(to) +
           "\">\n" + value("edge_label", label) + value("edge_origin", is_event ? "event" : "relation") +
           value("edge_count", std::to_string(edge.count)) + value("edge_articles", std::to_string(edge.articles)) +
           value("edge_own_voice", std::to_string(edge.own_voice)) + value("edge_evidence", edge.evidence) +
           "    </edge>\n";
  }
  return out + "  </graph>\n</graphml>\n";
}

}  // namespace dateline
