import { typeWord } from "../../event_wording.ts";

/** A relation's label as it stands ("gives money"); an event's type in words. */
export const labelWord = (label: string): string => (/^[A-Z_]+$/.test(label) ? typeWord(label).toLowerCase() : label);
