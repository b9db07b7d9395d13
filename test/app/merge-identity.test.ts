/**
 * Merging and taking back leaves nothing behind: of two equal ledgers one is merged at random, edited in between and taken back in any order,
 * the other only edited. Afterwards they hold the same in every cell but 更新日.
 */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Answer, MergeAnswer, MergePreviewAnswer, TouchAnswer, UndoBatchAnswer } from '../../src/contract';
import { Workbook } from '../../workbench/runtime/model/workbook';
import { copyInto } from '../workbook-copy';
import { type Opened, openLedger } from './opened-ledger';

const book = '顧客台帳';
const people = 5;

type Cells = Readonly<Record<string, string>>;
interface Edit {
  readonly who: number;
  readonly heading: string;
  readonly text: string;
}
interface Merge {
  readonly survivor: number;
  readonly losers: readonly number[];
  readonly choice: string;
}

const maybe = (...texts: string[]): fc.Arbitrary<string> => fc.constantFrom('', ...texts);
const customer: fc.Arbitrary<Cells> = fc.record({
  会社名: fc.constantFrom('青空商事株式会社', '㈱青空商事', '白雪食品', '(有)黒潮水産', 'Aozora Trading, Inc.'),
  電話: maybe('03-1234-5678', '０９０１１１１２２２２', '不明'),
  メール: maybe('taro@aozora.example', 'info@shirayuki.example'),
  年間取引額: maybe('3,200万', '120万', '未定'),
  担当者: maybe('伊藤', '佐藤'),
  所在地: maybe('東京都千代田区1-1', '大阪市北区2-2-2'),
  業種: maybe('製造', '小売'),
  次回日: maybe('2026/6/20', '2026/7/1'),
  別名: maybe('旧・青空堂', '白雪'),
  その他の連絡先: maybe('06-1111-2222', 'old@aozora.example'),
  '申し送り・注意点': maybe('電話は午前のみ', '請求は月末 / 見積は別'),
});
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ who: fc.nat(people - 1), heading: fc.constant('申し送り・注意点'), text: fc.constantFrom('午後に電話', '') }),
  fc.record({ who: fc.nat(people - 1), heading: fc.constant('その他の連絡先'), text: fc.constantFrom('045-111-2222', '') }),
  fc.record({ who: fc.nat(people - 1), heading: fc.constant('別名'), text: fc.constantFrom('改名前の名', '') }),
  fc.record({ who: fc.nat(people - 1), heading: fc.constant('所在地'), text: fc.constant('京都市中京区3-3') }),
  fc.record({ who: fc.nat(people - 1), heading: fc.constant('業種'), text: fc.constant('卸売') }),
);
const merge: fc.Arbitrary<Merge> = fc
  .tuple(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 2, maxLength: 3 }), fc.constantFrom('', 'company', 'phone', 'industry'))
  .map(([[survivor = 0, ...losers], choice]) => ({ survivor, losers, choice }));

const idOf = (who: number): string => `C-0000${who + 1}`;
const rowOf = (opened: Opened, id: string): number => opened.rows(book, 40).findIndex((row) => row.顧客ID === id) + 2;

const made = (customers: readonly Cells[], touched: readonly number[]): Opened => {
  const opened = openLedger();
  customers.forEach((cells, at) => {
    for (const [heading, text] of Object.entries(cells)) if (text !== '') opened.type(book, at + 2, heading, text);
  });
  touched.forEach((who, at) => {
    const answer = opened.call<Answer<TouchAnswer>>('sidebarLogTouch', {
      ...{ key: `touch-key-${at}`, attempt: 1, customerId: idOf(who), row: 0, rep: '伊藤', channel: 'phone', result: '4' },
      ...{ summary: `${at}回目の電話`, when: '', nextDate: '', nextAction: '' },
    });
    if (!answer.ok) throw new Error(answer.problem.message);
  });
  opened.menu('menuTidy');
  return opened;
};

