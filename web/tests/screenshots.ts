// npx vite-node tests/screenshots.ts FOLDER: the views as pictures, to be looked at. Wide and narrow, light and dark,
// with nothing, with the samples and with 5,000 articles.
import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { launch, narrow, open, wide } from "./browser.ts";
import { ferryPage, inventedArticles } from "./invented_pages.ts";
import { Program, samples } from "./program.ts";

const folder = process.argv[2] ?? "screenshots";
mkdirSync(folder, { recursive: true });
const browser = await launch();

async function shoot(name: string, address: string, ready: string, steps?: string[]): Promise<void> {
  for (const [shape, size] of [["wide", wide], ["narrow", narrow]] as const)
    for (const dark of [false, true]) {
      const { page } = await open(browser, address, { size, dark });
      await page.locator(ready).first().waitFor();
      for (const step of steps ?? []) await page.locator(step).first().click();
      await page.waitForTimeout(600);
      await page.screenshot({ path: join(folder, `${name}-${shape}-${dark ? "dark" : "light"}.png`) });
      await page.close();
    }
}

const empty = new Program();
await empty.serve();
await shoot("empty", empty.address, ".articles-empty");
await empty.remove();

const few = new Program();
few.ingest(few.write("ferry.html", ferryPage), samples);
await few.serve();
await shoot("list", few.address, ".articles-row");
await shoot("article", `${few.address}/articles/repost-without-date`, ".text p", [".values button"]);
await shoot("arabic", `${few.address}/articles/arabic`, ".text p");
await shoot("source", `${few.address}/articles/ferry?view=source`, ".text p", [".text-sentence"]);
await shoot("error", `${few.address}/articles/none`, ".notice");
await shoot("help", few.address, ".articles-row", ["button[title=Help]"]);
await shoot("skipped", `${few.address}/skipped`, ".skipped");
await few.remove();

const many = new Program();
many.ingest(many.write("many.jsonl", inventedArticles(5000)));
await many.serve();
await shoot("many", `${many.address}/?words=harbour&outlet=Radio+Oster`, ".articles-row");
await many.remove();
await browser.close();
