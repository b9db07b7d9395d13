/** What a source cell becomes in a column of the ledger. Readers say what it means; here is decided whether it may enter the cell. */
import { storedForm } from '../customers/stored-form';
import type { Problem } from '../problem';
import type { Column } from '../schema/column';
import { labelOf, type Rules } from '../settings/rules';
import { type Cell, cellText } from '../values/cell';
import { type DayContext, readDay } from '../values/day';
import { fold } from '../values/fold';
import { isNothing } from '../values/nothing';
import { namesNobody, namesSeveral, ownerName } from './owner';

/** `cell` is null when the value stays out of the column: then it is kept in 元データ only. */
export interface Placed {
  readonly cell: Cell | null;
  readonly problem: Problem | null;
}

const out = (problem: Problem | null): Placed => ({ cell: null, problem });

const FORMULA_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!)$/;

const placeOwner = (column: Column, raw: string, rules: Rules): Placed => {
  const name = ownerName(raw);
  if (isNothing(name) || namesNobody(name)) return out(null);
  if (namesSeveral(name) || !/\p{L}/u.test(name)) return out({ code: 'several-people', column: column.key, raw });
  if (column.max !== undefined && Array.from(name).length > column.max)
    return out({ code: 'too-long', column: column.key, raw, max: column.max, length: Array.from(name).length });
  return { cell: rules.members.find((one) => fold(one.name) === fold(name))?.name ?? name, problem: null };
};

/**
 * Text columns take unreadable text as it stands, with its problem: there it is seen and can be put right. Numbers, dates, list words and
 * owners enter only when they were understood, because those columns are counted, sorted and validated.
 */
export const placeCell = (column: Column, cell: Cell, rules: Rules, days: DayContext): Placed => {
  const raw = cellText(cell);
  if (FORMULA_ERROR.test(raw)) return out({ code: 'formula-error', column: column.key, raw });
  if (column.type === 'member') return placeOwner(column, raw, rules);
  if (column.type === 'day') {
    const { value, problem } = readDay(cell, { ...days, serial: true });
    return { cell: value, problem: problem === null ? null : { ...problem, column: column.key } };
  }
  const { cell: stored, problem } = storedForm(column, cell, rules);
  if (column.type === 'amount' || column.type === 'number')
    return { cell: typeof stored === 'number' && problem === null ? stored : null, problem };
  if (column.type === 'list') {
    if (problem !== null) return out(isNothing(raw) ? null : problem);
    return { cell: stored, problem: null };
  }
  return { cell: typeof stored === 'string' ? stored : raw, problem };
};

/** `placeCell` that remembers what it answered: list words, owners and dates come again and again. */
export const placer = (rules: Rules, days: (index: number) => DayContext): ((index: number, column: Column, cell: Cell) => Placed) => {
  const known = new Map<string, Placed>();
  return (index, column, cell) => {
    if (column.type !== 'list' && column.type !== 'member' && column.type !== 'day') return placeCell(column, cell, rules, {});
    const key = `${index} ${typeof cell} ${cell}`;
    let placed = known.get(key);
    if (placed === undefined) {
      placed = placeCell(column, cell, rules, days(index));
      known.set(key, placed);
    }
    return placed;
  };
};

/** The label of 'active' for rows that a billing date proves to be customers. */
export const activeLabel = (rules: Rules): string => labelOf(rules, 'type', 'active');

/** Which of day and month comes first in a column of dates like 4/5/2026, told by the values that leave no choice; undefined when none does. */
export const dayOrder = (cells: Iterable<Cell>): 'mdy' | 'dmy' | undefined => {
  let order: 'mdy' | 'dmy' | undefined;
  for (const cell of cells) {
    const parts = typeof cell === 'string' ? /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}/.exec(cell) : null;
    if (parts === null) continue;
    const said = Number(parts[1]) > 12 ? 'dmy' : Number(parts[2]) > 12 ? 'mdy' : undefined;
    if (said === undefined || said === order) continue;
    if (order !== undefined) return undefined; // the column contradicts itself
    order = said;
  }
  return order;
};
