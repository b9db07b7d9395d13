/** Sorting, shuffling and tidying rows and texts of a range. */
import { enumName } from '../kernel/enumeration';
import { Exception, signatureMismatch } from '../kernel/exception';
import type { Methods } from '../kernel/publish';
import { contentLayers } from '../model/cell-blocks';
import { readValue } from '../model/cell-read';
import { writeBlock } from '../model/cell-write';
import { readGiven, typingPlace } from '../model/given-value';
import type { SortKey } from '../model/sorting';
import { rearrange, sortRows } from '../model/sorting';
import type { Typed } from '../model/typed-text';
import { again, cellsOf, rangePath, refuseGone } from './range-block';
import type { RangeState } from './state';
import { wrapRange } from './state';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A number, {column, ascending}, or an array of both; columns count from column A whatever the range. */
const sortKeys = (state: RangeState, args: readonly unknown[]): SortKey[] => {
  const [spec] = args;
  const refused = signatureMismatch(`${rangePath}.sort`, args);
  if (args.length !== 1) throw refused;
  return (Array.isArray(spec) ? spec : [spec]).map((each): SortKey => {
    const column = isObject(each) ? each.column : each;
    if (typeof column !== 'number') throw refused;
    if (column < state.column || column >= state.column + state.columns) {
      throw new Exception(`Sort range must include sort column ${column}.`);
    }
    return { column, ascending: !isObject(each) || each.ascending === undefined || Boolean(each.ascending) };
  });
};

const shuffled = (length: number, random: () => number): number[] => {
  const order = Array.from({ length }, (_, index) => index);
  for (let last = length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] as number, order[last] as number];
  }
  return order;
};

/** Texts are equal whatever their case (docs: removeDuplicates). */
const keyOf = (value: unknown): string => {
  if (typeof value === 'string') return `s${value.toLowerCase()}`;
  return typeof value === 'object' ? `d${Number(value)}` : `${typeof value}${String(value)}`;
};

/** Rows whose compared columns repeat an earlier row go; the rest moves up inside the range. */
const removeDuplicates = (state: RangeState, args: readonly unknown[]): object => {
  const [given] = args;
  if (args.length > 1 || (args.length === 1 && !Array.isArray(given))) throw signatureMismatch(`${rangePath}.removeDuplicates`, args);
  refuseGone(state);
  const compared = (given as number[] | undefined) ?? Array.from({ length: state.columns }, (_, c) => state.column + c);
  const seen = new Set<string>();
  const kept: number[] = [];
  for (let row = state.row; row < state.row + state.rows; row++) {
    const key = compared.map((column) => keyOf(readValue(state.sheet, row, column, state.host.evaluator))).join('\u0000');
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(row - state.row);
  }
  if (kept.length < state.rows) {
    const gone = Array.from({ length: state.rows }, (_, r) => r).filter((r) => !kept.includes(r));
    rearrange(state.sheet, state, [...kept, ...gone]);
    const rest = { ...state, row: state.row + kept.length, rows: gone.length };
    for (const name of contentLayers) state.sheet.layers[name].fill(rest.row, rest.column, rest.rows, rest.columns, undefined);
  }
  return wrapRange(state.host, state.sheet, { row: state.row, column: state.column, rows: kept.length, columns: state.columns });
};

/** Inner runs of blanks become one (gas-fakes test/testsheetsvalues.js "assorted data manipulation"). */
const trimWhitespace = (state: RangeState): object => {
  refuseGone(state);
  const { values, runs } = state.sheet;
  values.forEach(state.row, state.column, state.rows, state.columns, (value, row, column) => {
    if (typeof value !== 'string') return;
    const text = value.trim().replace(/\s+/g, ' ');
    if (text === value) return;
    values.set(row, column, text === '' ? undefined : text);
    runs.set(row, column, undefined);
  });
  state.sheet.touched(state.row, state.column, state.rows, state.columns);
  return again(state);
};

const delimiters: Record<string, string> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

/** Without a delimiter, the first of comma, semicolon, full stop and space that occurs in the column. */
const detected = (texts: readonly string[]): string =>
  Object.values(delimiters).find((mark) => texts.some((text) => text.includes(mark))) ?? ',';

const splitTextToColumns = (state: RangeState, args: readonly unknown[]): void => {
  const [given] = args;
  const named = enumName(given, 'SpreadsheetApp.TextToColumnsDelimiter');
  if (args.length > 1 || (args.length === 1 && named === null && typeof given !== 'string')) {
    throw signatureMismatch(`${rangePath}.splitTextToColumns`, args);
  }
  refuseGone(state);
  const place = typingPlace(state.sheet, () => state.host.kernel.clock());
  const texts = Array.from({ length: state.rows }, (_, r) =>
    String(readValue(state.sheet, state.row + r, state.column, state.host.evaluator)),
  );
  const mark = named !== null ? (delimiters[named] as string) : typeof given === 'string' ? given : detected(texts);
  texts.forEach((text, r) => {
    const parts = mark === '' ? [text] : text.split(mark);
    if (parts.length < 2) return;
    const row = state.row + r;
    const cells = parts.map((part, c): Typed => readGiven(part, state.sheet.formats.get(row, state.column + c)?.numberFormat, place));
    writeBlock(state.sheet, { row, column: state.column, rows: 1, columns: cells.length }, [cells]);
  });
};

export const rangeSort: Methods<RangeState> = {
  sort: {
    kind: 'structure',
    call: (state, ...args) => {
      const keys = sortKeys(state, args);
      refuseGone(state);
      sortRows(state.sheet, state, keys, state.host.evaluator);
      return again(state);
    },
  },
  randomize: {
    kind: 'structure',
    call: (state) => {
      refuseGone(state);
      rearrange(
        state.sheet,
        state,
        shuffled(state.rows, () => state.host.random()),
      );
      return again(state);
    },
  },
  removeDuplicates: { kind: 'write', cells: cellsOf, call: (state, ...args) => removeDuplicates(state, args) },
  trimWhitespace: { kind: 'write', cells: cellsOf, call: trimWhitespace },
  splitTextToColumns: { kind: 'write', cells: cellsOf, call: (state, ...args) => splitTextToColumns(state, args) },
};
