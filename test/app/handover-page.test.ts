/** A handover page names the persons of 連絡先 and the five newest touches, wherever they stand. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Answer, OwnerChangeAnswer, TouchAnswer } from '../../src/contract';
import { type Opened, openLedger, owner } from './opened-ledger';

const [book, touches, pages] = ['顧客台帳', '対応履歴', '引き継ぎ'];
const value = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
};

const names = ['青空商事', '白雪食品', '黒潮水産', '若葉薬品'];

const ledgerOfFour = (): Opened => {
  const opened = openLedger();
  const settings = opened.sheet('設定');
  const at = (settings.values.rowAt(1) ?? []).indexOf('members') + 1;
  for (const [index, name] of ['伊藤', '加藤'].entries()) opened.runtime.user(owner).type(settings.id, 4 + index, at, name);
  opened.runtime.drain();
  names.forEach((name, index) => {
    opened.type(book, index + 2, '会社名', name);
    opened.type(book, index + 2, '担当者', '伊藤');
  });
  return opened;
};

let turn = 0;
const log = (opened: Opened, customerId: string, when: string, summary: string): string => {
  const request = {
    ...{ key: `page-touch-${++turn}`, attempt: 1, customerId, row: 0, rep: '伊藤', channel: 'phone', result: '4', summary, when },
    ...{ nextDate: '', nextAction: '' },
  };
  const answer = opened.call<Answer<TouchAnswer>>('sidebarLogTouch', request);
  const confirmed = answer.ok ? '' : (answer.problem.confirm ?? '');
  return value(confirmed === '' ? answer : opened.call<Answer<TouchAnswer>>('sidebarLogTouch', { ...request, confirmed })).touchId;
};

const handOver = (opened: Opened, ids: readonly string[]): OwnerChangeAnswer =>
  value(
    opened.call<Answer<OwnerChangeAnswer>>('sidebarOwnerChange', {
      ...{ key: `page-owner-${++turn}`, to: '加藤', reason: '異動', groups: [{ from: '伊藤', ids }] },
    }),
  );

/** Texts of a page by the customer's ID, line by line. */
const pageOf = (opened: Opened, id: string, heading: string): string[] => {
  const row = opened.rows(pages, 10).find((one) => one.顧客ID === id);
  return String(row?.[heading] ?? '').split('\n');
};

test('the persons of 連絡先 stand on the page, those who decide in front, and the contact person of the row unless they name him', () => {
  const opened = ledgerOfFour();
  opened.type(book, 2, '先方担当者', '高梨 太郎');
  opened.type(book, 3, '先方担当者', '山田 太郎');
  const add = (customerId: string, name: string, more: object) =>
    value(
      opened.call<Answer<unknown>>('sidebarAddPerson', {
        ...{ key: `page-person-${++turn}`, customerId, row: 0, name, kana: '', department: '', title: '', role: '', phone: '', email: '' },
        ...{ memo: '', ...more },
      }),
    );
  add('C-00001', '鈴木 一郎', { role: 'window', phone: '03-1234-5678' });
  add('C-00001', '佐々木 花子', { role: 'decider', department: '購買部', title: '部長' });
  add('C-00002', '山田　太郎', { role: 'key' });
  for (let at = 1; at <= 14; at++) add('C-00003', `社員${String.fromCharCode(0x3041 + at)}`, {});
  opened.type('連絡先', 2, '状態', '退職');
  handOver(opened, ['C-00001', 'C-00002', 'C-00003', 'C-00004']);
  expect(pageOf(opened, 'C-00001', 'キーマン・窓口')).toEqual([
    '高梨 太郎(03-1234-5678)',
    '佐々木 花子(決裁者・購買部・部長)',
    '鈴木 一郎(窓口・退職・03-1234-5678)',
  ]);
  expect(pageOf(opened, 'C-00002', 'キーマン・窓口')).toEqual(['山田 太郎(キーマン)']);
  expect(pageOf(opened, 'C-00003', 'キーマン・窓口')).toHaveLength(13);
  expect(pageOf(opened, 'C-00003', 'キーマン・窓口')[12]).toBe('ほか2名は連絡先にあります');
  expect(pageOf(opened, 'C-00004', 'キーマン・窓口')).toEqual(['']);
});

