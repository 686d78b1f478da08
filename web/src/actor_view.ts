// The views of actors, who acts in all articles together, as their addresses hold them. The names are the API's.
import type { ActorRow } from "./api.ts";

/** Any of each list; an empty list leaves its property open. */
export const actorFacets = ["type", "kind", "country"] as const;
export type ActorFacet = (typeof actorFacets)[number];

export interface ActorsView {
  name: "actors";
  words: string; // each begins a word of one of its names
  chosen: Record<ActorFacet, string[]>;
  page: number; // from 1
}
export interface ActorView {
  name: "actor";
  id: string;
}

export const actorsPerPage = 50;
const types: readonly string[] = ["person", "organization", "place", "facility", "group", "work", "event", "other"] satisfies ActorRow["type"][];

export const allActors = (): ActorsView => ({ name: "actors", words: "", chosen: { type: [], kind: [], country: [] }, page: 1 });

export function readActors(query: URLSearchParams): ActorsView {
  const page = Number(query.get("page") ?? "1");
  return {
    name: "actors",
    words: query.get("words") ?? "",
    chosen: {
      type: query.getAll("type").filter((one) => types.includes(one)),
      kind: query.getAll("kind"),
      country: query.getAll("country").filter((one) => /^[A-Z]{2}$/.test(one)),
    },
    page: Number.isInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1,
  };
}

/** What the API is asked for. */
export function actorFilterQuery(view: ActorsView): URLSearchParams {
  const query = new URLSearchParams();
  if (view.words) query.set("words", view.words);
  for (const facet of actorFacets) for (const value of view.chosen[facet]) query.append(facet, value);
  return query;
}

export function writeActors(view: ActorsView): URLSearchParams {
  const query = actorFilterQuery(view);
  if (view.page > 1) query.set("page", String(view.page));
  return query;
}

export const actorAddress = (id: string): string => `/actors/${encodeURIComponent(id)}`;
