/**
 * A sample of the fault suite: every command, killed and interrupted at calls spread over its run. `npm run test:faults` tries them all.
 * However many commands there are, the sample stays under two minutes: they share its scenarios out among themselves.
 */
import { describe, expect, test } from '@jest/globals';
import { Bases } from './base';
import { commands } from './commands/index';
import { faultsOf, partedByCause } from './fault';
import { Scenarios } from './scenario';

/** Scenarios of all commands together, and the fewest of one. */
const together = 600;
const fewest = 6;

const scenarios = new Scenarios(new Bases());

/** Faults of a command, evenly thinned out and always the same: each kind of fault is met at another call. */
const sample = (count: number, kinds: number): { call: number; kind: number }[] => {
  const all = count * kinds;
  const size = Math.min(all, Math.max(fewest, Math.floor(together / commands.length)));
  const step = Math.max(1, Math.floor(all / size));
  // Odd against the number of kinds, so that every kind has its turn.
  const stride = step % kinds === 0 ? step + 1 : step;
  return Array.from({ length: size }, (_, at) => (at * stride) % all).map((at) => ({ call: Math.floor(at / kinds), kind: at % kinds }));
};

describe.each(commands.map((command) => [command.name, command] as const))('%s', (_name, command) => {
  const { calls, findings } = scenarios.calls(command);

  test('is right without a fault', () => {
    expect(findings).toEqual([]);
  });

  test('keeps every law when it is killed or somebody else works meanwhile', () => {
    const faults = faultsOf(command);
    const found = sample(calls, faults.length).flatMap(({ call, kind }) => {
      const fault = faults[kind];
      return fault === undefined ? [] : scenarios.struck(command, fault, call);
    });
    expect(partedByCause(command, found).violations).toEqual([]);
  });
});
