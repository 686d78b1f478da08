// The address holds the whole view: a link reopens it, Back undoes it.

import { actorAddress, readActors, writeActors, type ActorsView, type ActorView } from "./actor_view.ts";
import { readClaims, writeClaims, type ClaimsView } from "./claim_view.ts";
import { readEvents, writeEvents, type EventsView } from "./event_view.ts";
import { readReading, writeReading, type Reading } from "./reading.ts";
import { readTies, writeTies, type TiesView } from "./tie_view.ts";

export type Order = "newest" | "oldest" | "relevance" | "title";
export const facetNames = ["outlet", "origin", "language", "date"] as const;
export type FacetName = (typeof facetNames)[number];

export interface ListView {
  name: "articles";
  words: string;
  chosen: Record<FacetName, string[]>;
  actors: string[]; // ids of actors that an article names, any of them
  from: string;
  to: string;
  order: Order | null; // null: by relevance where words are given, else the newest first
  page: number; // from 1
}
export interface ArticleView {
  name: "article";
  id: string;
  layout: Layout | null; // null: as wide as the window allows
  pageView: "page" | "source";
  highlight: readonly [number, number] | null; // bytes of the captured page
  reading: Reading;
}
export interface SkippedView {
  name: "skipped";
}
export interface UnknownView {
  name: "unknown";
  path: string;
}
export type View = ListView | ActorsView | ActorView | ArticleView | ClaimsView | EventsView | TiesView | SkippedView | UnknownView;
export type Layout = "both" | "text" | "page";

export const rowsPerPage = 50;
const orders: readonly string[] = ["newest", "oldest", "relevance", "title"] satisfies Order[];
const layouts: readonly string[] = ["both", "text", "page"] satisfies Layout[];

export const allArticles = (): ListView => ({
  name: "articles",
  words: "",
  chosen: { outlet: [], origin: [], language: [], date: [] },
  actors: [],
  from: "",
  to: "",
  order: null,
  page: 1,
});

function readHighlight(text: string | null): ArticleView["highlight"] {
  const match = /^(\d{1,10})-(\d{1,10})$/.exec(text ?? "");
  if (!match) return null;
  const [begin, end] = [Number(match[1]), Number(match[2])];
  return begin < end ? [begin, end] : null;
}

function readList(query: URLSearchParams): ListView {
  const order = query.get("order") ?? "";
  const page = Number(query.get("page") ?? "1");
  return {
    name: "articles",
    words: query.get("words") ?? "",
    chosen: {
      outlet: query.getAll("outlet"),
      origin: query.getAll("origin"),
      language: query.getAll("language"),
      date: query.getAll("date"),
    },
    actors: query.getAll("actor_id").filter((one) => one !== ""),
    from: query.get("from") ?? "",
    to: query.get("to") ?? "",
    order: orders.includes(order) ? (order as Order) : null,
    page: Number.isInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1,
  };
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id; // not encoded as addresses are: taken as it stands; nothing will have it
  }
}

/** Reads an address; whatever cannot be read is left out. */
export function readAddress(path: string, search: string): View {
  const query = new URLSearchParams(search);
  if (path === "/") return readList(query);
  if (path === "/actors") return readActors(query);
  if (path === "/claims") return readClaims(query);
  if (path === "/events") return readEvents(query);
  if (path === "/ties") return readTies(query);
  if (path === "/skipped") return { name: "skipped" };
  const actor = /^\/actors\/([^/]+)$/.exec(path);
  if (actor) return { name: "actor", id: decoded(actor[1] ?? "") };
  const article = /^\/articles\/([^/]+)$/.exec(path);
  if (!article) return { name: "unknown", path };
  const layout = query.get("layout") ?? "";
  return {
    name: "article",
    id: decoded(article[1] ?? ""),
    layout: layouts.includes(layout) ? (layout as Layout) : null,
    pageView: query.get("view") === "source" ? "source" : "page",
    highlight: readHighlight(query.get("highlight")),
    reading: readReading(query),
  };
}

/** What of a list's filter the API is asked for; its names are the API's. */
export function filterQuery(view: ListView): URLSearchParams {
  const query = new URLSearchParams();
  if (view.words) query.set("words", view.words);
  for (const facet of facetNames) for (const value of view.chosen[facet]) query.append(facet, value);
  for (const actor of view.actors) query.append("actor_id", actor);
  if (view.from) query.set("from", view.from);
  if (view.to) query.set("to", view.to);
  return query;
}

/** The whole of a list's view for the API: filter, order and which rows. */
export function listQuery(view: ListView): URLSearchParams {
  const query = filterQuery(view);
  if (view.order) query.set("order", view.order);
  query.set("offset", String((view.page - 1) * rowsPerPage));
  query.set("limit", String(rowsPerPage));
  return query;
}

export function writeAddress(view: View): string {
  if (view.name === "skipped") return "/skipped";
  if (view.name === "unknown") return view.path;
  if (view.name === "actor") return actorAddress(view.id);
  let path = "/";
  let query = new URLSearchParams();
  if (view.name === "articles") {
    query = filterQuery(view);
    if (view.order) query.set("order", view.order);
    if (view.page > 1) query.set("page", String(view.page));
  } else if (view.name === "actors") {
    path = "/actors";
    query = writeActors(view);
  } else if (view.name === "claims") {
    path = "/claims";
    query = writeClaims(view);
  } else if (view.name === "events") {
    path = "/events";
    query = writeEvents(view);
  } else if (view.name === "ties") {
    path = "/ties";
    query = writeTies(view);
  } else {
    path = `/articles/${encodeURIComponent(view.id)}`;
    if (view.layout) query.set("layout", view.layout);
    if (view.pageView === "source") query.set("view", "source");
    if (view.highlight) query.set("highlight", view.highlight.join("-"));
    writeReading(view.reading, query);
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

export const articleAddress = (id: string): string => `/articles/${encodeURIComponent(id)}`;

/** Whether anything narrows the list. */
export function isFiltered(view: ListView): boolean {
  return filterQuery(view).size > 0;
}
