/** A sample of the fault suite: every command, killed and interrupted at calls spread over its run. `npm run test:faults` tries them all. */
import { describe, expect, test } from '@jest/globals';
import { bases } from './bases';
import { commands } from './commands';
import { type Finding, partedByCause, Scenarios } from './scenario';

/** Scenarios a command; a scenario takes about a tenth of a second. */
const perCommand = 24;

const scenarios = new Scenarios(bases());

/** Faults of a command, evenly thinned out and always the same: each kind of fault is met at another call. */
const sample = (count: number, kinds: number): { call: number; kind: number }[] => {
  const all = count * kinds;
  const step = Math.max(1, Math.floor(all / perCommand));
  // Odd against the number of kinds, so that every kind has its turn.
  const stride = step % kinds === 0 ? step + 1 : step;
  return Array.from({ length: Math.min(perCommand, all) }, (_, at) => (at * stride) % all).map((at) => ({
    call: Math.floor(at / kinds),
    kind: at % kinds,
  }));
};

describe.each(commands.map((command) => [command.name, command] as const))('%s', (_name, command) => {
  const { calls, findings } = scenarios.calls(command);

  test('is right without a fault', () => {
    expect(findings).toEqual([]);
  });

  test('keeps every law when it is killed or somebody else works meanwhile', () => {
    const nexts = Scenarios.nextsFor(command);
    const others = Scenarios.othersFor(command);
    const found: Finding[] = sample(calls.length, nexts.length + others.length).flatMap(({ call, kind }) => {
      const next = nexts[kind];
      const other = others[kind - nexts.length];
      if (next !== undefined) return scenarios.killed(command, call, next);
      return other === undefined ? [] : scenarios.interrupted(command, call, other);
    });
    expect(partedByCause(found).violations).toEqual([]);
  });
});
