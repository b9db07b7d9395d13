/** A clean-up that takes several calls, as the page makes them one after the other: one batch, of which a call may die between parts and inside one; and the batch taken back. */
import type { RunResult } from '../../../workbench/runtime/index';
import { after } from '../base';
import { answered, type Command } from '../command';
import { type Facts, withCells } from '../facts';
import type { World } from '../world';
import { cleanAddress, cleaned, reworded, typedAddress, waiting } from './clean-base';

const key = 'faults-clean-parts';
/** Cells of one part: a stand-in for the 20,000 that the server puts into one. The first takes three addresses and one renaming. */
const size = 4;

interface Preview {
  readonly rules: readonly { readonly code: string }[];
  readonly expected: string;
}

/** The first cells of what a preview expects; and how many there are in all. */
const firstOf = (expected: string): { expected: string; all: number } => {
  let left = size;
  let all = 0;
  const groups = (JSON.parse(expected) as [string, string, string][]).flatMap(([rule, column, cells]) => {
    const names = cells.split(' ');
    const mine = names.slice(0, left);
    left -= mine.length;
    all += names.length;
    return mine.length === 0 ? [] : [[rule, column, mine.join(' ')]];
  });
  return { expected: JSON.stringify(groups), all };
};

const chosen = (code: string): boolean => code === 'address' || code.startsWith('rename ');

/** What sidebar/clean/clean.tsx does: the next part is asked for and written, until nothing is beyond it. */
const allParts = (world: World): RunResult => {
  const overview = world.call(world.me, 'sidebarCleanPreview', { rule: '', from: 0 });
  if (!answered(overview)) return overview;
  const rules = (overview.value as { value: Preview }).value.rules.map(({ code }) => code).filter(chosen);
  for (;;) {
    const next = world.call(world.me, 'sidebarCleanPreview', { rule: '', from: 0, only: { rules, except: [] } });
    if (!answered(next)) return next;
    const { expected, all } = firstOf((next.value as { value: Preview }).value.expected);
    const result = world.call(world.me, 'sidebarCleanApply', { key, rules, except: [], expected });
    if (!answered(result)) return result;
    if (all <= size || (result.value as { value: { changed: number } }).value.changed === 0) return result;
  }
};

/** What stands after the first part. */
const firstPart = (facts: Facts): Facts =>
  cleaned.reduce(
    (sum, id, at) => withCells(sum, 'customers', id, { 所在地: cleanAddress, ...(at === 0 ? { 段階: reworded } : {}) }),
    facts,
  );

const parts: Command = {
  name: 'clean: in several parts',
  base: waiting,
  prepare: () => undefined,
  run: allParts,
  again: (world) => void allParts(world),
  effect: (facts) => cleaned.reduce((sum, id) => withCells(sum, 'customers', id, { 所在地: cleanAddress, 段階: reworded }), facts),
  partly: firstPart,
  completed: false,
  row: cleaned[0],
  cell: { heading: '所在地', text: '大阪市北区梅田1-1', stored: '大阪市北区梅田1-1' },
};

const afterParts = after(waiting, 'cleaned in parts', (world) => {
  const result = allParts(world);
  if (!answered(result)) throw new Error(`fixture: ${JSON.stringify(result)}`);
});

const back: Command = {
  name: 'clean: undo of several parts',
  base: afterParts,
  prepare: () => undefined,
  run: (world) => world.call(world.me, 'sidebarUndoBatch', { batch: key }),
  again: (world) => void world.call(world.me, 'sidebarUndoBatch', { batch: key }),
  // The dropdown refuses a former word: what was renamed stays (0014).
  effect: (facts) =>
    cleaned.reduce(
      (sum, id) =>
        sum.customers.get(id)?.get('所在地') === cleanAddress ? withCells(sum, 'customers', id, { 所在地: typedAddress }) : sum,
      facts,
    ),
  completed: false,
  row: cleaned[0],
  cell: { heading: '所在地', text: '大阪市北区梅田1-1', stored: '大阪市北区梅田1-1' },
};

export const cleaningInParts: readonly Command[] = [parts, back];
