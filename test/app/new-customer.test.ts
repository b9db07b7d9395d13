/** The form for a new customer, through the built bundle: what it asks, what it warns of, and that one form makes one customer. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Answer, CheckNewAnswer, CreateCustomerAnswer, HistoryAnswer, NewFormAnswer, UndoBatchAnswer } from '../../src/contract';
import { type Opened, openLedger } from './opened-ledger';

let opened: Opened;
const sheet = '顧客台帳';
const type = (row: number, cells: Record<string, string>): void => {
  for (const [heading, text] of Object.entries(cells)) opened.type(sheet, row, heading, text);
};
const good = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
};
const check = (request: Record<string, string>): CheckNewAnswer => good(opened.call<Answer<CheckNewAnswer>>('sidebarCheckNew', request));
const create = (values: Record<string, string>, key = 'form-00001'): Answer<CreateCustomerAnswer> =>
  opened.call<Answer<CreateCustomerAnswer>>('sidebarCreateCustomer', { key, values });
const companies = (): unknown[] => opened.rows(sheet, 12).map((row) => row.会社名);

beforeEach(() => {
  opened = openLedger();
  type(2, { 会社名: '株式会社青空商事', 電話: '03-1234-5678', メール: 'sato@aozora.example', 外部コード: '00123' });
  type(3, { 会社名: '株式会社みどり', 電話: '06-1111-2222' });
});

describe('the form', () => {
  test('asks the required items and a way to reach the customer first, with their choices and defaults', () => {
    const { fields } = good(opened.call<Answer<NewFormAnswer>>('sidebarNewForm', {}));
    expect(fields.filter(({ required }) => required).map(({ key }) => key)).toEqual(['company', 'type', 'owner']);
    expect(fields.filter(({ front }) => front).map(({ key }) => key)).toEqual(['company', 'phone', 'email', 'type', 'owner']);
    const kind = fields.find(({ key }) => key === 'type');
    expect({ value: kind?.value, choices: kind?.choices }).toEqual({ value: '見込', choices: ['見込', '取引中', '休眠', '取引終了'] });
    expect(fields.map(({ key }) => key)).not.toContain('managerCheck');
  });

  test('speaks the language of the ledger', () => {
    opened = openLedger({ locale: 'en_US' });
    const { fields } = good(opened.call<Answer<NewFormAnswer>>('sidebarNewForm', {}));
    expect(fields[0]?.label).toBe('Company');
    expect(fields.find(({ key }) => key === 'type')?.value).toBe('Prospect');
  });
});

describe('the check', () => {
  test('names the existing customer with its reasons, whatever the spelling', () => {
    const { candidates } = check({ company: '㈱青空商事', phone: '０３ー１２３４ー５６７８' });
    expect(candidates[0]).toMatchObject({ id: 'C-00001', company: '株式会社青空商事', row: 2, blocks: false });
    expect(['same', 'likely']).toContain(candidates[0]?.sureness);
    expect(candidates[0]?.reasons.length).toBeGreaterThanOrEqual(2);
  });

  test('finds nobody for somebody new, and for an empty form', () => {
    expect(check({ company: '合同会社こがらし', phone: '045-000-1111' }).candidates).toEqual([]);
    expect(check({}).candidates).toEqual([]);
    expect(check({ company: ' ' }).candidates).toEqual([]);
  });

  test('says what cannot be read and what is stored in another form', () => {
    const { problems, stored } = check({ company: '㈱こがらし', phone: '123', email: 'x' });
    expect(problems.map(({ field }) => field)).toEqual(['phone', 'email']);
    expect(stored).toEqual([{ field: 'company', text: '株式会社こがらし' }]);
  });

  test('an equal external code blocks, in any width', () => {
    const [first] = check({ company: '別の会社', externalCode: '００１２３' }).candidates;
    expect(first).toMatchObject({ id: 'C-00001', blocks: true, sureness: 'same' });
  });

  test('bears 50,000 characters in every box and refuses what is no request', () => {
    const long = '長'.repeat(50_000);
    expect(check({ company: long, address: long, person: long, phone: long }).candidates).toEqual([]);
    expect(opened.call<Answer<CheckNewAnswer>>('sidebarCheckNew', { company: 3 }).ok).toBe(false);
    expect(opened.call<Answer<CheckNewAnswer>>('sidebarCheckNew', null).ok).toBe(false);
  });
});

describe('saving', () => {
  const values = { company: '(株)こがらし', phone: '０４５−０００−１１１１', email: 'INFO@Kogarashi.example', type: '見込', owner: '佐藤' };

  test('goes through the readers, takes the next number and fills the automatic cells', () => {
    const { id, alreadyCreated, card } = good(create({ ...values, amount: '3,200万', kana: 'こがらし', nextDate: '2026-12-01' }));
    expect({ id, alreadyCreated }).toEqual({ id: 'C-00003', alreadyCreated: false });
    expect(card).toMatchObject({ id, company: '株式会社こがらし', phone: '045-000-1111', rank: 'B' });
    expect(opened.rows(sheet, 3)[2]).toMatchObject({
      会社名: '株式会社こがらし',
      顧客ID: 'C-00003',
      電話: '045-000-1111',
      メール: 'info@kogarashi.example',
      会社名カナ: 'コガラシ',
      年間取引額: 32_000_000,
      ランク: 'B',
      区分: '見込',
      担当者: '佐藤',
    });
    // Tidying finds nothing to do: what was written is what the facts say.
    opened.menu('menuTidy');
    expect(opened.rows(sheet, 3)[2]).toMatchObject({ ランク: 'B', 顧客ID: 'C-00003' });
  });

  test('the same form sent twice makes one customer, even after the rows were sorted and much was made since', () => {
    const first = good(create(values));
    for (let n = 0; n < 3; n++) good(create({ ...values, company: `あと${n}`, phone: '' }, `form-later-${n}`));
    const moved = opened.workbook.sheets.find(({ name }) => name === sheet);
    opened.runtime.user('owner@example.com').insertRows(moved?.id as number, 2, 2);
    const again = good(create({ ...values, company: '書き直した名前' }));
    expect(again).toMatchObject({ id: first.id, alreadyCreated: true });
    expect(companies().filter((name) => name === '株式会社こがらし')).toHaveLength(1);
    expect(companies()).not.toContain('書き直した名前');
  });

  test('never stops for a likely duplicate, but warns in the grid; stops for an equal external code', () => {
    const { card } = good(create({ ...values, company: '株式会社青空商事', phone: '03-1234-5678' }));
    expect(card.flags.join()).toContain('C-00001');
    const refused = create({ ...values, company: 'まったく別', externalCode: '00123' }, 'form-00002');
    expect(refused).toMatchObject({ ok: false, problem: { code: 'same-code' } });
    expect(companies()).not.toContain('まったく別');
  });

  test('keeps leading zeros, formulas and words of no list as they were typed, and asks for a name', () => {
    good(create({ ...values, externalCode: '00777', address: '=1+1', owner: '新人' }));
    const [, , row] = opened.rows(sheet, 3);
    expect(row).toMatchObject({ 外部コード: '00777', 所在地: '=1+1', 担当者: '新人' });
    expect(create({ company: ' ​' }, 'form-00003')).toMatchObject({ ok: false, problem: { code: 'no-company' } });
    expect(opened.call<Answer<unknown>>('sidebarCreateCustomer', { key: 'x', values }).ok).toBe(false);
  });
});

describe('taking back', () => {
  const values = { company: '株式会社青空商事', phone: '03-1234-5678', type: '見込', owner: '佐藤' };
  const undo = (batch: string): UndoBatchAnswer => good(opened.call<Answer<UndoBatchAnswer>>('sidebarUndoBatch', { batch }));
  const state = (): string => JSON.stringify(opened.rows(sheet, 6).map(({ 更新日: _, ...row }) => row));

  test('a customer that was just made: the row is empty, the warning of its twin goes, and 変更履歴 keeps it whole', () => {
    const before = state();
    const { id, batch } = good(create(values));
    expect(opened.cell(sheet, 2, '警告')).toContain(id);
    const { batches } = good(opened.call<Answer<HistoryAnswer>>('sidebarHistory', { before: '' }));
    expect(batches[0]).toMatchObject({
      batch,
      cause: 'create',
      operation: '新規登録',
      title: `${id} 株式会社青空商事を登録`,
      undoable: true,
    });
    expect(undo(batch)).toMatchObject({ kept: [], alreadyUndone: false });
    expect(state()).toBe(before);
    // Its number is never given again, and taking back the undo brings it back.
    expect(good(create({ ...values, company: '次の会社' }, 'form-00009')).id).toBe('C-00004');
    const undone = good(opened.call<Answer<HistoryAnswer>>('sidebarHistory', { before: '' })).batches.find(({ cause }) => cause === 'undo');
    expect(undo(undone?.batch ?? '').kept).toEqual([]);
    expect(opened.rows(sheet, 6).find((row) => row.顧客ID === id)).toMatchObject({ 会社名: '株式会社青空商事', 電話: '03-1234-5678' });
  });

  test('the same form sent again tells the batch that made it', () => {
    const { batch } = good(create(values));
    expect(good(create(values))).toMatchObject({ alreadyCreated: true, batch });
  });

  test.each([
    ['was edited since', () => opened.type(sheet, 4, '電話', '06-9999-0000'), '電話'],
    [
      'has a touch',
      () =>
        opened.call('sidebarLogTouch', {
          ...{
            key: 'touch-of-new',
            attempt: 1,
            customerId: 'C-00003',
            row: 0,
            rep: '佐藤',
            channel: 'phone',
            result: '4',
            summary: '電話',
          },
          ...{ when: '', nextDate: '', nextAction: '' },
        }),
      '',
    ],
  ])('one that %s stays, and it is said so', (_what, happen, label) => {
    const { id, batch } = good(create(values));
    happen();
    const { kept } = undo(batch);
    expect(kept[0]).toMatchObject({ target: id });
    if (label !== '') expect(kept[0]?.label).toBe(label);
    expect(opened.rows(sheet, 4)[2]).toMatchObject({ 顧客ID: id });
  });
});
