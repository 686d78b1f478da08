import { describe, expect, it } from "vitest";

import type { EventRow } from "../../api.ts";
import { inventedEvents, manyEvents, places } from "../../../tests/invented_events.ts";
import { allEvents, eventFilterQuery, partyQuery, type EventsView } from "../../event_view.ts";
import { countInWords, onWhoseWord, whenInWords, whereInWords, whoToWhom } from "../../event_wording.ts";
import { admits, facetValues, inOrder } from "./event_filter.ts";
import { countriesOf, extentOf, levelOf, placesOf } from "./event_places.ts";
import { clustersOf } from "./map_clusters.ts";
import { frameOf, mapProjection, moved, zoomed } from "./map_projection.ts";
import { domainOf, lanesOf, mainDomainOf, timeBars, timeBins } from "./time_bars.ts";
import { dateOf, daysOf } from "../../days.ts";
import { timeTicks } from "./time_scale.ts";
import { countryShape } from "./world_shapes.ts";

const view = (part: Partial<EventsView>): EventsView => ({ ...allEvents(), ...part });
const chosen = (part: Partial<EventsView["chosen"]>): Pick<EventsView, "chosen"> => ({ chosen: { ...allEvents().chosen, ...part } });
const admitted = (part: Partial<EventsView>): string[] =>
  inventedEvents.filter((event) => admits(view(part), event)).map(({ id }) => id);

describe("the filter", () => {
  it.each<[string, Partial<EventsView>, string[]]>([
    ["any of one facet", chosen({ type: ["ASSAULT", "AID"] }), ["v1", "v3", "v4"]],
    ["all of several", chosen({ type: ["ASSAULT"], status: ["negated"] }), ["v3"]],
    ["the outlet's own voice", chosen({ voice: ["own"] }), ["v1", "v4", "v6", "v8"]],
    ["a stance", chosen({ stance: ["denies"] }), ["v3"]],
    ["a place by its id", { places: ["1138958"] }, ["v1", "v2", "v9"]],
    ["a place by a part of its name", { places: ["marrow"] }, ["v6"]],
    ["a whole country", { country: "PK" }, ["v8"]],
    ["a vague time wherever it may lie", { from: "2021-05-20", to: "2021-06-10" }, ["v2", "v3", "v5"]],
    ["an open time beyond its bound", { from: "2022" }, ["v7"]],
    ["whole months", { to: "2021-05" }, ["v1", "v2", "v5"]],
  ])("admits %s", (_, part, ids) => expect(admitted(part)).toEqual(ids));

  it("leaves who takes part and the words to the program", () => {
    const asked = view({ text: "bridge", from: "2021", ...chosen({ actor: ["League"], type: ["AID"] }) });
    expect(partyQuery(asked).toString()).toBe("text=bridge&actor=League");
    expect(eventFilterQuery(asked).toString()).toBe("text=bridge&actor=League&type=AID&from=2021");
    expect(inventedEvents.every((event) => admits(view(chosen({ actor: ["Nobody"] })), event))).toBe(true);
  });

  it("counts what each choice would give, and keeps what is chosen", () => {
    const narrowed = view({ country: "AF", ...chosen({ status: ["possible"] }) });
    expect(facetValues(narrowed, inventedEvents, "status")).toEqual([
      { value: "happened", count: 4 },
      { value: "negated", count: 1 },
      { value: "planned", count: 1 },
      { value: "possible", count: 0 },
    ]);
  });
  it("takes two spellings of an actor for one, under the commoner or the chosen one", () => {
    const [first, second] = inventedEvents.filter(({ actors }) => actors.some(({ name }) => name === "The River League"));
    if (!first || !second) throw new Error("too few events");
    const shouting = { ...first, actors: first.actors.map((one) => ({ ...one, name: one.name.toUpperCase() })) };
    const events = [shouting, second, second];
    expect(facetValues(allEvents(), events, "actor")[0]).toEqual({ value: "The River League", count: 3 });
    expect(facetValues(view(chosen({ actor: ["THE RIVER LEAGUE"] })), events, "actor")[0]).toEqual({ value: "THE RIVER LEAGUE", count: 3 });
  });
  it("offers no person as an actor", () =>
    expect(facetValues(allEvents(), inventedEvents, "actor").map(({ value }) => value)).not.toContain("Ilse Varga"));

  it("orders by time, what has none last", () =>
    expect(inOrder(inventedEvents, "time").map(({ id }) => id).slice(-2)).toEqual(["v6", "v8"]));
  it("orders by publication, articles without a date last", () => {
    expect(inOrder(inventedEvents, "newest")[0]?.article.published).toBe("2021-11-12");
    expect(inOrder(inventedEvents, "oldest").at(-1)?.article.published).toBeNull();
  });
});

