import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** What axe-core finds wrong on the page as it stands: rule, and the elements it is about. Motion is let finish first. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((each) => each.finished));
  });
  // Evaluated through the debugger, which the page's content security policy does not govern.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: inPage } = window as unknown as { readonly axe: typeof axe };
    const { violations } = await inPage.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  });
}
