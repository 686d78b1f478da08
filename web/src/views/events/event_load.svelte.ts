import { getEvents, type EventRow } from "../../api.ts";
import { eventFilterQuery, partyQuery, type EventsView } from "../../event_view.ts";

/** More than these are not drawn at once: then the program, not the browser, filters. */
export const most = 5000;

/** The events of a view: all that its filter can choose from, or the first ones that it admits where those are too many. */
export class EventLoad {
  events = $state.raw<EventRow[] | null>(null);
  total = $state(0); // that the program's filter admits
  error = $state<string | null>(null);
  isLoading = $state(true);
  /** The query that gave `events` answered for the whole filter, not only for who takes part. */
  #filtered = $state(false);
  #base = "";

  readonly isPart = $derived(this.events !== null && this.total > this.events.length);
  /** What a view depends on: while all events are here, only what the program alone may match. */
  keyOf(view: EventsView): string {
    const base = partyQuery(view).toString();
    return this.#filtered && base === this.#base ? eventFilterQuery(view).toString() : base;
  }

  async load(view: EventsView, signal: AbortSignal): Promise<void> {
    this.isLoading = true;
    try {
      const base = partyQuery(view);
      const all = base.toString() === this.#base && this.#filtered ? null : await this.#get(base, signal);
      const isTooMany = all === null || all.total > all.events.length;
      const shown = isTooMany ? await this.#get(eventFilterQuery(view), signal) : all;
      this.#base = base.toString();
      this.#filtered = isTooMany;
      this.events = shown.events;
      this.total = shown.total;
      this.error = null;
    } catch (reason) {
      if (signal.aborted) return;
      this.error = reason instanceof Error ? reason.message : String(reason);
    }
    this.isLoading = false;
  }

  #get(query: URLSearchParams, signal: AbortSignal): ReturnType<typeof getEvents> {
    const asked = new URLSearchParams(query);
    asked.set("order", "time");
    asked.set("limit", String(most));
    return getEvents(asked, signal);
  }

  /** Asks anew, whatever is here. */
  forget(): void {
    this.#base = "";
    this.#filtered = false;
  }
}
