// An article of our own writing with what it says of who said what: invented people, places and outlets. It holds what
// is hard to show: nested statements, quotations in pieces, denials, an unnamed source under three descriptions, two
// unnamed sources that are not one, words of nobody, editorial insertions, the outlet itself, a statement without a cue.
import type { Article, Attribution, Entity } from "../src/api.ts";
import { attributionsOf, entitiesOf, unmark } from "./marked_article.ts";

const marked = [
  "{e1.name|KESMAR} ({e2.name|Coast Wire}) \u2014 {a1.content|The gates of the {e3.name|Orlen dam} stood open for two hours before any warning " +
    "reached {e4.nominal|the valley}}, {a1.cue|according to} {a1.source e5.nominal|one engineer at {e6.nominal|the water authority}}, {a2.content|an account} " +
    "that {a2.source e6.name|the Orlen Water Authority} {a2.cue|denies}.",
  "{a3.content|\u201CWe opened gate four at ten past one,\u201D} {a3.source e5.nominal|the engineer} {a3.cue|said}. " +
    "{a3.content|\u201CNobody called {e4.nominal|the valley}. {a3.insertion a4.source e6.nominal|[The authority]} {a4.cue|told us} {a4.content|it was a drill}, and we believed it.\u201D}",
  "{a5.source e5.nominal|The night-shift engineer}, who asked not to be named because {e5.pronoun|he} still works there, {a5.cue|described} the duty office: " +
    "{a5.content|\u201CThe siren has a key. It hangs on a hook beside the kettle.}",
  "{a5.content|\u201CThe office is locked at night. It is always locked at night.\u201D}",
  "{e7.name a6.source|Ilse Varga}, who heads {e6.nominal|the authority}, {a6.cue|played down} {a6.content|the delay}. {a7.content|\u201CForty minutes is not two hours,\u201D} " +
    "{a7.source e7.pronoun|she} {a7.cue|told} reporters in {e1.name|Kesmar}. {a7.content|\u201CAnd the river \u{1F30A} was rising anyway.\u201D}",
  "{a8.source e8.name|Tomas Reinholt}, the mayor of {e9.name|Lower Marrow}, {a8.cue|doubted} {a8.content|that figure}. " +
    "{a9.source e8.pronoun|He} {a9.cue|said} {a9.content|{a10.source e10.nominal|a duty officer} {a10.cue|had assured} {e8.pronoun|him} {a10.content|{e4.nominal|the valley} would be warned \u201Cin good time\u201D}}. " +
    "{a11.source e8.name|Mr Reinholt} was blunter about the siren: {a11.content|\u201CAsk them who has the key.\u201D}",
  "It was {a12.cue|reported} on Sunday that {a12.content|three people were missing in {e9.name|Lower Marrow}}. None has been found.",
  "{a13.source e11.nominal|A second official at {e6.nominal|the authority}} {a13.cue|confirmed} {a13.content|that the sirens stayed silent}, and {a14.source e12.nominal|a copy of the gate log} {a14.cue|shows} " +
    "{a14.content|a first movement at 01.12}. {a15.source e13.name|The Harbour Courier} {a15.cue|has learned} {a15.content|that two of its pages are missing}.",
  "{a16.source e14.nominal|The regional government} {a16.cue|promised} {a16.content|an inquiry \u201Cwithin the month\u201D}. {a17.source a18.source e15.name|Dana Kiel}, who leads the opposition, {a17.cue|demanded} " +
    "{a17.content|that {e7.name|Ms Varga} resign} and {a18.cue|asked} {a18.content|why the log had been rewritten}.",
  "{e3.nominal|The dam}, built in 1961, holds back forty million cubic metres of water. More than nine hundred people live in {e4.nominal|the valley} below {e3.pronoun|it}, most of " +
    "them in {e9.name|Lower Marrow}. {a19.source e16.nominal|Forecasters} {a19.cue|expect} {a19.content|more rain by Thursday}.",
];

const unmarked = unmark(marked.join("\n\n"));

export const damTitle = "Gates stood open for two hours, engineer says";
export const damText = unmarked.text;

/** For `dateline ingest`: the text alone, as a line of JSON. */
export const damLine = `${JSON.stringify({ id: "dam", title: damTitle, outlet: "The Harbour Courier", published: "2021-11-08", text: damText })}\n`;

