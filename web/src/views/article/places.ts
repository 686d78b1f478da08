// Where things stand on the screen: brings what was chosen into sight, in the text or in a list beside it.

const motion = (): ScrollBehavior => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");

/** Scrolls the window to an element unless it is in sight, below the bar and above what stands at the window's foot. */
export function bringIntoWindow(element: Element | null | undefined): void {
  if (!element) return;
  const { top, bottom } = element.getBoundingClientRect();
  const barHeight = document.querySelector(".bar")?.getBoundingClientRect().bottom ?? 0;
  const foot = document.querySelector(".chosen-bar")?.getBoundingClientRect().height ?? 0;
  if (top >= Math.max(barHeight, 0) + 8 && bottom <= innerHeight - foot - 8) return;
  element.scrollIntoView({ block: "center", behavior: motion() });
}

/** Scrolls a list that scrolls by itself; one that is as long as its content stays where it is. */
export function bringIntoList(list: HTMLElement | null | undefined, element: Element | null | undefined): void {
  if (!list || !element || list.scrollHeight <= list.clientHeight) return;
  const [outer, inner] = [list.getBoundingClientRect(), element.getBoundingClientRect()];
  if (inner.top >= outer.top && inner.bottom <= outer.bottom) return;
  const isTaller = inner.height > outer.height - 16;
  const by = inner.top < outer.top || isTaller ? inner.top - outer.top - 8 : inner.bottom - outer.bottom + 8;
  list.scrollBy({ top: by, behavior: motion() });
}

export const handleOf = (id: string): HTMLElement | null => document.querySelector(`[data-handle="${CSS.escape(id)}"]`);
export const mentionElement = (entity: string, index: number): HTMLElement | null =>
  document.querySelector(`[data-mention~="${CSS.escape(`${entity}:${index}`)}"]`);
export const statementElement = (id: string): HTMLElement | null =>
  document.querySelector(`[data-statement="${CSS.escape(id)}"]`);
export const toldElement = (id: string): HTMLElement | null => document.querySelector(`[data-told="${CSS.escape(id)}"]`);
export const eventElement = (id: string): HTMLElement | null => document.querySelector(`[data-event~="${CSS.escape(id)}"]`);
