// Natural Earth's countries (public domain) at 1:110 million, as the package world-atlas carries them.
import { geoContains, type GeoPermissibleObjects } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "world-atlas/countries-110m.json";

import { countryName } from "../../wording.ts";

type Shapes = { countries: GeometryCollection<{ name: string }>; land: GeometryCollection };
const topology = atlas as unknown as Topology<Shapes>;

export const land: GeoPermissibleObjects = feature(topology, topology.objects.land);
export const borders: GeoPermissibleObjects = mesh(topology, topology.objects.countries, (a, b) => a !== b);
const { features } = feature(topology, topology.objects.countries);
export type CountryShape = (typeof features)[number];

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const nameOfAnyCountry = new Set(letters.flatMap((first) => letters.map((second) => countryName(first + second))));
/** Shapes that go by another name than the browser's ("Dem. Rep. Congo"): known by the points that lie in them. */
const otherwiseNamed = features.filter(({ properties }) => !nameOfAnyCountry.has(properties.name));

/**
 * A country by its name, else by a point of it. Null for one too small to be on a map of the world: its point lies in
 * a neighbour's shape, which is not taken.
 */
export function countryShape(code: string, points: readonly [number, number][]): CountryShape | null {
  const name = countryName(code);
  const named = features.find(({ properties }) => properties.name === name);
  if (named) return named;
  for (const point of points) {
    const around = otherwiseNamed.find((shape) => geoContains(shape, point));
    if (around) return around;
  }
  return null;
}
