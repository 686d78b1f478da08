import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { ActorList, ActorRow, ArticleList, ClaimList, EventList, TieList } from "../src/api.ts";
import { launch, narrow, open, type Watched } from "./browser.ts";
import { Program, samples } from "./program.ts";

let browser: Browser;
let program: Program;
let acting: ActorRow; // one that is no person, takes part in events and goes by more than one article
let person: ActorRow;
const ask = async <T>(path: string): Promise<T> => (await (await fetch(`${program.address}/api/v1/${path}`)).json()) as T;

/** Two articles of our own that name one body in two ways, and one person who is at a place. */
const lines = [
  "The Council of River Unions (CORU) accused the ministry in Kabul on Monday. Ilse Varga visited Kabul on Tuesday. \u201CThe gates were open,\u201D Ilse Varga said.",
  "CORU demanded talks with the government of Kenya. Ilse Varga arrived in Nairobi and met President William Ruto on Friday, CORU said.",
]
  .map((text, at) => JSON.stringify({ id: `river-${at}`, title: `River ${at}`, outlet: "The Harbour Courier", published: `2021-11-0${at + 7}`, text }))
  .join("\n");

beforeAll(async () => {
  browser = await launch();
  program = new Program();
  program.ingest(samples, program.write("river.jsonl", lines));
  await program.serve();
  const { actors } = await ask<ActorList>("actors?limit=1000");
  const found = [actors.find(({ type, events, articles }) => type !== "person" && events > 0 && articles > 1), actors.find(({ name }) => name === "Ilse Varga")];
  if (!found[0] || !found[1]) throw new Error("the samples name no actor that these tests could look at");
  [acting, person] = found as [ActorRow, ActorRow];
});
afterAll(async () => {
  await browser?.close();
  await program?.remove();
});

async function openAt(path: string, ready: string, size?: typeof narrow): Promise<Watched> {
  const watched = await open(browser, program.address + path, size ? { size } : {});
  await watched.page.locator(ready).first().waitFor();
  return watched;
}
const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
const totalIs = (page: Page, total: number, what: string): Promise<void> =>
  page.getByRole("heading", { level: 1, name: new RegExp(`^${total} ${what}`) }).waitFor();

describe("the list of actors", () => {
  it("is what the program lists, with how much there is of each", async () => {
    const { total, actors } = await ask<ActorList>("actors?limit=50");
    const { page, problems } = await openAt("/actors", ".actor");
    await totalIs(page, total, "actors?");
    expect(await page.locator(".actor-name").allTextContents()).toEqual(actors.map(({ name }) => name));
    expect(await page.locator(".actor-counts").first().textContent()).toMatch(/^\d+ articles?/);
    expect(problems).toEqual([]);
    await page.close();
  });

  it("is narrowed by the beginning of a name and by type, held by the address, undone by Back", async () => {
    const { page } = await openAt("/actors", ".actor");
    const beginning = acting.name.slice(0, 3);
    await page.getByPlaceholder("The beginning of a name").fill(beginning);
    await page.keyboard.press("Enter");
    const named = await ask<ActorList>(`actors?words=${encodeURIComponent(beginning)}`);
    await totalIs(page, named.total, "actors?");
    expect(query(page).get("words")).toBe(beginning);
    await page.getByRole("checkbox", { name: new RegExp(`^${acting.type}`) }).check();
    await page.getByRole("button", { name: `Leave out Type: ${acting.type}` }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: `Leave out Name: ${beginning}` }).click();
    await page.getByRole("button", { name: `Leave out Name: ${beginning}` }).waitFor({ state: "detached" });
    await page.goBack();
    await page.goBack();
    await totalIs(page, named.total, "actors?");
    expect(query(page).getAll("type")).toEqual([]);
    await page.close();
  });

  it("is walked by j and Enter, and found again by Back", async () => {
    const { page } = await openAt("/actors", ".actor");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    const href = await page.evaluate(() => document.activeElement?.getAttribute("href"));
    expect(href).toMatch(/^\/actors\/[0-9a-f]+$/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Names, as articles write them" }).waitFor();
    // The counts of the filter come first: they are not where Back leads.
    const counts = page.waitForResponse((answer) => answer.url().includes("/actors/facets"));
    await page.route(
      (url) => url.pathname === "/api/v1/actors",
      async (route) => {
        await (await counts).finished();
        await route.continue();
      },
    );
    await page.goBack();
    await page.waitForFunction((wanted) => document.activeElement?.getAttribute("href") === wanted, href);
    await page.close();
  });

  it("offers all where none matches, and says what is wrong where it cannot be read", async () => {
    const { page } = await openAt("/actors?words=qqqq", ".events-none");
    await page.route("**/api/v1/actors?*", (route) => route.fulfill({ status: 500, json: { ok: false, error: "The store is gone.", code: "store_failed", status: 500 } }));
    await page.getByRole("button", { name: "Show all actors" }).click();
    await page.getByText("The store is gone.").waitFor();
    await page.unroute("**/api/v1/actors?*");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator(".actor").first().waitFor();
    await page.close();
  });
});

