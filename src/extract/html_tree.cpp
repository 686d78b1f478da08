#include "extract/html_tree.h"

#include <lexbor/dom/dom.h>
#include <lexbor/html/html.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <new>

#include "text/utf8.h"

namespace dateline {

namespace {

constexpr std::array<Tag, LXB_TAG__LAST_ENTRY> make_tag_table() {
  std::array<Tag, LXB_TAG__LAST_ENTRY> table{};
  table[LXB_TAG_A] = Tag::a;
  table[LXB_TAG_ABBR] = Tag::abbr;
  table[LXB_TAG_ADDRESS] = Tag::address;
  table[LXB_TAG_ARTICLE] = Tag::article;
  table[LXB_TAG_ASIDE] = Tag::aside;
  table[LXB_TAG_AUDIO] = Tag::audio;
  table[LXB_TAG_B] = Tag::b;
  table[LXB_TAG_BASE] = Tag::base;
  table[LXB_TAG_BLOCKQUOTE] = Tag::blockquote;
  table[LXB_TAG_BODY] = Tag::body;
  table[LXB_TAG_BR] = Tag::br;
  table[LXB_TAG_BUTTON] = Tag::button;
  table[LXB_TAG_CANVAS] = Tag::canvas;
  table[LXB_TAG_CAPTION] = Tag::caption;
  table[LXB_TAG_CENTER] = Tag::center;
  table[LXB_TAG_CITE] = Tag::cite;
  table[LXB_TAG_CODE] = Tag::code;
  table[LXB_TAG_COL] = Tag::col;
  table[LXB_TAG_DD] = Tag::dd;
  table[LXB_TAG_DEL] = Tag::del;
  table[LXB_TAG_DETAILS] = Tag::details;
  table[LXB_TAG_DIALOG] = Tag::dialog;
  table[LXB_TAG_DIV] = Tag::div;
  table[LXB_TAG_DL] = Tag::dl;
  table[LXB_TAG_DT] = Tag::dt;
  table[LXB_TAG_EM] = Tag::em;
  table[LXB_TAG_EMBED] = Tag::embed;
  table[LXB_TAG_FIELDSET] = Tag::fieldset;
  table[LXB_TAG_FIGCAPTION] = Tag::figcaption;
  table[LXB_TAG_FIGURE] = Tag::figure;
  table[LXB_TAG_FONT] = Tag::font;
  table[LXB_TAG_FOOTER] = Tag::footer;
  table[LXB_TAG_FORM] = Tag::form;
  table[LXB_TAG_FRAME] = Tag::frame;
  table[LXB_TAG_H1] = Tag::h1;
  table[LXB_TAG_H2] = Tag::h2;
  table[LXB_TAG_H3] = Tag::h3;
  table[LXB_TAG_H4] = Tag::h4;
  table[LXB_TAG_H5] = Tag::h5;
  table[LXB_TAG_H6] = Tag::h6;
  table[LXB_TAG_HEAD] = Tag::head;
  table[LXB_TAG_HEADER] = Tag::header;
  table[LXB_TAG_HGROUP] = Tag::hgroup;
  table[LXB_TAG_HR] = Tag::hr;
  table[LXB_TAG_HTML] = Tag::html;
  table[LXB_TAG_I] = Tag::i;
  table[LXB_TAG_IFRAME] = Tag::iframe;
  table[LXB_TAG_IMG] = Tag::img;
  table[LXB_TAG_INPUT] = Tag::input;
  table[LXB_TAG_INS] = Tag::ins;
  table[LXB_TAG_LABEL] = Tag::label;
  table[LXB_TAG_LEGEND] = Tag::legend;
  table[LXB_TAG_LI] = Tag::li;
  table[LXB_TAG_LINK] = Tag::link;
  table[LXB_TAG_MAIN] = Tag::main;
  table[LXB_TAG_MARK] = Tag::mark;
  table[LXB_TAG_MENU] = Tag::menu;
  table[LXB_TAG_META] = Tag::meta;
  table[LXB_TAG_NAV] = Tag::nav;
  table[LXB_TAG_NOSCRIPT] = Tag::noscript;
  table[LXB_TAG_OBJECT] = Tag::object;
  table[LXB_TAG_OL] = Tag::ol;
  table[LXB_TAG_OPTION] = Tag::option;
  table[LXB_TAG_P] = Tag::p;
  table[LXB_TAG_PICTURE] = Tag::picture;
  table[LXB_TAG_PRE] = Tag::pre;
  table[LXB_TAG_Q] = Tag::q;
  table[LXB_TAG_S] = Tag::s;
  table[LXB_TAG_SCRIPT] = Tag::script;
  table[LXB_TAG_SECTION] = Tag::section;
  table[LXB_TAG_SELECT] = Tag::select;
  table[LXB_TAG_SMALL] = Tag::small;
  table[LXB_TAG_SOURCE] = Tag::source;
  table[LXB_TAG_SPAN] = Tag::span;
  table[LXB_TAG_STRIKE] = Tag::strike;
  table[LXB_TAG_STRONG] = Tag::strong;
  table[LXB_TAG_STYLE] = Tag::style;
  table[LXB_TAG_SUB] = Tag::sub;
  table[LXB_TAG_SUMMARY] = Tag::summary;
  table[LXB_TAG_SUP] = Tag::sup;
  table[LXB_TAG_SVG] = Tag::svg;
  table[LXB_TAG_TABLE] = Tag::table;
  table[LXB_TAG_TBODY] = Tag::tbody;
  table[LXB_TAG_TD] = Tag::td;
  table[LXB_TAG_TEXTAREA] = Tag::textarea;
  table[LXB_TAG_TFOOT] = Tag::tfoot;
  table[LXB_TAG_TH] = Tag::th;
  table[LXB_TAG_THEAD] = Tag::thead;
  table[LXB_TAG_TIME] = Tag::time;
  table[LXB_TAG_TITLE] = Tag::title;
  table[LXB_TAG_TR] = Tag::tr;
  table[LXB_TAG_TT] = Tag::tt;
  table[LXB_TAG_U] = Tag::u;
  table[LXB_TAG_UL] = Tag::ul;
  table[LXB_TAG_VIDEO] = Tag::video;
  table[LXB_TAG_WBR] = Tag::wbr;
  return table;
}
constexpr auto tag_table = make_tag_table();

// Elements that are none of the standard's: of these, only AMP's advertisements matter here.
Tag tag_of_unknown(lxb_dom_node_t* node) {
  std::size_t length = 0;
  const lxb_char_t* name = lxb_dom_element_local_name(lxb_dom_interface_element(node), &length);
  return std::string_view(reinterpret_cast<const char*>(name), length) == "amp-ad" ? Tag::amp_ad : Tag::other;
}

std::string_view view(const lexbor_str_t& text) {
  return text.data == nullptr ? std::string_view{}
                              : std::string_view(reinterpret_cast<const char*>(text.data), text.length);
}

bool is_hidden_text(Tag tag) { return tag == Tag::script || tag == Tag::style; }

// How long the character reference at raw[0] == '&' may be: with its semicolon, or without.
std::size_t reference_length(std::string_view raw) {
  std::size_t end = 1;
  if (end < raw.size() && raw[end] == '#') ++end;
  while (end < raw.size() && end < 40 && std::isalnum(static_cast<unsigned char>(raw[end]))) ++end;
  return end < raw.size() && raw[end] == ';' ? end + 1 : end;
}

// Whether the two texts agree in their next few bytes, character references aside.
bool agree(std::string_view raw, std::string_view text) {
  for (std::size_t at = 0; at < 8; ++at) {
    if (at >= raw.size() || at >= text.size()) return raw.size() <= at ? true : text.size() <= at;
    if (raw[at] == '&' || raw[at] == '\r' || raw[at] == '\0') return true;
    if (raw[at] != text[at]) return false;
  }
  return true;
}

// Lays the parsed text beside the source it was parsed from: equal bytes are linear runs, a character
// reference or a CR LF is one run, dropped bytes (NUL, the newline that opens a <pre>) are passed over.
// Returns how much of `text` was matched.
std::size_t align(std::string_view text, std::string_view raw, std::uint32_t raw_begin, OffsetMap& map) {
  // Script and style hold no character references; most other text has none either.
  if (text.substr(0, raw.size()) == raw) {
    map.append(static_cast<std::uint32_t>(raw.size()), {raw_begin, raw_begin + static_cast<std::uint32_t>(raw.size())});
    return raw.size();
  }
  std::size_t at = 0, r = 0;
  auto range = [&](std::size_t begin, std::size_t end) {
    return Span{raw_begin + static_cast<std::uint32_t>(begin), raw_begin + static_cast<std::uint32_t>(end)};
  };
  auto take = [&](std::size_t text_length, std::size_t raw_length) {
    map.append(static_cast<std::uint32_t>(text_length), range(r, r + raw_length));
    at += text_length;
    r += raw_length;
  };
  while (at < text.size() && r < raw.size()) {
    if (raw[r] == '&') {
      bool taken = false;
      for (std::size_t length = reference_length(raw.substr(r)); length > 2 && !taken; --length) {
        std::size_t end = at;
        for (int code_points = 0; code_points < 2 && end < text.size() && !taken; ++code_points) {
          utf8::next(text, end);
          if (agree(raw.substr(r + length), text.substr(end))) {
            take(end - at, length);
            taken = true;
          }
        }
      }
      if (taken) continue;
    }
    if (raw[r] == text[at]) {
      std::size_t length = 1;
      while (r + length < raw.size() && at + length < text.size() && raw[r + length] == text[at + length] &&
             raw[r + length] != '&')
        ++length;
      take(length, length);
    } else if (raw[r] == '\r' && text[at] == '\n') {
      take(1, r + 1 < raw.size() && raw[r + 1] == '\n' ? 2 : 1);
    } else if (raw[r] == '\0' && text.substr(at, 3) == "\xEF\xBF\xBD") {
      take(3, 1);
    } else {
      ++r;
    }
  }
  return at;
}

struct AttributePlace {
  const lxb_char_t* value;  // lexbor hands the token's value to the element without a copy
  Span source;
};

}  // namespace

// What is noted while lexbor parses: where in the source each text and each attribute value stands.
struct HtmlTree::Parsed {
  struct TextRun {
    Span source;
  };
  std::string_view html;
  lxb_html_document_t* document = nullptr;
  std::vector<Node> nodes;
  std::vector<Attribute> attributes;
  std::vector<AttributePlace> places;
  std::vector<TextRun> runs;

