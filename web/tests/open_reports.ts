import type { Browser } from "playwright-core";

import type { EventRow, TieRow } from "../src/api.ts";
import { open, type Watched } from "./browser.ts";
import { answerEvents, answerTies, inventedEvents, inventedTies } from "./invented_events.ts";

export interface Reports {
  events?: readonly EventRow[];
  ties?: readonly TieRow[];
  size?: { width: number; height: number };
  dark?: boolean;
}

/** Opens a view over invented reports, whatever the program finds itself. */
export async function openReports(
  browser: Browser,
  address: string,
  path: string,
  ready: string,
  { events = inventedEvents, ties = inventedTies, ...options }: Reports = {},
): Promise<Watched> {
  const watched = await open(browser, `${address}/skipped`, options);
  await watched.page.route("**/api/v1/events?*", (route) =>
    route.fulfill({ json: answerEvents(new URL(route.request().url()).searchParams, events) }),
  );
  await watched.page.route("**/api/v1/ties?*", (route) =>
    route.fulfill({ json: answerTies(new URL(route.request().url()).searchParams, ties) }),
  );
  await watched.page.goto(address + path);
  await watched.page.locator(ready).first().waitFor();
  return watched;
}
