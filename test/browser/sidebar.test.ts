/** The built sidebar at work: logging, keys, kana conversion, failures, drafts, undo, search, following the selected row. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { sidebarJa as text } from '../../src/text/sidebar-ja';
import type { FakeWorld } from './fake-host';
import { launch, openSidebar, type Sidebar } from './sidebar-page';

// A browser on a busy machine takes its time.
jest.setTimeout(60_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });
const summary = (page: Page) => page.getByLabel(text.form.summary, { exact: true });
const save = (page: Page) => page.getByRole('button', { name: text.save.save, exact: true });
const saved = (page: Page) => page.getByText(text.save.saved, { exact: true }).first();

/** A complete form: channel, result, summary, next date. */
async function fillIn(page: Page, words = '納期は了承') {
  await radio(page, '電話').check();
  await radio(page, '前向き').check();
  await summary(page).fill(words);
  await radio(page, '来週月 2026/03/09(月)').check();
}

const sent = ({ fake }: Sidebar) =>
  fake(({ calls }) => calls.filter(({ name }) => name === 'sidebarLogTouch').map(({ request }) => request));
const logged = ({ fake }: Sidebar) => fake((page) => Object.values(page.logged));

async function with_(options: Parameters<typeof openSidebar>[1], does: (sidebar: Sidebar) => Promise<void>) {
  const sidebar = await openSidebar(browser, options);
  try {
    await does(sidebar);
    expect(sidebar.noise).toEqual([]);
  } finally {
    await sidebar.close();
  }
}

