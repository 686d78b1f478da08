import type { Article } from "../../api.ts";

/** What became of reading an article for who said what. */
export type ReadingOutcome = "found" | "nothing_found" | "other_language" | "not_read";

const languagesRead: readonly string[] = ["en"];

/** What the record tells of it: nothing is found in a language that no model reads, or where none has read. */
export function readingOutcome({ producers, entities, attributions, language }: Article): ReadingOutcome {
  if (entities.length > 0 || attributions.length > 0) return "found";
  if (language && !languagesRead.includes(language)) return "other_language";
  return producers.annotate ? "nothing_found" : "not_read";
}
