/** Banding: alternating colours of rows or of columns (gas-fakes test/testsheetssets.js "Banding methods", "Banding Theme Colors Verification"). */
import { enumeration, enumName } from '../../kernel/enumeration';
import { Exception, NotImplemented } from '../../kernel/exception';
import type { Method, Methods } from '../../kernel/publish';
import { publish } from '../../kernel/publish';
import type { Area } from '../../model/area';
import { intersection } from '../../model/area';
import type { ColorText } from '../../model/cell-format';
import type { BandingModel } from '../../model/rules';
import type { SheetModel } from '../../model/sheet-model';
import type { Host, RangeState, SheetState, SpreadsheetState } from '../../spreadsheet/state';
import { wrapRange } from '../../spreadsheet/state';
import { isBoolean, isText, passed, requireRange, requireThat } from '../arguments';
import { cssColor } from '../color/css';
import { colorOf, concreteColor, wrapColor } from '../color/state';
import { bandingColors } from './themes';

export interface BandingState {
  host: Host;
  sheet: SheetModel;
  id: number;
}

declare module '../../spreadsheet/state' {
  interface ClassStates {
    Banding: BandingState;
  }
}

export const BandingTheme = enumeration('SpreadsheetApp.BandingTheme', Object.keys(bandingColors));

const path = 'SpreadsheetApp.Banding';
type Band = keyof BandingModel['colors'];

const living = ({ sheet, id }: BandingState): BandingModel => {
  const found = sheet.bandings.find((band) => band.id === id);
  if (found === undefined) throw new Exception('The banding has been removed.');
  return found;
};

const change = (state: BandingState, fields: Partial<BandingModel>): object => {
  living(state);
  state.sheet.bandings = state.sheet.bandings.map((band) => (band.id === state.id ? { ...band, ...fields } : band));
  state.sheet.book.changed({ kind: 'sheet', sheetId: state.sheet.id });
  return state.host.classes.wrap('Banding', state);
};

const refuseOverlap = (sheet: SheetModel, area: Area, except: number | null): void => {
  if (sheet.bandings.some((band) => band.id !== except && intersection(band.area, area) !== null)) {
    throw new Exception('You cannot add alternating background colors to a range that already has alternating background colors.');
  }
};

const areaOf = ({ row, column, rows, columns }: RangeState): Area => ({ row, column, rows, columns });

const add = (host: Host, sheet: SheetModel, banding: Omit<BandingModel, 'id'>): object => {
  refuseOverlap(sheet, banding.area, null);
  const id = sheet.book.takeId();
  sheet.bandings.push({ id, ...banding });
  sheet.book.changed({ kind: 'sheet', sheetId: sheet.id });
  return host.classes.wrap('Banding', { host, sheet, id });
};

/** The two getters and two setters of one band: HeaderRow, SecondColumn … A band of the other axis reads as null. */
const bandMethods = (name: string, axis: BandingModel['axis'], band: Band): [string, Method<BandingState>][] => {
  const label = `${name}${axis === 'rows' ? 'Row' : 'Column'}Color`;
  const read = (state: BandingState): ColorText | null => {
    const banding = living(state);
    return banding.axis === axis ? (banding.colors[band] ?? null) : null;
  };
  const write = (state: BandingState, color: ColorText | null): object => {
    const banding = living(state);
    if (banding.axis !== axis) throw new NotImplemented(`${path}.set${label} on a banding of the other axis`);
    if (color === null && (band === 'first' || band === 'second')) {
      throw new Exception(`${name} ${axis === 'rows' ? 'row' : 'column'} color should not be null.`);
    }
    const { [band]: _old, ...colors } = banding.colors;
    return change(state, { colors: color === null ? colors : { ...colors, [band]: color } });
  };
  return [
    [`get${label}`, { kind: 'read', call: (state) => ((color) => color && concreteColor(state.sheet.book, color))(read(state)) }],
    [`get${label}Object`, { kind: 'read', call: (state) => ((color) => color && wrapColor(state.host, color))(read(state)) }],
    [
      `set${label}`,
      {
        kind: 'structure',
        call: (state, color) => {
          requireThat(isText(color) || color === null, `${path}.set${label}`, passed(color));
          return write(state, color === null ? null : (cssColor(color) ?? read(state)));
        },
      },
    ],
    [
      `set${label}Object`,
      {
        kind: 'structure',
        call: (state, color) => {
          const found = colorOf(color);
          requireThat(found !== null || color === null, `${path}.set${label}Object`, passed(color));
          return write(state, found);
        },
      },
    ],
  ];
};

