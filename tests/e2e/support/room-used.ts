/**
 * Runs in the page. How a screen uses its window: nothing lies on a control, what goes on is there at once where that is asked, the content is in the middle, and
 * type grows with the window.
 */
export function roomFaults(primaryAtOnce: boolean): readonly string[] {
  const found: string[] = [];
  const dialog = document.querySelector<HTMLDialogElement>('dialog[open]');
  const main = dialog ?? document.querySelector('main') ?? document.body;
  window.scrollTo(0, 0);
  document.querySelector('.shell > .screen')?.scrollTo(0, 0);
  const nameOf = (control: Element): string =>
    (control.getAttribute('aria-label') ?? control.textContent ?? '').trim().slice(0, 40) ||
    control.outerHTML.slice(0, 60);
  /** Where an element is seen: what its scrolling or clipping ancestors leave of its box; null where that is nothing. */
  const shown = (element: Element): { left: number; right: number; top: number; bottom: number } | null => {
    if (element.closest('.visually-hidden') !== null || !element.checkVisibility({ visibilityProperty: true }))
      return null;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const box = { left, right, top, bottom };
    for (
      let around = element.parentElement;
      around !== null && around !== document.body;
      around = around.parentElement
    ) {
      const style = getComputedStyle(around);
      const outer = around.getBoundingClientRect();
      if (style.overflowX !== 'visible') {
        box.left = Math.max(box.left, outer.left);
        box.right = Math.min(box.right, outer.right);
      }
      if (style.overflowY !== 'visible') {
        box.top = Math.max(box.top, outer.top);
        box.bottom = Math.min(box.bottom, outer.bottom);
      }
    }
    return box.right - box.left > 1 && box.bottom - box.top > 1 ? box : null;
  };

  const controls = [...document.querySelectorAll('button, input, select, textarea, a[href]')].flatMap((control) => {
    const box = dialog === null || dialog.contains(control) ? shown(control) : null;
    return box === null ? [] : [{ control, box }];
  });
  for (const [index, { control, box }] of controls.entries()) {
    for (const { control: other, box: beside } of controls.slice(index + 1)) {
      if (other.contains(control) || control.contains(other)) continue;
      const across = Math.min(box.right, beside.right) - Math.max(box.left, beside.left);
      const down = Math.min(box.bottom, beside.bottom) - Math.max(box.top, beside.top);
      if (across > 3 && down > 3) found.push(`"${nameOf(control)}" and "${nameOf(other)}" lie on each other`);
    }
  }

  if (primaryAtOnce) {
    const primary = main.querySelector('.button--primary');
    if (primary !== null) {
      const box = primary.getBoundingClientRect();
      if (box.top < -1 || box.bottom > window.innerHeight + 1 || box.left < -1 || box.right > window.innerWidth + 1)
        found.push(`"${nameOf(primary)}" is not in the window (${Math.round(box.top)} to ${Math.round(box.bottom)})`);
    }
  }

  if (dialog === null) {
    let left = Infinity;
    let right = -Infinity;
    for (const each of main.querySelectorAll(
      'p, h1, h2, h3, li, td, th, img, svg, button, input, label, legend, dd, blockquote, figcaption',
    )) {
      const box = shown(each);
      if (box === null) continue;
      left = Math.min(left, box.left);
      right = Math.max(right, box.right);
    }
    const wide = document.documentElement.clientWidth;
    const askew = Math.abs(left - (wide - right)) / wide;
    if (askew > 0.25) found.push(`the content is off the middle by ${Math.round(askew * 100)} % of the window`);
    const share = (right - left) / wide;
    if (share < 0.5) found.push(`the content takes ${Math.round(share * 100)} % of the window's width`);
    // Where a window is wider than 16 to 9, or higher, the shorter side counts.
    const side = Math.min(window.innerHeight, wide * 0.5625);
    const type = parseFloat(getComputedStyle(document.documentElement).fontSize);
    if (type < side / 54) found.push(`type is 1/${Math.round(side / type)} of the window's height`);
  }
  return found;
}
