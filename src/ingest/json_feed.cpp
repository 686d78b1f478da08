#include <simdjson.h>

#include <string>

#include "ingest/feed.h"
#include "ingest/json_surrogates.h"
#include "text/characters.h"

namespace dateline {

namespace {

namespace dom = simdjson::dom;

// An item's id may be a number; https://www.jsonfeed.org/version/1.1/ asks readers to take it as a string.
std::string text_of(dom::object object, std::string_view key) {
  dom::element value;
  if (object.at_key(key).get(value)) return "";
  std::string_view text;
  if (!value.get(text)) return std::string(text);
  if (value.is<std::int64_t>() || value.is<std::uint64_t>() || value.is<double>()) return simdjson::minify(value);
  return "";
}

void add_author(dom::element author, std::vector<std::string>& to) {
  dom::object object;
  if (author.get(object)) return;
  std::string name = squeeze(text_of(object, "name"));
  if (!name.empty()) to.push_back(name);
}

// Version 1 has one "author", version 1.1 a list of "authors".
std::vector<std::string> authors_of(dom::object object) {
  std::vector<std::string> authors;
  dom::array list;
  if (!object.at_key("authors").get(list))
    for (dom::element author : list) add_author(author, authors);
  dom::element one;
  if (authors.empty() && !object.at_key("author").get(one)) add_author(one, authors);
  return authors;
}

FeedItem item_of(dom::object object) {
  FeedItem item;
  item.id = text_of(object, "id");
  item.link = text_of(object, "url");
  item.title = squeeze(text_of(object, "title"));
  item.content = text_of(object, "content_html");
  for (std::string_view key : {"content_text", "summary"}) {
    if (!squeeze(item.content).empty()) break;
    item.content = text_of(object, key);
    item.is_markup = false;
  }
  item.authors = authors_of(object);
  item.published = text_of(object, "date_published");
  item.source_url = text_of(object, "external_url");
  item.language = text_of(object, "language");
  return item;
}

}  // namespace

Feed parse_json_feed(std::string_view text) {
  Feed feed;
  dom::parser parser;
  dom::object root;
  std::string json(text);
  replace_lone_surrogates(json);
  if (auto error = parser.parse(json).get(root)) {
    feed.error =
        Error{ErrorCode::wrong_format, std::string("JSON Feed cannot be read: ") + simdjson::error_message(error), ""};
    return feed;
  }
  feed.title = squeeze(text_of(root, "title"));
  feed.language = text_of(root, "language");
  feed.authors = authors_of(root);
  dom::array items;
  if (root.at_key("items").get(items)) {
    feed.error = Error{ErrorCode::wrong_format, "JSON Feed has no list of \"items\"", ""};
    return feed;
  }
  for (dom::element element : items) {
    dom::object item;
    // What is no object stays as an item without content, to be reported with its number.
    feed.items.push_back(element.get(item) ? FeedItem{} : item_of(item));
  }
  return feed;
}

}  // namespace dateline