  ~Parsed() {
    if (document != nullptr) lxb_html_document_destroy(document);
  }
};

namespace {

struct Listener {
  lxb_html_tokenizer_token_f tree_callback = nullptr;
  void* tree_context = nullptr;
  lxb_html_tree_t* tree = nullptr;
  const char* begin = nullptr;
  std::size_t size = 0;
  std::vector<AttributePlace>* places = nullptr;
  struct Run {
    Span source;
    std::uint32_t next;
  };
  std::vector<Run>* runs = nullptr;
  std::vector<Span> held_back;

  std::optional<Span> place(const lxb_char_t* from, const lxb_char_t* to) const {
    auto* first = reinterpret_cast<const char*>(from);
    auto* last = reinterpret_cast<const char*>(to);
    if (from == nullptr || to == nullptr || first < begin || last > begin + size || first > last) return std::nullopt;
    return Span{static_cast<std::uint32_t>(first - begin), static_cast<std::uint32_t>(last - begin)};
  }
};

// The text node that the tree has just written to, if any.
lxb_dom_node_t* written_text(lxb_html_tree_t* tree) {
  lxb_dom_node_t* current = lxb_html_tree_current_node(tree);
  if (current == nullptr) return nullptr;
  if (current->last_child != nullptr && current->last_child->type == LXB_DOM_NODE_TYPE_TEXT) return current->last_child;
  return nullptr;
}

// Text inside a table but outside its cells is held back until the next token, then put before the table
// ("foster parenting", https://html.spec.whatwg.org/#foster-parent).
lxb_dom_node_t* fostered_text(lxb_html_tree_t* tree) {
  auto before_table = [](lxb_dom_node_t* node) {
    bool found = node != nullptr && node->local_name == LXB_TAG_TABLE && node->prev != nullptr &&
                 node->prev->type == LXB_DOM_NODE_TYPE_TEXT;
    return found ? node->prev : nullptr;
  };
  for (lxb_dom_node_t* node = lxb_html_tree_current_node(tree); node != nullptr; node = node->parent) {
    if (lxb_dom_node_t* text = before_table(node)) return text;
    if (lxb_dom_node_t* text = before_table(node->last_child)) return text;  // the table has just been closed
  }
  return nullptr;
}

void note_text(Listener& listener, lxb_dom_node_t* node, Span source) {
  if (node == nullptr) return;
  // A text node's `user` is 1 + its last run; the run's `next` leads back to the one before.
  auto before = static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(node->user));
  listener.runs->push_back({source, before});
  node->user = reinterpret_cast<void*>(static_cast<std::uintptr_t>(listener.runs->size()));
}

lxb_html_token_t* on_token(lxb_html_tokenizer_t* tokenizer, lxb_html_token_t* token, void* context) {
  auto& listener = *static_cast<Listener*>(context);
  if (token->tag_id == LXB_TAG__TEXT) {
    std::optional<Span> source = listener.place(token->begin, token->end);
    lxb_html_token_t* out = listener.tree_callback(tokenizer, token, listener.tree_context);
    if (!source || out == nullptr) return out;
    if (listener.tree->mode == lxb_html_tree_insertion_mode_in_table_text) listener.held_back.push_back(*source);
    else note_text(listener, written_text(listener.tree), *source);
    return out;
  }
  bool opens = (token->type & LXB_HTML_TOKEN_TYPE_CLOSE) == 0;
  if (opens && listener.tree->open_elements->length >= HtmlTree::depth_limit && token->tag_id != LXB_TAG__END_OF_FILE)
    return token;  // as if it were not there
  if (opens) {
    for (lxb_html_token_attr_t* attr = token->attr_first; attr != nullptr; attr = attr->next)
      if (std::optional<Span> source = listener.place(attr->value_begin, attr->value_end))
        listener.places->push_back({attr->value, *source});
  }
  lxb_html_token_t* out = listener.tree_callback(tokenizer, token, listener.tree_context);
  if (!listener.held_back.empty()) {
    for (Span source : listener.held_back) note_text(listener, fostered_text(listener.tree), source);
    listener.held_back.clear();
  }
  return out;
}

struct ParserDeleter {
  void operator()(lxb_html_parser_t* parser) const { lxb_html_parser_destroy(parser); }
};

lxb_html_parser_t* thread_parser() {
  // OPTIMIZATION: a parser's tables are kept for the thread's next page; saves about 20 us a page.
  thread_local std::unique_ptr<lxb_html_parser_t, ParserDeleter> parser;
  if (!parser) {
    parser.reset(lxb_html_parser_create());
    if (!parser || lxb_html_parser_init(parser.get()) != LXB_STATUS_OK) throw std::bad_alloc();
  }
  return parser.get();
}

}  // namespace

