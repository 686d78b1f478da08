#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "dateline/ingest.h"
#include "dateline/models.h"
#include "dateline/record/record.h"
#include "dateline/store.h"

namespace dateline {

/// Reads one page through every stage.
///
/// Names and attributions are found with `models`, where it is not null, in texts that are English or whose
/// language cannot be told; in others a diagnostic says why there are none.
///
/// Errors   inference_failed: the models' runtime gave up. No page causes it.
/// Cost     linear in the page's length. Threads any number at once.
Result<Record> read_page(const Page& page, const Models* models);

/// Reads a text that is to stay as it is, byte for byte (Page::form clean_text): as read_page, but the
/// record's text is Page::text, and all spans lie in it. Sentences and tokens that came along with it
/// (PageHints) are kept.
Result<Record> read_text(const Page& page, const Models* models, const AnnotateOptions& options = {});

/// Finds the times of an English text (or one whose language cannot be told), which takes rules and no model.
/// Cost and threads: as find_timexes.
void read_times(Record& record);

/// Finds anew what the models find in a record that was stored: its annotations and their notes are replaced, all else
/// stays. Errors, cost and threads: as read_page.
Result<void> read_again(Record& record, const Models& models);

/// The page of a stored record again, from its bytes, read as it was read when it came in.
Page page_again(const Record& record, std::string bytes);

/// Takes a name, an address or a page off a store's suppression list, and reads the articles in which the name was
/// withheld anew from their pages, with `models` where it is not null; how many they were. Addresses and file names
/// that had the name are not known any more. Actors are joined anew.
///
/// Errors   not_found, where nothing on the list has that number; those of the store and of read_page. Then nothing is
///          changed.
Result<std::uint64_t> lift_suppression(Store& store, std::int64_t number, const Models* models);

/// What annotate_store did.
struct AnnotateCounts {
  std::uint64_t articles = 0;   ///< to be read anew when it began
  std::uint64_t read_anew = 0;  ///< and written
  std::uint64_t not_read = 0;   ///< in a language that is not read; nothing is found in them
  bool stopped = false;         ///< `stop` was asked for before the end
};

struct AnnotateStoreOptions {
  bool all = false;      ///< those too that the model has read: where the gazetteer or the user's actors changed
  unsigned threads = 0;  ///< 0: one a core
  /// Called from one thread, after each batch is committed.
  std::function<void(const AnnotateCounts&)> progress;
  std::stop_token stop;  ///< the run ends after the next commit
};

/// Reads the articles of a store anew that another model has read, or none. Batches are committed one by one: a run
/// that was stopped or killed has lost nothing, and without `all` the next one goes on where it was.
///
/// Errors   those of the store and of read_again. A store that another process is writing to is waited for, 5 minutes
///          at most. What was committed before stays.
/// Memory   that of one batch of articles, 128.
Result<AnnotateCounts> annotate_store(Store& store, const Models& models, const AnnotateStoreOptions& options = {});

/// Brings actors across articles (dateline/actors.h) up to date with the store: names the articles that were added or
/// read anew, and joins the folds that this or a deletion has touched. read_corpus and annotate_store do it in each
/// batch, lift_suppression in its one.
///
/// @param given  the user's actors; nullptr: those that the store was given last. Where they differ, every name is
///               looked at again.
/// Inside a batch. Cost: linear in what has changed; of a change of the user's actors, in all names.
/// Errors   those of the store.
Result<void> join_actors(Store& store, const Gazetteer* gazetteer, const Actors* given);
/// The same with the gazetteer and the user's actors that `models` has, if any.
Result<void> join_actors(Store& store, const Models& models);

/// join_actors with the gazetteer that load_found_gazetteer() opens and the user's actors that the store was given
/// last: for suppress_name and erase_articles. Errors: those of opening it.
Result<ActorJoin> actor_joining();

/// What an ingest did.
struct IngestCounts {
  std::uint64_t inputs = 0;            ///< files read, whole or in part
  std::uint64_t inputs_planned = 0;    ///< files to be read in this run
  std::uint64_t unchanged_inputs = 0;  ///< files passed over, because an earlier run read them whole
  std::uint64_t bytes_planned = 0;     ///< of the files to be read, as they lie on the disk
  std::uint64_t bytes_read = 0;        ///< of those, up to the last commit
  std::uint64_t pages = 0;             ///< pages handed out by the readers, or read by an earlier run
  std::uint64_t articles = 0;          ///< new in the store
  std::uint64_t already_there = 0;     ///< pages that the store held before, those read by an earlier run too
  std::uint64_t without_text = 0;      ///< articles kept with no main text
  std::uint64_t suppressed = 0;        ///< pages not taken in, because they or their addresses are listed
  std::vector<Skipped> skipped;        ///< the first 1,000
  std::uint64_t skipped_count = 0;
  bool stopped = false;  ///< `stop` was asked for before the input's end
};

struct CorpusOptions {
  IngestLimits limits;
  const Models* models = nullptr;  ///< what read_page is given
  bool times = true;               ///< without models, find the times alone (read_times)
  unsigned threads = 0;            ///< 0: one a core
  bool again = false;              ///< read what earlier runs read whole, and let in what was erased
  /// Called from one thread, after each batch is committed.
  std::function<void(const IngestCounts&, const InputPosition&)> progress;
  /// Asks the run to end after the next commit, with the counts so far: Ctrl-C, or a server that stops.
  std::stop_token stop;
};

/// Reads every page below `paths` into `store`: one reader, `threads` workers and one writer. Rows do not
/// depend on the number of threads. Articles and the input's position are committed together, so a run
/// that was killed goes on where it was: a WARC at its next record, a folder at its next file. Files that
/// were read whole and have not changed since (size and modification time) are passed over.
///
/// Errors   no path exists (not_found; one that is missing among others is counted as skipped); the store
///          cannot be written: all that was committed before stays. Bad pages are counted, not errors. A
///          store that another process is writing to is waited for, 5 minutes at most.
/// Memory   bounded by pages on their way, not by the input.
Result<IngestCounts> read_corpus(const std::vector<std::string>& paths, Store& store,
                                 const CorpusOptions& options = {});

/// Takes what read_pages makes, on the calling thread, in the order of the input.
struct LineSink {
  std::function<bool(const std::string& line)> line;  ///< return false to end the run
  std::function<void(const Skipped&)> skipped;
};

/// Makes a line of a page. Called from several threads at once. An error or an exception makes its page a
/// skipped one.
using RenderPage = std::function<Result<std::string>(const Page&)>;

/// Reads every page below `paths` without a store, and makes a line of each.
///
/// Errors: no path exists.
Result<IngestCounts> read_pages(const std::vector<std::string>& paths, const RenderPage& render, const LineSink& sink,
                                const CorpusOptions& options = {});

}  // namespace dateline
