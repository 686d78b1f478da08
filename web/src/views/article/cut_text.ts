import type { Span } from "../../offsets.ts";

/** Something that is said of a stretch of text. Marks may overlap, nest and repeat. */
export interface Mark<T> {
  span: Span;
  what: T;
}

/** A stretch of text that no mark begins or ends in. */
export interface Segment<T> {
  span: Span;
  /** Those that cover it: the outermost first; of two over the same words, the one given first. */
  marks: readonly Mark<T>[];
}

/**
 * Cuts each stretch (sorted, apart) wherever a mark begins or ends in it. The segments of a stretch follow one
 * another without a gap and cover it whole, so the text they show is the text; a mark that goes on over several
 * stretches covers segments of each. Empty marks cover nothing.
 */
export function cutText<T>(stretches: readonly Span[], marks: readonly Mark<T>[]): Segment<T>[][] {
  const sorted = marks
    .filter(({ span: [begin, end] }) => begin < end)
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  let next = 0;
  let open: Mark<T>[] = []; // begun, and perhaps not over
  return stretches.map((stretch) => {
    const [begin, end] = stretch;
    open = open.filter((mark) => mark.span[1] > begin);
    for (; next < sorted.length; next += 1) {
      const mark = sorted[next];
      if (!mark || mark.span[0] >= end) break;
      if (mark.span[1] > begin) open.push(mark);
    }
    return cutStretch(stretch, open);
  });
}

function cutStretch<T>([begin, end]: Span, marks: readonly Mark<T>[]): Segment<T>[] {
  const cuts = new Set([begin, end]);
  for (const { span } of marks) for (const place of span) if (place > begin && place < end) cuts.add(place);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((to, index) => {
    const from = places[index] ?? begin;
    return { span: [from, to], marks: marks.filter(({ span }) => span[0] <= from && span[1] >= to) };
  });
}
