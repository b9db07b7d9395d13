/** A touch is logged in the sidebar, and undone there. */
import { after, type Base, ledger } from '../base';
import { answered, type Command } from '../command';
import { withCells } from '../facts';
import { customers } from '../sheet-names';
import { touchOf, withTouch } from '../touch-form';
import type { World } from '../world';

const agreed = { nextDate: '2026-07-01', nextAction: '見積を出す' };

/** A ledger in which a touch was logged just now. */
const touched = after(ledger, 'touched', (world) => {
  const result = world.call(
    world.me,
    'sidebarLogTouch',
    touchOf('faults-undo-1', 'C-00004', world.row(customers, '顧客ID', 'C-00004'), agreed),
  );
  if (!answered(result)) throw new Error(`fixture: ${JSON.stringify(result)}`);
});

const logged = 'C-00004';
const logTouch = (
  name: string,
  key: string,
  more: Record<string, unknown>,
  cells: Record<string, string>,
  base: Base = ledger,
): Command => {
  const request = (world: World) => touchOf(key, logged, world.row(customers, '顧客ID', logged), more);
  return {
    name,
    base,
    prepare: () => undefined,
    run: (world) => world.call(world.me, 'sidebarLogTouch', request(world)),
    again: (world) => void world.call(world.me, 'sidebarLogTouch', { ...request(world), attempt: 4 }),
    effect: (facts) => withCells(withTouch(facts, key, logged, more), 'customers', logged, cells),
    completed: false,
    row: logged,
    cell: null,
  };
};

/** Another rep was there an hour ago. */
const visited = after(ledger, 'visited', (world) => {
  const other = {
    rep: '加藤',
    when: '2026-06-15 09:00',
    nextDate: '2026-06-18',
    nextAction: '訪問する',
    confirmed: 'planned 伊藤 2026-06-20',
  };
  const result = world.call(world.me, 'sidebarLogTouch', touchOf('faults-visit-1', logged, world.row(customers, '顧客ID', logged), other));
  if (!answered(result)) throw new Error(`fixture: ${JSON.stringify(result)}`);
});
const saidYes = { ...agreed, confirmed: 'touched T-000041 2026-06-15 09:00\nplanned 加藤 2026-06-18' };

/** The customer wants no contact any more. */
const stopped = after(ledger, 'stopped', (world) => {
  world.type(world.me, customers, world.row(customers, '顧客ID', logged), '連絡停止', '連絡停止');
  world.runtime.drain();
});
const reason = '先方から再開の連絡があった';

/** It waited in the sidebar: sent for the third time, with the moment it happened. 40 touches were logged before. */
const waited = {
  ...agreed,
  attempt: 3,
  since: 41,
  when: '2026-06-14 18:30',
  kind: 'delivery',
  impression: '満足そう',
  files: 'https://example.com/a',
};
const waitedCells = { 対応日時: '2026-06-14 18:30', 種別: '納品', 感じたこと: '満足そう', 添付: 'https://example.com/a' };

/** The first try was logged and its answer lost. */
const sentBefore = after(ledger, 'sent before', (world) => {
  const result = world.call(world.me, 'sidebarLogTouch', touchOf('faults-touch-6', logged, world.row(customers, '顧客ID', logged), agreed));
  if (!answered(result)) throw new Error(`fixture: ${JSON.stringify(result)}`);
});

const planned = { 次回日: '2026-07-01', 次にやること: '見積を出す' };

/** The row of 対応履歴 holds more than the usual form leaves. */
const holding = (command: Command, key: string, cells: Record<string, string>): Command => ({
  ...command,
  effect: (facts) => withCells(command.effect(facts), 'touches', `new ${key}`, cells),
});

const undo: Command = {
  name: 'undo touch',
  base: touched,
  prepare: () => undefined,
  run: (world) => world.call(world.me, 'sidebarUndoTouch', { touchId: 'T-000041' }),
  again: (world) => void world.call(world.me, 'sidebarUndoTouch', { touchId: 'T-000041' }),
  effect: (facts) => {
    const cancelled = withCells(facts, 'touches', 'T-000041', { 取消: 'yes' });
    const now = facts.customers.get(logged);
    // What somebody changed since is theirs; both cells are looked at on their own.
    return withCells(cancelled, 'customers', logged, {
      ...(now?.get('次回日') === '2026-07-01' ? { 次回日: '2026-06-20' } : {}),
      ...(now?.get('次にやること') === '見積を出す' ? { 次にやること: '電話する' } : {}),
    });
  },
  completed: false,
  row: logged,
  cell: null,
};

/** In talks, as somebody chose by hand. */
const inTalks = after(ledger, 'in talks', (world) => {
  world.type(world.me, customers, world.row(customers, '顧客ID', logged), '段階', '商談');
  world.runtime.drain();
});
const decided = { ...agreed, result: '5', stage: 'auto', stageSeen: '商談' };
const decides = holding(
  logTouch('log touch: a decision moves the stage', 'faults-touch-7', decided, { ...planned, 段階: '初回受注' }, inTalks),
  'faults-touch-7',
  { 結果: '決定' },
);

/** The same, logged just now. */
const moved = after(inTalks, 'stage moved', (world) => {
  const result = world.call(world.me, 'sidebarLogTouch', touchOf('faults-undo-2', logged, world.row(customers, '顧客ID', logged), decided));
  if (!answered(result)) throw new Error(`fixture: ${JSON.stringify(result)}`);
});

export const touching: readonly Command[] = [
  logTouch('log touch', 'faults-touch-1', agreed, { 次回日: '2026-07-01', 次にやること: '見積を出す' }),
  logTouch('log touch: no next date', 'faults-touch-2', { nextDate: 'none' }, { 次回日: '', 次にやること: '' }),
  holding(
    logTouch('log touch: with a reason despite a stop', 'faults-touch-3', { ...agreed, reason }, planned, stopped),
    'faults-touch-3',
    {
      停止中に対応した理由: reason,
    },
  ),
  logTouch('log touch: after a question about another rep', 'faults-touch-4', saidYes, planned, visited),
  holding(logTouch('log touch: sent again from the queue', 'faults-touch-5', waited, planned), 'faults-touch-5', waitedCells),
  {
    ...logTouch('log touch: sent again although it was logged', 'faults-touch-6', { ...agreed, attempt: 2, since: 41 }, {}, sentBefore),
    effect: (facts) => facts,
  },
  undo,
  {
    ...decides,
    // Where somebody else's touch came between, 段階 is left to people: nobody can tell any more who chose it.
    partly: (facts) => {
      const all = decides.effect(facts);
      return withCells(all, 'customers', logged, { 段階: facts.customers.get(logged)?.get('段階') ?? '' });
    },
  },
  {
    ...undo,
    name: 'undo touch: the stage goes back',
    base: moved,
    effect: (facts) => {
      const back = undo.effect(facts);
      return facts.customers.get(logged)?.get('段階') === '初回受注' ? withCells(back, 'customers', logged, { 段階: '商談' }) : back;
    },
    // As above: with another touch behind it, nobody can tell who chose.
    partly: undo.effect,
  },
];
