/** The rules of the start are chosen in the sidebar: cells of 設定, and the ranks that follow. */
import { ledger } from '../base';
import type { Command } from '../command';
import type { World } from '../world';
import { withThreshold } from './threshold';

const shown = (world: World): { legalForm: string; ranks: { rank: string; atLeast: string }[] } => {
  const { value } = world.call(world.me, 'sidebarStartRules', {}) as { value: { value: ReturnType<typeof shown> } };
  const { legalForm, ranks } = value.value;
  return { legalForm, ranks };
};

const seen = {
  legalForm: 'full',
  ranks: [
    { rank: 'A', atLeast: '1億円' },
    { rank: 'B', atLeast: '1,000万円' },
    { rank: 'C', atLeast: '100万円' },
  ],
};

const choose = (world: World, as: typeof seen) =>
  world.call(world.me, 'sidebarSetStartRules', {
    legalForm: 'full',
    ranks: seen.ranks.map((one) => (one.rank === 'B' ? { rank: 'B', atLeast: '200万' } : one)),
    shown: as,
  });

export const rulesOfTheStart: readonly Command[] = [
  {
    name: 'rules of the start: threshold of B',
    base: ledger,
    prepare: () => undefined,
    run: (world) => choose(world, seen),
    again: (world) => void choose(world, shown(world)),
    effect: withThreshold,
    completed: false,
    row: null,
    cell: null,
  },
];
