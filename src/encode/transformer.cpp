#include "encode/transformer.h"

#include <algorithm>
#include <exception>
#include <map>
#include <mutex>
#include <openvino/core/model.hpp>
#include <openvino/op/constant.hpp>
#include <openvino/op/convert.hpp>
#include <openvino/op/gather.hpp>
#include <openvino/op/parameter.hpp>
#include <openvino/op/reshape.hpp>
#include <openvino/op/result.hpp>
#include <openvino/op/scaled_dot_product_attention.hpp>
#include <openvino/op/unsqueeze.hpp>
#include <openvino/runtime/core.hpp>
#include <openvino/runtime/intel_cpu/properties.hpp>
#include <optional>
#include <set>
#include <thread>
#include <utility>
#include <vector>

namespace dateline {

struct Transformer::Compiled {
  ov::Core core;
  ov::CompiledModel model;
  std::size_t width = 0;

  // A request serves one call at a time. As many are made as calls ever ran at once.
  std::mutex mutex;
  std::vector<ov::InferRequest> idle;

  ov::InferRequest take_request() {
    {
      std::lock_guard lock(mutex);
      if (!idle.empty()) {
        ov::InferRequest request = std::move(idle.back());
        idle.pop_back();
        return request;
      }
    }
    return model.create_infer_request();
  }

