/** The rules of the start are chosen in the sidebar: cells of 設定, and the ranks that follow. */
import { ledger } from '../base';
import type { Command } from '../command';
import { withOther } from '../facts';
import { settings } from '../sheet-names';
import type { World } from '../world';

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
    effect: (facts) => {
      const place = [...facts.others].find(([at, text]) => at.startsWith(settings) && text === '10000000')?.[0] ?? '';
      return withOther(facts, place, '2000000');
    },
    completed: false,
    row: null,
    cell: null,
  },
];
