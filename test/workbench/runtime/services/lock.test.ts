import { expect, test } from '@jest/globals';
import { createRuntime, type UiHost } from '../../../../workbench/runtime/index';
import { globalsOf } from '../globals';

const fresh = (options = {}) => {
  const runtime = createRuntime(options);
  return { runtime, ...globalsOf(runtime) };
};

// live: gas-fakes test/testlock.js "Basic Lock operations", "waitLock functionality", "Lock timeout failures"
test('a lock is taken once and again, released, and refuses a negative time-out', () => {
  const { LockService } = fresh();
  const lock = LockService.getScriptLock();
  expect(lock.hasLock()).toBe(false);
  expect([lock.tryLock(10_000), lock.hasLock(), lock.tryLock(10_000), lock.hasLock()]).toEqual([true, true, true, true]);
  lock.releaseLock();
  expect(lock.hasLock()).toBe(false);
  lock.waitLock(0);
  lock.waitLock(1000);
  expect(lock.hasLock()).toBe(true);
  lock.releaseLock();
  expect([lock.tryLock(0), lock.hasLock()]).toEqual([true, true]);
  lock.releaseLock();
  expect([lock.tryLock(-100), lock.hasLock()]).toEqual([false, false]);
  expect(() => lock.waitLock(-100)).toThrow(/Lock timeout/);
  expect(lock.hasLock()).toBe(false);
});

// report: torikushiii/hoyolab-auto#123
test('waitLock(null) is refused by signature', () => {
  const { LockService } = fresh();
  expect(() => LockService.getScriptLock().waitLock(null as never)).toThrow(
    "The parameters (null) don't match the method signature for LockService.Lock.waitLock.",
  );
});

test('another user inside a run finds the lock taken, after the whole time-out has gone by', () => {
  const { runtime, LockService } = fresh();
  const inner: unknown[] = [];
  runtime.setFault(({ name }) => {
    if (name !== 'LockService.Lock.releaseLock') return 'go';
    const run = runtime.run({ user: 'b@x.jp', kind: 'menu' }, () => {
      const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock;
      inner.push(lock.hasLock(), lock.tryLock(4000), LockService.getUserLock().tryLock(1), LockService.getScriptLock().tryLock(1));
      lock.waitLock(1000);
    });
    inner.push(run.error?.message, Math.floor(run.estimatedSeconds));
    return 'go';
  });
  const outer = runtime.run({ user: 'a@x.jp', kind: 'menu' }, () => {
    const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock;
    lock.waitLock(100);
    lock.releaseLock();
  });
  expect(outer.ok).toBe(true);
  // User locks are one a user, and the script lock is another lock than the document's.
  expect(inner).toEqual([false, false, true, true, 'Lock timeout: another process was holding the lock for too long.', 5]);
  // The waiting of the inner run is not the outer run's time.
  expect(outer.estimatedSeconds).toBeLessThan(1);
});

test('a run that ends without releasing leaves the lock free', () => {
  const { runtime, LockService } = fresh();
  const take = (user: string) => runtime.run({ user, kind: 'menu' }, () => LockService.getScriptLock().tryLock(1)).value;
  expect([take('a@x.jp'), take('b@x.jp'), take('a@x.jp')]).toEqual([true, true, true]);
});

// types: Ui.alert: "the lock is released" while the script is suspended
test('a lock is lost at an alert', () => {
  const ui = { alert: () => 'OK' } as unknown as UiHost;
  const { SpreadsheetApp, LockService } = fresh({ ui });
  const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock;
  lock.waitLock(1);
  SpreadsheetApp.getUi().alert('?');
  expect(lock.hasLock()).toBe(false);
});
