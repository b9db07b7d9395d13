/** A list beside the ledger, planned and imported in one slice as the dialog does it, and taken back. */
import type { Answer, ImportPlanAnswer } from '../../../src/contract';
import { after, ledger } from '../base';
import { answered, type Command } from '../command';
import { type Facts, withCells } from '../facts';
import { customers } from '../sheet-names';
import type { World } from '../world';

interface ImportedList {
  readonly sheet: string;
  /** As a person types them: an apostrophe in front keeps a text a text. */
  readonly rows: readonly (readonly string[])[];
  /** By which a slice that is sent again is known. */
  readonly key: string;
  /** Chosen by the person; null for what the dialog proposes. */
  readonly options?: object | null;
}

/** What the commands of one list share. */
export interface DialogImport {
  /** The slice, without what it does to the facts. */
  readonly slice: Pick<Command, 'base' | 'prepare' | 'run' | 'again' | 'completed' | 'row' | 'cell' | 'fills'>;
  /** The undo, in a ledger into which the list was imported just now. */
  readonly undo: Pick<Command, 'base' | 'prepare' | 'run' | 'again' | 'completed'>;
}

export const dialogImport = ({ sheet, rows, key, options = null }: ImportedList): DialogImport => {
  const plans = new WeakMap<World, ImportPlanAnswer>();
  const plan = (world: World): void => {
    const request = { sheetId: world.sheet(sheet).id, options, show: 'new', from: 0 };
    const answer = world.call(world.me, 'sidebarImportPlan', request).value as Answer<ImportPlanAnswer>;
    if (!answer.ok) throw new Error(`no plan: ${answer.problem.message}`);
    plans.set(world, answer.value);
  };
  /** All units in one slice, each as it was proposed. */
  const send = (world: World) => {
    const seen = plans.get(world);
    if (seen === undefined) throw new Error('nothing was planned');
    return world.call(world.me, 'sidebarImportSlice', {
      key,
      sheetId: seen.sheetId,
      stamp: seen.stamp,
      options: seen.options,
      units: seen.units.map(({ rows: members, target, surest, proposed }) => ({
        rows: members,
        target,
        surest,
        action: target === '' ? 'new' : 'update',
        review: proposed === 'review',
      })),
      last: true,
    });
  };
  const takeBack = (world: World) => world.call(world.me, 'sidebarUndoBatch', { batch: key });
  const withList = after(ledger, `with ${sheet}`, (world) => {
    world.me.paste(
      world.me.insertSheet(sheet),
      1,
      1,
      rows.map((row) => [...row]),
    );
    world.runtime.drain();
  });
  const imported = after(withList, `${sheet} imported`, (world) => {
    plan(world);
    const result = send(world);
    if (!answered(result)) throw new Error(`fixture: ${JSON.stringify(result)}`);
  });
  return {
    slice: {
      base: withList,
      prepare: plan,
      run: send,
      again: (world) => {
        if (answered(send(world))) return;
        plan(world);
        send(world);
      },
      completed: false,
      // Who types into the very cell, or deletes the row, before the slice reads it changes what the list is to that customer.
      row: null,
      cell: null,
      fills: true,
    },
    undo: { base: imported, prepare: () => undefined, run: takeBack, again: (world) => void takeBack(world), completed: false },
  };
};

/** Another user's caution in a row that the slice writes. */
export const cautionIn = (id: string): NonNullable<Command['others']>[number] => ({
  name: 'types a caution in a row that is written',
  fits: () => true,
  act: (world) => world.type(world.other, customers, world.row(customers, '顧客ID', id), '申し送り・注意点', '午後に電話') as undefined,
  effect: (facts) => withCells(facts, 'customers', id, { '申し送り・注意点': '午後に電話' }),
});

/** The facts without these filled cells, where they still hold what was filled in: what somebody changed since is theirs. */
export const withoutFilled = (facts: Facts, filled: Readonly<Record<string, Readonly<Record<string, string>>>>): Facts =>
  Object.entries(filled).reduce((sum, [id, cells]) => {
    const now = sum.customers.get(id);
    const mine = Object.entries(cells).filter(([heading, text]) => now?.get(heading) === text);
    return now === undefined ? sum : withCells(sum, 'customers', id, Object.fromEntries(mine.map(([heading]) => [heading, ''])));
  }, facts);

/** The facts without these records. */
export const withoutRecords = (facts: Facts, gone: Partial<Record<'customers' | 'touches', readonly string[]>>): Facts => ({
  ...facts,
  customers: new Map([...facts.customers].filter(([id]) => gone.customers?.includes(id) !== true)),
  touches: new Map([...facts.touches].filter(([id]) => gone.touches?.includes(id) !== true)),
});
