import { geoMercator, geoNaturalEarth1, type GeoProjection } from "d3-geo";

import type { MapFrame } from "../../event_view.ts";
import { extentOf } from "./event_places.ts";

const margin = 22; // pixels
const narrowest = 20; // degrees, unless a reader asks for less: countries this coarse look like nothing from nearer
const widest = 110; // wider than that, the whole world is shown as it is known
const steepest = 72; // degrees north or south, where Mercator has stretched the land beyond recognition
export const nearest = 1; // degrees: what a reader may ask for

const radians = Math.PI / 180;
/** Degrees of the equator that are as long on Mercator's map as the way to this latitude. */
const mercator = (latitude: number): number => Math.log(Math.tan(Math.PI / 4 + (latitude * radians) / 2)) / radians;
const latitudeOf = (height: number): number => (2 * Math.atan(Math.exp(height * radians)) - Math.PI / 2) / radians;

/** The frame that holds the points; null: the whole world. */
export function frameOf(points: readonly (readonly [number, number])[], width: number, height: number, least = narrowest): MapFrame | null {
  const extent = extentOf(points);
  const [west, south, east, north] = extent ?? [0, 0, 0, 0];
  if (!extent || east - west > widest || north > steepest || south < -steepest) return null;
  const [bottom, top] = [mercator(south), mercator(north)];
  const across = Math.max((east - west) * 1.15, least) * (width / Math.max(width - 2 * margin, 1));
  const up = Math.max((top - bottom) * 1.15, least * 0.6) * (height / Math.max(height - 2 * margin, 1));
  return {
    longitude: ((((west + east) / 2 + 540) % 360) - 180),
    latitude: latitudeOf((bottom + top) / 2),
    degrees: Math.max(across, (up * width) / height),
  };
}

/** The frame `by` times as wide; null where that is the whole world. Its middle stays where it was. */
export function zoomed(frame: MapFrame, by: number): MapFrame | null {
  const degrees = Math.max(frame.degrees * by, nearest);
  return degrees > widest * 1.3 ? null : { ...frame, degrees };
}

/** The frame moved by shares of its width and height, as seen: 0.5 to the right shows what lay half a frame away. */
export function moved(frame: MapFrame, right: number, down: number, width: number, height: number): MapFrame {
  const longitude = ((((frame.longitude + right * frame.degrees) % 360) + 540) % 360) - 180;
  const middle = mercator(frame.latitude) - down * frame.degrees * (height / width);
  return { ...frame, longitude, latitude: Math.min(80, Math.max(-80, latitudeOf(middle))) };
}

export function mapProjection(frame: MapFrame | null, width: number, height: number): GeoProjection {
  if (!frame) return geoNaturalEarth1().fitExtent([[4, 4], [width - 4, height - 4]], { type: "Sphere" }); // prettier-ignore
  return geoMercator()
    .rotate([-frame.longitude, 0])
    .center([0, frame.latitude])
    .scale(width / (frame.degrees * radians))
    .translate([width / 2, height / 2])
    .clipExtent([[0, 0], [width, height]]); // prettier-ignore
}
