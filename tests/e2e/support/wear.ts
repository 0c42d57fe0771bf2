import type { Page } from '@playwright/test';

/** Puts a theme on the document, as the settings do, without a way through them. */
export const wear = (page: Page, theme: 'table' | 'darkroom'): Promise<void> =>
  page.evaluate((worn) => {
    document.documentElement.dataset['theme'] = worn;
  }, theme);
