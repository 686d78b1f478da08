/** Whether a key press is typing: then it is no shortcut. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input, textarea, select");
}

/** Runs what a single key stands for, unless it is typed into a field or pressed with Ctrl, Alt or Meta. */
export function onShortcut(event: KeyboardEvent, actions: Record<string, (() => void) | undefined>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
  if (event.defaultPrevented) return;
  const action = actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

/** Moves the focus among the links of a list by so many rows, and brings the row into sight. */
export function stepAmong(list: HTMLElement | undefined, links: string, by: number, row: string): void {
  const all = [...(list?.querySelectorAll<HTMLElement>(links) ?? [])];
  const at = all.indexOf(document.activeElement as HTMLElement);
  const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))];
  next?.focus({ preventScroll: true });
  next?.closest(row)?.scrollIntoView({ block: "nearest" });
}