describe("days", () => {
  it.each([
    ["1970-01-02", [1, 1]],
    ["1970", [0, 364]],
    ["1970-02", [31, 58]],
    ["1970-01-02T10:00", [1, 1]],
    ["XXXX-10", null],
    ["1970-13", null],
    [null, null],
  ] as const)("of %s", (date, days) => expect(daysOf(date)).toEqual(days));
  it.each(["2021-04-30", "1969-12-31", "0079-08-24"])("and back: %s", (date) => expect(dateOf(daysOf(date)?.[0] ?? 0)).toBe(date));

  const labels = (from: string, to: string): string[] =>
    timeTicks(daysOf(from)?.[0] ?? 0, daysOf(to)?.[0] ?? 0, 8).map(({ label }) => label);
  it("have ticks at whole days, months or years", () => {
    expect(labels("2021-05-01", "2021-05-04")).toEqual(["1 May 2021", "2 May", "3 May", "4 May"]);
    expect(labels("2020-08-15", "2021-03-02")).toEqual(["Sep 2020", "Oct", "Nov", "Dec", "Jan 2021", "Feb", "Mar"]);
    expect(labels("1990-06-01", "2021-01-01")).toEqual(["1995", "2000", "2005", "2010", "2015", "2020"]);
  });
});

describe("bars", () => {
  const bars = timeBars(inventedEvents);
  it("cover the time in which an event may have happened; what has none has no bar", () => {
    expect(bars.map(({ event }) => event.id)).toEqual(["v2", "v1", "v3", "v4", "v7", "v9", "v5"]);
    expect(bars.map(({ begin, end }) => end - begin)).toEqual([31, 1, 92, 1, 1, 1, 1]);
    expect(bars.filter(({ opensAfter }) => opensAfter).map(({ event }) => event.id)).toEqual(["v7"]);
    expect(bars.filter(({ opensBefore }) => opensBefore).map(({ event }) => event.id)).toEqual(["v5"]);
  });
  it("lie in lanes, none upon another", () => expect(lanesOf(bars, 1, 0)).toEqual([0, 1, 0, 1, 0, 0, 0]));
  it("have room at both sides", () => {
    const [first, last] = domainOf(bars) ?? [0, 0];
    expect(first < (bars[0]?.begin ?? 0) && last > (bars.at(-1)?.end ?? 0)).toBe(true);
    expect(domainOf([])).toBeNull();
  });
  it("that lie far from all others do not press those into a line", () => {
    const [, old, ...others] = manyEvents(100);
    if (!old?.time) throw new Error("no time");
    const stray = { ...old, time: { ...old.time, edtf: "1205", earliest: "1205-01-01", latest: "1205-12-31" } };
    expect(domainOf(timeBars([stray, ...others]))?.[0]).toBeLessThan(daysOf("1210")?.[0] ?? 0);
    expect(mainDomainOf(timeBars([stray, ...others]))?.[0]).toBeGreaterThan(daysOf("2010")?.[0] ?? 0);
    expect(mainDomainOf(timeBars(others))).toEqual(domainOf(timeBars(others)));
    expect(mainDomainOf([])).toBeNull();
  });
  it("are counted by time where they are many: a vague one is spread over its days", () => {
    const [first, last] = [daysOf("2021-05-01")?.[0] ?? 0, (daysOf("2021-05-31")?.[0] ?? 0) + 1];
    const bins = timeBins(bars.slice(0, 2), [first, last], 31);
    expect(bins[1]).toBeCloseTo(1 + 1 / 31);
    expect(bins.reduce((sum, bin) => sum + bin, 0)).toBeCloseTo(2);
  });
});

