/**
 * All facts of a row in one cell of its own, 行の控え. A merge writes into a dozen columns of two rows; with this copy it reads one column of
 * them all beforehand, and not a dozen, to know what stood in a cell that its write hit because somebody sorted in that moment
 * (docs/decisions/0016-row-copy.md). An import reads from it what was taken in before and who was merged.
 */
import { idOfLine, KEY_END as mark } from '../matching/key-text';
import { customers } from '../schema/customers';
import { type Cell, cellText } from '../values/cell';

type Row = Readonly<Record<string, Cell>>;

/** A longer cell is left out and named, and so is one for which no room is left: a cell of Google Sheets holds 50,000 characters. */
const longest = 4000;
const room = 40_000;

/** Every column that cannot be computed again, in the order of the declaration. */
const kept: readonly string[] = customers.columns
  .filter(({ key, by, once }) => key !== 'id' && (by === 'user' || once === true))
  .map(({ key }) => key);

/** Does a copy tell of the column? Of columns of the user's own it does not. */
export const isCopied = (key: string): boolean => kept.includes(key);

/** FNV-1a over the columns: copies of a ledger whose columns were others say nothing, until 台帳を整える has written them anew. */
const printOf = (keys: readonly string[]): string => {
  let hash = 0x811c9dc5;
  for (const sign of keys.join()) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193);
  return (hash >>> 0).toString(36);
};

/** Names the columns a copy is made of. */
export const copyPrint: string = printOf(kept);

const escaped = (cell: Cell): string => {
  const text = cellText(cell).replace(/[\\¦]/g, (sign) => (sign === mark ? '\\b' : '\\\\'));
  if (typeof cell === 'string') return /^[#?]/.test(text) ? `\\${text}` : text;
  return `${typeof cell === 'number' ? '#' : '?'}${text}`;
};

const unescaped = (text: string): Cell => {
  if (text.startsWith('#')) return Number(text.slice(1));
  if (text.startsWith('?')) return text === '?TRUE';
  return text.includes('\\') ? text.replace(/\\([\\b#?])/g, (_, sign: string) => (sign === 'b' ? mark : sign)) : text;
};

/** What 行の控え holds for a row: `ID|print|columns left out¦fact¦fact…`, blanks at the end cut; '' for a row without an ID. */
export const wholeCopy = (row: Row): string => {
  const id = cellText(row.id ?? '');
  if (id === '') return '';
  const left: string[] = [];
  let length = 0;
  const cells = kept.map((key) => {
    const text = escaped(row[key] ?? '');
    if (text.length <= longest && length + text.length <= room) {
      length += text.length;
      return text;
    }
    left.push(key);
    return '';
  });
  while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop();
  return [`${id}|${copyPrint}|${left.join()}`, ...cells].join(mark);
};

/** The ID of a copy that this version can read; '' of any other cell. */
export const idOfCopy = (cell: Cell): string => {
  const id = idOfLine(String(cell));
  return String(cell).startsWith(`${copyPrint}|`, id.length + 1) ? id : '';
};

/** The columns whose cell was too long for the copy. */
export const leftOut = (cell: Cell): readonly string[] => {
  const [head = ''] = String(cell).split(mark, 1);
  const names = head.slice(head.lastIndexOf('|') + 1);
  return names === '' ? [] : names.split(',');
};

/** The facts by column key, the ID among them; null when the cell is no copy of this version. */
export const readWholeCopy = (cell: Cell): Row | null => {
  const id = idOfCopy(cell);
  if (id === '') return null;
  const [, ...texts] = String(cell).split(mark);
  const facts: Record<string, Cell> = { id };
  kept.forEach((key, at) => {
    facts[key] = unescaped(texts[at] ?? '');
  });
  return facts;
};
