/** Touches of this week and last by rep: every one counted once, in the order of the members whatever they did. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, isDay, weekday } from '../../../src/domain/day';
import { type CountedTouch, mondayOf, weeksOf } from '../../../src/domain/touches/weekly';

const members = ['伊藤', '高橋', '佐藤'];
const anyDay = fc.integer({ min: -40, max: 40 }).map((days) => addDays('2026-11-21', days));
const anyTouch: fc.Arbitrary<CountedTouch> = fc.record({
  rep: fc.constantFrom(...members, '退職者', '', ' 伊藤 '),
  when: fc.oneof(
    anyDay,
    anyDay.map((day) => `${day} 23:59`),
    fc.constantFrom('', '先週', '2026-13-40'),
  ),
  customerId: fc.constantFrom('C-00001', 'C-00002', 'C-00003', ''),
});

test('a week begins on Monday, and every day is in the week of its Monday', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const monday = mondayOf(day);
      expect(weekday(monday)).toBe(1);
      expect(monday <= day && day < addDays(monday, 7)).toBe(true);
    }),
  );
});

test('every touch of the two weeks is counted once and no other, customers never more often than touches', () => {
  fc.assert(
    fc.property(fc.array(anyTouch), anyDay, (touches, today) => {
      const weeks = weeksOf(touches, members, [], today);
      const monday = mondayOf(today);
      const between = (from: number, to: number) =>
        touches.filter(({ when }) => isDay(when.slice(0, 10)) && when.slice(0, 10) >= addDays(monday, from) && when < addDays(monday, to))
          .length;
      expect(weeks.reduce((sum, { thisWeek }) => sum + thisWeek.touches, 0)).toBe(between(0, 7));
      expect(weeks.reduce((sum, { lastWeek }) => sum + lastWeek.touches, 0)).toBe(between(-7, 0));
      for (const { thisWeek, lastWeek } of weeks)
        for (const { touches: all, customers } of [thisWeek, lastWeek]) expect(customers).toBeLessThanOrEqual(all);
    }),
  );
});

test('the order is that of the members, however many touches each made; others follow by name, only where they made some', () => {
  fc.assert(
    fc.property(fc.array(anyTouch), (touches) => {
      const names = weeksOf(touches, members, [], '2026-11-21').map(({ name }) => name);
      expect(names.slice(0, members.length)).toEqual(members);
      const others = names.slice(members.length);
      expect(others).toEqual([...new Set(others)].sort());
      expect(others.every((name) => name === '' || name === '退職者')).toBe(true);
    }),
  );
});

test('a target is whose it is; who has none has none', () => {
  const targets = [
    { name: '高橋', target: 20 },
    { name: '佐藤', target: 'たくさん' },
    { name: '退職者', target: 5 },
  ];
  expect(weeksOf([], members, targets, '2026-11-21').map(({ name, target }) => [name, target])).toEqual([
    ['伊藤', null],
    ['高橋', 20],
    ['佐藤', 'たくさん'],
  ]);
});
