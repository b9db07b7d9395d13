/** Dragging the fill handle down (second-hand: the behaviour of the grid, not of a documented method). */
import { type Block, everyLayer, liftBlock, shiftBlock } from '../model/cell-blocks';
import type { SheetModel } from '../model/sheet-model';
import type { Scalar } from '../model/workbook';

const day = 86_400_000;

/** The numbers that continue a column: two or more numbers go on in even steps, one number is repeated, one day goes on by days. */
const continued = (source: readonly (Scalar | undefined)[], index: number): Scalar | undefined => {
  const last = source[source.length - 1];
  const before = source[source.length - 2];
  const steps = index - source.length + 1;
  if (source.every((value) => typeof value === 'number') && typeof last === 'number' && typeof before === 'number')
    return last + (last - before) * steps;
  if (source.every((value) => value instanceof Date) && last instanceof Date) {
    const step = before instanceof Date ? last.getTime() - before.getTime() : day;
    return new Date(last.getTime() + step * steps);
  }
  return source[index % source.length];
};

/** The block that stands below `sourceRows` rows after they were dragged down to `rows` rows in all. */
export const filledBelow = (sheet: SheetModel, row: number, column: number, rows: number, columns: number, sourceRows: number): Block => {
  const source = liftBlock(sheet, { row, column, rows: sourceRows, columns });
  const below: Block = {};
  for (const name of everyLayer) below[name] = [];
  for (let r = sourceRows; r < rows; r++) {
    const from = r % sourceRows;
    const moved = shiftBlock(source, r - from, 0);
    for (const name of everyLayer) (below[name] as unknown[][]).push((moved[name]?.[from] ?? []).slice());
    const values = below.values?.[r - sourceRows] as (Scalar | undefined)[];
    for (let c = 0; c < columns; c++) {
      const above = (source.values as (Scalar | undefined)[][]).map((cells) => cells[c]);
      values[c] = continued(above, r);
    }
  }
  return below;
};
