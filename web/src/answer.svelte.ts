import { tick } from "svelte";

import { navigation } from "./navigation.svelte.ts";

/** What the program answered a view: it stays until the next answer is there, so that nothing jumps. */
export class Answer<T> {
  value = $state.raw<T | null>(null);
  error = $state<string | null>(null); // why the last one did not come
  isLoading = $state(true);
  readonly #isPlace: boolean;

  /** @param isPlace whether Back leads into what is answered: to a row, not to the counts beside it. */
  constructor(isPlace = true) {
    this.#isPlace = isPlace;
  }

  /** Asks; returns what gives the question up, as an effect wants it. Once the answer is shown, the reader is where Back leads. */
  ask(get: (signal: AbortSignal) => Promise<T>): () => void {
    const abort = new AbortController();
    this.isLoading = true;
    get(abort.signal)
      .then(async (found) => {
        this.value = found;
        this.error = null;
        this.isLoading = false;
        await tick();
        if (this.#isPlace) navigation.arrived();
      })
      .catch((reason: unknown) => {
        if (abort.signal.aborted) return;
        this.error = reason instanceof Error ? reason.message : String(reason);
        this.isLoading = false;
      });
    return () => abort.abort();
  }
}
