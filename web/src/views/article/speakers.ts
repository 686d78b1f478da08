import type { Attribution, Entity } from "../../api.ts";
import type { CodePointText } from "../../offsets.ts";
import type { Naming, SourceKind } from "../../reading.ts";
import { namingOf } from "./attribution_filter.ts";
import { sameName } from "./entities_by_type.ts";
import { inTextOrder } from "./text_marks.ts";

/** One who speaks in an article, with all that is said to have been said. */
export interface Speaker {
  id: string;
  entity: Entity | null;
  /** Null where the text names nobody. */
  name: string | null;
  kind: SourceKind | null;
  naming: Naming;
  /** How else the text calls it where it speaks; pronouns left out. */
  alsoCalled: string[];
  statements: Attribution[];
}

/**
 * What makes two sources one: the record's entity, and nothing else. A source without one stands alone, however much
 * its words are like another's; only those that nobody is named for share a place.
 */
function speakerId(attribution: Attribution): string {
  if (attribution.source.entity) return attribution.source.entity;
  if (attribution.source.kind === "self") return "self";
  return namingOf(attribution) === "none" ? "none" : attribution.id;
}

function alsoCalled(name: string | null, entity: Entity | null, statements: Attribution[], text: CodePointText): string[] {
  const pronouns = new Set(entity?.mentions.filter(({ form }) => form === "pronoun").map(({ span }) => span.join()));
  const seen = new Set([sameName(name ?? "")]);
  const words: string[] = [];
  for (const { source } of statements) {
    if (!source.span || pronouns.has(source.span.join())) continue;
    const called = text.slice(source.span);
    if (!seen.has(sameName(called))) words.push(called);
    seen.add(sameName(called));
  }
  return words;
}

/** In the order in which they first speak; statements in the order of the text. */
export function speakers(
  attributions: readonly Attribution[],
  entities: readonly Entity[],
  text: CodePointText,
): Speaker[] {
  const bySpeaker = new Map<string, Attribution[]>();
  for (const attribution of inTextOrder(attributions)) {
    const id = speakerId(attribution);
    bySpeaker.set(id, [...(bySpeaker.get(id) ?? []), attribution]);
  }
  return [...bySpeaker].map(([id, statements]) => {
    const entity = entities.find((one) => one.id === id) ?? null;
    const first = statements[0];
    const words = first?.source.span ? text.slice(first.source.span) : null;
    const name = entity?.name ?? words;
    return {
      id,
      entity,
      name,
      kind: first?.source.kind ?? null,
      naming: first ? namingOf(first) : "none",
      alsoCalled: alsoCalled(name, entity, statements, text),
      statements,
    };
  });
}
