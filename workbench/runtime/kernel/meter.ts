/** Counts service calls and turns them into estimated Google seconds by the cost model of docs/decisions/0003-cost-model.md. */
import type { CallKind } from './kernel';

/** Seconds a call takes apart from its cells. Published measurements collected in the decision record. */
const base: Record<CallKind, number> = {
  local: 0,
  handle: 0.002,
  read: 0.17,
  write: 0.09,
  fill: 0.09,
  structure: 0.1,
  append: 0.11,
  find: 0.5,
  name: 0.15,
  flush: 0.03,
  'cache-get': 0.02,
  'cache-put': 0.09,
  'property-get': 0.03,
  'property-set': 0.065,
  lock: 0.05,
  ui: 0,
};

/** A read after a write, and the end of the run, make Google commit the pending cells first; a fill is one request, whatever its size. */
const commitPerCell = 60e-6;
const commitBase = 0.3;
const commitSmall = 0.03;
const readPerCell = 12e-6;
const writePerCell = 10e-6;
const bigWrite = 20_000;
const findPerCell = 5.5e-6;
/** One value or format for a whole block: ten million cells in a second (TK-10M). */
const fillPerCell = 1e-7;
/** A small write right behind another is only buffered: loops of setValue take 1.2–1.3 ms a call (TK-RW). */
const bufferedWrite = 0.0013;
const smallWrite = 100;

export interface MeterReading {
  calls: number;
  handles: number;
  cellsRead: number;
  cellsWritten: number;
  estimatedSeconds: number;
}

export class Meter {
  private reading: MeterReading = { calls: 0, handles: 0, cellsRead: 0, cellsWritten: 0, estimatedSeconds: 0 };
  private pendingCells = 0;
  private behindWrite = false;
  private readonly names = new Map<string, number>();
  /** Is told of each call with what it cost, what was pending before it included. */
  heard: ((name: string, cells: number, seconds: number) => void) | null = null;

  get calls(): number {
    return this.reading.calls;
  }
  get estimatedSeconds(): number {
    return this.reading.estimatedSeconds;
  }

  read(): MeterReading {
    return { ...this.reading };
  }

  /** Calls by name, most frequent first: shows where a command spends its calls. */
  byName(): [string, number][] {
    return [...this.names].sort((a, b) => b[1] - a[1]);
  }

  reset(): void {
    this.reading = { calls: 0, handles: 0, cellsRead: 0, cellsWritten: 0, estimatedSeconds: 0 };
    this.pendingCells = 0;
    this.behindWrite = false;
    this.names.clear();
  }

  count(name: string, kind: CallKind, cells: number): void {
    const at = this.reading;
    if (kind === 'local') return;
    if (kind === 'handle') {
      at.estimatedSeconds += base.handle;
      at.handles += 1;
      return;
    }
    const before = at.estimatedSeconds;
    const buffered = this.behindWrite && (kind === 'fill' || (kind === 'write' && cells <= smallWrite));
    at.estimatedSeconds += buffered ? bufferedWrite : base[kind];
    this.behindWrite = kind === 'write' || kind === 'fill';
    at.calls += 1;
    this.names.set(name, (this.names.get(name) ?? 0) + 1);
    if (kind === 'read' || kind === 'find' || kind === 'flush' || kind === 'append') this.commit();
    if (kind === 'read') {
      at.cellsRead += cells;
      at.estimatedSeconds += readPerCell * cells;
    } else if (kind === 'find') {
      at.cellsRead += cells;
      at.estimatedSeconds += findPerCell * cells;
    } else if (kind === 'fill') {
      at.cellsWritten += cells;
      at.estimatedSeconds += fillPerCell * cells;
      this.pendingCells += 1;
    } else if (kind === 'append') {
      // Measured as a whole, whatever the columns: it is synchronous and leaves nothing pending.
      at.cellsWritten += cells;
    } else if (kind === 'write') {
      at.cellsWritten += cells;
      if (cells > bigWrite) at.estimatedSeconds += 0.11 + commitPerCell * cells;
      else {
        at.estimatedSeconds += writePerCell * cells;
        this.pendingCells += cells;
      }
    }
    this.heard?.(name, cells, at.estimatedSeconds - before);
  }

  /** The run is over: what was only buffered is committed then. */
  end(): void {
    this.commit();
  }

  /** Time that goes by without a call: sleeping, waiting for a lock. */
  wait(seconds: number): void {
    this.reading.estimatedSeconds += seconds;
  }

  private commit(): void {
    if (this.pendingCells === 0) return;
    this.reading.estimatedSeconds += this.pendingCells < 1000 ? commitSmall : commitBase + commitPerCell * this.pendingCells;
    this.pendingCells = 0;
  }
}
