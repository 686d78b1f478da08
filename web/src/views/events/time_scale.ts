// Days as numbers, counted from 1970-01-01, and the ticks of an axis of days.

const day_ms = 86_400_000;

export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day); // months from 0; years below 100 are meant as they stand
  return Math.round(date.getTime() / day_ms);
}

/** The first and the last day of "2021", "2021-04" or "2021-04-30"; a time of day is left out. Null: no such date. */
export function daysOf(date: string | null | undefined): [number, number] | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?$/.exec(date ?? "");
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? "1") - 1, Number(match[3] ?? "1")];
  if (month < 0 || month > 11 || day < 1 || day > 31) return null;
  const first = dayNumber(year, month, day);
  if (match[3]) return [first, first];
  return [first, (match[2] ? dayNumber(year, month + 1, 1) : dayNumber(year + 1, 0, 1)) - 1];
}

export function dateOf(day: number): string {
  const date = new Date(Math.floor(day) * day_ms);
  const year = String(Math.max(0, date.getUTCFullYear())).padStart(4, "0");
  return `${year}-${String(date.getUTCMonth() + 1).padStart(2, "0")}-${String(date.getUTCDate()).padStart(2, "0")}`;
}

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
