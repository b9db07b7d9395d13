import { expect, test } from '@jest/globals';
import { newHeard } from '../../sidebar/frame/heard';

test('a form keeps what was heard before its first try, however long it is tried', () => {
  const heard = newHeard();
  expect(heard.since('a', 1)).toBeUndefined();
  heard.hear(0);
  heard.hear(undefined);
  expect(heard.since('a', 1)).toBeUndefined();
  heard.hear(41);
  expect(heard.since('a', 1)).toBe(41);
  heard.hear(60);
  // An answer that was overtaken by another says nothing new.
  heard.hear(50);
  expect(heard.since('a', 3)).toBe(41);
  expect(heard.since('b', 1)).toBe(60);
});

test('a form of which the first try was made by a page that is gone proves nothing', () => {
  const heard = newHeard();
  heard.hear(41);
  expect(heard.since('a', 2)).toBeUndefined();
  expect(heard.since('a', 3)).toBeUndefined();
});
