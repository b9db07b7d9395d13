/** The built sidebar at work: logging a touch by mouse, by keys, by a usual touch, and the questions it asks. */
import { describe, expect, test } from '@jest/globals';
import { sidebarJa as text } from '../../src/text/sidebar-ja';
import { eventually } from './eventually';
import { fillIn, logged, radio, save, saved, sent, sidebars, summary } from './sidebar-steps';

const sidebar = sidebars();

describe('logging a touch', () => {
  test('three clicks and a text: one call, what changed, a card that is up to date', () =>
    sidebar({}, async (opened) => {
      const { page } = opened;
      await expect(summary(page).evaluate((box) => box === document.activeElement)).resolves.toBe(true);
      await fillIn(page);
      await save(page).click();
      await saved(page).waitFor();
      await eventually(() => logged(opened)).toMatchObject([
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
      await eventually(() => page.locator('.changes').innerText()).toContain('2026/03/09(月)');
      await eventually(() => page.locator('.history').innerText()).toContain('2026/03/05(木)');
      await eventually(() => summary(page).inputValue()).toBe('');
      await eventually(() => page.locator('[role=status]').innerText()).toContain(text.save.saved);
    }));

  test('a long text is kept whole beside a summary that is begun for the person, and comes back by a click', () =>
    sidebar({}, async (opened) => {
      const { page } = opened;
      const long = '納期の相談をした。'.repeat(30);
      await fillIn(page, long);
      await page.getByRole('button', { name: text.form.keepWhole }).click();
      await eventually(() => summary(page).inputValue()).toBe('納期の相談をした。'.repeat(22));
      await page.getByRole('button', { name: text.form.wholeBack }).click();
      await eventually(() => summary(page).inputValue()).toBe(long);
      await page.getByRole('button', { name: text.form.keepWhole }).click();
      await page.getByText(text.form.wholeKept(long.length)).waitFor();
      await summary(page).fill('納期の相談');
      await save(page).click();
      await saved(page).waitFor();
      await eventually(() => logged(opened)).toMatchObject([{ summary: '納期の相談', original: long }]);
    }));

  test('Ctrl+Enter saves; Enter and Ctrl+Enter while kana are being converted do not', () =>
    sidebar({}, async (opened) => {
      const { page } = opened;
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
        await eventually(() => summary(page).inputValue()).toBe('納期');
        await eventually(() => sent(opened)).toEqual([]);
        await summary(page).fill('');
      }
      // Enter on a chip or in the one-line box is no way to send either.
      await radio(page, '前向き').press('Enter');
      await page.locator('#next-action').press('Enter');
      await eventually(() => sent(opened)).toEqual([]);
      await summary(page).fill('納期');
      await summary(page).press('Control+Enter');
      await saved(page).waitFor();
      await eventually(() => logged(opened)).toHaveLength(1);
    }));

  test('keys alone: digits choose a result only inside the results, arrows move, Space chooses', () =>
    sidebar({}, async (opened) => {
      const { page } = opened;
      await summary(page).press('4');
      await eventually(() => page.locator('input[value="4"]').isChecked()).toBe(false);
      await radio(page, '訪問').focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowRight');
      await eventually(() => radio(page, '電話').isChecked()).toBe(true);
      await page.keyboard.press('4');
      await eventually(() => page.locator('input[value="4"]').isChecked()).toBe(false);
      await page.keyboard.press('Tab');
      await page.keyboard.press('4');
      await eventually(() => radio(page, '前向き').isChecked()).toBe(true);
      await page.keyboard.press('Space');
      await eventually(() => radio(page, '前向き').isChecked()).toBe(true);
      await page.keyboard.press('Delete');
      await eventually(() => page.locator('input[value="4"]').isChecked()).toBe(false);
    }));

  test('a second click takes an optional choice back', () =>
    sidebar({}, async ({ page }) => {
      for (const expected of [true, false, true]) {
        await radio(page, '前向き').click();
        await eventually(() => radio(page, '前向き').isChecked()).toBe(expected);
      }
      await radio(page, '電話').click();
      await radio(page, '電話').click();
      await eventually(() => radio(page, '電話').isChecked()).toBe(true);
    }));

  test.each([0, 300])('a double click logs once (the server takes %i ms)', (delay) =>
    sidebar({ world: (world) => (world.delay = delay) }, async (opened) => {
      const { page } = opened;
      await fillIn(page);
      await page.locator('.primary').dblclick();
      await saved(page).waitFor();
      await page.waitForTimeout(400);
      await eventually(() => sent(opened)).toHaveLength(1);
    }),
  );

  test('faults are said beside their field, and the first gets the focus', () =>
    sidebar({}, async (opened) => {
      const { page } = opened;
      await save(page).click();
      const channels = page.getByRole('radiogroup', { name: text.form.channel });
      const described = await channels.getAttribute('aria-describedby');
      await eventually(() => page.locator(`#${described}`).innerText()).toBe(text.errors.channel);
      await page.waitForFunction(() => (document.activeElement as HTMLInputElement).value === 'visit');
      await eventually(() => sent(opened)).toEqual([]);
    }));

  test('without a next step it asks once; "nothing next" is an answer', () =>
    sidebar({}, async (opened) => {
      const { page } = opened;
      await radio(page, '電話').check();
      await radio(page, '前向き').check();
      await save(page).click();
      await page.getByText(text.save.askNext).first().waitFor();
      await eventually(() => sent(opened)).toEqual([]);
      await page.getByRole('button', { name: text.save.askNextNone }).click();
      await saved(page).waitFor();
      await eventually(() => logged(opened)).toMatchObject([{ nextDate: 'none' }]);
    }));

  test('a usual touch is one click the second time', () =>
    sidebar({}, async (opened) => {
      const { page } = opened;
      await fillIn(page);
      await save(page).click();
      await saved(page).waitFor();
      await page.getByRole('button', { name: text.form.preset('電話・前向き → 来週月') }).dblclick();
      await page.waitForFunction(() => Object.keys((window as unknown as { fake: { logged: object } }).fake.logged).length === 2);
      await page.waitForTimeout(300);
      await eventually(() => logged(opened)).toMatchObject([{}, { channel: 'phone', result: '4', summary: '', nextDate: '2026-03-09' }]);
    }));

  test('a closed customer needs a reason, which is sent along', () =>
    sidebar({ world: (world) => (world.selected = 'C-00004') }, async (opened) => {
      const { page } = opened;
      await fillIn(page);
      await page.keyboard.press('Control+Enter');
      await page.getByText(text.touch.stop.closed).first().waitFor();
      const reason = page.getByLabel(text.touch.stop.reason, { exact: true });
      await eventually(() => reason.evaluate((box) => box === document.activeElement)).toBe(true);
      await page.keyboard.press('Control+Enter');
      expect(await page.getByRole('button', { name: text.touch.stop.yes }).isDisabled()).toBe(true);
      expect(await sent(opened)).toEqual([]);
      await page.keyboard.type('先方から依頼');
      await page.keyboard.press('Control+Enter');
      await saved(page).waitFor();
      expect(await logged(opened)).toMatchObject([{ reason: '先方から依頼' }]);
    }));

  test('whoever is not known is asked once, and the answer is remembered', () =>
    sidebar({ world: (world) => (world.state.me = '') }, async (opened) => {
      const { page, fake } = opened;
      await page.getByLabel(text.who.label, { exact: true }).selectOption('田中');
      await page.getByRole('button', { name: text.who.begin }).click();
      await eventually(() => fake(({ calls }) => calls.filter(({ name }) => name === 'sidebarRememberMe'))).toMatchObject([
        { request: { member: '田中' } },
      ]);
      await fillIn(page);
      await save(page).click();
      await saved(page).waitFor();
      await eventually(() => logged(opened)).toMatchObject([{ rep: '田中' }]);
    }));

  test('in a ledger without members the name is typed, and Enter begins', () =>
    sidebar(
      {
        world: (world) => {
          world.state.me = '';
          world.state.members = [];
        },
      },
      async ({ page, fake }) => {
        await page.getByLabel(text.who.label, { exact: true }).fill(' 伊藤 ');
        await page.keyboard.press('Enter');
        await page.getByText(text.who.rep('伊藤')).waitFor();
        await eventually(() => fake(({ calls }) => calls.filter(({ name }) => name === 'sidebarRememberMe'))).toMatchObject([
          { request: { member: '伊藤' } },
        ]);
      },
    ));
});

describe('going on', () => {
  test('after saving, one click or Ctrl+. shows the next customer, ready to be typed at; the end is said', () =>
    sidebar({}, async (opened) => {
      const { page } = opened;
      await fillIn(page);
      await save(page).click();
      await page.getByRole('button', { name: text.touch.next }).click();
      await page.locator('.card').getByText('山田商店').first().waitFor();
      await eventually(() => summary(page).evaluate((box) => box === document.activeElement)).toBe(true);
      await page.getByText(text.save.savedFor('株式会社山田製作所')).first().waitFor();
      for (const id of ['C-00003', 'C-00004']) {
        await page.keyboard.press('Control+.');
        await eventually(() => opened.fake(({ world }) => world.selected)).toBe(id);
        await page.locator('.top.busy').waitFor({ state: 'detached' });
      }
      await page.locator('.card').getByText('終了工業').first().waitFor();
      await page.keyboard.press('Control+.');
      await page.getByText(text.touch.nextNone).first().waitFor();
    }));
});

describe('the seconds that a touch takes', () => {
  test.each([true, false])('are sent only where 設定 counts them (%s)', (counts) =>
    sidebar({ world: (world) => (world.state.countSeconds = counts) }, async (opened) => {
      const { page } = opened;
      await fillIn(page);
      await save(page).click();
      await saved(page).waitFor();
      const [touch] = (await sent(opened)) as { seconds?: number }[];
      if (counts) expect(touch?.seconds).toBeGreaterThan(0);
      else expect(touch).not.toHaveProperty('seconds');
    }),
  );
});
