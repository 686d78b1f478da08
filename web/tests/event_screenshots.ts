// npx vite-node tests/event_screenshots.ts FOLDER: the views of events and ties as pictures, to be looked at. Wide and
// narrow, light and dark; with invented reports, with none, with very many, with an error.
import { mkdirSync } from "node:fs";
import { join } from "node:path";

import type { EventRow, TieRow } from "../src/api.ts";
import { launch, narrow, open } from "./browser.ts";
import { damLine } from "./dam_article.ts";
import { answerEvents, answerTies, inOneText, inventedEvents, inventedTies, manyEvents, manyTies } from "./invented_events.ts";
import { Program } from "./program.ts";

const folder = process.argv[2] ?? "screenshots";
const only = process.argv[3] ?? "";
mkdirSync(folder, { recursive: true });
const browser = await launch();
const program = new Program();
program.ingest(program.write("dam.jsonl", damLine));
await program.serve();
const wide = { width: 1400, height: 900 };

interface Stored {
  events: readonly EventRow[];
  ties: readonly TieRow[];
  fails?: boolean;
}
async function shoot(name: string, path: string, ready: string, { events, ties, fails = false }: Stored): Promise<void> {
  if (only && !only.split(",").some((one) => name.startsWith(one))) return;
  for (const [shape, size] of [["wide", wide], ["narrow", narrow]] as const)
    for (const dark of [false, true]) {
      const { page } = await open(browser, `${program.address}/skipped`, { size, dark });
      for (const [route, answer] of [["events", answerEvents], ["ties", answerTies]] as const)
        await page.route(`**/api/v1/${route}?*`, (asked) => {
          const query = new URL(asked.request().url()).searchParams;
          query.delete("article"); // whatever is asked of the one article that there is
          if (fails) return asked.fulfill({ status: 500, json: { ok: false, error: "The store could not be read: disk I/O error.", code: "store_failed", status: 500 } });
          return asked.fulfill({ json: route === "events" ? answerEvents(query, events) : answer(query, ties as never) });
        });
      await page.goto(program.address + path);
      await page.locator(ready).first().waitFor();
      await page.waitForTimeout(500);
      await page.screenshot({ path: join(folder, `${name}-${shape}-${dark ? "dark" : "light"}.png`), fullPage: shape === "wide" || !name.includes("many") });
      await page.close();
    }
}
const some = { events: inventedEvents, ties: inventedTies };
const none = { events: [], ties: [] };
const many = { events: manyEvents(3000), ties: manyTies(400) };
await shoot("events", "/events", ".event-row", some);
await shoot("events-narrowed", "/events?country=AF&from=2021-05-01&to=2021-09-30&time=zoomed&event=dam:v4", ".event-row", some);
await shoot("events-person", "/events?actor=Varga", ".event-row", some);
await shoot("events-world", "/events?map=world&status=planned", ".event-row", some);
await shoot("events-none", "/events?type=AID&place=1167528", ".events-none", some);
await shoot("events-empty", "/events", ".events-empty", none);
await shoot("events-many", "/events", ".event-row", many);
await shoot("events-error", "/events", ".notice", { ...none, fails: true });
await shoot("ties", "/ties", ".tie", some);
await shoot("ties-open", "/ties?actor=The+River+League&tie_from=The+River+League&tie_label=ASSAULT&tie_to=Harbour+Guard", ".tie-open", some);
await shoot("ties-empty", "/ties", ".ties-empty", none);
await shoot("ties-many", "/ties", ".tie", many);
await shoot("article-events", "/articles/dam?panel=events&event=v1", ".told", { ...some, events: inOneText });
await program.remove();
await browser.close();
