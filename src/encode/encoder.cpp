#include <string>
#include <utility>

#include "dateline/encode.h"
#include "encode/encoder_impl.h"
#include "encode/piece_marks.h"

namespace dateline {

Encoder::Encoder(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Encoder::Encoder(Encoder&&) noexcept = default;
Encoder& Encoder::operator=(Encoder&&) noexcept = default;
Encoder::~Encoder() = default;

std::size_t Encoder::width() const { return impl_->folder.width(); }
const std::vector<ColumnRange>& Encoder::columns() const { return impl_->folder.columns(); }
const std::string& Encoder::version() const { return impl_->folder.model(); }
std::string Encoder::instruction_set() const { return impl_->transformer.instruction_set(); }
std::string Encoder::runtime_version() { return openvino_version(); }

Result<Encoder> Encoder::load(const std::filesystem::path& folder, unsigned threads) {
  Result<ModelFolder> files = ModelFolder::open(folder);
  if (!files) return tl::unexpected(files.error());
  Result<std::string> lines = files->read("vocabulary.txt");
  if (!lines) return tl::unexpected(lines.error());
  Result<Vocabulary> vocabulary = Vocabulary::parse(*lines, files->path_of("vocabulary.txt"));
  if (!vocabulary) return tl::unexpected(vocabulary.error());
  Result<std::string> network = files->read("model.xml");
  if (!network) return tl::unexpected(network.error());
  Result<std::string> weights = files->read("model.bin");
  if (!weights) return tl::unexpected(weights.error());

  Transformer::Shape shape{files->width(), vocabulary->size(), piece_mark_count};
  Result<Transformer> transformer = Transformer::compile(*network, *weights, shape, threads);
  if (!transformer) {
    Error error = transformer.error();
    error.subject = files->path_of("model.xml");
    return tl::unexpected(std::move(error));
  }
  return Encoder(std::unique_ptr<Impl>(new Impl{*std::move(files), *std::move(vocabulary), *std::move(transformer)}));
}

}  // namespace dateline
