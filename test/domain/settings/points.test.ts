/** The points of the likelihood as 設定 holds them: any figures read back, and what cannot be read counts as it did and is told. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Problem } from '../../../src/domain/problem';
import { DEFAULT_WEIGHTS, type LikelihoodFacts, likelihoodOf, PARTS } from '../../../src/domain/ranking/likelihood';
import { differences } from '../../../src/domain/settings/differences';
import { pointRows, readPointRows, weightsOf } from '../../../src/domain/settings/points';
import { readSettings } from '../../../src/domain/settings/read-settings';
import { defaultRules } from '../../../src/domain/settings/rules';
import { blockColumn, firstItemRow, settingsGrid } from '../../../src/domain/settings/settings-sheet';
import type { Cell } from '../../../src/domain/values/cell';

const base = defaultRules('ja', 'Asia/Tokyo');
const rows = pointRows(base);
const read = (cells: ReadonlyMap<string, Cell>) => {
  const problems: Problem[] = [];
  const points = readPointRows(
    rows.map((row) => ['', '', cells.get(row.code) ?? row.points, row.code]),
    base.lists,
    problems,
  );
  return { points, problems };
};

test('the block holds the usual points of every word that counts, and a 0 for every other', () => {
  for (const part of PARTS)
    for (const [code, points] of Object.entries(DEFAULT_WEIGHTS[part]))
      expect(rows).toContainEqual(expect.objectContaining({ code: `${part}.${code}`, points }));
  expect(rows.find(({ code }) => code === 'budget.part')?.points).toBe(0);
  expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
  expect(read(new Map())).toEqual({ points: {}, problems: [] });
});

test.each([
  ['+2', 2],
  ['−0.5', -0.5],
  ['▲1', -1],
  ['1.5', 1.5],
  ['2点', 2],
  [' 3 ', 3],
  ['-0', 0],
  [0.125, 0.13],
  ['.5', 0.5],
])('%p counts %p', (cell, points) => {
  expect(read(new Map([['budget.unknown', cell]]))).toEqual({ points: points === 0 ? {} : { 'budget.unknown': points }, problems: [] });
});

test.each(['', 'たくさん', '1e3', '999', '1,5', '1/2', true, '--1'])('%p is no figure: the usual one stays, and it is told', (cell) => {
  const { points, problems } = read(new Map<string, Cell>([['stage.quote', cell]]));
  expect(points).toEqual({});
  expect(problems).toMatchObject([{ code: 'points-unreadable', item: { ja: '段階 見積' }, kept: 3 }]);
});

test('with any points in 設定, the parts of a reason add up to the likelihood', () => {
  const figure = fc.integer({ min: -10_000, max: 10_000 }).map((hundredths) => hundredths / 100);
  const figures = fc.tuple(...rows.map(() => figure));
  const answers = fc.tuple(...PARTS.map((part) => fc.constantFrom('', ...rows.flatMap(({ code }) => code.split(`${part}.`)[1] ?? []))));
  fc.assert(
    fc.property(figures, answers, (points, given) => {
      const known = read(new Map(rows.map(({ code }, at) => [code, points[at] ?? 0])));
      expect(known.problems).toEqual([]);
      const facts = Object.fromEntries(PARTS.map((part, at) => [part, given[at] ?? ''])) as unknown as LikelihoodFacts;
      const { score, parts, sum, adjustment } = likelihoodOf(facts, weightsOf(known.points));
      const total = parts.reduce((all, one) => all + Math.round(one.points * 100), 0);
      expect(total).toBe(Math.round(sum * 100));
      expect(parts).toEqual(
        PARTS.flatMap((part, at) => {
          const points = weightsOf(known.points)[part][given[at] ?? ''] ?? 0;
          return points === 0 || given[at] === '' ? [] : [{ part, code: given[at], points }];
        }),
      );
      if (facts.stage === '') expect(score).toBeNull();
      else expect(total + Math.round(adjustment * 100)).toBe((score ?? 0) * 100);
    }),
  );
});

test('a change is told by the words of its row; a word that comes to a list is none of the points', () => {
  const grid = settingsGrid(base) as Cell[][];
  const at = rows.findIndex(({ code }) => code === 'stage.quote');
  grid[firstItemRow - 1 + at]?.splice(blockColumn('points') + 1, 1, '3.5');
  for (let row = firstItemRow - 1; ; row++) {
    const cells = grid[row];
    if (cells === undefined || cells[blockColumn('list:stage') - 1] !== '') continue;
    cells[blockColumn('list:stage') - 1] = '内示';
    break;
  }
  const { rules } = readSettings(grid, 'ja', 'Asia/Tokyo');
  expect(rules.points).toEqual({ 'stage.quote': 3.5 });
  expect(differences(base, rules).filter(({ item }) => item.startsWith('見込度の点数'))).toEqual([
    { item: '見込度の点数: 段階 見積', before: '3', after: '3.5' },
  ]);
  expect(pointRows(rules)).toContainEqual(expect.objectContaining({ code: 'stage.内示', points: 0 }));
});
