#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dateline/record/span.h"

// One row of what articles report: an event, a claim, an entity, a place, a tie, an actor. Read from a store
// (reported.h) or made of a record (export.h), written by reported_rows.h. All of it is reported, not established.
namespace dateline {

/// Somebody or something that a row names.
struct PartyRow {
  std::string entity;  ///< "e3", within the article
  std::string name;
  std::string type;  ///< person | organization | ...
  std::optional<std::string> country;
  std::optional<std::string> kind;     ///< "state", "armed group", ...
  std::optional<std::string> actor{};  ///< ActorRow::id; none: nobody that other articles could name
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
  std::optional<std::string> actor{};  ///< the speaker's ActorRow::id
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

/// One claim: who says what.
struct ClaimRow {
  ArticleOfRow article;
  VoiceRow voice;
  std::optional<std::string> entity;  ///< "e4": the speaker
  std::optional<std::string> source;  ///< the words that name the source
  std::optional<std::string> cue;
  std::vector<std::string> content;     ///< the words of each piece
  std::vector<Span> content_at;         ///< code points of the article's text
  std::vector<std::string> insertions;  ///< editorial words in brackets inside it
  std::string speech;
  std::optional<std::string> parent;  ///< "a2"
  std::vector<std::string> events;    ///< "v1", ...: those told in it
  double score = 0;
};

/// One entity of one article.
struct EntityRow {
  ArticleOfRow article;
  std::string entity;  ///< "e3"
  std::string type;
  std::string name;
  bool named = false;
  std::uint64_t mentions = 0;
  std::optional<Span> first_at;  ///< its first mention: code points of the article's text
  std::optional<std::string> country;
  std::optional<std::string> actor_kind;
  std::optional<std::string> wikidata;
  std::optional<std::string> basis;  ///< of what it is linked to
  std::optional<PlaceOfRow> place;   ///< in the gazetteer; of a place that is resolved
};

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

/// The words that a tie rests on.
struct TieEvidence {
  ArticleOfRow article;
  std::optional<std::string> event;  ///< "v3": read off an event; none: off a statement
  std::string words;                 ///< the evidence; of an event its sentence
  Span at;                           ///< code points of the article's text
  std::optional<VoiceRow> voice;
  std::size_t from_entity = 0, to_entity = 0;  ///< the two, in the article's Annotations::entities
  std::size_t index = 0;                       ///< of the event or statement in the article's annotations
};

/// A tie between two actors, of all articles together.
struct TieRow {
  std::string from, to;  ///< what the actors are called; as the article has it where they are none
  std::optional<std::string> from_actor, to_actor;  ///< ActorRow::id
  std::string from_type, to_type;                   ///< person | organization | ...
  std::optional<std::string> from_country, to_country;
  bool from_named = false, to_named = false;  ///< whether an article names it, rather than only describes it
  std::string label;                          ///< a relation's label, or an event's type
  bool event = false;
  std::uint64_t count = 0;      ///< relations or events
  std::uint64_t articles = 0;   ///< that have one
  std::uint64_t own_voice = 0;  ///< how many of `count` an outlet tells itself
  std::vector<TieEvidence> evidence;
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

}  // namespace dateline
