// The view of events: which of them, how they are drawn and which one is chosen, as its address holds it.

/** Any of each list; an empty list leaves its property open. The names are the API's. */
export const eventFacets = ["type", "status", "voice", "stance", "actor"] as const;
export type EventFacet = (typeof eventFacets)[number];
export type EventOrder = "time" | "newest" | "oldest";

export interface EventRef {
  article: string;
  event: string; // "v3", within the article
}

/** What of the world a map shows: its middle, and how many degrees of longitude it is wide. */
export interface MapFrame {
  longitude: number;
  latitude: number;
  degrees: number;
}

export interface EventsView {
  name: "events";
  text: string; // words of the sentence
  article: string; // in this one alone
  chosen: Record<EventFacet, string[]>;
  parties: string[]; // ids of actors that take part, any of them
  places: string[]; // GeoNames ids, or names of places that are not resolved
  country: string; // ISO 3166-1 alpha-2; never beside places
  from: string;
  to: string;
  order: EventOrder;
  page: number; // from 1
  event: EventRef | null;
  map: "world" | MapFrame | null; // null: the map shows where the events are
  zoomed: boolean; // the timeline shows the chosen time alone
  allTimes: boolean; // it shows even the few events that lie far from all others
}

export const eventsPerPage = 50;
const orders: readonly string[] = ["time", "newest", "oldest"] satisfies EventOrder[];
const day = /^\d{4}(-\d\d(-\d\d)?)?$/;

export const allEvents = (): EventsView => ({
  name: "events",
  text: "",
  article: "",
  chosen: { type: [], status: [], voice: [], stance: [], actor: [] },
  parties: [],
  places: [],
  country: "",
  from: "",
  to: "",
  order: "time",
  page: 1,
  event: null,
  map: null,
  zoomed: false,
  allTimes: false,
});

const aDay = (text: string | null): string => (text && day.test(text) ? text : "");

function readFrame(text: string | null): MapFrame | null {
  const match = /^(-?\d{1,3}(?:\.\d{1,4})?),(-?\d{1,2}(?:\.\d{1,4})?),(\d{1,3}(?:\.\d{1,4})?)$/.exec(text ?? "");
  if (!match) return null;
  const [longitude, latitude, degrees] = match.slice(1).map(Number) as [number, number, number];
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 80 || degrees < 1 || degrees > 150) return null;
  return { longitude, latitude, degrees };
}
const writeFrame = ({ longitude, latitude, degrees }: MapFrame): string =>
  [longitude, latitude, degrees].map((value) => String(Number(value.toFixed(2)))).join(",");

function readEvent(text: string | null): EventRef | null {
  const match = /^([^:]+):(v\d{1,6})$/.exec(text ?? "");
  return match ? { article: match[1] ?? "", event: match[2] ?? "" } : null;
}

export function readEvents(query: URLSearchParams): EventsView {
  const order = query.get("order") ?? "";
  const page = Number(query.get("page") ?? "1");
  const country = (query.get("country") ?? "").toUpperCase();
  const given = (name: string): string[] => query.getAll(name).filter((value) => value !== "");
  return {
    name: "events",
    text: query.get("text") ?? "",
    article: query.get("article") ?? "",
    chosen: {
      type: given("type"),
      status: given("status"),
      voice: given("voice"),
      stance: given("stance"),
      actor: given("actor"),
    },
    parties: given("party_id"),
    places: /^[A-Z]{2}$/.test(country) ? [] : given("place"),
    country: /^[A-Z]{2}$/.test(country) ? country : "",
    from: aDay(query.get("from")),
    to: aDay(query.get("to")),
    order: orders.includes(order) ? (order as EventOrder) : "time",
    page: Number.isInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1,
    event: readEvent(query.get("event")),
    map: query.get("map") === "world" ? "world" : readFrame(query.get("map")),
    zoomed: query.get("time") === "zoomed",
    allTimes: query.get("time") === "all",
  };
}

/** What the API is asked for: its names are the API's. */
export function eventFilterQuery(view: EventsView): URLSearchParams {
  const query = partyQuery(view);
  for (const facet of eventFacets)
    if (facet !== "actor") for (const value of view.chosen[facet]) query.append(facet, value);
  for (const place of view.places) query.append("place", place);
  if (view.country) query.set("country", view.country);
  if (view.from) query.set("from", view.from);
  if (view.to) query.set("to", view.to);
  return query;
}

/**
 * The part that only the program may decide: where it names a person, the program keeps back where that person's
 * events took place. So it is never matched here, in the browser.
 */
export function partyQuery(view: EventsView): URLSearchParams {
  const query = new URLSearchParams();
  if (view.text) query.set("text", view.text);
  if (view.article) query.set("article", view.article);
  for (const party of view.parties) query.append("party_id", party);
  for (const actor of view.chosen.actor) query.append("actor", actor);
  return query;
}

export function writeEvents(view: EventsView): URLSearchParams {
  const query = eventFilterQuery(view);
  if (view.order !== "time") query.set("order", view.order);
  if (view.page > 1) query.set("page", String(view.page));
  if (view.event) query.set("event", `${view.event.article}:${view.event.event}`);
  if (view.map) query.set("map", view.map === "world" ? "world" : writeFrame(view.map));
  if (view.zoomed || view.allTimes) query.set("time", view.zoomed ? "zoomed" : "all");
  return query;
}
