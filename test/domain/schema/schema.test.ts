/** Laws of the declaration that everything else is made from. */
import { describe, expect, test } from '@jest/globals';
import { layoutOf } from '../../../src/domain/schema/layout';
import { defaultLists, listTitles } from '../../../src/domain/schema/lists';
import { tables } from '../../../src/domain/schema/tables';
import { fold } from '../../../src/domain/values/fold';

const all = Object.values(tables);

describe.each(all.map((table) => [table.name, table] as const))('%s', (_name, table) => {
  test('keys and headings are each used once, in both languages together', () => {
    const keys = table.columns.map((column) => column.key);
    expect(new Set(keys).size).toBe(keys.length);
    const headings = table.columns
      .flatMap(({ heading }) => (heading.ja === heading.en ? [heading.ja] : [heading.ja, heading.en]))
      .map(fold);
    expect(new Set(headings).size).toBe(headings.length);
  });

  test('every column says why it exists, who fills it and who uses it', () => {
    for (const { purpose, enteredBy, usedBy } of table.columns) {
      for (const words of [purpose, enteredBy, usedBy]) expect([words.ja, words.en].every((text) => text.length > 1)).toBe(true);
    }
  });

  test.each(['ja', 'en'] as const)('its %s headings are found wherever they stand', (language) => {
    const headings = ['自分の列', ...table.columns.map((column) => column.heading[language]).reverse(), ''];
    const layout = layoutOf(table, headings);
    expect(layout.missing).toEqual([]);
    for (const column of table.columns) expect(headings[(layout.at[column.key] ?? 0) - 1]).toBe(column.heading[language]);
  });
});

test('what a new row is given stands side by side, with nothing between that a person may be typing into, and the amount behind it', () => {
  const { columns } = tables.customers;
  const keys = columns.map((column) => column.key);
  const block = [
    'company',
    'id',
    'type',
    'registered',
    'rank',
    'likelihood',
    'flags',
    'lastContact',
    'rankReason',
    'likelihoodReason',
    'lastTouch',
    'touchTotals',
    'asks',
    'rulesVersion',
    'updated',
    'rowCopy',
    'matchKey',
  ];
  expect(keys.slice(0, block.length + 3)).toEqual([...block, 'amount', 'nextDate', 'nextAction']);
  // What follows from the facts is rewritten with every edit: no fact stands within.
  for (const column of columns.slice(keys.indexOf('rank'), keys.indexOf('amount')))
    expect([column.by, column.once]).toEqual(['auto', undefined]);
});

test('at most 18 columns of 顧客台帳 are in view at first (data-model.md §6)', () => {
  expect(tables.customers.columns.filter((column) => column.group === undefined && !column.hidden).length).toBeLessThanOrEqual(18);
});

describe.each(Object.entries(defaultLists))('list %s', (key, items) => {
  test('has a title, and each code and label once', () => {
    expect(listTitles[key as keyof typeof listTitles].ja).not.toBe('');
    for (const of of ['code', 'ja', 'en'] as const) expect(new Set(items.map((item) => item[of])).size).toBe(items.length);
  });

  // A code is read as a word too, after the labels: the label Web is not the code of Web会議 (list-item.ts).
  test('no word means two of its items', () => {
    const owner = new Map<string, string>();
    const labels = new Set(items.flatMap(({ ja, en }) => [ja, en]).map(fold));
    for (const item of items) {
      const behind = [item.code, ...(item.synonyms ?? [])].map(fold);
      for (const word of new Set([
        ...[item.ja, item.en].map(fold),
        ...behind.filter((one) => one !== fold(item.code) || !labels.has(one)),
      ])) {
        expect([word, owner.get(word) ?? item.code]).toEqual([word, item.code]);
        owner.set(word, item.code);
      }
    }
  });
});

describe('layout', () => {
  const { customers } = tables;
  const headings = customers.columns.map((column) => column.heading.ja);

  test('a reworded heading is found by its mark, and never at the price of another column', () => {
    const reworded = headings.map((heading) => (heading === '電話' ? '直通' : heading));
    const at = headings.indexOf('電話') + 1;
    expect(layoutOf(customers, reworded).at.phone).toBeUndefined();
    expect(layoutOf(customers, reworded, new Map([[at, 'phone']])).at.phone).toBe(at);
    expect(layoutOf(customers, reworded, new Map([[1, 'phone']])).at.phone).toBeUndefined();
    expect(layoutOf(customers, headings, new Map([[1, 'phone']])).at.phone).toBe(at);
  });

  test('of two equal headings the first counts', () => {
    expect(layoutOf(customers, ['会社名', '電話', '電話']).at.phone).toBe(2);
  });
});
