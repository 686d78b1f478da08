import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { launch, narrow, open, type Watched } from "./browser.ts";
import { damLine, damText } from "./dam_article.ts";
import { answerEvents, inventedEvents, inventedTies, manyEvents } from "./invented_events.ts";
import { openReports, type Reports } from "./open_reports.ts";
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

const openOver = (path: string, ready: string, reports: Reports = {}): Promise<Watched> => openReports(browser, program.address, path, ready, reports);
const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
const rowCount = (page: Page): Promise<number> => page.locator(".event-row").count();
const rowsAre = (page: Page, count: number): Promise<unknown> =>
  page.waitForFunction((wanted) => document.querySelectorAll(".event-row").length === wanted, count);

describe("events", () => {
  it("stand on a timeline, a map and in a list", async () => {
    const { page, problems } = await openOver("/events", ".event-row");
    expect(await rowCount(page)).toBe(inventedEvents.length);
    expect(await page.locator(".timeline-bar").count()).toBe(7);
    expect(await page.locator(".timeline-unsure").count()).toBe(2);
    expect(await page.locator(".map-point").count()).toBe(3);
    expect(await page.locator(".map-area").count()).toBe(2); // a province, and a country too small for a shape
    expect(await page.locator(".map-country:not(.map-inside)").count()).toBe(1);
    expect(await page.getByText("Reported, not established. Found by a program").count()).toBe(1);
    await page.getByText("No date: 2").click();
    expect(await page.locator(".timeline-undated li").allTextContents()).toEqual([
      expect.stringContaining("October, year not stated"),
      expect.stringContaining("no date"),
    ]);
    expect(problems).toEqual([]);
    await page.close();
  });

  it("are narrowed by a place in the map, held by the address, undone by Back", async () => {
    const { page } = await openOver("/events", ".event-row");
    await page.locator('.map-point[data-place="1138958"]').click();
    await rowsAre(page, 3);
    expect(query(page).get("place")).toBe("1138958");
    expect(await page.locator(".timeline-bar").count()).toBe(3);
    expect(await page.locator(".map-point").count()).toBe(3); // the map shows what else could be chosen
    await page.reload();
    await rowsAre(page, 3);
    await page.goBack();
    await rowsAre(page, inventedEvents.length);
    await page.getByRole("button", { name: "Afghanistan" }).click();
    await rowsAre(page, 6);
    expect(query(page).get("country")).toBe("AF");
    await page.close();
  });

  it("are narrowed by a time drawn over the timeline", async () => {
    const { page } = await openOver("/events", ".event-row");
    const box = await page.locator(".timeline svg").boundingBox();
    if (!box) throw new Error("no timeline");
    const y = box.y + 6;
    await page.mouse.move(box.x + 2, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.25, y, { steps: 4 });
    await page.mouse.up();
    await page.getByRole("button", { name: "All times" }).waitFor();
    expect(query(page).get("from")).toMatch(/^2021-04-/);
    expect(await rowCount(page)).toBeLessThan(inventedEvents.length);
    const points = await page.locator(".map-point").count();
    expect(points).toBeLessThan(3);
    await page.getByRole("button", { name: "All times" }).click();
    await rowsAre(page, inventedEvents.length);
    await page.close();
  });

  it("are narrowed by facets, which keep each other's counts", async () => {
    const { page } = await openOver("/events", ".event-row");
    await page.getByRole("checkbox", { name: "Assault" }).check();
    await rowsAre(page, 2);
    await page.getByRole("checkbox", { name: "said not to have happened" }).check();
    await rowsAre(page, 1);
    expect(query(page).get("type")).toBe("ASSAULT");
    const csv = await page.getByRole("link", { name: "Events as CSV" }).getAttribute("href");
    expect(csv).toContain("/api/v1/events?type=ASSAULT&status=negated&order=time&limit=10000&format=csv");
    await page.keyboard.press("Escape");
    await page.close();
  });

  it("are worked by keys: j and k choose, Escape lets go, the arrows walk along the timeline", async () => {
    const { page } = await openOver("/events", ".event-row");
    await page.keyboard.press("j");
    await page.locator(".event-chosen").waitFor();
    const first = query(page).get("event");
    await page.keyboard.press("j");
    await page.waitForFunction((before) => new URL(location.href).searchParams.get("event") !== before, first);
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !location.search.includes("event="));
    await page.locator(".timeline svg").focus();
    await page.keyboard.press("ArrowRight");
    await page.locator(".timeline-chosen").waitFor();
    expect(await page.locator(".events-chosen").textContent()).toContain("May 2021");
    await page.close();
  });

  it("lead to their sentence in the article, and back", async () => {
    const at = [...damText].join("").indexOf("stood open");
    const shifted = inventedEvents.map((event) =>
      event.id === "v1" ? { ...event, trigger: { span: [at, at + 10] as [number, number], text: "stood open" }, sentence: { span: [0, 180] as [number, number], text: "x".repeat(180) } } : event,
    );
    const { page, problems } = await openOver("/events", ".event-row", { events: shifted });
    const id = ((await (await fetch(`${program.address}/api/v1/articles?limit=1`)).json()) as { articles: { id: string }[] }).articles[0]?.id ?? "";
    const told = shifted.map((event) => ({ ...event, article: { ...event.article, id } }));
    await page.route("**/api/v1/events?*", (route) => route.fulfill({ json: answerEvents(new URL(route.request().url()).searchParams, told) }));
    await page.reload();
    await page.locator(".event-row").first().waitFor();
    await page.locator(".event-words .event-link", { hasText: "xxx" }).first().click();
    await page.locator(".text-trigger-chosen").waitFor();
    expect((await page.locator(".text-trigger-chosen").allTextContents()).join("")).toBe("stood open");
    expect(await page.locator(".text-told").count()).toBeGreaterThan(0);
    expect(await page.locator(".told").count()).toBe(told.length);
    expect(await page.locator(".told.entity-chosen .told-who").textContent()).toBe("The River League \u2192 Harbour Guard");
    await page.getByRole("button", { name: "\u2190 Events" }).click();
    await page.locator(".event-row").first().waitFor();
    expect(problems).toEqual([]);
    await page.close();
  });

  it("of a person have no place, and the page says so", async () => {
    const { page } = await openOver("/events", ".event-row");
    await page.getByPlaceholder("A part of the name").fill("varga");
    await page.keyboard.press("Enter");
    await page.getByText("1 place kept back").waitFor();
    expect(await page.locator(".map-point, .map-area").count()).toBe(0);
    expect(await page.locator(".event-row").textContent()).toContain("place kept back");
    await page.close();
  });

  it("are counted by time where they are too many for bars, and listed in pages", async () => {
    const { page, problems } = await openOver("/events", ".event-row", { events: manyEvents(4000) });
    expect(await page.locator(".timeline-bin").count()).toBeGreaterThan(20);
    expect(await rowCount(page)).toBe(50);
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByText("51\u2013100 of 4\u202f000").waitFor();
    expect(problems).toEqual([]);
    await page.close();
  });

  it("that are none: what to do about it", async () => {
    const empty = await openOver("/events", ".events-empty", { events: [] });
    expect(await empty.page.locator("h1").textContent()).toBe("No events yet");
    await empty.page.close();
    const none = await openOver("/events?type=AID&place=1167528", ".events-none");
    await none.page.getByRole("button", { name: "Show all events" }).click();
    await rowsAre(none.page, inventedEvents.length);
    await none.page.close();
  });

  it("that cannot be read: the program's own words, and another try", async () => {
    const { page } = await open(browser, `${program.address}/events?type=NOTHING`);
    await page.locator(".notice.bad, .events-empty, .events-none").first().waitFor();
    await page.route("**/api/v1/events?*", (route) =>
      route.fulfill({ status: 500, json: { ok: false, error: "The store is gone.", code: "store_failed", status: 500 } }),
    );
    await page.reload();
    await page.getByText("The store is gone.").waitFor();
    await page.unroute("**/api/v1/events?*");
    await page.route("**/api/v1/events?*", (route) => route.fulfill({ json: answerEvents(new URLSearchParams({ limit: "5000" })) }));
    await page.goto(`${program.address}/events`);
    await page.locator(".event-row").first().waitFor();
    await page.close();
  });

  it("fit a narrow window", async () => {
    for (const path of ["/events", "/ties"]) {
      const { page } = await openOver(path, ".event-row, .tie", { size: narrow });
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await page.close();
    }
  });
});

