#include <algorithm>
#include <memory>
#include <string>

// Debian's expat is built with DTDs; its header hides the limits on entities unless told so.
#define XML_DTD
#include <expat.h>

#include "ingest/feed.h"
#include "text/characters.h"

namespace dateline {

namespace {

constexpr float amplification_max = 3.0f;
constexpr unsigned long long amplification_free_bytes = 1u << 20;

using ParserPtr = std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)>;

std::string_view attribute(const XML_Char** attributes, std::string_view name) {
  for (; *attributes != nullptr; attributes += 2)
    if (name == attributes[0]) return attributes[1];
  return {};
}

void escape_to(std::string& to, std::string_view text) {
  for (char c : text) {
    if (c == '&') to += "&amp;";
    else if (c == '<') to += "&lt;";
    else if (c == '"') to += "&quot;";
    else to += c;
  }
}

// RSS gives an address first: "desk@example.org (Ana Ruiz)".
std::string author_name(std::string_view author) {
  std::size_t open = author.find('('), close = author.rfind(')');
  bool has_address = author.substr(0, open).find('@') != std::string_view::npos;
  if (has_address && open != std::string_view::npos && close != std::string_view::npos && close > open)
    return squeeze(author.substr(open + 1, close - open - 1));
  return squeeze(author);
}

bool is_web_address(std::string_view text) { return text.starts_with("http://") || text.starts_with("https://"); }

/// Takes in the events of the parser. Elements are known by the prefixes that feeds use in practice, not by
/// namespace: feeds that forget to declare one are common.
class FeedBuilder {
 public:
  void start(std::string_view qualified, const XML_Char** attributes) {
    if (markup_depth_ > 0) return start_inner_markup(qualified, attributes);
    std::string name(unprefixed(qualified));
    names_.push_back(name);
    if (std::string_view language = attribute(attributes, "xml:lang"); !language.empty())
      (item_ ? item_->language : feed_.language) = language;
    if (name == "item" || name == "entry") {
      item_.emplace();
      content_rank_ = 0;
      item_->id = attribute(attributes, "rdf:about");
      item_depth_ = names_.size();
      return;
    }
    if (name == "link" && !attribute(attributes, "href").empty()) take_atom_link(attributes);
    if (name == "source" && item_) item_->source_url = attribute(attributes, "url");
    if (name == "guid") guid_is_link_ = attribute(attributes, "isPermaLink") != "false";
    value_.clear();
    value_type_ = attribute(attributes, "type");
    if (is_content(name)) markup_depth_ = 1;
  }

  void end() {
    if (markup_depth_ > 1) return end_inner_markup();
    markup_depth_ = 0;
    std::string name = names_.back();
    names_.pop_back();
    std::string_view parent = names_.empty() ? std::string_view{} : std::string_view(names_.back());
    if (item_ && names_.size() + 1 == item_depth_) {
      feed_.items.push_back(std::move(*item_));
      item_.reset();
    } else if (item_) {
      take_of_item(name, parent);
    } else {
      take_of_feed(name, parent);
    }
    value_.clear();
  }

  void text(std::string_view text) {
    if (markup_depth_ > 1) escape_to(value_, text);
    else value_ += text;
  }

  /// An entity that nobody declared, such as &nbsp;: HTML's, for the HTML parser to read.
  void undeclared_entity(std::string_view name) { value_.append("&").append(name).append(";"); }

  Feed take() { return std::move(feed_); }

 private:
  std::string_view unprefixed(std::string_view qualified) {
    if (names_.empty() && qualified.ends_with(":feed")) atom_prefix_ = qualified.substr(0, qualified.size() - 4);
    if (!atom_prefix_.empty() && qualified.starts_with(atom_prefix_)) qualified.remove_prefix(atom_prefix_.size());
    return qualified;
  }

  bool is_content(std::string_view name) const {
    return item_ && names_.size() == item_depth_ + 1 &&
           (name == "content" || name == "summary" || name == "description" || name == "content:encoded" ||
            name == "title" || name == "xhtml:body" || name == "body");
  }

  // XHTML inside a value (Atom type="xhtml") is put together again as markup.
  void start_inner_markup(std::string_view name, const XML_Char** attributes) {
    ++markup_depth_;
    names_.emplace_back(name);
    std::string_view local = name.substr(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1);
    value_.append("<").append(local);
    for (; *attributes != nullptr; attributes += 2) {
      value_.append(" ").append(attributes[0]).append("=\"");
      escape_to(value_, attributes[1]);
      value_ += '"';
    }
    value_ += '>';
    value_type_ = "xhtml";
  }

  void end_inner_markup() {
    --markup_depth_;
    std::string_view name = names_.back();
    std::string_view local = name.substr(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1);
    bool is_void = local == "br" || local == "img" || local == "hr" || local == "wbr" || local == "input";
    if (!is_void) value_.append("</").append(local).append(">");
    names_.pop_back();
  }

  void take_atom_link(const XML_Char** attributes) {
    std::string_view relation = attribute(attributes, "rel"), href = attribute(attributes, "href");
    bool is_alternate = relation.empty() || relation == "alternate";
    if (!item_ || !is_alternate) return;
    bool of_source = names_.size() > item_depth_ + 1;
    std::string& to = of_source ? item_->source_url : item_->link;
    if (to.empty()) to = href;
  }

  void take_of_feed(std::string_view name, std::string_view parent) {
    bool of_feed = parent == "channel" || parent == "feed";
    if (of_feed && name == "title") feed_.title = squeeze(value_);
    if (of_feed && (name == "language" || name == "dc:language")) feed_.language = squeeze(value_);
    if (parent == "author" && name == "name" && names_.size() == 2) feed_.authors.push_back(squeeze(value_));
  }

