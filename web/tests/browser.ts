import { chromium, type Browser, type Page } from "playwright-core";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}

export const wide = { width: 1440, height: 900 };
export const narrow = { width: 390, height: 844 };

/** What a page must never do: fail in its console, or ask for anything from another host. */
export interface Watched {
  page: Page;
  problems: string[];
}

export async function open(
  browser: Browser,
  address: string,
  options: { size?: { width: number; height: number }; dark?: boolean } = {},
): Promise<Watched> {
  const page = await browser.newPage({
    viewport: options.size ?? wide,
    colorScheme: options.dark ? "dark" : "light",
    reducedMotion: "reduce",
  });
  const problems: string[] = [];
  const host = new URL(address).host;
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  // What the policy refuses never leaves the browser: it fails with "csp". Anything else does ask.
  const isElsewhere = (url: string): boolean => url.startsWith("http") && new URL(url).host !== host;
  page.on("response", (response) => {
    if (isElsewhere(response.url())) problems.push(`asked ${response.url()}`);
  });
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    if (isElsewhere(request.url()) && why !== "csp") problems.push(`asked ${request.url()}: ${why}`);
  });
  page.on("console", (message) => {
    // Captured pages are meant to be refused what they try to load or run.
    const isRefusal = /Content Security Policy|sandboxed/.test(message.text());
    if (message.type() === "error" && !isRefusal) problems.push(`console: ${message.text()}`);
  });
  await page.goto(address);
  return { page, problems };
}
