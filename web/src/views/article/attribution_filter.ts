import type { Attribution } from "../../api.ts";
import { kinds, namings, stances, type AttributionFilter, type Naming } from "../../reading.ts";

/** "none" where the text names nobody: that is no unnamed source. */
export function namingOf({ source }: Attribution): Naming {
  if (!source.kind && !source.entity) return "none";
  return source.named ? "named" : "unnamed";
}

const valueOf: { [Name in keyof AttributionFilter]: (one: Attribution) => AttributionFilter[Name][number] | null } = {
  stance: (one) => one.stance,
  kind: ({ source }) => source.kind,
  naming: namingOf,
};

function isAdmittedBy(name: keyof AttributionFilter, filter: AttributionFilter, one: Attribution): boolean {
  const wanted: readonly (string | null)[] = filter[name];
  return wanted.length === 0 || wanted.includes(valueOf[name](one));
}

export const admits = (filter: AttributionFilter, one: Attribution): boolean =>
  (Object.keys(valueOf) as (keyof AttributionFilter)[]).every((name) => isAdmittedBy(name, filter, one));

export interface Choice {
  value: string;
  count: number;
}

/**
 * The values of one property that occur at all, in their fixed order. Each count leaves out the property's own
 * restriction, so that it tells what choosing the value would give.
 */
export function choices(
  name: keyof AttributionFilter,
  filter: AttributionFilter,
  attributions: readonly Attribution[],
): Choice[] {
  const open = { ...filter, [name]: [] };
  const all: readonly string[] = { stance: stances, kind: kinds, naming: namings }[name];
  return all
    .filter((value) => attributions.some((one) => valueOf[name](one) === value))
    .map((value) => ({
      value,
      count: attributions.filter((one) => valueOf[name](one) === value && admits(open, one)).length,
    }));
}

/** The filter with a value chosen, or no longer. */
export function toggled(filter: AttributionFilter, name: keyof AttributionFilter, value: string): AttributionFilter {
  const values: readonly string[] = filter[name];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  const all: readonly string[] = { stance: stances, kind: kinds, naming: namings }[name];
  return { ...filter, [name]: all.filter((one) => next.includes(one)) };
}