const bands: readonly [string, Band][] = [
  ['First', 'first'],
  ['Second', 'second'],
  ['Header', 'header'],
  ['Footer', 'footer'],
];

const methods: Methods<BandingState> = {
  ...Object.fromEntries(bands.flatMap(([name, band]) => [...bandMethods(name, 'rows', band), ...bandMethods(name, 'columns', band)])),
  copyTo: {
    kind: 'structure',
    call: (state, range) => {
      const found = requireRange(range, `${path}.copyTo`, passed(range));
      const { axis, colors } = living(state);
      return add(state.host, found.sheet, { axis, colors: { ...colors }, area: areaOf(found) });
    },
  },
  getRange: { kind: 'read', call: (state) => wrapRange(state.host, state.sheet, living(state).area) },
  remove: {
    kind: 'structure',
    call: (state) => {
      change(state, {});
      state.sheet.bandings = state.sheet.bandings.filter((band) => band.id !== state.id);
    },
  },
  setRange: {
    kind: 'structure',
    call: (state, range) => {
      const found = requireRange(range, `${path}.setRange`, passed(range));
      refuseOverlap(state.sheet, found, state.id);
      return change(state, { area: areaOf(found) });
    },
  },
};

/** (), (theme) and (theme, showHeader, showFooter); by default light grey with a header and without a footer (docs). */
const apply = (name: string, axis: BandingModel['axis']): Methods<RangeState> => ({
  [name]: {
    kind: 'structure',
    call: (state, ...args) => {
      const given = passed(...args);
      const [theme, header, footer] = given;
      const themeName = given.length === 0 ? 'LIGHT_GREY' : enumName(theme, 'SpreadsheetApp.BandingTheme');
      const fits = themeName !== null && (given.length < 2 || (given.length === 3 && isBoolean(header) && isBoolean(footer)));
      requireThat(fits, `SpreadsheetApp.Range.${name}`, given);
      const { header: top, footer: bottom, ...stripes } = bandingColors[themeName as string] as Required<BandingModel['colors']>;
      const colors = { ...stripes, ...(header === false ? {} : { header: top }), ...(footer === true ? { footer: bottom } : {}) };
      return add(state.host, state.sheet, { axis, area: areaOf(state), colors });
    },
  },
});

const list = (host: Host, sheet: SheetModel, area: Area | null): object[] =>
  sheet.bandings
    .filter((band) => area === null || intersection(band.area, area) !== null)
    .map(({ id }) => host.classes.wrap('Banding', { host, sheet, id }));

export const rangeBanding: Methods<RangeState> = {
  ...apply('applyRowBanding', 'rows'),
  ...apply('applyColumnBanding', 'columns'),
  getBandings: { kind: 'read', call: (state) => list(state.host, state.sheet, state) },
};

export const sheetBanding: Methods<SheetState> = {
  getBandings: { kind: 'read', call: ({ host, sheet }) => list(host, sheet, null) },
};

export const spreadsheetBanding: Methods<SpreadsheetState> = {
  getBandings: { kind: 'read', call: ({ host, book }) => book.sheets.flatMap((sheet) => list(host, sheet, null)) },
};

export const registerBanding = (host: Host): void => {
  host.classes.add('Banding', publish<BandingState>(host.kernel, path, 'Banding', methods));
};
