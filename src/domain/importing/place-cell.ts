/** What a source cell becomes in a column of the ledger. Readers say what it means; here is decided whether it may enter the cell. */
import { storedForm } from '../customers/stored-form';
import type { Problem } from '../problem';
import type { Column } from '../schema/column';
import type { Rules } from '../settings/rules';
import { type Cell, cellText } from '../values/cell';
import { fold } from '../values/fold';
import { isNothing } from '../values/nothing';
import { lengthOf } from '../values/text';
import { readListAmount } from './list-amounts';
import { type ListDays, readListDay } from './list-days';
import { readListWord } from './list-words';
import { hasLetters, namesNobody, namesSeveral, ownerName } from './owner';

/** `cell` is null when the value stays out of the column: then it is kept in 元データ only. */
export interface Placed {
  readonly cell: Cell | null;
  readonly problem: Problem | null;
}

const out = (problem: Problem | null): Placed => ({ cell: null, problem });

/** What a formula that failed shows: no value of anybody's. */
export const formulaError = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!)$/;

/** Our people by folded name, in the spelling that stands: that of 設定, else the first of the list. 伊藤 太郎 and 伊藤太郎 are one person. */
type Members = Map<string, string>;

const placeOwner = (column: Column, raw: string, members: Members): Placed => {
  const name = ownerName(raw);
  if (isNothing(name) || namesNobody(name)) return out(null);
  if (namesSeveral(name)) return out({ code: 'several-people', column: column.key, raw });
  if (!hasLetters(name)) return out({ code: 'not-in-list', column: column.key, raw, list: 'members' });
  const length = lengthOf(name);
  if (column.max !== undefined && length > column.max) return out({ code: 'too-long', column: column.key, raw, max: column.max, length });
  const known = members.get(fold(name));
  if (known === undefined) members.set(fold(name), name);
  return { cell: known ?? name, problem: null };
};

/**
 * Text columns take unreadable text as it stands, with its problem: there it is seen and can be put right. Numbers, dates, list words and
 * owners enter only when they were understood, because those columns are counted, sorted and validated.
 */
const placeCell = (column: Column, cell: Cell, rules: Rules, members: Members, days: ListDays | null, figures: Figures): Placed => {
  const raw = cellText(cell);
  if (formulaError.test(raw)) return out({ code: 'formula-error', column: column.key, raw });
  if (column.type === 'member') return placeOwner(column, raw, members);
  if (column.type === 'day' && days !== null) {
    const { value, problem } = readListDay(cell, days);
    return { cell: value, problem: problem === null ? null : { ...problem, column: column.key } };
  }
  if (column.type === 'amount') {
    const { value, problem } = readListAmount(cell, figures.unit, figures.currency);
    return { cell: value, problem: problem === null ? null : { ...problem, column: column.key } };
  }
  if (column.list !== undefined) {
    const { value, text, problem } = readListWord(cell, rules.lists[column.list], { list: column.list, language: rules.language });
    if (problem !== null) return out(isNothing(raw) ? null : { ...problem, column: column.key });
    return { cell: value === null ? null : text, problem: null };
  }
  const { cell: stored, problem } = storedForm(column, cell, rules);
  if (column.type === 'number') return { cell: typeof stored === 'number' && problem === null ? stored : null, problem };
  return { cell: typeof stored === 'string' ? stored : raw, problem };
};

/** How many yen one is in a column of bare figures; `currency` when they are none. */
export interface Figures {
  readonly unit: number;
  readonly currency: string;
}
const yen: Figures = { unit: 1, currency: '' };

export interface Placer {
  /** @param index 0-based column of the source */
  place(index: number, column: Column, cell: Cell): Placed;
  /** Owners met so far that 設定 does not know, in their order. */
  newMembers(): string[];
}

/** A placer for one list. It remembers its answers: list words, owners and dates come again and again. */
export const placer = (rules: Rules, daysOf: (index: number) => ListDays, figuresOf: (index: number) => Figures): Placer => {
  const members: Members = new Map(rules.members.map((one) => [fold(one.name), one.name]));
  const ours = members.size;
  const answers = new Map<string, Placed>();
  return {
    place: (index, column, cell) => {
      if (column.type === 'amount') return placeCell(column, cell, rules, members, null, figuresOf(index));
      if (column.type !== 'list' && column.type !== 'member' && column.type !== 'day')
        return placeCell(column, cell, rules, members, null, yen);
      const key = `${column.key} ${index} ${typeof cell} ${cell}`;
      const known = answers.get(key);
      if (known !== undefined) return known;
      const placed = placeCell(column, cell, rules, members, column.type === 'day' ? daysOf(index) : null, yen);
      answers.set(key, placed);
      return placed;
    },
    newMembers: () => [...members.values()].slice(ours),
  };
};
