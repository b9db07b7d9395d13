import { expect, test } from '@jest/globals';
import { createRuntime, type RunResult, type Runtime } from '../../../../workbench/runtime/index';
import { globalsOf } from '../globals';

const fresh = () => {
  const runtime = createRuntime();
  return { runtime, ...globalsOf(runtime) };
};

/** A run with a lock, reads, writes and a finally that cleans up, as scripts do. */
const sample = (runtime: Runtime, log: string[]): RunResult => {
  const { LockService, PropertiesService, CacheService } = globalsOf(runtime);
  return runtime.run({ user: 'a@x.jp', kind: 'menu' }, () => {
    const lock = LockService.getScriptLock();
    const store = PropertiesService.getScriptProperties();
    lock.waitLock(1000);
    try {
      store.setProperty('first', '1');
      CacheService.getScriptCache().put('k', 'v');
      store.setProperty('second', '2');
    } finally {
      log.push('finally');
      store.deleteProperty('first');
      lock.releaseLock();
      log.push('cleaned');
    }
    return 'done';
  });
};

test('killed at any call: later calls throw too, in finally as well; the lock is free; earlier writes stay', () => {
  const whole = sample(fresh().runtime, []);
  expect(whole).toMatchObject({ ok: true, value: 'done', calls: 6 });
  for (let at = 0; at < whole.calls; at++) {
    const { runtime, LockService, PropertiesService } = fresh();
    const log: string[] = [];
    const names: string[] = [];
    runtime.setFault(({ index, name }) => {
      names.push(name);
      return index === at ? 'kill' : 'go';
    });
    const killed = sample(runtime, log);
    expect(killed).toMatchObject({ ok: false, error: { killed: true, message: 'Exceeded maximum execution time' } });
    // The hook is asked once more at most: after the kill nothing reaches it.
    expect(names).toHaveLength(at + 1);
    expect(log).not.toContain('cleaned');
    runtime.setFault(null);
    const next = runtime.run({ user: 'b@x.jp', kind: 'menu' }, () => LockService.getScriptLock().tryLock(0));
    expect(next.value).toBe(true);
    expect(PropertiesService.getScriptProperties().getProperty('first')).toBe(at >= 2 && at < 5 ? '1' : null);
  }
});

test('a script that swallows the kill has failed all the same', () => {
  const { runtime, PropertiesService } = fresh();
  runtime.setFault(() => 'kill');
  const result = runtime.run({ user: 'a@x.jp', kind: 'menu' }, () => {
    try {
      PropertiesService.getScriptProperties().setProperty('k', 'v');
    } catch {
      return 'swallowed';
    }
    return 'written';
  });
  expect(result).toMatchObject({ ok: false, error: { killed: true } });
  expect(PropertiesService.getScriptProperties().getProperty('k')).toBeNull();
});

test('a hook that throws kills the run with its message', () => {
  const { runtime, CacheService } = fresh();
  runtime.setFault(() => {
    throw new Error('pulled the plug');
  });
  const result = runtime.run({ user: 'a@x.jp', kind: 'menu' }, () => CacheService.getScriptCache().get('k'));
  expect(result).toMatchObject({ ok: false, error: { killed: true, message: 'pulled the plug' } });
});

// docs: guides/services/quotas and guides/triggers: 6 minutes a run, 30 seconds a simple trigger
test('a run is killed when its estimated time passes the limit of its kind', () => {
  const { runtime, Utilities } = fresh();
  const sleeper = (kind: 'menu' | 'onEdit' | 'onOpen' | 'sidebar', seconds: number) =>
    runtime.run({ user: 'a@x.jp', kind }, () => {
      for (let i = 0; i < seconds; i++) Utilities.sleep(1000);
      return 'awake';
    });
  expect(sleeper('onEdit', 30).value).toBe('awake');
  expect(sleeper('onEdit', 31)).toMatchObject({ ok: false, error: { killed: true } });
  expect(sleeper('onOpen', 31).ok).toBe(false);
  expect(sleeper('sidebar', 360).value).toBe('awake');
  expect(sleeper('menu', 361)).toMatchObject({ ok: false, error: { killed: true, message: 'Exceeded maximum execution time' } });
  // Outside a run there is no limit.
  for (let i = 0; i < 10; i++) Utilities.sleep(300_000);
});

