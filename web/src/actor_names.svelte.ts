import { SvelteMap } from "svelte/reactivity";

import { getActors } from "./api.ts";

/** What actors are called whose ids stand in an address: the id itself until the program has told. */
class ActorNames {
  readonly #names = new SvelteMap<string, string>();
  readonly #asked = new Set<string>();

  of(id: string): string {
    return this.#names.get(id) ?? id;
  }
  keep(id: string, name: string): void {
    if (this.#names.get(id) !== name) this.#names.set(id, name);
  }
  /** To be called from an effect. A program that does not answer leaves the id standing. */
  ask(ids: readonly string[]): void {
    for (const id of ids) {
      if (this.#asked.has(id)) continue;
      this.#asked.add(id);
      getActors(new URLSearchParams({ id, evidence: "0" }))
        .then(({ actors }) => actors[0] && this.keep(id, actors[0].name))
        .catch(() => this.#asked.delete(id));
    }
  }
}

export const actorNames = new ActorNames();
