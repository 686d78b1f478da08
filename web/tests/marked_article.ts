import type { Attribution, Entity } from "../src/api.ts";
import { codePointCount, type Span } from "../src/offsets.ts";

/** A text with its marks taken out, and where each stood, in code points. */
export interface Unmarked {
  text: string;
  spans: { label: string; span: Span }[];
}

/** Reads `{LABEL LABEL|words}`; marks nest. */
export function unmark(marked: string): Unmarked {
  let text = "";
  const spans: Unmarked["spans"] = [];
  const open: { labels: string[]; begin: number }[] = [];
  for (const [part, labels, end] of marked.matchAll(/\{([^|{}]+)\||(\})|[^{}]+/g)) {
    if (labels) open.push({ labels: labels.split(" "), begin: codePointCount(text) });
    else if (!end) text += part;
    else {
      const { labels: closed, begin } = open.pop() ?? { labels: [], begin: 0 };
      for (const label of closed) spans.push({ label, span: [begin, codePointCount(text)] });
    }
  }
  return { text, spans: spans.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]) };
}

type About = Pick<Attribution, "id" | "stance" | "speech"> & Partial<Pick<Attribution, "parent">> & Partial<Attribution["source"]>;

/** Labels `a1.source`, `a1.cue`, `a1.content`, `a1.insertion`, each of which may stand for several spans of content. */
export function attributionsOf({ spans }: Unmarked, about: readonly About[]): Attribution[] {
  return about.map(({ id, stance, speech, parent = null, entity = null, kind = "person", named = true }) => {
    const all = (role: string): Span[] => spans.filter(({ label }) => label === `${id}.${role}`).map(({ span }) => span);
    const asRead = (list: Span[]): [number, number][] => list.map(([begin, end]) => [begin, end]);
    const [source] = asRead(all("source"));
    const [cue] = asRead(all("cue"));
    return {
      id,
      source: { span: source ?? null, entity, kind: source ? kind : null, named },
      cue: cue ? { span: cue } : null,
      content: asRead(all("content")),
      parent,
      speech,
      stance,
      insertions: asRead(all("insertion")),
      score: 0.9,
    };
  });
}

/** Labels `e1.name`, `e1.nominal`, `e1.pronoun`. */
export function entitiesOf({ spans }: Unmarked, about: readonly Pick<Entity, "id" | "type" | "name" | "named">[]): Entity[] {
  return about.map((entity) => ({
    ...entity,
    links: {},
    mentions: spans.flatMap(({ label, span: [begin, end] }) => {
      const [id, form] = label.split(".");
      const isMention = form === "name" || form === "nominal" || form === "pronoun";
      return id === entity.id && isMention ? [{ span: [begin, end] as [number, number], form }] : [];
    }),
  }));
}
