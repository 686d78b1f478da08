import type { Attribution } from "../../api.ts";
import type { Panel } from "../../reading.ts";
import type { Segment } from "./cut_text.ts";
import { namingOf } from "./attribution_filter.ts";
import type { TextMark } from "./text_marks.ts";

/** What of an article's marks is lit, kept back or chosen just now. */
export interface LookState {
  panel: Panel;
  lit: ReadonlySet<string>; // attributions
  admitted: ReadonlySet<string> | null; // attributions; null: no filter
  ownVoice: boolean;
  entities: ReadonlySet<string>; // the chosen one, and the one under the pointer
  mention: string | null; // "ENTITY:INDEX" of the one that is shown
  event: string | null; // the chosen one
}

/**
 * The class names of a segment. Colour is never alone: each class changes an edge or an underline as well. What a
 * filter keeps back is not drawn inside what it admits, and dimmed elsewhere.
 */
export function segmentClasses({ span, marks }: Segment<TextMark>, words: string, state: LookState): string[] {
  const classes = new Set<string>();
  const said = marks.filter(({ what }) => "attribution" in what);
  const admitted = said.filter(({ what }) => "attribution" in what && (state.admitted?.has(what.attribution) ?? true));
  const drawn = admitted.length > 0 ? admitted : said;
  for (const { span: [begin, end], what } of [...marks.filter((mark) => !said.includes(mark)), ...drawn]) {
    classes.add(`text-${what.role}`);
    if (what.role === "mention") {
      classes.add(`text-mention-${what.form}`);
      if (`${what.entity}:${what.index}` === state.mention) classes.add("text-mention-current");
      else if (state.entities.has(what.entity)) classes.add("text-mention-chosen");
    }
    if (what.role === "trigger" && what.event === state.event) classes.add("text-trigger-chosen");
    if (!("attribution" in what)) continue;
    if (state.lit.has(what.attribution)) classes.add(`text-lit-${what.role}`);
    if (what.role === "content" && begin === span[0]) classes.add("text-begin");
    if (what.role === "content" && end === span[1]) classes.add("text-end");
  }
  if (drawn.filter(({ what }) => what.role === "content").length > 1) classes.add("text-deep");
  if (state.panel !== "said") return [...classes];
  if (state.admitted && admitted.length === 0) classes.add("text-dim");
  if (state.ownVoice) {
    if (said.length > 0) classes.add("text-dim");
    else if (/[\p{L}\p{N}]/u.test(words)) classes.add("text-own");
  }
  return [...classes];
}

/** Words without the signs and spaces around them: what stands before, the words, what stands behind. */
export function wordsWithin(text: string): [string, string, string] {
  const [, before = "", words = "", behind = ""] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}.!?]*)$/su.exec(text) ?? [];
  return [before, words, behind];
}

export interface SegmentLabel {
  attribution: string;
  isUnnamed: boolean;
  stance: Attribution["stance"] | null;
}

/**
 * The small words that follow a segment: "unnamed" after a source without a name, the stance after the cue (after
 * the source, or the last words, where there is none). A statement that only asserts has no label unless all are asked for.
 */
export function segmentLabels(
  { span, marks }: Segment<TextMark>,
  byId: ReadonlyMap<string, Attribution>,
  allStances: boolean,
): SegmentLabel[] {
  const labels: SegmentLabel[] = [];
  for (const { span: markSpan, what } of marks) {
    if (markSpan[1] !== span[1] || !("attribution" in what)) continue;
    const one = byId.get(what.attribution);
    if (!one) continue;
    const bearer = one.cue ? "cue" : one.source.span ? "source" : "content";
    const isLast = what.role !== "content" || one.content.at(-1)?.[1] === span[1];
    const isUnnamed = what.role === "source" && namingOf(one) === "unnamed";
    const stance = what.role === bearer && isLast && (allStances || one.stance !== "asserts") ? one.stance : null;
    const isSaid = labels.some((label) => label.isUnnamed && isUnnamed); // one badge for a source of two statements
    if (stance || (isUnnamed && !isSaid)) labels.push({ attribution: one.id, isUnnamed: isUnnamed && !isSaid, stance });
  }
  return labels;
}
