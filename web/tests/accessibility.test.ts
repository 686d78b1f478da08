import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { ActorList, Article } from "../src/api.ts";
import { launch, narrow, open, wide } from "./browser.ts";
import { annotatedDam, damLine } from "./dam_article.ts";
import { answerEvents, answerTies, inOneText, inventedEvents, inventedTies, manyEvents, manyTies } from "./invented_events.ts";
import { ferryPage } from "./invented_pages.ts";
import type { Reports } from "./open_reports.ts";
import { Program, samples } from "./program.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let browser: Browser;
let program: Program;
let firstActor = "";
beforeAll(async () => {
  browser = await launch();
  program = new Program();
  program.ingest(program.write("ferry.html", ferryPage), program.write("dam.jsonl", damLine), samples);
  await program.serve();
  const { actors } = (await (await fetch(`${program.address}/api/v1/actors?limit=1`)).json()) as ActorList;
  firstActor = actors[0]?.id ?? "";
});
afterAll(async () => {
  await browser?.close();
  await program?.remove();
});

/** What axe finds wrong, each with the first element it is wrong of. The captured page in its frame is another's. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate(
    (tags) => (window as unknown as { axe: typeof import("axe-core") }).axe.run(document, { iframes: false, runOnly: tags }),
    rules,
  )) as AxeResults;
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} (${nodes[0]?.any[0]?.message ?? ""})`);
}

const many: Reports = { events: manyEvents(400), ties: manyTies(200) };
const views: [name: string, path: string, ready: string, reports?: Reports][] = [
  ["the list of articles", "/", ".articles-row"],
  ["a search", "/?words=harbour&from=2021-01-01", ".articles-row, .articles-none"],
  ["a search without an end", "/?words=nothingofthekind", ".articles-none"],
  ["who said what", "/articles/dam?said=a9&stances=all", ".speaker"],
  ["who said what, filtered", "/articles/dam?naming=unnamed", ".speaker"],
  ["the outlet's own voice", "/articles/dam?own=1", ".speaker"],
  ["who is mentioned", "/articles/dam?panel=mentioned&entity=e6&mention=1", ".entity"],
  ["the events of an article", "/articles/dam?panel=events&event=v1", ".told"],
  ["where values come from", "/articles/ferry?panel=page", "iframe"],
  ["claims", "/claims?stance=asserts&stance=denies", ".claim, .events-none"],
  ["events", "/events?country=AF&from=2021-05&event=dam:v4", ".event-row"],
  ["many events", "/events", ".event-row", many],
  ["ties", "/ties?tie_from=The+River+League&tie_label=ASSAULT&tie_to=Harbour+Guard", ".tie-open"],
  ["many ties", "/ties?actor=Harbour+Guard", ".tie", many],
  ["actors", "/actors?words=a&type=organization", ".actor"],
  ["one actor", "/actors/first", ".actor-page h1"],
  ["no such actor", "/actors/nobody", ".events-empty"],
  ["what was skipped", "/skipped", ".skipped"],
  ["no view at all", "/nowhere", "h1"],
];

describe.each([["wide and light", { size: wide }], ["narrow and dark", { size: narrow, dark: true }]] as const)("%s", (_, shape) => {
  let page: Page;
  let stored: Required<Pick<Reports, "events" | "ties">>;
  beforeAll(async () => {
    ({ page } = await open(browser, `${program.address}/skipped`, shape));
    await page.route("**/api/v1/events?*", (route) => route.fulfill({ json: answerEvents(new URL(route.request().url()).searchParams, stored.events) }));
    await page.route("**/api/v1/ties?*", (route) => route.fulfill({ json: answerTies(new URL(route.request().url()).searchParams, stored.ties) }));
    // An article is asked for by its key here, and its events by its id.
    await page.route("**/api/v1/events?article=*", (route) => route.fulfill({ json: answerEvents(new URLSearchParams({ limit: "50" }), inOneText) }));
    await page.route("**/api/v1/articles/dam?raw=1", async (route) =>
      route.fulfill({ json: annotatedDam((await (await route.fetch()).json()) as Article) }),
    );
  });

  it.each(views)("has no fault that axe knows: %s", async (_name, path, ready, { events = inventedEvents, ties = inventedTies } = {}) => {
    stored = { events, ties };
    await page.goto(program.address + path.replace("first", firstActor));
    await page.locator(ready).first().waitFor();
    expect(await faults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  it("has no fault in the help, which opens at its top", async () => {
    await page.goto(program.address);
    await page.locator(".articles-row").first().waitFor();
    await page.getByRole("button", { name: "Keyboard and help" }).click();
    await page.locator("dialog[open]").waitFor();
    expect(await page.locator("dialog").evaluate((dialog) => dialog.scrollTop)).toBe(0);
    expect(await faults(page)).toEqual([]);
  });
});
