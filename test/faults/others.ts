/** What another person does while a command runs. */
import type { RunResult } from '../../workbench/runtime/index';
import { empty } from './base';
import { answered, type Command } from './command';
import { type Facts, rowsOf, withCells, withOther, withoutCustomer } from './facts';
import { customers, isShelf, ownSheet, touches } from './sheet-names';
import { touchOf, withTouch } from './touch-form';
import type { World } from './world';

export interface Other {
  readonly name: string;
  /** Does it make sense beside this command? */
  fits(command: Command): boolean;
  /** Answers what has to be sent again when it was refused, as the sidebar would. */
  act(world: World, command: Command): (() => void) | undefined;
  effect(facts: Facts, command: Command): Facts;
  /** It happens after what the person of the command typed, so it must win. */
  readonly last?: true;
  /** Rows stand elsewhere afterwards. */
  readonly moves?: true;
  /** A set-up beside it makes exactly what it makes alone. */
  readonly sameShape?: true;
  /** A customer that is deleted by it. */
  readonly deletes?: (command: Command) => string;
}

const onLedger = (command: Command): boolean => command.base !== empty;

const typing = (name: string, id: string, heading: string, text: string, stored: string): Other => ({
  name,
  fits: onLedger,
  act: (world) => world.type(world.other, customers, world.row(customers, '顧客ID', id), heading, text) as undefined,
  effect: (facts) => withCells(facts, 'customers', id, { [heading]: stored }),
});

/** Why the other person contacts a customer who wants no contact. */
const otherReason = '先方からの依頼';

const touch = (name: string, key: string, idOf: (command: Command) => string): Other => ({
  name,
  fits: onLedger,
  act: (world, command) => {
    const id = idOf(command);
    const request = touchOf(key, id, world.row(customers, '顧客ID', id));
    const once = (attempt: number, more: Record<string, unknown>): RunResult =>
      world.call(world.other, 'sidebarLogTouch', { ...request, attempt, ...more });
    /** Whatever the sidebar asks is answered. */
    const send = (attempt: number): RunResult => {
      const result = once(attempt, {});
      const problem = (result.value as { problem?: { code: string; confirm?: string } } | null)?.problem;
      if (problem?.code === 'confirm') return once(attempt, { confirmed: problem.confirm });
      return problem?.code === 'stopped' ? once(attempt, { reason: otherReason }) : result;
    };
    if (answered(send(1))) return undefined;
    return () => {
      const second = send(2);
      if (!answered(second)) throw new Error(`the touch is refused for good: ${JSON.stringify(second)}`);
    };
  },
  effect: (facts, command) => {
    const stopped = facts.customers.get(idOf(command))?.has('連絡停止') === true;
    const logged = withTouch(facts, key, idOf(command));
    return stopped ? withCells(logged, 'touches', `new ${key}`, { 停止中に対応した理由: otherReason }) : logged;
  },
});

const structure = (name: string, act: (world: World) => void): Other => ({
  name,
  fits: onLedger,
  act: (world) => act(world) as undefined,
  effect: (facts) => facts,
  moves: true,
});

/** A menu item that changes no fact. While another run has the lock it is refused. */
const click = (name: string, item: string, fits: (command: Command) => boolean): Other => ({
  name,
  fits,
  act: (world) => void world.other.clickMenu(item) as undefined,
  effect: (facts) => facts,
});

const deletion = (name: string, fits: (command: Command) => boolean, idOf: (command: Command) => string): Other => ({
  name,
  fits,
  act: (world, command) => world.other.deleteRows(world.sheet(customers).id, world.row(customers, '顧客ID', idOf(command)), 1) as undefined,
  effect: (facts, command) => withoutCustomer(facts, idOf(command)),
  last: true,
  moves: true,
  deletes: idOf,
});

/** Set-up writes no records, so those who move or add them stand for all. */
const besideSetUp = [
  'types a telephone number in another row',
  'sorts 顧客台帳',
  'inserts a row above',
  'types into a sheet of their own',
  'clicks 台帳を作る',
];

const everyOther: readonly Other[] = [
  typing('types a telephone number in another row', 'C-00015', '電話', '03-9999-0015', '03-9999-0015'),
  typing('types a next date in another row', 'C-00016', '次回日', '2026/6/1', '2026-06-01'),
  {
    name: 'types a summary in 対応履歴',
    fits: onLedger,
    act: (world) => {
      // It may have been moved to the sheet of its year.
      const place = [touches, ...world.book.sheets.map(({ name }) => name).filter(isShelf)].find((name) =>
        rowsOf(world, name).some(({ cells }) => cells.get('対応ID') === 'T-000007'),
      );
      if (place !== undefined) world.type(world.other, place, world.row(place, '対応ID', 'T-000007'), '要約', '電話で確認');
      return undefined;
    },
    effect: (facts) => withCells(facts, 'touches', 'T-000007', { 要約: '電話で確認' }),
  },
  {
    name: 'types a caution in the same row',
    fits: (command) => command.row !== null,
    act: (world, command) =>
      world.type(world.other, customers, world.row(customers, '顧客ID', command.row ?? ''), '申し送り・注意点', '午後に電話') as undefined,
    effect: (facts, command) => withCells(facts, 'customers', command.row ?? '', { '申し送り・注意点': '午後に電話' }),
  },
  {
    name: 'types into the very cell',
    last: true,
    fits: (command) => command.cell !== null,
    act: (world, { row, cell }) =>
      world.type(world.other, customers, world.row(customers, '顧客ID', row ?? ''), cell?.heading ?? '', cell?.text ?? '') as undefined,
    effect: (facts, { row, cell }) => withCells(facts, 'customers', row ?? '', { [cell?.heading ?? '']: cell?.stored ?? '' }),
  },
  structure('sorts 顧客台帳', (world) => world.other.sort(world.sheet(customers).id, world.column(customers, '会社名'), false)),
  structure('sorts 対応履歴', (world) => world.other.sort(world.sheet(touches).id, world.column(touches, '対応日時'), false)),
  structure('inserts a row above', (world) => world.other.insertRows(world.sheet(customers).id, 3, 1)),
  deletion('deletes a row', onLedger, () => 'C-00024'),
  deletion(
    'deletes the very row',
    (command) => command.row !== null,
    ({ row }) => row ?? '',
  ),
  click('clicks 台帳を整える', 'menuTidy', onLedger),
  { ...click('clicks 台帳を作る', 'menuSetUp', (command) => !command.base.whole), sameShape: true },
  touch('logs a touch for another customer', 'others-touch-1', () => 'C-00017'),
  touch('logs a touch for the same customer', 'others-touch-2', (command) => command.row ?? 'C-00018'),
  {
    name: 'types a new customer in the first empty row',
    fits: onLedger,
    act: (world) => world.type(world.other, customers, world.free(customers), '会社名', '割込物産') as undefined,
    effect: (facts) => withCells(facts, 'customers', 'new 割込物産', { 会社名: '割込物産', 区分: '見込', 登録日: '2026-06-15' }),
  },
  {
    name: 'types into a sheet of their own',
    fits: () => true,
    act: (world) => world.type(world.other, ownSheet, 3, '数', '15') as undefined,
    effect: (facts) => withOther(facts, `${ownSheet}!3:2`, '15'),
  },
];

export const others: readonly Other[] = everyOther.map((other) => ({
  ...other,
  fits: (command) => other.fits(command) && (command.base.whole || besideSetUp.includes(other.name)),
}));
