import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Article } from "../src/api.ts";
import { launch, narrow, open, type Watched } from "./browser.ts";
import { annotatedDam, damAttributions, damLine, damText, damTitle } from "./dam_article.ts";
import { ferryPage } from "./invented_pages.ts";
import { answerEvents, inOneText } from "./invented_events.ts";
import { Program, samples } from "./program.ts";

let browser: Browser;
let program: Program;
beforeAll(async () => {
  browser = await launch();
  program = new Program();
  program.ingest(program.write("dam.jsonl", damLine), program.write("ferry.html", ferryPage), samples);
  await program.serve();
});
afterAll(async () => {
  await browser?.close();
  await program?.remove();
});

/** Opens an article with what a language core would have found in it, whatever the program's own does. */
async function openWith(
  change: (record: Article) => Article,
  path: string,
  options: { size?: { width: number; height: number }; dark?: boolean } = {},
): Promise<Watched> {
  const watched = await open(browser, `${program.address}/skipped`, options);
  await watched.page.route("**/api/v1/articles/*?raw=1", async (route) => {
    // A test may end, and its page close, while the article is on its way.
    const response = await route.fetch().catch(() => undefined);
    if (response !== undefined) await route.fulfill({ json: change((await response.json()) as Article) });
  });
  await watched.page.goto(`${program.address}${path}`);
  await watched.page.locator(".text p").first().waitFor();
  return watched;
}
const openDam = (search = "", options = {}): Promise<Watched> => openWith(annotatedDam, `/articles/dam${search}`, options);
const unread = (record: Article): Article => ({ ...record, producers: {}, entities: [], attributions: [] });

const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
const lit = async (page: Page): Promise<string> =>
  (await page.locator(".text-lit-content, .text-lit-source, .text-lit-cue").allTextContents()).join("|");
const handle = (page: Page, id: string): ReturnType<Page["locator"]> => page.locator(`[data-handle="${id}"]`);

