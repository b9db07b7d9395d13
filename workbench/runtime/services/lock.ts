/** LockService: three kinds of lock, held by an execution, freed when it ends (docs reference/lock). */
import { countArguments } from '../kernel/arguments';
import { Exception, signatureMismatch } from '../kernel/exception';
import type { Execution, Kernel } from '../kernel/kernel';
import { publish } from '../kernel/publish';

interface LockState {
  key: string;
}

export interface Locks {
  service: object;
  /** A question to the user suspends the script, and the suspended script loses its locks (types: Ui.alert). */
  release(run: Execution): void;
}

const path = 'LockService.Lock';

const milliseconds = (method: string, args: readonly unknown[]): number => {
  countArguments(method, args, 1);
  if (typeof args[0] !== 'number') throw signatureMismatch(method, args);
  return args[0];
};

export const createLocks = (kernel: Kernel): Locks => {
  const holders = new Map<string, Execution>();

  const release = (run: Execution): void => {
    for (const [key, holder] of holders) if (holder === run) holders.delete(key);
  };

  /**
   * A nested run cannot wait for the run it interrupts: the holder stands still until it returns. So waiting always ends in
   * failure, after the whole time-out has gone by.
   */
  const take = (key: string, timeout: number): boolean => {
    const run = kernel.running;
    const holder = holders.get(key);
    if (holder === run) return true;
    // live: gas-fakes test/testlock.js "Lock timeout failures": a negative time-out fails even on a free lock.
    if (timeout < 0) return false;
    if (holder !== undefined) {
      kernel.wait(timeout);
      return false;
    }
    holders.set(key, run);
    run.atEnd.push(() => release(run));
    return true;
  };

  const lock = publish<LockState>(kernel, path, 'Lock', {
    hasLock: { kind: 'local', call: ({ key }) => holders.get(key) === kernel.running },
    tryLock: { kind: 'lock', call: ({ key }, ...args) => take(key, milliseconds(`${path}.tryLock`, args)) },
    waitLock: {
      kind: 'lock',
      call: ({ key }, ...args) => {
        if (!take(key, milliseconds(`${path}.waitLock`, args)))
          throw new Exception('Lock timeout: another process was holding the lock for too long.');
        return null;
      },
    },
    releaseLock: {
      kind: 'lock',
      call: ({ key }) => {
        if (holders.get(key) === kernel.running) holders.delete(key);
        return null;
      },
    },
  });

  const service = publish<object>(kernel, 'LockService', 'LockService', {
    getDocumentLock: { kind: 'handle', call: () => lock.wrap({ key: 'document' }) },
    getScriptLock: { kind: 'handle', call: () => lock.wrap({ key: 'script' }) },
    getUserLock: { kind: 'handle', call: () => lock.wrap({ key: `user ${kernel.running.user}` }) },
  }).wrap({});

  return { service, release };
};
