#include <simdjson.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "dateline/ingest.h"
#include "ingest/charset_decoder.h"
#include "ingest/charset_detection.h"
#include "ingest/charset_labels.h"
#include "ingest/charset_prescan.h"
#include "ingest/utf8_repair.h"

namespace dateline {

namespace {

/// An encoding, and who says so: bom, header, meta, detection, default.
struct Label {
  const Charset* charset = nullptr;
  std::string_view basis;
};

bool is_utf8(const Label& label) { return label.charset != nullptr && label.charset->name == "utf-8"; }
bool is_utf16(const Charset& charset) { return charset.name.starts_with("utf-16"); }

/// Reads one page's bytes as text.
class PageDecoding {
 public:
  explicit PageDecoding(Page& page) : page_(page), bytes_(page.bytes) {}

  void decode(std::string_view header_charset) {
    if (decode_by_mark()) return;
    if (const Charset* charset = detect_utf16(bytes_)) return take(*charset, "detection");
    read_labels(header_charset);
    if (simdjson::validate_utf8(bytes_)) return decode_well_formed();
    decode_ill_formed();
  }

 private:
  bool decode_by_mark() {
    if (bytes_.starts_with("\xEF\xBB\xBF")) {
      take_utf8("bom", 3);
    } else if (bytes_.starts_with("\xFF\xFE")) {
      take(charset_named("utf-16le"), "bom", 2);
    } else if (bytes_.starts_with("\xFE\xFF")) {
      take(charset_named("utf-16be"), "bom", 2);
    } else {
      return false;
    }
    return true;
  }

  void read_labels(std::string_view header_charset) {
    label_ = labelled(header_charset, "header");
    meta_ = page_.form == PageForm::html ? labelled(declared_charset(bytes_), "meta") : Label{};
    // A meta element that could be read shows that the page is not UTF-16.
    if (meta_.charset != nullptr && is_utf16(*meta_.charset)) meta_.charset = &charset_named("utf-8");
    if (label_.charset == nullptr) label_ = meta_;
  }

  Label labelled(std::string_view name, std::string_view basis) {
    if (name.empty()) return {};
    const Charset* charset = charset_labelled(name);
    if (charset == nullptr) note("charset_unknown", "the charset \"" + repaired_utf8(name) + "\" is not known");
    return {charset, basis};
  }

  void decode_well_formed() {
    if (label_.charset == nullptr || is_utf8(label_)) {
      bool told = label_.charset != nullptr;
      return take_whole_as_utf8(charset_named("utf-8"), told ? label_.basis : detected_basis());
    }
    Utf8Census census = count_utf8(bytes_);
    if (census.well_formed == 0) {
      // ASCII reads the same in all encodings but these.
      bool has_escapes = label_.charset->name == "iso-2022-jp" && bytes_.find('\x1B') != std::string_view::npos;
      if (has_escapes) return take(*label_.charset, label_.basis);
      if (is_utf16(*label_.charset)) return overrule(charset_named("utf-8"), "default");
      return take_whole_as_utf8(*label_.charset, label_.basis);
    }
    // Two bytes of GBK or Shift_JIS may by chance be UTF-8; a whole page is not.
    bool by_chance = !label_.charset->single_byte && !is_utf16(*label_.charset) && census.well_formed < 4;
    if (by_chance) return take(*label_.charset, label_.basis);
    overrule(charset_named("utf-8"), "detection");
  }

