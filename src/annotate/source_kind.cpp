#include "annotate/source_kind.h"

#include <algorithm>
#include <array>
#include <set>

#include "text/characters.h"

namespace dateline {

namespace {

using Words = std::set<std::string_view>;

// Head words of things written, drawn up or filmed.
const Words& documents() {
  static const Words words = {
      "account",     "accounts",    "advisory",   "affidavit",    "agenda",     "agreement",    "alert",
      "analysis",    "application", "article",    "assessment",   "audit",      "autopsy",      "ballot",
      "bill",        "blog",        "book",       "briefing",     "brochure",   "budget",       "bulletin",
      "census",      "certificate", "charge",     "chart",        "charter",    "clause",       "code",
      "column",      "communique",  "complaint",  "constitution", "contract",   "count",        "data",
      "database",    "decree",      "diary",      "directive",    "document",   "documentary",  "documents",
      "dossier",     "draft",       "editorial",  "email",        "emails",     "e-mail",       "estimate",
      "estimates",   "evidence",    "experiment", "figures",      "file",       "files",        "filing",
      "filings",     "film",        "findings",   "footage",      "forecast",   "graph",        "guidance",
      "guide",       "guideline",   "guidelines", "headline",     "image",      "imagery",      "images",
      "index",       "indictment",  "inquest",    "instruction",  "invoice",    "journal",      "judgment",
      "judgement",   "label",       "law",        "lawsuit",      "leaflet",    "legislation",  "letter",
      "letters",     "log",         "logs",       "magazine",     "manifesto",  "manual",       "map",
      "measure",     "memo",        "memoir",     "memorandum",   "message",    "messages",     "metadata",
      "minutes",     "model",       "models",     "newsletter",   "note",       "notes",        "notice",
      "order",       "paper",       "papers",     "permit",       "petition",   "photo",        "photograph",
      "photographs", "photos",      "plan",       "plans",        "plaque",     "policy",       "poll",
      "polling",     "polls",       "post",       "poster",       "posts",      "presentation", "programme",
      "projection",  "projections", "prospectus", "protocol",     "reading",    "readings",     "receipt",
      "record",      "recording",   "records",    "release",      "report",     "reports",      "research",
      "resolution",  "result",      "results",    "review",       "rule",       "rules",        "ruling",
      "schedule",    "screenshot",  "script",     "sheet",        "sign",       "simulation",   "slide",
      "slides",      "snapshot",    "song",       "statement",    "statements", "statistics",   "statute",
      "story",       "strategy",    "studies",    "study",        "submission", "suit",         "summary",
      "survey",      "surveys",     "table",      "tables",       "tape",       "tapes",        "template",
      "test",        "testimony",   "tests",      "text",         "texts",      "timeline",     "timetable",
      "title",       "tracker",     "transcript", "transcripts",  "treaty",     "trial",        "tweet",
      "tweets",      "update",      "verdict",    "video",        "videos",     "warrant",      "website",
      "will"};
  return words;
}

// Head words of bodies that speak with one voice.
const Words& bodies() {
  static const Words words = {
      "academy",       "administration", "agency",       "airline",     "alliance",     "army",         "assembly",
      "association",   "authority",      "bank",         "bloc",        "board",        "body",         "brand",
      "broadcaster",   "brigade",        "bureau",       "cabinet",     "campaign",     "carmaker",     "center",
      "centre",        "chain",          "chamber",      "charity",     "church",       "city",         "clinic",
      "club",          "coalition",      "college",      "command",     "commission",   "committee",    "company",
      "confederation", "congress",       "conglomerate", "consortium",  "consulate",    "cooperative",  "corporation",
      "council",       "country",        "county",       "court",       "defence",      "defense",      "department",
      "developer",     "diocese",        "district",     "embassy",     "enterprise",   "exchange",     "faction",
      "federation",    "firm",           "force",        "foundation",  "front",        "fund",         "giant",
      "government",    "group",          "guerrilla",    "guild",       "headquarters", "hospital",     "industry",
      "insurer",       "inspectorate",   "institute",    "institution", "judiciary",    "junta",        "kremlin",
      "laboratory",    "league",         "legislature",  "lender",      "lobby",        "manufacturer", "maker",
      "media",         "military",       "militia",      "mine",        "ministry",     "mission",      "monitor",
      "movement",      "museum",         "navy",         "network",     "newspaper",    "office",       "operator",
      "opposition",    "organisation",   "organization", "outlet",      "panel",        "parliament",   "partnership",
      "party",         "platform",       "presidency",   "press",       "producer",     "prosecution",  "publisher",
      "railway",       "railways",       "rebels",       "regime",      "registry",     "regulator",    "retailer",
      "school",        "senate",         "service",      "services",    "shop",         "society",      "squad",
      "startup",       "state",          "station",      "store",       "supplier",     "system",       "team",
      "television",    "territory",      "tribunal",     "trust",       "union",        "unit",         "university",
      "utility",       "watchdog",       "wing"};
  return words;
}

// Head words of several people that are no plural by form.
const Words& gatherings() {
  static const Words words = {
      "police",    "cops",   "audience", "couple",    "crew",          "crowd",        "family",   "jury", "leadership",
      "majority",  "many",   "minority", "most",      "neighbourhood", "neighborhood", "others",   "pair", "people",
      "personnel", "public", "rank",     "relatives", "several",       "some",         "staff",    "trio", "both",
      "few",       "two",    "three",    "four",      "five",          "six",          "everyone", "we",   "they",
      "them",      "their",  "us",       "our",       "counsel"};
  return words;
}

bool is_named_kind(const Entity& entity, EntityType type) { return entity.named && entity.type == type; }

bool is_outlet(const SourceDescription& source, const Article& article) {
  std::string words = fold_to_letters(source.words);
  if (words.starts_with("this") && (source.head == "newspaper" || source.head == "paper" || source.head == "website"))
    return true;
  auto names = [&](const std::string& name) {
    std::string folded = fold_to_letters(name);
    return !folded.empty() && (words == folded || words == "the" + folded);
  };
  if (article.outlet.name && names(*article.outlet.name)) return true;
  if (article.origin && names(article.origin->name)) return true;
  if (article.dateline && article.dateline->agency && names(*article.dateline->agency)) return true;
  // Only an outlet says of itself that it understands or has learned.
  static const std::array<std::string_view, 6> own_cues = {"understands", "has learned", "has learnt",
                                                           "has seen",    "can reveal",  "can exclusively reveal"};
  return source.entity != nullptr && is_named_kind(*source.entity, EntityType::organization) &&
         std::ranges::find(own_cues, source.cue) != own_cues.end();
}

SourceKind kind_of_pronoun(const SourceDescription& source) {
  if (source.entity != nullptr && source.entity->named) {
    switch (source.entity->type) {
      case EntityType::person: return SourceKind::person;
      case EntityType::work: return SourceKind::document;
      case EntityType::group: return SourceKind::unnamed_group;
      default: return SourceKind::organization;
    }
  }
  if (gatherings().contains(source.head)) return SourceKind::unnamed_group;
  if (source.head == "it" || source.head == "its" || source.head == "which")
    return source.entity != nullptr && source.entity->type == EntityType::other ? SourceKind::document
                                                                                : SourceKind::organization;
  return SourceKind::unnamed_person;
}

}  // namespace

SourceKind kind_of_source(const SourceDescription& source, const Article& article) {
  if (is_outlet(source, article)) return SourceKind::self;
  if (source.is_pronoun) return kind_of_pronoun(source);
  const Entity* entity = source.entity;
  bool is_person = entity != nullptr && is_named_kind(*entity, EntityType::person);
  if (!is_person && documents().contains(source.head)) return SourceKind::document;
  if (entity != nullptr && entity->named) {
    switch (entity->type) {
      case EntityType::person: return SourceKind::person;
      case EntityType::work: return SourceKind::document;
      case EntityType::group: return SourceKind::unnamed_group;
      default: return SourceKind::organization;
    }
  }
  if (gatherings().contains(source.head)) return SourceKind::unnamed_group;
  if (bodies().contains(source.head)) return SourceKind::organization;
  if (entity != nullptr && entity->type == EntityType::organization && !source.is_plural)
    return SourceKind::organization;
  return source.is_plural ? SourceKind::unnamed_group : SourceKind::unnamed_person;
}

}  // namespace dateline
