import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { ClaimList, ClaimRow } from "../src/api.ts";
import { launch, narrow, open, type Watched } from "./browser.ts";
import { damLine } from "./dam_article.ts";
import { Program } from "./program.ts";

let browser: Browser;
let program: Program;
beforeAll(async () => {
  browser = await launch();
  program = new Program();
  program.ingest(program.write("dam.jsonl", damLine));
  await program.serve();
});
afterAll(async () => {
  await browser?.close();
  await program?.remove();
});

const article: ClaimRow["article"] = { id: "dam", title: "Gates stood open for two hours, engineer says", outlet: "The Harbour Courier", url: null, published: "2021-11-08" };
const claim = (id: string, speaker: string | null, words: string[], part: Partial<ClaimRow["attribution"]> = {}, events: string[] = []): ClaimRow => ({
  article, attribution: { id, speaker, kind: "person", named: true, stance: "asserts", ...part }, entity: null, source: speaker, cue: "said",
  content: words.map((text, at) => ({ span: [100 * at, 100 * at + text.length] as [number, number], text })), insertions: [], speech: "indirect", parent: null, events, score: 0.9,
}); // prettier-ignore
const claims = [
  claim("a1", "Ilse Varga", ["the gates stood open", "for two hours"], {}, ["v1", "v2"]),
  claim("a2", "An official", ["that anybody was warned"], { stance: "denies", kind: "unnamed person", named: false }),
  claim("a3", null, ["that the valley was empty"], { kind: null, named: false }),
  ...Array.from({ length: 70 }, (_, at) => claim(`a${at + 4}`, "Harbour Guard", [`sentence ${at}`], { kind: "organization" })),
];

/** As the program answers: by stance, by speaker, a page at a time. */
function answer(query: URLSearchParams): ClaimList {
  const stances = query.getAll("stance");
  const speaker = query.get("speaker")?.toLowerCase() ?? "";
  const admitted = claims.filter(
    ({ attribution }) => (stances.length === 0 || stances.includes(attribution.stance)) && (attribution.speaker ?? "").toLowerCase().includes(speaker),
  );
  const [offset, limit] = [Number(query.get("offset")), Number(query.get("limit"))];
  return { total: admitted.length, offset, limit, claims: admitted.slice(offset, offset + limit) };
}
async function openClaims(path: string, size?: typeof narrow): Promise<Watched> {
  const watched = await open(browser, `${program.address}/skipped`, size ? { size } : {});
  await watched.page.route("**/api/v1/claims?*", (route) => route.fulfill({ json: answer(new URL(route.request().url()).searchParams) }));
  await watched.page.goto(program.address + path);
  await watched.page.locator(".claim, .events-none, .skipped").first().waitFor();
  return watched;
}
const rowsAre = (page: Page, count: number): Promise<unknown> =>
  page.waitForFunction((wanted) => document.querySelectorAll(".claim").length === wanted, count);

