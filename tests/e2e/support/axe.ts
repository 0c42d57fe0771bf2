import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

/** The rules that look at colours, the only ones on which a theme has a bearing. */
export const COLOURS: readonly string[] = ['color-contrast', 'link-in-text-block'];

/**
 * What axe-core finds wrong on the page as it stands: rule, and the elements it is about. Motion is let finish first.
 * @param only rules by id; all where none are named
 */
export async function axeFindings(page: Page, only: readonly string[] = []): Promise<readonly string[]> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((each) => each.finished));
  });
  // Evaluated through the debugger, which the page's content security policy does not govern.
  await page.evaluate(axe.source);
  return page.evaluate(async (rules) => {
    const { axe: inPage } = window as unknown as { readonly axe: typeof axe };
    const options: RunOptions = { resultTypes: ['violations'] };
    if (rules.length > 0) options.runOnly = [...rules];
    const { violations } = await inPage.run(document, options);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  }, only);
}
