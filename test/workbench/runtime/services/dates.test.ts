import { expect, test } from '@jest/globals';
import { createRuntime } from '../../../../workbench/runtime/index';
import { globalsOf } from '../globals';

const { Utilities } = globalsOf(createRuntime());
const at = (text: string) => new Date(text);

// docs: reference/utilities#formatDate: Java SE SimpleDateFormat (docs.oracle.com/javase/7/docs/api/java/text/SimpleDateFormat.html)
test.each([
  // The examples of Java's own page: 2001-07-04 12:08:56 in Los Angeles.
  ["yyyy.MM.dd G 'at' HH:mm:ss z", '2001.07.04 AD at 12:08:56 PDT'],
  ["EEE, MMM d, ''yy", "Wed, Jul 4, '01"],
  ['h:mm a', '12:08 PM'],
  ["hh 'o''clock' a, zzzz", "12 o'clock PM, Pacific Daylight Time"],
  ['K:mm a, z', '0:08 PM, PDT'],
  ['yyyyy.MMMMM.dd GGG hh:mm aaa', '02001.July.04 AD 12:08 PM'],
  ['EEE, d MMM yyyy HH:mm:ss Z', 'Wed, 4 Jul 2001 12:08:56 -0700'],
  ['yyMMddHHmmssZ', '010704120856-0700'],
  ["yyyy-MM-dd'T'HH:mm:ss.SSSZ", '2001-07-04T12:08:56.235-0700'],
  ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2001-07-04T12:08:56.235-07:00'],
  ["YYYY-'W'ww-u", '2001-W27-3'],
  ['D F W k', '185 1 1 12'],
])('formatDate(%j)', (pattern, text) => {
  expect(Utilities.formatDate(at('2001-07-04T19:08:56.235Z'), 'America/Los_Angeles', pattern)).toBe(text);
});

test.each([
  ['Asia/Tokyo', '2024-01-01 00:30 JST +09'],
  ['JST', '2024-01-01 00:30 JST +09'],
  ['GMT+9', '2024-01-01 00:30 GMT+09:00 +09'],
  ['GMT+09:00', '2024-01-01 00:30 GMT+09:00 +09'],
  ['UTC', '2023-12-31 15:30 GMT Z'],
  ['GMT', '2023-12-31 15:30 GMT Z'],
  ['America/New_York', '2023-12-31 10:30 EST -05'],
  ['EST', '2023-12-31 10:30 '],
])('the same instant in %s', (zone, text) => {
  expect(Utilities.formatDate(at('2023-12-31T15:30:00Z'), zone, 'yyyy-MM-dd HH:mm z X').startsWith(text)).toBe(true);
});

test('the week year turns before the year does', () => {
  expect(Utilities.formatDate(at('2024-12-29T12:00:00Z'), 'GMT', 'yyyy YYYY w')).toBe('2024 2025 1');
  expect(Utilities.formatDate(at('2024-12-28T12:00:00Z'), 'GMT', 'yyyy YYYY w')).toBe('2024 2024 52');
});

test('wrong arguments', () => {
  const format = Utilities.formatDate as (...args: unknown[]) => string;
  expect(() => format('2024-01-01', 'GMT', 'yyyy')).toThrow(
    "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
  );
  expect(() => format(new Date(), null, 'yyyy')).toThrow(/\(\(class\),null,String\) don't match/);
  expect(() => format(new Date(), 'Mars/Olympus', 'yyyy')).toThrow('Invalid argument: timeZone. Should be of type: String');
  expect(() => format(new Date(), 'GMT', 'bb')).toThrow("Illegal pattern character 'b'");
});

// live: gas-fakes test/testutilities.js "utilities extra"
test.each([
  ['2023-01-01T12:00:00Z', 'GMT', "yyyy-MM-dd'T'HH:mm:ss'Z'", '2023-01-01T12:00:00.000Z'],
  ['2024/04/01', 'Asia/Tokyo', 'yyyy/MM/dd', '2024-03-31T15:00:00.000Z'],
  ['20240401', 'Asia/Tokyo', 'yyyyMMdd', '2024-03-31T15:00:00.000Z'],
  ['Jul 4, 2001 1:08 PM', 'America/Los_Angeles', 'MMM d, yyyy h:mm a', '2001-07-04T20:08:00.000Z'],
  ['2001-07-04 12:00 -0700', 'GMT', 'yyyy-MM-dd HH:mm Z', '2001-07-04T19:00:00.000Z'],
  // Lenient, as SimpleDateFormat is by default.
  ['2024-13-01', 'GMT', 'yyyy-MM-dd', '2025-01-01T00:00:00.000Z'],
  ['24', 'GMT', 'yy', '2024-01-01T00:00:00.000Z'],
])('parseDate(%j, %j, %j)', (text, zone, pattern, iso) => {
  expect(Utilities.parseDate(text, zone, pattern).toISOString()).toBe(iso);
});

test('a text that does not follow the pattern cannot be parsed', () => {
  expect(() => Utilities.parseDate('invalid date', 'GMT', 'yyyy')).toThrow('Unparseable date: "invalid date"');
});

test('what formatDate writes parseDate reads, in four time zones', () => {
  const pattern = "yyyy-MM-dd'T'HH:mm:ss.SSSXXX";
  for (const zone of ['Asia/Tokyo', 'America/New_York', 'UTC', 'Pacific/Auckland']) {
    for (let hour = 0; hour < 400 * 24; hour += 7) {
      const instant = new Date(Date.UTC(2024, 0, 1, hour));
      expect(Utilities.parseDate(Utilities.formatDate(instant, zone, pattern), zone, pattern)).toEqual(instant);
    }
  }
});
