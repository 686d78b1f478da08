import { describe, expect, it } from "vitest";

import { inventedTies, manyTies } from "../../../tests/invented_events.ts";
import { edgePath, graphOf, layOut } from "./tie_graph.ts";
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
    const [there, back] = graph.edges.map(edgePath);
    expect(there).not.toContain("Q");
    expect(back).toContain("Q");
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
