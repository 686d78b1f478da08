import { describe, expect, it } from "vitest";

import { copyBadge, counted, dateInWords, facetValue, fileSize, filterValue, kindWord, languageName, number, stanceBy, stanceWord, warningSentence } from "./wording.ts";

describe("dateInWords", () => {
  it.each([
    ["2021-04-30", "30 April 2021"],
    ["2021-04-30T06:12:00Z", "30 April 2021"],
    ["2021-04-30T23:12:00-05:00", "30 April 2021"],
    ["2021-04", "April 2021"],
    ["2021", "2021"],
    ["XXXX-04-30", "30 April, year not stated"],
    ["XXXX-10", "October, year not stated"],
    ["2021-XX-XX", "2021"],
    ["2021-21", "2021-21"],
    ["202X", "202X"],
    ["2021-04/2021-06", "2021-04/2021-06"],
    [null, "no date"],
  ])("%s is %s", (edtf, words) => expect(dateInWords(edtf)).toBe(words));
});

describe("copyBadge", () => {
  it("names who reported first and who carries it", () =>
    expect(copyBadge("CNN", "Harbour Post")).toBe("CNN via Harbour Post"));
  it("says so where the outlet is not known", () => expect(copyBadge("CNN", null)).toBe("CNN via an outlet not known"));
  it("is not shown for an outlet's own report", () => {
    expect(copyBadge("CNN", "CNN")).toBeNull();
    expect(copyBadge(null, "CNN")).toBeNull();
  });
});

describe("other words", () => {
  it("counts", () => {
    expect(counted(1, "article")).toBe("1 article");
    expect(counted(5000, "article")).toBe("5\u202f000 articles");
    expect(counted(0, "copy", "copies")).toBe("0 copies");
    expect([999, 12_345_678, 3.25].map(number)).toEqual(["999", "12\u202f345\u202f678", "3.25"]);
  });
  it("calls the unknown unknown", () => {
    expect(facetValue("outlet", "")).toBe("not known");
    expect(facetValue("date", "none")).toBe("no date");
    expect(languageName(null)).toBe("not known");
  });
  it("names languages, and keeps what is no code", () => {
    expect(languageName("ar")).toBe("Arabic");
    expect(languageName("not a code")).toBe("not a code");
  });
  it("tells sizes", () => {
    expect(fileSize(999)).toBe("999 bytes");
    expect(fileSize(52_300)).toBe("52 kB");
    expect(fileSize(3_210_000)).toBe("3.2 MB");
  });
  it("says stances and sources as a reader would", () => {
    expect(stanceWord("downplays")).toBe("plays down");
    expect(stanceBy("downplays")).toBe("played down by");
    expect(kindWord("unnamed person")).toBe("person"); // that it is unnamed has a badge of its own
    expect(filterValue("kind", "unnamed person")).toBe("unnamed person");
    expect(filterValue("kind", "self")).toBe("the outlet itself");
    expect(filterValue("naming", "none")).toBe("no source given");
  });
  it("says warnings it has no sentence for", () => expect(warningSentence("odd_thing")).toBe("Odd thing."));
});
