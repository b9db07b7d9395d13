/** Takes the measure of an operation: calls and estimated seconds from the meter, milliseconds of this machine's processor. */
import type { BenchLedger } from './ledger-of';
import type { Operation } from './operation';

export interface Measure {
  readonly operation: string;
  readonly customers: number;
  readonly touches: number;
  readonly calls: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  readonly estimatedSeconds: number;
  readonly cpuMs: number;
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** User and system time since `from`, in milliseconds. */
const cpuSince = (from: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
};

let turn = 0;

/** Runs an operation `times` times, each on another row: the dearest run counts, and the median of the milliseconds. */
export const measure = (name: string, operation: Operation, ledger: BenchLedger, times = 1): Measure => {
  const spent: number[] = [];
  let dearest: Omit<Measure, 'operation' | 'customers' | 'touches' | 'cpuMs'> | null = null;
  for (let run = 0; run < times; run++) {
    const from = process.cpuUsage();
    const { calls, cellsRead, cellsWritten, estimatedSeconds } = operation(ledger, turn++);
    spent.push(cpuSince(from));
    if (dearest === null || estimatedSeconds > dearest.estimatedSeconds) dearest = { calls, cellsRead, cellsWritten, estimatedSeconds };
  }
  if (dearest === null) throw new Error('Nothing was run');
  const median = spent.sort((a, b) => a - b)[Math.floor(spent.length / 2)] ?? 0;
  return {
    operation: name,
    customers: ledger.customers,
    touches: ledger.touches,
    ...dearest,
    estimatedSeconds: rounded(dearest.estimatedSeconds, 3),
    cpuMs: rounded(median, 1),
  };
};

/** The worst of several: most calls, most seconds, wherever each was met. */
export const worst = (name: string, measures: readonly Measure[]): Measure => {
  const most = (of: (one: Measure) => number): number => Math.max(...measures.map(of));
  const [first] = measures;
  if (first === undefined) throw new Error('Nothing was measured');
  return {
    ...first,
    operation: name,
    calls: most((one) => one.calls),
    cellsRead: most((one) => one.cellsRead),
    cellsWritten: most((one) => one.cellsWritten),
    estimatedSeconds: most((one) => one.estimatedSeconds),
    cpuMs: most((one) => one.cpuMs),
  };
};

export interface Growth {
  readonly operation: string;
  readonly growth: { readonly calls: number; readonly estimatedSeconds: number; readonly cpuMs: number };
  readonly from: number;
  readonly to: number;
}

/** By how many times an operation costs more in the larger ledger. */
export const growthOf = (small: Measure, large: Measure): Growth => {
  const times = (a: number, b: number): number => rounded(a === 0 ? 1 : b / a, 2);
  return {
    operation: small.operation,
    growth: {
      calls: times(small.calls, large.calls),
      estimatedSeconds: times(small.estimatedSeconds, large.estimatedSeconds),
      cpuMs: times(small.cpuMs, large.cpuMs),
    },
    from: small.customers,
    to: large.customers,
  };
};
