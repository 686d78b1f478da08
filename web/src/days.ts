// Days as numbers, counted from 1970-01-01.

export const day_ms = 86_400_000;

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
  if (month < 0 || month > 11 || day < 1 || day > dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)) return null;
  const first = dayNumber(year, month, day);
  if (match[3]) return [first, first];
  return [first, (match[2] ? dayNumber(year, month + 1, 1) : dayNumber(year + 1, 0, 1)) - 1];
}

export function dateOf(day: number): string {
  const date = new Date(Math.floor(day) * day_ms);
  const year = String(Math.max(0, date.getUTCFullYear())).padStart(4, "0");
  return `${year}-${String(date.getUTCMonth() + 1).padStart(2, "0")}-${String(date.getUTCDate()).padStart(2, "0")}`;
}
