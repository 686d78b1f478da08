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