HtmlTree::HtmlTree(std::unique_ptr<Parsed> parsed) : parsed_(std::move(parsed)) {}
HtmlTree::HtmlTree(HtmlTree&&) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&&) noexcept = default;
HtmlTree::~HtmlTree() = default;

HtmlTree HtmlTree::parse(std::string_view html) {
  auto parsed = std::make_unique<Parsed>();
  parsed->html = html;

  std::vector<Listener::Run> runs;
  lxb_html_parser_t* parser = thread_parser();
  lxb_html_parser_clean(parser);
  lxb_html_tokenizer_t* tokenizer = lxb_html_parser_tokenizer(parser);
  Listener listener;
  listener.tree_callback = tokenizer->callback_token_done;
  listener.tree_context = tokenizer->callback_token_ctx;
  listener.tree = lxb_html_parser_tree(parser);
  listener.begin = html.data();
  listener.size = html.size();
  listener.places = &parsed->places;
  listener.runs = &runs;
  lxb_html_tokenizer_callback_token_done_set(tokenizer, on_token, &listener);
  parsed->document = lxb_html_parse(parser, reinterpret_cast<const lxb_char_t*>(html.data()), html.size());
  lxb_html_tokenizer_callback_token_done_set(tokenizer, listener.tree_callback, listener.tree_context);
  if (parsed->document == nullptr) throw std::bad_alloc();  // lexbor fails for want of memory alone

  // Flatten in document order. `open` holds the elements we are inside of.
  lxb_dom_node_t* root = lxb_dom_interface_node(lxb_dom_document_element(lxb_dom_interface_document(parsed->document)));
  std::vector<Node>& nodes = parsed->nodes;
  nodes.reserve(html.size() / 40 + 16);
  parsed->attributes.reserve(parsed->places.size());
  NodeIndex parent = none;
  lxb_dom_node_t* at = root;
  while (at != nullptr) {
    bool descend = false;
    if (at->type == LXB_DOM_NODE_TYPE_ELEMENT) {
      Node node;
      node.tag = at->local_name < tag_table.size() ? tag_table[at->local_name] : tag_of_unknown(at);
      node.parent = parent;
      node.depth = parent == none ? std::uint16_t{0} : static_cast<std::uint16_t>(nodes[parent].depth + 1);
      node.first_attribute = static_cast<std::uint32_t>(parsed->attributes.size());
      for (lxb_dom_attr_t* attr = lxb_dom_element_first_attribute(lxb_dom_interface_element(at)); attr != nullptr;
           attr = lxb_dom_element_next_attribute(attr)) {
        std::size_t length = 0;
        const lxb_char_t* name = lxb_dom_attr_local_name(attr, &length);
        parsed->attributes.push_back({{reinterpret_cast<const char*>(name), length},
                                      attr->value != nullptr ? view(*attr->value) : std::string_view{}});
      }
      node.attribute_count = static_cast<std::uint32_t>(parsed->attributes.size()) - node.first_attribute;
      nodes.push_back(node);
      descend = at->first_child != nullptr;
      if (descend) parent = static_cast<NodeIndex>(nodes.size() - 1);
      else nodes.back().subtree_end = static_cast<NodeIndex>(nodes.size());
    } else if (at->type == LXB_DOM_NODE_TYPE_TEXT && parent != none) {
      Node node;
      node.tag = Tag::text;
      node.parent = parent;
      node.depth = static_cast<std::uint16_t>(nodes[parent].depth + 1);
      node.text = view(lxb_dom_interface_character_data(at)->data);
      node.first_run = static_cast<std::uint32_t>(parsed->runs.size());
      for (auto run = static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(at->user)); run != 0;
           run = runs[run - 1].next)
        parsed->runs.push_back({runs[run - 1].source});
      std::reverse(parsed->runs.begin() + node.first_run, parsed->runs.end());
      node.run_count = static_cast<std::uint32_t>(parsed->runs.size()) - node.first_run;
      node.subtree_end = static_cast<NodeIndex>(nodes.size() + 1);
      nodes.push_back(node);
    }
    if (descend) {
      at = at->first_child;
      continue;
    }
    while (at != root && at->next == nullptr) {
      at = at->parent;
      nodes[parent].subtree_end = static_cast<NodeIndex>(nodes.size());
      parent = nodes[parent].parent;
    }
    at = at == root ? nullptr : at->next;
  }
  if (nodes.empty()) {
    Node node;
    node.tag = Tag::html;
    node.subtree_end = 1;
    nodes.push_back(node);
  }
  return HtmlTree(std::move(parsed));
}

