// Reports of our own writing: invented actors and outlets, at places that a map has. What an API would answer for them.
import type { EventList, EventRow, TieList, TieRow, Voice } from "../src/api.ts";

type Place = NonNullable<EventRow["place"]>;
type Party = EventRow["actors"][number];

const place = (name: string, geonames: number | null, country: string | null, at: [number, number] | null, level: string | null, admin1: string | null = null): Place => ({
  entity: "e9", name, geonames, resolved: geonames === null ? null : name, country, admin1, lat: at?.[0] ?? null, lon: at?.[1] ?? null, level, score: at ? 0.9 : null,
}); // prettier-ignore

export const places = {
  kabul: place("Kabul", 1138958, "AF", [34.53, 69.17], "P", "KAB"),
  herat: place("Herat", 1140026, "AF", [34.35, 62.2], "P", "HER"),
  helmand: place("Helmand", 1140043, "AF", [31.0, 64.0], "A", "HEL"),
  afghanistan: place("Afghanistan", 1149361, "AF", [33.0, 66.0], "A"),
  quetta: place("Quetta", 1167528, "PK", [30.18, 67.0], "P", "BA"),
  singapore: place("Singapore", 1880251, "SG", [1.37, 103.8], "A"),
  valley: place("the Marrow valley", null, null, null, null),
};

const party = (name: string, type: Party["type"] = "organization", country: string | null = null): Party => ({ entity: "e1", name, type, country, kind: null });
export const parties = {
  league: party("The River League"),
  guard: party("Harbour Guard"),
  ministry: party("Ministry of Bridges", "organization", "AF"),
  doctors: party("Northern Doctors"),
  varga: party("Ilse Varga", "person"),
};

const voice = (speaker: string | null, stance: Voice["stance"], kind: Voice["kind"] = "organization", named = true): Voice => ({ id: "a1", speaker, kind, named, stance });

const articles = [
  { id: "dam", title: "Gates stood open for two hours, engineer says", outlet: "The Harbour Courier", url: null, published: "2021-11-08" },
  { id: "bbbbbbbbbbbb", title: "League leaves two towns", outlet: "Radio Oster", url: null, published: "2021-11-12" },
  { id: "cccccccccccc", title: "What the harbour remembers", outlet: null, url: null, published: null },
]; // prettier-ignore

interface Told {
  type: string;
  words: string; // the sentence; the trigger in square brackets
  article?: number;
  at?: Place | null;
  time?: [text: string, edtf: string | null, earliest: string | null, latest: string | null] | null;
  who?: Party[];
  whom?: Party[];
  by?: Voice | null;
  status?: EventRow["status"];
  mode?: string;
  count?: EventRow["count"];
}

function row(told: Told, index: number): EventRow {
  const [before = "", trigger = "", behind = ""] = told.words.split(/[[\]]/);
  const begin = 1000 * index;
  const [text, edtf, earliest, latest] = told.time ?? [null, null, null, null];
  return {
    article: articles[told.article ?? index % articles.length] ?? (articles[0] as EventRow["article"]),
    id: `v${index + 1}`,
    type: told.type,
    mode: told.mode ?? null,
    contexts: [],
    trigger: { span: [begin + [...before].length, begin + [...before].length + [...trigger].length], text: trigger },
    sentence: { span: [begin, begin + [...(before + trigger + behind)].length], text: before + trigger + behind },
    actors: told.who ?? [],
    recipients: told.whom ?? [],
    place: told.at ?? null,
    place_withheld: false,
    time: told.time ? { text, edtf, earliest, latest, anchor: null, relation: null, duration: null, bound: null } : null,
    count: told.count ?? null,
    status: told.status ?? "happened",
    attribution: told.by ?? null,
    tellings: 1,
    score: 0.8,
  };
}

