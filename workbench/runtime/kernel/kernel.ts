/** The state of the execution that is under way, and the one gate through which every service call passes. */
import type { AuthMode, FaultHook, RunKind, ScriptRealm } from '../runtime';
import { Exception, Killed } from './exception';
import { Meter } from './meter';
import { refusal } from './permission';

/** What a service call does, for the meter's cost model (platform.md D). */
export type CallKind =
  /** Obtains an object (getRange, getSheetByName): answered from what is already loaded; counted apart from calls. */
  | 'handle'
  /** Plain computing on the script's side (builders, toString, Utilities): costs nothing. */
  | 'local'
  | 'read'
  | 'write'
  /** One value or format for a whole block. */
  | 'fill'
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
  /** Stands in for an execution while none is under way: the owner runs a script from the editor, without limits. */
  readonly outside: Execution;
  fault: FaultHook | null = null;
  /** The realm of the loaded script, when it has one of its own. */
  realm: ScriptRealm | null = null;
  /** The calls of the last outermost execution, or of everything outside runs since then. */
  readonly total = new Meter();
  /** Milliseconds scripts have slept or waited: estimated time, which the host's clock has not seen. */
  private waited = 0;
  private striking = false;

  constructor(
    readonly now: () => number,
    owner: string,
  ) {
    this.outside = {
      user: owner,
      kind: 'test',
      authMode: 'FULL',
      limitSeconds: Number.POSITIVE_INFINITY,
      killed: null,
      callIndex: 0,
      meter: new Meter(),
      atEnd: [],
    };
  }

  get running(): Execution {
    return this.current ?? this.outside;
  }

  /** The time as services see it: the host's clock plus the time that scripts have slept. */
  clock(): number {
    return this.now() + this.waited;
  }

  /**
   * Passes a service call: asks the authorisation mode, lets the fault hook strike, counts, and kills the run at its time limit.
   * `cells` is the number of cells read or written. Local calls and handles cannot be struck: they change nothing.
   */
  pass(name: string, kind: CallKind, cells: number): void {
    const run = this.running;
    if (run.killed !== null) throw run.killed;
    if (this.within > 0) return;
    if (run.authMode !== 'FULL') {
      const refused = refusal(name, run.authMode);
      if (refused !== null) throw new Exception(refused);
    }
    if (kind !== 'local' && kind !== 'handle') {
      const index = run.callIndex++;
      if (this.fault !== null && this.current !== null && !this.striking) this.strike(this.fault, { index, name, cells, user: run.user });
    }
    run.meter.count(name, kind, cells);
    this.total.count(name, kind, cells);
    this.watch(run);
  }

  private within = 0;

  /** What `work` does through other published methods is part of one call: a RangeList is one request, however many ranges it has. */
  asOne<T>(work: () => T): T {
    this.within++;
    try {
      return work();
    } finally {
      this.within--;
    }
  }

  /** Lets estimated time go by: Utilities.sleep, waiting for a lock. */
  wait(milliseconds: number): void {
    const run = this.running;
    this.waited += milliseconds;
    run.meter.wait(milliseconds / 1000);
    this.total.wait(milliseconds / 1000);
    this.watch(run);
  }

  private watch(run: Execution): void {
    if (run.meter.estimatedSeconds <= run.limitSeconds) return;
    run.killed = new Killed();
    throw run.killed;
  }

  /** The hook is deaf to the calls of what it runs itself: it strikes the outer run only. */
  private strike(fault: FaultHook, call: Parameters<FaultHook>[0]): void {
    const run = this.running;
    let message: string | undefined;
    this.striking = true;
    try {
      if (fault(call) === 'go') return;
    } catch (error) {
      message = String((error as Error)?.message ?? error);
    } finally {
      this.striking = false;
    }
    run.killed = new Killed(message);
    throw run.killed;
  }
}
