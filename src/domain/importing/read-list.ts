/**
 * What adopting a list would do, as data: records, members, problems and everything that was left out. Nothing of the source is lost: a
 * non-blank cell stands word for word in the cell it was placed in, in the row's 元データ, in `leftOut`, or in a problem's `raw`.
 */
import type { Day } from '../day';
import type { Problem } from '../problem';
import type { Rules } from '../settings/rules';
import { type Cell, cellText, isBlank } from '../values/cell';
import { withoutDitto } from './ditto';
import type { Header } from './find-header';
import { isEmptyRow, type LeftOutWhy, whyLeftOut } from './left-out';
import { currencyOf, namesUnit, unitAbove, unitOf } from './list-amounts';
import { type ListDays, listDays, readListDay } from './list-days';
import type { ImportOptions } from './options';
import { type Figures, placer } from './place-cell';
import { readRow } from './record';
import type { ListCell, ListContact, RowContext } from './row-reading';
import { letter, sourceColumns } from './source-columns';
import type { SourceCell } from './source-data';

type Grid = readonly (readonly Cell[])[];

export interface ListRecord {
  /** 1-based row of the source sheet. */
  readonly sourceRow: number;
  /** Values by column key of 顧客台帳, in stored form; keys of blank columns are absent. */
  readonly customer: Readonly<Record<string, Cell>>;
  readonly touch: ListContact | null;
  /** Newest date of business done, such as an invoice. */
  readonly business: Day | null;
  /** Its source cells, and where each stands word for word. */
  readonly cells: readonly ListCell[];
  /** What is kept in the report alone (R107). */
  readonly apart: readonly SourceCell[];
  /** Something in the row could not be read. */
  readonly doubtful: boolean;
}

export interface LeftOutRow {
  readonly sourceRow: number;
  readonly why: LeftOutWhy;
  readonly cells: readonly SourceCell[];
}

export interface FoundProblem {
  /** 1-based row of the source sheet. */
  readonly sourceRow: number;
  /** The source heading; '' when the row as a whole is meant. */
  readonly heading: string;
  readonly problem: Problem;
}

export interface ListReading {
  /** Rows under the headings with something in them. */
  readonly rowsRead: number;
  readonly records: readonly ListRecord[];
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

/** How dates of a column are read, found out once for each column. */
const dayContexts = (values: Grid, first: number, today: Day, said: ImportOptions['order']) => {
  const known = new Map<number, ListDays>();
  return (index: number): ListDays => {
    let context = known.get(index);
    if (context === undefined) {
      context = listDays(
        values.slice(first).map((row) => row[index] ?? ''),
        today,
        said,
      );
      known.set(index, context);
    }
    return context;
  };
};

/** In what the bare figures of each column are: as its heading says, else as a line above the list does. */
const amountsIn = (header: Header, above: Grid): ((index: number) => Figures) => {
  const said = unitAbove(above.flat().map(cellText));
  return (index) => {
    const heading = header.columns[index]?.heading ?? '';
    return { unit: namesUnit(heading) ? unitOf(heading) : said, currency: currencyOf(heading) };
  };
};

const sourceCells = (row: readonly Cell[], headings: (index: number) => string): SourceCell[] =>
  row.flatMap((cell, index): SourceCell[] => (isBlank(cell) ? [] : [[headings(index), cellText(cell)]]));

const titlesAbove = (rows: Grid): LeftOutRow[] =>
  rows.flatMap((row, index): LeftOutRow[] => {
    const cells = sourceCells(row, letter);
    return cells.length === 0 ? [] : [{ sourceRow: index + 1, why: 'title', cells }];
  });

/** @param values all cells of the source sheet from A1 */
export const readList = (
  values: Grid,
  header: Header,
  rules: Rules,
  { today, order, marks = {} }: { readonly today: Day } & Pick<ImportOptions, 'order' | 'marks'>,
): ListReading => {
  const first = header.row + header.rows;
  const columns = sourceColumns(header, rules);
  const daysOf = dayContexts(values, first, today, order);
  const { place, newMembers } = placer(rules, daysOf, amountsIn(header, values.slice(0, header.row)));
  const readDate: RowContext['readDate'] = (index, cell) => {
    const { value, problem } = readListDay(cell, daysOf(index));
    return { day: value, problem: problem === null ? null : { ...problem, column: 'lastContact' } };
  };
  const context: RowContext = {
    columns,
    rules,
    today,
    place,
    readDate,
    resultOf: (mark) => marks[mark.normalize('NFKC').trim()] ?? marks[mark.trim()] ?? '',
  };
  const records: ListRecord[] = [];
  const problems: FoundProblem[] = [];
  const leftOut: LeftOutRow[] = titlesAbove(values.slice(0, header.row));
  const titles = leftOut.length;
  let [individuals, typesInferred, blanks, empty] = [0, 0, 0, 0];
  let above: readonly Cell[] = [];
  for (const [offset, typed] of values.slice(first).entries()) {
    const sourceRow = first + offset + 1;
    if (isEmptyRow(typed)) {
      blanks += 1;
      continue;
    }
    empty += blanks;
    blanks = 0;
    const row = withoutDitto(typed, above);
    const reading = readRow(row, context, typed);
    // A name that is an error of a formula names nobody either.
    const why = whyLeftOut(row, header) ?? (reading.customer.company === undefined ? 'nobody' : null);
    if (why !== null) {
      leftOut.push({ sourceRow, why, cells: sourceCells(typed, columns.headings) });
      problems.push({ sourceRow, heading: '', problem: { code: 'row-left-out', why } });
      continue;
    }
    above = row;
    for (const one of reading.problems) problems.push({ sourceRow, ...one });
    if (reading.namedFrom === 'contactPerson') individuals += 1;
    if (reading.typeInferred) typesInferred += 1;
    const { customer, touch, business, cells, apart } = reading;
    records.push({ sourceRow, customer, touch, business, cells, apart, doubtful: reading.problems.length > 0 });
  }
  const rowsRead = records.length + leftOut.length - titles;
  return { rowsRead, records, newMembers: newMembers(), problems, leftOut, empty, individuals, typesInferred };
};
