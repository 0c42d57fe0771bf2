import type { Target } from './fuzzed-page.ts';
import { coverOf, nameOf, seenWindow } from './seen-window.ts';

const CONTROLS = 'button:enabled, input:enabled, select:enabled, textarea:enabled, a[href], summary';

function kindOf(control: Element): Target['kind'] {
  if (control.matches('button, summary')) return 'button';
  if (control.matches('a')) return 'link';
  return control.matches('[type=checkbox], [type=radio]') ? 'choice' : 'field';
}

/** Every control that can be seen now, and those among them that cannot be pressed because something else lies over them. */
export function controls(): { readonly targets: readonly Target[]; readonly covered: readonly string[] } {
  const targets: Target[] = [];
  const covered: string[] = [];
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1) ?? null;
  for (const control of (dialog ?? document).querySelectorAll(CONTROLS)) {
    if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    // What is hidden from eyes alone is a point; its label is what is pressed.
    const label = control instanceof HTMLInputElement ? control.labels?.[0] : undefined;
    const small = control.getBoundingClientRect().width < 3;
    const box = (small && label !== undefined ? label : control).getBoundingClientRect();
    if (box.width < 3 || box.height < 3) continue;
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const seen = seenWindow(control);
    if (x <= seen.left || x >= seen.right || y <= seen.top || y >= seen.bottom) continue;
    const cover = coverOf(control, x, y);
    if (cover === null) {
      targets.push({ x, y, name: nameOf(control), classes: control.className, kind: kindOf(control) });
    } else
      covered.push(`"${nameOf(control)}" is covered by <${cover.tagName.toLowerCase()} class="${cover.className}">`);
  }
  return { targets, covered };
}
