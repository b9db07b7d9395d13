import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { markDifference } from '../../sidebar/duplicates/differing';
import { reviewKey } from '../../sidebar/duplicates/review-keys';
import { freshScan, keepScan, readScan, withSlice } from '../../sidebar/duplicates/scan-state';
import { openStore } from '../../sidebar/frame/storage';
import { firstValues, holdsNew, missingIn, readNewDraft } from '../../sidebar/new-customer/draft';
import type { FoundPair, NewField } from '../../src/contract';

const memory = () =>
  openStore(() => {
    throw new Error('blocked');
  });
const pair = fc
  .tuple(fc.nat(50), fc.nat(50), fc.double({ min: 0, max: 30, noNaN: true }))
  .map(([a, b, score]): FoundPair => [`C-${a}`, `C-${b}`, 'likely', score]);
const slices = fc.array(fc.array(pair, { maxLength: 20 }), { minLength: 1, maxLength: 6 });

describe('what a scan has found', () => {
  test('holds every pair once, surest first, and a slice that comes twice changes nothing', () =>
    fc.assert(
      fc.property(slices, (all) => {
        let scan = freshScan();
        all.forEach((pairs, at) => {
          const slice = { pairs, unlisted: 0, next: at < all.length - 1 ? `C-${at}` : '', done: at + 1, total: all.length };
          scan = withSlice(scan, slice, 1);
          expect(withSlice(scan, slice, 1)).toEqual(scan);
        });
        const scores = scan.pairs.map(([, , , score]) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect(scan.finished).toBe(true);
        const wanted = new Set(all.flat().map(([a, b]) => `${a} ${b}`));
        expect(new Set(scan.pairs.map(([a, b]) => `${a} ${b}`))).toEqual(wanted);
      }),
    ));

  test('is kept for each workbook, and what is no scan is none', () => {
    const store = memory();
    const scan = withSlice(freshScan(), { pairs: [['C-1', 'C-2', 'same', 12]], unlisted: 0, next: 'C-9', done: 9, total: 20 }, 5);
    keepScan(store, 'one', scan);
    expect(readScan(store, 'one')).toEqual(scan);
    expect(readScan(store, 'other')).toBe(null);
    for (const text of ['', 'x', 'null', '{}', '{"pairs":1}']) {
      store.set('daicho/scan/one', text);
      expect(readScan(store, 'one')).toBe(null);
    }
  });
});

describe('a marked difference', () => {
  test('joins to the value again, and what is the same at both ends is not marked', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), (value, others) => {
        const [before, differing, after] = markDifference(value, others);
        expect(before + differing + after).toBe(value);
        for (const other of others)
          if (other !== value && other !== '') expect(other.startsWith(before) && other.endsWith(after)).toBe(true);
      }),
    ));

  test.each([
    ['03-1234-5678', '03-1234-5679', ['03-1234-567', '8', '']],
    ['株式会社青空', '青空', ['', '株式会社', '青空']],
    ['青空', '青空', ['', '青空', '']],
  ])('%s beside %s', (value, other, parts) => expect(markDifference(value, [other])).toEqual(parts));
});

describe('a key in the review', () => {
  test.each([
    [{ key: 'm' }, 'merge'],
    [{ key: 'D' }, 'different'],
    [{ key: 'ｌ' }, 'later'],
    [{ key: 'ArrowRight' }, 'next'],
    [{ key: 'Process', code: 'KeyP', keyCode: 229 }, 'previous'],
    [{ key: 'm', ctrlKey: true }, null],
    [{ key: 'm', repeat: true }, null],
    [{ key: 'x' }, null],
    [{ key: 'Enter' }, null],
  ])('%j means %s', (event, meaning) => expect(reviewKey(event)).toBe(meaning));
});

describe('a new customer’s draft', () => {
  const field = (key: string, value = '', required = false): NewField => ({
    key,
    label: key,
    purpose: '',
    input: 'text',
    required,
    front: true,
    max: 80,
    choices: [],
    value,
  });
  const fields = [field('company', '', true), field('type', '見込', true), field('phone')];

  test('fills the items there are today; what stands there by itself is nothing to lose', () => {
    const values = firstValues(fields, { key: 'k', values: { company: '青空', gone: 'x' } });
    expect(values).toEqual({ company: '青空', type: '見込', phone: '' });
    expect(holdsNew(fields, firstValues(fields, null))).toBe(false);
    expect(holdsNew(fields, values)).toBe(true);
    expect(missingIn(fields, { company: ' ', type: '' }).map(({ key }) => key)).toEqual(['company', 'type']);
  });

  test('what is no draft is none', () => {
    const store = memory();
    for (const text of ['x', 'null', '{}', '{"key":"k","values":{"a":1}}', '{"key":1,"values":{}}']) {
      store.set('daicho/new/one', text);
      expect(readNewDraft(store, 'one')).toBe(null);
    }
  });
});
