/** Telling a colleague of a touch: the members with their addresses, a link to the row as it stands now, and one line in 変更履歴 a press. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Answer, ShareAnswer, ShareFormAnswer, ShareRequest } from '../../src/contract';
import { blockColumn, firstItemRow } from '../../src/domain/settings/settings-sheet';
import { refusal, value } from './answers';
import { type Opened, openLedger, owner } from './opened-ledger';
import { touchForm } from './touch-form';

let opened: Opened;

const form = (customerId = 'C-00001', row = 2): Answer<ShareFormAnswer> => opened.call('sidebarShareForm', { customerId, row });
const request = (more: Partial<ShareRequest> = {}): ShareRequest => ({
  ...{ key: 'share-key-1', touchId: 'T-000001', customerId: 'C-00001', company: '青空商事', to: '高橋', way: 'mail' },
  sentence: '伊藤が対応した青空商事の記録です',
  ...more,
});
const share = (more: Partial<ShareRequest> = {}, user = owner): Answer<ShareAnswer> => opened.call('sidebarShare', request(more), user);
/** Lines of 変更履歴 on touches that were shared: who, touch, customer, to whom, what was said. */
const told = (): unknown[][] => {
  const { values } = opened.sheet('変更履歴');
  const headings = values.rowAt(1) ?? [];
  const at = (heading: string): number => headings.indexOf(heading);
  return Array.from({ length: opened.sheet('変更履歴').lastRow() }, (_, index) => values.rowAt(index + 1) ?? [])
    .filter((row) => row[at('操作')] === '対応の共有')
    .map((row) => ['誰が', '対象', '項目', '後', '理由'].map((heading) => row[at(heading)] ?? ''));
};

beforeEach(() => {
  opened = openLedger();
  const settings = opened.sheet('設定');
  [
    ['伊藤', owner],
    ['高橋', 'takahashi@example.com'],
    ['鈴木', ''],
    ['田中', 'tanaka at example'],
  ].forEach((row, index) => {
    row.forEach((text, across) => {
      opened.runtime.user(owner).type(settings.id, firstItemRow + index, blockColumn('members') + across, text);
    });
  });
  opened.runtime.drain();
  opened.type('顧客台帳', 2, '会社名', '青空商事');
  opened.type('顧客台帳', 3, '会社名', '白雪食品');
  value(opened.call<Answer<unknown>>('sidebarLogTouch', touchForm()));
});

describe('the form', () => {
  test('has the members in their order, with the addresses that are some', () => {
    expect(value(form()).members).toEqual([
      { name: '伊藤', email: owner },
      { name: '高橋', email: 'takahashi@example.com' },
      { name: '鈴木', email: '' },
      { name: '田中', email: '' },
    ]);
  });

  test('links to the row where the customer stands now, whatever was remembered', () => {
    const { id } = opened.sheet('顧客台帳');
    expect(value(form()).link).toMatch(new RegExp(`^https://docs\\.google\\.com/spreadsheets/d/[^/]+/edit#gid=${id}&range=A2$`));
    expect(value(form('C-00002', 2)).link).toMatch(/range=A3$/);
  });

  test('a customer who is gone is told', () => {
    expect(refusal(form('C-09999'))).toMatchObject({ code: 'unknown-customer' });
  });
});

describe('変更履歴', () => {
  test('tells who told whom of which touch, once for a double click or a lost answer', () => {
    for (const _ of [1, 2]) expect(value(share()).message).toContain('高橋');
    expect(told()).toEqual([[owner, 'T-000001', 'C-00001 青空商事', '高橋(メール)', '伊藤が対応した青空商事の記録です']]);
  });

  test('another person, way or day is another line', () => {
    value(share());
    value(share({ key: 'share-key-2', way: 'chat' }));
    value(share({ key: 'share-key-3', to: '鈴木', way: 'chat' }));
    value(share({ key: 'share-key-4' }));
    expect(told().map((line) => line[3])).toEqual(['高橋(メール)', '高橋(チャット)', '鈴木(チャット)', '高橋(メール)']);
  });

  test('keeps what was said as text, on one line, whatever it holds', () => {
    ['=1+1', '<img src=x onerror=alert(1)>', '😀\r\n\u2028次の行', '+81', "'quoted"].forEach((sentence, index) => {
      value(share({ key: `share-text-${index}`, sentence }));
    });
    expect(told().map((line) => line[4])).toEqual(['=1+1', '<img src=x onerror=alert(1)>', '😀 次の行', '+81', "'quoted"]);
    const { formulas } = opened.sheet('変更履歴') as unknown as { formulas?: { size: number } };
    expect(formulas?.size ?? 0).toBe(0);
  });

  test('a member who was renamed or taken away meanwhile is told, and nothing logged', () => {
    expect(refusal(share({ to: '退職者' }))).toMatchObject({ code: 'not-member', message: expect.stringContaining('退職者') });
    expect(told()).toEqual([]);
  });

  test('facts stay as they were', () => {
    const before = [opened.rows('顧客台帳', 3), opened.rows('対応履歴', 3)];
    value(share());
    expect([opened.rows('顧客台帳', 3), opened.rows('対応履歴', 3)]).toEqual(before);
  });
});

test.each<Partial<Record<keyof ShareRequest, unknown>>>([
  { way: 'fax' },
  { touchId: '=1+1' },
  { key: '' },
  { customerId: 'x' },
  { sentence: 'あ'.repeat(2001) },
])('%j is no request', (more) => {
  expect(refusal(opened.call('sidebarShare', { ...request(), ...more }))).toMatchObject({ code: 'bad-request' });
});
