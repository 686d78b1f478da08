import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { launch, narrow, open } from "./browser.ts";
import { inventedArticles } from "./invented_pages.ts";
import { Program } from "./program.ts";

let browser: Browser;
let program: Program;
beforeAll(async () => {
  browser = await launch();
  program = new Program();
  program.ingest(program.write("many.jsonl", inventedArticles(120)));
  await program.serve();
});
afterAll(async () => {
  await browser?.close();
  await program?.remove();
});

describe("the list of articles", () => {
  it("shows a page of rows and turns to the next", async () => {
    const { page, problems } = await open(browser, program.address);
    await page.getByRole("heading", { name: "120 articles" }).waitFor();
    expect(await page.locator(".articles-row").count()).toBe(50);
    const first = await page.locator(".articles-title").first().textContent();
    await page.getByRole("button", { name: /Next/ }).click();
    await page.getByText("51\u2013100 of 120").waitFor();
    expect(page.url()).toBe(`${program.address}/?page=2`);
    expect(await page.locator(".articles-title").first().textContent()).not.toBe(first);
    await page.goBack();
    await page.getByText("1\u201350 of 120").waitFor();
    expect(problems).toEqual([]);
    await page.close();
  });

  it("searches while one types, marks what was found, and keeps it in the address", async () => {
    const { page, problems } = await open(browser, program.address);
    await page.locator(".articles-row").first().waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("shopkeeper Tirrin");
    await page.getByRole("heading", { name: /articles match/ }).waitFor();
    expect(new URL(page.url()).searchParams.get("words")).toBe("shopkeeper Tirrin");
    await page.locator(".articles-snippet mark", { hasText: /^shopkeeper$/i }).first().waitFor();
    for (const title of await page.locator(".articles-title").allTextContents()) expect(title).toContain("Tirrin");
    await page.goBack();
    await page.getByRole("heading", { name: "120 articles" }).waitFor();
    expect(await page.getByRole("searchbox").inputValue()).toBe("");
    await page.goForward();
    await page.getByRole("heading", { name: /articles match/ }).waitFor();
    expect(await page.getByRole("searchbox").inputValue()).toBe("shopkeeper Tirrin");
    expect(problems).toEqual([]);
    await page.close();
  });

  it("narrows by facets, and undoes it by Back and by the chosen value", async () => {
    const { page } = await open(browser, program.address);
    await page.getByRole("checkbox", { name: "Kesmar Herald" }).check();
    await page.getByRole("heading", { name: "20 articles match" }).waitFor();
    await page.getByRole("checkbox", { name: "Harbour Courier" }).check();
    await page.getByRole("heading", { name: "40 articles match" }).waitFor();
    expect(new URL(page.url()).searchParams.getAll("outlet")).toEqual(["Kesmar Herald", "Harbour Courier"]);
    await page.goBack();
    await page.getByRole("heading", { name: "20 articles match" }).waitFor();
    await page.getByRole("button", { name: /Leave out Outlet: Kesmar Herald/ }).click();
    await page.getByRole("heading", { name: "120 articles" }).waitFor();
    await page.getByRole("checkbox", { name: "no date" }).check();
    await page.getByRole("heading", { name: /articles match/ }).waitFor();
    // The rows come after the heading that counts them.
    await page.waitForFunction(() =>
      [...document.querySelectorAll(".articles-meta")].every((row) => row.textContent?.includes("no date")),
    );
    await page.close();
  });

  it("opens the same view from its address", async () => {
    const { page } = await open(browser, `${program.address}/?words=council&order=title&outlet=Radio+Oster`);
    await page.getByRole("heading", { name: /match/ }).waitFor();
    expect(await page.getByRole("searchbox").inputValue()).toBe("council");
    expect(await page.getByLabel("Order").inputValue()).toBe("title");
    expect(await page.getByRole("checkbox", { name: "Radio Oster" }).isChecked()).toBe(true);
    await page.close();
  });

  it("says when nothing matches", async () => {
    const { page } = await open(browser, `${program.address}/?words=zeppelin`);
    await page.getByText("No article matches all of this.").waitFor();
    await page.getByRole("button", { name: "Show all articles" }).click();
    await page.getByRole("heading", { name: "120 articles" }).waitFor();
    await page.close();
  });

  it("gives its rows as CSV and JSON", async () => {
    const { page } = await open(browser, `${program.address}/?outlet=Radio+Oster`);
    await page.locator(".articles-row").first().waitFor();
    const csv = await page.request.get(new URL((await page.getByRole("link", { name: "CSV" }).getAttribute("href")) ?? "", program.address).href);
    expect((await csv.text()).trim().split("\r\n").length).toBe(21);
    await page.close();
  });

  it("is worked by keys alone", async () => {
    const { page } = await open(browser, program.address);
    await page.locator(".articles-row").first().waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    const chosen = await page.evaluate(() => document.activeElement?.textContent?.trim());
    expect(chosen).toBe((await page.locator(".articles-title").nth(1).textContent())?.trim());
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: chosen ?? "" }).waitFor();
    await page.keyboard.press("J");
    const next = (await page.getByText("3 of 120").waitFor(), true);
    expect(next).toBe(true);
    await page.keyboard.press("Escape");
    await page.locator(".articles-row").first().waitFor();
    await page.waitForFunction(() => document.activeElement?.classList.contains("articles-title"));
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.close();
  });

  it("comes back to the row it was left at", async () => {
    const { page } = await open(browser, program.address);
    const row = page.locator(".articles-title").nth(40);
    await row.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(500);
    await row.click();
    await page.locator(".article h1").waitFor();
    await page.goBack();
    await page.locator(".articles-row").first().waitFor();
    await page.waitForFunction((wanted) => Math.abs(scrollY - wanted) < 200, before);
    await page.close();
  });

  it("fits a telephone", async () => {
    const { page } = await open(browser, program.address, { size: narrow });
    await page.locator(".articles-row").first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(narrow.width);
    await page.getByRole("button", { name: "Filter" }).click();
    await page.getByRole("checkbox", { name: "Radio Oster" }).check();
    await page.getByRole("heading", { name: "20 articles match" }).waitFor();
    await page.close();
  });

  it("follows the system's colours and the reader's choice", async () => {
    const { page } = await open(browser, program.address, { dark: true });
    const background = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await background();
    await page.getByRole("button", { name: /Colours: system/ }).click();
    const light = await background();
    expect(light).not.toBe(dark);
    await page.reload();
    expect(await background()).toBe(light);
    await page.close();
  });

  it("says when the program is gone, and goes on when it is back", async () => {
    const { page } = await open(browser, program.address);
    await page.locator(".articles-row").first().waitFor();
    const port = new URL(program.address).port;
    await program.stopServing();
    await page.getByRole("checkbox", { name: "Radio Oster" }).check();
    await page.getByRole("alert").getByText("does not answer").waitFor();
    await program.serve({ port });
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { name: "20 articles match" }).waitFor();
    await page.close();
  });
});