describe("who said what", () => {
  it("is marked in the text, which stays the text", async () => {
    const { page, problems } = await openDam();
    const shown = await page.locator(".text p").evaluateAll((paragraphs) =>
      paragraphs.map((paragraph) => {
        const copy = paragraph.cloneNode(true) as Element;
        for (const label of copy.querySelectorAll(".text-label")) label.remove();
        return copy.textContent?.trim();
      }),
    );
    expect(shown.join("\n\n")).toBe(damText);
    expect(await page.locator(".text-source", { hasText: "Ilse Varga" }).count()).toBe(1);
    expect(await page.locator(".text-cue", { hasText: "played down" }).count()).toBe(1);
    expect(await page.locator(".text-deep").first().textContent()).toBe("it was a drill");
    expect(problems).toEqual([]);
    await page.close();
  });

  it("is copied without its labels", async () => {
    const { page } = await openDam();
    const copied = await page.evaluate(() => {
      const first = document.querySelector(".text p");
      if (first) getSelection()?.selectAllChildren(first);
      return getSelection()?.toString();
    });
    expect(copied?.trim()).toBe(damText.split("\n\n")[0]);
    await page.close();
  });

  it("lights source, cue and all pieces under the pointer", async () => {
    const { page } = await openDam();
    expect(await lit(page)).toBe("");
    await page.locator(".text-content", { hasText: "Forty minutes" }).hover();
    expect(await lit(page)).toBe("\u201CForty minutes is not two hours,\u201D|she|told|\u201CAnd the river \u{1F30A} was rising anyway.\u201D");
    await page.getByText("built in 1961").hover();
    expect(await lit(page)).toBe("");
    await page.close();
  });

  it("labels stances but asserting, which is to be asked for, and unnamed sources", async () => {
    const { page } = await openDam();
    const labels = (): Promise<string[]> => page.locator(".text .badge-stance").allTextContents();
    expect(await labels()).toEqual(["denies", "plays down", "doubts", "pledges", "demands", "pledges", "demands", "asks", "expects"]);
    expect(await page.locator(".text .badge-unnamed").count()).toBe(damAttributions.filter(({ source }) => source.kind && !source.named).length);
    await page.getByRole("button", { name: "Label every stance" }).click();
    expect((await labels()).length).toBe(damAttributions.length);
    expect(query(page).get("stances")).toBe("all");
    await page.close();
  });

  it("is listed by speaker, one source under its several descriptions", async () => {
    const { page } = await openDam();
    const names = await page.locator(".speaker-name").allTextContents();
    expect(names.slice(0, 3)).toEqual(["one engineer at the water authority", "Orlen Water Authority", "Ilse Varga"]);
    expect(names).toContain("No source given");
    const engineer = page.locator(".speaker").first();
    expect(await engineer.locator(".statement").count()).toBe(3);
    expect(await engineer.locator(".speaker-also").textContent()).toContain("The night-shift engineer");
    expect(await engineer.locator(".badge-unnamed").count()).toBe(1);
    expect(await page.getByText("as told by Tomas Reinholt").count()).toBe(1);
    await page.close();
  });

  it("follows a speaker from the list into the text", async () => {
    const { page } = await openDam();
    await page.getByRole("button", { name: "Dana Kiel", exact: true }).click();
    await page.mouse.move(0, 0);
    await page.waitForFunction(() => document.querySelectorAll(".text-lit-content").length === 2);
    expect(await lit(page)).toContain("that Ms Varga resign");
    expect(await lit(page)).toContain("why the log had been rewritten");
    expect(query(page).get("speaker")).toBe("e15");
    const box = await handle(page, "a17").boundingBox();
    expect(box && box.y > 0 && box.y < 900).toBe(true);
    await page.reload();
    await page.waitForFunction(() => document.querySelectorAll(".text-lit-content").length === 2);
    await page.close();
  });

  it("shows a statement's parts, what stands inside it and where it stands on the page", async () => {
    const { page } = await openDam("?said=a3");
    const open = page.locator(".statement-open");
    expect(await open.textContent()).toContain("in quotation marks, in 2 pieces; words in square brackets are the editor's");
    expect(await open.locator(".text-insertion").textContent()).toBe("[The authority]");
    await open.getByRole("button", { name: "Orlen Water Authority asserts" }).click();
    expect(query(page).get("said")).toBe("a4");
    await page.locator(".statement-open").getByRole("button", { name: "Show on the original page" }).click();
    const found = page.frameLocator("iframe").locator(".dateline-found");
    await found.first().waitFor();
    expect((await found.allTextContents()).join("")).toBe("[The authority] told us it was a drill");
    expect(query(page).get("panel")).toBe("page");
    await page.close();
  });

  it("takes a click on a source of two statements for one, then the other", async () => {
    const { page } = await openDam();
    const source = page.locator(".text-source", { hasText: "Dana Kiel" });
    await source.click();
    expect(query(page).get("said")).toBe("a17");
    await source.click();
    expect(query(page).get("said")).toBe("a18");
    await page.getByText("built in 1961").click();
    expect(query(page).get("said")).toBeNull();
    await page.close();
  });

  it("is worked by keys alone", async () => {
    const { page } = await openDam();
    const focused = (): Promise<string | undefined> =>
      page.evaluate(() => (document.activeElement as HTMLElement).dataset["handle"]);
    await page.keyboard.press("j");
    expect(await focused()).toBe("a1");
    expect(await lit(page)).toContain("according to");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    expect(await focused()).toBe("a2");
    expect(query(page).get("said")).toBeNull();
    await page.keyboard.press("Enter");
    expect(query(page).get("said")).toBe("a2");
    await page.locator(".statement-open").getByText("denies").first().waitFor();
    await page.keyboard.press("Escape");
    expect(query(page).get("said")).toBeNull();
    expect(await lit(page)).toBe("");
    await page.keyboard.press("j");
    expect(await focused()).toBe("a3"); // on from where it was
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.locator(".articles-row").first().waitFor();
    await page.close();
  });

  it("is reached by Tab, each statement in the text and each in the list", async () => {
    const { page } = await openDam();
    const reached = new Set<string>();
    for (let i = 0; i < 120; i += 1) {
      await page.keyboard.press("Tab");
      const found = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement | null;
        const outline = element ? getComputedStyle(element).outlineStyle : "none";
        const statement = element?.matches(".statement-words") ? element.closest<HTMLElement>("[data-statement]") : null;
        const name = element?.dataset["handle"] ?? (statement && `list ${statement.dataset["statement"]}`);
        return name ? `${name}${outline === "none" ? " unseen" : ""}` : null;
      });
      if (found) reached.add(found);
    }
    const ids = damAttributions.map(({ id }) => id);
    expect([...reached].sort()).toEqual([...ids, ...ids.map((id) => `list ${id}`)].sort());
    await page.close();
  });
});

