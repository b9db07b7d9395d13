/** What a person does in the import dialog, in its frame in the workbench. */
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { ImportPageText } from '../../src/text/import-page-ja';
import type { Person } from './person';

const slow = { timeout: 60_000 };

export interface ImportDialog {
  readonly frame: FrameLocator;
  open(item: string): Promise<void>;
  /** A file picked by name and content. */
  pick(name: string, bytes: Uint8Array): Promise<void>;
  button(name: string): Locator;
  /** The select of a column. */
  target(heading: string): Locator;
  next(lead?: string): Promise<void>;
  /** Chooses what is shown in the check, and answers how many rows it says there are. */
  rows(kind: 'new' | 'update' | 'review' | 'unreadable'): Promise<number>;
  /** Starts the import and waits for its end. */
  run(): Promise<void>;
  picture(path: string): Promise<void>;
}

export const importDialog = ({ page, menu }: Person, words: ImportPageText): ImportDialog => {
  const frame = page.frameLocator('dialog.page-box iframe');
  const button = (name: string): Locator => frame.getByRole('button', { name, exact: true });
  return {
    frame,
    button,
    open: async (item) => {
      await menu(item);
      await button(words.choose.pick).waitFor(slow);
      await enabled(page, button(words.choose.pick));
    },
    pick: async (name, bytes) => {
      const mimeType = name.endsWith('.xlsx') ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'text/csv';
      await frame.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
    },
    target: (heading) => frame.getByLabel(words.columns.targetOf(heading), { exact: true }),
    next: async (lead = words.check.lead) => {
      await enabled(page, button(words.next));
      await button(words.next).click();
      await frame.getByText(lead).waitFor(slow);
      await enabled(page, frame.locator('.class.review'));
    },
    rows: async (kind) => {
      const tab = frame.locator(`.class.${kind}`);
      await enabled(page, tab);
      await tab.click();
      await enabled(page, tab);
      return Number((await tab.locator('b').innerText()).replace(/\D/g, ''));
    },
    run: async () => {
      await frame.locator('.bar-bottom .primary').click();
      await frame.getByRole('heading', { name: words.done.title }).waitFor({ timeout: 120_000 });
    },
    picture: async (path) => {
      await page.screenshot({ path });
    },
  };
};

const enabled = async (page: Page, item: Locator): Promise<void> => {
  await item.waitFor(slow);
  for (let tries = 0; tries < 600; tries++) {
    if (await item.isEnabled()) return;
    await page.waitForTimeout(100);
  }
  throw new Error('the dialog stays busy');
};