describe("the page of one actor", () => {
  it("has its names, events, ties, statements and articles, as many as the program lists", async () => {
    const [events, ties, claims, articles] = await Promise.all([
      ask<EventList>(`events?party_id=${acting.id}`),
      ask<TieList>(`ties?party_id=${acting.id}`),
      ask<ClaimList>(`claims?speaker_id=${acting.id}`),
      ask<ArticleList>(`articles?actor_id=${acting.id}`),
    ]);
    expect([events.total, claims.total, articles.total]).toEqual([acting.events, acting.claims, acting.articles]);
    const { page, problems } = await openAt(`/actors/${acting.id}`, ".actor-page h1");
    expect(await page.locator("h1").textContent()).toBe(acting.name);
    const headings = (await page.locator("h2").allTextContents()).slice(1).map((heading) => Number(heading.split(" ")[0]));
    expect(headings).toEqual([events.total, ties.total, claims.total, articles.total]);
    expect(await page.locator(".actor-names strong").allTextContents()).toEqual(expect.arrayContaining([acting.aliases[0]?.name]));
    expect(await page.locator(".actor-event").first().textContent()).toMatch(/own word|ed by|down by/);
    expect(problems).toEqual([]);
    await page.close();
  });

  it("leads to the words of an event, and back", async () => {
    const { page } = await openAt(`/actors/${acting.id}`, ".actor-event");
    const link = page.locator(".actor-event .event-link").first();
    const trigger = await link.locator("mark").textContent();
    await link.click();
    await page.locator(".told").first().waitFor();
    expect(await page.locator(".entity-chosen .entity-count").textContent()).toContain(trigger ?? "?");
    await page.getByRole("button", { name: "Actor", exact: false }).first().click();
    await page.locator(".actor-event").first().waitFor();
    await page.close();
  });

  it("opens its events, ties, claims and articles, each narrowed to it and said so", async () => {
    const { page } = await openAt(`/actors/${acting.id}`, ".actor-event");
    await page.getByRole("link", { name: "on the timeline and the map" }).click();
    await totalIs(page, acting.events, "reported events?");
    expect(query(page).get("party_id")).toBe(acting.id);
    await page.getByRole("button", { name: `Leave out With ${acting.name}` }).click();
    await totalIs(page, (await ask<EventList>("events?limit=0")).total, "reported events?");
    await page.goto(`${program.address}/ties?party_id=${acting.id}`);
    await page.getByRole("button", { name: `Leave out Of ${acting.name}` }).waitFor();
    await page.goto(`${program.address}/claims?speaker_id=${person.id}`);
    await totalIs(page, person.claims, "reported claims?");
    await page.getByRole("button", { name: `Leave out Said by ${person.name}` }).waitFor();
    await page.goto(`${program.address}/?actor_id=${acting.id}`);
    await totalIs(page, acting.articles, "articles? match");
    await page.getByRole("button", { name: `Leave out Names ${acting.name}` }).waitFor();
    await page.close();
  });

  it("of a person lists no place", async () => {
    const all = await ask<EventList>("events?text=Varga&limit=100");
    const hers = await ask<EventList>(`events?party_id=${person.id}&limit=100`);
    expect(hers.events.some((event) => event.place_withheld)).toBe(true);
    expect([...all.events, ...hers.events].filter(({ place }) => place !== null)).toEqual([]);
    const { page } = await openAt(`/actors/${person.id}`, ".actor-event");
    await page.getByText("Places are kept back.").waitFor();
    await page.close();
  });

  it("says so where there is no such actor, and has room on a narrow window", async () => {
    const { page } = await openAt("/actors/nobody", ".events-empty", narrow);
    await page.getByRole("link", { name: "All actors" }).click();
    await page.locator(".actor-name").first().click();
    await page.locator(".actor-names").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.close();
  });
});

describe("links to actors", () => {
  it("stand wherever a name does that other articles have, too", async () => {
    const { events } = await ask<EventList>(`events?party_id=${acting.id}`);
    const article = events[0]?.article.id ?? "";
    const { page } = await openAt(`/events?party_id=${acting.id}`, ".event-row");
    expect(await page.locator(`.event-row a[href="/actors/${acting.id}"]`).count()).toBeGreaterThan(0);
    await page.goto(`${program.address}/articles/${article}?panel=events`);
    await page.locator(`.told a[href="/actors/${acting.id}"]`).first().waitFor();
    await page.goto(`${program.address}/articles/${article}?panel=mentioned`);
    await page.locator(`.entity a[href="/actors/${acting.id}"]`).first().waitFor();
    await page.goto(`${program.address}/claims?speaker_id=${person.id}`);
    await page.locator(`.claim a[href="/actors/${person.id}"]`).first().click();
    await page.getByRole("heading", { level: 1, name: person.name }).waitFor();
    await page.close();
  });

  it("of ties: only those between two that are named, where asked", async () => {
    const { ties } = await ask<TieList>("ties?limit=1000&evidence=0");
    const named = ties.filter(({ from, to }) => from.named && to.named).length;
    expect(named).toBeLessThan(ties.length);
    const { page } = await openAt("/ties", ".tie");
    await page.getByLabel("Both ends named").check();
    await totalIs(page, named, "reported ties?");
    expect(query(page).get("named")).toBe("true");
    await page.close();
  });
});
