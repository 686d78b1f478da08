// How values are said to a reader. Nothing is decided here: what is not known is called so.
import type { ActorFacet } from "./actor_view.ts";
import type { ActorRow, Attribution, Entity } from "./api.ts";
import type { AttributionFilter, Naming, SourceKind, Stance } from "./reading.ts";

const languageNames = new Intl.DisplayNames(["en"], { type: "language", fallback: "code" });

export function languageName(code: string | null): string {
  if (!code) return "not known";
  try {
    return languageNames.of(code) ?? code;
  } catch {
    return code; // no language tag at all
  }
}

const regionNames = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });
export function countryName(code: string): string {
  try {
    return regionNames.of(code) ?? code;
  } catch {
    return code; // no country code at all
  }
}

const monthNames = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
]; // prettier-ignore

/**
 * An EDTF date in words, as exact as it is and no more: "30 April 2021", "April 2021", "2021",
 * "30 April, year not stated". The time of day is left to `title`. Other forms are shown as they stand.
 */
export function dateInWords(edtf: string | null): string {
  if (!edtf) return "no date";
  const match = /^(\d{4}|XXXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(?:T.*)?$/.exec(edtf);
  if (!match) return edtf;
  const [, year = "", month, day] = match;
  const monthName = month && month !== "XX" ? (monthNames[Number(month) - 1] ?? null) : "";
  if (monthName === null) return edtf;
  const dayNumber = day && day !== "XX" && monthName ? `${Number(day)} ` : "";
  const dayAndMonth = `${dayNumber}${monthName}`;
  if (year === "XXXX") return dayAndMonth ? `${dayAndMonth}, year not stated` : "year not stated";
  return dayAndMonth ? `${dayAndMonth} ${year}` : year;
}

/** "CNN via Harbour Post" where the outlet carries another's report. */
export function copyBadge(origin: string | null, outlet: string | null): string | null {
  if (!origin || origin === outlet) return null;
  return outlet ? `${origin} via ${outlet}` : `${origin} via an outlet not known`;
}

/** Thousands are parted by a thin space, as ISO 80000-1 has it: a comma would be a decimal sign to half of the world. */
export const number = (value: number): string => {
  const [whole = "", rest] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "\u202f");
  return rest === undefined ? grouped : `${grouped}.${rest}`;
};
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`;

export function fileSize(bytes: number): string {
  if (bytes < 1000) return counted(bytes, "byte");
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(0)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

const facetTitles = { outlet: "Outlet", origin: "First reported by", language: "Language", date: "Published" };
export const facetTitle = (facet: keyof typeof facetTitles): string => facetTitles[facet];

export function facetValue(facet: keyof typeof facetTitles, value: string): string {
  if (value === "" || value === "none") return facet === "date" ? "no date" : "not known";
  if (facet === "language") return languageName(value);
  return facet === "date" ? dateInWords(value) : value;
}

const fieldTitles: Record<string, string> = {
  title: "Title",
  byline: "By",
  outlet: "Outlet",
  published: "Published",
  dateline: "Dateline",
  credit: "Credit line",
  origin: "First reported by",
  caption: "Caption",
  embed: "Embedded post",
};
export const fieldTitle = (field: string): string => fieldTitles[field] ?? field;

const warningSentences: Record<string, string> = {
  no_text: "No main text was found on this page.",
  short_text: "The main text is very short.",
  list_page: "This looks like a list of articles rather than one article.",
  paywall: "The page shows only part of the article to readers who do not pay.",
  live_blog: "This is a live blog: its entries were written at different times.",
  truncated: "The page ends before its text does.",
};
export const warningSentence = (code: string): string =>
  warningSentences[code] ?? `${code.replaceAll("_", " ").replace(/^./, (c) => c.toUpperCase())}.`;

const stanceWords: Record<Stance, string> = {
  asserts: "asserts",
  denies: "denies",
  downplays: "plays down",
  doubts: "doubts",
  pledges: "pledges",
  demands: "demands",
  asks: "asks",
  expects: "expects",
};
export const stanceWord = (stance: Stance): string => stanceWords[stance] ?? stance;

const stancesPast: Record<Stance, string> = {
  asserts: "asserted",
  denies: "denied",
  downplays: "played down",
  doubts: "doubted",
  pledges: "pledged",
  demands: "demanded",
  asks: "asked",
  expects: "expected",
};
/** "denied by" one or many: the words fit whoever speaks. */
export const stanceBy = (stance: Stance): string => `${stancesPast[stance] ?? stance} by`;

/** What speaks, without whether it is named: that has a badge of its own. */
const kindWords: Record<SourceKind, string> = {
  person: "person",
  organization: "organization",
  "unnamed person": "person",
  "unnamed group": "group",
  document: "document",
  self: "the outlet itself",
};
export const kindWord = (kind: SourceKind): string => kindWords[kind] ?? kind;

const namingWords: Record<Naming, string> = { named: "named", unnamed: "unnamed", none: "no source given" };

const filterTitles = { stance: "Stance", kind: "Source", naming: "Name" };
export const filterTitle = (name: keyof AttributionFilter): string => filterTitles[name];
export function filterValue(name: keyof AttributionFilter, value: string): string {
  if (name === "stance") return stanceWord(value as Stance);
  if (name === "naming") return namingWords[value as Naming] ?? value;
  return value === "self" ? kindWords.self : value;
}

/** A kind of source as a choice: "none" where the text names nobody. */
export const claimKindWord = (kind: SourceKind | "none"): string =>
  kind === "none" ? filterValue("naming", kind) : filterValue("kind", kind);

const speechWords = { direct: "in quotation marks", indirect: "in the outlet's words", mixed: "partly in quotation marks" };
export const speechWord = (speech: Attribution["speech"]): string => speechWords[speech] ?? speech;

const typeTitles: Record<Entity["type"], string> = {
  person: "People",
  organization: "Organizations",
  group: "Groups",
  place: "Places",
  facility: "Facilities",
  event: "Events",
  work: "Works",
  other: "Other",
};
export const typeTitle = (type: Entity["type"]): string => typeTitles[type] ?? type;

const typeWords: Record<Entity["type"], string> = {
  person: "person",
  organization: "organization",
  group: "group",
  place: "place",
  facility: "facility",
  event: "event",
  work: "work",
  other: "other",
};
const actorFacetTitles: Record<ActorFacet, string> = { type: "Type", kind: "Kind of actor", country: "Country" };
export const actorFacetTitle = (facet: ActorFacet): string => actorFacetTitles[facet];
export function actorFacetValue(facet: ActorFacet, value: string): string {
  if (facet === "country") return countryName(value);
  return facet === "type" ? (typeWords[value as Entity["type"]] ?? value) : value;
}

/** "organization, armed group, Afghanistan": as far as it is known. */
export const actorInShort = ({ type, kind, country }: ActorRow): string =>
  [typeWords[type] ?? type, kind, country ? countryName(country) : null].filter(Boolean).join(", ");

const aliasBases: Record<string, string> = {
  name: "the same name",
  spelling: "another spelling",
  known: "a well-known name of it",
  state: "stands for its government",
  place: "a place that acts",
  adjective: "its nationality",
  introduced: "an article says what it stands for",
  "actors file": "by your own file of actors",
  alone: "of its article alone",
};
/** Why a name is taken to be the actor's. */
export const aliasBasis = (basis: string): string => aliasBases[basis] ?? basis;
