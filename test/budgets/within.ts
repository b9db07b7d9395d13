/** Holds one run of an operation to its budget. */
import { expect } from '@jest/globals';
import type { BenchLedger } from '../../bench/ledger-of';
import { callsOf, type Operation } from '../../bench/operation';

export interface Budget {
  readonly calls: number;
  readonly seconds: number;
}

/** The run's figures, and where its calls went when they are too many. */
export const within = (ledger: BenchLedger, operation: Operation, turn: number, budget: Budget): void => {
  const { calls, estimatedSeconds } = operation(ledger, turn);
  const spent = { calls, seconds: Number(estimatedSeconds.toFixed(3)), by: callsOf(ledger) };
  expect({ ...spent, within: calls <= budget.calls && estimatedSeconds <= budget.seconds }).toEqual({ ...spent, within: true });
};
