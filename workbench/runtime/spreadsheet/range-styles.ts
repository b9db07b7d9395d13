/** Styles of cells that are one word or number each: fonts, alignment, wrapping, number formats, direction. */
import { enumName } from '../kernel/enumeration';
import { signatureMismatch } from '../kernel/exception';
import type { Method, Methods } from '../kernel/publish';
import type { CellFormat, FormatChange } from '../model/cell-format';
import { formatChanger } from '../model/cell-format';
import { formatKind, generalFormat, isGeneral } from '../model/display';
import { dateOf } from '../model/time-zone';
import { TextDirection, WrapStrategy } from './enums';
import { again, cellsOf, matrix, rangePath, readers, refuseGone } from './range-block';
import type { RangeState } from './state';

/** 'refused' when no signature takes the value; null when Google takes it silently and does nothing (gas-fakes notes/oddities). */
type Change = FormatChange | null | 'refused';

/** What a cell holds before it gets a text format: a date stays a date, as one that is written into such a cell (model/given-value.ts). */
const keepDate = ({ sheet }: RangeState, row: number, column: number): void => {
  const value = sheet.values.get(row, column);
  if (typeof value === 'number' && formatKind(sheet.formats.get(row, column)?.numberFormat) === 'date')
    sheet.values.set(row, column, dateOf(value, sheet.book.timeZone));
};

const isToText = (change: FormatChange): boolean => formatKind(change.numberFormat) === 'text';

/** Applies a change to every cell of a block. */
export const applyChange = (state: RangeState, change: FormatChange): void => {
  if (isToText(change))
    state.sheet.values.forEach(state.row, state.column, state.rows, state.columns, (_value, row, column) => keepDate(state, row, column));
  state.sheet.formats.map(state.row, state.column, state.rows, state.columns, formatChanger(change));
  state.sheet.touched(state.row, state.column, state.rows, state.columns);
};

/** Applies one change a cell, worked out once for each distinct value. */
export const applyChanges = (state: RangeState, changes: readonly (readonly (FormatChange | null)[])[]): void => {
  const changers = new Map<string, ReturnType<typeof formatChanger>>();
  changes.forEach((cells, r) => {
    cells.forEach((change, c) => {
      if (change === null) return;
      const key = JSON.stringify(Object.entries(change).map(([name, value]) => [name, value ?? null]));
      const changer = changers.get(key) ?? formatChanger(change);
      changers.set(key, changer);
      const row = state.row + r;
      const column = state.column + c;
      if (isToText(change)) keepDate(state, row, column);
      state.sheet.formats.set(row, column, changer(state.sheet.formats.get(row, column)));
    });
  });
  state.sheet.touched(state.row, state.column, state.rows, state.columns);
};

/** setX and setXs of one property of the format. */
export const writers = (one: string, many: string, change: (given: unknown) => Change): Record<string, Method<RangeState>> => ({
  [one]: {
    kind: 'fill',
    cells: cellsOf,
    call: (state, ...args) => {
      const found = args.length === 1 ? change(args[0]) : 'refused';
      if (found === 'refused') throw signatureMismatch(`${rangePath}.${one}`, args);
      refuseGone(state);
      if (found !== null) applyChange(state, found);
      return again(state);
    },
  },
  [many]: {
    kind: 'write',
    cells: cellsOf,
    call: (state, ...args) => {
      const data = matrix(state, many, args);
      refuseGone(state);
      const changes = data.map((cells) =>
        cells.map((given) => {
          const found = change(given);
          if (found === 'refused') throw signatureMismatch(`${rangePath}.${many}`, args);
          return found;
        }),
      );
      applyChanges(state, changes);
      return again(state);
    },
  },
});

const style = (
  one: string,
  many: string,
  read: (format: CellFormat | undefined) => unknown,
  change: (given: unknown) => Change,
): Methods<RangeState> => ({
  ...readers(`get${one}`, `get${many}`, ({ sheet }, row, column) => read(sheet.formats.get(row, column))),
  ...writers(`set${one}`, `set${many}`, change),
});

/** A word out of a list; null resets, other words are taken silently and change nothing. */
const word = (given: unknown, changes: Record<string, FormatChange>, reset: FormatChange): Change => {
  if (given === null) return reset;
  if (typeof given !== 'string') return 'refused';
  return changes[given.toLowerCase()] ?? null;
};

