import type { Span } from "../../offsets.ts";

export interface ShownSentence {
  span: Span;
  /** Into the record's sentences; null for a stretch that no sentence covers. */
  index: number | null;
}

/**
 * The sentences of each paragraph. What no sentence covers, if only the space between two, is shown all the same, as
 * a stretch of its own: nothing of the text is ever left out. Both lists are sorted; a sentence lies inside one
 * paragraph.
 */
export function sentencesByParagraph(paragraphs: readonly Span[], sentences: readonly Span[]): ShownSentence[][] {
  let next = 0;
  return paragraphs.map(([begin, end]) => {
    const shown: ShownSentence[] = [];
    let at = begin;
    for (; ; next += 1) {
      const sentence = sentences[next];
      if (!sentence || sentence[0] >= end) break;
      if (sentence[0] > at) shown.push({ span: [at, sentence[0]], index: null });
      shown.push({ span: sentence, index: next });
      at = sentence[1];
    }
    if (at < end) shown.push({ span: [at, end], index: null });
    return shown;
  });
}
