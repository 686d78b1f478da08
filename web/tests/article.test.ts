import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { launch, narrow, open, type Watched } from "./browser.ts";
import { ferryPage } from "./invented_pages.ts";
import { Program, samples } from "./program.ts";

let browser: Browser;
let program: Program;
beforeAll(async () => {
  browser = await launch();
  program = new Program();
  program.ingest(program.write("ferry.html", ferryPage), samples);
  await program.serve();
});
afterAll(async () => {
  await browser?.close();
  await program?.remove();
});

async function openFerry(search = "?panel=page"): Promise<Watched> {
  const watched = await open(browser, `${program.address}/articles/ferry${search}`);
  await watched.page.getByRole("heading", { level: 1, name: "Ferry runs again" }).waitFor();
  return watched;
}

describe("an article", () => {
  it("says what each value was read from", async () => {
    const { page, problems } = await openFerry();
    const published = page.getByRole("row", { name: /^Published/ });
    expect(await published.textContent()).toContain("30 April 2021");
    expect(await published.locator("code").textContent()).toBe("meta");
    expect(await page.getByRole("row", { name: /^Outlet/ }).textContent()).toContain("Harbour Courier");
    expect(await page.getByRole("row", { name: /^By/ }).textContent()).toContain("no name given");
    expect(problems).toEqual([]);
    await page.close();
  });

  it("marks its text in the captured page, where nothing runs or loads", async () => {
    const { page, problems } = await openFerry();
    const frame = page.frameLocator("iframe");
    await frame.locator("mark.dateline-text").first().waitFor();
    const marked = (await frame.locator("mark.dateline-text").allTextContents()).join(" ");
    expect(marked).toContain("taken across before noon");
    expect(marked).not.toContain("newsletter");
    expect(await frame.locator("html").getAttribute("data-ran")).toBeNull();
    expect(await frame.locator("nav a").getAttribute("href")).toBe("#");
    expect(problems).toEqual([]);
    await page.close();
  });

  it("shows a value where it stands in the page, or in its source", async () => {
    const { page } = await openFerry();
    await page.getByRole("button", { name: "Show Title in the page", exact: true }).click();
    const found = page.frameLocator("iframe").locator("#dateline-found");
    await found.waitFor();
    expect(await found.textContent()).toBe("Ferry runs again");
    expect(new URL(page.url()).searchParams.get("highlight")).toMatch(/^\d+-\d+$/);
    await page.getByRole("button", { name: "Show Published in the page's source" }).click();
    await page.waitForFunction(() => document.querySelector("iframe")?.src.includes("view=source"));
    await found.waitFor();
    expect(await found.textContent()).toContain("2021-04-30");
    await page.close();
  });

  it("leads from a sentence to its place, past characters of every width", async () => {
    const { page } = await openFerry();
    const sentence = page.locator(".text-sentence", { hasText: "on the pier" });
    expect((await sentence.textContent())?.trim()).toContain("The caf\u00E9 on the pier \u{1F30A} opened at once & stayed open.");
    await sentence.click();
    const frame = page.frameLocator("iframe");
    await frame.locator("#dateline-found").waitFor();
    expect((await frame.locator(".dateline-found").allTextContents()).join("")).toContain("pier \u{1F30A} opened at once & stayed");
    await page.close();
  });

  it("opens the same view from its address, and adds no steps for Back", async () => {
    const { page } = await open(browser, program.address);
    await page.getByRole("link", { name: "Ferry runs again" }).click();
    await page.getByRole("button", { name: "Original page" }).click();
    await page.getByRole("button", { name: "Show Title in the page", exact: true }).click();
    await page.getByRole("button", { name: "Source", exact: true }).first().click();
    await page.keyboard.press("v");
    await page.waitForFunction(() => location.search.includes("layout=text"));
    const address = page.url();
    await page.goBack();
    await page.locator(".articles-row").first().waitFor();
    await page.goto(address);
    await page.getByRole("heading", { level: 1, name: "Ferry runs again" }).waitFor();
    expect(await page.locator("iframe").count()).toBe(0);
    await page.close();
  });

  it("marks the dateline, and reads right-to-left text from the right", async () => {
    const { page } = await openFerry();
    expect(await page.locator(".text mark").first().textContent()).toContain("KESMAR (Coast Wire)");
    await page.goto(`${program.address}/articles/arabic`);
    await page.locator(".text p").first().waitFor();
    expect(await page.locator(".text p").first().evaluate((one) => getComputedStyle(one).direction)).toBe("rtl");
    expect(await page.locator(".text").getAttribute("lang")).toBe("ar");
    await page.close();
  });

  it("stacks on a telephone", async () => {
    const { page } = await open(browser, `${program.address}/articles/ferry?panel=page`, { size: narrow });
    await page.locator("iframe").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(narrow.width);
    const text = await page.locator(".text").boundingBox();
    const frame = await page.locator("iframe").boundingBox();
    expect(frame && text && frame.y).toBeGreaterThan((text?.y ?? 0) + (text?.height ?? 0));
    await page.close();
  });

  it("says that there is no such article", async () => {
    const { page } = await open(browser, `${program.address}/articles/nothing-here`);
    await page.getByRole("alert").getByText("no article has this id").waitFor();
    await page.close();
  });

  it("says that there is no such page", async () => {
    const { page } = await open(browser, `${program.address}/no/such/place`);
    await page.getByText("There is nothing here").waitFor();
    await page.close();
  });

  it("opens every sample without a fault", async () => {
    const list = (await (await fetch(`${program.address}/api/v1/articles?limit=100`)).json()) as {
      articles: { id: string }[];
    };
    expect(list.articles.length).toBeGreaterThan(12);
    const { page, problems } = await open(browser, program.address);
    for (const { id } of list.articles) {
      await page.goto(`${program.address}/articles/${id}?panel=said`);
      await page.locator(".article h1").waitFor();
      await page.goto(`${program.address}/articles/${id}?panel=page`);
      await page.locator(".article h1").waitFor();
      await page.frameLocator("iframe").locator("body").waitFor();
    }
    expect(problems).toEqual([]);
    await page.close();
  }, 240_000);
});
