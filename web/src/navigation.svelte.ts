import { readAddress, writeAddress, type View } from "./address.ts";

interface Place {
  scroll?: number;
}

/** Where the reader is: the view that the address holds. */
class Navigation {
  view = $state.raw<View>(readAddress(location.pathname, location.search));
  /** Where the article that is open was opened from. */
  openedFrom: View | null = null;
  #scrollWanted: number | null = null;

  constructor() {
    history.scrollRestoration = "manual";
    this.#scrollWanted = (history.state as Place | null)?.scroll ?? null;
    addEventListener("popstate", (event) => {
      this.#scrollWanted = (event.state as Place | null)?.scroll ?? 0;
      this.view = readAddress(location.pathname, location.search);
    });
    // A reload comes back to the same place, too.
    addEventListener("pagehide", () => this.#keepPlace());
  }

  /** A step that Back undoes. */
  go(view: View): void {
    if (writeAddress(view) === location.pathname + location.search) return;
    this.#keepPlace();
    history.pushState(null, "", writeAddress(view));
    if (view.name === "article" && this.view.name !== "article") this.openedFrom = this.view;
    if (view.name !== this.view.name || view.name === "article") this.#scrollWanted = null;
    const isSameArticle = view.name === "article" && this.view.name === "article" && view.id === this.view.id;
    const isNarrowing = view.name === this.view.name && (view.name === "events" || view.name === "ties");
    const isOtherPlace = !isSameArticle && !isNarrowing;
    this.view = view;
    if (isOtherPlace) scrollTo(0, 0);
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

  /** Called by a view once its rows are on the page: scrolls to where Back leads. */
  arrived(): void {
    if (this.#scrollWanted === null) return;
    scrollTo(0, this.#scrollWanted);
    this.#scrollWanted = null;
  }

  #keepPlace(): void {
    history.replaceState({ scroll: scrollY } satisfies Place, "");
  }
}

export const navigation = new Navigation();
