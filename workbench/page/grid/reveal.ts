/** Brings a cell into view where Univer does not: beside frozen columns. */
import { ScrollToRangeOperation } from '@univerjs/sheets-ui';
import type { UniverHandle } from './handle';

/**
 * Univer 0.25.1 takes a cell left of `first scrolled column − frozen rows` for one whose row cannot be scrolled to, so the arrow keys would
 * walk out of sight in a frozen column. The last frozen column is asked for instead: its row scrolls and no column moves.
 */
export const revealFrozen = (univer: UniverHandle, row: number, column: number): void => {
  const freeze = univer.sheet?.getFreeze();
  if (freeze === undefined || freeze.ySplit < 1 || column >= freeze.startColumn - freeze.ySplit) return;
  const at = freeze.startColumn - 1;
  univer.apply(ScrollToRangeOperation.id, { range: { startRow: row, endRow: row, startColumn: at, endColumn: at } });
};
