import type { EventRow } from "../../api.ts";

/** How exactly it is known where: a country or an area has no one point. */
export type Level = "country" | "area" | "point" | "unlocated";

export interface PlaceOfEvents {
  key: string; // what narrows to it: a GeoNames id, or the name where it is not resolved
  name: string;
  level: Level;
  country: string | null;
  at: [number, number] | null; // longitude, latitude
  count: number;
}

type Place = NonNullable<EventRow["place"]>;

export function levelOf({ lat, lon, level, admin1 }: Place): Level {
  if (lat === null || lon === null) return "unlocated";
  if (level === "A") return admin1 && admin1 !== "00" ? "area" : "country";
  return level === "L" ? "area" : "point";
}

/** The places of events, those with the most first. */
export function placesOf(events: readonly EventRow[]): PlaceOfEvents[] {
  const places = new Map<string, PlaceOfEvents>();
  for (const { place } of events) {
    if (!place) continue;
    const key = place.geonames === null ? place.name : String(place.geonames);
    const known = places.get(key.toLowerCase());
    if (known) known.count += 1;
    else
      places.set(key.toLowerCase(), {
        key,
        name: place.resolved ?? place.name,
        level: levelOf(place),
        country: place.country,
        at: place.lat === null || place.lon === null ? null : [place.lon, place.lat],
        count: 1,
      });
  }
  return [...places.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

/** How many events are told of each country, of the whole of it and of places in it. */
export function countriesOf(places: readonly PlaceOfEvents[]): Map<string, { whole: number; inside: number }> {
  const countries = new Map<string, { whole: number; inside: number }>();
  for (const { country, level, count } of places) {
    if (!country) continue;
    const known = countries.get(country) ?? { whole: 0, inside: 0 };
    known[level === "country" ? "whole" : "inside"] += count;
    countries.set(country, known);
  }
  return countries;
}

/** The stretch of the globe that holds the points: [west, south, east, north] in degrees; east may be past 180. */
export function extentOf(points: readonly (readonly [number, number])[]): [number, number, number, number] | null {
  if (points.length === 0) return null;
  const longitudes = points.map(([longitude]) => longitude).sort((a, b) => a - b);
  const latitudes = points.map(([, latitude]) => latitude);
  // The widest gap between neighbours around the globe is what the stretch leaves out.
  const gaps = longitudes.map((longitude, at) => (longitudes[at + 1] ?? (longitudes[0] ?? 0) + 360) - longitude);
  const widest = gaps.indexOf(Math.max(...gaps));
  const west = longitudes[(widest + 1) % longitudes.length] ?? 0;
  const east = longitudes[widest] ?? 0;
  return [west, Math.min(...latitudes), east < west ? east + 360 : east, Math.max(...latitudes)];
}
