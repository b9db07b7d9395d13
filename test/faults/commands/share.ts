/** A person tells a colleague of a touch: no fact changes, and 変更履歴 tells of it once. */
import { after, ledger } from '../base';
import { answered, type Command } from '../command';
import { rowsOf } from '../facts';
import { log } from '../sheet-names';
import type { World } from '../world';

const key = 'faults-share-1';
const send = (world: World) =>
  world.call(world.me, 'sidebarShare', {
    ...{ key, touchId: 'T-000038', customerId: 'C-00010', company: '青空商事', to: '伊藤', way: 'mail' },
    sentence: '見積の説明をした',
  });

/** Nobody reads twice that somebody was told; an undo of that touch is another line. */
const twice = (world: World): string[] => {
  const lines = rowsOf(world, log).filter(({ cells }) => cells.get('操作') === '対応の共有').length;
  return lines > 1 ? [`log tells ${lines} times that a touch was shared`] : [];
};

const common = {
  base: ledger,
  completed: false,
  row: null,
  cell: null,
  effect: (facts) => facts,
  laws: twice,
} as const satisfies Partial<Command>;

const share: Command = {
  ...common,
  name: 'share: touch',
  prepare: () => undefined,
  run: send,
  again: (world) => void send(world),
};

/** The answer was lost, and the page sends the same once more. */
const again: Command = {
  ...common,
  name: 'share: the same once more',
  base: after(ledger, 'touch shared', (world) => {
    const result = send(world);
    if (!answered(result)) throw new Error(`fixture: ${JSON.stringify(result)}`);
  }),
  prepare: () => undefined,
  run: send,
  again: (world) => void send(world),
};

export const sharing: readonly Command[] = [share, again];
