import { describe, expect, it } from "vitest";

import { sentencesByParagraph } from "./sentences_by_paragraph.ts";

describe("sentencesByParagraph", () => {
  it("gives each paragraph its own sentences", () =>
    expect(
      sentencesByParagraph(
        [
          [0, 20],
          [22, 30],
        ],
        [
          [0, 9],
          [10, 20],
          [22, 30],
        ],
      ),
    ).toEqual([
      [
        { span: [0, 9], index: 0 },
        { span: [9, 10], index: null },
        { span: [10, 20], index: 1 },
      ],
      [{ span: [22, 30], index: 2 }],
    ]));

  it("shows a paragraph that has no sentences whole", () =>
    expect(sentencesByParagraph([[0, 20]], [])).toEqual([[{ span: [0, 20], index: null }]]));

  it("leaves out nothing that stands between sentences", () =>
    expect(sentencesByParagraph([[0, 30]], [[5, 10], [20, 25]])).toEqual([
      [
        { span: [0, 5], index: null },
        { span: [5, 10], index: 0 },
        { span: [10, 20], index: null },
        { span: [20, 25], index: 1 },
        { span: [25, 30], index: null },
      ],
    ]));
});
