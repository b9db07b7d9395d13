import { expect, test } from '@jest/globals';
import { compare } from '../../src/domain/matching/compare';
import { type MatchFields, matchKeyOf } from '../../src/domain/matching/key';
import { clauseOf, mainReasons } from '../../src/text/match-reasons';
import { matchingEn } from '../../src/text/matching-en';
import { matchingJa } from '../../src/text/matching-ja';

const judged = (one: Omit<MatchFields, 'id'>, other: Omit<MatchFields, 'id'>) =>
  compare(matchKeyOf({ id: 'C-1', ...one }), matchKeyOf({ id: 'C-2', ...other }));

test('the main reasons are what agrees, the legal form said in one breath with the name', () => {
  const found = judged(
    { company: '青空商事', phone: '03-1234-5678', address: '東京都港区芝1-2-3' },
    { company: '㈱青空商事', phone: '0312345678', address: '東京都港区芝4-5-6' },
  );
  expect(mainReasons(found, matchingJa)).toBe('会社名が同じ(㈱などを除く)・電話が同じ');
  expect(mainReasons(found, matchingEn)).toBe('same company apart from the legal form, same phone');
  expect(found.parts.map((part) => clauseOf(part, matchingJa))).toContain('住所の番地が違う');
});

test('both languages have words for the same levels', () => {
  expect(Object.keys(matchingEn.level)).toEqual(Object.keys(matchingJa.level));
  const clauses = Object.values(matchingJa.level).map((one) => one.clause);
  expect(clauses.every((clause) => clause !== '')).toBe(true);
});
