/** Writes cells of a table in few big blocks, in an order in which a run that is cut off leaves nothing that cannot be told from what it wrote. */
import type { CellSpan } from '../../app/ports';
import { type Block, blocksOf, type CellWrite } from '../../domain/changes/blocks';
import { copiedFacts } from '../../domain/customers/row-copy';
import { columnOf } from '../../domain/schema/tables';
import { isWordOfToday, wordOfToday } from '../../domain/settings/former-words';
import type { Rules } from '../../domain/settings/rules';
import type { Cell } from '../../domain/values/cell';
import type { SheetTable } from '../tables/sheet-table';
import type { BulkCells } from './bulk';
import { holds, isFact, type Picture } from './facts';
import { fillsOf } from './fills';

export const put = (
  table: SheetTable,
  writes: readonly CellWrite[],
  known: (row: number, column: number) => Cell | undefined,
  rules: Rules,
): Map<number, Set<string>> => {
  const keys = new Map(Object.entries(table.layout.at).map(([key, at]) => [at, key]));
  const written = new Map<number, Set<string>>();
  // Facts first: what a run that is cut off leaves unwritten then follows from what it wrote. The block with the ID goes last: a row that
  // was cut off has none yet, and is registered whole by the next run.
  const id = table.layout.at.id ?? 0;
  const columns = (block: Block): number[] => (block.values[0] ?? []).map((_, right) => block.column + right);
  const late = (block: Block): number => {
    const at = columns(block);
    if (at.includes(id)) return 2;
    return at.some((column) => isFact(table, keys.get(column) ?? 'system')) ? 0 : 1;
  };
  const { fills, rest } = fillsOf(writes, (column) => table.table.name !== 'customers' && isFact(table, keys.get(column) ?? 'system'));
  for (const { areas, column, rows, value } of fills) {
    const key = keys.get(column);
    if (key === undefined) throw new Error(`no column of ours at ${column}`);
    for (const row of rows) written.set(row, (written.get(row) ?? new Set<string>()).add(key));
    table.sheet.getRangeList([...areas]).setValue(table.toSheet(value, columnOf(table.table, key)));
  }
  for (const block of blocksOf(rest, known).sort((a, b) => late(a) - late(b))) {
    const values = block.values.map((cells, down) =>
      cells.map((cell, right) => {
        const key = keys.get(block.column + right);
        const row = block.row + down;
        if (key === undefined) throw new Error(`no column of ours at ${block.column + right}`);
        written.set(row, (written.get(row) ?? new Set<string>()).add(key));
        const column = columnOf(table.table, key);
        // A word that was reworded in 設定 is refused by its dropdown: taking back what held it writes the word of today.
        return table.toSheet(column.list === undefined ? cell : wordOfToday(rules, column.list, cell), column);
      }),
    );
    table.sheet.getRange(block.row, block.column, values.length, values[0]?.length ?? 1).setValues(values);
  }
  return written;
};

/**
 * Known values that may be rewritten to join two blocks: automatic cells, and cells that were pasted this very moment. Any other
 * cell belongs to the people who type into it and is never rewritten, but for those that a bulk write has just looked at (bulk.ts).
 * 台帳の控え is never written along; 元データ is where many rows change and its copies are known, because nobody types there.
 */
export const rewritable = (
  table: SheetTable,
  pasted: CellSpan | null,
  picture: Picture,
  formulas: ReadonlySet<string>,
  bulk: BulkCells | null,
  rules: Rules,
) => {
  const keys = new Map(Object.entries(table.layout.at).map(([key, at]) => [at, key]));
  return (row: number, column: number): Cell | undefined => {
    const key = keys.get(column);
    const cell = key === undefined ? undefined : bulk?.value(row, key);
    if (key !== undefined && cell !== undefined) {
      const { list } = columnOf(table.table, key);
      // A word of no list that was pasted, or one whose new wording nobody has agreed to yet: the dropdown refuses it, and the block with it.
      return list !== undefined && !isWordOfToday(rules, list, cell) ? undefined : cell;
    }
    if (key === 'sourceData') return picture.source?.(row);
    if (key === undefined || key === 'system') return undefined;
    if (formulas.has(`${row} ${column}`)) return undefined;
    const pictured = table.snapshot.has(key) || (picture.copies && copiedFacts.includes(key));
    if (isFact(table, key) && !(pasted !== null && holds(pasted, row, column) && pictured)) return undefined;
    return table.rowsRead.get(row)?.[key] ?? table.snapshot.get(key)?.[row - 2];
  };
};
