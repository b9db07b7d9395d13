/** How the facts found differ from those expected, in words. */
import type { Cells, Facts } from './facts';

export interface Difference {
  /** A fact that should be there is not. */
  readonly lost: readonly string[];
  /** Something stands where nothing, or something else, should. */
  readonly corrupt: readonly string[];
}

const cellsDiffer = (what: string, expected: Cells, found: Cells, out: { lost: string[]; corrupt: string[] }): void => {
  for (const [heading, text] of expected) {
    const now = found.get(heading);
    if (now !== text) out.lost.push(`${what} ${heading}: ${JSON.stringify(text)} is now ${JSON.stringify(now ?? '')}`);
  }
  for (const [heading, text] of found)
    if (!expected.has(heading)) out.corrupt.push(`${what} ${heading}: ${JSON.stringify(text)} stands in an empty cell`);
};

const difference = (expected: Facts, found: Facts): Difference => {
  const out = { lost: [] as string[], corrupt: [] as string[] };
  for (const table of ['customers', 'touches'] as const) {
    for (const [name, cells] of expected[table]) {
      const now = found[table].get(name);
      if (now === undefined) out.lost.push(`${table} ${name} is gone: ${JSON.stringify([...cells])}`);
      else cellsDiffer(`${table} ${name}`, cells, now, out);
    }
    for (const [name, cells] of found[table])
      if (!expected[table].has(name)) out.corrupt.push(`${table} ${name} should not be there: ${JSON.stringify([...cells])}`);
  }
  cellsDiffer('sheet', expected.others, found.others, out);
  return out;
};

/** The smallest difference to any of the acceptable outcomes. */
export const closest = (accepted: readonly Facts[], found: Facts): Difference => {
  const all = accepted
    .map((one) => difference(one, found))
    .sort((a, b) => a.lost.length + a.corrupt.length - b.lost.length - b.corrupt.length);
  return all[0] ?? { lost: [], corrupt: [] };
};
