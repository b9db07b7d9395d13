/** JA/EN switch (R136): headings, menus, dropdown labels and notes change; what is stored stays the same thing. */
import { expect, test } from '@jest/globals';
import { type Opened, openLedger, owner } from './opened-ledger';

/** Chooses the language in 設定 and creates the ledger again, as its help text says. */
const speak = (opened: Opened, language: 'English' | '日本語'): void => {
  const settings = opened.workbook.sheets.find((sheet) => sheet.name === '設定' || sheet.name === 'Settings');
  if (settings === undefined) throw new Error('no settings');
  const { rejected } = opened.runtime.user(owner).type(settings.id, 4, 2, language);
  expect(rejected).toEqual([]);
  opened.runtime.drain();
  expect(opened.menu('menuSetUp').ok).toBe(true);
};

test('to English and back changes every word and no fact', () => {
  const opened = openLedger();
  opened.type('顧客台帳', 2, '会社名', '青空商事');
  opened.type('顧客台帳', 2, '段階', '見積');
  opened.type('顧客台帳', 2, '年間取引額', '3,200万');
  opened.call('sidebarLogTouch', {
    key: 'form-0001',
    attempt: 1,
    customerId: 'C-00001',
    row: 2,
    rep: '',
    channel: 'phone',
    result: '4',
    summary: 'x',
    when: '',
    nextDate: 'none',
    nextAction: '',
  });
  const before = opened.rows('顧客台帳', 1)[0];

  speak(opened, 'English');
  expect(opened.workbook.sheets.map((sheet) => sheet.name).slice(0, 6)).toEqual([
    'Today',
    'Customers',
    'Touches',
    'Settings',
    'Column purposes',
    'Change log',
  ]);
  expect(opened.rows('Customers', 1)[0]).toMatchObject({
    Company: '青空商事',
    Stage: 'Quote',
    Type: 'Prospect',
    Rank: 'B',
    'Rank reason': 'B: annual amount ¥32,000,000 ≥ ¥10,000,000. ¥68,000,000 to A',
  });
  expect(opened.rows('Touches', 1)[0]).toMatchObject({ Channel: 'Phone', Result: 'Positive', 'Next date': 'No next date' });
  expect(opened.sheet('Customers').notes.get(1, opened.column('Customers', 'Next date'))).toMatch(/^When to act next\n.*become a date/);
  expect(opened.call('sidebarOpen', {})).toMatchObject({ value: { language: 'en' } });
  opened.type('Customers', 3, 'Company', 'Acme Inc.');
  expect(opened.cell('Customers', 3, 'Type')).toBe('Prospect');

  speak(opened, '日本語');
  opened.runtime.user(owner).deleteRows(opened.sheet('顧客台帳').id, 3, 1);
  expect(opened.rows('顧客台帳', 1)[0]).toEqual(before);
});
