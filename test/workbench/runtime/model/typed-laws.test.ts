/** Laws of reading what is typed, over generated numbers, days and clocks; and of the time zones behind them. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { instantOf, offsetAt, serialOfDay } from '../../../../workbench/runtime/model/time-zone';
import { moment, plainText, readMoment, typedMoment } from '../../../../workbench/runtime/model/typed-date';
import { readTyped } from '../../../../workbench/runtime/model/typed-text';

const read = (text: string, locale = 'ja_JP', timeZone = 'Asia/Tokyo') => readTyped(text, { locale, timeZone, thisYear: () => 2026 });
const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');
const sign = fc.constantFrom('', '-');
const whole = fc.oneof(fc.integer({ min: 0, max: 99_999 }).map(String), fc.bigInt({ min: 0n, max: 10n ** 20n }).map(String));
const fraction = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 0, max: 999_999 }).map((n) => `.${n}`),
);

test('a number is what its digits say, with or without marks, a currency or a sign of shares', () => {
  fc.assert(
    fc.property(sign, whole, fraction, (minus, digits, rest) => {
      const value = Number(minus + digits + rest);
      const cents = rest === '' ? '' : '.00';
      expect(read(minus + digits + rest)).toEqual({ kind: 'value', value });
      expect(read(`${minus}¥${digits}${rest}`)).toEqual({ kind: 'value', value, format: `"¥"#,##0${cents}` });
      expect(read(`${minus}${digits}${rest}%`)).toEqual({
        kind: 'value',
        value: Number(`${minus}${digits}${rest}e-2`),
        format: `0${cents}%`,
      });
      if (digits.length > 3) expect(read(minus + grouped(digits) + rest)).toEqual({ kind: 'value', value, format: `#,##0${cents}` });
    }),
  );
});

const places = (year: number, month: number, date: number): boolean => {
  const at = new Date(Date.UTC(year, month - 1, date));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
};
const [month, date] = [fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 })];

test('a block reads days and clocks as a cell alone does, by the shorter way', () => {
  const days = fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 2100 }));
  const clocks = fc.oneof(
    fc.constant(''),
    fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 70 })).map(([h, m]) => ` ${h}:${m}`),
    fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 10, max: 59 })).map(([h, m]) => ` ${h}:${m}:${m}`),
    fc.constantFrom(' ', 'x', '/', ' 9:30 pm', '%', ',5', '.5'),
  );
  fc.assert(
    fc.property(days, clocks, fc.constantFrom('ja_JP', 'en_US', 'de_DE'), ([a, b, c], clock, locale) => {
      for (const text of [
        `${a}/${b}/${c}${clock}`,
        `${a}-${b}-${c}${clock}`,
        `${a}-${b}${clock}`,
        `${a}:${b}${clock}`,
        `${a}:${String(b).padStart(2, '0')}:${String(c).slice(-2)}${clock}`,
        `${a}/${b}${clock}`,
        `${String(a).padStart(2, '0')}/${String(b).padStart(2, '0')}${clock}`,
      ]) {
        const typed = read(text, locale);
        const found = readMoment(text, locale, () => 2026);
        const value = found === moment ? new Date(instantOf(typedMoment.serial, 'Asia/Tokyo')) : null;
        if (found === plainText) expect(typed).toEqual({ kind: 'value', value: text });
        // What the shorter way does not know is read the other way.
        if (value !== null) expect(typed).toEqual({ kind: 'value', value, format: typedMoment.format });
        else expect(typed.kind === 'value' && typed.value instanceof Date && text === text.trim()).toBe(false);
      }
    }),
  );
});

test('a day of the calendar is that day, and what is no day stays text', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9999 }), month, date, fc.constantFrom('/', '-'), (y, m, d, mark) => {
      const text = [y, m, d].join(mark);
      const format = ['yyyy', 'm', 'd'].join(mark);
      // Japan had local mean time before 1888: the day then begins at another instant.
      const start = Date.UTC(y, m - 1, d);
      const value = new Date(start - offsetAt('Asia/Tokyo', start));
      expect(read(text)).toEqual(places(y, m, d) ? { kind: 'value', value, format } : { kind: 'value', value: text });
    }),
  );
});

test('the serial number of a day is its distance from the last day of 1899', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 9999 }), month, date, (y, m, d) => {
      expect(serialOfDay(y, m, d)).toBe(places(y, m, d) ? (Date.UTC(y, m - 1, d) - Date.UTC(1899, 11, 30)) / 86_400_000 : null);
    }),
  );
});

test('a day with a clock is the instant at which the clock shows it', () => {
  const two = (value: number): string => String(value).padStart(2, '0');
  const small = fc.integer({ min: 0, max: 59 });
  fc.assert(
    fc.property(
      fc.date({ min: new Date(1e12), max: new Date(4e12), noInvalidDate: true }),
      fc.integer({ min: 0, max: 23 }),
      small,
      small,
      (at, h, m, s) => {
        const [y, month, d] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
        const value = new Date(Date.UTC(y, month - 1, d, h - 9, m, s));
        expect(read(`${y}年${month}月${d}日 ${h}:${two(m)}:${two(s)}`)).toEqual({
          kind: 'value',
          value,
          format: 'yyyy"年"m"月"d"日" h:mm:ss',
        });
        expect(read(`${month}/${d}/${y} ${h}:${two(m)}`, 'en_US', 'Etc/GMT')).toMatchObject({
          value: new Date(Date.UTC(y, month - 1, d, h, m)),
        });
      },
    ),
  );
});

test.each(['　30', ' 2/3 ', '\t1,200', '12 %　'])('blanks around %j do not matter', (text) => {
  expect(read(text)).toEqual(read(text.trim()));
});

test('the offset of a zone is what the platform says, also next to a change of the clocks, long ago and far ahead', () => {
  const zones = ['Asia/Tokyo', 'America/New_York', 'Africa/Casablanca', 'Australia/Lord_Howe', 'Europe/Amsterdam', 'Etc/GMT'];
  const formats = new Map(
    zones.map((zone) => [zone, new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })]),
  );
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: -5e9, max: 2.5e10 }), (zone, second) => {
      const shown = formats.get(zone)?.format(second * 1000) ?? '';
      expect(new Date(second * 1000 + offsetAt(zone, second * 1000)).toISOString().replace('T', ' ').slice(0, 19)).toBe(shown);
    }),
    { numRuns: 1000 },
  );
});
