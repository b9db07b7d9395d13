/** 設定 read back is what was written, and what people do to it is read or reported, never guessed. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ColumnRule, Standing } from '../../../src/domain/settings/column-rule';
import { isFixed, kinds, listedColumns, usualStanding } from '../../../src/domain/settings/column-rules';
import { pointRows } from '../../../src/domain/settings/points';
import { readSettings } from '../../../src/domain/settings/read-settings';
import { codeOf, defaultRules, type Language, labelOf, type Rules } from '../../../src/domain/settings/rules';
import { formatNotes, isNotes, parseNotes } from '../../../src/domain/settings/rules-copy';
import { blockColumn, blocks, firstItemRow, settingsGrid } from '../../../src/domain/settings/settings-sheet';
import type { Cell } from '../../../src/domain/values/cell';

const languages: Language[] = ['ja', 'en'];
const zone = 'Asia/Tokyo';

const word = fc.string({ minLength: 1, maxLength: 12 }).map((text) => `名${text.replace(/\s/g, '')}`);
const usualPoints = pointRows(defaultRules('ja', zone));
/** Points unlike the usual ones, in the order of the block. */
const somePoints = fc
  .array(fc.option(fc.integer({ min: -1000, max: 1000 })), { minLength: usualPoints.length, maxLength: usualPoints.length })
  .map((hundredths) =>
    Object.fromEntries(
      usualPoints.flatMap(({ code, points }, at) => {
        const value = hundredths[at] ?? null;
        return value === null || value / 100 === points ? [] : [[code, value / 100]];
      }),
    ),
  );

