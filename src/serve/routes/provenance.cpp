#include <nlohmann/json.hpp>

#include "dateline/pipeline.h"
#include "serve/page_marks.h"
#include "serve/routes/routes.h"
#include "serve/stored_article.h"

namespace dateline::serve {

namespace {

using Json = nlohmann::ordered_json;

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : ", ") + part;
  return all;
}

// What stands where, told against one page.
struct Reading {
  const Page& page;
  std::vector<ShownText> shown;

  Json value(std::string_view field, const Json& value, const Json& basis, const std::optional<Span>& bytes) const {
    Json out{{"field", field}, {"value", value}, {"basis", basis}, {"page_bytes", nullptr}, {"in_page", false}};
    if (bytes) {
      out["page_bytes"] = {bytes->begin, bytes->end};
      out["in_page"] = is_shown(page, shown, *bytes);
    }
    return out;
  }
};

Json values_json(const Article& article, const Reading& reading) {
  Json values = Json::array();
  if (article.title)
    values.push_back(reading.value("title", article.title->text, article.title->basis, article.title->page_span));
  for (const Value& byline : article.bylines)
    values.push_back(reading.value("byline", byline.text, byline.basis, byline.page_span));
  if (article.outlet.name || article.outlet.domain)
    values.push_back(reading.value("outlet", article.outlet.name ? *article.outlet.name : *article.outlet.domain,
                                   article.outlet.basis, article.outlet.page_span));
  if (article.published.edtf)
    values.push_back(
        reading.value("published", *article.published.edtf, article.published.basis, article.published.page_span));
  if (article.dateline) {
    Span span = article.dateline->span;
    values.push_back(reading.value("dateline", article.text.substr(span.begin, span.length()), "text",
                                   article.text_to_page.from(span)));
  }
  if (article.credit)
    values.push_back(reading.value("credit", article.credit->text, "text", article.credit->page_span));
  if (article.origin)
    values.push_back(reading.value("origin", article.origin->name, joined(article.origin->basis), std::nullopt));
  for (const Aside& aside : article.asides)
    values.push_back(
        reading.value(aside.kind == Aside::Kind::caption ? "caption" : "embed", aside.text, "page", aside.page_span));
  return values;
}

void forget_page(Article& article) {
  if (article.title) article.title->page_span.reset();
  for (Value& byline : article.bylines) byline.page_span.reset();
  article.outlet.page_span.reset();
  article.published.page_span.reset();
  if (article.credit) article.credit->page_span.reset();
  for (Aside& aside : article.asides) aside.page_span.reset();
  article.text_to_page = {};
}

}  // namespace

Reply get_provenance(const Request& request, Service& service) {
  auto store = service.stores.lend();
  if (!store) return error_reply(store.error());
  Result<Record> record = stored_article(request, **store);
  if (!record) return error_reply(record.error());
  Result<std::string> bytes = (*store)->page_bytes(record->id);
  if (!bytes && bytes.error().code == ErrorCode::withheld) {
    // Its values, without where they stand on a page that is not shown.
    forget_page(record->article);
    bytes = std::string();
  }
  if (!bytes) return error_reply(bytes.error());
  Page page = page_again(*record, std::move(*bytes));
  Reading reading{page, shown_text(page)};

  return json_reply(
      {{"id", record->id}, {"page_bytes", page.bytes.size()}, {"values", values_json(record->article, reading)}});
}

}  // namespace dateline::serve
