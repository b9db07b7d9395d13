/**
 * A copy of some facts of a row, kept behind its match key in 照合キー. An edit reads that column in any case; with the copy it needs no
 * further column to know what stood in a cell that its write hit because somebody sorted in that moment (docs/decisions/0016-row-copy.md).
 */
import { idOfLine, KEY_END as mark } from '../matching/key-text';
import type { Cell } from '../values/cell';
import { cellText } from '../values/cell';

/** A row that holds more than this is not copied: a cell takes 50,000 characters, and the key wants room too. */
const longest = 2000;

const facts = [
  'company',
  'type',
  'registered',
  'owner',
  'phone',
  'email',
  'amount',
  'kana',
  'contactPerson',
  'address',
  'different',
] as const;

/** Behind the key, in this order; the line begins with the 顧客ID. `otherFlags`: what 警告 says besides duplicates. */
const kept = [...facts, 'otherFlags'] as const;

/** Facts that an edit may overwrite with nothing but 照合キー read before. 年間取引額 stands beside it and is read with it anyway. */
export const copiedFacts: readonly string[] = ['id', ...facts.filter((column) => column !== 'amount')];

/** Columns of which the copy tells what the row held. */
export const copied: readonly string[] = ['id', ...kept];

type Row = Readonly<Record<string, Cell>>;

const escaped = (cell: Cell): string => {
  const text = cellText(cell).replace(/[\\¦]/g, (sign) => (sign === '¦' ? '\\b' : '\\\\'));
  return typeof cell === 'number' ? `#${text}` : text.startsWith('#') ? `\\${text}` : text;
};

const unescaped = (text: string): Cell => {
  if (text.startsWith('#')) return Number(text.slice(1));
  return text.includes('\\') ? text.replace(/\\([\\b#])/g, (_, sign: string) => (sign === 'b' ? mark : sign)) : text;
};

/** What 照合キー holds for a row: its key, and the copy. */
export const withRowCopy = (key: string, row: Row): string => {
  const copy = kept.map((column) => escaped(row[column] ?? '')).join(mark);
  return copy.length > longest ? key : key + mark + copy;
};

/** Does the cell hold a copy? Keys of older ledgers hold none, or one of fewer facts, until the next 台帳を整える. */
export const holdsRowCopy = (cell: Cell): boolean => {
  if (typeof cell !== 'string') return false;
  let marks = 0;
  for (let at = cell.indexOf(mark); at >= 0; at = cell.indexOf(mark, at + 1)) marks++;
  return marks === kept.length;
};

/** The facts in a cell of 照合キー by column key, or null when it holds none. */
export const readRowCopy = (cell: Cell): Row | null => {
  if (!holdsRowCopy(cell)) return null;
  const [line = '', ...texts] = String(cell).split(mark);
  const facts: Record<string, Cell> = { id: idOfLine(line) };
  kept.forEach((column, at) => {
    facts[column] = unescaped(texts[at] ?? '');
  });
  return facts;
};

/** A cell of 照合キー with other facts in its copy; any other copy than the row's own is left. */
export const withCopied = (cell: Cell, row: Row, facts: Row): string => {
  const copy = readRowCopy(cell);
  const [key = ''] = String(cell).split(mark);
  return copy === null || copy.id !== row.id || copy.company !== row.company ? String(cell) : withRowCopy(key, { ...copy, ...facts });
};

/**
 * 照合キー as a command leaves it that does not look at the owner or the type: what somebody typed there just now is told by its difference
 * from the copy, and only an edit's run and tidy tell it.
 */
export const withUntold = (after: Cell, row: Row, before: Row): string => {
  const copy = readRowCopy(before.matchKey ?? '');
  if (copy === null || copy.id !== row.id) return String(after);
  const untold = ['owner', 'type'].filter((key) => copy[key] !== before[key] && before[key] === row[key]);
  return untold.length === 0 ? String(after) : withCopied(after, row, Object.fromEntries(untold.map((key) => [key, copy[key] ?? ''])));
};
