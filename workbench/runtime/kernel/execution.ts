/** Runs one entry point from start to end as Apps Script does, also inside another user's run. */
import type { AuthMode, RunKind, RunOptions, RunResult } from '../runtime';
import { Killed } from './exception';
import type { Execution, Kernel } from './kernel';
import { Meter } from './meter';

/** Simple triggers run LIMITED; all else that a person or an installable trigger starts runs FULL (platform.md B). */
const modeOf = (kind: RunKind): AuthMode => (kind === 'onOpen' || kind === 'onEdit' ? 'LIMITED' : 'FULL');

/** 30 s for simple triggers, 6 minutes otherwise (docs guides/services/quotas). */
const limitOf = (kind: RunKind): number => (kind === 'onOpen' || kind === 'onEdit' ? 30 : 360);

/** Thrown values come from any realm, and need not be errors. */
const describe = (thrown: unknown): { name: string; message: string; stack: string } => {
  const error = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as { name?: unknown; message?: unknown; stack?: unknown };
  return { name: String(error.name ?? 'Error'), message: String(error.message ?? thrown), stack: String(error.stack ?? '') };
};

/**
 * Runs `entry` as an execution of its own and restores the outer one, if any. A kill cannot be caught: a script that swallowed
 * it has failed all the same, because none of its later calls did anything.
 */
export const execute = <T>(kernel: Kernel, options: RunOptions, entry: () => T): RunResult<T> => {
  const outer = kernel.current;
  const run: Execution = {
    user: options.user,
    kind: options.kind,
    authMode: options.authMode ?? modeOf(options.kind),
    limitSeconds: limitOf(options.kind),
    killed: null,
    callIndex: 0,
    meter: new Meter(),
    atEnd: [],
  };
  if (outer === null) kernel.total.reset();
  kernel.current = run;
  const outcome: { value?: T; thrown?: unknown; failed: boolean } = { failed: false };
  try {
    outcome.value = entry();
  } catch (thrown) {
    outcome.thrown = thrown;
    outcome.failed = true;
  } finally {
    for (const action of run.atEnd) action();
    if (run.killed === null) for (const meter of [run.meter, kernel.total]) meter.end();
    kernel.current = outer;
  }
  const { calls, cellsRead, cellsWritten, estimatedSeconds } = run.meter.read();
  const counts = { calls, cellsRead, cellsWritten, estimatedSeconds };
  if (run.killed !== null) return { ok: false, error: { ...describe(run.killed), killed: true }, ...counts };
  if (outcome.failed) return { ok: false, error: { ...describe(outcome.thrown), killed: outcome.thrown instanceof Killed }, ...counts };
  return { ok: true, value: outcome.value as T, ...counts };
};
