/** Lists are brought together in the import dialog, with the real add-on in the workbench: nothing is written before the last step. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { en } from '../../src/text/en';
import { importPageEn } from '../../src/text/import-page-en';
import { importPageJa as words } from '../../src/text/import-page-ja';
import { ja } from '../../src/text/ja';
import { eventually } from './eventually';
import { fairFile, gluedFile, mailingFile, oddFile, salesFile, seminarFile } from './import-files';
import { type ImportDialog, importDialog } from './import-steps';
import { englishList, japaneseList } from './lists';
import { type OpenedList, openList } from './opened-list';
import { journey, type Person } from './person';

jest.setTimeout(180_000);

describe('in Japanese', () => {
  let opened: OpenedList;
  let me: Person;
  let dialog: ImportDialog;
  beforeAll(async () => {
    opened = await openList(japaneseList, 'ja');
    me = await opened.window();
    dialog = importDialog(me, words);
  });
  afterAll(() => opened?.close());
  const step = journey(() => me.page);

  step('without a ledger it says what to do first', async () => {
    await me.menu(ja.menu.importFile);
    await dialog.frame.getByText(ja.noLedger).waitFor();
    await dialog.button(words.close).click();
    await me.page.locator('dialog.page-box').waitFor({ state: 'detached' });
    await me.menu(ja.menu.setUp);
    await me.answer('OK');
  });

  step('a list in Shift_JIS is read, its columns are found and shown with their readings', async () => {
    await dialog.open(ja.menu.importFile);
    await dialog.pick('営業.csv', salesFile());
    await dialog.frame.getByText(words.columns.lead('営業.csv', 3)).waitFor();
    await eventually(() => dialog.target('お客様名').inputValue()).toBe('company');
    await eventually(() => dialog.target('TEL').inputValue()).toBe('phone');
    const row = dialog.frame.getByRole('row', { name: /お客様名/ });
    await eventually(() => row.innerText()).toContain('株式会社髙﨑商店');
  });

  step('a column is sent elsewhere, and what it would mean is read anew', async () => {
    await dialog.target('最終訪問').selectOption('');
    await dialog.frame.getByText(words.columns.fates.keep('No / 最終訪問')).waitFor();
    await dialog.target('最終訪問').selectOption('touch:when');
  });

  step('the check counts the rows and writes nothing', async () => {
    await dialog.next();
    await eventually(() => dialog.rows('unreadable')).toBe(1);
    await eventually(() => dialog.frame.locator('.check-row').innerText()).toContain('合計');
    await eventually(() => dialog.rows('new')).toBe(4);
    await eventually(() => dialog.frame.locator('.check-row').count()).toBe(4);
  });

  step('it is imported; the sheet of results opens', async () => {
    await dialog.run();
    await eventually(() => dialog.frame.locator('.totals .new dd').innerText()).toBe(words.check.count(4));
    await dialog.button(words.done.discard('営業.csv')).click();
    await dialog.frame.getByText(words.done.discarded('営業.csv')).waitFor();
    await dialog.button(words.done.report).click();
    await me.page.locator('dialog.page-box').waitFor({ state: 'detached' });
    await me.page.waitForFunction(() => window.daicho?.activeSheet().name === '取込結果');
    await me.tab('顧客台帳');
    await me.rowOf('会社名', '株式会社髙﨑商店');
  });

  step('of a workbook one sheet is chosen; marks are asked about', async () => {
    await dialog.open(ja.menu.importFile);
    await dialog.pick('展示会.xlsx', await fairFile());
    const sheets = dialog.frame.getByLabel(words.choose.sheetLabel);
    await eventually(() => sheets.locator('option').allInnerTexts()).toEqual(['表紙', '名刺']);
    await sheets.selectOption('名刺');
    await dialog.button(words.choose.use).click();
    await dialog.frame.getByText(words.columns.lead('展示会.xlsx 名刺', 2)).waitFor();
    await eventually(() => dialog.frame.getByRole('row', { name: /配信可/ }).innerText()).toContain(words.columns.apart);
    const mark = dialog.frame.getByLabel(words.columns.mark('◎', 1));
    await eventually(() => mark.inputValue()).toBe('');
    await dialog.button(words.columns.markProposals).click();
    await eventually(() => mark.inputValue()).toBe('4');
  });

  step('a column without a place is kept as one of their own', async () => {
    await dialog.frame.getByText(words.columns.fates.keep('部屋の番号')).waitFor();
    await dialog.target('部屋の番号').selectOption('out');
    await dialog.frame.getByText(words.columns.fates.out('部屋の番号')).waitFor();
    await dialog.target('部屋の番号').selectOption('own');
    await dialog.frame.getByText(words.columns.fates.own('部屋の番号')).waitFor();
  });

  step('a customer that is there is to be updated, and an unsure one is decided', async () => {
    await dialog.next();
    await eventually(() => dialog.rows('update')).toBe(1);
    const known = dialog.frame.locator('.check-row').first();
    await eventually(() => known.innerText()).toMatch(/株式会社高崎商店[\s\S]*C-00001[\s\S]*株式会社髙﨑商店/);
    await eventually(() => dialog.rows('review')).toBe(1);
    const unsure = dialog.frame.locator('.check-row').first();
    await eventually(() => unsure.innerText()).toContain(words.check.byRule(words.check.actions.new));
    await unsure.getByRole('radio', { name: words.check.actions.update }).check();
    await dialog.frame.getByText(words.check.decided(1, 1)).waitFor();
  });

  step('both are updated, one is new, and nothing is lost', async () => {
    await dialog.run();
    await eventually(() => dialog.frame.locator('.totals .updated dd').innerText()).toBe(words.check.count(2));
    await eventually(() => dialog.frame.locator('.totals .new dd').innerText()).toBe(words.check.count(1));
    await dialog.button(words.close).click();
    await me.tab('顧客台帳');
    const updated = await me.rowOf('会社名', '株式会社髙﨑商店');
    await me.shows(await me.at('メール', updated), 'yamada@takasaki.example');
    const decided = await me.rowOf('会社名', '有限会社はなやま');
    await me.shows(await me.at('メール', decided), 'info@hanayama.example');
    await me.shows(await me.at('その他の連絡先', decided), 'hana@hotel.example');
    const made = await me.rowOf('会社名', '白雪食品株式会社');
    await me.shows(await me.at('電話', made), '06-1234-5678');
    await me.shows(await me.at('部屋の番号', updated), 'A-1');
    await me.tab('対応履歴');
    await me.rowOf('結果', '前向き');
  });

  step('a file that was brought here before can be gone on with: everything in it is there', async () => {
    await dialog.open(ja.menu.importFile);
    await dialog.button(words.choose.resumeNamed('展示会.xlsx 名刺')).click();
    await dialog.frame.getByText(words.columns.remembered).waitFor();
    await dialog.next();
    await dialog.frame.getByText(words.check.already(3)).waitFor();
    await dialog.frame.getByText(words.check.nothing).waitFor();
    await dialog.button(words.back).click();
    await dialog.button(words.back).click();
  });

  step('a list of events is recognised; whom one was with is decided, and touches are logged', async () => {
    await dialog.pick('配信結果.csv', mailingFile());
    const events = dialog.frame.getByLabel(words.kind.events, { exact: true });
    await eventually(() => events.isChecked()).toBe(true);
    await eventually(() => dialog.target('クリック日時').inputValue()).toBe('touch:when');
    await dialog.frame.getByLabel(words.kind.customers, { exact: true }).check();
    await eventually(() => dialog.target('メール件名').inputValue()).toBe('');
    await events.check();
    await eventually(() => dialog.target('メール件名').inputValue()).toBe('touch:event');
    await dialog.next(words.events.lead);
    await eventually(() => dialog.rows('unreadable')).toBe(1);
    await eventually(() => dialog.rows('update')).toBe(1);
    await eventually(() => dialog.frame.locator('.check-row').innerText()).toContain('夏の新製品 / 開封');
    await eventually(() => dialog.rows('review')).toBe(1);
    const unknown = dialog.frame.locator('.check-row').first();
    await eventually(() => unknown.innerText()).toContain(words.events.noCandidates);
    await unknown.getByRole('radio', { name: words.events.actions.skip }).check();
    await unknown.getByRole('combobox', { name: words.check.find.label }).fill('はなやま');
    await unknown.getByRole('option', { name: /はなやま/ }).click();
    await eventually(() => unknown.innerText()).toMatch(/C-\d+[\s\S]*有限会社はなやま/);
    await eventually(() => unknown.getByRole('radio', { name: words.events.actions.update }).isChecked()).toBe(true);
    await dialog.run();
    await eventually(() => dialog.frame.locator('.totals .updated dd').innerText()).toBe(words.check.count(2));
    await eventually(() => dialog.frame.locator('.totals .skipped dd').innerText()).toBe(words.check.count(0));
    await dialog.button(words.done.report).click();
    await me.tab('取込結果');
    await me.rowOf('結果', '対応を記録');
    await me.tab('対応履歴');
    const reaction = await me.rowOf('方法', 'メール反応');
    await me.shows(await me.at('会社名', reaction), /髙﨑商店|はなやま/);
    await dialog.open(ja.menu.importFile);
  });

  step('an import that is cancelled keeps what is in, and goes on where it stopped', async () => {
    const rows = Array.from({ length: 1100 }, (_, at) => `見本${at}商店,03-${String(1000 + at)}-${String(2000 + at * 7).slice(-4)}`);
    await dialog.pick('千行.csv', new TextEncoder().encode(`会社名,電話\n${rows.join('\n')}\n`));
    await dialog.next();
    await dialog.frame.locator('.bar-bottom .primary').click();
    await dialog.button(words.run.cancel).click();
    await dialog.frame.getByRole('heading', { name: words.done.cancelled }).waitFor({ timeout: 120_000 });
    await dialog.frame.getByText(words.done.cancelledWhy(500, 1100)).waitFor();
    await dialog.button(words.close).click();
    await dialog.open(ja.menu.importFile);
    await dialog.button(words.choose.resumeNamed('千行.csv')).click();
    await dialog.next();
    await dialog.frame.getByText(words.check.already(500)).waitFor();
    await dialog.run();
    await eventually(() => dialog.frame.locator('.totals .new dd').innerText()).toBe(words.check.count(600));
  });

  step('and one undo takes all of it back', async () => {
    await dialog.button(words.done.undo).click();
    await dialog.frame.locator('.notice').waitFor({ timeout: 120_000 });
    await dialog.button(words.done.another).click();
  });

  step('what is no list is refused with a sentence each', async () => {
    const wide = `${Array.from({ length: 1000 }, (_, at) => `列${at}`).join()}\n${new Array(1000).fill('x').join()}\n`;
    const refused: [string, Uint8Array, string][] = [
      ['nothing.csv', new Uint8Array(0), words.faults.empty],
      ['headings.csv', new TextEncoder().encode('会社名,電話\n'), words.faults.headingsOnly],
      ['picture.csv', Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) % 256), words.faults.binary],
      ['old.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), words.faults.oldExcel],
      ['wide.csv', new TextEncoder().encode(wide), words.faults.tooWide(1000, 200)],
    ];
    const huge = join(mkdtempSync(join(tmpdir(), 'daicho-huge-')), 'huge.csv');
    writeFileSync(huge, '会社名\n');
    truncateSync(huge, 200_000_000);
    await dialog.frame.locator('input[type=file]').setInputFiles(huge);
    await dialog.frame.getByText(words.faults.tooBig(200_000_000, 50_000_000)).waitFor();
    rmSync(dirname(huge), { recursive: true });
    for (const [name, bytes, sentence] of refused) {
      await dialog.pick(name, bytes);
      await dialog.frame.getByText(sentence).waitFor();
    }
  });

  step('what is odd in a list is told, and each of its rows is there or flagged', async () => {
    await dialog.pick('変な一覧.xlsx', await oddFile());
    const { notes } = words;
    for (const told of [notes.errors(1), notes.merged(1), notes.uncalculated(1), notes.repeated(1)])
      await dialog.frame.getByText(told).waitFor();
    const row = dialog.frame.getByRole('row', { name: /TEL/ });
    await eventually(() => row.innerText()).toContain('0312345678');
    await eventually(() => row.innerText()).toContain('03-1234-5678');
    const visits = dialog.frame.getByRole('row', { name: /最終訪問/ });
    await eventually(() => visits.innerText()).toMatch(/45383 → 2024-04-01[\s\S]*1925\/4\/1[\s\S]*45384 → 2024-04-02/);
    await eventually(() => visits.locator('.fault-line').allInnerTexts()).toEqual([expect.stringContaining('1925')]);
    await dialog.button(words.back).click();
    await dialog.pick('混在.csv', gluedFile());
    await dialog.frame.getByText(notes.mixed(1)).waitFor();
    await dialog.frame.getByText(notes.nul(1)).waitFor();
    await eventually(() => dialog.frame.getByRole('row', { name: /会社名/ }).innerText()).toContain('=HYPERLINK("http://x")');
    await dialog.button(words.back).click();
  });

  step('nothing of the cancelled and undone import is left', async () => {
    await dialog.button(words.close).click();
    await me.tab('顧客台帳');
    expect(await me.lacks('会社名', '見本3商店')).toBe(true);
    expect(await me.lacks('会社名', '見本1003商店')).toBe(true);
    await me.rowOf('会社名', '白雪食品株式会社');
  });

  test('the browser had nothing to complain about', () => expect(opened.complaints).toEqual([]));
});

describe('in English', () => {
  let opened: OpenedList;
  let me: Person;
  let dialog: ImportDialog;
  beforeAll(async () => {
    opened = await openList(englishList, 'en');
    me = await opened.window();
    dialog = importDialog(me, importPageEn);
  });
  afterAll(() => opened?.close());
  const step = journey(() => me.page);

  step('a sheet of the workbook is imported, opened from the sidebar', async () => {
    await me.menu(en.menu.setUp);
    await me.answer('OK');
    await me.menu(en.menu.sidebar);
    await me.sidebar.getByRole('button', { name: en.sidebar.views.menu }).click();
    await me.sidebar.getByRole('menuitem', { name: en.sidebar.views.importList }).click();
    await dialog.button(importPageEn.choose.takeNamed('clients')).click();
    await dialog.frame.getByText(importPageEn.columns.lead('clients', 2)).waitFor();
    await dialog.next();
    await eventually(() => dialog.rows('new')).toBe(3);
    await dialog.run();
    await eventually(() => dialog.frame.locator('.totals .new dd').innerText()).toBe(importPageEn.check.count(3));
    // A sheet of the user's own is never offered for removal.
    await eventually(() => dialog.frame.getByText(importPageEn.done.discard('clients')).count()).toBe(0);
    await dialog.button(importPageEn.close).click();
    await me.tab('Customers');
    await me.rowOf('Company', 'Maple Foods Ltd.');
  });

  const wide = () =>
    dialog.frame
      .locator('.scroll')
      .evaluate((room) => [room.scrollWidth - room.clientWidth, document.documentElement.scrollWidth - innerWidth]);

  step('who came to a seminar is logged with whom they are', async () => {
    await dialog.open(en.menu.importFile);
    await dialog.pick('seminar.csv', seminarFile());
    await eventually(() => dialog.frame.getByLabel(importPageEn.kind.events, { exact: true }).isChecked()).toBe(true);
    await eventually(() => wide()).toEqual([0, 0]);
    await dialog.next(importPageEn.events.lead);
    await eventually(() => wide()).toEqual([0, 0]);
    await dialog.run();
    await eventually(() => dialog.frame.locator('.totals .updated dd').innerText()).toBe(importPageEn.check.count(1));
    await dialog.button(importPageEn.close).click();
    await me.tab('Touches');
    await me.rowOf('Channel', 'Event');
  });

  step('every step fits its window', async () => {
    await dialog.open(en.menu.importFile);
    await dialog.pick('fair.xlsx', await fairFile());
    await dialog.frame.getByLabel(importPageEn.choose.sheetLabel).selectOption('名刺');
    await dialog.button(importPageEn.choose.use).click();
    await dialog.frame.getByText(importPageEn.columns.lead('fair.xlsx 名刺', 2)).waitFor();
    await eventually(() => wide()).toEqual([0, 0]);
    await dialog.next();
    await eventually(() => wide()).toEqual([0, 0]);
  });

  test('the browser had nothing to complain about', () => expect(opened.complaints).toEqual([]));
});