const unnamed = { kind: "unnamed person", named: false } as const;
export const damAttributions: Attribution[] = attributionsOf(unmarked, [
  { id: "a1", stance: "asserts", speech: "indirect", entity: "e5", ...unnamed },
  { id: "a2", stance: "denies", speech: "indirect", entity: "e6", kind: "organization" },
  { id: "a3", stance: "asserts", speech: "direct", entity: "e5", ...unnamed },
  { id: "a4", stance: "asserts", speech: "indirect", entity: "e6", kind: "organization", parent: "a3" },
  { id: "a5", stance: "asserts", speech: "direct", entity: "e5", ...unnamed },
  { id: "a6", stance: "downplays", speech: "indirect", entity: "e7" },
  { id: "a7", stance: "asserts", speech: "direct", entity: "e7" },
  { id: "a8", stance: "doubts", speech: "indirect", entity: "e8" },
  { id: "a9", stance: "asserts", speech: "mixed", entity: "e8" },
  { id: "a10", stance: "pledges", speech: "mixed", entity: "e10", parent: "a9", ...unnamed },
  { id: "a11", stance: "demands", speech: "direct", entity: "e8" },
  { id: "a12", stance: "asserts", speech: "indirect", named: false },
  { id: "a13", stance: "asserts", speech: "indirect", entity: "e11", ...unnamed },
  { id: "a14", stance: "asserts", speech: "indirect", entity: "e12", kind: "document", named: false },
  { id: "a15", stance: "asserts", speech: "indirect", entity: "e13", kind: "self" },
  { id: "a16", stance: "pledges", speech: "mixed", entity: "e14", kind: "organization", named: false },
  { id: "a17", stance: "demands", speech: "indirect", entity: "e15" },
  { id: "a18", stance: "asks", speech: "indirect", entity: "e15" },
  { id: "a19", stance: "expects", speech: "indirect", entity: "e16", kind: "unnamed group", named: false },
]);

export const damEntities: Entity[] = entitiesOf(unmarked, [
  { id: "e1", type: "place", name: "Kesmar", named: true },
  { id: "e2", type: "organization", name: "Coast Wire", named: true },
  { id: "e3", type: "facility", name: "Orlen dam", named: true },
  { id: "e4", type: "place", name: "the valley", named: false },
  { id: "e5", type: "person", name: "one engineer at the water authority", named: false },
  { id: "e6", type: "organization", name: "Orlen Water Authority", named: true },
  { id: "e7", type: "person", name: "Ilse Varga", named: true },
  { id: "e8", type: "person", name: "Tomas Reinholt", named: true },
  { id: "e9", type: "place", name: "Lower Marrow", named: true },
  { id: "e10", type: "person", name: "a duty officer", named: false },
  { id: "e11", type: "person", name: "A second official at the authority", named: false },
  { id: "e12", type: "work", name: "a copy of the gate log", named: false },
  { id: "e13", type: "organization", name: "The Harbour Courier", named: true },
  { id: "e14", type: "organization", name: "The regional government", named: false },
  { id: "e15", type: "person", name: "Dana Kiel", named: true },
  { id: "e16", type: "group", name: "Forecasters", named: false },
]);

/** The record as the program keeps it, with what the language core would have found in it. */
export function annotatedDam(record: Article): Article {
  if (record.text !== damText) throw new Error("the text was changed on its way through the program");
  const bytesOf = pageBytes(record);
  return {
    ...record,
    producers: { annotate: "language/invented" },
    entities: damEntities,
    attributions: damAttributions,
    ...(record.raw && {
      raw: {
        ...record.raw,
        entities: damEntities.map(({ mentions }) => ({ mentions: mentions.map(({ span }) => bytesOf(span)) })),
        attributions: damAttributions.map(({ source, cue, content, insertions }) => ({
          source: source.span && bytesOf(source.span),
          cue: cue && bytesOf(cue.span),
          content: content.map(bytesOf),
          insertions: insertions.map(bytesOf),
        })),
      },
    }),
  };
}

/** Bytes of the page for a span of the text; enough for pages whose text stands there byte by byte. */
function pageBytes({ text, raw }: Article): (span: [number, number]) => [number, number] {
  const characters = [...text];
  const bytes = (begin: number, end: number): number => Buffer.byteLength(characters.slice(begin, end).join(""));
  const place = (at: number, isEnd: boolean): number => {
    const run = raw?.text.find(([from = 0, to = 0]) => (isEnd ? from < at && at <= to : from <= at && at < to)) ?? [];
    return (run[2] ?? 0) + bytes(run[0] ?? 0, at);
  };
  return ([begin, end]) => [place(begin, false), place(end, true)];
}
