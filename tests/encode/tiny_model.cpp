#include "encode/tiny_model.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <openvino/openvino.hpp>
#include <openvino/opsets/opset13.hpp>
#include <random>
#include <sstream>

#include "dateline/record/digest.h"

namespace dateline {

namespace {

namespace op = ov::opset13;
using Port = ov::Output<ov::Node>;

constexpr std::size_t state_width = 8, most_places = 512;

// The network, drawn at random.
class Drawn {
 public:
  explicit Drawn(std::uint32_t seed) : random_(seed) {}

  std::shared_ptr<ov::Model> network(const TinyModel& made, std::size_t piece_rows) {
    ov::PartialShape batch{ov::Dimension::dynamic(), ov::Dimension::dynamic()};
    auto input = [&](const char* name) {
      auto parameter = std::make_shared<op::Parameter>(ov::element::i64, batch);
      parameter->output(0).set_names({name});
      parameter->set_friendly_name(name);
      return parameter;
    };
    auto pieces = input("pieces"), marks = input("marks"), mask = input("mask");
    Port length = node<op::Gather>(node<op::ShapeOf>(pieces, ov::element::i64), number(1), number(0));
    Port places = node<op::Range>(number(0), length, number(1), ov::element::i64);
    Port state =
        add(add(looked_up(piece_rows, pieces), looked_up(made.mark_rows, marks)), looked_up(most_places, places));
    // 0 where a piece stands, -1e9 where it is padding; [B, 1, L]
    Port hidden =
        node<op::Multiply>(node<op::Subtract>(value(1), node<op::Convert>(mask, ov::element::f32)), value(-1e9F));
    hidden = node<op::Unsqueeze>(hidden, number(1));
    for (int layer = 0; layer < 2; ++layer) state = with_layer(state, hidden);
    Port columns = linear(state, made.width);
    columns.set_names({made.output});
    return std::make_shared<ov::Model>(ov::OutputVector{columns}, ov::ParameterVector{pieces, marks, mask}, "tiny");
  }

 private:
  template <class Op, class... Arguments>
  static Port node(Arguments&&... arguments) {
    return std::make_shared<Op>(std::forward<Arguments>(arguments)...)->output(0);
  }
  static Port number(std::int64_t n) { return op::Constant::create(ov::element::i64, {}, {n})->output(0); }
  static Port value(float x) { return op::Constant::create(ov::element::f32, {}, {x})->output(0); }
  static Port add(const Port& a, const Port& b) { return node<op::Add>(a, b); }

  Port table(std::size_t rows, std::size_t columns, float scale) {
    std::normal_distribution<float> draw(0, scale);
    std::vector<float> values(rows * columns);
    for (float& x : values) x = draw(random_);
    return op::Constant::create(ov::element::f32, {rows, columns}, values)->output(0);
  }
  Port looked_up(std::size_t rows, const Port& index) {
    return node<op::Gather>(table(rows, state_width, 1), index, number(0));
  }
  // Quantised to 8 bits, as NNCF does it.
  static Port quantised(const Port& x, float most) {
    return node<op::FakeQuantize>(x, value(-most), value(most * 127 / 128), value(-most), value(most * 127 / 128), 256);
  }
  Port linear(const Port& x, std::size_t columns) {
    std::size_t rows = static_cast<std::size_t>(x.get_partial_shape()[2].get_length());
    float scale = 1 / std::sqrt(static_cast<float>(rows));
    Port weights = quantised(table(columns, rows, scale), 4 * scale);
    return add(node<op::MatMul>(quantised(x, 4), weights, false, true), table(1, columns, 0.1F));
  }
  static Port normal(const Port& x) {
    Port axes = op::Constant::create(ov::element::i64, {1}, {-1})->output(0);
    return node<op::MVN>(x, axes, true, 1e-6F, ov::op::MVNEpsMode::INSIDE_SQRT);
  }
  Port with_layer(const Port& state, const Port& hidden) {
    Port query = linear(state, state_width), key = linear(state, state_width), meaning = linear(state, state_width);
    Port attended = node<op::ScaledDotProductAttention>(query, key, meaning, hidden, false);
    Port mixed = normal(add(state, linear(attended, state_width)));
    return normal(add(mixed, linear(node<op::Gelu>(linear(mixed, 2 * state_width)), state_width)));
  }