test('the five newest are found in whatever order the log stands, on the sheets of past years, and of customers that became one', () => {
  const entry = fc.record({
    customer: fc.integer({ min: 1, max: 4 }),
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 10 }),
    year: fc.constantFrom(2023, 2024, 2026),
    undone: fc.integer({ min: 0, max: 4 }).map((dice) => dice === 0),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(entry, { minLength: 12, maxLength: 30, selector: ({ year, month, day }) => `${year} ${month} ${day}` }),
      fc.boolean(),
      (entries, merges) => {
        const opened = ledgerOfFour();
        const logged = entries.map(({ customer, year, month, day, undone }) => {
          const when = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')} 10:00`;
          const id = log(opened, `C-0000${customer}`, when, `記録${when}`);
          if (undone) value(opened.call<Answer<unknown>>('sidebarUndoTouch', { touchId: id }));
          return { customer, when, undone };
        });
        opened.typed.push('12');
        opened.menu('menuArchive');
        if (merges) {
          const merge = [{ survivor: 'C-00001', losers: ['C-00002'] }];
          const { expected } = value(opened.call<Answer<{ expected: string }>>('sidebarMergePreview', { merges: merge }));
          value(
            opened.call('sidebarMerge', { key: `page-merge-${++turn}`, merges: merge.map((one) => ({ ...one, choices: {} })), expected }),
          );
        }
        // Somebody has put the newest first.
        opened.runtime.user(owner).sort(opened.sheet(touches).id, opened.column(touches, '対応日時'), false);
        opened.runtime.drain();
        const ids = merges ? [1, 3, 4] : [1, 2, 3, 4];
        handOver(
          opened,
          ids.map((id) => `C-0000${id}`),
        );
        for (const id of ids) {
          const own = logged.filter(({ customer, undone }) => !undone && (customer === id || (merges && id === 1 && customer === 2)));
          const newest = own.map(({ when }) => when).sort((a, b) => (a < b ? 1 : -1));
          const wanted = newest.slice(0, 5).map((when) => expect.stringContaining(`記録${when}`));
          expect(pageOf(opened, `C-0000${id}`, '最近の対応(5件まで)')).toEqual(
            wanted.length === 0 ? ['対応の記録はまだありません'] : wanted,
          );
        }
      },
    ),
    { numRuns: 4 },
  );
});

test('a block pasted into 引き継ぎ leaves its check boxes and formats, and what it ticked is received', () => {
  const opened = ledgerOfFour();
  handOver(opened, ['C-00001', 'C-00002', 'C-00003', 'C-00004']);
  const sheet = opened.sheet(pages);
  const at = (heading: string): number => opened.column(pages, heading);
  const looks = (row: number): unknown[] =>
    ['受け取りました', '受け取った人', '受け取った日'].map((heading) => [
      sheet.formats.get(row, at(heading))?.numberFormat,
      JSON.stringify(sheet.validations.get(row, at(heading))),
    ]);
  const before = [2, 3, 4, 5].map(looks);
  expect(JSON.stringify(before)).toContain('CHECKBOX');
  const block = [['TRUE'], ['true'], ['受け取りました!'], ['FALSE']];
  opened.runtime.user(owner).paste(sheet.id, 2, at('受け取りました'), block, { withFormats: true });
  for (const run of opened.runtime.drain()) expect([run.ok, run.error]).toEqual([true, undefined]);
  expect([2, 3, 4, 5].map(looks)).toEqual(before);
  const read = opened.rows(pages, 4);
  expect(read.map((row) => row.受け取りました)).toEqual([true, true, '受け取りました!', false]);
  expect(read.map((row) => [row.受け取った人 !== '', row.受け取った日 !== ''])).toEqual([
    [true, true],
    [true, true],
    [false, false],
    [false, false],
  ]);
});