describe("the timeline and the map", () => {
  it("draw the time of nearly all events; the rest is a click away, and the address holds it", async () => {
    const [, old, ...others] = manyEvents(120);
    if (!old?.time) throw new Error("no time");
    const events = [{ ...old, time: { ...old.time, edtf: "1205", earliest: "1205-01-01", latest: "1205-12-31" } }, ...others];
    const { page } = await openOver("/events", ".event-row", { events });
    expect(await page.locator(".timeline-label").allTextContents()).not.toContain("1500");
    await page.getByText(/Not drawn: 1 before/).waitFor();
    await page.getByRole("button", { name: "Draw all times" }).click();
    await page.locator(".timeline-label", { hasText: "1500" }).waitFor();
    expect(query(page).get("time")).toBe("all");
    await page.close();
  });

  it("take days, months and years, and say what is none", async () => {
    const { page } = await openOver("/events", ".event-row");
    await page.getByLabel("From", { exact: true }).fill("2021-13");
    await page.getByLabel("From", { exact: true }).press("Enter");
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").textContent()).toBe("Expected 2021, 2021-04 or 2021-04-30.");
    expect(query(page).get("from")).toBeNull();
    await page.getByLabel("From", { exact: true }).fill("2021-07");
    await page.getByLabel("From", { exact: true }).press("Enter");
    await page.waitForFunction(() => new URLSearchParams(location.search).get("from") === "2021-07");
    await page.reload();
    await page.locator(".event-row").first().waitFor();
    expect(await page.getByLabel("From", { exact: true }).inputValue()).toBe("2021-07");
    await page.close();
  });

  it("put places that would lie upon each other under one mark, which opens nearer by", async () => {
    const { page } = await openOver("/events?map=world", ".event-row", { events: manyEvents(400) });
    const marks = page.locator(".map-cluster");
    await marks.first().waitFor();
    const [before = 0, drawn = 0] = [await marks.count(), await page.locator(".map-point").count()];
    expect(before).toBeGreaterThan(0);
    expect(before + drawn).toBeLessThan(60); // of 180 towns
    await marks.first().click();
    await page.waitForFunction(() => /^-?[\d.]+,-?[\d.]+,[\d.]+$/.test(new URLSearchParams(location.search).get("map") ?? ""));
    const frame = query(page).get("map") ?? "";
    await page.reload();
    await page.locator(".map svg").waitFor();
    await page.locator(".map svg").focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction((was) => new URLSearchParams(location.search).get("map") !== was, frame);
    await page.getByRole("button", { name: "Farther" }).click();
    await page.getByRole("button", { name: "Where the events are" }).click();
    await page.waitForFunction(() => !location.search.includes("map="));
    await page.close();
  });

  it("lead back from an event's sentence to the event", async () => {
    const { page } = await openOver("/events", ".event-row");
    const link = page.locator(".event-row .event-link").nth(3);
    const href = await link.getAttribute("href");
    await link.click();
    await page.waitForFunction(() => location.pathname.startsWith("/articles/"));
    await page.getByRole("button", { name: "\u2190 Events" }).click();
    await page.locator(".event-row.event-chosen").waitFor();
    await page.waitForFunction((wanted) => document.activeElement?.getAttribute("href") === wanted, href);
    expect(await page.locator(".event-chosen .event-link").getAttribute("href")).toBe(href);
    await page.goBack();
    await page.goBack();
    await page.locator(".event-row.event-chosen").waitFor();
    await page.close();
  });
});

