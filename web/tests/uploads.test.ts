import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { launch, open } from "./browser.ts";
import { ferryPage, inventedArticles } from "./invented_pages.ts";
import { Program } from "./program.ts";

let browser: Browser;
let program: Program;
beforeAll(async () => {
  browser = await launch();
  program = new Program();
  await program.serve();
});
afterAll(async () => {
  await browser?.close();
  await program?.remove();
});

/** Drops files on the window, as a file manager does. */
async function drop(page: Page, files: { name: string; contents: string }[]): Promise<void> {
  const transfer = await page.evaluateHandle((all) => {
    const made = new DataTransfer();
    for (const { name, contents } of all) made.items.add(new File([contents], name));
    return made;
  }, files);
  await page.dispatchEvent("body", "dragenter", { dataTransfer: transfer });
  await page.getByText("Drop to read these files in").waitFor();
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}

describe("files that are dropped", () => {
  it("fill an empty store, and the list follows", async () => {
    const { page, problems } = await open(browser, program.address);
    await page.getByRole("heading", { name: "No articles yet" }).waitFor();
    await drop(page, [{ name: "ferry.html", contents: ferryPage }]);
    await page.getByRole("status").getByText("Done").waitFor();
    await page.getByRole("link", { name: "Ferry runs again" }).waitFor();
    await page.getByRole("heading", { name: "1 article" }).waitFor();
    await page.getByText("news.db: 1 article").waitFor();
    expect(problems).toEqual([]);
    await page.close();
  });

  it("are reported with what was skipped and why", async () => {
    const { page } = await open(browser, program.address);
    await drop(page, [
      { name: "empty.html", contents: "" },
      { name: "broken.jsonl", contents: `${inventedArticles(3)}{"id": "cut\n${inventedArticles(0)}` },
    ]);
    await page.getByRole("status").getByText("Done").waitFor();
    const report = page.getByLabel("Files being read in");
    await report.getByText("empty.html").waitFor();
    await report.getByText("broken.jsonl").waitFor();
    expect(await report.textContent()).toContain("3new");
    await page.getByRole("link", { name: "Skipped" }).click();
    await page.getByRole("heading", { name: "Skipped input" }).waitFor();
    await page.locator(".skipped-path").first().waitFor();
    expect(page.url()).toBe(`${program.address}/skipped`);
    await page.keyboard.press("Escape");
    await page.locator(".articles-row").first().waitFor();
    await page.close();
  });

  it("can be chosen instead", async () => {
    const { page } = await open(browser, program.address);
    await page.getByRole("button", { name: "Add files" }).waitFor();
    await page.locator("input[type=file]").setInputFiles({
      name: "more.jsonl",
      mimeType: "application/json",
      buffer: Buffer.from(inventedArticles(40)),
    });
    await page.getByRole("status").getByText("Done").waitFor();
    await page.getByRole("heading", { name: "41 articles" }).waitFor();
    await page.getByRole("button", { name: "Close this report" }).click();
    expect(await page.getByLabel("Files being read in").count()).toBe(0);
    await page.close();
  });

  it("are not taken by a store that is served read-only", async () => {
    await program.stopServing();
    await program.serve({ readOnly: true });
    const { page } = await open(browser, program.address);
    await page.locator(".articles-row, .articles-empty").first().waitFor();
    expect(await page.getByRole("button", { name: "Add files" }).count()).toBe(0);
    await page.close();
  });
});
