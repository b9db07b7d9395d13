/** What was changed in 設定 is told whole and only once; equal rules and another language are no change. */
import { expect, test } from '@jest/globals';
import { differences } from '../../../src/domain/settings/differences';
import { defaultRules, type Rules } from '../../../src/domain/settings/rules';

const rules = defaultRules('ja', 'Asia/Tokyo');

test('equal rules differ in nothing, in either language', () => {
  expect(differences(rules, structuredClone(rules))).toEqual([]);
  expect(differences(rules, { ...rules, language: 'en' })).toEqual([]);
});

test('a threshold, a policy, a member, an item reworded, added and taken away', () => {
  const [first, ...others] = rules.lists.stage;
  if (first === undefined) throw new Error('no stage');
  const after: Rules = {
    ...rules,
    legalForm: 'short',
    ranks: rules.ranks.map((one) => (one.rank === 'B' ? { ...one, atLeast: 20_000_000 } : one)),
    members: [{ name: '佐藤', email: 'sato@example.com' }],
    lists: { ...rules.lists, stage: [...others.slice(1), { ...first, ja: '面談' }, { code: 'trial', ja: '試用', en: 'Trial' }] },
  };
  expect(differences(rules, after)).toEqual([
    { item: '台帳の決まり: 会社名の書き方', before: '正式(株式会社)', after: '略(㈱)' },
    { item: 'ランクの基準: B', before: '10000000 / 60', after: '20000000 / 60' },
    { item: '担当者: 佐藤', before: '', after: 'sato@example.com' },
    { item: '段階: 面談', before: `${first.ja} / ${first.en}`, after: `面談 / ${first.en}` },
    { item: `段階: ${others[0]?.ja}`, before: `${others[0]?.ja} / ${others[0]?.en}`, after: '' },
    { item: '段階: 試用', before: '', after: '試用 / Trial' },
  ]);
});

test('the way back tells the same, the other way round', () => {
  const after: Rules = { ...rules, ranks: rules.ranks.map((one) => ({ ...one, staleDays: one.staleDays + 1 })), staleWithoutRank: 7 };
  const there = differences(rules, after);
  const back = differences(after, rules);
  expect(there).toHaveLength(5);
  expect(back).toEqual(there.map(({ item, before, after: is }) => ({ item, before: is, after: before })));
});
