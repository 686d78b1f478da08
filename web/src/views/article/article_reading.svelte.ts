import type { ArticleView } from "../../address.ts";
import type { Article, Attribution, EventRow } from "../../api.ts";
import { navigation } from "../../navigation.svelte.ts";
import { CodePointText } from "../../offsets.ts";
import { isFiltering, noFilter, type AttributionFilter, type Chosen, type Panel, type Reading } from "../../reading.ts";
import { admits, toggled } from "./attribution_filter.ts";
import { entitiesByType } from "./entities_by_type.ts";
import { ownVoice } from "./own_voice.ts";
import { speakers } from "./speakers.ts";
import { inTextOrder } from "./text_marks.ts";

/** An article that is being read: what is in it, and what of it is lit, chosen and filtered. The address holds all but what the pointer and the focus are on. */
export class ArticleReading {
  readonly article: Article;
  readonly text: CodePointText;
  readonly attributions: readonly Attribution[]; // in the order of the text
  readonly byId: ReadonlyMap<string, Attribution>;
  readonly #view: () => ArticleView;
  /** The attribution that was current when all was let go of: j and k go on from there. */
  #left: string | null = null;

  /** Attributions under the pointer: one in the text, all of a speaker's in the list. */
  hovered = $state.raw<readonly string[]>([]);
  focused = $state.raw<string | null>(null);
  hoveredEntity = $state.raw<string | null>(null);
  /** Asked for apart from the record; null until they are here. */
  events = $state.raw<readonly EventRow[] | null>(null);
  eventsError = $state<string | null>(null);
  /** The ids of the actors that entities are, by the entities' ids. */
  actors = $state.raw<ReadonlyMap<string, string>>(new Map());

  constructor(article: Article, view: () => ArticleView) {
    this.article = article;
    this.text = new CodePointText(article.text);
    this.attributions = inTextOrder(article.attributions);
    this.byId = new Map(article.attributions.map((one) => [one.id, one]));
    this.#view = view;
  }

  readonly speakers = $derived.by(() => speakers(this.attributions, this.article.entities, this.text));
  readonly entityGroups = $derived.by(() => entitiesByType(this.article.entities));
  readonly ownVoice = $derived.by(() => ownVoice(this.article, this.text));

  readonly reading = $derived.by<Reading>(() => this.#view().reading);
  readonly chosen = $derived.by<Chosen | null>(() => this.reading.chosen);
  readonly panel = $derived.by<Panel>(() => {
    if (this.reading.panel) return this.reading.panel;
    return this.attributions.length > 0 && !this.#view().highlight ? "said" : "page";
  });

  readonly isFiltered = $derived.by(() => isFiltering(this.reading.filter));
  readonly admitted = $derived.by<ReadonlySet<string>>(
    () => new Set(this.attributions.filter((one) => admits(this.reading.filter, one)).map(({ id }) => id)),
  );

  readonly lit = $derived.by<ReadonlySet<string>>(() => {
    if (this.hovered.length > 0) return new Set(this.hovered);
    if (this.focused) return new Set([this.focused]);
    return new Set(this.chosenStatements);
  });
  /** The attributions that are chosen: one, or all of a speaker's that the filter admits. */
  readonly chosenStatements = $derived.by<string[]>(() => {
    const { chosen } = this;
    if (chosen?.what === "attribution") return this.byId.has(chosen.id) ? [chosen.id] : [];
    if (chosen?.what !== "speaker") return [];
    const speaker = this.speakers.find(({ id }) => id === chosen.id);
    return speaker?.statements.map(({ id }) => id).filter((id) => this.admitted.has(id)) ?? [];
  });
  /** The attribution that text and list should both show: the one in focus, else the first that is chosen. */
  readonly current = $derived(this.focused ?? this.chosenStatements[0] ?? null);

  readonly entity = $derived.by(() => {
    const { chosen } = this;
    return chosen?.what === "entity" ? (this.article.entities.find(({ id }) => id === chosen.id) ?? null) : null;
  });
  /** Into the entity's mentions; null where no one of them is chosen. */
  readonly mention = $derived.by<number | null>(() => {
    const number = this.chosen?.what === "entity" ? this.chosen.mention : null;
    return number !== null && this.entity && number <= this.entity.mentions.length ? number - 1 : null;
  });

  /** As a reader of the text meets them. */
  readonly eventsInText = $derived.by(() =>
    [...(this.events ?? [])].sort((a, b) => a.trigger.span[0] - b.trigger.span[0] || a.trigger.span[1] - b.trigger.span[1]),
  );
  readonly event = $derived.by<EventRow | null>(() => {
    const { chosen } = this;
    return chosen?.what === "event" ? (this.events?.find(({ id }) => id === chosen.id) ?? null) : null;
  });

  #replace(change: Partial<Reading>): void {
    const view = this.#view();
    navigation.replace({ ...view, reading: { ...view.reading, ...change } });
  }

