// The view of ties between actors, as its address holds it.

/** A tie is known by its two ends and its label; no name holds a line break. */
export type TieKey = string;
export const tieKey = (from: string, label: string, to: string): TieKey => [from, label, to].join("\n");

export interface TiesView {
  name: "ties";
  party: string; // either end; a part of the name will do
  parties: string[]; // either end, by the id of an actor, any of them
  labels: string[]; // any of them
  named: boolean; // only ties between two that articles name
  voice: "" | "own" | "attributed";
  actor: string; // whose ties stand out, by the whole name
  tie: TieKey | null; // whose evidence is open
}

export const allTies = (): TiesView => ({ name: "ties", party: "", parties: [], labels: [], named: false, voice: "", actor: "", tie: null });

export function readTies(query: URLSearchParams): TiesView {
  const voice = query.get("voice");
  const [from, label, to] = ["from", "label", "to"].map((name) => query.get(`tie_${name}`));
  return {
    name: "ties",
    party: query.get("party") ?? "",
    parties: query.getAll("party_id").filter((one) => one !== ""),
    labels: query.getAll("label").filter((one) => one !== ""),
    named: query.get("named") === "true",
    voice: voice === "own" || voice === "attributed" ? voice : "",
    actor: query.get("actor") ?? "",
    tie: from && label && to ? tieKey(from, label, to) : null,
  };
}

/** What the API is asked for. Labels and names are matched here, so that the others stay to be chosen from. */
export function tieFilterQuery(view: TiesView): URLSearchParams {
  const query = new URLSearchParams();
  if (view.party) query.set("party", view.party);
  for (const party of view.parties) query.append("party_id", party);
  if (view.voice) query.set("voice", view.voice);
  return query;
}

export function writeTies(view: TiesView): URLSearchParams {
  const query = tieFilterQuery(view);
  for (const label of view.labels) query.append("label", label);
  if (view.named) query.set("named", "true");
  if (view.actor) query.set("actor", view.actor);
  const [from, label, to] = view.tie?.split("\n") ?? [];
  if (from && label && to) {
    query.set("tie_from", from);
    query.set("tie_label", label);
    query.set("tie_to", to);
  }
  return query;
}