describe('logging a touch', () => {
  test('three clicks and a text: one call, what changed, a card that is up to date', () =>
    with_({}, async (sidebar) => {
      const { page } = sidebar;
      await expect(summary(page).evaluate((box) => box === document.activeElement)).resolves.toBe(true);
      await fillIn(page);
      await save(page).click();
      await saved(page).waitFor();
      expect(await logged(sidebar)).toMatchObject([
        {
          attempt: 1,
          customerId: 'C-00001',
          row: 2,
          rep: '佐藤',
          channel: 'phone',
          result: '4',
          summary: '納期は了承',
          when: '',
          nextDate: '2026-03-09',
          nextAction: '',
        },
      ]);
      expect(await page.locator('.changes').innerText()).toContain('2026/03/09(月)');
      expect(await page.locator('.history').innerText()).toContain('2026/03/05(木)');
      expect(await summary(page).inputValue()).toBe('');
      expect(await page.locator('[role=status]').innerText()).toContain(text.save.saved);
    }));

  test('Ctrl+Enter saves; Enter and Ctrl+Enter while kana are being converted do not', () =>
    with_({}, async (sidebar) => {
      const { page } = sidebar;
      await fillIn(page, '');
      const keyboard = await page.context().newCDPSession(page);
      await summary(page).focus();
      for (const modifiers of [0, 2]) {
        await keyboard.send('Input.imeSetComposition', { text: 'のうき', selectionStart: 3, selectionEnd: 3 });
        await keyboard.send('Input.dispatchKeyEvent', {
          type: 'rawKeyDown',
          key: 'Enter',
          code: 'Enter',
          windowsVirtualKeyCode: 229,
          modifiers,
        });
        await keyboard.send('Input.insertText', { text: '納期' });
        expect(await summary(page).inputValue()).toBe('納期');
        expect(await sent(sidebar)).toEqual([]);
        await summary(page).fill('');
      }
      // Enter on a chip or in the one-line box is no way to send either.
      await radio(page, '前向き').press('Enter');
      await page.locator('#next-action').press('Enter');
      expect(await sent(sidebar)).toEqual([]);
      await summary(page).fill('納期');
      await summary(page).press('Control+Enter');
      await saved(page).waitFor();
      expect(await logged(sidebar)).toHaveLength(1);
    }));

  test('keys alone: digits choose a result only inside the results, arrows move, Space chooses', () =>
    with_({}, async (sidebar) => {
      const { page } = sidebar;
      await summary(page).press('4');
      expect(await page.locator('input[value="4"]').isChecked()).toBe(false);
      await radio(page, '訪問').focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowRight');
      expect(await radio(page, '電話').isChecked()).toBe(true);
      await page.keyboard.press('4');
      expect(await page.locator('input[value="4"]').isChecked()).toBe(false);
      await page.keyboard.press('Tab');
      await page.keyboard.press('4');
      expect(await radio(page, '前向き').isChecked()).toBe(true);
      await page.keyboard.press('Space');
      expect(await radio(page, '前向き').isChecked()).toBe(true);
      await page.keyboard.press('Delete');
      expect(await page.locator('input[value="4"]').isChecked()).toBe(false);
    }));

  test('a second click takes an optional choice back', () =>
    with_({}, async ({ page }) => {
      for (const expected of [true, false, true]) {
        await radio(page, '前向き').click();
        expect(await radio(page, '前向き').isChecked()).toBe(expected);
      }
      await radio(page, '電話').click();
      await radio(page, '電話').click();
      expect(await radio(page, '電話').isChecked()).toBe(true);
    }));

  test.each([0, 300])('a double click logs once (the server takes %i ms)', (delay) =>
    with_({ world: (world) => (world.delay = delay) }, async (sidebar) => {
      const { page } = sidebar;
      await fillIn(page);
      await page.locator('.primary').dblclick();
      await saved(page).waitFor();
      await page.waitForTimeout(400);
      expect(await sent(sidebar)).toHaveLength(1);
    }),
  );

  test('faults are said beside their field, and the first gets the focus', () =>
    with_({}, async (sidebar) => {
      const { page } = sidebar;
      await save(page).click();
      const channels = page.getByRole('radiogroup', { name: text.form.channel });
      const described = await channels.getAttribute('aria-describedby');
      expect(await page.locator(`#${described}`).innerText()).toBe(text.errors.channel);
      await page.waitForFunction(() => (document.activeElement as HTMLInputElement).value === 'visit');
      expect(await sent(sidebar)).toEqual([]);
    }));

  test('without a next step it asks once; "nothing next" is an answer', () =>
    with_({}, async (sidebar) => {
      const { page } = sidebar;
      await radio(page, '電話').check();
      await radio(page, '前向き').check();
      await save(page).click();
      await page.getByText(text.save.askNext).first().waitFor();
      expect(await sent(sidebar)).toEqual([]);
      await page.getByRole('button', { name: text.save.askNextNone }).click();
      await saved(page).waitFor();
      expect(await logged(sidebar)).toMatchObject([{ nextDate: 'none' }]);
    }));

  test('a usual touch is one click the second time', () =>
    with_({}, async (sidebar) => {
      const { page } = sidebar;
      await fillIn(page);
      await save(page).click();
      await saved(page).waitFor();
      await page.getByRole('button', { name: text.form.preset('電話・前向き → 来週月') }).dblclick();
      await page.waitForFunction(() => Object.keys((window as unknown as { fake: { logged: object } }).fake.logged).length === 2);
      await page.waitForTimeout(300);
      expect(await logged(sidebar)).toMatchObject([{}, { channel: 'phone', result: '4', summary: '', nextDate: '2026-03-09' }]);
    }));

  test('a closed customer needs a second, deliberate step', () =>
    with_({ world: (world) => (world.selected = 'C-00004') }, async (sidebar) => {
      const { page } = sidebar;
      await fillIn(page);
      await page.keyboard.press('Control+Enter');
      await page.keyboard.press('Control+Enter');
      await page.getByText(text.save.askClosed).first().waitFor();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(text.save.askClosedNo);
      expect(await sent(sidebar)).toEqual([]);
      await page.getByRole('button', { name: text.save.askClosedYes }).click();
      await saved(page).waitFor();
      expect(await logged(sidebar)).toHaveLength(1);
    }));

  test('whoever is not known is asked once, and the answer is remembered', () =>
    with_({ world: (world) => (world.state.me = '') }, async (sidebar) => {
      const { page, fake } = sidebar;
      await page.getByLabel(text.who.label, { exact: true }).selectOption('田中');
      await page.getByRole('button', { name: text.who.begin }).click();
      expect(await fake(({ calls }) => calls.filter(({ name }) => name === 'sidebarRememberMe'))).toMatchObject([
        { request: { member: '田中' } },
      ]);
      await fillIn(page);
      await save(page).click();
      await saved(page).waitFor();
      expect(await logged(sidebar)).toMatchObject([{ rep: '田中' }]);
    }));
});

