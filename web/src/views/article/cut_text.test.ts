import { describe, expect, it } from "vitest";

import type { Span } from "../../offsets.ts";
import { cutText, type Mark } from "./cut_text.ts";

/** "text" with [ ] around each segment and the names of its marks before a colon: what a test can read. */
function drawn(text: string, stretches: Span[], marks: Record<string, Span[]>): string[] {
  const all: Mark<string>[] = Object.entries(marks).flatMap(([what, spans]) => spans.map((span) => ({ span, what })));
  return cutText(stretches, all).map((segments) =>
    segments
      .map(({ span, marks: over }) => {
        const words = text.slice(...span);
        return over.length > 0 ? `[${over.map(({ what }) => what).join(" ")}:${words}]` : words;
      })
      .join(""),
  );
}

const text = "She said he knew.";
const whole: Span[] = [[0, 17]];

describe("cutText", () => {
  it.each<[string, Record<string, Span[]>, string]>([
    ["leaves a text without marks whole", {}, "She said he knew."],
    ["marks side by side", { source: [[0, 3]], cue: [[4, 8]] }, "[source:She] [cue:said] he knew."],
    ["marks that touch", { a: [[0, 4]], b: [[4, 8]] }, "[a:She ][b:said] he knew."],
    ["one inside another", { in: [[9, 11]], out: [[4, 16]] }, "She [out:said ][out in:he][out: knew]."],
    ["one that crosses another", { a: [[0, 8]], b: [[4, 11]] }, "[a:She ][a b:said][b: he] knew."],
    ["two over the same words, as given", { first: [[4, 8]], second: [[4, 8]] }, "She [first second:said] he knew."],
    ["inside at the same beginning", { in: [[0, 3]], out: [[0, 8]] }, "[out in:She][out: said] he knew."],
    ["inside at the same end", { in: [[4, 8]], out: [[0, 8]] }, "[out:She ][out in:said] he knew."],
    ["three deep", { c: [[9, 11]], b: [[4, 16]], a: [[0, 17]] }, "[a:She ][a b:said ][a b c:he][a b: knew][a:.]"],
    ["several pieces of one", { a: [[0, 3], [9, 11]] }, "[a:She] said [a:he] knew."],
    ["nothing of an empty mark", { a: [[4, 4]], b: [[9, 8]] }, "She said he knew."],
    ["only what lies in the text", { a: [[12, 99]], b: [[40, 50]] }, "She said he [a:knew.]"],
  ])("cuts %s", (_, marks, expected) => expect(drawn(text, whole, marks)).toEqual([expected]));

  it("carries a mark on over several stretches, and past what lies between them", () =>
    expect(
      drawn("One two. Three four.\n\nFive.", [[0, 8], [8, 9], [9, 20], [22, 27]], { a: [[4, 27]], b: [[9, 14]], c: [[20, 22]] }),
    ).toEqual(["One [a:two.]", "[a: ]", "[a b:Three][a: four.]", "[a:Five.]"]));

  it("passes over marks that end before a stretch begins", () =>
    expect(drawn("One two. Three.", [[9, 15]], { a: [[0, 9]], b: [[0, 8]] })).toEqual(["Three."]));

  it("shows each code point once and no mark where there is none, whatever the mixture", () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (let round = 0; round < 200; round += 1) {
      const marks: Mark<number>[] = Array.from({ length: random(9) }, (_, what) => {
        const begin = random(30);
        return { span: [begin, begin + random(12)], what };
      });
      const stretches: Span[] = [[0, 11], [11, 12], [12, 20], [22, 30]];
      cutText(stretches, marks).forEach((segments, index) => {
        const [begin, end] = stretches[index] ?? [0, 0];
        expect(segments[0]?.span[0]).toBe(begin);
        expect(segments.at(-1)?.span[1]).toBe(end);
        segments.slice(1).forEach(({ span }, at) => expect(span[0]).toBe(segments[at]?.span[1]));
        for (const { span, marks: over } of segments)
          for (let place = span[0]; place < span[1]; place += 1)
            expect(new Set(over.map(({ what }) => what))).toEqual(
              new Set(marks.filter((mark) => mark.span[0] <= place && place < mark.span[1]).map(({ what }) => what)),
            );
      });
    }
  });
});
