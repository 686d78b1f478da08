import {
  getActors,
  getArticles,
  getClaims,
  getEvents,
  getTies,
  type ActorRow,
  type ArticleList,
  type ClaimList,
  type EventList,
  type TieList,
} from "../../api.ts";

/** What stands on an actor's page: the first of each list, with how many there are. */
export interface ActorPage {
  actor: ActorRow;
  events: EventList;
  ties: TieList;
  claims: ClaimList;
  articles: ArticleList;
}

const shown = "10"; // of each list; the views of their own have the rest

/** Null: there is no such actor. */
export async function askForActor(id: string, signal: AbortSignal): Promise<ActorPage | null> {
  const [actors, events, ties, claims, articles] = await Promise.all([
    getActors(new URLSearchParams({ id, evidence: "5" }), signal),
    getEvents(new URLSearchParams({ party_id: id, order: "newest", limit: shown }), signal),
    getTies(new URLSearchParams({ party_id: id, evidence: "5", limit: shown }), signal),
    getClaims(new URLSearchParams({ speaker_id: id, limit: shown }), signal),
    getArticles(new URLSearchParams({ actor_id: id, limit: shown }), signal),
  ]);
  const [actor] = actors.actors;
  return actor ? { actor, events, ties, claims, articles } : null;
}
