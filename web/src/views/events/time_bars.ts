import type { EventRow } from "../../api.ts";
import { daysOf } from "../../days.ts";

/** The time in which an event may have happened: half-open, in days. An exact date is one day long. */
export interface TimeBar {
  event: EventRow;
  begin: number;
  end: number;
  opensBefore: boolean; // no earliest day is known
  opensAfter: boolean;
}

/** Bars of the events that have a bound of their time, by it. The open side of a bar is as short as a day. */
export function timeBars(events: readonly EventRow[]): TimeBar[] {
  const bars: TimeBar[] = [];
  for (const event of events) {
    const [earliest, latest] = [daysOf(event.time?.earliest), daysOf(event.time?.latest)];
    const begin = earliest?.[0] ?? latest?.[1];
    const last = latest?.[1] ?? earliest?.[0];
    if (begin === undefined || last === undefined) continue;
    bars.push({
      event,
      begin: Math.min(begin, last),
      end: Math.max(begin, last) + 1,
      opensBefore: earliest === null,
      opensAfter: latest === null,
    });
  }
  return bars.sort((a, b) => a.begin - b.begin || a.end - b.end);
}

/** From the first bar's begin to the last one's end, with room at both sides; null where there is none. */
export function domainOf(bars: readonly TimeBar[]): [number, number] | null {
  if (bars.length === 0) return null;
  const [begin, end] = [Math.min(...bars.map((bar) => bar.begin)), Math.max(...bars.map((bar) => bar.end))];
  const room = Math.max(1, (end - begin) * 0.04);
  return [begin - room, end + room];
}

const strays = 0.03; // the share of events that may lie outside of the time that is drawn at first; one of ten or more
const muchLonger = 3; // times as long: else nothing is gained by leaving any out

/**
 * The time that nearly all bars lie in: a misread year or one old event would press all others into a line. Where that
 * is most of the whole, the whole.
 */
export function mainDomainOf(bars: readonly TimeBar[]): [number, number] | null {
  const whole = domainOf(bars);
  if (!whole) return null;
  const sorted = [...bars].sort((a, b) => a.begin + a.end - b.begin - b.end);
  const left = Math.max(Math.floor(bars.length * strays), bars.length >= 10 ? 1 : 0);
  let main = whole;
  for (let first = 0; first <= left; first += 1) {
    const kept = domainOf(sorted.slice(first, bars.length - left + first));
    if (kept && kept[1] - kept[0] < main[1] - main[0]) main = kept;
  }
  return whole[1] - whole[0] > muchLonger * (main[1] - main[0]) ? main : whole;
}

/** The lane of each bar (sorted by begin), from 0: bars of one lane are `apart` days from each other. */
export function lanesOf(bars: readonly TimeBar[], shortest: number, apart: number): number[] {
  const ends: number[] = [];
  return bars.map(({ begin, end }) => {
    const free = ends.findIndex((last) => last + apart <= begin);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = Math.max(end, begin + shortest);
    return lane;
  });
}

/** How many events fell into each of `count` equal parts of the time: a vague one is spread over all its days. */
export function timeBins(bars: readonly TimeBar[], [first, last]: readonly [number, number], count: number): number[] {
  const bins = new Array<number>(count).fill(0);
  const width = (last - first) / count;
  for (const { begin, end } of bars) {
    const from = Math.max(0, Math.floor((begin - first) / width));
    const to = Math.min(count - 1, Math.ceil((end - first) / width) - 1);
    for (let at = from; at <= to; at += 1) {
      const shared = Math.min(end, first + (at + 1) * width) - Math.max(begin, first + at * width);
      bins[at] = (bins[at] ?? 0) + Math.max(0, shared) / (end - begin);
    }
  }
  return bins;
}
