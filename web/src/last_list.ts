import type { ArticleList, Facets } from "./api.ts";

/** The list that was looked at last, so that Back shows it at once and an article knows its neighbours. */
class LastList {
  query = "";
  list: ArticleList | null = null;
  facets: Facets | null = null;
  /** The article that was opened from it. */
  opened: string | null = null;
  address = "/";

  keep(query: string, list: ArticleList): void {
    this.query = query;
    this.list = list;
    this.address = location.pathname + location.search;
  }

  /** The article `by` rows away from one of the list, where it is on the same page. */
  neighbour(id: string, by: number): string | null {
    const at = this.list?.articles.findIndex((row) => row.id === id) ?? -1;
    return at < 0 ? null : (this.list?.articles[at + by]?.id ?? null);
  }

  /** "3 of 120", where the article is in the list. */
  position(id: string): { place: number; total: number } | null {
    const at = this.list?.articles.findIndex((row) => row.id === id) ?? -1;
    return at < 0 || !this.list ? null : { place: this.list.offset + at + 1, total: this.list.total };
  }
}

export const lastList = new LastList();