describe("places", () => {
  it("are points, areas, countries, or not on the map", () =>
    expect([places.kabul, places.helmand, places.afghanistan, places.valley].map(levelOf)).toEqual(["point", "area", "country", "unlocated"]));
  it("are listed once, those with the most events first", () => {
    const all = placesOf(inventedEvents);
    expect(all[0]).toMatchObject({ key: "1138958", name: "Kabul", count: 3, at: [69.17, 34.53] });
    expect(all.find(({ name }) => name === "the Marrow valley")?.key).toBe("the Marrow valley");
    expect(countriesOf(all).get("AF")).toEqual({ whole: 1, inside: 5 });
  });
  it("make a country's shape; one too small has none, and not its neighbour's", () => {
    expect(countryShape("AF", [])?.properties.name).toBe("Afghanistan");
    expect(countryShape("CD", [[15.3, -4.4]])?.properties.name).toBe("Dem. Rep. Congo");
    expect(countryShape("US", [[-77, 38.9]])?.properties.name).toBe("United States of America");
    expect(countryShape("SG", [[103.8, 1.37]])).toBeNull();
    expect(countryShape("XX", [])).toBeNull();
  });
  it("span the shorter way round the globe", () => {
    expect(extentOf([[170, 0], [-170, 10]])).toEqual([170, 0, 190, 10]); // prettier-ignore
    expect(extentOf([[5, 1]])).toEqual([5, 1, 5, 1]); // prettier-ignore
    expect(extentOf([])).toBeNull();
  });
  it("lie inside the map that shows them", () => {
    const points: [number, number][] = [[69.17, 34.53], [62.2, 34.35], [178, -18], [-178, -17]]; // prettier-ignore
    for (const shown of [points.slice(0, 2), points.slice(2), points, [points[0] as [number, number]]])
      for (const frame of [frameOf(shown, 800, 400), null]) {
        const projection = mapProjection(frame, 800, 400);
        for (const point of shown) {
          const [x, y] = projection(point) ?? [-1, -1];
          expect(x >= 0 && x <= 800 && y >= 0 && y <= 400).toBe(true);
        }
      }
  });
  it("come nearer and move by what is asked", () => {
    const frame = { longitude: 175, latitude: 0, degrees: 40 };
    expect(zoomed(frame, 0.5)).toEqual({ ...frame, degrees: 20 });
    expect(zoomed(frame, 8)).toBeNull();
    expect(zoomed(frame, 0.001)?.degrees).toBe(1);
    expect(moved(frame, 0.5, 0, 800, 400)).toEqual({ ...frame, longitude: -165 });
    expect(mapProjection(moved(frame, 0, 0.5, 800, 400), 800, 400)([175, 0])?.map(Math.round)).toEqual([400, 0]);
  });
  it("that would lie upon each other are one mark, with all of their events", () => {
    const all = placesOf(inventedEvents).filter(({ at }) => at);
    const [first, second, ...rest] = all.map((place, at) => ({ place, x: 100 * at, y: 0 }));
    if (!first || !second) throw new Error("too few places");
    expect(clustersOf([first, second, ...rest]).every(({ places }) => places.length === 1)).toBe(true);
    const [both] = clustersOf([first, { ...second, x: first.x + 9 }, ...rest]);
    expect(both?.count).toBe(first.place.count + second.place.count);
    expect(both?.places.map(({ name }) => name)).toEqual([first.place.name, second.place.name]);
  });
});

describe("wording", () => {
  const say = (id: string): readonly string[] => {
    const event = inventedEvents.find((one) => one.id === id);
    if (!event) throw new Error(id);
    return [whenInWords(event), whoToWhom(event), whereInWords(event), countInWords(event), onWhoseWord(event.attribution)];
  };
  it.each([
    ["v1", ["2 May 2021", "The River League \u2192 Harbour Guard", "Kabul", "at least 4 killed", "the outlet\u2019s own word"]],
    ["v3", ["1 June 2021 to 31 August 2021", "Harbour Guard", "Helmand", "", "denied by Harbour Guard"]],
    ["v5", ["21 December 2021 or earlier", "The River League", "Afghanistan", "", "expected by An official"]],
    ["v6", ["October, year not stated", "The River League", "the Marrow valley", "", "the outlet\u2019s own word"]],
    ["v7", ["3 September 2021 or later", "The River League, Harbour Guard", "Singapore", "", "asserted by somebody not named"]],
    ["v8", ["no date", "nobody named", "Quetta", "about 300 to 500 people", "the outlet\u2019s own word"]],
  ])("says no more than is known: %s", (id, words) => expect(say(id)).toEqual(words));
  it.each([
    ["1830-01-01", "1839-12-31", "1830 to 1839"],
    ["2021-01-01", "2021-12-31", "2021"],
    ["2021-01-01", "2022-03-31", "1 January 2021 to 31 March 2022"],
  ])("calls a span by its whole years: %s to %s", (earliest, latest, words) => {
    const time = { text: "then", edtf: null, earliest, latest, anchor: null, relation: null, duration: null, bound: null };
    expect(whenInWords({ ...(inventedEvents[0] as EventRow), time })).toBe(words);
  });
});
