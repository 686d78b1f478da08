#include <cstring>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>

#include "annotate/antecedent_ranker.h"
#include "annotate/heads.h"

namespace dateline {

namespace {

constexpr std::string_view magic = "dateline heads 1\n";

// heads.bin as it was read: a line that says what it is, a line of JSON, then float32 values, little-endian.
class HeadsFile {
 public:
  HeadsFile(std::string bytes, std::string name) : bytes_(std::move(bytes)), name_(std::move(name)) {}

  Result<void> read_front() {
    if (!std::string_view(bytes_).starts_with(magic))
      return fail(ErrorCode::wrong_format,
                  "expected it to begin with \"dateline heads 1\" (form 1), found another form or a damaged file",
                  name_);
    std::size_t line_end = bytes_.find('\n', magic.size());
    if (line_end == std::string::npos)
      return fail(ErrorCode::truncated, "expected a line of JSON after the first line, found the file's end", name_);
    json_ = nlohmann::json::parse(bytes_.begin() + static_cast<std::ptrdiff_t>(magic.size()),
                                  bytes_.begin() + static_cast<std::ptrdiff_t>(line_end), nullptr, false);
    if (json_.is_discarded() || !json_.is_object())
      return fail(ErrorCode::wrong_format, "expected JSON in the second line, found something else", name_);
    std::size_t value_bytes = bytes_.size() - line_end - 1;
    std::size_t expected = json_.value("values", std::size_t{0}) * sizeof(float);
    if (value_bytes != expected)
      return fail(value_bytes < expected ? ErrorCode::truncated : ErrorCode::wrong_format,
                  "expected " + std::to_string(expected) + " bytes of values, found " + std::to_string(value_bytes),
                  name_);
    values_.resize(value_bytes / sizeof(float));
    if (value_bytes > 0) std::memcpy(values_.data(), bytes_.data() + line_end + 1, value_bytes);
    return {};
  }

  const nlohmann::json& json() const { return json_; }
  const std::string& name() const { return name_; }

  // A named tensor of `count` values.
  Result<std::vector<float>> tensor(const std::string& tensor_name, std::size_t count) const {
    const auto& tensors = json_.value("tensors", nlohmann::json::object());
    auto found = tensors.find(tensor_name);
    if (found == tensors.end() || !found->is_array() || found->size() != 2)
      return fail(ErrorCode::wrong_format, "expected the tensor " + tensor_name + ", found none", name_);
    std::size_t begin = (*found)[0], length = (*found)[1];
    if (length != count || begin > values_.size() || length > values_.size() - begin)
      return fail(
          ErrorCode::wrong_format,
          "expected " + std::to_string(count) + " values of " + tensor_name + ", found " + std::to_string(length),
          name_);
    auto first = values_.begin() + static_cast<std::ptrdiff_t>(begin);
    return std::vector<float>(first, first + static_cast<std::ptrdiff_t>(length));
  }

 private:
  std::string bytes_;
  std::string name_;
  nlohmann::json json_;
  std::vector<float> values_;
};

// Fills the parts of Heads::Impl one after the other; the first thing that does not fit is kept.
class Filler {
 public:
  Filler(const HeadsFile& file, const Encoder& encoder) : file_(file), encoder_(encoder) {}

  const std::optional<Error>& error() const { return error_; }

  void fill(TagHead& head, const std::string& name) {
    auto range = columns(name);
    head.labels = labels(name);
    if (!range) return;
    head.column = range->begin;
    expect_width(name, range->count, head.labels.size());
  }

  void fill(std::size_t& column, const std::string& name) {
    auto range = columns(name);
    if (!range) return;
    column = range->begin;
    expect_width(name, range->count, 1);
  }

  void fill(PairHead& head, const std::string& name) {
    auto query = columns(name + ".query"), key = columns(name + ".key");
    if (!query || !key) return;
    expect_width(name + ".key", key->count, query->count);
    head.labels = labels(name);
    head.rank = query->count;
    head.query_column = query->begin;
    head.key_column = key->begin;
    take(head.C, name + ".C", head.count() * head.rank);
    take(head.A, name + ".A", head.count() * head.rank);
    take(head.B, name + ".B", head.count() * head.rank);
    take(head.D, name + ".D", head.count() * distance_bucket_count);
    take(head.bias, name + ".bias", head.count());
  }

