/** The functions that formulas of this runtime know without a formula engine: the common core (docs: Sheets "Function list"). */
import { dateOf, dayIn } from '../model/time-zone';
import type { Scalar, Workbook } from '../model/workbook';
import { meetsCondition } from './condition';
import type { Node } from './syntax';
import type { Block, Single, Value } from './values';
import { FormulaError, isBlock, isErrorText, numberOf, truthOf } from './values';

/** One evaluation of one cell's formula, as functions see it. */
export interface Context {
  book: Workbook;
  value(node: Node): Value;
  /** The value of an argument that stands for one cell. */
  single(node: Node): Single;
  text(node: Node): string;
  show(value: Single): string;
  /** Every cell of the arguments that is not empty, with whether it came out of cells. */
  each(args: readonly Node[]): { value: Scalar; cell: boolean }[];
  cells(block: Block): Scalar[];
  at: { row: number; column: number };
}

type Call = (context: Context, args: readonly Node[]) => Single;

const need = (args: readonly Node[], index: number): Node => {
  const node = args[index];
  // Sheets: "Wrong number of arguments" shows as #N/A.
  if (node === undefined) throw new FormulaError('#N/A');
  return node;
};
const number = (context: Context, args: readonly Node[], index: number, otherwise?: number): number =>
  args[index] === undefined && otherwise !== undefined ? otherwise : numberOf(context.single(need(args, index)), context.book);
const text = (context: Context, args: readonly Node[], index: number): string => context.text(need(args, index));

/** Numbers of the arguments: in cells only what is a number, written out also what can be read as one. */
const numbers = (context: Context, args: readonly Node[]): number[] =>
  context.each(args).flatMap(({ value, cell }) => {
    if (isErrorText(value)) throw new FormulaError(value);
    return cell && (typeof value === 'string' || typeof value === 'boolean') ? [] : [numberOf(value, context.book)];
  });
const truths = (context: Context, args: readonly Node[]): boolean[] =>
  context
    .each(args)
    .flatMap(({ value, cell }) => (cell && typeof value === 'string' && !isErrorText(value) ? [] : [truthOf(value, context.book)]));

const finite = (value: number): number => {
  if (!Number.isFinite(value)) throw new FormulaError('#NUM!');
  return value;
};
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const extreme = (values: readonly number[], of: (a: number, b: number) => number): number =>
  values.length === 0 ? 0 : values.reduce((found, value) => of(found, value));
const scaled = (value: number, places: number, round: (value: number) => number): number => {
  const shift = 10 ** Math.trunc(places);
  // Half a unit in the last place: 1.005 is to be rounded as it is written.
  return (Math.sign(value) * round(Number((Math.abs(value) * shift).toPrecision(15)))) / shift;
};

const attempt = (context: Context, args: readonly Node[], caught: (error: string) => boolean): Single => {
  const stand = (): Single => (args[1] === undefined ? null : context.single(args[1]));
  try {
    const value = context.single(need(args, 0));
    return isErrorText(value) && caught(value) ? stand() : value;
  } catch (error) {
    if (error instanceof FormulaError && caught(error.text)) return stand();
    throw error;
  }
};
const errorOf = (context: Context, args: readonly Node[]): string | null => {
  try {
    const value = context.single(need(args, 0));
    return isErrorText(value) ? value : null;
  } catch (error) {
    if (error instanceof FormulaError) return error.text;
    throw error;
  }
};

const part =
  (pick: (day: { year: number; month: number; day: number }) => number): Call =>
  (context, args) => {
    const { timeZone } = context.book;
    return pick(dayIn(dateOf(number(context, args, 0), timeZone), timeZone));
  };
const size =
  (side: 'rows' | 'columns'): Call =>
  (context, args) => {
    const value = context.value(need(args, 0));
    return isBlock(value) ? value.area[side] : 1;
  };
const place =
  (side: 'row' | 'column'): Call =>
  (context, args) => {
    const value = args[0] === undefined ? null : context.value(args[0]);
    return value !== null && isBlock(value) ? value.area[side] : context.at[side];
  };
const dayAt = (book: Workbook, instant: number): Date => {
  const { year, month, day } = dayIn(new Date(instant), book.timeZone);
  return dateOf(Date.UTC(year, month - 1, day) / 86_400_000 + 25_569, book.timeZone);
};

