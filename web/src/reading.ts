// What of an article is shown beside its text and what of it is chosen: the part of its address that is about reading.
import type { Attribution } from "./api.ts";

export type Panel = "said" | "mentioned" | "events" | "page";
export type Stance = Attribution["stance"];
export type SourceKind = NonNullable<Attribution["source"]["kind"]>;
/** Whether a source has a name. "none": the text names nobody ("it was reported"). */
export type Naming = "named" | "unnamed" | "none";

export const panels = ["said", "mentioned", "events", "page"] as const satisfies Panel[];
export const stances = ["asserts", "denies", "downplays", "doubts", "pledges", "demands", "asks", "expects"] as const satisfies Stance[];
export const kinds = ["person", "organization", "unnamed person", "unnamed group", "document", "self"] as const satisfies SourceKind[];
export const namings = ["named", "unnamed", "none"] as const satisfies Naming[];

/** Any of each list; an empty list leaves its property open. */
export interface AttributionFilter {
  stance: Stance[];
  kind: SourceKind[];
  naming: Naming[];
}
export const filterNames = ["stance", "kind", "naming"] as const satisfies (keyof AttributionFilter)[];

export type Chosen =
  | { what: "attribution"; id: string }
  | { what: "speaker"; id: string }
  | { what: "event"; id: string }
  | { what: "words"; span: readonly [number, number] } // code points of the text
  | { what: "entity"; id: string; mention: number | null }; // counted from 1; null: all of them

export interface Reading {
  panel: Panel | null; // null: who said what where the record tells it, else the page
  chosen: Chosen | null;
  filter: AttributionFilter;
  ownVoice: boolean; // what the outlet says itself stands out
  allStances: boolean; // "asserts" is labelled, too
}

export const noFilter = (): AttributionFilter => ({ stance: [], kind: [], naming: [] });
export const plainReading = (): Reading => ({
  panel: null,
  chosen: null,
  filter: noFilter(),
  ownVoice: false,
  allStances: false,
});
export const isFiltering = (filter: AttributionFilter): boolean => filterNames.some((name) => filter[name].length > 0);

function known<T extends string>(values: readonly string[], all: readonly T[]): T[] {
  return all.filter((one) => values.includes(one));
}

function readChosen(query: URLSearchParams): Chosen | null {
  const [attribution, speaker, entity, event] = ["said", "speaker", "entity", "event"].map((name) => query.get(name));
  if (attribution) return { what: "attribution", id: attribution };
  if (speaker) return { what: "speaker", id: speaker };
  if (event) return { what: "event", id: event };
  const words = /^(\d{1,9})-(\d{1,9})$/.exec(query.get("lit") ?? "");
  if (words && Number(words[1]) < Number(words[2])) return { what: "words", span: [Number(words[1]), Number(words[2])] };
  if (!entity) return null;
  const mention = Number(query.get("mention"));
  return { what: "entity", id: entity, mention: Number.isInteger(mention) && mention >= 1 ? mention : null };
}

/** Reads the part of an article's address that is about reading; whatever cannot be read is left out. */
export function readReading(query: URLSearchParams): Reading {
  return {
    panel: panels.find((one) => one === query.get("panel")) ?? null,
    chosen: readChosen(query),
    filter: {
      stance: known(query.getAll("stance"), stances),
      kind: known(query.getAll("kind"), kinds),
      naming: known(query.getAll("naming"), namings),
    },
    ownVoice: query.get("own") === "1",
    allStances: query.get("stances") === "all",
  };
}

export function writeReading(reading: Reading, query: URLSearchParams): void {
  if (reading.panel) query.set("panel", reading.panel);
  if (reading.chosen?.what === "words") query.set("lit", reading.chosen.span.join("-"));
  else if (reading.chosen) query.set(reading.chosen.what === "attribution" ? "said" : reading.chosen.what, reading.chosen.id);
  if (reading.chosen?.what === "entity" && reading.chosen.mention) query.set("mention", String(reading.chosen.mention));
  for (const name of filterNames) for (const value of reading.filter[name]) query.append(name, value);
  if (reading.ownVoice) query.set("own", "1");
  if (reading.allStances) query.set("stances", "all");
}
