/** An import that keeps a column of the list as one of the user's own: made behind those of the ledger, filled, and taken away by the undo. */
import type { Command } from '../command';
import { type Facts, withCells } from '../facts';
import { cautionIn, dialogImport, withoutFilled, withoutRecords } from './dialog-import';

const rows: string[][] = [
  ['会社名', '電話', '棚番', '社内評価'],
  ['株式会社青葉製作所', '03-5555-0110', '007', 'A'],
  ['九重産業', '0467-66-0001', '=A1', 'B'],
  ['株式会社小金井建設', '03-3626-3238', '1-2', ''],
  ['㈱十和田', '0467-66-0002', '', 'A'],
];
const list = dialogImport({
  sheet: '棚の名簿',
  rows: rows.map((row) => row.map((cell) => (/^[=\d]/.test(cell) ? `'${cell}` : cell))),
  key: 'faults-import-own',
  options: { columns: { '2': 'own', '3': 'out' } },
});

const filled: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'C-00001': { 棚番: '007' },
  'C-00007': { 棚番: '1-2' },
};
const arrivals: readonly Readonly<Record<string, string>>[] = [
  { 会社名: '九重産業', 電話: '0467-66-0001', 棚番: '=A1' },
  { 会社名: '株式会社十和田', 電話: '0467-66-0002', 元データ: '会社名 = ㈱十和田' },
];

const slice: Command = {
  ...list.slice,
  name: 'import: with an own column',
  effect: (facts) => {
    const updated = Object.entries(filled).reduce((sum: Facts, [id, cells]) => withCells(sum, 'customers', id, cells), facts);
    return arrivals.reduce(
      (sum, cells) => withCells(sum, 'customers', `new ${cells.会社名}`, { 区分: '見込', 登録日: '2026-06-15', ...cells }),
      updated,
    );
  },
  others: [cautionIn('C-00007')],
};

const undo: Command = {
  ...list.undo,
  name: 'import: undo with an own column',
  effect: (facts) => withoutRecords(withoutFilled(facts, filled), { customers: ['C-00026', 'C-00027'] }),
  row: 'C-00007',
  cell: { heading: '棚番', text: '9-9', stored: '9-9' },
  blind: { cell: 'C-00007 棚番: ', calls: ['Range.getNumberFormats', 'Range.setValues', 'Sheet.deleteColumn'] },
};

export const importingOwn: readonly Command[] = [slice, undo];
