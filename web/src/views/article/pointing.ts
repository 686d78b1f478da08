let lastX = -1;
let lastY = -1;

/**
 * Whether somebody points at what an event is about. A pointer that rests while the page is scrolled under it by keys or
 * buttons points at nothing new; a finger lights nothing before it lifts.
 */
export function isPointing({ clientX, clientY, pointerType }: PointerEvent): boolean {
  if (pointerType === "touch") return false;
  const hasMoved = clientX !== lastX || clientY !== lastY;
  [lastX, lastY] = [clientX, clientY];
  return hasMoved;
}
