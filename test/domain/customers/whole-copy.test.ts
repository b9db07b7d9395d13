/** 行の控え: every fact of a row reads back as it was, but for cells too long to copy, which are named. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { idOfCopy, leftOut, readWholeCopy, wholeCopy } from '../../../src/domain/customers/whole-copy';
import { customers } from '../../../src/domain/schema/customers';

const facts = customers.columns.filter(({ key, by, once }) => key !== 'id' && (by === 'user' || once === true)).map(({ key }) => key);

const cell = fc.oneof(
  fc.string({ maxLength: 30, unit: 'binary' }),
  fc.constantFrom('', '#1', '?TRUE', '¦', '\\b', 'a|b', '株式会社青空商事', '2026-04-15', '\\', '\\#', '#', '\n'),
  fc.integer(),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
);
const id = fc.nat(99_999).map((number) => `C-${String(number).padStart(5, '0')}`);

test('reads back as it was', () => {
  fc.assert(
    fc.property(id, fc.tuple(...facts.map(() => cell)), (own, cells) => {
      const row = Object.fromEntries(facts.map((key, at) => [key, cells[at] ?? '']));
      const line = wholeCopy({ id: own, ...row });
      expect([idOfCopy(line), leftOut(line), readWholeCopy(line)]).toEqual([own, [], { id: own, ...row }]);
    }),
  );
});

test('a cell that is too long is left out and named, and the others are there', () => {
  const line = wholeCopy({
    id: 'C-00001',
    company: '青空商事',
    cautions: '注'.repeat(50_000),
    needs: 'い'.repeat(4001),
    phone: '03-1234-5678',
  });
  expect(line.length).toBeLessThan(200);
  expect(leftOut(line)).toEqual(['cautions', 'needs']);
  expect(readWholeCopy(line)).toMatchObject({ id: 'C-00001', company: '青空商事', cautions: '', phone: '03-1234-5678' });
});

test('a row of many long cells still fits into one: those for which no room is left are named', () => {
  const row = { id: 'C-00001', ...Object.fromEntries(facts.map((key) => [key, '長'.repeat(3999)])) };
  const line = wholeCopy(row);
  expect(line.length).toBeLessThan(45_000);
  const read = readWholeCopy(line) ?? {};
  for (const key of facts) expect(read[key]).toBe(leftOut(line).includes(key) ? '' : row[key as keyof typeof row]);
  expect(facts.length - leftOut(line).length).toBe(10);
});

test('a row without an ID has none, and what is no copy of this version is none', () => {
  expect(wholeCopy({ id: '', company: '青空商事' })).toBe('');
  for (const text of ['', 'C-00001', 'C-00001|k2|', 'C-00001|other|¦青空商事', 7])
    expect([idOfCopy(text), readWholeCopy(text)]).toEqual(['', null]);
});