describe('when it goes wrong', () => {
  test('after a failure the text stays, and the next try has the same key', () =>
    with_(
      { world: (world) => (world.fate.sidebarLogTouch = [{ kind: 'refuses', message: 'ほかの人が台帳を書き換えています。' }]) },
      async (sidebar) => {
        const { page } = sidebar;
        await fillIn(page);
        await save(page).click();
        const again = page.getByRole('button', { name: text.save.again });
        await again.waitFor();
        expect(await summary(page).inputValue()).toBe('納期は了承');
        expect(await page.locator('#save-fault').innerText()).toContain('ほかの人が台帳を書き換えています。');
        expect(await again.getAttribute('aria-describedby')).toBe('save-fault');
        await again.click();
        await saved(page).waitFor();
        const [first, second] = await sent(sidebar);
        expect(second).toEqual({ ...first, attempt: 2 });
      },
    ));

  test('a lost answer is asked for again with the same key: logged once, and never a spinner without end', () =>
    with_({ clock: true, world: (world) => (world.fate.sidebarLogTouch = [{ kind: 'lost' }]) }, async (sidebar) => {
      const { page } = sidebar;
      await fillIn(page);
      await save(page).click();
      expect(await page.locator('.primary').innerText()).toBe(text.save.saving);
      expect(await page.locator('.primary').isDisabled()).toBe(true);
      await page.clock.runFor(20_500);
      await saved(page).waitFor();
      expect(await page.getByText(text.save.already).count()).toBe(1);
      expect((await sent(sidebar)).map(({ attempt }) => attempt)).toEqual([1, 2]);
      expect(await logged(sidebar)).toHaveLength(1);
    }));

  test('a text changed after a lost first try is not taken for logged', () =>
    with_({ clock: true, world: (world) => (world.fate.sidebarLogTouch = [{ kind: 'lost' }, { kind: 'silence' }]) }, async (sidebar) => {
      const { page } = sidebar;
      await fillIn(page, '最初の文');
      await save(page).click();
      await page.clock.runFor(20_500);
      await page.clock.runFor(20_500);
      await summary(page).fill('書き直した文');
      await page.getByRole('button', { name: text.save.again }).click();
      await page.clock.runFor(100);
      await page.locator('.notice').getByText(text.save.earlier).waitFor();
      expect(await summary(page).inputValue()).toBe('書き直した文');
      expect(await logged(sidebar)).toMatchObject([{ summary: '最初の文' }]);
    }));

  test('a reload keeps the draft and the key of a save whose end is not known', () =>
    with_({ world: (world) => (world.fate.sidebarLogTouch = [{ kind: 'silence' }]) }, async (sidebar) => {
      const { page } = sidebar;
      await fillIn(page, '消えては困る文');
      await save(page).click();
      const [before] = await sent(sidebar);
      await page.reload();
      await summary(page).waitFor();
      expect(await summary(page).inputValue()).toBe('消えては困る文');
      expect(await radio(page, '来週月 2026/03/09(月)').isChecked()).toBe(true);
      await page.evaluate(() => {
        (window as unknown as { fake: { world: { fate: object } } }).fake.world.fate = {};
      });
      await save(page).click();
      await saved(page).waitFor();
      expect(await sent(sidebar)).toMatchObject([{ ...before, attempt: 2 }]);
      await page.reload();
      await summary(page).waitFor();
      expect(await summary(page).inputValue()).toBe('');
    }));

  test('several accounts: a refusal is explained, and so is a server that never says anything', async () => {
    await with_(
      { world: (world) => (world.fate.sidebarOpen = [{ kind: 'throws', message: 'Error code PERMISSION_DENIED' }]) },
      async ({ page }) => {
        await page.getByRole('alert').waitFor();
        expect(await page.locator('body').innerText()).toMatch(/複数のアカウント|several Google accounts/);
        await page.locator('.state .outline').click();
        await page.locator('.card').waitFor();
      },
    );
    const silent = (world: FakeWorld) => {
      world.fate.sidebarOpen = [{ kind: 'silence' }];
    };
    await with_({ clock: true, opened: false, world: silent }, async ({ page }) => {
      await page.clock.runFor(7_000);
      await page.getByText(text.open.slow).waitFor();
      await page.clock.runFor(14_000);
      await page.getByText(text.failure.silent).waitFor();
    });
  });

  test('a server of another version asks for the sidebar to be opened again', () =>
    with_({ world: (world) => (world.state.version = '99.0.0') }, async ({ page }) => {
      await page.getByText(text.failure.stale).waitFor();
    }));
});

describe('after saving', () => {
  test('undo takes the touch back and the text returns to the form under a new key', () =>
    with_({}, async (sidebar) => {
      const { page, fake } = sidebar;
      await fillIn(page);
      await save(page).click();
      await page.getByRole('button', { name: text.save.undo }).click();
      await page.getByText(text.save.undone).first().waitFor();
      expect(await fake(({ undone }) => undone)).toEqual(['T-1']);
      expect(await summary(page).inputValue()).toBe('納期は了承');
      await save(page).click();
      await saved(page).waitFor();
      const [first, second] = await sent(sidebar);
      expect(second?.key).not.toBe(first?.key);
    }));

  test('a failed undo says so and can be tried again', () =>
    with_({ world: (world) => (world.fate.sidebarUndoTouch = [{ kind: 'refuses', message: 'だめでした。' }]) }, async ({ page }) => {
      await fillIn(page);
      await save(page).click();
      await page.getByRole('button', { name: text.save.undo }).click();
      await page.locator('.notice').getByText('だめでした。').waitFor();
      await page.getByRole('button', { name: text.save.undo }).click();
      await page.getByText(text.save.undone).first().waitFor();
    }));
});

