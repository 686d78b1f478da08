import { tick } from "svelte";

import type { View } from "./address.ts";
import { Answer } from "./answer.svelte.ts";
import { navigation } from "./navigation.svelte.ts";
import { storeStatus } from "./store_status.svelte.ts";

type Get<T> = (query: URLSearchParams, signal: AbortSignal) => Promise<T>;

/** A list's rows and what each choice of its filter would give, asked for anew when the view or the store changes. To be made where a component is. */
export class Listing<Rows, Facets> {
  readonly rows = new Answer<Rows>();
  readonly counts = new Answer<Facets>(false);
  #attempt = $state(0);

  constructor(rows: { query: () => string; get: Get<Rows> }, facets: { query: () => string; get: Get<Facets> }) {
    this.#follow(this.rows, rows.query, rows.get);
    this.#follow(this.counts, facets.query, facets.get);
  }
  readonly retry = (): void => {
    this.#attempt += 1;
  };

  #follow<T>(answer: Answer<T>, query: () => string, get: Get<T>): void {
    $effect(() => {
      void this.#attempt;
      void storeStatus.changes;
      const asked = new URLSearchParams(query());
      return answer.ask((signal) => get(asked, signal));
    });
  }
}

/** Goes to another page of a list, read from its beginning. */
export async function turnTo(view: View): Promise<void> {
  navigation.go(view);
  await tick();
  scrollTo(0, 0);
}