const wrapOf = (format: CellFormat | undefined): keyof typeof WrapStrategy & ('WRAP' | 'OVERFLOW' | 'CLIP') =>
  (format?.wrap ?? 'OVERFLOW') as 'WRAP' | 'OVERFLOW' | 'CLIP';

export const rangeStyles: Methods<RangeState> = {
  ...style(
    'FontWeight',
    'FontWeights',
    (format) => (format?.bold ? 'bold' : 'normal'),
    (given) => word(given, { bold: { bold: true }, normal: { bold: undefined } }, { bold: undefined }),
  ),
  ...style(
    'FontStyle',
    'FontStyles',
    (format) => (format?.italic ? 'italic' : 'normal'),
    (given) => word(given, { italic: { italic: true }, normal: { italic: undefined } }, { italic: undefined }),
  ),
  ...style(
    'FontLine',
    'FontLines',
    (format) => (format?.underline ? 'underline' : format?.strikethrough ? 'line-through' : 'none'),
    (given) =>
      word(
        given,
        {
          underline: { underline: true, strikethrough: undefined },
          'line-through': { underline: undefined, strikethrough: true },
          none: { underline: undefined, strikethrough: undefined },
        },
        { underline: undefined, strikethrough: undefined },
      ),
  ),
  ...style(
    'FontSize',
    'FontSizes',
    (format) => format?.fontSize ?? 10,
    (given) => (typeof given === 'number' ? { fontSize: Math.trunc(given) === 10 ? undefined : Math.trunc(given) } : 'refused'),
  ),
  ...style(
    'FontFamily',
    'FontFamilies',
    (format) => format?.fontFamily ?? 'Arial',
    (given) => (given === null ? { fontFamily: undefined } : typeof given === 'string' ? { fontFamily: given } : 'refused'),
  ),
  ...style(
    'NumberFormat',
    'NumberFormats',
    (format) => format?.numberFormat ?? generalFormat,
    (given) => (typeof given === 'string' ? { numberFormat: isGeneral(given) ? undefined : given } : 'refused'),
  ),
  // 'normal' reads back as general-left, null as general (gas-fakes notes/oddities "Horizontal alignment").
  ...style(
    'HorizontalAlignment',
    'HorizontalAlignments',
    (format) => format?.horizontal ?? 'general',
    (given) =>
      word(
        given,
        {
          left: { horizontal: 'left' },
          center: { horizontal: 'center' },
          right: { horizontal: 'right' },
          normal: { horizontal: 'general-left' },
        },
        { horizontal: undefined },
      ),
  ),
  ...style(
    'VerticalAlignment',
    'VerticalAlignments',
    (format) => format?.vertical ?? 'bottom',
    (given) =>
      word(given, { top: { vertical: 'top' }, middle: { vertical: 'middle' }, bottom: { vertical: undefined } }, { vertical: undefined }),
  ),
  ...style(
    'TextDirection',
    'TextDirections',
    (format) => (format?.direction === undefined ? null : TextDirection[format.direction as 'LEFT_TO_RIGHT']),
    (given) => {
      if (given === null) return { direction: undefined };
      const name = enumName(given, 'SpreadsheetApp.TextDirection');
      return name === null ? 'refused' : { direction: name };
    },
  ),
  ...style(
    'WrapStrategy',
    'WrapStrategies',
    (format) => WrapStrategy[wrapOf(format)],
    (given) => {
      const name = enumName(given, 'SpreadsheetApp.WrapStrategy');
      return name === null ? 'refused' : { wrap: name };
    },
  ),
  // A cell on which nothing was set wraps although its strategy is OVERFLOW (Google issue 427134600).
  ...style(
    'Wrap',
    'Wraps',
    (format) => format?.wrap === undefined || format.wrap === 'WRAP',
    (given) => (typeof given === 'boolean' ? { wrap: given ? 'WRAP' : 'OVERFLOW' } : 'refused'),
  ),
  setShowHyperlink: {
    kind: 'fill',
    cells: cellsOf,
    call: (state, ...args) => {
      if (args.length !== 1 || typeof args[0] !== 'boolean') throw signatureMismatch(`${rangePath}.setShowHyperlink`, args);
      refuseGone(state);
      applyChange(state, { showHyperlink: args[0] ? undefined : false });
      return again(state);
    },
  },
};
