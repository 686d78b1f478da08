// The ticks of an axis of days.
import { day_ms, dayNumber } from "../../days.ts";

export interface Tick {
  day: number;
  label: string;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const year_days = 365.2425;
const steps: readonly (readonly ["day" | "month" | "year", number])[] = [
  ["day", 1], ["day", 2], ["day", 7], ["day", 14], ["month", 1], ["month", 3], ["month", 6],
  ["year", 1], ["year", 2], ["year", 5], ["year", 10], ["year", 20], ["year", 50], ["year", 100], ["year", 500],
]; // prettier-ignore
const lengthOf = ([unit, count]: (typeof steps)[number]): number =>
  count * (unit === "day" ? 1 : unit === "month" ? year_days / 12 : year_days);

/** Ticks at whole days, months or years within [first, last], at most `most` or so of them. */
export function timeTicks(first: number, last: number, most: number): Tick[] {
  const step = steps.find((one) => (last - first) / lengthOf(one) <= most) ?? (["year", 1000] as const);
  const [unit, count] = step;
  const start = new Date(first * day_ms);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth()];
  const ticks: Tick[] = [];
  const add = (day: number, label: string): boolean => {
    if (day >= first && day <= last) ticks.push({ day, label });
    return day <= last;
  };
  if (unit === "day") {
    for (let day = Math.ceil(first); day <= last; day += count) {
      const date = new Date(day * day_ms);
      const name = `${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ""}`;
      add(day, ticks.length === 0 || name === "1 Jan" ? `${name} ${date.getUTCFullYear()}` : name);
    }
  } else if (unit === "month") {
    for (let at = Math.floor(month / count) * count; ; at += count) {
      const name = months[at % 12] ?? "";
      const ofYear = year + Math.floor(at / 12);
      if (!add(dayNumber(year, at, 1), ticks.length === 0 || name === "Jan" ? `${name} ${ofYear}` : name)) break;
    }
  } else {
    for (let at = Math.floor(year / count) * count; ; at += count) if (!add(dayNumber(at, 0, 1), String(at))) break;
  }
  return ticks;
}
