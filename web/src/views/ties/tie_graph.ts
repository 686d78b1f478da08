import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3-force";

import type { TieRow } from "../../api.ts";
import { tieKey, type TieKey } from "../../tie_view.ts";

export interface Actor extends SimulationNodeDatum {
  name: string;
  type: TieRow["from"]["type"];
  country: string | null;
  ties: number; // that lead to it or from it
  x: number;
  y: number;
}
/** All ties from one actor to another: one line, however many labels they have. */
export interface Edge {
  key: string;
  ties: TieRow[]; // those told most often first
  from: Actor;
  to: Actor;
  bend: number; // 0: straight; else to one side
}
export interface Graph {
  actors: Actor[];
  edges: Edge[];
}

export const keyOf = (tie: TieRow): TieKey => tieKey(tie.from.name, tie.label, tie.to.name);

/**
 * The ties that a graph of so many actors can show: those of one actor, or those told most often between actors that
 * have others, too. Pairs that nothing binds to the rest come last: a list tells as much of them.
 */
export function drawnTies(ties: readonly TieRow[], actor: string, mostActors: number): TieRow[] {
  const neighbours = new Map<string, Set<string>>();
  for (const { from, to } of ties)
    for (const [one, other] of [[from.name, to.name], [to.name, from.name]] as const)
      neighbours.set(one, (neighbours.get(one) ?? new Set()).add(other));
  const weight = ({ from, to, count }: TieRow): number =>
    count * Math.sqrt((neighbours.get(from.name)?.size ?? 1) * (neighbours.get(to.name)?.size ?? 1));
  const actors = new Set(actor ? [actor] : []);
  const candidates = actor ? ties.filter(({ from, to }) => from.name === actor || to.name === actor) : ties;
  for (const { from, to } of [...candidates].sort((a, b) => weight(b) - weight(a))) {
    const added = [from.name, to.name].filter((name) => !actors.has(name));
    if (actors.size + added.length <= mostActors) for (const name of added) actors.add(name);
  }
  return ties.filter(({ from, to }) => actors.has(from.name) && actors.has(to.name));
}

/** Actors and their ties, without places yet. Names are what tells actors apart, as in the rows. */
export function graphOf(ties: readonly TieRow[]): Graph {
  const actors = new Map<string, Actor>();
  const edges = new Map<string, Edge>();
  const actor = ({ name, type, country }: TieRow["from"]): Actor => {
    const known = actors.get(name) ?? { name, type, country, ties: 0, x: 0, y: 0 };
    known.ties += 1;
    actors.set(name, known);
    return known;
  };
  for (const tie of ties) {
    const [from, to] = [actor(tie.from), actor(tie.to)];
    const key = `${from.name}\n${to.name}`;
    const known = edges.get(key);
    if (known) known.ties.push(tie);
    else edges.set(key, { key, ties: [tie], from, to, bend: 0 });
  }
  // Ties there and back each take a way of their own.
  for (const edge of edges.values()) if (edge.from !== edge.to && edges.has(`${edge.to.name}\n${edge.from.name}`)) edge.bend = 1;
  return { actors: [...actors.values()], edges: [...edges.values()] };
}

/** How big an actor is drawn, in pixels. */
export const radiusOf = ({ ties }: Actor): number => Math.min(14, 4 + 1.6 * Math.sqrt(ties));

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
    .force("charge", forceManyBody().strength(-distance * 5))
    .force("collide", forceCollide(26))
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
  const gap = radiusOf(to) + 2; // the arrow's head ends before the actor
  const [endX, endY] = [to.x - (dx / length) * gap, to.y - (dy / length) * gap];
  if (bend === 0) return `M${from.x},${from.y} L${endX},${endY}`;
  const off = bend * 22;
  return `M${from.x},${from.y} Q${(from.x + to.x) / 2 - (dy / length) * off},${(from.y + to.y) / 2 + (dx / length) * off} ${endX},${endY}`;
}
