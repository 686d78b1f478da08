// The one place where offsets change their unit: everything that the program sends counts Unicode code
// points, JavaScript strings count UTF-16 units.

/** `[begin, end)` in code points, as the API gives it. */
export type Span = readonly [number, number];

/** A text and where its code points lie in it. */
export class CodePointText {
  readonly text: string;
  /** Code points above U+FFFF, each of which takes two units: their places in code points, rising. */
  readonly #pairs: number[] = [];

  constructor(text: string) {
    this.text = text;
    let codePoint = 0;
    for (const character of text) {
      if (character.length === 2) this.#pairs.push(codePoint);
      codePoint += 1;
    }
  }

  /** The UTF-16 offset of a code point; the text's length for one past its end. */
  unit(codePoint: number): number {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#pairs[middle] ?? Infinity) < codePoint) low = middle + 1;
      else high = middle;
    }
    return Math.min(codePoint + low, this.text.length);
  }

  slice(span: Span): string {
    return this.text.slice(this.unit(span[0]), this.unit(span[1]));
  }

  /** Parts `within` at the spans (sorted, apart): pieces of text in order, each marked or not. */
  pieces(spans: readonly Span[], within: Span): Piece[] {
    const pieces: Piece[] = [];
    let at = within[0];
    const add = (end: number, marked: boolean): void => {
      if (end > at) pieces.push({ text: this.slice([at, end]), marked });
      at = Math.max(at, end);
    };
    for (const [begin, end] of spans) {
      if (end <= at || begin >= within[1]) continue;
      add(Math.max(begin, at), false);
      add(Math.min(end, within[1]), true);
    }
    add(within[1], false);
    return pieces;
  }
}

export interface Piece {
  text: string;
  marked: boolean;
}

/** How many code points a text has. */
export function codePointCount(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
