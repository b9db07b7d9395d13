/** TextFinder on a range, a sheet or the whole spreadsheet (docs TextFinder; behaviours.md §5). */
import type { Methods } from '../../kernel/publish';
import { publish } from '../../kernel/publish';
import { writeValues } from '../../model/write-values';
import type { Host, RangeState, SheetState, SpreadsheetState } from '../../spreadsheet/state';
import { wrapRange } from '../../spreadsheet/state';
import { isBoolean, isText, passed, requireRange, requireThat } from '../arguments';
import { protectionRefuses, refuse } from '../protection/rights';
import type { FindOptions } from './matcher';
import { matcherFor, replaceFound } from './matcher';
import type { Block, CellPlace } from './search';
import { searchedCells, walkTexts } from './search';

export interface TextFinderState {
  host: Host;
  blocks: Block[];
  options: FindOptions & { formulas: boolean };
  /** Where the next search goes on from: after it, or before it. null = from the edge. */
  anchor: CellPlace | null;
  current: CellPlace | null;
}

declare module '../../spreadsheet/state' {
  interface ClassStates {
    TextFinder: TextFinderState;
  }
}

const path = 'SpreadsheetApp.TextFinder';
const again = (state: TextFinderState): object => state.host.classes.wrap('TextFinder', state);
const cells = ({ blocks }: TextFinderState): number => searchedCells(blocks);
const rangeOf = (state: TextFinderState, place: CellPlace | null): object | null =>
  place === null ? null : wrapRange(state.host, place.sheet, { row: place.row, column: place.column, rows: 1, columns: 1 });

const findAll = (state: TextFinderState): CellPlace[] => {
  const match = matcherFor(state.options);
  const found: CellPlace[] = [];
  walkTexts(state.blocks, state.options.formulas, state.host.evaluator, (text, place) => {
    if (match(text).length > 0) found.push(place);
    return false;
  });
  return found;
};

/** Negative when `a` is read before `b`. */
const order = (state: TextFinderState, a: CellPlace, b: CellPlace): number => {
  const at = (place: CellPlace): number => state.blocks.findIndex(({ sheet }) => sheet === place.sheet);
  return at(a) - at(b) || a.row - b.row || a.column - b.column;
};

const step = (state: TextFinderState, forward: boolean): object | null => {
  const { anchor } = state;
  const all = findAll(state);
  if (!forward) all.reverse();
  const next =
    all.find((place) => anchor === null || (forward ? order(state, place, anchor) > 0 : order(state, place, anchor) < 0)) ?? null;
  if (next !== null) state.anchor = next;
  state.current = next;
  return rangeOf(state, next);
};

/**
 * Replaces inside one cell and counts the occurrences. A formula is changed only when the search looks at formula texts, as in
 * Sheets' own dialog; what is written is read as typed.
 */
const replaceIn = (state: TextFinderState, { sheet, row, column }: CellPlace, replacement: string): number => {
  const { host, options } = state;
  const isFormula = sheet.formulas.get(row, column) !== undefined;
  if (isFormula && !options.formulas) return 0;
  const area = { row, column, rows: 1, columns: 1 };
  let count = 0;
  walkTexts([{ sheet, area }], options.formulas, host.evaluator, (text) => {
    const found = matcherFor(options)(text);
    if (found.length === 0) return true;
    refuse(protectionRefuses(sheet.book, sheet.id, area, host.user()));
    const changed = replaceFound(text, found, replacement);
    writeValues(
      sheet,
      area,
      () => changed,
      () => host.kernel.clock(),
    );
    count = found.length;
    return true;
  });
  return count;
};

const option = (name: string, set: (options: TextFinderState['options'], on: boolean) => void): Methods<TextFinderState> => ({
  [name]: {
    kind: 'local',
    call: (state, on) => {
      requireThat(isBoolean(on), `${path}.${name}`, passed(on));
      set(state.options, on);
      return again(state);
    },
  },
});

const replacement = (text: unknown, name: string): string => {
  requireThat(isText(text), `${path}.${name}`, passed(text));
  return text as string;
};

const methods: Methods<TextFinderState> = {
  findAll: { kind: 'find', cells, call: (state) => findAll(state).map((place) => rangeOf(state, place)) },
  findNext: { kind: 'find', cells, call: (state) => step(state, true) },
  findPrevious: { kind: 'find', cells, call: (state) => step(state, false) },
  getCurrentMatch: { kind: 'read', call: (state) => rangeOf(state, state.current) },
  ...option('ignoreDiacritics', (options, on) => {
    options.ignoreDiacritics = on;
  }),
  ...option('matchCase', (options, on) => {
    options.matchCase = on;
  }),
  ...option('matchEntireCell', (options, on) => {
    options.matchEntireCell = on;
  }),
  ...option('matchFormulaText', (options, on) => {
    options.formulas = on;
  }),
  ...option('useRegularExpression', (options, on) => {
    options.regularExpression = on;
  }),
  replaceAllWith: {
    kind: 'find',
    cells,
    call: (state, text) => {
      const wanted = replacement(text, 'replaceAllWith');
      return findAll(state).reduce((sum, place) => sum + replaceIn(state, place, wanted), 0);
    },
  },
  replaceWith: {
    kind: 'write',
    cells: () => 1,
    call: (state, text) => {
      const wanted = replacement(text, 'replaceWith');
      return state.current === null ? 0 : replaceIn(state, state.current, wanted);
    },
  },
  startFrom: {
    kind: 'local',
    call: (state, range) => {
      const { sheet, row, column } = requireRange(range, `${path}.startFrom`, passed(range));
      state.anchor = { sheet, row, column };
      state.current = null;
      return again(state);
    },
  },
};

const make = (host: Host, blocks: Block[], text: unknown, owner: string): object => {
  requireThat(isText(text), `SpreadsheetApp.${owner}.createTextFinder`, passed(text));
  const plain = { matchCase: false, matchEntireCell: false, ignoreDiacritics: false, regularExpression: false, formulas: false };
  return host.classes.wrap('TextFinder', { host, blocks, options: { text: text as string, ...plain }, anchor: null, current: null });
};

export const rangeFinder: Methods<RangeState> = {
  createTextFinder: { kind: 'handle', call: (state, text) => make(state.host, [{ sheet: state.sheet, area: state }], text, 'Range') },
};
export const sheetFinder: Methods<SheetState> = {
  createTextFinder: { kind: 'handle', call: ({ host, sheet }, text) => make(host, [{ sheet, area: null }], text, 'Sheet') },
};
export const spreadsheetFinder: Methods<SpreadsheetState> = {
  createTextFinder: {
    kind: 'handle',
    call: ({ host, book }, text) =>
      make(
        host,
        book.sheets.map((sheet) => ({ sheet, area: null })),
        text,
        'Spreadsheet',
      ),
  },
};

export const registerTextFinder = (host: Host): void => {
  host.classes.add('TextFinder', publish<TextFinderState>(host.kernel, path, 'TextFinder', methods));
};
