import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3-force";

import type { TieRow } from "../../api.ts";
import { tieKey, type TieKey } from "../../tie_view.ts";

export interface Actor extends SimulationNodeDatum {
  name: string;
  type: TieRow["from"]["type"];
  country: string | null;
  ties: number;
  x: number;
  y: number;
}
export interface Edge {
  key: TieKey;
  tie: TieRow;
  from: Actor;
  to: Actor;
  bend: number; // of several ties between the same two, each takes its own way: 0 straight, else to one side
}
export interface Graph {
  actors: Actor[];
  edges: Edge[];
}

export const keyOf = (tie: TieRow): TieKey => tieKey(tie.from.name, tie.label, tie.to.name);

/** Actors and their ties, without places yet. Names are what tells actors apart, as in the rows. */
export function graphOf(ties: readonly TieRow[]): Graph {
  const actors = new Map<string, Actor>();
  const between = new Map<string, number>();
  const actor = ({ name, type, country }: TieRow["from"]): Actor => {
    const known = actors.get(name) ?? { name, type, country, ties: 0, x: 0, y: 0 };
    known.ties += 1;
    actors.set(name, known);
    return known;
  };
  const edges = ties.map((tie) => {
    const [from, to] = [actor(tie.from), actor(tie.to)];
    const pair = [tie.from.name, tie.to.name].sort().join("\n");
    const before = between.get(pair) ?? 0;
    between.set(pair, before + 1);
    const side = Math.ceil(before / 2) * (before % 2 === 0 ? 1 : -1);
    // The same side seen from either end, so that ties there and back do not lie upon each other.
    return { key: keyOf(tie), tie, from, to, bend: tie.from.name <= tie.to.name ? side : -side };
  });
  return { actors: [...actors.values()], edges };
}

/** Gives the actors their places within width and height: the same ties always lie the same way. */
export function layOut({ actors, edges }: Graph, width: number, height: number, margin = 30): void {
  const distance = Math.max(50, Math.min(130, Math.sqrt((width * height) / Math.max(actors.length, 1)) * 0.75));
  const links = edges.filter(({ from, to }) => from !== to).map(({ from, to }) => ({ source: from, target: to }));
  for (const one of actors) {
    // d3-force gives places to those that have none, always the same ones.
    Object.assign(one, { x: undefined, y: undefined, vx: undefined, vy: undefined });
  }
  forceSimulation(actors)
    .force("link", forceLink<Actor, { source: Actor; target: Actor }>(links).distance(distance))
    .force("charge", forceManyBody().strength(-distance * 4))
    .force("collide", forceCollide(18))
    .force("x", forceX(width / 2).strength(0.05))
    .force("y", forceY(height / 2).strength(0.05 * Math.max(1, width / height)))
    .force("center", forceCenter(width / 2, height / 2))
    .stop()
    .tick(actors.length > 150 ? 160 : 300);
  fit(actors, width, height, margin);
}

/** Moves and scales the whole, the same in both directions, so that it lies inside; right of an actor its name has room. */
function fit(actors: readonly Actor[], width: number, height: number, margin: number): void {
  if (actors.length === 0) return;
  const [xs, ys] = [actors.map(({ x }) => x), actors.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = Math.min(110, width * 0.2);
  const scale = Math.min(1.7, (width - 2 * margin - room) / Math.max(right - left, 1), (height - 2 * margin) / Math.max(bottom - top, 1));
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  for (const one of actors) {
    one.x = (width - room) / 2 + (one.x - middleX) * scale;
    one.y = height / 2 + (one.y - middleY) * scale;
  }
}

/** An edge as a path; a tie of an actor with itself is a loop. */
export function edgePath({ from, to, bend }: Edge): string {
  if (from === to) return `M${from.x},${from.y} c-26,-34 26,-34 0,0`;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const gap = 9; // the arrow's head ends before the actor
  const [endX, endY] = [to.x - (dx / length) * gap, to.y - (dy / length) * gap];
  if (bend === 0) return `M${from.x},${from.y} L${endX},${endY}`;
  const off = bend * 22;
  return `M${from.x},${from.y} Q${(from.x + to.x) / 2 - (dy / length) * off},${(from.y + to.y) / 2 + (dx / length) * off} ${endX},${endY}`;
}
