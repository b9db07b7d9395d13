/** Columns of 顧客台帳 are shown and hidden: no fact may change by it. */
import { ledger } from '../base';
import type { Command } from '../command';
import { menu } from './menu';

const arranging = (name: string, item: string): Command => ({
  name,
  base: ledger,
  prepare: () => undefined,
  run: (world) => menu(world, item),
  again: (world) => void menu(world, item),
  effect: (facts) => facts,
  completed: false,
  row: null,
  cell: null,
});

export const arrangingColumns: readonly Command[] = [
  arranging('columns: prospects', 'menuProspectColumns'),
  arranging('columns: customers', 'menuCustomerColumns'),
];
