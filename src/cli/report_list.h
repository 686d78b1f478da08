#pragma once

#include "cli/command.h"
#include "cli/flags.h"
#include "cli/report_flags.h"
#include "cli/report_view.h"
#include "cli/terminal.h"
#include "dateline/publish.h"
#include "dateline/reported_rows.h"

namespace dateline::cli {

/// The list as --publish has it: persons who hold no public role by role. As it is without.
template <class List>
Result<List> handed_on(const Store& store, const ReportFlags& flags, Result<List> list) {
  if (list && flags.publish)
    if (Result<void> shown = show_by_role(store, *list); !shown) return tl::unexpected(shown.error());
  return list;
}

/// A list as --json, --csv or text; `as_text` is what a terminal shows of it: std::string(const List&).
template <class List, class AsText>
Result<ExitCode> write_list(const List& list, bool json, bool csv, std::uint64_t offset, Terminal& terminal,
                            const AsText& as_text) {
  std::string found;
  if (json) found = "{\"ok\":true,\"offset\":" + std::to_string(offset) + "," + json_members(list) + "}\n";
  else if (csv) found = to_csv(list.rows);
  else found = as_text(list);
  return terminal.write(found).map([] { return ExitCode::done; });
}

/// What `events`, `timeline`, `claims`, `places` and `ties` do: open the store, find the rows that the flags ask for,
/// and write them as text, JSON or CSV. `find` gives the list: Result<List>(const Store&, const ReportFilter&);
/// `as_text` is as of write_list.
template <class Find, class AsText>
Result<ExitCode> write_report_list(const ReportFlags& flags, Terminal& terminal, const Find& find,
                                   const AsText& as_text) {
  Result<Store> store = open_for_reading(flags.store);
  if (!store) return tl::unexpected(store.error());
  Result<ReportFilter> filter = report_filter(flags, *store);
  if (!filter) return tl::unexpected(filter.error());
  auto list = find(*store, *filter);
  if (!list) return tl::unexpected(list.error());
  return write_list(*list, flags.json, flags.csv, flags.offset, terminal, as_text);
}

}  // namespace dateline::cli