it("leads from the text alone to the list", async () => {
  const { page } = await openDam("?layout=text&said=a10");
  expect(await page.locator(".speaker").count()).toBe(0);
  await page.getByRole("button", { name: "List", exact: true }).click();
  await page.locator(".statement-open").getByText("in good time").waitFor();
  expect(query(page).get("layout")).toBeNull();
  await page.close();
});

describe("the filter", () => {
  it("dims what it keeps back, counts what is left, and is held by the address", async () => {
    const { page } = await openDam();
    const stance = page.getByRole("group", { name: "Stance" });
    await stance.getByRole("button", { name: "denies 1" }).click();
    await stance.getByRole("button", { name: "plays down 1" }).click();
    expect(query(page).getAll("stance")).toEqual(["denies", "downplays"]);
    expect(await page.locator(".speaker-name").allTextContents()).toEqual(["Orlen Water Authority", "Ilse Varga"]);
    await page.getByText("2 statements of 19").waitFor();
    expect(await page.locator(".text .text-content:not(.text-dim)").allTextContents()).toEqual(["an account", "the delay"]);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    expect(await lit(page)).toContain("the delay"); // past what is kept back
    await page.reload();
    await page.getByText("2 statements of 19").waitFor();
    expect(await stance.getByRole("button", { name: "denies 1" }).getAttribute("aria-pressed")).toBe("true");
    await page.keyboard.press("Escape");
    expect(page.url()).toBe(`${program.address}/articles/dam`);
    await page.close();
  });

  it("tells what each choice would give", async () => {
    const { page } = await openDam("?naming=unnamed");
    const kinds = page.getByRole("group", { name: "Source" });
    expect(await kinds.getByRole("button", { name: "unnamed person 5" }).isEnabled()).toBe(true);
    expect(await kinds.getByRole("button", { name: "person 0", exact: true }).isDisabled()).toBe(true);
    expect(await page.getByRole("group", { name: "Name", exact: true }).getByRole("button", { name: "no source given 1" }).isEnabled()).toBe(true);
    await page.close();
  });
});

