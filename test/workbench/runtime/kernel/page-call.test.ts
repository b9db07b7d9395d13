import { expect, test } from '@jest/globals';
import { createRuntime } from '../../../../workbench/runtime/index';
import { globalsOf } from '../globals';

const runtime = createRuntime();
const { SpreadsheetApp, Session } = globalsOf(runtime);
const received: unknown[][] = [];
let answer: unknown = null;
runtime.attach({
  echo: (...args: unknown[]) => {
    received.push(args);
    return answer;
  },
  who: () => Session.getActiveUser().getEmail(),
  fail: () => {
    throw new Error('no');
  },
  private_: () => 1,
});
const call = (name: string, ...args: unknown[]) => runtime.callFromPage('a@x.jp', name, args);

// docs: guides/html/communication "Parameters and return values"
test('numbers, texts, booleans, null and objects and arrays of them cross, as copies', () => {
  const sent = { a: [1, 'x', true, null, { b: [] }] };
  answer = sent;
  const result = call('echo', sent, 2);
  expect(received.pop()).toEqual([sent, 2]);
  expect(result.value).toEqual(sent);
  expect(result.value).not.toBe(sent);
  expect(call('who')).toMatchObject({ ok: true, value: 'a@x.jp' });
});

test('undefined in arrays becomes null; a function without a result answers null', () => {
  answer = [1, undefined];
  expect(call('echo', [undefined]).value).toEqual([1, null]);
  expect(received.pop()).toEqual([[null]]);
  answer = undefined;
  expect(call('echo').value).toBeNull();
});

const circle: Record<string, unknown> = {};
circle.self = circle;
const forbidden: [string, unknown][] = [
  ['Date', new Date(0)],
  ['function', () => 1],
  ['RegExp', /x/],
  ['Map', new Map()],
  ['Set', new Set()],
  ['boxed text', Object('x')],
  ['symbol', Symbol('x')],
  ['bigint', BigInt(1)],
  ['service object', SpreadsheetApp],
  ['undefined property', { u: undefined }],
  ['circle', circle],
  ['class instance', new (class Customer {})()],
];
test.each(forbidden)('%s is refused both ways, also when nested', (_, value) => {
  received.length = 0;
  for (const arg of [value, [value], { deep: { value } }]) {
    if (arg === undefined) continue;
    const result = call('echo', arg);
    expect(result).toMatchObject({ ok: false, error: { killed: false } });
    expect(result.error?.message).toMatch(/^Failed due to/);
  }
  // The request fails before the script runs.
  expect(received).toEqual([]);
  answer = { list: [value] };
  expect(call('echo')).toMatchObject({ ok: false, error: { name: 'TypeError' } });
});

// docs: "functions whose names end with an underscore are private"
test('private and unknown functions are not reached', () => {
  for (const name of ['private_', 'nothing', 'toString', 'constructor', '__proto__'])
    expect(call(name).error?.message).toBe(`Script function not found: ${name}`);
  expect(call('fail').error?.message).toBe('no');
});
