#include "dateline/pipeline.h"

#include <algorithm>
#include <thread>
#include <utility>

#include "annotate/timexes.h"
#include "dateline/annotate.h"
#include "dateline/encode.h"
#include "dateline/extract.h"
#include "dateline/link.h"
#include "dateline/segment.h"
#include "pipeline/corpus_writer.h"
#include "pipeline/given_spans.h"
#include "pipeline/kept_text.h"
#include "pipeline/language_read.h"
#include "pipeline/page_stream.h"
#include "pipeline/planned_inputs.h"
#include "segment/tokens.h"

namespace dateline {

namespace {

Result<Annotations> read_language(Article& article, const Document& document, const Models* models,
                                  const AnnotateOptions& options);

// The stages that see one article, in order.
Result<Record> read_article(const Page& page, const Models* models, bool keeps_text, const AnnotateOptions& options) {
  Article article = extract(page);
  if (keeps_text) keep_text(article, page);
  Document document = segment(article);
  if (keeps_text) take_given_spans(document, article, page.hints);
  Result<Annotations> annotations = read_language(article, document, models, options);
  if (!annotations) return tl::unexpected(annotations.error());
  return Record{record_id(page.capture), page.capture, std::move(article), std::move(document),
                *std::move(annotations), page.form,    page.charset};
}

// What the language model and the gazetteer find; nothing without models.
Result<Annotations> read_language(Article& article, const Document& document, const Models* models,
                                  const AnnotateOptions& options) {
  Annotations annotations;
  if (models != nullptr && is_language_read(article)) {
    Result<Encoding> encoding = encode(article.text, document, models->encoder);
    if (!encoding) return tl::unexpected(encoding.error());
    AnnotateOptions with_types = options;
    if (models->event_types) with_types.event_types = &*models->event_types;
    annotations = annotate(article, document, *encoding, models->heads, with_types);
    annotations.model = models->encoder.version();
    const Gazetteer* gazetteer = models->gazetteer ? &*models->gazetteer : nullptr;
    const Actors* actors = models->actors ? &*models->actors : nullptr;
    annotations = link(article, document, std::move(annotations), {gazetteer, actors});
    if (gazetteer == nullptr) note_missing_gazetteer(article);
    note_what_was_read(article, document, encoding->token_count());
  }
  return annotations;
}

}  // namespace

Result<Record> read_page(const Page& page, const Models* models) { return read_article(page, models, false, {}); }

Result<Record> read_text(const Page& page, const Models* models, const AnnotateOptions& options) {
  return read_article(page, models, true, options);
}

void read_times(Record& record) {
  if (!is_english(record.article)) return;
  record.annotations.timexes = find_timexes(record.article, record.document);
  record.annotations.timed = true;
}

Result<void> read_again(Record& record, const Models& models) {
  std::erase_if(record.article.diagnostics,
                [](const Diagnostic& note) { return note.stage == "annotate" || note.stage == "link"; });
  // Tokens are not kept: they follow from the sentences, whose numbers events refer to.
  record.document.tokens.clear();
  for (Span sentence : record.document.sentences) append_tokens(record.article.text, sentence, record.document.tokens);
  Result<Annotations> found = read_language(record.article, record.document, &models, {});
  if (!found) return tl::unexpected(found.error());
  record.annotations = *std::move(found);
  return {};
}

namespace {

PageStream::Options stream_options(const CorpusOptions& options) {
  PageStream::Options stream;
  stream.limits = options.limits;
  stream.threads = options.threads != 0 ? options.threads : std::max(1u, std::thread::hardware_concurrency());
  stream.stop = options.stop;
  return stream;
}

Result<IngestCounts> planned_counts(const std::vector<std::string>& paths, const InputPlan& plan) {
  if (!plan.missing.empty() && plan.missing.size() == paths.size()) return tl::unexpected(plan.missing.front().error);
  IngestCounts counts;
  counts.inputs_planned = plan.inputs.size();
  counts.unchanged_inputs = plan.unchanged_inputs;
  counts.pages = counts.already_there = plan.unchanged_pages;
  for (const PlannedInput& input : plan.inputs) {
    counts.bytes_planned += input.size;
    counts.pages += input.pages_before;
    counts.already_there += input.pages_before;
  }
  for (const Skipped& missing : plan.missing) count_skipped(counts, missing);
  return counts;
}

}  // namespace

Result<IngestCounts> read_corpus(const std::vector<std::string>& paths, Store& store, const CorpusOptions& options) {
  EarlierReading earlier = [&store](const std::string& name) { return store.input_state(name); };
  if (options.again) earlier = {};
  if (options.again) store.readmit_erased();
  Result<InputPlan> plan = plan_inputs(paths, options.limits, earlier);
  if (!plan) return tl::unexpected(plan.error());
  Result<IngestCounts> counts = planned_counts(paths, *plan);
  if (!counts) return counts;

  CorpusWriter writer(store, *plan, *std::move(counts), options);
  PageStream stream(plan->inputs, stream_options(options), [&options](Step& step) {
    Result<Record> record = read_page(step.page, options.models);
    if (!record) return step.skip(record.error());
    if (options.models == nullptr && options.times) read_times(*record);
    step.record = *std::move(record);
    step.compressed = compress_page(step.page.bytes);
    step.page = {};
  });
  while (std::optional<Step> step = stream.next()) {
    Result<void> written = writer.take(*std::move(step));
    if (!written) return tl::unexpected(written.error());
  }
  Result<void> written = writer.finish();
  if (!written) return tl::unexpected(written.error());
  IngestCounts done = writer.counts();
  done.stopped = options.stop.stop_requested();
  return done;
}

Result<IngestCounts> read_pages(const std::vector<std::string>& paths, const RenderPage& render, const LineSink& sink,
                                const CorpusOptions& options) {
  Result<InputPlan> plan = plan_inputs(paths, options.limits, {});
  if (!plan) return tl::unexpected(plan.error());
  Result<IngestCounts> counts = planned_counts(paths, *plan);
  if (!counts) return counts;
  for (const Skipped& missing : plan->missing) sink.skipped(missing);

  PageStream stream(plan->inputs, stream_options(options), [&render](Step& step) {
    Result<std::string> line = render(step.page);
    if (!line) return step.skip(line.error());
    step.line = *std::move(line);
  });
  bool wanted = true;
  while (std::optional<Step> step = wanted ? stream.next() : std::nullopt) {
    if (step->kind == Step::Kind::page) {
      ++counts->pages;
      ++counts->articles;
      wanted = sink.line(step->line);
    } else if (step->kind == Step::Kind::skipped) {
      sink.skipped(step->skipped);
      count_skipped(*counts, std::move(step->skipped));
    } else if (step->kind == Step::Kind::end) {
      ++counts->inputs;
    }
  }
  counts->stopped = options.stop.stop_requested();
  return counts;
}

}  // namespace dateline