  std::string_view detected_basis() const {
    bool ascii =
        std::none_of(bytes_.begin(), bytes_.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    return ascii ? "default" : "detection";
  }

  void decode_ill_formed() {
    Utf8Census census = count_utf8(bytes_);
    bool mostly_utf8 = census.only_cut || census.well_formed >= 20 * census.ill_formed;
    if (label_.charset == nullptr || is_utf8(label_)) {
      // With the label's word for it, a page is UTF-8 where most of it is.
      bool repairable = mostly_utf8 || (is_utf8(label_) && census.well_formed >= 2 * census.ill_formed);
      if (repairable) return take_utf8(label_.charset != nullptr ? label_.basis : "detection");
      return take_detected();
    }
    if (mostly_utf8 && census.well_formed >= 10) return overrule(charset_named("utf-8"), "detection");
    if (meta_disagrees() && header_is_servers_default()) return take_by_detection_between();
    if (try_label(label_) || (meta_disagrees() && try_label(meta_))) return;
    take_detected();
  }

  bool meta_disagrees() const { return meta_.charset != nullptr && meta_.charset != label_.charset; }

  // Servers that send one charset with every page send this one.
  bool header_is_servers_default() const {
    return label_.basis == "header" && label_.charset->name == "windows-1252" && !is_utf8(meta_);
  }

  // The header wins, as in browsers, unless the text itself takes the meta element's side.
  void take_by_detection_between() {
    DetectedCharset detected = detect_charset(bytes_, declared_language(bytes_));
    if (detected.by_default || detected.charset != meta_.charset) return take(*label_.charset, label_.basis);
    note_overruled(*meta_.charset);
    take(std::move(detected.decoded), *meta_.charset, "meta");
  }

  // Takes the label's reading, if one byte in fifty at most contradicts it.
  bool try_label(const Label& label) {
    std::optional<DecodedText> decoded = decode_as(*label.charset, bytes_);
    if (!decoded || (decoded->replaced + decoded->controls) * 50 > decoded->beyond_ascii) return false;
    if (label.charset != label_.charset) note_overruled(*label.charset);
    take(std::move(*decoded), *label.charset, label.basis);
    return true;
  }

  void take_detected() {
    DetectedCharset detected = detect_charset(bytes_, declared_language(bytes_));
    if (label_.charset != nullptr) note_overruled(*detected.charset);
    take(std::move(detected.decoded), *detected.charset, detected.by_default ? "default" : "detection");
  }

  void overrule(const Charset& charset, std::string_view basis) {
    note_overruled(charset);
    if (charset.name == "utf-8") return take_utf8(basis);
    take(charset, basis);
  }

  void take_whole_as_utf8(const Charset& charset, std::string_view basis) {
    page_.text = page_.bytes;
    name_charset(charset, basis);
  }

  void take_utf8(std::string_view basis, std::uint32_t mark_bytes = 0) {
    std::string_view rest = bytes_.substr(mark_bytes);
    name_charset(charset_named("utf-8"), basis);
    if (simdjson::validate_utf8(rest)) {
      page_.text = rest;
      auto size = static_cast<std::uint32_t>(rest.size());
      if (mark_bytes > 0) page_.text_to_bytes.append(size, {mark_bytes, mark_bytes + size});
      return;
    }
    RepairedText repaired = repair_utf8(bytes_);
    note_repaired(count_utf8(rest).ill_formed);
    auto end = static_cast<std::uint32_t>(repaired.text.size());
    page_.text_to_bytes =
        mark_bytes > 0 ? repaired.text_to_bytes.slice({mark_bytes, end}) : std::move(repaired.text_to_bytes);
    page_.text = mark_bytes > 0 ? repaired.text.substr(mark_bytes) : std::move(repaired.text);
  }

  void take(const Charset& charset, std::string_view basis, std::uint32_t mark_bytes = 0) {
    std::optional<DecodedText> decoded = decode_as(charset, bytes_.substr(mark_bytes), mark_bytes);
    if (!decoded) return take_utf8("default");
    take(std::move(*decoded), charset, basis);
  }

  void take(DecodedText&& decoded, const Charset& charset, std::string_view basis) {
    if (decoded.replaced > 0) note_repaired(decoded.replaced);
    page_.text = std::move(decoded.text);
    page_.text_to_bytes = std::move(decoded.text_to_bytes);
    name_charset(charset, basis);
  }

  void name_charset(const Charset& charset, std::string_view basis) {
    page_.charset = charset.name;
    page_.charset_basis = basis;
  }

  void note_overruled(const Charset& by) {
    note("charset_overruled", "the page is labelled " + std::string(label_.charset->name) + " (" +
                                  std::string(label_.basis) + "), but its bytes are " + std::string(by.name));
  }

  void note_repaired(std::size_t count) {
    note("charset_repaired",
         std::to_string(count) + " ill-formed byte sequence" + (count == 1 ? "" : "s") + " replaced by U+FFFD");
  }

  void note(std::string code, std::string message) {
    page_.diagnostics.push_back({"ingest", std::move(code), std::move(message)});
  }

  Page& page_;
  std::string_view bytes_;
  Label label_;  // the header's, else the meta element's
  Label meta_;
};

}  // namespace

void decode_page(Page& page, std::string_view header_charset) {
  page.text.clear();
  page.text_to_bytes = {};
  PageDecoding(page).decode(header_charset);
}

}  // namespace dateline
