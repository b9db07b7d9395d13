/**
 * What adopting a list would do, as data: records, members, problems and everything that was left out. Nothing of the source is lost: a
 * non-blank cell stands word for word in the cell it was placed in, in the row's 元データ, in `leftOut`, or in a problem's `raw`.
 */
import type { Day } from '../day';
import type { Problem } from '../problem';
import type { Column } from '../schema/column';
import type { Rules } from '../settings/rules';
import { type Cell, cellText, isBlank } from '../values/cell';
import { readDay } from '../values/day';
import { fold } from '../values/fold';
import type { Header } from './find-header';
import { isEmptyRow, type LeftOutWhy, whyLeftOut } from './left-out';
import { dayOrder, placer } from './place-cell';
import { type AdoptedTouch, type FoundProblem, type RowContext, readRow } from './record';
import { fitSourceData, type SourceCell } from './source-data';

export interface AdoptedRecord {
  /** 1-based row of the source sheet. */
  readonly sourceRow: number;
  /** Values by column key of 顧客台帳, in stored form; keys of blank columns are absent. */
  readonly customer: Readonly<Record<string, Cell>>;
  readonly touch: AdoptedTouch | null;
  /** Text of the hidden 元データ cell; '' when everything stands in the ledger as it stood in the source. */
  readonly sourceData: string;
}

export interface LeftOutRow {
  readonly sourceRow: number;
  readonly why: LeftOutWhy;
  readonly cells: readonly SourceCell[];
}

export interface AdoptionPlan {
  /** Rows under the headings with something in them. */
  readonly rowsRead: number;
  readonly records: readonly AdoptedRecord[];
  /** Owners the list names and 設定 does not, cleaned, in the order of the list. */
  readonly newMembers: readonly string[];
  readonly problems: readonly FoundProblem[];
  /** Rows that are no customers, titles above the headings included. */
  readonly leftOut: readonly LeftOutRow[];
  /** Blank rows under the headings, up to the last that is not. */
  readonly empty: number;
  /** Records named after a person because no company was given. */
  readonly individuals: number;
  /** Records whose 区分 was taken from a billing date. */
  readonly typesInferred: number;
}

/** 'A', 'B' … 'AA': how a sheet calls a column without a heading. */
const letter = (index: number): string => (index < 26 ? '' : letter(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

const contextOf = (values: readonly (readonly Cell[])[], header: Header, rules: Rules, today: Day): RowContext => {
  const names = new Map<number, string>();
  const headings = (index: number): string => {
    const known = names.get(index);
    if (known !== undefined) return known;
    const heading = header.columns[index]?.heading ?? '';
    const name = heading.trim() === '' ? letter(index) : heading;
    names.set(index, name);
    return name;
  };
  const orders = new Map<number, { order?: 'mdy' | 'dmy' }>();
  const daysOf = (index: number) => {
    let context = orders.get(index);
    if (context === undefined) {
      const order = dayOrder(values.slice(header.row + header.rows).map((row) => row[index] ?? ''));
      context = order === undefined ? {} : { order };
      orders.set(index, context);
    }
    return { ...context, today };
  };
  const place = placer(rules, daysOf);
  const placeDay = (index: number, cell: Cell) => {
    const { value, problem } = readDay(cell, { ...daysOf(index), serial: true });
    return { day: value, problem: problem === null ? null : { ...problem, column: 'lastContact' } };
  };
  return { header, headings, rules, today, place: (index: number, column: Column, cell: Cell) => place(index, column, cell), placeDay };
};

const sourceCells = (row: readonly Cell[], headings: (index: number) => string): SourceCell[] =>
  row.flatMap((cell, index): SourceCell[] => (isBlank(cell) ? [] : [[headings(index), cellText(cell)]]));

/** @param values all cells of the source sheet from A1 */
export const planAdoption = (
  values: readonly (readonly Cell[])[],
  header: Header,
  rules: Rules,
  { today }: { readonly today: Day },
): AdoptionPlan => {
  const context = contextOf(values, header, rules, today);
  const first = header.row + header.rows;
  const records: AdoptedRecord[] = [];
  const problems: FoundProblem[] = [];
  const members = new Map<string, string>();
  const known = new Set(rules.members.map((one) => fold(one.name)));
  let [individuals, typesInferred, blanks, empty] = [0, 0, 0, 0];
  const leftOut: LeftOutRow[] = values.slice(0, header.row).flatMap((row, index): LeftOutRow[] => {
    const cells = sourceCells(row, letter);
    return cells.length === 0 ? [] : [{ sourceRow: index + 1, why: 'title', cells }];
  });
  const titles = leftOut.length;
  for (let index = first; index < values.length; index += 1) {
    const row = values[index] ?? [];
    const sourceRow = index + 1;
    if (isEmptyRow(row)) {
      blanks += 1;
      continue;
    }
    empty += blanks;
    blanks = 0;
    const why = whyLeftOut(row, header);
    if (why !== null) {
      leftOut.push({ sourceRow, why, cells: sourceCells(row, context.headings) });
      problems.push({ sourceRow, heading: '', problem: { code: 'row-left-out', why } });
      continue;
    }
    const { customer, touch, kept, problems: found, nameFrom, typeInferred } = readRow(row, context);
    const { text, over } = fitSourceData(kept);
    for (const one of found) problems.push({ sourceRow, ...one });
    for (const [heading, raw] of over)
      problems.push({ sourceRow, heading, problem: { code: 'source-overflow', column: 'sourceData', raw } satisfies Problem });
    if (nameFrom === 'contactPerson') individuals += 1;
    if (typeInferred) typesInferred += 1;
    const owner = customer.owner;
    if (typeof owner === 'string' && !known.has(fold(owner))) {
      // The first spelling stands for all: 伊藤 太郎 and 伊藤太郎 are one person.
      const name = members.get(fold(owner)) ?? owner;
      members.set(fold(owner), name);
      customer.owner = name;
    }
    records.push({ sourceRow, customer, touch, sourceData: text });
  }
  return {
    rowsRead: records.length + leftOut.length - titles,
    records,
    newMembers: [...members.values()],
    problems,
    leftOut,
    empty,
    individuals,
    typesInferred,
  };
};