std::string_view HtmlTree::html() const { return parsed_->html; }
const std::vector<HtmlTree::Node>& HtmlTree::nodes() const { return parsed_->nodes; }

std::string_view HtmlTree::attribute(NodeIndex element, std::string_view name) const {
  const Node& node = parsed_->nodes[element];
  for (std::uint32_t i = 0; i < node.attribute_count; ++i) {
    const Attribute& attribute = parsed_->attributes[node.first_attribute + i];
    if (attribute.name == name) return attribute.value;
  }
  return {};
}

bool HtmlTree::has_attribute(NodeIndex element, std::string_view name) const {
  const Node& node = parsed_->nodes[element];
  for (std::uint32_t i = 0; i < node.attribute_count; ++i)
    if (parsed_->attributes[node.first_attribute + i].name == name) return true;
  return false;
}

std::span<const HtmlTree::Attribute> HtmlTree::attributes(NodeIndex element) const {
  const Node& node = parsed_->nodes[element];
  return std::span(parsed_->attributes).subspan(node.first_attribute, node.attribute_count);
}

std::optional<Span> HtmlTree::attribute_source(NodeIndex element, std::string_view name) const {
  std::string_view value = attribute(element, name);
  if (value.empty()) return std::nullopt;
  for (const AttributePlace& place : parsed_->places)
    if (reinterpret_cast<const char*>(place.value) == value.data()) return place.source;
  return std::nullopt;
}

