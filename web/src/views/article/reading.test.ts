import { describe, expect, it } from "vitest";

import { damAttributions, damEntities, damText } from "../../../tests/dam_article.ts";
import type { Article, Attribution } from "../../api.ts";
import { CodePointText, codePointCount, type Span } from "../../offsets.ts";
import { noFilter } from "../../reading.ts";
import { admits, choices, namingOf, toggled } from "./attribution_filter.ts";
import { cutText } from "./cut_text.ts";
import { aliases, entitiesByType } from "./entities_by_type.ts";
import { ownVoice } from "./own_voice.ts";
import { readingOutcome } from "./reading_outcome.ts";
import { speakers } from "./speakers.ts";
import { attributionAt, attributionMarks, inTextOrder } from "./text_marks.ts";

const text = new CodePointText(damText);
const whole: Span = [0, codePointCount(damText)];
const byId = (id: string): Attribution => {
  const found = damAttributions.find((one) => one.id === id);
  if (!found) throw new Error(`no attribution ${id}`);
  return found;
};

describe("the invented article", () => {
  it("counts in code points, past an emoji", () => {
    expect(text.slice(byId("a18").cue?.span ?? [0, 0])).toBe("asked");
    expect(byId("a5").content.map((piece) => text.slice(piece))).toEqual([
      "\u201CThe siren has a key. It hangs on a hook beside the kettle.",
      "\u201CThe office is locked at night. It is always locked at night.\u201D",
    ]);
  });
});

describe("attributionMarks", () => {
  it("give each attribution one handle, no two of them in one place", () => {
    const handles = attributionMarks(damAttributions).filter(({ what }) => "isHandle" in what && what.isHandle);
    expect(handles.length).toBe(damAttributions.length);
    expect(new Set(handles.map(({ span }) => span[0])).size).toBe(handles.length);
  });
  it("take the source for a handle where there is no cue", () => {
    const handle = attributionMarks([byId("a11")]).find(({ what }) => "isHandle" in what && what.isHandle);
    expect(handle && text.slice(handle.span)).toBe("Mr Reinholt");
  });
});

describe("inTextOrder", () => {
  it("goes by what stands first, be it source, cue or content", () =>
    expect(inTextOrder([byId("a13"), byId("a6"), byId("a3"), byId("a5")]).map(({ id }) => id)).toEqual(["a3", "a5", "a6", "a13"]));
});

describe("a click", () => {
  const at = (words: string, current: string | null = null): string | null => {
    const unit = damText.indexOf(words);
    const place = codePointCount(damText.slice(0, unit));
    const [segments = []] = cutText([whole], attributionMarks(damAttributions));
    const hit = segments.find(({ span }) => span[0] <= place && place < span[1]);
    return attributionAt(hit?.marks ?? [], current);
  };
  it.each([
    ["We opened", "a3"],
    ["it was a drill", "a4"],
    ["and we believed", "a3"],
    ["[The authority]", "a4"],
    ["had assured", "a10"],
    ["would be warned", "a10"],
    ["reported", "a12"],
  ])("on \u201C%s\u201D means %s", (words, id) => expect(at(words)).toBe(id));
  it("on the outlet's own words means nothing", () => expect(at("built in 1961")).toBeNull());
  it("on a source of two statements means one, then the other", () => {
    expect(at("Dana Kiel")).toBe("a17");
    expect(at("Dana Kiel", "a17")).toBe("a18");
    expect(at("Dana Kiel", "a18")).toBe("a17");
  });
});

describe("speakers", () => {
  const all = speakers(damAttributions, damEntities, text);
  it("follow one source through its descriptions", () => {
    const engineer = all.find(({ id }) => id === "e5");
    expect(engineer?.name).toBe("one engineer at the water authority");
    expect(engineer?.alsoCalled).toEqual(["the engineer", "The night-shift engineer"]);
    expect(engineer?.statements.map(({ id }) => id)).toEqual(["a1", "a3", "a5"]);
    expect(engineer?.naming).toBe("unnamed");
  });
  it("leave pronouns out of what a source is called", () =>
    expect(all.find(({ id }) => id === "e8")?.alsoCalled).toEqual(["Mr Reinholt"]));
  it("stand in the order in which they first speak", () =>
    expect(all.map(({ id }) => id)).toEqual(["e5", "e6", "e7", "e8", "e10", "none", "e11", "e12", "e13", "e14", "e15", "e16"]));
  it("keep sources apart that the record does not join, whatever their words", () => {
    const alone = [byId("a3"), byId("a5")].map((one) => ({ ...one, source: { ...one.source, entity: null } }));
    expect(speakers(alone, damEntities, text).map(({ id }) => id)).toEqual(["a3", "a5"]);
  });
  it("are nobody where the text names nobody", () => {
    const nobody = all.find(({ id }) => id === "none");
    expect([nobody?.name, nobody?.kind, nobody?.naming]).toEqual([null, null, "none"]);
  });
});

