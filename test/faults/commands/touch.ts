/** A touch is logged in the sidebar, and undone there. */
import { after, ledger } from '../base';
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
const logTouch = (name: string, key: string, more: Record<string, unknown>, cells: Record<string, string>): Command => {
  const request = (world: World) => touchOf(key, logged, world.row(customers, '顧客ID', logged), more);
  return {
    name,
    base: ledger,
    prepare: () => undefined,
    run: (world) => world.call(world.me, 'sidebarLogTouch', request(world)),
    again: (world) => void world.call(world.me, 'sidebarLogTouch', { ...request(world), attempt: 2 }),
    effect: (facts) => withCells(withTouch(facts, key, logged, more), 'customers', logged, cells),
    completed: false,
    row: logged,
    cell: null,
  };
};

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

export const touching: readonly Command[] = [
  logTouch('log touch', 'faults-touch-1', agreed, { 次回日: '2026-07-01', 次にやること: '見積を出す' }),
  logTouch('log touch: no next date', 'faults-touch-2', { nextDate: 'none' }, { 次回日: '', 次にやること: '' }),
  undo,
];
