import type { Article, Attribution, Entity, EventRow } from "../../api.ts";
import type { Span } from "../../offsets.ts";
import type { Mark } from "./cut_text.ts";

export interface AttributionMark {
  role: "content" | "source" | "cue" | "insertion";
  attribution: string;
  /** The one stretch of an attribution that takes the focus in its name. */
  isHandle: boolean;
}
export interface MentionMark {
  role: "mention";
  entity: string;
  index: number; // into the entity's mentions
  form: Entity["mentions"][number]["form"];
}
export interface DatelineMark {
  role: "dateline";
}
export interface EventMark {
  role: "trigger";
  event: string;
}
/** The words that were asked for: an event's sentence, or the evidence of a tie. */
export interface ToldMark {
  role: "told";
}
export type TextMark = AttributionMark | MentionMark | DatelineMark | EventMark | ToldMark;

/** All spans of an attribution that say something of the text: content, source, cue. */
export function spansOf({ content, source, cue }: Attribution): Span[] {
  return [...content, ...(source.span ? [source.span] : []), ...(cue ? [cue.span] : [])];
}

const firstBegin = (attribution: Attribution): number => Math.min(...spansOf(attribution).map(([begin]) => begin));

/** As a reader meets them. */
export function inTextOrder(attributions: readonly Attribution[]): Attribution[] {
  return [...attributions].sort((a, b) => firstBegin(a) - firstBegin(b));
}

/**
 * Content before source and cue: of marks over the same words, the content is the outer one. An attribution's
 * handle is its cue, else its source, else its first words; no two handles begin at the same place.
 */
export function attributionMarks(attributions: readonly Attribution[]): Mark<TextMark>[] {
  const taken = new Set<number>();
  const marks: Mark<TextMark>[] = [];
  for (const { id, content, source, cue, insertions } of attributions) {
    const own: Mark<AttributionMark>[] = [];
    const add = (role: AttributionMark["role"], span: Span): void => {
      own.push({ span, what: { role, attribution: id, isHandle: false } });
    };
    for (const piece of content) add("content", piece);
    if (source.span) add("source", source.span);
    if (cue) add("cue", cue.span);
    const handle = ["cue", "source", "content"]
      .flatMap((role) => own.filter(({ what }) => what.role === role))
      .find(({ span }) => !taken.has(span[0]));
    if (handle) {
      taken.add(handle.span[0]);
      handle.what.isHandle = true;
    }
    for (const insertion of insertions) add("insertion", insertion);
    marks.push(...own);
  }
  return marks;
}

export function mentionMarks(entities: readonly Entity[]): Mark<TextMark>[] {
  return entities.flatMap(({ id, mentions }) =>
    mentions.map(({ span, form }, index) => ({ span, what: { role: "mention" as const, entity: id, index, form } })),
  );
}

export function eventMarks(events: readonly EventRow[]): Mark<TextMark>[] {
  return events.map(({ id, trigger: { span } }) => ({ span: [span[0], span[1]], what: { role: "trigger", event: id } }));
}

export function datelineMarks({ dateline }: Article): Mark<TextMark>[] {
  return dateline ? [{ span: dateline.span, what: { role: "dateline" } }] : [];
}

/**
 * Which attribution a click on these marks means: a source or cue that was hit, else the innermost content. Where
 * several are meant alike (one source of two statements), the one after `current`.
 */
export function attributionAt(marks: readonly Mark<TextMark>[], current: string | null): string | null {
  const ofRole = (...roles: string[]): string[] =>
    marks.flatMap(({ what }) => (roles.includes(what.role) && "attribution" in what ? [what.attribution] : []));
  const named = ofRole("source", "cue");
  if (named.length > 0) return named[(named.indexOf(current ?? "") + 1) % named.length] ?? null;
  return ofRole("content").at(-1) ?? null;
}
