import { expect, test } from '@jest/globals';
import { readPostalCode } from '../../../src/domain/values/postal-code';

test.each([
  ['123-4567', '123-4567'],
  ['1234567', '123-4567'],
  ['〒123-4567', '123-4567'],
  ['〒 123-4567', '123-4567'],
  ['１２３－４５６７', '123-4567'],
  ['６００ー６５５３', '600-6553'],
  ['〒094―3296', '094-3296'],
  ['501−6687', '501-6687'],
  ['T100-0001', '100-0001'],
  ['郵便番号：100-0001', '100-0001'],
  [' 060 0001 ', '060-0001'],
  [1234567, '123-4567'],
  // A number loses its leading zeros; 001-0010 in Sapporo loses two.
  [600001, '060-0001'],
  [10010, '001-0010'],
])('%j is stored as %j', (typed, stored) => {
  expect(readPostalCode(typed)).toMatchObject({ value: stored, text: stored, problem: null });
});

test.each([
  ['600001', '060-0001'],
  ['12-3456', undefined],
  ['160', undefined],
  ['160-01', undefined], // the codes of before 1998
  ['000-1234', undefined],
  ['12345678', undefined],
  ['SW1A 1AA', undefined],
  [1234, undefined],
  [12345678, undefined],
  [true, undefined],
])('%j is flagged and stays; suggested: %j', (typed, suggestion) => {
  const reading = readPostalCode(typed);
  expect(reading).toMatchObject({ value: null, changed: false, problem: { code: 'postal-digits' } });
  expect(reading.problem && 'suggestion' in reading.problem ? reading.problem.suggestion : undefined).toBe(suggestion);
});
