#include "serve/page_marks.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/html_tree.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace dateline::serve {

namespace {

using NodeIndex = HtmlTree::NodeIndex;

// Elements whose text a browser does not show, shows as a form field, or would show a <mark> of as its source.
bool hides_marks(Tag tag) {
  switch (tag) {
    case Tag::head:
    case Tag::title:
    case Tag::script:
    case Tag::style:
    case Tag::textarea:
    case Tag::select:
    case Tag::option:
    case Tag::iframe:
    case Tag::object:
    case Tag::audio:
    case Tag::video:
    case Tag::canvas:
    case Tag::svg: return true;
    default: return false;
  }
}

// Elements without a name in Tag whose content is no markup: a mark there would be shown as its source.
// https://html.spec.whatwg.org/#parsing-html-fragments (raw text and plaintext states)
bool begins_in_raw_text(std::string_view html, std::uint32_t text_begin) {
  if (text_begin == 0) return false;
  std::size_t open = html.rfind('<', text_begin - 1);
  if (open == std::string_view::npos) return false;
  std::string name = lower(html.substr(open + 1, 9));
  for (std::string_view raw : {"xmp", "noembed", "noframes", "plaintext"})
    if (name.starts_with(raw)) return true;
  return false;
}

std::string_view escape_of(char c) {
  switch (c) {
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '&': return "&amp;";
    case '"': return "&quot;";
    default: return {};
  }
}

// What is put into, or in place of, a range of the text.
struct Edit {
  Span range;
  std::string replacement;
};

// A range of the text in which the same marks hold.
struct MarkedRange {
  Span text;
  std::string classes;
  bool is_first_found = false;
};

// Marks may overlap (a dateline lies in the text): parts the text into ranges that each have one set of marks.
std::vector<MarkedRange> flatten(const Page& page, const std::vector<PageMark>& marks) {
  struct Edge {
    std::uint32_t at;
    bool begins;
    const std::string* field;
  };
  std::vector<Edge> edges;
  for (const PageMark& mark : marks) {
    std::optional<Span> text = text_of_bytes(page, mark.bytes);
    if (!text || text->empty()) continue;
    edges.push_back({text->begin, true, &mark.field});
    edges.push_back({text->end, false, &mark.field});
  }
  std::stable_sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.at < b.at; });
  std::vector<std::pair<const std::string*, int>> open;  // fields in the order of their first mark
  std::vector<MarkedRange> ranges;
  for (std::size_t i = 0; i < edges.size(); ++i) {
    auto field = std::find_if(open.begin(), open.end(), [&](const auto& one) { return *one.first == *edges[i].field; });
    if (field == open.end()) field = open.insert(open.end(), {edges[i].field, 0});
    field->second += edges[i].begins ? 1 : -1;
    if (i + 1 == edges.size() || edges[i + 1].at == edges[i].at) continue;
    std::string classes;
    for (const auto& [name, count] : open)
      if (count > 0) classes += (classes.empty() ? "dateline-" : " dateline-") + *name;
    if (!classes.empty()) ranges.push_back({{edges[i].at, edges[i + 1].at}, std::move(classes), false});
  }
  return ranges;
}

// Only what lies in `within` of `ranges`, both sorted; white space alone is left out, since a mark between
// the rows of a table would be moved in front of it.
std::vector<MarkedRange> keep_within(const std::vector<MarkedRange>& ranges, const std::vector<ShownText>& shown,
                                     std::string_view text) {
  std::vector<MarkedRange> kept;
  std::uint32_t kept_end = 0;
  auto part = shown.begin();
  for (const MarkedRange& range : ranges) {
    while (part != shown.begin() && std::prev(part)->text.end > range.text.begin) --part;
    for (; part != shown.end() && part->text.begin < range.text.end; ++part) {
      Span both{std::max(part->text.begin, range.text.begin), std::min(part->text.end, range.text.end)};
      if (both.begin >= both.end) continue;
      if (part->is_whole) both = part->text;
      both.begin = std::max(both.begin, kept_end);
      if (both.begin >= both.end) continue;
      if (!kept.empty() && kept.back().text.end == both.begin && kept.back().classes == range.classes) {
        kept.back().text.end = kept_end = both.end;
        continue;
      }
      std::string_view words = text.substr(both.begin, both.length());
      if (words.find_first_not_of(" \t\r\n\f") == std::string_view::npos) continue;
      kept.push_back({both, range.classes, false});
      kept_end = both.end;
    }
  }
  return kept;
}

void name_first_found(std::vector<MarkedRange>& ranges) {
  auto found = std::find_if(ranges.begin(), ranges.end(), [](const MarkedRange& range) {
    return range.classes.find("dateline-found") != std::string::npos;
  });
  if (found != ranges.end()) found->is_first_found = true;
}

