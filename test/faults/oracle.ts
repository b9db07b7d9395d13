/** The laws, checked on a workbook after the fault, the next action and 台帳を整える. */
import { closest } from './compare';
import { brokenDerived } from './derived';
import { type Facts, factsOf, rowsOf } from './facts';
import { brokenLog } from './logged';
import { customers, log, today } from './sheet-names';
import { stateOf } from './twin';
import type { World } from './world';

export type Kind = 'lost' | 'corrupt' | 'doubled';

export interface Violation {
  readonly kind: Kind;
  readonly text: string;
}

export interface Before {
  readonly facts: Facts;
  readonly ids: ReadonlySet<string>;
  /** 更新日 by customer ID. */
  readonly updated: ReadonlyMap<string, string>;
}

export const updatedOf = (world: World): Map<string, string> =>
  new Map(rowsOf(world, customers).map(({ cells }) => [cells.get('顧客ID') ?? '', cells.get('更新日') ?? '']));

/** 更新日 may move only for customers of whom something changed. */
const wronglyUpdated = (world: World, before: Before, accepted: readonly Facts[]): string[] => {
  const now = updatedOf(world);
  const touched = (id: string): boolean =>
    accepted.some(
      (one) =>
        JSON.stringify([...(one.customers.get(id) ?? [])]) !== JSON.stringify([...(before.facts.customers.get(id) ?? [])]) ||
        [...one.touches].some(
          ([key, cells]) =>
            cells.get('顧客ID') === id && JSON.stringify([...cells]) !== JSON.stringify([...(before.facts.touches.get(key) ?? [])]),
        ),
    );
  return [...before.updated].flatMap(([id, day]) =>
    now.has(id) && now.get(id) !== day && !touched(id) ? [`${id}: 更新日 ${now.get(id)} although nobody changed it since ${day}`] : [],
  );
};

/** Everything that stands in the ledger, but for the clock of 今日. */
const standing = (world: World): Map<string, string> =>
  new Map(
    world.book.sheets.map((sheet) => [
      sheet.name,
      JSON.stringify(
        Array.from({ length: sheet.values.height }, (_, at) => sheet.values.rowAt(at + 1)?.map((cell) => cell ?? '') ?? []).map((row) => {
          let end = row.length;
          while (end > 0 && row[end - 1] === '') end--;
          return row.slice(0, sheet.name === today ? Math.min(end, 10) : end);
        }),
      ),
    ]),
  );

const tidy = (world: World, violations: Violation[]): void => {
  const result = world.me.clickMenu('menuTidy');
  if (!result.ok || result.value === null)
    violations.push({ kind: 'corrupt', text: `tidy failed: ${result.error?.message ?? world.said.at(-1)}` });
};

/** What the scenario was, as far as the judgement depends on it. */
export interface Case {
  /** The outcomes that are right. */
  readonly accepted: readonly Facts[];
  /** Customers that somebody deleted. */
  readonly gone: ReadonlySet<string>;
  /** Rows were moved by somebody. */
  readonly moved: boolean;
  /** How the workbook is built must be as a set-up builds it: nobody else did anything to that. */
  readonly shape: boolean;
  /** Laws of the command. */
  readonly laws?: ((world: World) => readonly string[]) | undefined;
}

/** What a second tidy changed, by the state it found: most scenarios are tidied into one of a few. */
const settled = new Map<string, readonly Violation[]>();

/** 台帳を整える once more: nothing may change. */
const tidyAgain = (world: World): readonly Violation[] => {
  const state = stateOf(world);
  const known = settled.get(state);
  if (known !== undefined) return known;
  const violations: Violation[] = [];
  const once = standing(world);
  tidy(world, violations);
  for (const [name, text] of standing(world)) {
    if (once.get(name) !== text)
      violations.push({ kind: 'corrupt', text: `a second tidy changes ${name}${name === log ? `: ${text.slice(-300)}` : ''}` });
  }
  settled.set(state, violations);
  return violations;
};

/** What is wrong after tidying. */
export const judge = (world: World, before: Before, { accepted, gone, moved, laws }: Case): Violation[] => {
  const violations: Violation[] = [];
  const add = (kind: Kind, texts: readonly string[]): void => void violations.push(...texts.map((text) => ({ kind, text })));
  tidy(world, violations);
  const facts = factsOf(world, before.ids);
  const { lost, corrupt } = closest(accepted, facts);
  add('lost', lost);
  add('corrupt', corrupt);
  add('doubled', facts.doubled);
  const derived = brokenDerived(world, gone);
  add('corrupt', derived.corrupt);
  add('doubled', derived.doubled);
  add('corrupt', brokenLog(world, gone));
  // 更新日 is a hint, written along with automatic cells; where rows move under a write it may show on another row that it was touched.
  if (!moved) add('corrupt', wronglyUpdated(world, before, accepted));
  add('corrupt', laws?.(world) ?? []);
  violations.push(...tidyAgain(world));
  return violations;
};
