import type { Page } from '@playwright/test';

/** Runs in the page. */
export function lost(): readonly string[] {
  const found: string[] = [];
  const open = document.querySelector('dialog[open]');
  for (const control of document.querySelectorAll<HTMLButtonElement | HTMLInputElement | HTMLAnchorElement>(
    'button, input, a[href]',
  )) {
    if (control.matches(':disabled') || control.closest('dialog:not([open])') !== null) continue;
    if (open !== null && !open.contains(control)) continue;
    // A figure beside evidence shows no way to its table where there is no room for it.
    if (control.matches('.figure__turn') && !control.checkVisibility()) continue;
    control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const box = control.getBoundingClientRect();
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (hit !== null && (control.contains(hit) || hit.closest('label')?.contains(control))) continue;
    found.push((control.getAttribute('aria-label') ?? control.textContent).trim() || control.outerHTML);
  }
  document.querySelector('.shell > .screen')?.scrollTo(0, 0);
  return found;
}

/** Controls whose middle is neither on the screen nor can be scrolled to it, by name. */
export async function lostControls(page: Page): Promise<readonly string[]> {
  return page.evaluate(lost);
}