describe("claims", () => {
  it("say on whose word, in which stance, and where", async () => {
    const { page, problems } = await openClaims("/claims");
    const [first, second, third] = await page.locator(".claim").allInnerTexts();
    expect(first).toMatch(/asserted by\s+Ilse Varga\s+the gates stood open \u2026 for two hours\s+The Harbour Courier, 8 November 2021.*tells of 2 events/s);
    expect(second).toMatch(/denied by\s+An official\s+unnamed/);
    expect(third).toContain("somebody not named");
    expect(await page.getByText("Reported, not established: what others").count()).toBe(1);
    expect(problems).toEqual([]);
    await page.close();
  });

  it("are narrowed by stance and speaker, held by the address, undone by Back", async () => {
    const { page } = await openClaims("/claims");
    await page.getByRole("checkbox", { name: "denies" }).check();
    await rowsAre(page, 1);
    expect(new URL(page.url()).search).toBe("?stance=denies");
    await page.reload();
    await rowsAre(page, 1);
    await page.getByRole("checkbox", { name: "denies" }).uncheck();
    await rowsAre(page, 50);
    await page.getByLabel("Who speaks").fill("guard");
    await page.keyboard.press("Enter");
    await page.getByText("1\u201350 of 70").waitFor();
    await page.getByRole("button", { name: "Next" }).click();
    await rowsAre(page, 20);
    await page.goBack();
    await page.goBack();
    await page.getByText("1\u201350 of 73").waitFor();
    await page.close();
  });

  it("are counted by stance and source, and what is chosen can be left out again", async () => {
    const { page } = await openClaims("/skipped");
    const facets = { stance: [{ value: "asserts", count: 72 }, { value: "denies", count: 1 }], source_kind: [{ value: "organization", count: 70 }], named: [] };
    await page.route("**/api/v1/claims/facets?*", (route) => route.fulfill({ json: facets }));
    await page.goto(`${program.address}/claims?stance=denies&speaker=official&published_from=2021-11`);
    await rowsAre(page, 1);
    const countOf = (name: string): Promise<string | null> => page.locator("label", { has: page.getByRole("checkbox", { name, exact: false }) }).locator(".facets-count").textContent();
    await page.waitForFunction(() => [...document.querySelectorAll(".facets-count")].some(({ textContent }) => textContent === "70"));
    expect(await Promise.all(["asserts", "denies", "doubts"].map(countOf))).toEqual(["72", "1", "0"]);
    expect(await page.locator(".articles-chosen button > :first-child").allInnerTexts()).toEqual(["Who speaks: official", "Stance: denies", "From November 2021"]);
    await page.getByRole("button", { name: "Leave out Who speaks: official" }).click();
    await page.getByRole("button", { name: "Leave out From November 2021" }).click();
    await page.getByRole("button", { name: "Leave out Stance: denies" }).click();
    await rowsAre(page, 50);
    expect(new URL(page.url()).search).toBe("");
    await page.close();
  });

  it("lead to their words, and back to the row", async () => {
    const { page } = await openClaims("/claims");
    for (let pressed = 0; pressed < 30; pressed += 1) await page.keyboard.press("j");
    const href = await page.evaluate(() => document.activeElement?.getAttribute("href"));
    expect(href).toBe("/articles/dam?panel=said&said=a30");
    const scroll = await page.evaluate(() => scrollY);
    expect(scroll).toBeGreaterThan(0);
    await page.keyboard.press("Enter");
    await page.locator(".text p").first().waitFor();
    await page.getByRole("button", { name: "Claims", exact: false }).first().click();
    await page.waitForFunction((wanted) => document.activeElement?.getAttribute("href") === wanted, href);
    expect(await page.evaluate(() => scrollY)).toBe(scroll);
    await page.close();
  });

  it("that are none say why, and those that none match offer all", async () => {
    const { page } = await openClaims("/claims?stance=doubts");
    await page.getByRole("button", { name: "Show all claims" }).click();
    await rowsAre(page, 50);
    await page.route("**/api/v1/claims?*", (route) => route.fulfill({ json: { total: 0, offset: 0, limit: 50, claims: [] } }));
    await page.goto(`${program.address}/claims`);
    await page.getByRole("heading", { name: "No claims yet" }).waitFor();
    await page.close();
  });

  it("that cannot be read: the program's own words, and another try", async () => {
    const { page } = await openClaims("/claims");
    await page.route("**/api/v1/claims?*", (route) => route.fulfill({ status: 500, json: { ok: false, error: "The store is gone.", code: "store_failed", status: 500 } }));
    await page.getByRole("checkbox", { name: "denies" }).check();
    await page.getByText("The store is gone.").waitFor();
    await page.unroute("**/api/v1/claims?*");
    await page.route("**/api/v1/claims?*", (route) => route.fulfill({ json: answer(new URL(route.request().url()).searchParams) }));
    await page.getByRole("button", { name: "Try again" }).click();
    await rowsAre(page, 1);
    expect(await page.getByText("The store is gone.").count()).toBe(0);
    await page.close();
  });
});
