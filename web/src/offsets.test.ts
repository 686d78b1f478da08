import { describe, expect, it } from "vitest";

import { CodePointText, codePointCount } from "./offsets.ts";

describe("CodePointText", () => {
  it("counts an emoji as one code point", () => {
    const text = new CodePointText("a\u{1F30A}b\u{1F525}c");
    expect(text.slice([0, 1])).toBe("a");
    expect(text.slice([1, 2])).toBe("\u{1F30A}");
    expect(text.slice([2, 3])).toBe("b");
    expect(text.slice([3, 5])).toBe("\u{1F525}c");
    expect(text.unit(5)).toBe(7);
  });

  it("counts a combining mark as a code point of its own", () => {
    const text = new CodePointText("cafe\u0301 noir");
    expect(text.slice([0, 5])).toBe("cafe\u0301");
    expect(text.slice([5, 10])).toBe(" noir");
  });

  it("keeps joined emoji apart where the API's offsets do", () => {
    const family = "\u{1F469}\u200D\u{1F692}"; // three code points, one picture
    const text = new CodePointText(`${family} at work`);
    expect(text.slice([0, 3])).toBe(family);
    expect(text.slice([4, 6])).toBe("at");
  });

  it("reads right-to-left text in the order it is stored", () => {
    const text = new CodePointText("\u0642\u0627\u0644 \u0627\u0644\u0648\u0632\u064A\u0631");
    expect(text.slice([0, 3])).toBe("\u0642\u0627\u0644");
    expect(text.slice([4, 10])).toBe("\u0627\u0644\u0648\u0632\u064A\u0631");
  });

  it("stops at the text's end", () => {
    const text = new CodePointText("\u{1F30A}");
    expect(text.unit(99)).toBe(2);
    expect(text.slice([1, 99])).toBe("");
  });

  it("agrees with counting one by one, whatever the mixture", () => {
    const mixture = "x\u{1F30A}\u{1F525}y\u0301\u{10FFFF}z\u{20000}";
    const characters = [...mixture];
    const text = new CodePointText(mixture);
    for (let begin = 0; begin <= characters.length; begin += 1)
      for (let end = begin; end <= characters.length; end += 1)
        expect(text.slice([begin, end])).toBe(characters.slice(begin, end).join(""));
  });

  it("parts a text at its spans", () => {
    const text = new CodePointText("\u{1F30A} high water, high wind");
    expect(text.pieces([[2, 6], [14, 18]], [0, 23])).toEqual([
      { text: "\u{1F30A} ", marked: false },
      { text: "high", marked: true },
      { text: " water, ", marked: false },
      { text: "high", marked: true },
      { text: " wind", marked: false },
    ]);
  });

  it("cuts spans at the part that is shown", () => {
    const text = new CodePointText("one two three");
    expect(text.pieces([[0, 5], [9, 99]], [4, 11])).toEqual([
      { text: "t", marked: true },
      { text: "wo t", marked: false },
      { text: "hr", marked: true },
    ]);
  });

  it("gives one piece where nothing is marked", () => {
    expect(new CodePointText("plain").pieces([], [0, 5])).toEqual([{ text: "plain", marked: false }]);
  });
});

describe("codePointCount", () => {
  it("counts pairs once", () => expect(codePointCount("a\u{1F30A}e\u0301")).toBe(4));
});