describe("the outlet's own voice", () => {
  it("stands out from all that is attributed", async () => {
    const { page } = await openDam();
    await page.getByRole("button", { name: /Outlet's own voice \d+ %/ }).click();
    const own = await page.locator(".text-own-words").allTextContents();
    expect(own).toContain("None has been found.");
    expect(own.join(" ")).toContain("built in 1961");
    expect(own.join(" ")).not.toContain("drill");
    expect(query(page).get("own")).toBe("1");
    await page.close();
  });
});

describe("who and what is mentioned", () => {
  it("steps through the mentions in the text", async () => {
    const { page, problems } = await openDam();
    await page.getByRole("button", { name: "Mentioned" }).click();
    const varga = page.getByRole("button", { name: "Ilse Varga 3 mentions" });
    await varga.click();
    const current = (): Promise<string[]> => page.locator(".text-mention-current").allTextContents();
    expect(await current()).toEqual(["Ilse Varga"]);
    await varga.click();
    expect(await current()).toEqual(["she"]);
    await page.keyboard.press("j");
    expect(await current()).toEqual(["Ms Varga"]);
    await page.keyboard.press("j");
    expect(await current()).toEqual(["Ilse Varga"]);
    await page.keyboard.press("k");
    expect(query(page).get("entity")).toBe("e7");
    expect(query(page).get("mention")).toBe("3");
    await page.reload();
    await page.locator(".text-mention-current", { hasText: "Ms Varga" }).waitFor();
    await page.getByRole("button", { name: "What it is said to have said: 2" }).click();
    expect(query(page).get("speaker")).toBe("e7");
    expect(problems).toEqual([]);
    await page.close();
  });

  it("opens from a mention in the text, and is found by its names", async () => {
    const { page } = await openDam("?panel=mentioned");
    await page.locator(".text-mention", { hasText: "Mr Reinholt" }).click();
    expect(query(page).get("entity")).toBe("e8");
    await page.getByPlaceholder("Find a name").fill("mr rein");
    expect(await page.locator(".entity-name").allTextContents()).toEqual(["Tomas Reinholt"]);
    await page.getByPlaceholder("Find a name").fill("nobody at all");
    await page.getByText("Nobody and nothing here is called").waitFor();
    await page.close();
  });
});

describe("an article in which nothing is found", () => {
  const nothing = (record: Article): Article => ({ ...unread(record), producers: { annotate: "language/1" } });
  it.each([
    ["quotes nobody", nothing, "/articles/ferry?panel=said", "No attributions found."],
    ["was stored before anybody looked", unread, "/articles/ferry?panel=said", "Nobody has looked yet."],
    ["is in a language that is not read", unread, "/articles/arabic?panel=mentioned", "This article is in Arabic."],
  ] as const)("says so where it %s", async (_, change, path, words) => {
    const { page, problems } = await openWith(change, path);
    await page.getByText(words).waitFor();
    await page.getByRole("button", { name: "Show the original page" }).click();
    await page.locator("iframe").waitFor();
    expect(problems).toEqual([]);
    await page.close();
  });
  it("opens on the page it was read from", async () => {
    const { page } = await openWith(unread, "/articles/ferry");
    await page.locator("iframe").waitFor();
    expect(await page.getByRole("button", { name: "Original page" }).getAttribute("aria-pressed")).toBe("true");
    await page.close();
  });
});

// A trigger as long as a line is wide pushed the page over its edge.
const longWords = inOneText.map((event) => ({ ...event, trigger: { ...event.trigger, text: "gave up the two northern bridges without any warning" } }));

describe("on a telephone", () => {
  it("keeps what is chosen at the foot of the window", async () => {
    const { page } = await openDam("", { size: narrow });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(narrow.width);
    await handle(page, "a6").click();
    const bar = page.getByRole("region", { name: "The chosen statement" });
    expect(await bar.textContent()).toContain("Ilse Varga");
    await bar.getByRole("button", { name: "The next statement" }).click();
    expect(query(page).get("said")).toBe("a7");
    await bar.getByRole("button", { name: "List" }).click();
    await page.locator(".statement-open").getByText("Forty minutes").waitFor();
    await bar.getByRole("button", { name: "Choose nothing" }).click();
    expect(await bar.count()).toBe(0);
    await page.getByText("Filter", { exact: true }).click();
    await page.getByRole("button", { name: "unnamed 8" }).click();
    await page.getByText("Filter: 8 of 19 statements").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(narrow.width);
    await page.close();
  });
});

describe("the events of an article on a telephone", () => {
  it("stand above the text as a choice, below it as a list, and at the foot once chosen", async () => {
    const { page } = await openDam("?panel=said", { size: narrow });
    await page.route("**/api/v1/events?article=*", (route) => route.fulfill({ json: answerEvents(new URLSearchParams({ limit: "50" }), longWords) }));
    await page.goto(`${page.url().split("?")[0] ?? ""}?panel=said`);
    const tabs = page.getByRole("group", { name: "What is marked in the text and stands below it" });
    await tabs.getByRole("button", { name: /^Events/ }).click();
    await page.locator(".text-trigger").first().waitFor();
    const [above, text] = [await tabs.boundingBox(), await page.locator(".text").boundingBox()];
    expect((above?.y ?? Infinity) < (text?.y ?? 0)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(narrow.width);
    await page.locator('[data-event~="v3"]').first().click();
    const bar = page.getByRole("region", { name: "The chosen event" });
    expect(await bar.innerText()).toMatch(/Helmand \u00b7 denied by Harbour Guard/);
    await bar.getByRole("button", { name: "List" }).click();
    await page.waitForFunction(() => {
      const { top, bottom } = document.querySelector('[data-told="v3"]')?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
      return top >= 0 && bottom <= innerHeight;
    });
    await page.close();
  });
});

it("the list leads to it", async () => {
  const { page } = await openWith((record) => (record.capture.key === "dam" ? annotatedDam(record) : unread(record)), "/articles/ferry");
  await page.goto(program.address);
  await page.getByRole("link", { name: damTitle }).click();
  await page.locator(".speaker-name").first().waitFor();
  await page.getByRole("button", { name: "denies 1" }).click();
  await page.keyboard.press("J");
  await page.waitForFunction(() => !location.pathname.endsWith("dam") && location.search === "?stance=denies");
  await page.close();
});
