import { describe, expect, it } from "vitest";

import { inventedTies, manyTies } from "../../../tests/invented_events.ts";
import { drawnTies, edgePath, graphOf, layOut } from "./tie_graph.ts";
import { labelWord } from "./tie_wording.ts";

describe("the graph of ties", () => {
  it("has each actor once, and each tie", () => {
    const { actors, edges } = graphOf(inventedTies);
    expect(actors.map(({ name }) => name)).toEqual(["The River League", "Harbour Guard", "Ministry of Bridges", "Northern Doctors", "Ilse Varga", "Herat"]);
    expect(actors[0]?.ties).toBe(3);
    expect(edges.length).toBe(inventedTies.length);
  });

  it("gives ties there and back ways of their own", () => {
    const graph = graphOf(inventedTies);
    layOut(graph, 600, 400);
    const [there, back, alone] = graph.edges.map(edgePath);
    expect(there).toContain("Q");
    expect(back).toContain("Q");
    expect(alone).not.toContain("Q");
  });
  it("draws all ties from one actor to another as one line", () => {
    const [one] = inventedTies;
    if (!one) throw new Error("no tie");
    const { edges } = graphOf([one, { ...one, label: "attacks" }, ...inventedTies.slice(1)]);
    expect(edges.length).toBe(inventedTies.length);
    expect(edges[0]?.ties.map(({ label }) => label)).toEqual(["ASSAULT", "attacks"]);
  });
  it("draws no more actors than there is room for, those tied to others before lone pairs", () => {
    const names = (ties: readonly { from: { name: string }; to: { name: string } }[]): string[] => [...new Set(ties.flatMap(({ from, to }) => [from.name, to.name]))];
    const many = manyTies(300);
    expect(names(drawnTies(many, "", 20)).length).toBeLessThanOrEqual(20);
    expect(names(drawnTies(many, "", 20))).toContain("Harbour Guard");
    expect(names(drawnTies(many, "Harbour Guard", 20)).length).toBe(20);
    expect(drawnTies(inventedTies, "", 60)).toEqual(inventedTies);
    expect(names(drawnTies(inventedTies, "", 3))).toEqual(["The River League", "Harbour Guard", "Ministry of Bridges"]);
    expect(names(drawnTies(inventedTies, "Ilse Varga", 60))).toEqual(["Ilse Varga", "Ministry of Bridges"]);
  });

  it.each([[inventedTies], [manyTies(300)], [inventedTies.slice(0, 1)], [[]]])("lies inside its frame, the same way each time", (ties) => {
    const [first, second] = [graphOf(ties), graphOf(ties)];
    for (const graph of [first, second]) layOut(graph, 600, 400);
    expect(first.actors.map(({ x, y }) => [x, y])).toEqual(second.actors.map(({ x, y }) => [x, y]));
    for (const { x, y } of first.actors) expect(x >= 0 && x <= 600 && y >= 0 && y <= 400).toBe(true);
  });

  it("draws a tie of an actor with itself as a loop", () => {
    const [one] = inventedTies;
    if (!one) throw new Error("no tie");
    const [loop] = graphOf([{ ...one, to: one.from }]).edges;
    expect(loop && edgePath(loop)).toMatch(/^M.* c/);
  });

  it("says an event's type in words and leaves a relation's label", () => {
    expect(labelWord("ASSAULT")).toBe("assault");
    expect(labelWord("gives money")).toBe("gives money");
  });
});