/** Another ledger that holds the same. */
const twinOf = ({ workbook, runtime }: Opened): Opened => {
  const twin = openLedger({ workbook: copyInto(new Workbook({ id: workbook.id }), workbook), setUp: false });
  twin.runtime.properties.replace(runtime.properties.read());
  return twin;
};

const typed = (opened: Opened, { who, heading, text }: Edit): void => {
  opened.type(book, rowOf(opened, idOf(who)), heading, text);
};

/** The batch; '' when one of them was merged before. */
const merged = (opened: Opened, { survivor, losers, choice }: Merge, turn: number): string => {
  const one = { survivor: idOf(survivor), losers: losers.map(idOf) };
  const preview = opened.call<Answer<MergePreviewAnswer>>('sidebarMergePreview', { merges: [one] });
  if (!preview.ok) {
    expect(preview.problem.code).toBe('already-merged');
    return '';
  }
  const choices: Record<string, string> = choice === '' ? {} : { [choice]: one.losers[0] ?? '' };
  const request = { key: `merge-key-${turn}`, merges: [{ ...one, choices }], expected: preview.value.expected };
  const answer = opened.call<Answer<MergeAnswer>>('sidebarMerge', request);
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value.batch;
};

/** From now on so many touches were numbered that a merge goes by what its preview found. */
const asLong = (opened: Opened): void => {
  const { values } = opened.sheet('対応履歴');
  const at = (values.rowAt(1) ?? []).findIndex((cell) => /"next":\d+/.test(String(cell))) + 1;
  values.set(1, at, String(values.get(1, at)).replace(/"next":\d+/, '"next":20001'));
};

const state = (opened: Opened): unknown => {
  opened.menu('menuTidy');
  return [opened.rows(book, people + 1), opened.rows('対応履歴', 8)].map((rows) => rows.map(({ 更新日: _, ...row }) => row));
};

test('merge and undo are the identity on every cell, whatever is typed in between', () => {
  fc.assert(
    fc.property(
      fc.array(customer, { minLength: people, maxLength: people }),
      fc.array(fc.nat(people - 1), { maxLength: 4 }),
      fc.array(fc.tuple(merge, fc.array(edit, { maxLength: 2 })), { minLength: 1, maxLength: 3 }),
      fc.infiniteStream(fc.nat()),
      fc.boolean(),
      (customers, touched, turns, chance, long) => {
        const one = made(customers, touched);
        const twin = twinOf(one);
        if (long) asLong(one);
        const batches = turns.flatMap(([what, edits], turn) => {
          const batch = merged(one, what, turn);
          for (const each of edits) for (const opened of [one, twin]) typed(opened, each);
          return batch === '' ? [] : [batch];
        });
        while (batches.length > 0) {
          const at = (chance.next().value ?? 0) % batches.length;
          const [batch] = batches.splice(at, 1);
          const answer = one.call<Answer<UndoBatchAnswer>>('sidebarUndoBatch', { batch });
          expect(answer).toMatchObject({ ok: true, value: { alreadyUndone: false } });
        }
        expect(state(one)).toEqual(state(twin));
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 15), seed: 20260615 },
  );
}, 240_000);

test('a long ledger, of which nothing is read again, is merged as a short one: the same in every cell, warnings of others too', () => {
  fc.assert(
    fc.property(
      fc.array(customer, { minLength: people, maxLength: people }),
      fc.array(fc.nat(people - 1), { minLength: 1, maxLength: 4 }),
      merge,
      (customers, touched, { survivor, losers: [loser = 0], choice }) => {
        const one = made(customers, touched);
        const twin = twinOf(one);
        asLong(one);
        for (const opened of [one, twin]) merged(opened, { survivor, losers: [loser], choice }, 0);
        expect(one.rows(book, people)).toEqual(twin.rows(book, people));
        expect(state(one)).toEqual(state(twin));
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 10), seed: 20260616 },
  );
}, 240_000);