const { kabul, herat, helmand, afghanistan, quetta, singapore, valley } = places;
const { league, guard, ministry, doctors, varga } = parties;
export const inventedEvents: EventRow[] = (
  [
    { type: "ASSAULT", mode: "raid", words: "The River League [raided] a depot of the Harbour Guard near Kabul, killing at least 4.", at: kabul, time: ["on 2 May", "2021-05-02", "2021-05-02", "2021-05-02"], who: [league], whom: [guard], count: { value: 4, upper: null, unit: "killed", bound: "at least" } },
    { type: "CONSULT", words: "Both sides [met] in Kabul in May, the ministry said.", at: kabul, time: ["in May", "2021-05", "2021-05-01", "2021-05-31"], who: [league, ministry], by: voice("Ministry of Bridges", "asserts") },
    { type: "ASSAULT", mode: "bombing", words: "The Guard denied that it had [shelled] villages in Helmand last summer.", at: helmand, time: ["last summer", "2021-22", "2021-06-01", "2021-08-31"], who: [guard], by: voice("Harbour Guard", "denies"), status: "negated" },
    { type: "AID", words: "Northern Doctors [sent] supplies to Herat on Sunday.", at: herat, time: ["on Sunday", "2021-07-11", "2021-07-11", "2021-07-11"], who: [doctors], whom: [] },
    { type: "THREATEN", words: "An official who asked not to be named warned that the League would [strike] anywhere in Afghanistan before the winter.", at: afghanistan, time: ["before the winter", null, null, "2021-12-21"], who: [league], by: voice("An official", "expects", "unnamed person", false), status: "planned" },
    { type: "RETREAT", words: "The League [left] the Marrow valley in October, the year of which nobody would state.", at: valley, time: ["in October", "XXXX-10", null, null], who: [league] },
    { type: "AGREE", words: "A truce was [signed] in Singapore after 3 September.", at: singapore, time: ["after 3 September", null, "2021-09-03", null], who: [league, guard], by: voice(null, "asserts", null, false) },
    { type: "PROTEST", words: "Hundreds [marched] in Quetta.", at: quetta, count: { value: 300, upper: 500, unit: "people", bound: "about" } },
    { type: "ACCUSE", words: "Ilse Varga [accused] the ministry of silence.", who: [varga], whom: [ministry], time: ["8 November", "2021-11-08", "2021-11-08", "2021-11-08"], at: kabul, by: voice("Ilse Varga", "asserts", "person") },
  ] satisfies Told[]
).map(row);

/** What the program would answer: it strips the places of events where the filter names a person. */
export function answerEvents(query: URLSearchParams, events: readonly EventRow[] = inventedEvents): EventList {
  const wanted = query.getAll("actor").map((name) => name.toLowerCase());
  const admitted = events
    .filter(({ actors, article }) => {
      const isOf = wanted.length === 0 || actors.some(({ name }) => wanted.some((one) => name.toLowerCase().includes(one)));
      return isOf && (!query.get("article") || article.id === query.get("article"));
    })
    .filter(({ sentence }) => sentence.text.toLowerCase().includes((query.get("text") ?? "").toLowerCase()))
    .map((event) => {
      const isAPersons = event.actors.some(({ type, name }) => type === "person" && wanted.some((one) => name.toLowerCase().includes(one)));
      return isAPersons && event.place ? { ...event, place: null, place_withheld: true } : event;
    });
  const limit = Number(query.get("limit") ?? "50");
  return { total: admitted.length, offset: 0, limit, dated: admitted.filter(({ time }) => time?.earliest || time?.latest).length, events: admitted.slice(0, limit) };
}

/** The same events, told one after another in the text of the one article. */
export const inOneText = inventedEvents.map((event, at) => ({
  ...event,
  trigger: { ...event.trigger, span: [60 + 90 * at, 66 + 90 * at] as [number, number] },
  sentence: { ...event.sentence, span: [50 + 90 * at, 130 + 90 * at] as [number, number] },
}));