describe('finding and following customers', () => {
  test('search with keys alone: Ctrl+/, type, arrow, Enter; the focus is in the summary', () =>
    with_({}, async ({ page }) => {
      await summary(page).press('Control+/');
      await page.keyboard.type('山田');
      await page.getByRole('option').nth(1).waitFor();
      const box = page.getByRole('combobox', { name: text.find.label });
      expect(await box.getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('ArrowDown');
      expect(await box.getAttribute('aria-activedescendant')).toBe('find-1');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: '山田商店' }).waitFor();
      await page.waitForFunction(() => document.activeElement?.id === 'summary');
      expect(await box.inputValue()).toBe('');
    }));

  test('waits for the end of a conversion, asks once for fast typing, and says when nothing is found', () =>
    with_({}, async ({ page, fake }) => {
      const keyboard = await page.context().newCDPSession(page);
      await page.locator('#find').focus();
      await keyboard.send('Input.imeSetComposition', { text: 'やまだ', selectionStart: 3, selectionEnd: 3 });
      await page.waitForTimeout(500);
      expect(await fake(({ calls }) => calls.filter(({ name }) => name === 'sidebarFind').length)).toBe(0);
      await keyboard.send('Input.insertText', { text: '山田' });
      await page.getByRole('option').first().waitFor();
      await page.keyboard.type('xyz');
      await page.getByText(text.find.none).last().waitFor();
      expect(await fake(({ calls }) => calls.filter(({ name }) => name === 'sidebarFind').map(({ request }) => request.text))).toEqual([
        '山田',
        '山田xyz',
      ]);
      await page.keyboard.press('Escape');
      expect(await page.locator('#find').inputValue()).toBe('');
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('summary');
    }));

  test('follows the selected row, but not while something is typed; each customer keeps its own draft', () =>
    with_({ clock: true }, async ({ page, change }) => {
      const heading = (name: string) => page.getByRole('heading', { name });
      await change((world) => {
        world.selected = 'C-00002';
      });
      await page.clock.runFor(4_500);
      await heading('山田商店').waitFor();
      await summary(page).fill('山田商店の下書き');
      await change((world) => {
        world.selected = 'C-00001';
      });
      await page.clock.runFor(30_000);
      await heading('山田商店').waitFor();
      await page.getByRole('button', { name: text.open.refresh }).click();
      await page.clock.runFor(200);
      await heading('株式会社山田製作所').waitFor();
      expect(await summary(page).inputValue()).toBe('');
      await change((world) => {
        world.selected = 'C-00002';
      });
      await page.clock.runFor(4_500);
      await heading('山田商店').waitFor();
      expect(await summary(page).inputValue()).toBe('山田商店の下書き');
    }));

  test('a customer found by searching stays until another row is selected', () =>
    with_({ clock: true }, async ({ page, change }) => {
      await page.locator('#find').fill('商店');
      await page.clock.runFor(400);
      await page.getByRole('option').first().click();
      await page.clock.runFor(9_000);
      await page.getByRole('heading', { name: '山田商店' }).waitFor();
      await change((world) => {
        world.selected = 'C-00004';
      });
      await page.clock.runFor(4_500);
      await page.getByRole('heading', { name: '終了工業' }).waitFor();
    }));

  test('asks less and less often while the server fails', () =>
    with_(
      {
        clock: true,
        world: (world) => (world.fate.sidebarSelected = Array.from({ length: 20 }, () => ({ kind: 'throws', message: 'x' }))),
      },
      async ({ page, fake }) => {
        await page.clock.runFor(60_000);
        const asked = await fake(({ calls }) => calls.filter(({ name }) => name === 'sidebarSelected').length);
        expect(asked).toBeLessThanOrEqual(4);
        expect(asked).toBeGreaterThanOrEqual(2);
      },
    ));

  test('Esc gives the focus back to the grid', () =>
    with_({}, async ({ page, fake }) => {
      await summary(page).press('Escape');
      expect(await fake(({ gridFocus }) => gridFocus)).toBe(1);
    }));

  test('hostile text is only text', () =>
    with_({ world: (world) => (world.selected = 'C-00003') }, async ({ page }) => {
      expect(await page.locator('h1').innerText()).toContain('<script>alert(1)</script>');
      expect(await page.locator('img, h1 script').count()).toBe(0);
    }));
});
