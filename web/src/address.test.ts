import { describe, expect, it } from "vitest";

import { allArticles, isFiltered, listQuery, readAddress, writeAddress, type View } from "./address.ts";

function read(address: string): View {
  const [path = "/", search = ""] = address.split("?");
  return readAddress(path, search);
}

describe("the address", () => {
  it.each([
    "/",
    "/skipped",
    "/?words=flood+%22red+cross%22",
    "/?outlet=Harbour+Post&outlet=&origin=CNN&language=ar&date=none&date=2021",
    "/?from=2021-01-01&to=2021-12-31&order=oldest&page=3",
    "/articles/0123456789abcdef",
    "/articles/0123456789abcdef?layout=text&view=source&highlight=12-90",
    "/articles/a%2Fb%20c",
    "/articles/x?panel=said&said=a5&stance=denies&stance=downplays&kind=unnamed+person&naming=unnamed&own=1&stances=all",
    "/articles/x?panel=mentioned&entity=e3&mention=2",
    "/articles/x?layout=text&speaker=e16",
    "/articles/x?panel=events&event=v3",
    "/articles/x?panel=events&lit=12-90",
    "/claims",
    "/claims?text=river&speaker=Ministry&stance=denies&stance=doubts&source_kind=unnamed+person&source_kind=none&published_from=2021&published_to=2021-05-31&order=oldest&page=2",
    "/events",
    "/events?text=river+bridge&actor=Army&type=ASSAULT&type=CONSULT&status=planned&voice=attributed&stance=denies&place=1138958&from=2021-04&to=2021-05-31&order=newest&page=2&event=abc%3Av12&map=world&time=zoomed",
    "/events?country=AF",
    "/events?map=66.5%2C-34%2C20",
    "/events?time=all",
    "/ties",
    "/ties?party=League&voice=own&label=gives+money&label=trains&actor=The+League&tie_from=A&tie_label=gives+money&tie_to=B%2C+C",
    "/nowhere/at/all",
  ])("holds the whole view: %s", (address) => expect(writeAddress(read(address))).toBe(address));

  it.each([
    ["/?page=0", "/"],
    ["/?page=two", "/"],
    ["/?order=sideways", "/"],
    ["/articles/x?highlight=9-3", "/articles/x"],
    ["/articles/x?highlight=a-b", "/articles/x"],
    ["/articles/x?layout=upside&view=inside", "/articles/x"],
    ["/articles/x?panel=under&stance=shouts&kind=ghost&naming=maybe&own=2&stances=some", "/articles/x"],
    ["/articles/x?entity=e3&mention=0", "/articles/x?entity=e3"],
    ["/articles/x?said=a5&entity=e3&mention=1", "/articles/x?said=a5"],
    ["/articles/x?lit=9-3", "/articles/x"],
    ["/events?from=spring&to=2021-5&order=title&page=0&event=v3&map=moon&time=now&place=", "/events"],
    ["/events?map=200%2C0%2C20", "/events"],
    ["/events?map=20%2C0%2C0", "/events"],
    ["/claims?stance=shouts&source_kind=ghost&published_from=spring&order=title&page=0", "/claims"],
    ["/events?country=Utopia&place=7", "/events?place=7"],
    ["/events?country=af&place=7", "/events?country=AF"],
    ["/ties?voice=loud&tie_from=A", "/ties"],
    ["/articles/%E0%A4%A", "/articles/%25E0%25A4%25A"],
  ])("leaves out what makes no sense: %s", (address, kept) => expect(writeAddress(read(address))).toBe(kept));

  it("keeps an empty value: it stands for not known", () => {
    const view = read("/?outlet=");
    expect(view.name === "articles" && view.chosen.outlet).toEqual([""]);
    expect(view.name === "articles" && isFiltered(view)).toBe(true);
  });
});

describe("listQuery", () => {
  it("asks for the rows of the page", () => {
    expect(listQuery({ ...allArticles(), page: 3 }).toString()).toBe("offset=100&limit=50");
  });
  it("passes the filter on by the API's names", () => {
    const view = read("/?words=a&origin=CNN&order=title");
    expect(view.name === "articles" && listQuery(view).toString()).toBe(
      "words=a&origin=CNN&order=title&offset=0&limit=50",
    );
  });
});
