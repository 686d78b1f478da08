import { describe, expect, it } from "vitest";

import { damAttributions, damText } from "../../../tests/dam_article.ts";
import { CodePointText, codePointCount } from "../../offsets.ts";
import { cutText, type Segment } from "./cut_text.ts";
import { segmentClasses, segmentLabels, wordsWithin, type LookState } from "./segment_look.ts";
import { attributionMarks, type TextMark } from "./text_marks.ts";

const text = new CodePointText(damText);
const [segments = []] = cutText([[0, codePointCount(damText)]], attributionMarks(damAttributions));
const byId = new Map(damAttributions.map((one) => [one.id, one]));
const plain: LookState = { panel: "said", lit: new Set(), admitted: null, ownVoice: false, entities: new Set(), mention: null, event: null };

function segmentOf(words: string): Segment<TextMark> {
  const found = segments.find(({ span }) => text.slice(span).includes(words));
  if (!found) throw new Error(`no segment holds \u201C${words}\u201D`);
  return found;
}
const classesOf = (words: string, state: Partial<LookState> = {}): string[] =>
  segmentClasses(segmentOf(words), text.slice(segmentOf(words).span), { ...plain, ...state }).sort();

describe("a segment's classes", () => {
  it("tell source, cue and content, where each begins and ends, and what stands inside another", () => {
    expect(classesOf("according to")).toEqual(["text-cue"]);
    expect(classesOf("one engineer")).toEqual(["text-source"]);
    expect(classesOf("The gates of")).toEqual(["text-begin", "text-content", "text-end"]);
    expect(classesOf("it was a drill")).toEqual(["text-begin", "text-content", "text-deep", "text-end"]);
    expect(classesOf("and we believed")).toEqual(["text-content", "text-end"]);
    expect(classesOf("built in 1961")).toEqual([]);
  });
  it("light source, cue and every piece of content together", () => {
    const lit = new Set(["a7"]);
    expect(classesOf("Forty minutes", { lit })).toContain("text-lit-content");
    expect(classesOf("And the river", { lit })).toContain("text-lit-content");
    expect(classesOf("she", { lit })).toContain("text-lit-source");
    expect(classesOf("told", { lit: new Set(["a4"]) })).toContain("text-lit-cue");
    expect(classesOf("the delay", { lit })).not.toContain("text-lit-content");
  });
  it("dim what a filter keeps back, the outlet's words too", () => {
    const admitted = new Set(["a2"]);
    expect(classesOf("an account", { admitted })).not.toContain("text-dim");
    expect(classesOf("The gates of", { admitted })).toContain("text-dim");
    expect(classesOf("built in 1961", { admitted })).toEqual(["text-dim"]);
  });
  it("draw nothing that is kept back inside what is admitted", () => {
    expect(classesOf("it was a drill", { admitted: new Set(["a3"]) })).toEqual(["text-content"]);
    expect(classesOf("it was a drill", { admitted: new Set(["a4"]) })).toEqual(["text-begin", "text-content", "text-end"]);
    expect(classesOf("Nobody called", { admitted: new Set(["a4"]) })).toContain("text-dim");
  });
  it("bring out the outlet's own voice: its words, no lone comma", () => {
    expect(classesOf("built in 1961", { ownVoice: true })).toEqual(["text-own"]);
    expect(classesOf("The gates of", { ownVoice: true })).toContain("text-dim");
    expect(segmentClasses({ span: [0, 2], marks: [] }, ", ", { ...plain, ownVoice: true })).toEqual([]);
  });
  it("mark mentions by their form, the chosen entity's and the one that is shown", () => {
    const mention = (index: number): Segment<TextMark> => ({
      span: [0, 2],
      marks: [{ span: [0, 2], what: { role: "mention", entity: "e1", index, form: "nominal" } }],
    });
    const state: LookState = { ...plain, panel: "mentioned", entities: new Set(["e1"]), mention: "e1:1" };
    expect(segmentClasses(mention(0), "it", state)).toEqual(["text-mention", "text-mention-nominal", "text-mention-chosen"]);
    expect(segmentClasses(mention(1), "it", state)).toEqual(["text-mention", "text-mention-nominal", "text-mention-current"]);
    expect(segmentClasses(mention(1), "it", { ...state, entities: new Set(["e2"]), mention: null })).toEqual(["text-mention", "text-mention-nominal"]);
  });
});

describe("a segment's labels", () => {
  const labels = (words: string, all = false): string[] =>
    segmentLabels(segmentOf(words), byId, all).map(({ isUnnamed, stance }) => [isUnnamed && "unnamed", stance].filter(Boolean).join(" "));
  it("say where a source is unnamed", () => {
    expect(labels("one engineer")).toEqual(["unnamed"]);
    expect(labels("Ilse Varga")).toEqual([]);
  });
  it("tell the stance after the cue, and leave asserting to be asked for", () => {
    expect(labels("denies")).toEqual(["denies"]);
    expect(labels("described")).toEqual([]);
    expect(labels("described", true)).toEqual(["asserts"]);
  });
  it("tell it after the source where there is no cue", () => expect(labels("Mr Reinholt")).toEqual(["demands"]));
  it("tell it after the last words where nothing else stands", () => {
    const bare = { ...damAttributions[0], id: "b", source: { span: null, entity: null, kind: null, named: false }, cue: null, content: [[0, 3], [5, 9]], stance: "doubts" };
    const one = bare as unknown as (typeof damAttributions)[number];
    const [cut = []] = cutText([[0, 9]], attributionMarks([one]));
    expect(cut.map((segment) => segmentLabels(segment, new Map([["b", one]]), false).map(({ stance }) => stance))).toEqual([[], [], ["doubts"]]);
  });
  it("give a source of two statements one badge", () => {
    const twice = damAttributions.filter(({ id }) => id === "a17" || id === "a18").map((one) => ({ ...one, source: { ...one.source, named: false } }));
    const [cut = []] = cutText([[0, codePointCount(damText)]], attributionMarks(twice));
    const source = cut.find(({ span }) => text.slice(span) === "Dana Kiel");
    expect(source && segmentLabels(source, new Map(twice.map((one) => [one.id, one])), false).length).toBe(1);
  });
});

describe("wordsWithin", () => {
  it.each([
    [", who heads it, ", [", ", "who heads it", ", "]],
    [" It rained. ", [" ", "It rained.", " "]],
    ["word", ["", "word", ""]],
    [" \u2014 ", [" \u2014 ", "", ""]],
    ["", ["", "", ""]],
  ])("parts %j", (words, parts) => expect(wordsWithin(words)).toEqual(parts));
});
