/** The quick way to the text of a date says what npm numfmt says, wherever it answers at all; and it answers for the formats that dates have. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { format as numfmt } from 'numfmt';
import { dateText } from '../../../../workbench/runtime/model/date-text';

const dayMs = 86_400_000;
const usual = [
  'yyyy/mm/dd',
  'yyyy/mm/dd h:mm:ss',
  'm/d/yyyy',
  'dd/mm/yyyy h:mm:ss',
  'yyyy-mm-dd',
  'yyyy"年"m"月"d"日"',
  'yyyy年m月d日',
  'm"月"d"日"',
  'm/d h:mm',
  'h:mm',
  'hh:mm:ss',
  'yy/m/d hh:mm',
];
const part = fc.constantFrom(
  'yyyy',
  'yy',
  'mm',
  'm',
  'dd',
  'd',
  'hh',
  'h',
  'ss',
  's',
  '"年"',
  '/',
  '-',
  ':',
  ' ',
  '.',
  'mmm',
  'am/pm',
  '[h]',
  '0',
);
const format = fc.oneof(
  fc.constantFrom(...usual),
  fc.array(part, { minLength: 1, maxLength: 8 }).map((all) => all.join('')),
);
const seconds = fc.integer({ min: 0, max: 86_399 });
const second = fc.oneof(seconds, fc.constantFrom(0, 59, 60, 3599, 3600, 43_199, 86_399));
const part1000 = fc.oneof(fc.constantFrom(0, 1, 499, 500, 501, 999), fc.integer({ min: 0, max: 999 }));
const moment = fc.oneof(
  fc.tuple(fc.integer({ min: 61, max: 2_958_465 }), second, part1000).map(([day, whole, ms]) => day * dayMs + whole * 1000 + ms),
  fc.tuple(fc.integer({ min: 36_000, max: 50_000 }), second).map(([day, whole]) => day * dayMs + whole * 1000),
  fc.integer({ min: -10 * dayMs, max: 3_000_000 * dayMs }),
);

test.each(['ja-JP', 'en-US', 'de-DE'])('equal to numfmt in %s', (locale) => {
  fc.assert(
    fc.property(format, moment, (shape, at) => {
      const text = dateText(shape, at);
      if (text !== null) expect(text).toBe(numfmt(shape, at / dayMs, { locale }));
    }),
    { numRuns: 2000 },
  );
});

test.each(usual)('%s is shown without numfmt', (shape) => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_958_464 }), seconds, (day, second) => {
      expect(dateText(shape, day * dayMs + second * 1000)).toBe(numfmt(shape, (day * dayMs + second * 1000) / dayMs, { locale: 'ja-JP' }));
    }),
  );
});