export const functions: Record<string, Call> = {
  SUM: (context, args) => sum(numbers(context, args)),
  PRODUCT: (context, args) => numbers(context, args).reduce((product, value) => product * value, 1),
  AVERAGE: (context, args) => {
    const all = numbers(context, args);
    if (all.length === 0) throw new FormulaError('#DIV/0!');
    return sum(all) / all.length;
  },
  MIN: (context, args) => extreme(numbers(context, args), Math.min),
  MAX: (context, args) => extreme(numbers(context, args), Math.max),
  COUNT: (context, args) => context.each(args).filter(({ value }) => typeof value === 'number' || typeof value === 'object').length,
  COUNTA: (context, args) => context.each(args).length,
  COUNTBLANK: (context, args) => {
    const value = context.value(need(args, 0));
    if (!isBlock(value)) return value === null || value === '' ? 1 : 0;
    return value.area.rows * value.area.columns - context.cells(value).filter((cell) => cell !== '').length;
  },
  COUNTIF: (context, args) => {
    const meets = meetsCondition(context.single(need(args, 1)), context.book);
    const value = context.value(need(args, 0));
    if (!isBlock(value)) return meets(value) ? 1 : 0;
    const filled = context.cells(value);
    const empty = value.area.rows * value.area.columns - filled.length;
    return filled.filter(meets).length + (meets(null) ? empty : 0);
  },
  IF: (context, args) =>
    truthOf(context.single(need(args, 0)), context.book)
      ? context.single(need(args, 1))
      : args[2] === undefined
        ? false
        : context.single(args[2]),
  IFERROR: (context, args) => attempt(context, args, () => true),
  IFNA: (context, args) => attempt(context, args, (error) => error === '#N/A'),
  AND: (context, args) => truths(context, args).every(Boolean),
  OR: (context, args) => truths(context, args).some(Boolean),
  NOT: (context, args) => !truthOf(context.single(need(args, 0)), context.book),
  TRUE: () => true,
  FALSE: () => false,
  NA: () => {
    throw new FormulaError('#N/A');
  },
  ISBLANK: (context, args) => context.single(need(args, 0)) === null,
  ISNUMBER: (context, args) => ['number', 'object'].includes(typeof (context.single(need(args, 0)) ?? '')),
  ISTEXT: (context, args) => errorOf(context, args) === null && typeof context.single(need(args, 0)) === 'string',
  ISLOGICAL: (context, args) => errorOf(context, args) === null && typeof context.single(need(args, 0)) === 'boolean',
  ISERROR: (context, args) => errorOf(context, args) !== null,
  ISNA: (context, args) => errorOf(context, args) === '#N/A',
  ABS: (context, args) => Math.abs(number(context, args, 0)),
  INT: (context, args) => Math.floor(number(context, args, 0)),
  ROUND: (context, args) => scaled(number(context, args, 0), number(context, args, 1, 0), Math.round),
  ROUNDUP: (context, args) => scaled(number(context, args, 0), number(context, args, 1, 0), Math.ceil),
  ROUNDDOWN: (context, args) => scaled(number(context, args, 0), number(context, args, 1, 0), Math.floor),
  SQRT: (context, args) => finite(Math.sqrt(number(context, args, 0))),
  POWER: (context, args) => finite(number(context, args, 0) ** number(context, args, 1)),
  MOD: (context, args) => {
    const [value, by] = [number(context, args, 0), number(context, args, 1)];
    if (by === 0) throw new FormulaError('#DIV/0!');
    return value - by * Math.floor(value / by);
  },
  CONCATENATE: (context, args) =>
    context
      .each(args)
      .map(({ value }) => context.show(value))
      .join(''),
  CONCAT: (context, args) => text(context, args, 0) + text(context, args, 1),
  LEN: (context, args) => text(context, args, 0).length,
  LEFT: (context, args) => text(context, args, 0).slice(0, number(context, args, 1, 1)),
  RIGHT: (context, args) => text(context, args, 0).slice(-number(context, args, 1, 1) || Number.POSITIVE_INFINITY),
  MID: (context, args) => text(context, args, 0).substr(number(context, args, 1) - 1, number(context, args, 2)),
  UPPER: (context, args) => text(context, args, 0).toUpperCase(),
  LOWER: (context, args) => text(context, args, 0).toLowerCase(),
  TRIM: (context, args) => text(context, args, 0).trim().replace(/ +/g, ' '),
  SUBSTITUTE: (context, args) => text(context, args, 0).replaceAll(text(context, args, 1), () => text(context, args, 2)),
  VALUE: (context, args) => number(context, args, 0),
  HYPERLINK: (context, args) => context.single(need(args, args.length > 1 ? 1 : 0)),
  ROW: place('row'),
  COLUMN: place('column'),
  ROWS: size('rows'),
  COLUMNS: size('columns'),
  TODAY: ({ book }) => dayAt(book, book.now()),
  NOW: ({ book }) => new Date(book.now()),
  DATE: (context, args) => {
    const day = Date.UTC(number(context, args, 0), number(context, args, 1) - 1, number(context, args, 2));
    return dateOf(day / 86_400_000 + 25_569, context.book.timeZone);
  },
  YEAR: part(({ year }) => year),
  MONTH: part(({ month }) => month),
  DAY: part(({ day }) => day),
};
