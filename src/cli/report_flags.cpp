#include "cli/report_flags.h"

#include <fmt/format.h>

#include "cli/flags.h"

namespace dateline::cli {

namespace {

const std::vector<std::string> status_names = {"happened", "ongoing", "planned", "possible", "negated"};
const std::vector<std::string> voice_names = {"own", "attributed"};
const std::vector<std::string> stance_names = {"asserts", "denies",  "downplays", "doubts",
                                               "pledges", "demands", "asks",      "expects"};
const std::vector<std::string> source_kind_names = {
    "person", "organization", "unnamed person", "unnamed group", "document", "self", "none"};

std::vector<Flag> event_flags(ReportFilter& filter, std::string& box) {
  return {
      {"--type", "TYPE", "Only of this PLOVER type, such as ASSAULT, or of one of your own", &filter.types},
      {"--mode", "MODE", "Only of this PLOVER mode, such as airstrike", &filter.modes},
      {"--context", "CONTEXT", "Only in this PLOVER context, such as military", &filter.contexts},
      {"--party", "NAME", "Only with this actor or recipient: a part of the name, or any name it goes by",
       &filter.parties},
      {"--party-id", "ID", "Only with the actor that has this id in `dateline actors --json`", &filter.party_ids},
      {"--actor", "NAME", "Only where this one acts", &filter.actors},
      {"--recipient", "NAME", "Only where it is done to this one", &filter.recipients},
      {"--place", "NAME", "Only at this place: a part of its name, or its GeoNames id", &filter.places},
      {"--country", "CODE", "Only in this country (ISO 3166-1, two letters)", &filter.countries},
      {"--box", "S,W,N,E", "Only between these degrees: south, west, north, east", &box},
      {"--from", "DATE", "Only what may have happened on or after this day, month or year", &filter.from},
      {"--to", "DATE", "Only what may have happened on or before it", &filter.to},
      {"--status", "STATUS", "Only of this status", &filter.statuses, status_names},
      {"--voice", "VOICE", "own: told by the outlet itself at least once; attributed: never", &filter.voices,
       voice_names},
  };
}

std::vector<Flag> attribution_flags(ReportFlags& flags) {
  return {
      {"--stance", "STANCE", "Only said in this stance", &flags.filter.stances, stance_names},
      {"--source-kind", "KIND", "Only said by this kind of source; none: by nobody named", &flags.filter.source_kinds,
       source_kind_names},
      {"--speaker", "NAME", "Only said by this one; a part of the name will do", &flags.filter.speakers},
      {"--speaker-id", "ID", "Only said by the actor that has this id", &flags.filter.speaker_ids},
      {"--named", "", "Only said by sources that have a name", &flags.named},
      {"--unnamed", "", "Only said by sources that have none", &flags.unnamed},
  };
}

std::vector<Flag> article_flags(ReportFlags& flags) {
  ArticleFilter& articles = flags.filter.articles;
  return {
      {"--article", "ID", "Only in this article: its id, the beginning of one, or its key", &flags.article},
      {"--outlet", "NAME", "Only from this outlet", &articles.outlets},
      {"--published-from", "DATE", "Only published on or after this day, month or year", &articles.from},
      {"--published-to", "DATE", "Only published on or before it", &articles.to},
  };
}

}  // namespace

std::vector<Flag> report_flags(ReportFlags& flags, const std::vector<std::string>& orders) {
  std::vector<Flag> all{store_flag(flags.store)};
  for (const std::vector<Flag>& more :
       {event_flags(flags.filter, flags.box), attribution_flags(flags), article_flags(flags)})
    all.insert(all.end(), more.begin(), more.end());
  if (!orders.empty()) all.push_back({"--order", "ORDER", "The order", &flags.order, orders, "newest"});
  all.push_back({"--limit", "N", "How many to list", &flags.limit, {}, "20"});
  all.push_back({"--offset", "N", "How many to leave out first", &flags.offset, {}, "0"});
  all.push_back(json_flag(flags.json));
  all.push_back({"--csv", "", "Write CSV", &flags.csv});
  return all;
}

Operand report_words(ReportFlags& flags) { return {"WORDS", "Words that stand in the sentence", &flags.words, false}; }

Result<ReportFilter> report_filter(const ReportFlags& flags, const Store& store) {
  ReportFilter filter = flags.filter;
  filter.text = fmt::format("{}", fmt::join(flags.words, " "));
  if (!flags.article.empty()) {
    Result<std::optional<Record>> found = store.find(flags.article);
    if (!found) return tl::unexpected(found.error());
    if (!*found) return fail(ErrorCode::not_found, "there is no such article in the store", flags.article);
    filter.article = (*found)->id;
  }
  if (!flags.box.empty()) {
    Result<std::array<double, 4>> box = box_of(flags.box);
    if (!box) return tl::unexpected(box.error());
    filter.box = *box;
  }
  if (flags.named && flags.unnamed)
    return fail(ErrorCode::bad_request, "expected one of --named and --unnamed, found both");
  if (flags.named || flags.unnamed) filter.named = flags.named;
  return filter;
}

ReportOrder report_order(const ReportFlags& flags) {
  if (flags.order == "oldest") return ReportOrder::oldest;
  return flags.order == "time" ? ReportOrder::time : ReportOrder::newest;
}

}  // namespace dateline::cli
