import { readAddress, writeAddress, type View } from "./address.ts";

/** Where in a view the reader was. */
interface Place {
  scroll: number;
  focus: string | null; // the address of the link that had the focus
}

/** Where the reader is: the view that the address holds. */
class Navigation {
  view = $state.raw<View>(readAddress(location.pathname, location.search));
  /** Where the article that is open was opened from. */
  openedFrom: View | null = null;
  #placeThere: Place | null = null;
  #wanted: Place | null = null;

  constructor() {
    history.scrollRestoration = "manual";
    this.#wanted = history.state as Place | null;
    addEventListener("popstate", (event) => {
      this.#wanted = (event.state as Place | null) ?? { scroll: 0, focus: null };
      this.view = readAddress(location.pathname, location.search);
    });
    // A reload comes back to the same place, too.
    addEventListener("pagehide", () => this.#keepPlace());
  }

  /** A step that Back undoes. */
  go(view: View): void {
    if (writeAddress(view) === location.pathname + location.search) return;
    const place = this.#keepPlace();
    history.pushState(null, "", writeAddress(view));
    if (view.name === "article" && this.view.name !== "article") [this.openedFrom, this.#placeThere] = [this.view, place];
    if (view.name !== this.view.name || view.name === "article") this.#wanted = null;
    const isSameArticle = view.name === "article" && this.view.name === "article" && view.id === this.view.id;
    const isNarrowing = view.name === this.view.name && ["actors", "claims", "events", "ties"].includes(view.name);
    const isOtherPlace = !isSameArticle && !isNarrowing;
    this.view = view;
    if (isOtherPlace) scrollTo(0, 0);
  }

  /** From an article to the view that it was opened from, and to the link that opened it. */
  goBack(): void {
    const [view, place] = [this.openedFrom, this.#placeThere];
    if (!view) return;
    this.go(view);
    this.#wanted = place;
  }

  /** The same step again, a letter further: Back does not stop here. */
  replace(view: View): void {
    history.replaceState(history.state, "", writeAddress(view));
    this.view = view;
  }

  /** For links that also have an address: clicks that ask for another tab are left to the browser. */
  follow(event: MouseEvent, view: View): void {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.go(view);
  }

  /** Called by a view once its rows are on the page: scrolls to where Back leads, and gives the link there the focus again. */
  arrived(): void {
    if (this.#wanted === null) return;
    const { scroll, focus } = this.#wanted;
    this.#wanted = null;
    scrollTo(0, scroll);
    if (focus && (!document.activeElement || document.activeElement === document.body))
      document.querySelector<HTMLElement>(`main a[href="${CSS.escape(focus)}"]`)?.focus({ preventScroll: true });
  }

  #keepPlace(): Place {
    const link = document.activeElement?.closest("main a[href]");
    const place: Place = { scroll: scrollY, focus: link?.getAttribute("href") ?? null };
    history.replaceState(place, "");
    return place;
  }
}

export const navigation = new Navigation();
