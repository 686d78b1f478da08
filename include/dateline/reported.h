#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dateline/query.h"

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
};

/// "south,west,north,east" as ReportFilter::box has it. Errors: bad_request, unless it is four numbers.
Result<std::array<double, 4>> box_of(const std::string& text);

enum class ReportOrder {
  newest,  ///< by publication, then as the text has it
  oldest,
  time,  ///< by when it happened, what has no time last
};

/// Somebody or something that a row names.
struct PartyRow {
  std::string entity;  ///< "e3", within the article
  std::string name;
  std::string type;  ///< person | organization | ...
  std::optional<std::string> country;
  std::optional<std::string> kind;   ///< "state", "armed group", ...
  std::optional<std::string> actor;  ///< ActorRow::id; none: nobody that other articles could name
};

struct PlaceOfRow {
  std::string entity;
  std::string name;                      ///< as the text has it
  std::optional<std::int64_t> geonames;  ///< none: not resolved
  std::optional<std::string> resolved_name;
  std::optional<std::string> country;
  std::optional<std::string> admin1;
  std::optional<double> latitude;
  std::optional<double> longitude;
  std::optional<std::string> level;  ///< GeoNames feature class: a country or area (A) is vague, a point is not
  std::optional<double> score;
};

/// On whose word.
struct VoiceRow {
  std::string attribution;             ///< "a6"
  std::optional<std::string> speaker;  ///< the entity's name, or the words that stand for it; none: nobody is named
  std::optional<std::string> kind;     ///< SourceKind's name
  bool named = false;
  std::string stance;
  std::optional<std::string> actor;  ///< the speaker's ActorRow::id
};

struct ArticleOfRow {
  std::string id;
  std::optional<std::string> title;
  std::optional<std::string> outlet;
  std::optional<std::string> url;
  std::optional<std::string> published;  ///< EDTF
};

struct EventRow {
  ArticleOfRow article;
  std::string event;  ///< "v3", within the article
  std::string type;
  std::optional<std::string> mode;
  std::vector<std::string> contexts;
  std::string trigger;   ///< the words
  std::string sentence;  ///< with the words around them
  Span trigger_at;       ///< code points of the article's text
  Span sentence_at;      ///< code points of the article's text
  std::vector<PartyRow> actors;
  std::vector<PartyRow> recipients;
  std::optional<PlaceOfRow> place;
  bool place_withheld = false;  ///< there is one, and the filter names a person who takes part
  std::optional<std::string> time_words;
  std::optional<std::string> edtf;
  std::optional<std::string> earliest;  ///< ISO 8601 dates: a vague time is a range, an open one lacks an end
  std::optional<std::string> latest;
  std::optional<std::string> anchor;  ///< "v1", of the same article
  std::optional<std::string> relation;
  std::optional<std::string> duration;
  std::optional<std::string> bound;
  std::optional<double> count;
  std::optional<double> count_upper;
  std::optional<std::string> count_unit;
  std::optional<std::string> count_bound;
  std::string status;
  std::optional<VoiceRow> voice;  ///< none: the outlet's own
  std::uint64_t tellings = 0;
  double score = 0;
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

/// One claim: who says what.
struct ClaimRow {
  ArticleOfRow article;
  VoiceRow voice;
  std::optional<std::string> entity;  ///< "e4": the speaker
  std::optional<std::string> source;  ///< the words that name the source
  std::optional<std::string> cue;
  std::vector<std::string> content;  ///< the words of each piece
  std::vector<Span> content_at;      ///< code points of the article's text
  std::string speech;
  std::optional<std::string> parent;  ///< "a2"
  std::vector<std::string> events;    ///< "v1", ...: those told in it
  double score = 0;
};

struct ClaimList {
  std::uint64_t total = 0;
  std::vector<ClaimRow> rows;
};

/// Claims, the newest articles first. Fields about events (types, parties, places, time) admit the claims that tell of
/// such an event. Errors: as for list_events; also bad_request for ReportOrder::time, since a claim has none.
Result<ClaimList> list_claims(const Store& store, const ReportFilter& filter, ReportOrder order, std::uint64_t offset,
                              std::uint64_t limit);

/// One place, of all articles together.
struct PlaceRow {
  std::string name;  ///< in the gazetteer, or as the text has it where it is not resolved
  std::optional<std::int64_t> geonames;
  std::optional<std::string> country;
  std::optional<std::string> admin1;
  std::optional<double> latitude;
  std::optional<double> longitude;
  std::optional<std::string> level;
  std::uint64_t articles = 0;  ///< that name it
  std::uint64_t mentions = 0;
  std::uint64_t events = 0;  ///< that happened there, of those the filter admits
};

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

/// The words that a tie rests on.
struct TieEvidence {
  ArticleOfRow article;
  std::optional<std::string> event;  ///< "v3": read off an event; none: off a statement
  std::string words;                 ///< the evidence; of an event its sentence
  Span at;                           ///< code points of the article's text
  std::optional<VoiceRow> voice;
};

/// A tie between two actors, of all articles together.
struct TieRow {
  std::string from, to;  ///< what the actors are called; as the article has it where they are none
  std::optional<std::string> from_actor, to_actor;  ///< ActorRow::id
  std::string from_type, to_type;                   ///< person | organization | ...
  std::optional<std::string> from_country, to_country;
  std::string label;  ///< a relation's label, or an event's type
  bool event = false;
  std::uint64_t count = 0;      ///< relations or events
  std::uint64_t articles = 0;   ///< that have one
  std::uint64_t own_voice = 0;  ///< how many of `count` an outlet tells itself
  std::vector<TieEvidence> evidence;
};

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
};

/// A name under which articles speak of an actor.
struct ActorAlias {
  std::string name;
  std::string basis;  ///< why it is taken to be the actor's: docs/reference/bases.md
  double score = 0;
  std::uint64_t articles = 0;
  std::vector<ArticleOfRow> evidence;       ///< some that have it, the newest first
  std::vector<ArticleOfRow> introduced_in;  ///< some that say what this short name stands for
};

/// Somebody or something that acts, of all articles together: joined by names, not established.
struct ActorRow {
  std::string id;  ///< the same on any machine for the same names
  std::string name;
  std::string type;
  std::optional<std::string> country, kind, wikidata;
  std::uint64_t articles = 0;
  std::uint64_t events = 0;         ///< that it takes part in
  std::uint64_t claims = 0;         ///< attributed to it
  std::vector<ActorAlias> aliases;  ///< those in the most articles first
  std::vector<std::string> also;    ///< known names that no article has
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

}  // namespace dateline