describe("the filter", () => {
  const ids = (filter: Parameters<typeof admits>[0]): string[] =>
    damAttributions.filter((one) => admits(filter, one)).map(({ id }) => id);
  it("admits all where nothing is chosen", () => expect(ids(noFilter()).length).toBe(damAttributions.length));
  it("admits any of one property and all of several", () => {
    expect(ids({ ...noFilter(), stance: ["denies", "downplays"] })).toEqual(["a2", "a6"]);
    expect(ids({ ...noFilter(), stance: ["pledges"], naming: ["unnamed"] })).toEqual(["a10", "a16"]);
    expect(ids({ stance: ["pledges"], naming: ["unnamed"], kind: ["organization"] })).toEqual(["a16"]);
  });
  it("knows no kind of a source that is not there", () => {
    expect(namingOf(byId("a12"))).toBe("none");
    expect(byId("a12").source.kind).toBeNull();
    expect(ids({ ...noFilter(), kind: ["person"] })).not.toContain("a12");
  });
  it("counts what each choice would give, its own restriction left out", () => {
    const filter = { ...noFilter(), naming: ["unnamed" as const] };
    expect(choices("naming", filter, damAttributions)).toEqual([
      { value: "named", count: 10 },
      { value: "unnamed", count: 8 },
      { value: "none", count: 1 },
    ]);
    expect(choices("stance", filter, damAttributions)).toEqual([
      { value: "asserts", count: 5 },
      { value: "denies", count: 0 },
      { value: "downplays", count: 0 },
      { value: "doubts", count: 0 },
      { value: "pledges", count: 2 },
      { value: "demands", count: 0 },
      { value: "asks", count: 0 },
      { value: "expects", count: 1 },
    ]);
  });
  it("takes a value in and out, in a fixed order", () => {
    const both = toggled(toggled(noFilter(), "stance", "denies"), "stance", "asserts");
    expect(both.stance).toEqual(["asserts", "denies"]);
    expect(toggled(both, "stance", "asserts").stance).toEqual(["denies"]);
  });
});

describe("ownVoice", () => {
  const article = (attributions: Attribution[], words: string): Article =>
    ({ text: words, paragraphs: [[0, words.length]], attributions }) as unknown as Article;
  it("counts the words outside source, cue and content", () => {
    const words = "The dam holds. The road, she said, is closed.";
    const said: Attribution = { ...byId("a3"), source: { ...byId("a3").source, span: [25, 28] }, cue: { span: [29, 33] }, content: [[15, 23], [35, 44]] };
    expect(ownVoice(article([said], words), new CodePointText(words))).toEqual({ words: 3, allWords: 9 });
  });
  it("is all there is where nobody is quoted", () => {
    const words = "It rained \u2014 again.";
    expect(ownVoice(article([], words), new CodePointText(words))).toEqual({ words: 3, allWords: 3 });
  });
});

describe("entities", () => {
  it("stand by type, the named first, then the oftenest mentioned", () => {
    const people = entitiesByType(damEntities).find(({ type }) => type === "person");
    expect(people?.entities.map(({ id }) => id)).toEqual(["e8", "e7", "e15", "e5", "e10", "e11"]);
    expect(entitiesByType(damEntities).map(({ type }) => type)).toEqual(["person", "organization", "group", "place", "facility", "work"]);
  });
  it("have other names and descriptions, each once, whatever its case", () => {
    const authority = damEntities.find(({ id }) => id === "e6");
    expect(authority && aliases(authority, text)).toEqual(["the water authority", "[The authority]", "the authority"]);
    const kesmar = damEntities.find(({ id }) => id === "e1");
    expect(kesmar && aliases(kesmar, text)).toEqual([]);
  });
});

describe("readingOutcome", () => {
  const outcome = (change: Partial<Article>): string =>
    readingOutcome({ language: "en", producers: {}, entities: [], attributions: [], ...change } as unknown as Article);
  const byModel = { producers: { annotate: "language/1" } };
  it.each<[string, Partial<Article>]>([
    ["found", { ...byModel, attributions: damAttributions }],
    ["found", { ...byModel, entities: damEntities }],
    ["nothing_found", byModel],
    ["not_read", {}],
    ["not_read", { language: null }],
    ["other_language", { language: "ar" }],
    ["other_language", { ...byModel, language: "de" }],
    ["found", { ...byModel, language: "de", attributions: damAttributions }],
  ])("is %s", (expected, change) => expect(outcome(change)).toBe(expected));
});
