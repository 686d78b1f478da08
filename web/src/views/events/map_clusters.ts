import type { PlaceOfEvents } from "./event_places.ts";

export interface DrawnPlace {
  place: PlaceOfEvents;
  x: number; // pixels
  y: number;
}

/** Places that would lie upon each other on the map as it is drawn now: one mark, at the place with the most events. */
export interface PlaceCluster extends DrawnPlace {
  places: PlaceOfEvents[]; // those with the most events first; `place` is the first
  count: number; // events
}

export const radiusOf = (count: number): number => Math.min(20, 3.5 + 1.8 * Math.sqrt(count));
const gap = 2; // pixels between two marks
const nearby = 14; // marks that are nearer than this cannot be told apart, or hit

/** Every place is in one cluster, with others or alone. `places`: those with the most events first. */
export function clustersOf(places: readonly DrawnPlace[]): PlaceCluster[] {
  const clusters: PlaceCluster[] = [];
  for (const { place, x, y } of places) {
    const near = clusters.find((one) => Math.hypot(one.x - x, one.y - y) < Math.max(nearby, radiusOf(one.count) + radiusOf(place.count) + gap));
    if (near) {
      near.places.push(place);
      near.count += place.count;
    } else clusters.push({ place, x, y, places: [place], count: place.count });
  }
  return clusters;
}
