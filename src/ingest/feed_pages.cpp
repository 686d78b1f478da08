#include "ingest/feed_pages.h"

#include "ingest/capture_key.h"
#include "ingest/utf8_repair.h"
#include "text/characters.h"

namespace dateline {

namespace {

bool is_web_address(std::string_view link) { return link.starts_with("http://") || link.starts_with("https://"); }

PageHints hints_of(const Feed& feed, FeedItem& item) {
  PageHints hints;
  hints.title = std::move(item.title);
  hints.bylines = feed.authors;
  if (!item.authors.empty()) hints.bylines = std::move(item.authors);
  hints.outlet = feed.title;
  hints.published = std::move(item.published);
  hints.source_name = std::move(item.source_name);
  hints.source_url = std::move(item.source_url);
  hints.language = feed.language;
  if (!item.language.empty()) hints.language = std::move(item.language);
  return hints;
}

/// Hands out the items of one feed, in their order.
class FeedPages {
 public:
  FeedPages(const Capture& capture, const Reading& reading, bool is_file)
      : capture_(capture), reading_(reading), is_file_(is_file) {}

  bool hand_out(Feed&& feed) {
    for (std::size_t i = 0; i < feed.items.size(); ++i)
      if (!hand_out_item(feed, feed.items[i], i + 1)) return false;
    if (!feed.error) return true;
    std::string read = "; " + std::to_string(feed.items.size()) + " items before it were read";
    return reading_.skip(feed.error->code, place_ + feed.error->message + read,
                         capture_.warc ? capture_.warc->offset : feed.error_offset);
  }

  /// What messages begin with: the record of an archive that the feed came from.
  void set_place(std::string place) { place_ = std::move(place); }
  void set_diagnostics(std::vector<Diagnostic> diagnostics) { diagnostics_ = std::move(diagnostics); }

 private:
  bool hand_out_item(const Feed& feed, FeedItem& item, std::size_t number) {
    Page page;
    page.capture = capture_;
    page.capture.key = !item.id.empty()     ? item.id
                       : !item.link.empty() ? item.link
                                            : capture_.key + "#" + std::to_string(number);
    if (is_web_address(item.link)) page.capture.url = item.link;
    page.diagnostics = diagnostics_;
    std::string name =
        place_ + "item " + std::to_string(number) + (item.title.empty() ? "" : " (\"" + item.title + "\")");
    std::optional<std::string> file = is_file_ ? linked_file(item.link, reading_.path) : std::nullopt;
    page.hints = hints_of(feed, item);
    if (file) return hand_out_file(*file, std::move(page));
    if (squeeze(item.content).empty())
      return skip(ErrorCode::wrong_format, name + " has no content, and no file beside the feed is what it links to");
    if (item.content.size() > reading_.limits.page_bytes)
      return skip(ErrorCode::too_large,
                  name + " is over the limit of " + std::to_string(reading_.limits.page_bytes) + " bytes a page");
    page.form = item.is_markup ? PageForm::html : PageForm::clean_text;
    page.bytes = std::move(item.content);
    page.text = page.bytes;
    page.charset = "utf-8";
    page.charset_basis = "default";
    return reading_.hand_out(std::move(page));
  }

  bool hand_out_file(const std::string& file, Page&& page) {
    Reading reading{file, reading_.limits, reading_.sink};
    auto stream = InputStream::open(file, reading_.limits);
    if (!stream) return reading.skip(stream.error());
    auto form = input_form(stream->peek(form_bytes).substr(0, form_bytes), file);
    if (form && *form != InputForm::html && *form != InputForm::plain_text)
      form = fail(ErrorCode::unsupported, "is linked from a feed, and no page", file);
    if (!form) return reading.skip(form.error());
    bool stopped = false;
    std::optional<std::string> bytes = read_whole(*stream, reading, stopped);
    if (!bytes) return !stopped;
    page.form = *form == InputForm::html ? PageForm::html : PageForm::plain_text;
    page.bytes = std::move(*bytes);
    page.diagnostics.clear();
    decode_page(page, "");
    return reading.hand_out(std::move(page));
  }

  bool skip(ErrorCode code, std::string message) const {
    return reading_.skip(code, std::move(message), capture_.warc ? capture_.warc->offset : 0);
  }

  const Capture& capture_;
  const Reading& reading_;
  bool is_file_;
  std::string place_;
  std::vector<Diagnostic> diagnostics_;
};

bool read_feed(std::string_view bytes, std::string_view header_charset, InputForm form, const Capture& capture,
               const Reading& reading, bool is_file) {
  Page whole;  // for its text
  whole.bytes = bytes;
  decode_page(whole, header_charset);
  FeedPages pages(capture, reading, is_file);
  if (capture.warc) pages.set_place("record at byte " + std::to_string(capture.warc->offset) + ", ");
  pages.set_diagnostics(std::move(whole.diagnostics));
  return pages.hand_out(form == InputForm::json_feed ? parse_json_feed(whole.text) : parse_xml_feed(whole.text));
}

}  // namespace

bool read_feed_file(InputStream& stream, InputForm form, const Reading& reading) {
  bool stopped = false;
  std::optional<std::string> bytes = read_whole(stream, reading, stopped);
  if (!bytes) return !stopped;
  Capture capture;
  capture.key = capture_key(reading.path);
  return read_feed(*bytes, "", form, capture, reading, true) && reading.advance(stream, 0);
}

bool read_fetched_feed(std::string_view bytes, std::string_view header_charset, InputForm form, const Capture& capture,
                       const Reading& reading) {
  return read_feed(bytes, header_charset, form, capture, reading, false);
}

}  // namespace dateline