  void take_of_item(std::string_view name, std::string_view parent) {
    FeedItem& item = *item_;
    if (names_.size() > item_depth_) {
      if (parent == "author" && name == "name" && names_.size() == item_depth_ + 1)
        item.authors.push_back(squeeze(value_));
      if (parent == "source" && name == "title") item.source_name = squeeze(value_);
      return;
    }
    if (name == "title") item.title = squeeze(value_);
    if (name == "link" && item.link.empty()) item.link = squeeze(value_);
    if (name == "feedburner:origLink") item.link = squeeze(value_);
    if (name == "id") item.id = squeeze(value_);
    if (name == "guid") take_guid();
    if (name == "pubDate" || name == "published" || name == "issued") item.published = squeeze(value_);
    if ((name == "dc:date" || name == "created") && item.published.empty()) item.published = squeeze(value_);
    if (name == "dc:language") item.language = squeeze(value_);
    bool is_author = name == "dc:creator" || (name == "author" && !squeeze(value_).empty());
    if (is_author) item.authors.push_back(author_name(value_));
    if (name == "source" && !squeeze(value_).empty() && item.source_name.empty()) item.source_name = squeeze(value_);
    if (name == "dc:source" && item.source_name.empty() && item.source_url.empty())
      (is_web_address(value_) ? item.source_url : item.source_name) = squeeze(value_);
    take_content(name);
  }

  void take_guid() {
    item_->id = squeeze(value_);
    if (guid_is_link_ && item_->link.empty() && is_web_address(item_->id)) item_->link = item_->id;
  }

  // The whole content before a summary, whatever their order.
  void take_content(std::string_view name) {
    int rank = name == "content:encoded" || name == "content" || name == "body" || name == "xhtml:body" ? 2
               : name == "description" || name == "summary"                                             ? 1
                                                                                                        : 0;
    if (rank <= content_rank_ || squeeze(value_).empty()) return;
    content_rank_ = rank;
    bool is_atom = name == "content" || name == "summary";
    item_->is_markup = !is_atom || value_type_.find("html") != std::string::npos;
    item_->content = std::move(value_);
  }

  Feed feed_;
  std::vector<std::string> names_;  // of the open elements
  std::string atom_prefix_;
  std::optional<FeedItem> item_;
  std::size_t item_depth_ = 0;
  std::string value_;  // the text of the innermost open element that is asked for
  std::string value_type_;
  int content_rank_ = 0;
  int markup_depth_ = 0;  // 1 inside an element that may hold markup, more inside that markup
  bool guid_is_link_ = true;
};

void on_start(void* builder, const XML_Char* name, const XML_Char** attributes) {
  static_cast<FeedBuilder*>(builder)->start(name, attributes);
}
void on_end(void* builder, const XML_Char*) { static_cast<FeedBuilder*>(builder)->end(); }
void on_text(void* builder, const XML_Char* text, int length) {
  static_cast<FeedBuilder*>(builder)->text({text, static_cast<std::size_t>(length)});
}
void on_undeclared_entity(void* builder, const XML_Char* name, int is_parameter_entity) {
  if (!is_parameter_entity) static_cast<FeedBuilder*>(builder)->undeclared_entity(name);
}

Error error_of(XML_Parser parser) {
  std::string place = "line " + std::to_string(XML_GetCurrentLineNumber(parser)) + ", column " +
                      std::to_string(XML_GetCurrentColumnNumber(parser) + 1);
  XML_Error code = XML_GetErrorCode(parser);
  if (code == XML_ERROR_AMPLIFICATION_LIMIT_BREACH)
    return {ErrorCode::too_large, place + ": entities expand to more than three times the feed's length, refused", ""};
  return {ErrorCode::wrong_format, place + ": " + XML_ErrorString(code), ""};
}

}  // namespace

Feed parse_xml_feed(std::string_view text) {
  // The text was decoded already; what its declaration says of an encoding no longer holds.
  ParserPtr parser{XML_ParserCreate("UTF-8"), &XML_ParserFree};
  FeedBuilder builder;
  XML_SetUserData(parser.get(), &builder);
  XML_SetElementHandler(parser.get(), on_start, on_end);
  XML_SetCharacterDataHandler(parser.get(), on_text);
  XML_SetSkippedEntityHandler(parser.get(), on_undeclared_entity);
  XML_UseForeignDTD(parser.get(), XML_TRUE);  // so that undeclared entities are skipped, not errors
  XML_SetBillionLaughsAttackProtectionMaximumAmplification(parser.get(), amplification_max);
  XML_SetBillionLaughsAttackProtectionActivationThreshold(parser.get(), amplification_free_bytes);

  constexpr std::size_t step_bytes = 1u << 20;
  std::optional<Error> error;
  std::uint64_t error_offset = 0;
  std::size_t at = 0;
  do {
    std::string_view step = text.substr(at, step_bytes);
    at += step.size();
    if (XML_Parse(parser.get(), step.data(), static_cast<int>(step.size()), at >= text.size()) == XML_STATUS_ERROR) {
      error = error_of(parser.get());
      error_offset = static_cast<std::uint64_t>(std::max<XML_Index>(XML_GetCurrentByteIndex(parser.get()), 0));
      break;
    }
  } while (at < text.size());
  Feed feed = builder.take();
  feed.error = std::move(error);
  feed.error_offset = error_offset;
  return feed;
}

}  // namespace dateline
