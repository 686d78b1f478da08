import { describe, expect, it } from "vitest";

import css from "./app.css?raw";

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const part = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const tokens = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }] as const,
  ),
);

const onPaper = ["ink", "ink-soft", "accent", "bad"].flatMap((text) =>
  ["paper", "raised", "sunken"].map((ground) => [text, ground] as const),
);
const onMarks = ["text", "head", "source", "aside", "found"].map((mark) => ["ink", `mark-${mark}`] as const);
// Words of a text, whatever is said of them: marked, nested, lit, of the outlet itself; dimmed ones stand on paper.
const onReading = ["said", "said-deep", "lit", "lit-deep", "own"].map((mark) => ["ink", mark] as const);
const badges = ["paper", "said", "said-deep", "lit", "lit-deep"].map((ground) => ["unnamed", ground] as const);
const pairs = [...onPaper, ...onMarks, ...onReading, ...badges, ["accent-ink", "accent"], ["ink", "accent-wash"], ["accent", "accent-wash"], ["ink", "bad-wash"]] as const;

describe("every pair of text and ground has a contrast of 4.5 or more (AA)", () => {
  it.each(pairs)("%s on %s", (text, ground) => {
    for (const theme of ["light", "dark"] as const) {
      const [above, below] = [tokens.get(text)?.[theme], tokens.get(ground)?.[theme]];
      expect(above && below, `a token of ${text} on ${ground}`).toBeTruthy();
      expect(contrast(above ?? "", below ?? ""), theme).toBeGreaterThanOrEqual(4.5);
    }
  });
  const lines = [["source-line", "paper"], ["source-line", "said"], ["source-line", "said-deep"], ["said-edge", "paper"], ["own-edge", "paper"], ["source-line", "lit"], ["source-line", "lit-deep"]] as const;
  it.each(lines)("lines that tell source, cue and statement: %s on %s have 3 or more", (line, ground) => {
    for (const theme of ["light", "dark"] as const)
      expect(contrast(tokens.get(line)?.[theme] ?? "", tokens.get(ground)?.[theme] ?? ""), theme).toBeGreaterThanOrEqual(3);
  });
  it.each(["paper", "raised"])("edges of fields on %s have 3 or more", (ground) => {
    for (const theme of ["light", "dark"] as const)
      expect(contrast(tokens.get("rule-strong")?.[theme] ?? "", tokens.get(ground)?.[theme] ?? ""), theme).toBeGreaterThanOrEqual(3);
  });
});
