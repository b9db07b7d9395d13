/** Measures a state of the sidebar in both languages: width, contrast, targets, names, and at most one main button. */
import { describe, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Language } from '../../../src/contract';
import { eventually } from '../eventually';
import type { FakeWorld } from '../fake-host';
import { faintThings, nameless, overflowing, smallTargets } from '../measure';
import type { sidebars } from '../sidebar-steps';

export interface Look {
  name: string;
  /** The view it is opened in, as from the add-on's menu. */
  view?: string;
  world?: (world: FakeWorld) => void;
  act?: (page: Page) => Promise<unknown>;
  /** What is in sight once it is there. */
  sign: string;
}

export const measured = (sidebar: ReturnType<typeof sidebars>, looks: readonly Look[]): void =>
  describe.each<Language>(['ja', 'en'])('in %s', (language) => {
    test.each(looks)('$name: fits, can be read, hit and named, and says nothing to the console', ({ world, act, sign, view = '' }) =>
      sidebar({ language, view, ...(world ? { world } : {}) }, async ({ page }) => {
        await act?.(page);
        await page.locator(sign).first().waitFor();
        await eventually(() => page.evaluate(overflowing)).toEqual([]);
        await eventually(() => page.evaluate(smallTargets)).toEqual([]);
        await eventually(() => page.evaluate(faintThings)).toEqual([]);
        await eventually(() => page.evaluate(nameless)).toEqual([]);
        await eventually(() => page.locator('.primary').count()).toBeLessThanOrEqual(1);
        await eventually(() => page.locator('html').getAttribute('lang')).toBe(language);
      }),
    );
  });