std::string opening(const MarkedRange& range) {
  return "<mark class=\"" + range.classes + (range.is_first_found ? "\" id=\"dateline-found\">" : "\">");
}

constexpr std::string_view mark_style = R"(<style>
mark[class^="dateline-"]{background:#fff1b8!important;color:#1c1a14!important;border-radius:2px;
  -webkit-box-decoration-break:clone;box-decoration-break:clone}
mark.dateline-title,mark.dateline-byline,mark.dateline-published,mark.dateline-outlet{background:#d9ecff!important}
mark.dateline-dateline,mark.dateline-credit{background:#d8f2dc!important}
mark.dateline-caption,mark.dateline-embed{background:#eee6fb!important}
mark.dateline-found{background:#ffcf70!important;outline:2px solid #a35200!important;scroll-margin:30vh 0}
</style>)";

// In a layer, so that the page's own style wins wherever it has any.
constexpr std::string_view page_style = R"(<style>@layer dateline{
body{font:16px/1.55 system-ui,sans-serif;margin:1.25rem;max-width:46rem}
img,video,iframe,table,pre{max-width:100%}img{height:auto;max-height:8rem}svg{max-width:3rem;max-height:3rem}}</style>)";

constexpr std::string_view source_style = R"(<style>
html{color-scheme:light}
body{margin:1rem;background:#fff;color:#333}
pre{font:13px/1.5 ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace;white-space:pre-wrap;overflow-wrap:anywhere}
</style>)";

// Takes the addresses out of what would fetch, refresh or lead away even without scripts.
std::vector<Edit> disarm(const HtmlTree& tree) {
  std::vector<Edit> edits;
  for (NodeIndex index = 0; index < tree.nodes().size(); ++index) {
    std::string_view attribute;
    switch (tree.node(index).tag) {
      case Tag::a:
        if (tree.attribute(index, "href").starts_with('#')) continue;
        attribute = "href";
        break;
      case Tag::base:
      case Tag::link: attribute = "href"; break;
      case Tag::meta:
        if (!tree.has_attribute(index, "http-equiv")) continue;
        attribute = "content";
        break;
      case Tag::form: attribute = "action"; break;
      default: continue;
    }
    // "#" and not nothing: without quotation marks the next attribute's name would become the value.
    if (std::optional<Span> value = tree.attribute_source(index, attribute); value && !value->empty())
      edits.push_back({*value, "#"});
  }
  return edits;
}

// Style goes after the doctype: before it, the page would be laid out in quirks mode.
std::uint32_t after_doctype(std::string_view html) {
  std::size_t at = html.find_first_not_of(" \t\r\n\f");
  if (at == std::string_view::npos || lower(html.substr(at, 9)) != "<!doctype") return 0;
  std::size_t end = html.find('>', at);
  return end == std::string_view::npos ? 0 : static_cast<std::uint32_t>(end + 1);
}

}  // namespace

std::vector<PageMark> page_marks(const Record& record) {
  std::vector<PageMark> marks;
  auto add = [&](std::string field, const std::optional<Span>& bytes) {
    if (bytes && !bytes->empty()) marks.push_back({std::move(field), *bytes});
  };
  const Article& article = record.article;
  for (const OffsetRun& run : article.text_to_page.runs()) add("text", run.from);
  if (article.title) add("title", article.title->page_span);
  for (const Value& byline : article.bylines) add("byline", byline.page_span);
  add("outlet", article.outlet.page_span);
  add("published", article.published.page_span);
  if (article.dateline) add("dateline", article.text_to_page.from(article.dateline->span));
  if (article.credit) add("credit", article.credit->page_span);
  for (const Aside& aside : article.asides)
    add(aside.kind == Aside::Kind::caption ? "caption" : "embed", aside.page_span);
  return marks;
}

std::optional<Span> text_of_bytes(const Page& page, Span bytes) {
  if (bytes.begin >= bytes.end || bytes.end > page.bytes.size()) return std::nullopt;
  const std::vector<OffsetRun>& runs = page.text_to_bytes.runs();
  if (runs.empty()) {
    while (!utf8::is_boundary(page.text, bytes.begin)) --bytes.begin;
    while (!utf8::is_boundary(page.text, bytes.end)) ++bytes.end;
    return bytes;
  }
  // Decoding keeps the order, so the runs are sorted by the bytes they came from as well.
  auto run = std::upper_bound(runs.begin(), runs.end(), bytes.begin,
                              [](std::uint32_t at, const OffsetRun& one) { return at < one.from.end; });
  std::optional<Span> text;
  for (; run != runs.end() && run->from.begin < bytes.end; ++run) {
    Span part = run->text;
    if (run->linear()) {
      Span both{std::max(run->from.begin, bytes.begin), std::min(run->from.end, bytes.end)};
      part = {run->text.begin + (both.begin - run->from.begin), run->text.begin + (both.end - run->from.begin)};
    }
    if (!text) text = part;
    text->end = part.end;
  }
  return text;
}