  setPanel(panel: Panel): void {
    const view = this.#view();
    const layout = view.layout === "both" || (view.layout === "page" && panel === "page") ? view.layout : null;
    navigation.replace({ ...view, layout, reading: { ...view.reading, panel } });
  }
  setFilter(filter: AttributionFilter): void {
    this.#replace({ filter });
  }
  toggleFilter(name: keyof AttributionFilter, value: string): void {
    this.setFilter(toggled(this.reading.filter, name, value));
  }
  toggleOwnVoice(): void {
    this.#replace({ ownVoice: !this.reading.ownVoice });
  }
  toggleAllStances(): void {
    this.#replace({ allStances: !this.reading.allStances });
  }

  chooseAttribution(id: string): void {
    this.focused = null; // what is chosen is lit from here on
    this.#replace({ panel: this.#panelWith("said"), chosen: { what: "attribution", id } });
  }
  chooseSpeaker(id: string): void {
    this.focused = null;
    this.#replace({ panel: this.#panelWith("said"), chosen: { what: "speaker", id } });
  }
  /** The same entity again is its next mention. */
  chooseEntity(id: string, mention: number | null = null): void {
    const count = this.article.entities.find((one) => one.id === id)?.mentions.length ?? 0;
    const next = this.entity?.id === id && this.mention !== null ? (this.mention + 1) % Math.max(count, 1) : 0;
    this.#replace({
      panel: this.#panelWith("mentioned"),
      chosen: { what: "entity", id, mention: (mention ?? next) + 1 },
    });
  }
  stepMention(by: number): void {
    const entity = this.entity ?? this.entityGroups[0]?.entities[0];
    if (!entity) return;
    const count = entity.mentions.length;
    const from = this.entity && this.mention !== null ? this.mention : by > 0 ? -1 : count;
    this.chooseEntity(entity.id, (from + by + count) % count);
  }
  chooseEvent(id: string): void {
    this.focused = null;
    this.#replace({ panel: this.#panelWith("events"), chosen: { what: "event", id } });
  }
  stepEvent(by: number): void {
    const all = this.eventsInText;
    const at = this.event ? all.indexOf(this.event) + by : by > 0 ? 0 : all.length - 1;
    const next = all[at];
    if (next) this.chooseEvent(next.id);
  }
  clearChosen(): void {
    this.#left = this.current;
    this.focused = null;
    this.hovered = [];
    if (this.chosen) this.#replace({ chosen: null });
  }
  clearFilter(): void {
    this.setFilter(noFilter());
  }

  /**
   * The next statement (by 1) or the one before (by -1) among those that the filter admits, of the chosen speaker where
   * one is chosen; none past either end.
   */
  neighbour(by: number): string | null {
    const from = this.current ?? this.#left;
    const place = this.attributions.findIndex(({ id }) => id === from);
    if (place < 0) return this.#admittedFrom(by > 0 ? 0 : this.attributions.length - 1, by);
    return this.#admittedFrom(place + by, by);
  }
  #admittedFrom(place: number, by: number): string | null {
    const wanted = this.chosen?.what === "speaker" ? new Set(this.chosenStatements) : this.admitted;
    for (let at = place; at >= 0 && at < this.attributions.length; at += by) {
      const id = this.attributions[at]?.id;
      if (id && wanted.has(id)) return id;
    }
    return null;
  }

  /** Where a statement stands in the captured page, from its first words to its last. */
  pageBytesOf(id: string): [number, number] | null {
    const raw = this.article.raw?.attributions[this.article.attributions.findIndex((one) => one.id === id)];
    return raw ? around([raw.source, raw.cue, ...raw.content]) : null;
  }

  /** The panel's place in the address: left out where the article opens on it anyway. */
  #panelWith(panel: Panel): Panel | null {
    return this.reading.panel === null && this.panel === panel ? null : panel;
  }
}

function around(ranges: readonly ([number, number] | null)[]): [number, number] | null {
  const found = ranges.filter((range) => range !== null);
  if (found.length === 0) return null;
  return [Math.min(...found.map(([begin]) => begin)), Math.max(...found.map(([, end]) => end))];
}
