/** Laws that hold for every reader of cells, whatever is typed. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { defaultLists } from '../../../src/domain/schema/lists';
import { readAmount } from '../../../src/domain/values/amount';
import { type Cell, cellText, isBlank } from '../../../src/domain/values/cell';
import { readCheck } from '../../../src/domain/values/check';
import { readContacts } from '../../../src/domain/values/contacts';
import { readDay } from '../../../src/domain/values/day';
import { readEmail } from '../../../src/domain/values/email';
import { readKana } from '../../../src/domain/values/kana';
import { readListItem } from '../../../src/domain/values/list-item';
import { readCompany } from '../../../src/domain/values/name';
import { readNumber } from '../../../src/domain/values/number';
import { readPerson } from '../../../src/domain/values/person';
import { readPhone } from '../../../src/domain/values/phone';
import { readPostalCode } from '../../../src/domain/values/postal-code';
import type { Reading } from '../../../src/domain/values/reading';
import { readText } from '../../../src/domain/values/text';
import { processorSeconds } from '../../processor-time';
import { cell } from './typed-cells';

const readers: Record<string, (cell: Cell) => Reading<unknown>> = {
  phone: readPhone,
  email: readEmail,
  contacts: readContacts,
  'postal code': readPostalCode,
  amount: readAmount,
  number: readNumber,
  check: readCheck,
  day: (typed) => readDay(typed),
  'day with context': (typed) => readDay(typed, { today: '2026-03-05', order: 'mdy', serial: true }),
  kana: readKana,
  person: readPerson,
  'person, full width': (typed) => readPerson(typed, { width: 'full' }),
  'text, free': readText,
  'text, full': (typed) => readText(typed, { width: 'full' }),
  'text, half': (typed) => readText(typed, { width: 'half', max: 8 }),
  'company, full': (typed) => readCompany(typed, { legalForm: 'full' }),
  'company, short': (typed) => readCompany(typed, { legalForm: 'short' }),
  'company, drop': (typed) => readCompany(typed, { legalForm: 'drop' }),
  'company, keep': (typed) => readCompany(typed, { legalForm: 'keep', width: 'half' }),
  'list item': (typed) => readListItem(typed, defaultLists.type, { language: 'en' }),
};

test.each(Object.entries(readers))('%s: a stored form is read as itself', (_, readX) => {
  fc.assert(
    fc.property(cell, (typed) => {
      const first = readX(typed);
      if (first.problem) return;
      const again = readX(first.text);
      expect(again.text).toBe(first.text);
      expect(again.changed).toBe(false);
      expect(again.problem).toBeNull();
    }),
    { numRuns: 400 },
  );
});

test.each(Object.entries(readers))('%s: nothing that can be seen is blanked, and what is not understood stays as typed', (_, readX) => {
  fc.assert(
    fc.property(cell, (typed) => {
      const { value, text, changed, problem } = readX(typed);
      expect(text === '').toBe(isBlank(typed));
      expect(changed).toBe(text !== cellText(typed));
      if (problem)
        expect({ value, text, problem }).toMatchObject({ value: null, text: cellText(typed), problem: { raw: cellText(typed) } });
      if (value === null) expect(text).toBe(isBlank(typed) ? '' : cellText(typed));
    }),
    { numRuns: 400 },
  );
});

test.each(Object.entries(readers))('%s: very long cells are read in no time', (_, readX) => {
  for (const piece of ['0', ' ', 'a', 'あ', '(', '-', '@', 'a@', '株', '1,', 'ー', '　', '十', '.']) {
    // 50,000 characters is the most a cell can hold; a quadratic reader would need minutes.
    expect(processorSeconds(() => void readX(piece.repeat(50_000)))).toBeLessThan(5);
  }
});