std::vector<ShownText> shown_text(const Page& page) {
  std::vector<ShownText> shown;
  auto whole = static_cast<std::uint32_t>(page.text.size());
  if (page.form != PageForm::html) {
    if (whole > 0) shown.push_back({{0, whole}});
    return shown;
  }
  HtmlTree tree = HtmlTree::parse(page.text);
  for (NodeIndex index = 0; index < tree.nodes().size(); ++index) {
    const HtmlTree::Node& node = tree.node(index);
    if (node.tag != Tag::text) {
      if (hides_marks(node.tag)) index = node.subtree_end - 1;
      continue;
    }
    OffsetMap source = tree.text_source(index);
    bool is_first = true;
    for (const OffsetRun& run : source.runs()) {
      if (run.from.empty()) continue;
      if (is_first && node.parent != HtmlTree::none && tree.node(node.parent).tag == Tag::other &&
          begins_in_raw_text(page.text, run.from.begin))
        break;
      is_first = false;
      shown.push_back({run.from, !run.linear()});
    }
  }
  std::sort(shown.begin(), shown.end(),
            [](const ShownText& a, const ShownText& b) { return a.text.begin < b.text.begin; });
  std::vector<ShownText> apart;
  for (ShownText one : shown) {
    if (!apart.empty() && one.text.begin < apart.back().text.end) continue;  // read twice from one place
    apart.push_back(one);
  }
  return apart;
}

bool is_shown(const Page& page, const std::vector<ShownText>& shown, Span bytes) {
  std::optional<Span> text = text_of_bytes(page, bytes);
  if (!text) return false;
  auto part = std::upper_bound(shown.begin(), shown.end(), text->begin,
                               [](std::uint32_t at, const ShownText& one) { return at < one.text.end; });
  return part != shown.end() && part->text.begin <= text->begin;
}

std::string marked_page(const Page& page, const std::vector<PageMark>& marks) {
  if (page.form != PageForm::html) return marked_source(page, marks);
  std::vector<MarkedRange> ranges = keep_within(flatten(page, marks), shown_text(page), page.text);
  name_first_found(ranges);
  std::vector<Edit> edits;
  {
    HtmlTree tree = HtmlTree::parse(page.text);
    edits = disarm(tree);
  }
  for (const MarkedRange& range : ranges) {
    edits.push_back({{range.text.begin, range.text.begin}, opening(range)});
    edits.push_back({{range.text.end, range.text.end}, "</mark>"});
  }
  std::uint32_t style_at = after_doctype(page.text);
  edits.push_back({{style_at, style_at}, std::string(page_style) + std::string(mark_style)});
  std::stable_sort(edits.begin(), edits.end(),
                   [](const Edit& a, const Edit& b) { return a.range.begin < b.range.begin; });

  std::string html;
  html.reserve(page.text.size() + edits.size() * 40);
  std::size_t at = 0;
  for (const Edit& edit : edits) {
    if (edit.range.begin < at) continue;  // inside what was replaced: two tags read from one place
    html.append(page.text, at, edit.range.begin - at);
    html += edit.replacement;
    at = edit.range.end;
  }
  html.append(page.text, at);
  return html;
}

std::string marked_source(const Page& page, const std::vector<PageMark>& marks) {
  std::vector<MarkedRange> ranges = flatten(page, marks);
  name_first_found(ranges);
  std::string html = "<!doctype html><html><head><title>Source</title>";
  html += source_style;
  html += mark_style;
  html += "</head><body><pre dir=\"auto\">";
  auto escape = [&](std::uint32_t from, std::uint32_t to) {
    for (char c : std::string_view(page.text).substr(from, to - from)) {
      std::string_view escaped = escape_of(c);
      if (c == '\0') html += "\xEF\xBF\xBD";
      else if (escaped.empty()) html += c;
      else html += escaped;
    }
  };
  std::uint32_t at = 0;
  for (const MarkedRange& range : ranges) {
    escape(at, range.text.begin);
    html += opening(range);
    escape(range.text.begin, range.text.end);
    html += "</mark>";
    at = range.text.end;
  }
  escape(at, static_cast<std::uint32_t>(page.text.size()));
  html += "</pre></body></html>\n";
  return html;
}

}  // namespace dateline::serve
