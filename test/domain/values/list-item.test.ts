import { expect, test } from '@jest/globals';
import { defaultLists } from '../../../src/domain/schema/lists';
import { oneEditApart, readListItem } from '../../../src/domain/values/list-item';

const items = [
  { code: 'prospect', ja: '見込', en: 'Prospect', synonyms: ['見込客', 'リード'] },
  { code: 'web', ja: 'Web会議', en: 'Web meeting' },
  { code: 'declined', ja: '見送り', en: 'Declined' },
  { code: 'dash', ja: '—', en: '—' },
];

test.each([
  ['見込', 'prospect', '見込'],
  ['　見込客 ', 'prospect', '見込'],
  ['ﾘｰﾄﾞ', 'prospect', '見込'],
  ['PROSPECT', 'prospect', '見込'],
  ['prospect', 'prospect', '見込'],
  ['ＷＥＢ会議', 'web', 'Web会議'],
  ['web 会議', 'web', 'Web会議'],
  ['Webmeeting', 'web', 'Web会議'],
  ['—', 'dash', '—'],
])('%j means %s and is stored as %j', (typed, code, stored) => {
  expect(readListItem(typed, items)).toEqual({ value: code, text: stored, changed: typed !== stored, problem: null });
});

test('the label is stored in the language of the workbook', () => {
  expect(readListItem('見込客', items, { language: 'en' })).toMatchObject({ value: 'prospect', text: 'Prospect', changed: true });
});

test('an entry with a label in one language keeps it in the other', () => {
  expect(readListItem('新規開拓', [{ code: 'x1', ja: '新規開拓', en: '' }], { language: 'en' })).toMatchObject({
    value: 'x1',
    text: '新規開拓',
  });
  expect(readListItem('Hot', [{ code: 'x2', ja: '', en: 'Hot' }])).toMatchObject({ value: 'x2', text: 'Hot' });
});

test('a workbook can have its own words', () => {
  expect(readListItem('ホット', items, { synonyms: { ホット: 'prospect', x: 'gone' } }).value).toBe('prospect');
});

test.each([
  ['見送', undefined], // one edit from 見込 and from 見送り
  ['Web会義', 'web'],
  ['prospcet', 'prospect'],
  ['見', 'prospect'],
  ['まったく別', undefined],
])('%j is flagged; suggested: %j', (typed, suggestion) => {
  const reading = readListItem(typed, items, { list: 'type' });
  expect(reading).toMatchObject({ value: null, text: typed, changed: false, problem: { code: 'not-in-list', raw: typed, list: 'type' } });
  expect(reading.problem && 'suggestion' in reading.problem ? reading.problem.suggestion : undefined).toBe(suggestion);
});

test('no word of the default lists means two things', () => {
  for (const [list, entries] of Object.entries(defaultLists)) {
    for (const entry of entries) {
      for (const word of [entry.ja, entry.en, ...(entry.synonyms ?? [])]) {
        expect([list, word, readListItem(word, entries).value]).toEqual([list, word, entry.code]);
      }
    }
  }
});

test('one edit is an insertion, a deletion, a change or a swap', () => {
  for (const near of ['abc', 'abcde', 'xabcd', 'abxcd', 'abxd', 'xbcd', 'abdc', 'bacd'])
    expect([near, oneEditApart('abcd', near)]).toEqual([near, true]);
  for (const far of ['abcd', 'ab', 'abcdef', 'badc', 'dbca', '', 'axxd']) expect([far, oneEditApart('abcd', far)]).toEqual([far, false]);
  for (const far of ['abcd', 'ab', 'badc']) expect(oneEditApart(far, 'abcd')).toBe(false);
});
