// How a reported event is said to a reader. All of it is reported, not established.
import type { EventRow, Voice } from "./api.ts";
import type { EventFacet } from "./event_view.ts";
import type { Stance } from "./reading.ts";
import { dateInWords, number, stanceBy, stanceWord } from "./wording.ts";

/** "ASSAULT" and "SELF_DEFENCE" as "Assault" and "Self defence". */
export const typeWord = (type: string): string =>
  type.replaceAll("_", " ").toLowerCase().replace(/^./, (letter) => letter.toUpperCase());
export const modeWord = (mode: string): string => mode.replaceAll("_", " ");

const statusWords: Record<EventRow["status"], string> = {
  happened: "happened",
  ongoing: "ongoing",
  planned: "planned",
  possible: "possible",
  negated: "said not to have happened",
};
export const statusWord = (status: EventRow["status"]): string => statusWords[status] ?? status;

const facetTitles: Record<EventFacet, string> = {
  type: "What",
  status: "Status",
  voice: "On whose word",
  stance: "Stance of the source",
  actor: "Who acts",
};
export const eventFacetTitle = (facet: EventFacet): string => facetTitles[facet];
export function eventFacetValue(facet: EventFacet, value: string): string {
  if (facet === "type") return typeWord(value);
  if (facet === "status") return statusWord(value as EventRow["status"]);
  if (facet === "stance") return stanceWord(value as Stance);
  if (facet === "voice") return value === "own" ? "the outlet's own" : "somebody else's";
  return value;
}

const partyNames = (parties: readonly { name: string }[]): string => parties.map(({ name }) => name).join(", ");

/** "The League → Port Vellan"; what is not known is left open. */
export function whoToWhom({ actors, recipients }: EventRow): string {
  const [who, whom] = [partyNames(actors), partyNames(recipients)];
  if (!whom) return who || "nobody named";
  return `${who || "nobody named"} \u2192 ${whom}`;
}

/** The whole year or month that two days bound, if they do: "2021", "2021-04". */
function wholeOf(earliest: string, latest: string): string | null {
  const [year, month, day] = earliest.split("-");
  if (day !== "01") return null;
  if (month === "01" && latest === `${year}-12-31`) return year ?? null;
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return latest === `${year}-${month}-${lastDay}` ? `${year}-${month}` : null;
}

/** As exact as it is and no more: "30 April 2021", "1830 to 1839", "2 May 2021 or later". */
export function whenInWords({ time }: EventRow): string {
  if (!time) return "no date";
  const { edtf, earliest, latest, text } = time;
  if (edtf && dateInWords(edtf) !== edtf) return dateInWords(edtf);
  if (earliest && earliest === latest) return dateInWords(earliest);
  if (earliest && latest) {
    const whole = wholeOf(earliest, latest);
    if (whole) return dateInWords(whole);
    const isInYears = earliest.endsWith("-01-01") && latest.endsWith("-12-31");
    const [first, last] = isInYears ? [earliest.slice(0, 4), latest.slice(0, 4)] : [earliest, latest];
    return `${dateInWords(first)} to ${dateInWords(last)}`;
  }
  if (earliest) return `${dateInWords(earliest)} or later`;
  if (latest) return `${dateInWords(latest)} or earlier`;
  return text ? `\u201C${text}\u201D` : "no date";
}

/** "Kabul", "Idlib (area)", "place kept back". */
export function whereInWords({ place, place_withheld }: EventRow): string {
  if (place_withheld) return "place kept back";
  if (!place) return "";
  return place.resolved ?? place.name;
}

/** "at least 20 killed", "20 to 30 strikes". */
export function countInWords({ count }: EventRow): string {
  if (!count) return "";
  const { value, upper, unit, bound } = count;
  const figure = upper === null ? number(value) : `${number(value)} to ${number(upper)}`;
  const before = { "at least": "at least ", about: "about ", within: "up to ", exactly: "" }[bound ?? "exactly"];
  return `${before}${figure}${unit ? ` ${unit}` : ""}`;
}

/** "denied by Ilse Varga", "asserted by somebody not named": on whose word; the outlet's own where there is no attribution. */
export function onWhoseWord(voice: Voice | null): string {
  if (!voice) return "the outlet\u2019s own word";
  return `${stanceBy(voice.stance)} ${voice.kind === "self" ? "the outlet itself" : (voice.speaker ?? "somebody not named")}`;
}
