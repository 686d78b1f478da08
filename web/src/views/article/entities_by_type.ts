import type { Entity } from "../../api.ts";
import type { CodePointText } from "../../offsets.ts";

export const entityTypes = ["person", "organization", "group", "place", "facility", "event", "work", "other"] as const satisfies Entity["type"][];

export interface EntityGroup {
  type: Entity["type"];
  entities: Entity[];
}

/** Groups in a fixed order; in each the named before those only described, then the oftenest mentioned first. */
export function entitiesByType(entities: readonly Entity[]): EntityGroup[] {
  const first = ({ mentions }: Entity): number => mentions[0]?.span[0] ?? 0;
  return entityTypes
    .map((type) => ({
      type,
      entities: entities
        .filter((one) => one.type === type)
        .sort(
          (a, b) =>
            Number(b.named) - Number(a.named) || b.mentions.length - a.mentions.length || first(a) - first(b),
        ),
    }))
    .filter((group) => group.entities.length > 0);
}

/** What two ways to name a thing have in common: "The Harbour Board" is no other name than "Harbour Board". */
export const sameName = (words: string): string => words.toLowerCase().replace(/^(the|a|an) /, "");

/** The other names and descriptions an entity goes by, names first; pronouns are none. */
export function aliases({ name, mentions }: Entity, text: CodePointText): string[] {
  const seen = new Set([sameName(name)]);
  const found: string[] = [];
  for (const wanted of ["name", "nominal"] as const)
    for (const { span, form } of mentions) {
      const words = text.slice(span);
      if (form !== wanted || seen.has(sameName(words))) continue;
      seen.add(sameName(words));
      found.push(words);
    }
  return found;
}
