import type { components } from "./api_types.ts";

type Schemas = components["schemas"];
export type ActorFacets = Schemas["ActorFacets"];
export type ActorList = Schemas["ActorList"];
export type ActorRow = Schemas["ActorRow"];
export type Article = Schemas["Article"];
export type ArticleList = Schemas["ArticleList"];
export type ArticleRow = Schemas["ArticleRow"];
export type Attribution = Schemas["Attribution"];
export type Entity = Schemas["Entity"];
export type ClaimFacets = Schemas["ClaimFacets"];
export type ClaimList = Schemas["ClaimList"];
export type ClaimRow = Schemas["ClaimRow"];
export type EventList = Schemas["EventList"];
export type EventRow = Schemas["EventRow"];
export type Facet = Schemas["Facet"];
export type Facets = Schemas["Facets"];
export type IngestProgress = Schemas["IngestProgress"];
export type Provenance = Schemas["Provenance"];
export type ProvenanceValue = Schemas["ProvenanceValue"];
export type SkippedRow = Schemas["SkippedRow"];
export type Status = Schemas["Status"];
export type TieList = Schemas["TieList"];
export type TieRow = Schemas["TieRow"];
export type Voice = Schemas["Voice"];
type Failure = Schemas["Failure"];

/** What the program answered instead of what was asked for, or that it did not answer. */
export class ApiError extends Error {
  readonly code: string;
  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

const root = "/api/v1";

function isFailure(value: unknown): value is Failure {
  return typeof value === "object" && value !== null && "ok" in value && value.ok === false && "error" in value;
}

function failure(status: number, body: unknown): ApiError {
  if (isFailure(body)) return new ApiError(body.error, body.code);
  return new ApiError(`The program answered with status ${status} and no reason.`, "internal");
}

const silence = new ApiError("The program does not answer. Is \u201Cdateline serve\u201D still running?", "unreachable");

async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch(root + path, signal ? { signal } : {});
  } catch (error) {
    if (signal?.aborted) throw error;
    throw silence;
  }
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw failure(response.status, body);
  return body as T;
}

export const getArticles = (query: URLSearchParams, signal?: AbortSignal): Promise<ArticleList> =>
  get(`/articles?${query}`, signal);
export const getFacets = (query: URLSearchParams, signal?: AbortSignal): Promise<Facets> =>
  get(`/facets?${query}`, signal);
export const getArticle = (id: string, signal?: AbortSignal): Promise<Article> =>
  get(`/articles/${encodeURIComponent(id)}?raw=1`, signal);
export const getProvenance = (id: string, signal?: AbortSignal): Promise<Provenance> =>
  get(`/articles/${encodeURIComponent(id)}/provenance`, signal);
export const getEvents = (query: URLSearchParams, signal?: AbortSignal): Promise<EventList> =>
  get(`/events?${query}`, signal);
export const getClaims = (query: URLSearchParams, signal?: AbortSignal): Promise<ClaimList> =>
  get(`/claims?${query}`, signal);
export const getClaimFacets = (query: URLSearchParams, signal?: AbortSignal): Promise<ClaimFacets> =>
  get(`/claims/facets?${query}`, signal);
export const getActors = (query: URLSearchParams, signal?: AbortSignal): Promise<ActorList> =>
  get(`/actors?${query}`, signal);
export const getActorFacets = (query: URLSearchParams, signal?: AbortSignal): Promise<ActorFacets> =>
  get(`/actors/facets?${query}`, signal);
/** The actor of each entity of an article that is one, by the entity's id. */
export const getArticleActors = async (id: string, signal?: AbortSignal): Promise<Map<string, string>> =>
  new Map(
    (await get<Schemas["ArticleActors"]>(`/articles/${encodeURIComponent(id)}/actors`, signal)).actors.map(({ entity, actor }) => [entity, actor]),
  );
export const getTies = (query: URLSearchParams, signal?: AbortSignal): Promise<TieList> => get(`/ties?${query}`, signal);
export const getSkipped = async (signal?: AbortSignal): Promise<SkippedRow[]> =>
  (await get<{ skipped: SkippedRow[] }>("/skipped", signal)).skipped;
export const getStatus = (signal?: AbortSignal): Promise<Status> => get("/status", signal);
export const getIngest = (job: string): Promise<IngestProgress> => get(`/ingest/${job}`);

/** The address of a view's rows as a file to save. */
export function exportAddress(path: string, query: URLSearchParams, format: "csv" | "json"): string {
  const all = new URLSearchParams(query);
  all.set("format", format);
  return `${root}${path}?${all}`;
}

/** The address of an article's captured page, for a sandboxed frame. */
export function pageAddress(id: string, view: "page" | "source", highlight: readonly [number, number] | null): string {
  const query = new URLSearchParams({ view });
  if (highlight) query.set("highlight", `${highlight[0]}-${highlight[1]}`);
  return `${root}/articles/${encodeURIComponent(id)}/page?${query}${highlight ? "#dateline-found" : ""}`;
}

export const bytesAddress = (id: string): string => `${root}/articles/${encodeURIComponent(id)}/bytes`;
export const recordAddress = (id: string): string => `${root}/articles/${encodeURIComponent(id)}?raw=1`;

/** Sends files to be read in and names their job. fetch cannot tell how much has been sent; this can. */
export function uploadFiles(files: readonly File[], sent: (share: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    for (const file of files) form.append("file", file, file.name);
    const request = new XMLHttpRequest();
    request.open("POST", `${root}/ingest`);
    request.responseType = "json";
    request.upload.onprogress = (event) => sent(event.lengthComputable ? event.loaded / event.total : 0);
    request.onerror = () => reject(silence);
    request.onload = () => {
      const body: unknown = request.response;
      if (request.status === 202) resolve((body as { job: string }).job);
      else reject(failure(request.status, body));
    };
    request.send(form);
  });
}