  void give_back(ov::InferRequest request) {
    std::lock_guard lock(mutex);
    idle.push_back(std::move(request));
  }
};

Transformer::Transformer(std::unique_ptr<Compiled> compiled) : compiled_(std::move(compiled)) {}
Transformer::Transformer(Transformer&&) noexcept = default;
Transformer& Transformer::operator=(Transformer&&) noexcept = default;
Transformer::~Transformer() = default;

namespace {

// OpenVINO's messages begin with the file and line of its source that threw: lines of no use to a reader.
std::string last_line(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
  std::size_t line = text.rfind('\n');
  return line == std::string::npos ? text : text.substr(line + 1);
}

std::string shown(const ov::Output<const ov::Node>& port) {
  return port.get_element_type().to_string() + " " + port.get_partial_shape().to_string();
}

// How many rows the table has that an input is looked up in; nothing where it is not looked up.
std::optional<std::size_t> rows_looked_up(const ov::Output<const ov::Node>& input) {
  for (const ov::Input<ov::Node>& target : input.get_node()->get_default_output().get_target_inputs()) {
    const ov::Node* node = target.get_node();
    if (ov::is_type<ov::op::v0::Convert>(node)) return rows_looked_up(node->output(0));
    if (!node->get_type_info().name || std::string_view(node->get_type_info().name) != "Gather") continue;
    if (target.get_index() != 1 || !node->get_input_partial_shape(0)[0].is_static()) continue;
    return static_cast<std::size_t>(node->get_input_partial_shape(0)[0].get_length());
  }
  return std::nullopt;
}

// What is wrong with a network's inputs and outputs, or nothing.
std::string fault_of(const ov::Model& model, const Transformer::Shape& shape) {
  ov::PartialShape batch{ov::Dimension::dynamic(), ov::Dimension::dynamic()};
  for (auto [name, rows] : {std::pair{"pieces", shape.piece_count}, std::pair{"marks", shape.mark_count},
                            std::pair{"mask", std::size_t{0}}}) {
    std::optional<ov::Output<const ov::Node>> input;
    for (const ov::Output<const ov::Node>& port : model.inputs()) {
      if (port.get_names().contains(name)) input = port;
    }
    if (!input) return std::string("expected an input \"") + name + "\", found none";
    if (input->get_element_type() != ov::element::i64 || input->get_partial_shape() != batch)
      return std::string("expected input \"") + name + "\" to be i64 [?,?], found " + shown(*input);
    std::optional<std::size_t> found = rows_looked_up(*input);
    if (found && *found < rows)
      return std::string("expected a row for each of ") + std::to_string(rows) + " " + name + ", found " +
             std::to_string(*found);
  }
  if (model.inputs().size() != 3) return "expected 3 inputs, found " + std::to_string(model.inputs().size());
  if (model.outputs().size() != 1 || !model.output(0).get_names().contains("columns"))
    return "expected one output \"columns\", found " + std::to_string(model.outputs().size()) + " outputs";
  ov::PartialShape columns{ov::Dimension::dynamic(), ov::Dimension::dynamic(), static_cast<int64_t>(shape.width)};
  if (model.output(0).get_element_type() != ov::element::f32 ||
      !model.output(0).get_partial_shape().same_scheme(columns))
    return "expected output \"columns\" to be f32 [?,?," + std::to_string(shape.width) + "], found " +
           shown(model.output(0));
  return {};
}

// A row of numbers for each piece of a batch: [?, ?, fixed].
bool has_piece_rows(const ov::Output<ov::Node>& port) {
  const ov::PartialShape& shape = port.get_partial_shape();
  return shape.rank().is_static() && shape.size() == 3 && shape[1].is_dynamic() && shape[2].is_static();
}

// What is computed from `start`, without it.
std::set<const ov::Node*> computed_from(const ov::Node* start, const ov::NodeVector& in_order) {
  std::set<const ov::Node*> computed;
  for (const std::shared_ptr<ov::Node>& node : in_order)
    for (const ov::Output<ov::Node>& source : node->input_values())
      if (source.get_node() == start || computed.contains(source.get_node())) computed.insert(node.get());
  return computed;
}

// OPTIMIZATION: a third of the pieces are second pieces of words, or kept from another window; nothing reads their
// columns. Gives the network a fourth input "rows", i32 [R], and lets all that follows its last attention, whose
// every row depends on itself alone, be computed for these places of the batch only. The output becomes [1, R, width].
void ask_for_rows(ov::Model& model) {
  const ov::NodeVector in_order = model.get_ordered_ops();
  ov::Node* mixed = model.get_results().front()->get_input_node_ptr(0);  // without attention the output itself
  for (const std::shared_ptr<ov::Node>& node : in_order)
    if (ov::is_type<ov::op::v13::ScaledDotProductAttention>(node)) mixed = node.get();
  std::set<const ov::Node*> later = computed_from(mixed, in_order);
  for (auto node = in_order.begin(); !has_piece_rows(mixed->output(0)) && node != in_order.end(); ++node)
    if (later.contains(node->get())) mixed = node->get();
  later = computed_from(mixed, in_order);

  auto rows = std::make_shared<ov::op::v0::Parameter>(ov::element::i32, ov::PartialShape{ov::Dimension::dynamic()});
  rows->get_output_tensor(0).set_names({"rows"});
  auto first_axis = ov::op::v0::Constant::create(ov::element::i32, {}, {0});
  std::map<ov::Output<ov::Node>, ov::Output<ov::Node>> gathered;
  auto rows_of = [&](const ov::Output<ov::Node>& whole) {
    auto found = gathered.find(whole);
    if (found != gathered.end()) return found->second;
    auto flat_shape = ov::op::v0::Constant::create(ov::element::i64, {2},
                                                   {std::int64_t{-1}, whole.get_partial_shape()[2].get_length()});
    auto flat = std::make_shared<ov::op::v1::Reshape>(whole, flat_shape, false);
    auto taken = std::make_shared<ov::op::v8::Gather>(flat, rows, first_axis);
    return gathered[whole] = std::make_shared<ov::op::v0::Unsqueeze>(taken, first_axis)->output(0);
  };
  for (const std::shared_ptr<ov::Node>& node : in_order) {
    if (!later.contains(node.get())) continue;
    for (ov::Input<ov::Node> input : node->inputs()) {
      ov::Output<ov::Node> source = input.get_source_output();
      if (!later.contains(source.get_node()) && has_piece_rows(source)) input.replace_source_output(rows_of(source));
    }
  }
  model.add_parameters({rows});
  model.validate_nodes_and_infer_types();
}

}  // namespace

Result<Transformer> Transformer::compile(const std::string& xml, const std::string& weights, const Shape& shape,
                                         unsigned threads) {
  try {
    auto compiled = std::make_unique<Compiled>();
    ov::Tensor bytes(ov::element::u8, {weights.size()});
    std::copy(weights.begin(), weights.end(), bytes.data<char>());
    std::shared_ptr<ov::Model> model = compiled->core.read_model(xml, bytes);
    std::string fault = fault_of(*model, shape);
    if (!fault.empty()) return fail(ErrorCode::wrong_format, fault);
    ask_for_rows(*model);
    int streams = static_cast<int>(std::clamp(threads, 1u, std::max(1u, std::thread::hardware_concurrency())));
    // One core a stream: the articles are spread over the cores, not the work on one. Single precision where
    // the network is not int8, as what bfloat16 gives differs between machines. No pinning: other programs,
    // and another dateline, use the same cores.
    compiled->model =
        compiled->core.compile_model(model, "CPU", ov::num_streams(streams), ov::inference_num_threads(streams),
                                     ov::hint::inference_precision(ov::element::f32),
                                     ov::hint::enable_cpu_pinning(false), ov::hint::dynamic_quantization_group_size(0));
    compiled->width = shape.width;
    return Transformer(std::move(compiled));
  } catch (const std::exception& thrown) {
    return fail(ErrorCode::wrong_format, "expected a network that OpenVINO " + openvino_version() +
                                             " reads, it says: " + last_line(thrown.what()));
  }
}

Result<void> Transformer::run(const PieceBatch& batch, const std::function<void(const float* columns)>& take) const {
  try {
    ov::InferRequest request = compiled_->take_request();
    ov::Shape shape{batch.count, batch.length};
    // The tensors only lend the vectors; OpenVINO does not write to its inputs.
    auto lend = [&]<class Number>(const char* name, const ov::Shape& of, const std::vector<Number>& values) {
      request.set_tensor(name, ov::Tensor(ov::element::from<Number>(), of, const_cast<Number*>(values.data())));
    };
    lend("pieces", shape, batch.pieces);
    lend("marks", shape, batch.marks);
    lend("mask", shape, batch.mask);
    lend("rows", {batch.rows.size()}, batch.rows);
    request.infer();
    ov::Tensor columns = request.get_output_tensor();
    if (columns.get_size() != batch.rows.size() * compiled_->width)
      return fail(ErrorCode::inference_failed,
                  "expected columns of another size, found " + std::to_string(columns.get_size()) + " values");
    take(columns.data<const float>());
    compiled_->give_back(std::move(request));
    return {};
  } catch (const std::exception& thrown) {
    return fail(ErrorCode::inference_failed, last_line(thrown.what()));
  }
}

std::string Transformer::instruction_set() const {
  // OpenVINO chooses its kernels when it first sees a shape: before that it calls them undefined.
  constexpr std::size_t length = 16;
  PieceBatch batch{1,
                   length,
                   std::vector<std::int64_t>(length, 1),
                   std::vector<std::int64_t>(length, 0),
                   std::vector<std::int64_t>(length, 1),
                   {0}};
  if (!run(batch, [](const float*) {})) return "unknown";
  try {
    std::map<std::string, int> counts;
    for (const std::shared_ptr<ov::Node>& node : compiled_->model.get_runtime_model()->get_ordered_ops()) {
      const ov::RTMap& traits = node->get_rt_info();
      auto type = traits.find("layerType"), kind = traits.find("primitiveType");
      if (type == traits.end() || kind == traits.end() || type->second.as<std::string>() != "FullyConnected") continue;
      ++counts[kind->second.as<std::string>()];
    }
    auto most = std::max_element(counts.begin(), counts.end(),
                                 [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? "unknown" : most->first;
  } catch (const std::exception&) {
    return "unknown";
  }
}

std::string openvino_version() {
  std::string build = ov::get_openvino_version().buildNumber;
  return build.substr(0, build.find('-'));
}

}  // namespace dateline