test('a run inside a run has its own user, meter and mode, and the hook is deaf to it', () => {
  const { runtime, Session, CacheService } = fresh();
  const seen: string[] = [];
  const who = () => Session.getActiveUser().getEmail();
  runtime.setFault(({ name, user }) => {
    seen.push(`${user} ${name}`);
    const inner = runtime.run({ user: 'b@x.jp', kind: 'onEdit' }, () => {
      CacheService.getUserCache().put('k', 'of b');
      CacheService.getUserCache().get('k');
      return who();
    });
    expect(inner).toMatchObject({ ok: true, value: '', calls: 2 });
    return 'go';
  });
  const outer = runtime.run({ user: 'a@x.jp', kind: 'menu' }, () => {
    const before = CacheService.getUserCache().get('k');
    return [before, who()];
  });
  expect(outer).toMatchObject({ ok: true, value: [null, 'a@x.jp'], calls: 1 });
  expect(seen).toEqual(['a@x.jp CacheService.Cache.get']);
  expect(who()).toBe('owner@example.com');
});

test('an inner run that is killed does not kill the outer one', () => {
  const { runtime, Utilities, CacheService } = fresh();
  const kinds: boolean[] = [];
  runtime.setFault(() => {
    const inner = runtime.run({ user: 'b@x.jp', kind: 'onEdit' }, () => Utilities.sleep(60_000));
    kinds.push(inner.error?.killed ?? false);
    return 'go';
  });
  const outer = runtime.run({ user: 'a@x.jp', kind: 'menu' }, () => CacheService.getScriptCache().put('k', 'v'));
  expect([outer.ok, kinds]).toEqual([true, [true]]);
});

test('errors of a script come back with name, message and stack', () => {
  const { runtime, CacheService } = fresh();
  expect(runtime.run({ user: 'a', kind: 'menu' }, () => CacheService.getScriptCache().get(null as never)).error).toMatchObject({
    name: 'Exception',
    killed: false,
  });
  expect(
    runtime.run({ user: 'a', kind: 'menu' }, () => {
      throw 'a text';
    }).error,
  ).toMatchObject({ message: 'a text', killed: false });
});

test('killed between writes to the sheet: what was written stays, nothing after it is', () => {
  const write = (kill: number) => {
    const { runtime, SpreadsheetApp } = fresh();
    runtime.setFault(({ index }) => (index === kill ? 'kill' : 'go'));
    const run = runtime.run({ user: 'a@x.jp', kind: 'sidebar' }, () => {
      const sheet = SpreadsheetApp.getActiveSheet();
      for (let row = 1; row <= 4; row++) sheet.getRange(row, 1).setValue(row);
      SpreadsheetApp.flush();
    });
    runtime.setFault(null);
    return { run, written: SpreadsheetApp.getActiveSheet().getLastRow() };
  };
  const whole = write(-1);
  expect([whole.run.ok, whole.written, whole.run.cellsWritten]).toEqual([true, 4, 4]);
  const counts = Array.from({ length: whole.run.calls }, (_, at) => write(at).written);
  expect(counts).toEqual([0, 1, 2, 3, 4]);
});

test('each run sees the selection of its own user, also inside another run', () => {
  const { runtime, SpreadsheetApp } = fresh();
  const second = SpreadsheetApp.getActiveSpreadsheet().insertSheet('second').getSheetId();
  runtime.user('a@x.jp').select(0, 2, 2, 3, 1);
  runtime.user('b@x.jp').select(second, 5, 1);
  const where = () => {
    const sheet = SpreadsheetApp.getActiveSheet();
    return `${sheet.getName()}!${sheet.getActiveRange()?.getA1Notation()} ${SpreadsheetApp.getCurrentCell()?.getA1Notation()}`;
  };
  const inner: unknown[] = [];
  runtime.setFault(({ name }) => {
    if (name === 'SpreadsheetApp.flush') inner.push(runtime.run({ user: 'b@x.jp', kind: 'sidebar' }, where).value);
    return 'go';
  });
  const outer = runtime.run({ user: 'a@x.jp', kind: 'sidebar' }, () => {
    const before = where();
    SpreadsheetApp.flush();
    return [before, where()];
  });
  expect(outer.value).toEqual(['Sheet1!B2:B4 B2', 'Sheet1!B2:B4 B2']);
  expect(inner).toEqual(['second!A5 A5']);
});

test('an edit of another user inside a run is queued, and its onEdit may run there to its end', () => {
  const { runtime, SpreadsheetApp } = fresh();
  runtime.attach({
    onEdit: (event: { range: GoogleAppsScript.Spreadsheet.Range }) => {
      event.range.offset(0, 1).setValue('seen');
    },
  } as never);
  const person = runtime.user('b@x.jp');
  runtime.setFault(({ index }) => {
    if (index !== 1) return 'go';
    person.type(0, 1, 1, 'typed by b');
    runtime.drain();
    return 'go';
  });
  const outer = runtime.run({ user: 'a@x.jp', kind: 'menu' }, () => {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A2').setValue('first');
    return sheet.getRange('A1:B2').getValues();
  });
  expect(outer.value).toEqual([
    ['typed by b', 'seen'],
    ['first', ''],
  ]);
});