  std::mt19937 random_;
};

// The words of the vocabulary, as invented texts use them.
std::vector<std::string> tiny_words() {
  std::vector<std::string> words;
  std::istringstream lines(tiny_vocabulary());
  for (std::string line; std::getline(lines, line);) {
    if (line.size() > 1 && line[0] >= 'a' && line[0] <= 'z') words.push_back(line);
  }
  return words;
}

std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

std::string tiny_vocabulary() { return contents(DATELINE_SOURCE_DIR "/tests/encode/vocabulary.txt"); }

TinyModelFolder::TinyModelFolder(const TinyModel& made) : made_(made) {
  std::string pattern = (std::filesystem::temp_directory_path() / "dateline-model-XXXXXX").string();
  path_ = std::filesystem::path(mkdtemp(pattern.data())) / "language";
  std::filesystem::create_directory(path_);
  std::string vocabulary = tiny_vocabulary();
  auto lines = static_cast<std::size_t>(std::count(vocabulary.begin(), vocabulary.end(), '\n'));
  std::shared_ptr<ov::Model> network = Drawn(made.seed).network(made, made.piece_rows == 0 ? lines : made.piece_rows);
  ov::save_model(network, path_ / "model.xml", false);
  write("vocabulary.txt", vocabulary);
  write_columns();
}

TinyModelFolder::~TinyModelFolder() {
  std::error_code error;
  std::filesystem::remove_all(models(), error);
}

std::string TinyModelFolder::read(const std::string& file_name) const { return contents(path_ / file_name); }

void TinyModelFolder::write(const std::string& file_name, const std::string& bytes) const {
  std::ofstream(path_ / file_name, std::ios::binary) << bytes;
}

void TinyModelFolder::remove(const std::string& file_name) const { std::filesystem::remove(path_ / file_name); }

void TinyModelFolder::write_columns(const std::string& from, const std::string& to) const {
  auto sum = [this](const char* name) { return std::string("\"") + name + "\":\"" + sha256_hex(read(name)) + "\""; };
  std::string json = "{\"model\":\"language/0\",\"form\":1,\"width\":" + std::to_string(made_.width) +
                     ",\"pieces_max\":" + std::to_string(made_.pieces_max) + ",\"sha256\":{" + sum("model.xml") + "," +
                     sum("model.bin") + "," + sum("vocabulary.txt") + "},\"columns\":[";
  for (const ColumnRange& range : made_.columns) {
    json += json.back() == '[' ? "" : ",";
    json += "{\"name\":\"" + range.name + "\",\"begin\":" + std::to_string(range.begin) +
            ",\"count\":" + std::to_string(range.count) + "}";
  }
  json += "]}";
  if (std::size_t at = json.find(from); !from.empty() && at != std::string::npos) json.replace(at, from.size(), to);
  write("columns.json", json);
}

Document simple_document(const std::string& text) {
  Document document;
  auto part = [&text](Span span, char mark, std::size_t length, auto&& each) {
    for (std::size_t begin = span.begin; begin < span.end;) {
      std::size_t end = begin;
      while (end < span.end && text[end] != mark) ++end;
      std::size_t stop = std::min<std::size_t>(mark == '.' ? end + 1 : end, span.end);
      while (begin < stop && text[begin] == ' ') ++begin;
      if (stop > begin) each(Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(stop)});
      begin = std::max(stop, end + length);
    }
  };
  part({0, static_cast<std::uint32_t>(text.size())}, '\n', 1, [&](Span paragraph) {
    document.paragraphs.push_back(paragraph);
    part(paragraph, '.', 1, [&](Span sentence) {
      document.sentences.push_back(sentence);
      part(sentence, ' ', 1, [&](Span token) { document.tokens.push_back(token); });
    });
  });
  return document;
}

std::string invented_text(std::uint32_t seed, std::size_t sentences) {
  static const std::vector<std::string> vocabulary = tiny_words();
  std::mt19937 random(seed);
  std::string text;
  for (std::size_t i = 0; i < sentences; ++i) {
    if (i > 0) text += random() % 4 == 0 ? "\n\n" : " ";
    for (unsigned words = 3 + random() % 12; words > 0; --words) {
      std::string word = vocabulary[random() % vocabulary.size()];
      if (random() % 5 == 0) word[0] = static_cast<char>(word[0] - 'a' + 'A');
      if (random() % 9 == 0) word = "\"" + word + "\"";
      text += word + (words > 1 ? " " : ".");
    }
  }
  return text;
}

}  // namespace dateline