/** As many as are asked for, over ten years and all the places. */
export function manyEvents(count: number): EventRow[] {
  const at = [...Object.values(places)];
  return Array.from({ length: count }, (_, index) => {
    const base = inventedEvents[(index * 7) % inventedEvents.length] as EventRow;
    const [year, month, day] = [2012 + (index * 13) % 10, 1 + ((index * 5) % 12), 1 + ((index * 11) % 28)]; // prettier-ignore
    const date = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    const of = at[(index * 3) % at.length] ?? null;
    const where = of?.lat != null && of.lon !== null && of.level === "P"
      ? { ...of, name: `Town ${index % 180}`, resolved: `Town ${index % 180}`, geonames: 9_000_000 + (index % 180), lat: of.lat + ((index % 180) % 13) * 0.4 - 2.5, lon: of.lon + ((index % 180) % 17) * 0.5 - 4 }
      : of; // prettier-ignore
    return {
      ...base,
      id: `v${index + 1}`,
      place: where,
      time: index % 9 === 0 ? null : { text: date, edtf: date, earliest: date, latest: index % 4 === 0 ? `${year}-12-31` : date, anchor: null, relation: null, duration: null, bound: null },
    };
  });
}

const end = ({ name, type, country, actor = null }: Party): TieRow["from"] => ({ name, type, country, actor, named: true });
function tie(from: Party, label: string, to: Party, kind: TieRow["kind"], told: { text: string; event: string | null; by: Voice | null; article?: number }[]): TieRow {
  return {
    from: end(from), to: end(to), label, kind, count: told.length, articles: new Set(told.map(({ article = 0 }) => article)).size,
    own_voice: told.filter(({ by }) => by === null).length,
    evidence: told.map(({ text, event, by, article = 0 }) => ({ article: articles[article] as EventRow["article"], event, span: [0, 60] as [number, number], text, attribution: by })),
  }; // prettier-ignore
}
export const inventedTies: TieRow[] = [
  tie(league, "ASSAULT", guard, "event", [{ text: "The River League raided a depot of the Harbour Guard near Kabul, killing at least 4.", event: "v1", by: null }, { text: "The League has shelled the Guard for months, an official said.", event: "v12", by: voice("An official", "asserts", "unnamed person", false), article: 1 }]),
  tie(guard, "ASSAULT", league, "event", [{ text: "The Guard struck back, the League said.", event: "v9", by: voice("The River League", "asserts") }]),
  tie(ministry, "gives money", doctors, "relation", [{ text: "The ministry pays for the clinics of Northern Doctors.", event: null, by: null, article: 1 }]),
  tie(ministry, "CONSULT", league, "event", [{ text: "Both sides met in Kabul in May, the ministry said.", event: "v2", by: voice("Ministry of Bridges", "asserts") }]),
  tie(varga, "ACCUSE", ministry, "event", [{ text: "Ilse Varga accused the ministry of silence.", event: "v9", by: null }]),
  tie(doctors, "AID", party("Herat", "place"), "event", [{ text: "Northern Doctors sent supplies to Herat on Sunday.", event: "v4", by: null }]),
];
export function answerTies(query: URLSearchParams, ties: readonly TieRow[] = inventedTies): TieList {
  const wanted = (query.get("party") ?? "").toLowerCase();
  const voiceOf = query.get("voice");
  const admitted = ties.filter(
    ({ from, to, own_voice }) =>
      [from, to].some(({ name }) => name.toLowerCase().includes(wanted)) && (!voiceOf || (voiceOf === "own") === own_voice > 0),
  );
  return { total: admitted.length, offset: 0, limit: 1000, ties: admitted };
}
export function manyTies(count: number): TieRow[] {
  return Array.from({ length: count }, (_, index) => {
    const from = party(`Company of the ${index % 23}th Gate`);
    const to = party(index % 5 === 0 ? "Harbour Guard" : `Council of ${(index * 7) % 61} Bridges`);
    return tie(from, ["ASSAULT", "CONSULT", "gives money", "trains"][index % 4] ?? "AID", to, "event", [{ text: `Sentence ${index}.`, event: "v1", by: index % 3 === 0 ? null : voice("A clerk", "asserts", "unnamed person", false) }]);
  }).filter((one, at, all) => all.findIndex((other) => other.from.name === one.from.name && other.to.name === one.to.name && other.label === one.label) === at);
}
