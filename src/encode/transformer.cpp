#include "encode/transformer.h"

#include <algorithm>
#include <exception>
#include <map>
#include <mutex>
#include <openvino/core/model.hpp>
#include <openvino/op/convert.hpp>
#include <openvino/op/gather.hpp>
#include <openvino/runtime/core.hpp>
#include <openvino/runtime/intel_cpu/properties.hpp>
#include <optional>
#include <thread>

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
    auto lend = [&](const char* name, const std::vector<std::int64_t>& values) {
      request.set_tensor(name, ov::Tensor(ov::element::i64, shape, const_cast<std::int64_t*>(values.data())));
    };
    lend("pieces", batch.pieces);
    lend("marks", batch.marks);
    lend("mask", batch.mask);
    request.infer();
    ov::Tensor columns = request.get_output_tensor();
    if (columns.get_size() != batch.count * batch.length * compiled_->width)
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
  PieceBatch batch{1, length, std::vector<std::int64_t>(length, 1), std::vector<std::int64_t>(length, 0),
                   std::vector<std::int64_t>(length, 1)};
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
