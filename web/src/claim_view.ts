// The view of claims, who says what, as its address holds it. The names are the API's.
import { stances, type SourceKind, type Stance } from "./reading.ts";

export const claimKinds = ["person", "organization", "unnamed person", "unnamed group", "document", "self", "none"] as const;
export type ClaimKind = SourceKind | "none"; // "none": the text names nobody

export interface ClaimsView {
  name: "claims";
  text: string; // words of what is said
  speaker: string; // a part of the name will do
  speakers: string[]; // ids of actors, any of them
  stances: Stance[]; // any of them
  kinds: ClaimKind[]; // any of them
  from: string; // published
  to: string;
  order: "newest" | "oldest";
  page: number; // from 1
}

export const claimsPerPage = 50;
const day = /^\d{4}(-\d\d(-\d\d)?)?$/;

export const allClaims = (): ClaimsView => ({ name: "claims", text: "", speaker: "", speakers: [], stances: [], kinds: [], from: "", to: "", order: "newest", page: 1 });

export function readClaims(query: URLSearchParams): ClaimsView {
  const page = Number(query.get("page") ?? "1");
  const aDay = (name: string): string => (day.test(query.get(name) ?? "") ? (query.get(name) ?? "") : "");
  return {
    name: "claims",
    text: query.get("text") ?? "",
    speaker: query.get("speaker") ?? "",
    speakers: query.getAll("speaker_id").filter((one) => one !== ""),
    stances: stances.filter((one) => query.getAll("stance").includes(one)),
    kinds: claimKinds.filter((one) => query.getAll("source_kind").includes(one)),
    from: aDay("published_from"),
    to: aDay("published_to"),
    order: query.get("order") === "oldest" ? "oldest" : "newest",
    page: Number.isInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1,
  };
}

/** What the API is asked for. */
export function claimFilterQuery(view: ClaimsView): URLSearchParams {
  const query = new URLSearchParams();
  if (view.text) query.set("text", view.text);
  if (view.speaker) query.set("speaker", view.speaker);
  for (const speaker of view.speakers) query.append("speaker_id", speaker);
  for (const stance of view.stances) query.append("stance", stance);
  for (const kind of view.kinds) query.append("source_kind", kind);
  if (view.from) query.set("published_from", view.from);
  if (view.to) query.set("published_to", view.to);
  return query;
}

export function writeClaims(view: ClaimsView): URLSearchParams {
  const query = claimFilterQuery(view);
  if (view.order !== "newest") query.set("order", view.order);
  if (view.page > 1) query.set("page", String(view.page));
  return query;
}
