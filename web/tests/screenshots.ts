// npx vite-node tests/screenshots.ts FOLDER: the views as pictures, to be looked at. Wide and narrow, light and dark,
// with nothing, with the samples and with 5,000 articles.
import { mkdirSync } from "node:fs";
import { join } from "node:path";

import type { Article } from "../src/api.ts";
import { launch, narrow, open, wide } from "./browser.ts";
import { annotatedDam, damLine } from "./dam_article.ts";
import { ferryPage, inventedArticles } from "./invented_pages.ts";
import { Program, samples } from "./program.ts";

const folder = process.argv[2] ?? "screenshots";
mkdirSync(folder, { recursive: true });
const browser = await launch();

async function shoot(name: string, address: string, ready: string, steps?: string[]): Promise<void> {
  for (const [shape, size] of [["wide", wide], ["narrow", narrow]] as const)
    for (const dark of [false, true]) {
      const { page } = await open(browser, new URL("/skipped", address).href, { size, dark });
      await page.route("**/api/v1/articles/dam?raw=1", async (route) =>
        route.fulfill({ json: annotatedDam((await (await route.fetch()).json()) as Article) }),
      );
      await page.goto(address);
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
few.ingest(few.write("ferry.html", ferryPage), few.write("dam.jsonl", damLine), samples);
await few.serve();
await shoot("list", few.address, ".articles-row");
await shoot("article", `${few.address}/articles/repost-without-date?panel=page`, ".text p", [".values button"]);
const dam = `${few.address}/articles/dam`;
await shoot("said", dam, ".speaker");
await shoot("said-statement", `${dam}?said=a9`, ".speaker");
await shoot("said-speaker", `${dam}?speaker=e5`, ".speaker");
await shoot("said-filtered", `${dam}?naming=unnamed`, ".text p");
await shoot("said-own-voice", `${dam}?own=1`, ".text p");
await shoot("mentioned", `${dam}?panel=mentioned&entity=e6&mention=3`, ".entity");
await shoot("said-other-language", `${few.address}/articles/arabic?panel=said`, ".panel-notice");
await shoot("arabic", `${few.address}/articles/arabic?panel=page`, ".text p");
await shoot("source", `${few.address}/articles/ferry?panel=page&view=source`, ".text p", [".text-sentence"]);
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