const standing = fc.constantFrom<Standing>('shown', 'folded', 'hidden');
/** Columns unlike the usual ones: renamed, standing otherwise, and own ones, none with another's heading. */
const someColumns: fc.Arbitrary<ColumnRule[]> = fc
  .record({
    ours: fc.array(fc.record({ at: fc.nat(listedColumns.length - 1), renamed: fc.boolean(), standing }), { maxLength: 6 }),
    own: fc.array(
      fc.record({
        kind: fc.constantFrom(...kinds.map(({ code }) => code)),
        words: fc.uniqueArray(fc.constantFrom('大', '中', '小'), { minLength: 1 }),
        standing,
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ ours, own }) => [
    ...listedColumns.flatMap((column, index): ColumnRule[] => {
      const one = ours.find(({ at }) => at === index);
      const stands = one === undefined || isFixed(column) ? usualStanding(column) : one.standing;
      const heading = one?.renamed === true ? `名${index}` : '';
      return heading === '' && stands === usualStanding(column) ? [] : [{ key: column.key, heading, standing: stands }];
    }),
    ...own.map(
      ({ kind, words, standing: stands }, index): ColumnRule => ({
        key: `own:列${index}`,
        heading: `列${index} 新`,
        standing: stands,
        kind,
        ...(kind === 'list' ? { words } : {}),
      }),
    ),
  ]);

const anyRules: fc.Arbitrary<Rules> = fc.record({
  version: fc.integer({ min: 1, max: 99 }),
  language: fc.constantFrom<Language>('ja', 'en'),
  legalForm: fc.constantFrom('full' as const, 'short' as const, 'drop' as const, 'keep' as const),
  ranks: fc
    .uniqueArray(fc.record({ rank: word, atLeast: fc.nat(1e9), staleDays: fc.integer({ min: 1, max: 999 }) }), {
      minLength: 1,
      maxLength: 6,
      selector: (one) => one.atLeast,
    })
    .map((ranks) => ranks.sort((a, b) => b.atLeast - a.atLeast)),
  staleWithoutRank: fc.integer({ min: 1, max: 999 }),
  doubleVisitDays: fc.nat(60),
  countSeconds: fc.boolean(),
  points: somePoints,
  columns: someColumns,
  lists: fc.constant(defaultRules('ja', zone).lists),
  members: fc.uniqueArray(fc.record({ name: word, email: fc.constantFrom('', 'a@example.jp') }), {
    maxLength: 5,
    selector: (one) => one.name,
  }),
  weeklyTargets: fc.uniqueArray(fc.record({ name: word, target: fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.constant('多め')) }), {
    maxLength: 5,
    selector: (one) => one.name,
  }),
  reportTemplate: fc.constantFrom('', '客先 {customer}\n何を:{summary}', '日 {reportDate}\n先:{customer}\n次:{nextDate}'),
  timeZone: fc.constant(zone),
});

test.each(languages)('the sheet of the default rules in %s reads back as they are', (language) => {
  const rules = defaultRules(language, zone);
  expect(readSettings(settingsGrid(rules), language, zone)).toMatchObject({ rules, problems: [] });
});

test('any rules read back from their sheet, and from the copy beside the headings', () => {
  fc.assert(
    fc.property(anyRules, fc.nat(1e6), (rules, next) => {
      expect(readSettings(settingsGrid(rules), 'ja', zone).rules).toEqual(rules);
      const text = formatNotes({ next, rules });
      expect(isNotes(text)).toBe(true);
      expect(parseNotes(text)).toEqual({ next, rules });
    }),
  );
});

test('a damaged copy is no copy', () => {
  const text = formatNotes({ next: 3, rules: defaultRules('ja', zone) });
  for (const at of [10, 40, text.length - 1]) expect(parseNotes(text.slice(0, at))).toBeNull();
  expect(parseNotes('{"daicho":1}')).toBeNull();
});

test('a copy made before there was a form of the daily report still reads', () => {
  const rules = defaultRules('ja', zone);
  expect(parseNotes(formatNotes({ next: 3, rules }).replace('"reportTemplate":"",', ''))).toEqual({ next: 3, rules });
});

test('a form of the daily report that could not be read back is reported, and the first form used', () => {
  const rules = defaultRules('ja', zone);
  const cells = settingsGrid(rules) as Cell[][];
  const row = cells[firstItemRow];
  if (row !== undefined) row[blockColumn('report') - 1] = '■顧客';
  const { rules: read, problems } = readSettings(cells, 'ja', zone);
  expect(read).toEqual(rules);
  expect(problems).toMatchObject([{ code: 'report-form', why: 'alike' }]);
});

test('a copy made before there were weekly targets still reads', () => {
  const rules = defaultRules('ja', zone);
  expect(parseNotes(formatNotes({ next: 3, rules }).replace('"weeklyTargets":[],', ''))).toEqual({ next: 3, rules });
});

describe('weekly targets', () => {
  const read = (cells: readonly (readonly [name: Cell, target: Cell])[]) => {
    const grid = settingsGrid({ ...defaultRules('ja', zone), members: [{ name: '伊藤', email: '' }] }) as Cell[][];
    cells.forEach((row, index) => {
      grid[firstItemRow - 1 + index]?.splice(blockColumn('targets') - 1, 2, ...row);
    });
    const { rules, problems } = readSettings(grid, 'ja', zone);
    return { targets: rules.weeklyTargets, problems };
  };

  test.each<[Cell]>([[20], ['20'], ['20'], ['20件'], ['20件/週'], ['週20件'], ['二十'], [' 20 件 ']])(
    '%j is a number of touches',
    (cell) => {
      expect(read([['伊藤', cell]])).toEqual({ targets: [{ name: '伊藤', target: 20 }], problems: [] });
    },
  );

  test.each<[Cell]>([[''], ['なし'], ['-'], [0]])('%j is none', (cell) => {
    expect(read([['伊藤', cell]])).toEqual({ targets: [], problems: [] });
  });

  test.each<[Cell]>([['たくさん'], [-3], [2.5], [46_000], ['毎日'], [true]])('%j is told, and never guessed', (cell) => {
    expect(read([['伊藤', cell]])).toMatchObject({
      targets: [{ name: '伊藤', target: expect.any(String) }],
      problems: [{ code: 'target-unreadable', who: '伊藤' }],
    });
  });

  test('a name that is no member is told and kept, a second target of a name is not read', () => {
    const { targets, problems } = read([
      ['退職者', 5],
      ['伊藤', 20],
      ['伊藤', 30],
    ]);
    expect(targets).toEqual([
      { name: '退職者', target: 5 },
      { name: '伊藤', target: 20 },
    ]);
    expect(problems).toEqual([{ code: 'target-nobody', raw: '退職者' }]);
  });
});

describe('what people do to 設定', () => {
  const grid = (change: (cells: Cell[][], at: (block: Parameters<typeof blockColumn>[0]) => number) => void): Rules => {
    const cells = settingsGrid(defaultRules('ja', zone)) as Cell[][];
    change(cells, (block) => blockColumn(block) - 1);
    return readSettings(cells, 'ja', zone).rules;
  };
  const row = (index: number) => firstItemRow - 1 + index;

  test('an item added at the bottom is an item, its word its code', () => {
    const rules = grid((cells, at) => {
      cells[row(6)]?.splice(at('list:stage'), 1, '検収');
    });
    expect(rules.lists.stage.at(-1)).toMatchObject({ code: '検収', ja: '検収', en: '検収' });
  });

  test('a reworded item keeps its code and its synonyms', () => {
    const rules = grid((cells, at) => {
      cells[row(0)]?.splice(at('list:type'), 1, '見込み先');
    });
    expect(codeOf(rules, 'type', '見込み先')).toBe('prospect');
    expect(labelOf(rules, 'type', 'prospect')).toBe('見込み先');
    expect(rules.lists.type[0]?.synonyms).toContain('リード');
  });

  test('thresholds are read as amounts are written, whatever their order', () => {
    const rules = grid((cells, at) => {
      cells[row(0)]?.splice(at('ranks') + 1, 1, '500万');
      cells[row(1)]?.splice(at('ranks') + 1, 1, '2億');
    });
    expect(rules.ranks.map(({ rank, atLeast }) => [rank, atLeast])).toEqual([
      ['B', 200_000_000],
      ['A', 5_000_000],
      ['C', 1_000_000],
      ['D', 0],
    ]);
  });

  test('an unreadable threshold is reported and its rank not guessed', () => {
    const cells = settingsGrid(defaultRules('ja', zone)) as Cell[][];
    cells[row(1)]?.splice(blockColumn('ranks'), 1, 'たくさん');
    const { rules, problems } = readSettings(cells, 'ja', zone);
    expect(rules.ranks.map(({ rank }) => rank)).toEqual(['A', 'C', 'D']);
    expect(problems).toMatchObject([{ code: 'rank-amount', raw: 'たくさん', rank: 'B' }]);
  });

  test('blocks are found by their title when the hidden row is gone, and anywhere on the sheet', () => {
    const cells = settingsGrid(defaultRules('ja', zone)) as Cell[][];
    const moved = cells.map((line, index) => ['', '', ...(index === 0 ? line.map(() => '') : line)]);
    expect(readSettings(moved, 'ja', zone).rules).toEqual(defaultRules('ja', zone));
  });

  test('an empty sheet means the defaults', () => {
    expect(readSettings([], 'en', zone).rules).toEqual(defaultRules('en', zone));
  });
});

test('blocks do not overlap', () => {
  const taken = new Set<number>();
  for (const block of blocks) {
    for (let at = 0; at < block.headings.length; at++) {
      expect(taken.has(blockColumn(block.key) + at)).toBe(false);
      taken.add(blockColumn(block.key) + at);
    }
  }
});
