/** The state of the execution that is under way, and the one gate through which every service call passes. */
import type { AuthMode, FaultHook, RunKind } from '../runtime';
import { Killed } from './exception';
import { Meter } from './meter';

/** What a service call does, for the meter's cost model (platform.md D). */
export type CallKind =
  /** Obtains an object (getRange, getSheetByName): answered from what is already loaded; counted apart from calls. */
  | 'handle'
  /** Plain computing on the script's side (builders, toString, Utilities): costs nothing. */
  | 'local'
  | 'read'
  | 'write'
  | 'structure'
  | 'append'
  | 'find'
  | 'name'
  | 'flush'
  | 'cache-get'
  | 'cache-put'
  | 'property-get'
  | 'property-set'
  | 'lock'
  | 'ui';

/** One execution: who runs it, how far it may go, and whether it has been killed. */
export interface Execution {
  user: string;
  kind: RunKind;
  authMode: AuthMode;
  limitSeconds: number;
  killed: Killed | null;
  callIndex: number;
  meter: Meter;
  /** Things to do when the execution ends, whatever happened: free locks, flush pending writes. */
  atEnd: (() => void)[];
}

export class Kernel {
  /** The innermost execution; a fault hook may run another user's execution inside it. */
  current: Execution | null = null;
  fault: FaultHook | null = null;
  /** The meter of all executions together. */
  readonly total = new Meter();

  constructor(readonly now: () => number) {}

  /**
   * Passes a service call: lets the fault hook strike, counts it, and kills the run at its time limit.
   * `cells` is the number of cells read or written. Local calls and handles cannot be struck: they change nothing.
   */
  pass(name: string, kind: CallKind, cells: number): void {
    const run = this.current;
    if (run === null) return;
    if (run.killed !== null) throw run.killed;
    if (kind !== 'local' && kind !== 'handle') {
      const index = run.callIndex++;
      if (this.fault !== null) {
        const verdict = this.fault({ index, name, cells, user: run.user });
        if (verdict === 'kill') {
          run.killed = new Killed();
          throw run.killed;
        }
      }
    }
    run.meter.count(name, kind, cells);
    this.total.count(name, kind, cells);
    if (run.meter.estimatedSeconds > run.limitSeconds) {
      run.killed = new Killed();
      throw run.killed;
    }
  }
}