describe("ties", () => {
  it("are a graph whose edges open their evidence", async () => {
    const { page, problems } = await openOver("/ties", ".tie");
    expect(await page.locator(".tie-actor").count()).toBe(6);
    expect(await page.locator(".tie-edge").count()).toBe(inventedTies.length);
    await page.locator(".tie-edge .tie-hit").first().dispatchEvent("click");
    await page.locator(".tie-evidence").waitFor();
    expect(await page.locator(".tie-evidence li").allTextContents()).toEqual([
      expect.stringMatching(/raided a depot.*the outlet\u2019s own word/s),
      expect.stringMatching(/shelled the Guard.*asserted by An official.*unnamed/s),
    ]);
    expect(query(page).get("tie_label")).toBe("ASSAULT");
    await page.reload();
    await page.locator(".tie-evidence").waitFor();
    expect(problems).toEqual([]);
    await page.close();
  });

  it("are a list for the keyboard, narrowed by actor and by kind", async () => {
    const { page } = await openOver("/ties", ".tie");
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.locator(".tie-open").waitFor();
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !document.querySelector(".tie-open"));
    await page.locator('.tie-actor[data-actor="Northern Doctors"]').dispatchEvent("click");
    await page.getByText("Ties of").waitFor();
    expect(await page.locator(".tie").count()).toBe(2);
    await page.getByRole("button", { name: "All actors" }).click();
    await page.locator(".chip", { hasText: "gives money" }).click();
    await page.waitForFunction(() => document.querySelectorAll(".tie").length === 1);
    expect(query(page).get("label")).toBe("gives money");
    await page.close();
  });

  it("read off a statement lead to its words", async () => {
    const { page } = await openOver("/ties?tie_from=Ministry+of+Bridges&tie_label=gives+money&tie_to=Northern+Doctors", ".tie-evidence");
    expect(await page.locator(".tie-evidence a").getAttribute("href")).toBe("/articles/bbbbbbbbbbbb?panel=events&lit=0-60");
    await page.goto(`${program.address}/articles/dam?panel=events&lit=0-60`);
    await page.locator(".text-told").first().waitFor();
    expect((await page.locator(".text-told").allTextContents()).join("")).toBe(damText.slice(0, 60));
    await page.close();
  });

  it("that are none say why", async () => {
    const { page } = await openOver("/ties", ".ties-empty", { ties: [] });
    expect(await page.locator("h1").textContent()).toBe("No ties yet");
    await page.close();
  });
});
