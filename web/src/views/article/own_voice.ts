import type { Article } from "../../api.ts";
import type { CodePointText } from "../../offsets.ts";
import { cutText } from "./cut_text.ts";
import { attributionMarks } from "./text_marks.ts";

export interface OwnVoice {
  words: number; // outside every attribution's source, cue and content
  allWords: number;
}

const countWords = (text: string): number => text.split(/\s+/u).filter((one) => /[\p{L}\p{N}]/u.test(one)).length;

/** How much of a text its outlet says itself, as far as attributions were found. */
export function ownVoice(article: Article, text: CodePointText): OwnVoice {
  const counts = { words: 0, allWords: 0 };
  for (const segments of cutText(article.paragraphs, attributionMarks(article.attributions)))
    for (const { span, marks } of segments) {
      const words = countWords(text.slice(span));
      counts.allWords += words;
      if (marks.length === 0) counts.words += words;
    }
  return counts;
}
