#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dateline/query.h"
#include "dateline/record/rows.h"

// What the articles of a store report: events, claims, places, ties. All of it is reported, not established.
//
// Nothing here lists where one person was: where a filter names a party, rows in which that party is a person leave
// their place out, and none of them is counted under a place (docs/reference/responsible-use.md).
namespace dateline {

/// Which reported events are meant, and by that which places and ties. Empty fields do not restrict; given ones all
/// hold; several values of one field: any of them. Names are compared without regard to the case of ASCII letters.
struct ReportFilter {
  ArticleFilter articles;             ///< in which articles; `words` there means the whole article
  std::string article;                ///< in this one alone: its whole id
  std::string text;                   ///< each of these words stands in the event's sentence (claims: in what is said)
  std::vector<std::string> types;     ///< PLOVER codes or custom ones that the store has: "ASSAULT"
  std::vector<std::string> modes;     ///< "airstrike"
  std::vector<std::string> contexts;  ///< "military"
  std::vector<std::string> parties;   ///< parts of names of actors or recipients, or whole words of any that they go by
  std::vector<std::string> actors;
  std::vector<std::string> recipients;
  std::vector<std::string> places;     ///< names in the text or in the gazetteer, or GeoNames ids
  std::vector<std::string> countries;  ///< ISO 3166-1 alpha-2, of the place
  /// South, west, north, east in degrees; west may be more than east where the box spans the 180th meridian.
  std::optional<std::array<double, 4>> box;
  std::optional<std::string> from;  ///< "2021", "2021-04" or "2021-04-30": may have happened on or after
  std::optional<std::string> to;    ///< may have happened on or before
  std::vector<std::string> statuses;
  std::vector<std::string> voices;   ///< "own": the outlet tells it itself at least once; "attributed": it never does
  std::vector<std::string> stances;  ///< of the attribution
  std::vector<std::string> source_kinds;  ///< of the attribution; "none": the text names nobody
  std::vector<std::string> speakers;      ///< as parties: who is quoted
  std::optional<bool> named;              ///< whether who is quoted has a name
  std::vector<std::string> party_ids;     ///< as parties, by ActorRow::id: under whatever name they take part
  std::vector<std::string> speaker_ids;   ///< as speakers, by ActorRow::id
  std::vector<std::string> labels;        ///< of ties alone: a relation's label, or an event's type as it is stored
};

/// "south,west,north,east" as ReportFilter::box has it. Errors: bad_request, unless it is four numbers.
Result<std::array<double, 4>> box_of(const std::string& text);

enum class ReportOrder {
  newest,  ///< by publication, then as the text has it
  oldest,
  time,  ///< by when it happened, what has no time last
};

struct EventList {
  std::uint64_t total = 0;
  std::uint64_t dated = 0;  ///< of those, how many have a bound of their time
  std::vector<EventRow> rows;
};

/// Events, at [offset, offset + limit) of the order. Ties are broken by article and number, so that paging neither
/// repeats nor loses a row.
///
/// Errors   bad_request: a value that its field does not know (the message lists those it does), a date that is none,
///          a range that ends before it begins.
/// Cost     of a count and of one page's rows. Threads: those of the store.
Result<EventList> list_events(const Store& store, const ReportFilter& filter, ReportOrder order, std::uint64_t offset,
                              std::uint64_t limit);

/// The events that have a bound of their time, by it: what list_events gives in the order of time, without the others.
Result<EventList> timeline(const Store& store, const ReportFilter& filter, std::uint64_t offset, std::uint64_t limit);

struct ClaimList {
  std::uint64_t total = 0;
  std::vector<ClaimRow> rows;
};

/// Claims, the newest articles first. Fields about events (types, parties, places, time) admit the claims that tell of
/// such an event. Errors: as for list_events; also bad_request for ReportOrder::time, since a claim has none.
Result<ClaimList> list_claims(const Store& store, const ReportFilter& filter, ReportOrder order, std::uint64_t offset,
                              std::uint64_t limit);

/// How many claims have each value, the most frequent first.
struct ClaimFacets {
  std::vector<Facet> stances, source_kinds, named;  ///< source_kinds: "none" where the text names nobody
};

/// Facets of the claims that `filter` admits; each leaves out its own restriction. Errors: as for list_events.
Result<ClaimFacets> claim_facets(const Store& store, const ReportFilter& filter);

struct PlaceList {
  std::uint64_t total = 0;
  std::uint64_t withheld = 0;  ///< events left out because the filter names a person who takes part in them
  std::vector<PlaceRow> rows;
};

/// Places, those with the most events first, then the most articles, then by name. With a field about events, only
/// places of the events admitted; else all places that an article names.
/// Errors: as for list_events.
Result<PlaceList> list_places(const Store& store, const ReportFilter& filter, std::uint64_t offset,
                              std::uint64_t limit);

struct TieList {
  std::uint64_t total = 0;
  std::vector<TieRow> rows;
};

/// Ties, those with the most articles first, then by count, then by name. A relation has no place, time, status or
/// type of event: with a field about those, only ties of events.
///
/// @param evidence  at most so many pieces of evidence a tie, the newest first.
/// Errors: as for list_events.
Result<TieList> list_ties(const Store& store, const ReportFilter& filter, std::uint64_t offset, std::uint64_t limit,
                          std::uint64_t evidence);

/// Which actors are meant. Empty fields do not restrict; given ones all hold.
struct ActorFilter {
  std::vector<std::string> names;  ///< whole words of any name that they go by, without regard to case and accents
  std::vector<std::string> ids;
  std::vector<std::string> types;      ///< person | organization | ...
  std::vector<std::string> countries;  ///< ISO 3166-1 alpha-2
  std::vector<std::string> kinds;      ///< "state", "armed group", ...
  std::string words{};                 ///< each begins a word of one and the same name
};

struct ActorList {
  std::uint64_t total = 0;
  std::vector<ActorRow> rows;
};

/// Actors, those in the most articles first, then by name.
///
/// @param evidence  at most so many articles an alias.
/// Errors   bad_request: a type that there is not, a country that is no two letters.
Result<ActorList> list_actors(const Store& store, const ActorFilter& filter, std::uint64_t offset, std::uint64_t limit,
                              std::uint64_t evidence);

/// How many actors have each value, the most frequent first; "": not known.
struct ActorFacets {
  std::vector<Facet> types, countries, kinds;
};

/// Facets of the actors that `filter` admits; each leaves out its own restriction. Errors: as for list_actors.
Result<ActorFacets> actor_facets(const Store& store, const ActorFilter& filter);

/// An entity of an article and the actor that it is.
struct EntityActor {
  std::string entity;  ///< "e3"
  std::string actor;   ///< ActorRow::id
  std::string name;    ///< of the actor
};

/// Which of an article's entities other articles could name, too. `article` is its whole id; none is no error.
Result<std::vector<EntityActor>> actors_of_article(const Store& store, const std::string& article);

/// A list as members of a JSON object: `"total":7,"dated":3,"events":[...]`, each row as reported_rows.h writes it.
std::string json_members(const EventList& list);
std::string json_members(const ClaimList& list);
std::string json_members(const PlaceList& list);
std::string json_members(const TieList& list);
std::string json_members(const ActorList& list);

}  // namespace dateline
