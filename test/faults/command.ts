/** What the suite knows of a command: how it is started, how a person would go on after it died, and what it does to the facts. */
import type { RunResult } from '../../workbench/runtime/index';
import type { Base } from './base';
import type { Facts } from './facts';
import type { Other } from './others';
import type { World } from './world';

export interface Command {
  /** Begins with the group: 'edit: amount'. */
  readonly name: string;
  /** The workbook it starts from. */
  readonly base: Base;
  /** Which of the add-on's variants it is in; the core unless said. */
  readonly variant?: 'daily';
  /** True where edits tell who made them, as within the accounts of one company. */
  readonly knowsTheUser?: true;
  /** What people did before: a typed cell whose edit event waits, the sheet in front. */
  prepare(world: World): void;
  /** The run that is killed or interrupted. Of several, as a page starts them one after the other, the last one's result. */
  run(world: World): RunResult;
  /** The same once more: clicked, typed, or sent again by the sidebar. */
  again(world: World): void;
  /** The facts when it is done. */
  effect(facts: Facts): Facts;
  /** What may remain of it when it died and nobody started it again, besides nothing and all. */
  readonly partly?: (facts: Facts) => Facts;
  /** It only adds to what a person typed, and leaves that alone (`partly`) when rows move meanwhile. */
  readonly yields?: true;
  /** What it does without the customer `row`, whom somebody deleted before it looked: it says so and does the rest. */
  readonly without?: (facts: Facts) => Facts;
  /** True when 台帳を整える finishes what was cut off: what people typed stands in the cells already. */
  readonly completed: boolean;
  /** A customer whose row the command writes; null when it writes none that a person knows. */
  readonly row: string | null;
  /** The heading and the text somebody else types into the very cell the command writes, and how it is stored. */
  readonly cell: { readonly heading: string; readonly text: string; readonly stored: string } | null;
  /** What others may do beside this command and no other. */
  readonly others?: readonly Other[];
  /** Laws of this command and no other: sentences on what is wrong after tidying. */
  readonly laws?: (world: World) => readonly string[];
  /** It fills rows below the last record with a block, of which somebody may be in the middle: docs/decisions/0007-no-compare-and-swap.md. */
  readonly fills?: true;
  /** A cell whose edit no run follows, so that nothing puts back what somebody types there in the moment before one of these calls: 0007 as well. */
  readonly blind?: { readonly cell: string; readonly calls: readonly string[] };
}

/** The one run that is waiting for an edit event. */
export const onlyRun = (results: readonly RunResult[]): RunResult => {
  const [first] = results;
  if (first === undefined || results.length !== 1) throw new Error(`expected one run, got ${results.length}`);
  return first;
};

/** An answer of the sidebar that is a refusal counts as a failure here. */
export const answered = (result: RunResult): boolean => result.ok && (result.value as { ok?: boolean } | null)?.ok === true;