OffsetMap HtmlTree::text_source(NodeIndex text_node) const {
  const Node& node = parsed_->nodes[text_node];
  OffsetMap map;
  std::size_t done = 0;
  for (std::uint32_t i = 0; i < node.run_count; ++i) {
    Span source = parsed_->runs[node.first_run + i].source;
    done += align(node.text.substr(done), parsed_->html.substr(source.begin, source.length()), source.begin, map);
  }
  if (done < node.text.size()) map.append(static_cast<std::uint32_t>(node.text.size() - done), {});
  return map;
}

std::string HtmlTree::text(NodeIndex element) const {
  const std::vector<Node>& nodes = parsed_->nodes;
  std::string out;
  for (NodeIndex at = element; at < nodes[element].subtree_end;) {
    if (at != element && is_hidden_text(nodes[at].tag)) {
      at = nodes[at].subtree_end;
      continue;
    }
    if (nodes[at].tag == Tag::text) out += nodes[at].text;
    ++at;
  }
  return out;
}

std::optional<Span> HtmlTree::text_extent(NodeIndex element) const {
  const std::vector<Node>& nodes = parsed_->nodes;
  std::optional<Span> out;
  for (NodeIndex at = element; at < nodes[element].subtree_end; ++at) {
    if (nodes[at].tag != Tag::text) continue;
    std::size_t first = nodes[at].text.find_first_not_of(" \t\r\n\f");
    if (first == std::string_view::npos) continue;
    std::size_t last = nodes[at].text.find_last_not_of(" \t\r\n\f") + 1;
    std::optional<Span> part =
        text_source(at).from({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)});
    if (!part) continue;
    if (!out) out = part;
    out->begin = std::min(out->begin, part->begin);
    out->end = std::max(out->end, part->end);
  }
  return out;
}

}  // namespace dateline
