#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/record/article.h"
#include "dateline/record/page.h"
#include "extract/metadata.h"
#include "extract/text_block.h"

namespace dateline {

/// Parts blocks where two sentences were joined when markup between them was lost: "follow.Details",
/// "Kabul (CNN)A raid". A join after a dateline gets a space; one between sentences makes two blocks. Names
/// and numbers that look alike stay whole ("U.S.Steel", "3.5bn", "iPhone", "node.js").
void part_joined_blocks(std::vector<TextBlock>& blocks);

/// Finds and takes out the line that credits another outlet ("News source- CNN", "Source: Reuters", "This
/// story first appeared in ...", "(c) 2021 AFP", "With inputs from PTI"). Looks at the first and last blocks
/// only. `page` turns source offsets into page bytes.
///
/// A line that carries prose besides ("... he said. (dpa)") is read and stays. Lines that name nobody else
/// are taken out where they stand at the very end: the staff of an agency ("Reporting by ...; Editing by
/// ..."), and `outlet`'s own copyright. "Source:" with a ministry, a university or a survey is a reference,
/// not a credit, and stays.
std::optional<CreditLine> take_credit_line(std::vector<TextBlock>& blocks, const Page& page, const Outlet& outlet = {});

/// Takes a byline out of the first blocks ("By Jane Q. Example, CNN"). The agency, where one is named with
/// it, goes to `agency`.
struct TextByline {
  Value byline;
  std::string agency;
};
std::optional<TextByline> take_text_byline(std::vector<TextBlock>& blocks, const Page& page);

/// Reads the dateline that opens `text`, if one does. A standfirst of one or two paragraphs may stand before
/// it where its form leaves no doubt (a known agency, or a date and a dash). `place` is given as it stands,
/// with its region ("Springfield, Mo."), `span` takes in the dash after it.
std::optional<Dateline> read_dateline(std::string_view text, std::span<const std::string> named = {});

/// Who reported it first, from credit line, feed, isBasedOn, canonical link, byline and dateline; nothing
/// where nobody but the outlet is named. An outlet that names itself is not an origin, and neither is a
/// company of its own that it names as its parent. "With inputs from ..." alone makes no origin: the outlet
/// reported too.
///
/// The name is the one that agencies.cpp has for it ("AP" and "The Associated Press" give "Associated
/// Press"), else as it stands. `basis` lists what says so, strongest first. `byline_agency` is
/// TextByline::agency.
std::optional<Origin> find_origin(const Article& article, const Metadata& metadata, const Page& page,
                                  std::string_view byline_agency = {});

/// Splits a plain-text dump of a page into title, outlet, blocks: repeated titles, site names glued to
/// them and the boilerplate lines of a page's end are told from the text.
struct TextDump {
  std::optional<Value> title;
  Outlet outlet;
  std::vector<TextBlock> blocks;
  std::vector<Diagnostic> diagnostics;
};
TextDump read_text_dump(const Page& page);

}  // namespace dateline
