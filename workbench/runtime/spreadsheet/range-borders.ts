/** Borders: setBorder, and the undocumented getBorder that live Google answers (gas-fakes test/testsheetsformatting.js). */
import { cssColor } from '../features/color/css';
import { enumName } from '../kernel/enumeration';
import { signatureMismatch } from '../kernel/exception';
import type { Methods } from '../kernel/publish';
import { publish } from '../kernel/publish';
import type { BorderSide, CellFormat, FormatChange } from '../model/cell-format';
import { BorderStyle } from './enums';
import { again, blockOf, cellsOf, oneCell, rangePath, refuseGone } from './range-block';
import { applyChanges } from './range-styles';
import type { Host, RangeState } from './state';

interface BordersState {
  host: Host;
  format: CellFormat;
}
interface BorderState {
  host: Host;
  side: BorderSide | undefined;
}

declare module './state' {
  interface ClassStates {
    Borders: BordersState;
    Border: BorderState;
  }
}

const side = ({ host, format }: BordersState, name: 'top' | 'left' | 'bottom' | 'right'): object =>
  host.classes.wrap('Border', { host, side: format[name] });

const borders: Methods<BordersState> = {
  getTop: { kind: 'local', call: (state) => side(state, 'top') },
  getLeft: { kind: 'local', call: (state) => side(state, 'left') },
  getBottom: { kind: 'local', call: (state) => side(state, 'bottom') },
  getRight: { kind: 'local', call: (state) => side(state, 'right') },
};

const border: Methods<BorderState> = {
  getColor: { kind: 'local', call: ({ host, side: found }) => host.classes.wrap('Color', { host, color: found?.color ?? null }) },
  getBorderStyle: { kind: 'local', call: ({ side: found }) => (found === undefined ? null : BorderStyle[found.style as 'SOLID']) },
};

export const registerBorders = (host: Host): void => {
  host.classes.add('Borders', publish<BordersState>(host.kernel, 'SpreadsheetApp.Borders', 'Borders', borders));
  host.classes.add('Border', publish<BorderState>(host.kernel, 'SpreadsheetApp.Border', 'Border', border));
};

const setBorder = (state: RangeState, args: readonly unknown[]): object => {
  const flags = args.slice(0, 6);
  const [givenColor = null, givenStyle = null] = args.slice(6);
  const style = givenStyle === null ? 'SOLID' : enumName(givenStyle, 'SpreadsheetApp.BorderStyle');
  const fits = (args.length === 6 || args.length === 8) && flags.every((flag) => flag === null || typeof flag === 'boolean');
  if (!fits || style === null || (givenColor !== null && typeof givenColor !== 'string'))
    throw signatureMismatch(`${rangePath}.setBorder`, args);
  refuseGone(state);
  const drawn: BorderSide = { color: (typeof givenColor === 'string' ? cssColor(givenColor) : null) ?? '#000000', style };
  const [top, left, bottom, right, vertical, horizontal] = flags as (boolean | null)[];
  const lastRow = state.row + state.rows - 1;
  const lastColumn = state.column + state.columns - 1;
  const sides = blockOf(state, (row, column): FormatChange => {
    const wanted = {
      top: row === state.row ? top : horizontal,
      bottom: row === lastRow ? bottom : horizontal,
      left: column === state.column ? left : vertical,
      right: column === lastColumn ? right : vertical,
    };
    const change: FormatChange = {};
    for (const [name, flag] of Object.entries(wanted) as ['top', boolean | null][]) {
      if (flag !== null) change[name] = flag ? drawn : undefined;
    }
    return change;
  });
  applyChanges(state, sides);
  return again(state);
};

export const rangeBorders: Methods<RangeState> = {
  setBorder: { kind: 'write', cells: cellsOf, call: (state, ...args) => setBorder(state, args) },
  getBorder: {
    kind: 'read',
    cells: oneCell,
    call: ({ host, sheet, row, column }) => {
      const format = sheet.formats.get(row, column);
      const drawn = format !== undefined && (format.top ?? format.left ?? format.bottom ?? format.right) !== undefined;
      return drawn ? host.classes.wrap('Borders', { host, format }) : null;
    },
  },
};
