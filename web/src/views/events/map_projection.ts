import { geoMercator, geoNaturalEarth1, type GeoProjection } from "d3-geo";

import { extentOf } from "./event_places.ts";

const margin = 22; // pixels
const narrowest = 20; // degrees: countries this coarse look like nothing from nearer
const widest = 110; // wider than that, the whole world is shown as it is known
const steepest = 72; // degrees north or south, where Mercator has stretched the land beyond recognition

/** The whole world, or the part of it that holds the points. */
export function mapProjection(
  points: readonly (readonly [number, number])[],
  width: number,
  height: number,
  wholeWorld: boolean,
): GeoProjection {
  const clip: [[number, number], [number, number]] = [[0, 0], [width, height]]; // prettier-ignore
  const extent = extentOf(points);
  const [west, south, east, north] = extent ?? [0, 0, 0, 0];
  if (wholeWorld || !extent || east - west > widest || north > steepest || south < -steepest)
    return geoNaturalEarth1().fitExtent([[4, 4], [width - 4, height - 4]], { type: "Sphere" }); // prettier-ignore
  const [longitude, latitude] = [(west + east) / 2, (south + north) / 2];
  const half = Math.max((east - west) * 1.15, narrowest) / 2;
  const halfUp = Math.max((north - south) * 1.15, narrowest * 0.6) / 2;
  const [bottom, top] = [Math.max(latitude - halfUp, -80), Math.min(latitude + halfUp, 80)];
  const corners: [number, number][] = [[longitude - half, bottom], [longitude + half, bottom], [longitude - half, top], [longitude + half, top]]; // prettier-ignore
  return geoMercator()
    .rotate([-longitude, 0])
    .fitExtent([[margin, margin], [width - margin, height - margin]], { type: "MultiPoint", coordinates: corners }) // prettier-ignore
    .clipExtent(clip);
}
