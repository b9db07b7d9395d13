import { describe, expect, test } from '@jest/globals';
import { connect, failureOf, type Host, type Runner, worthRepeating } from '../../sidebar/frame/server';

/** A google.script.run whose functions do what they are told. */
function host(functions: Record<string, (success: (answer: unknown) => void, failure: (error: unknown) => void) => void>): Host {
  const runner = (success: (answer: unknown) => void, failure: (error: unknown) => void): Runner => ({
    withSuccessHandler: (handler) => runner(handler, failure),
    withFailureHandler: (handler) => runner(success, handler),
    ...Object.fromEntries(Object.entries(functions).map(([name, does]) => [name, () => does(success, failure)])),
  });
  const nothing = () => {};
  return { script: { run: runner(nothing, nothing) } };
}

const ask = (functions: Parameters<typeof host>[0], wait = 1_000) => connect(host(functions), wait)('sidebarFind', { text: 'a' });

describe('a call to the server', () => {
  test('brings the value', async () => {
    const value = { matches: [], more: 0 };
    expect(await ask({ sidebarFind: (success) => success({ ok: true, value }) })).toEqual({ ok: true, value });
  });

  test('brings the server’s own refusal', async () => {
    const problem = { code: 'gone', message: 'この顧客の行が見つかりません。' };
    expect(await ask({ sidebarFind: (success) => success({ ok: false, problem }) })).toEqual({
      ok: false,
      failure: { kind: 'refused', ...problem },
    });
  });

  test.each([null, undefined, 'text', {}, { ok: false }])('takes %p for a damaged answer', async (answer) => {
    expect(await ask({ sidebarFind: (success) => success(answer) })).toEqual({ ok: false, failure: { kind: 'unknown' } });
  });

  test('ends when nothing ever answers, and drops what comes after that', async () => {
    let late: (answer: unknown) => void = () => {};
    const reply = await ask({ sidebarFind: (success) => (late = success) }, 5);
    expect(reply).toEqual({ ok: false, failure: { kind: 'timeout' } });
    expect(() => late({ ok: true, value: {} })).not.toThrow();
  });

  test('says that the page is old when the function is not there', async () => {
    expect(await ask({})).toEqual({ ok: false, failure: { kind: 'stale' } });
  });

  test('survives a host that throws or is missing', async () => {
    const throwing = {
      sidebarFind: () => {
        throw new Error('NetworkError: Connection failure due to HTTP 0');
      },
    };
    expect(await ask(throwing)).toEqual({ ok: false, failure: { kind: 'network' } });
    expect(await connect(undefined)('sidebarOpen', {})).toEqual({ ok: false, failure: { kind: 'absent' } });
  });
});

describe('Google’s messages', () => {
  test.each([
    ["We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.", 'accounts'],
    ['Authorization is required to perform that action.', 'authorise'],
    ['このアクションを実行するには承認が必要です。', 'authorise'],
    ['Script function not found: sidebarOpen', 'stale'],
    ['There are too many scripts running simultaneously for this Google user account.', 'busy'],
    ['Service invoked too many times in a short time', 'busy'],
    ['NetworkError: Connection failure due to HTTP 0', 'network'],
    ['ScriptError: boom', 'unknown'],
  ])('%s', (message, kind) => expect(failureOf(new Error(message))).toEqual({ kind }));

  test('only what may pass by itself is worth repeating', () => {
    expect((['timeout', 'network', 'busy'] as const).every((kind) => worthRepeating({ kind }))).toBe(true);
    expect((['accounts', 'authorise', 'stale', 'absent', 'silent', 'unknown'] as const).some((kind) => worthRepeating({ kind }))).toBe(
      false,
    );
    expect(worthRepeating({ kind: 'refused', code: '', message: '' })).toBe(false);
  });
});
