#include "pipeline/page_again.h"

#include <algorithm>
#include <utility>

#include "dateline/suppression.h"

namespace dateline {

namespace {

constexpr std::string_view withheld_mark = "[withheld]";

bool is_marked(const std::string& text) { return text.find(withheld_mark) != std::string::npos; }
bool is_marked(const std::optional<std::string>& text) { return text && is_marked(*text); }

// What came along with the page, from its feed or its line, is not in its bytes: it stays, unless a name was in it.
void keep_unmarked(Article& fresh, const Article& stored) {
  if (stored.title && !is_marked(stored.title->text)) fresh.title = stored.title;
  bool has_marked = std::any_of(stored.bylines.begin(), stored.bylines.end(),
                                [](const Value& byline) { return is_marked(byline.text); });
  if (!has_marked) fresh.bylines = stored.bylines;
  if (!is_marked(stored.outlet.name)) fresh.outlet = stored.outlet;
  fresh.published = stored.published;
  if (stored.origin && !is_marked(stored.origin->name)) fresh.origin = stored.origin;
}

}  // namespace

Page page_again(const Record& record, std::string bytes) {
  Page page;
  page.capture = record.capture;
  page.form = record.form;
  page.bytes = std::move(bytes);
  decode_page(page, record.charset);
  return page;
}

Result<Page> stored_page(const Store& store, const Record& record) {
  return store.kept_page_bytes(record.id).map(
      [&](std::string&& bytes) { return page_again(record, std::move(bytes)); });
}

Result<Record> read_anew(const Record& record, const Page& page, const Models* models) {
  Result<Record> fresh = read_page(page, models);
  if (!fresh) return fresh;
  fresh->id = record.id;
  keep_unmarked(fresh->article, record.article);
  return fresh;
}

Result<std::uint64_t> lift_suppression(Store& store, std::int64_t number, const Models* models) {
  if (Result<void> begun = store.begin(); !begun) return tl::unexpected(begun.error());
  Result<std::vector<std::string>> ids = articles_withheld_by(store, number);
  Result<void> done = ids ? unlist_suppressed(store, number) : tl::unexpected(ids.error());
  for (std::size_t at = 0; done && at < ids->size(); ++at) {
    Result<std::optional<Record>> record = store.find((*ids)[at]);
    if (!record) done = tl::unexpected(record.error());
    if (!done || !*record) continue;
    done = stored_page(store, **record)
               .and_then([&](const Page& page) { return read_anew(**record, page, models); })
               .and_then([&](const Record& fresh) { return store.replace(fresh, false); });
  }
  if (done) done = models != nullptr ? join_actors(store, *models) : join_actors(store, nullptr, nullptr);
  if (done) done = store.commit();
  else store.rollback();
  if (!done) return tl::unexpected(done.error());
  return ids->size();
}

}  // namespace dateline
