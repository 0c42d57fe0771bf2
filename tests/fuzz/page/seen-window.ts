/** The part of the window in which an element can be seen: inside every ancestor that cuts off what it does not hold. */
export function seenWindow(element: Element): DOMRect {
  let { left, top, right, bottom } = new DOMRect(0, 0, window.innerWidth, window.innerHeight);
  for (let at = element.parentElement; at !== null; at = at.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(at);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const box = at.getBoundingClientRect();
    left = Math.max(left, box.left);
    top = Math.max(top, box.top);
    right = Math.min(right, box.right);
    bottom = Math.min(bottom, box.bottom);
  }
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
}

/** What a person takes a control for. */
export function nameOf(control: Element): string {
  const label = control instanceof HTMLInputElement ? control.labels?.[0]?.textContent : undefined;
  const name = control.getAttribute('aria-label') ?? label ?? control.textContent;
  return name.replaceAll(/\s+/g, ' ').trim().slice(0, 60) || control.outerHTML.slice(0, 80);
}

/** What covers a control's middle, which can be seen; null where nothing does. */
export function coverOf(control: Element, x: number, y: number): Element | null {
  const hit = document.elementFromPoint(x, y);
  if (hit === null || control.contains(hit) || hit.closest('label')?.contains(control) === true) return null;
  const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : [];
  return labels.some((label) => label.contains(hit)) ? null : hit;
}
