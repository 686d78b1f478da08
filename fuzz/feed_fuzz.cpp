#include "ingest/feed_pages.h"
#include "page_checks.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace dateline;
  std::string_view feed(reinterpret_cast<const char*>(bytes), size);
  IngestLimits limits = fuzz::low_limits();
  std::uint64_t progressed = 0;
  PageSink sink = fuzz::checking_sink(progressed);
  std::string path = "feed.xml";
  Capture capture;
  capture.key = "feed";
  bool is_json =
      feed.find_first_not_of(" \t\r\n") != std::string_view::npos && feed[feed.find_first_not_of(" \t\r\n")] == '{';
  InputForm form = is_json ? InputForm::json_feed : InputForm::xml_feed;
  read_fetched_feed(feed, "", form, capture, Reading{path, limits, sink});
  return 0;
}