  void take(std::vector<float>& to, const std::string& name, std::size_t count) {
    auto values = file_.tensor(name, count);
    if (values) to = std::move(*values);
    else keep(values.error());
  }

 private:
  void keep(Error error) {
    if (!error_) error_ = std::move(error);
  }

  std::optional<ColumnRange> columns(const std::string& name) {
    for (const ColumnRange& range : encoder_.columns())
      if (range.name == name) return range;
    keep({ErrorCode::wrong_format, "expected the encoder to have the columns " + name + " (columns.json), found none",
          file_.name()});
    return std::nullopt;
  }

  void expect_width(const std::string& name, std::size_t found, std::size_t expected) {
    if (found != expected)
      keep({ErrorCode::wrong_format,
            name + " has " + std::to_string(expected) + " labels, columns.json gives it " + std::to_string(found) +
                " columns",
            file_.name()});
  }

  std::vector<std::string> labels(const std::string& name) {
    std::vector<std::string> out;
    const auto& all = file_.json().value("labels", nlohmann::json::object());
    if (auto found = all.find(name); found != all.end() && found->is_array())
      for (const auto& label : *found) out.push_back(label.get<std::string>());
    if (out.empty()) keep({ErrorCode::wrong_format, "expected the labels of " + name + ", found none", file_.name()});
    return out;
  }

  const HeadsFile& file_;
  const Encoder& encoder_;
  std::optional<Error> error_;
};

}  // namespace

Heads::Impl::Impl() = default;
Heads::Impl::~Impl() = default;
Heads::Heads(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Heads::Heads(Heads&&) noexcept = default;
Heads& Heads::operator=(Heads&&) noexcept = default;
Heads::~Heads() = default;

Result<Heads> Heads::load(const std::filesystem::path& folder, const Encoder& encoder) {
  std::filesystem::path path = folder / "heads.bin";
  try {
    return read_heads(path, encoder);
  } catch (const nlohmann::json::exception& error) {
    return fail(ErrorCode::wrong_format, std::string("expected other JSON in the second line: ") + error.what(),
                path.string());
  }
}

Result<Heads> Heads::read_heads(const std::filesystem::path& path, const Encoder& encoder) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return fail(ErrorCode::not_found, "expected the heads' parameters of the language model", path.string());
  HeadsFile file({std::istreambuf_iterator<char>(stream), {}}, path.string());
  if (auto front = file.read_front(); !front) return tl::unexpected(front.error());
  if (std::string model = file.json().value("model", ""); model != encoder.version())
    return fail(ErrorCode::wrong_format,
                "expected the heads of \"" + encoder.version() + "\", found those of \"" + model + "\"", path.string());

  auto heads = std::make_unique<Impl>();
  Filler filler(file, encoder);
  filler.fill(heads->roles, "roles");
  filler.fill(heads->names, "names");
  filler.fill(heads->upos, "upos");
  filler.fill(heads->xpos, "xpos");
  filler.fill(heads->mentions, "mentions");
  filler.fill(heads->predicate_column, "predicates");
  filler.fill(heads->factuality_column, "factuality");
  filler.fill(heads->attribution, "attribution");
  filler.fill(heads->arc, "arc");
  filler.fill(heads->relation, "relation");
  filler.fill(heads->argument, "argument");
  filler.fill(heads->mention_start, "mention_start");
  filler.fill(heads->mention_end, "mention_end");
  filler.fill(heads->antecedent, "antecedent");
  heads->ranker = std::make_unique<AntecedentRanker>();
  filler.take(heads->ranker->linear, "antecedent_ranker.linear", antecedent_feature::count);
  filler.take(heads->ranker->hidden, "antecedent_ranker.hidden", antecedent_feature::count * AntecedentRanker::units);
  filler.take(heads->ranker->bias, "antecedent_ranker.bias", AntecedentRanker::units);
  filler.take(heads->ranker->out, "antecedent_ranker.out", AntecedentRanker::units);
  if (filler.error()) return tl::unexpected(*filler.error());
  const nlohmann::json settings = file.json().value("settings", nlohmann::json::object());
  for (const auto& [name, value] : settings.items()) heads->settings[name] = value.get<float>();
  return Heads(std::move(heads));
}

}  // namespace dateline
