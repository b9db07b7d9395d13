import { expect, test } from '@jest/globals';
import { newHeard } from '../../sidebar/frame/heard';
import { newSubmission, sending, withHeard } from '../../sidebar/frame/submission';

test('the newest number counts, and an answer that was overtaken by another says nothing new', () => {
  const heard = newHeard();
  expect(heard.next()).toBe(0);
  heard.hear(0);
  heard.hear(undefined);
  expect(heard.next()).toBe(0);
  heard.hear(41);
  heard.hear(60);
  heard.hear(50);
  expect(heard.next()).toBe(60);
});

test('a form keeps what was heard before its first try, however long it is tried', () => {
  const first = withHeard(sending(newSubmission('a'), 'text'), 41);
  expect(first.since).toBe(41);
  expect(withHeard(sending(first, 'text'), 60)).toMatchObject({ attempt: 2, since: 41 });
});

test('a form of which nothing was heard before its first try proves nothing later', () => {
  const first = withHeard(sending(newSubmission('a'), 'text'), 0);
  expect(first.since).toBeUndefined();
  expect(withHeard(sending(first, 'text'), 60).since).toBeUndefined();
});
