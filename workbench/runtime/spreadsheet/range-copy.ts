/** Copying and moving blocks (gas-fakes test/testsheets.js "Range.copyTo", notes/oddities "range.copyTo"). */
import { protectionRefuses, refuse } from '../features/protection/rights';
import { wholeArgument } from '../kernel/arguments';
import { enumName } from '../kernel/enumeration';
import { Exception, signatureMismatch } from '../kernel/exception';
import type { Methods } from '../kernel/publish';
import { stateOf } from '../kernel/publish';
import type { Area } from '../model/area';
import { intersection, subtract } from '../model/area';
import type { Block, LayerName } from '../model/cell-blocks';
import {
  deleteCells,
  dropBlock,
  everyLayer,
  insertCells,
  liftBlock,
  moveBlock,
  refuseOutside,
  shiftBlock,
  transposeBlock,
} from '../model/cell-blocks';
import { formatChanger } from '../model/cell-format';
import { rawValue } from '../model/cell-read';
import type { SheetModel } from '../model/sheet-model';
import { again, blockOf, cellsOf, rangePath, refuseGone } from './range-block';
import type { RangeState, SheetState } from './state';

type Paste = { names: readonly LayerName[]; conditional: boolean; merges: boolean; widths: boolean; borders: boolean; values: boolean };

const paste = (names: readonly LayerName[], more: Partial<Paste> = {}): Paste => ({
  names,
  conditional: false,
  merges: false,
  widths: false,
  borders: true,
  values: false,
  ...more,
});

const normal = paste(everyLayer, { conditional: true, merges: true });
const valuesOnly = paste(['values', 'formulas', 'runs'], { values: true });
const formatOnly = paste(['formats'], { conditional: true, merges: true });
const pastes: Record<string, Paste> = {
  PASTE_NORMAL: normal,
  PASTE_NO_BORDERS: { ...normal, borders: false },
  PASTE_FORMAT: formatOnly,
  PASTE_FORMULA: paste(['values', 'formulas', 'runs']),
  PASTE_DATA_VALIDATION: paste(['validations']),
  PASTE_VALUES: valuesOnly,
  PASTE_CONDITIONAL_FORMATTING: paste([], { conditional: true }),
  PASTE_COLUMN_WIDTHS: paste([], { widths: true }),
};

/** A smaller target takes the whole source; a larger one takes as many whole repeats as fit. */
const repeated = (target: Area, rows: number, columns: number): { area: Area; down: number; right: number } => {
  const down = Math.max(1, Math.floor(target.rows / rows));
  const right = Math.max(1, Math.floor(target.columns / columns));
  return { area: { row: target.row, column: target.column, rows: down * rows, columns: right * columns }, down, right };
};

const noBorders = formatChanger({ top: undefined, left: undefined, bottom: undefined, right: undefined });

/** Formulas become their results. */
const frozen = (state: RangeState, block: Block): Block => ({
  ...block,
  values: blockOf(state, (row, column) => rawValue(state.sheet, row, column, state.host.evaluator)),
  formulas: blockOf(state, () => undefined),
});

const copyBlock = (state: RangeState, sheet: SheetModel, target: Area, how: Paste, transposed = false): void => {
  refuseGone(state);
  const lifted = how.values ? frozen(state, liftBlock(state.sheet, state, how.names)) : liftBlock(state.sheet, state, how.names);
  if (!how.borders && lifted.formats !== undefined)
    lifted.formats = lifted.formats.map((cells) => cells.map((format) => noBorders(format as never)));
  const block = transposed ? transposeBlock(lifted) : lifted;
  const rows = transposed ? state.columns : state.rows;
  const columns = transposed ? state.rows : state.columns;
  const { area, down, right } = repeated(target, rows, columns);
  refuseOutside(sheet, area);
  refuse(protectionRefuses(sheet.book, sheet.id, area, state.host.user()));
  const merges = state.sheet.merges.filter((merge) => intersection(merge, state) !== null);
  if (how.merges) sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === null);
  for (let d = 0; d < down; d++) {
    for (let r = 0; r < right; r++) {
      const row = area.row + d * rows;
      const column = area.column + r * columns;
      dropBlock(sheet, row, column, shiftBlock(block, row - state.row, column - state.column));
      if (!how.merges || transposed) continue;
      sheet.merges.push(
        ...merges.map((merge) => ({ ...merge, row: merge.row + row - state.row, column: merge.column + column - state.column })),
      );
    }
  }
  if (how.conditional) copyConditional(state, sheet, area);
  if (how.widths)
    for (let c = 0; c < state.columns; c++) sheet.columns.patch(target.column + c, { size: state.sheet.columns.size(state.column + c) });
  sheet.touched(area.row, area.column, area.rows, area.columns);
};

/** Pasted cells take part in the conditional formats of their source, and no longer in those that covered them. */
const copyConditional = (state: RangeState, sheet: SheetModel, area: Area): void => {
  if (sheet !== state.sheet) return;
  for (const rule of sheet.conditionalFormats) {
    const shared = rule.areas.map((each) => intersection(each, state)).filter((each): each is Area => each !== null);
    const kept = rule.areas.some((each) => intersection(each, area) !== null)
      ? rule.areas.flatMap((each) => subtract(each, area))
      : rule.areas;
    const added = shared.map((each) => {
      const whole = each.rows === state.rows && each.columns === state.columns;
      return whole ? { ...area } : { ...each, row: each.row + area.row - state.row, column: each.column + area.column - state.column };
    });
    if (added.length > 0 || kept !== rule.areas) rule.areas = [...kept, ...added];
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule.areas.length > 0);
};

const copyTo = (state: RangeState, args: readonly unknown[]): void => {
  const [destination, how, transposed] = args;
  const target = stateOf<RangeState>(destination, rangePath);
  const refused = signatureMismatch(`${rangePath}.copyTo`, args);
  if (target === null || args.length > 3) throw refused;
  if (target.sheet.book !== state.sheet.book) throw new Exception('Target range and source range must be on the same spreadsheet.');
  if (args.length === 3) {
    const name = enumName(how, 'SpreadsheetApp.CopyPasteType');
    if (name === null || typeof transposed !== 'boolean') throw refused;
    copyBlock(state, target.sheet, target, pastes[name] as Paste, transposed);
    return;
  }
  const name = enumName(how, 'SpreadsheetApp.CopyPasteType');
  if (name !== null) {
    copyBlock(state, target.sheet, target, pastes[name] as Paste);
    return;
  }
  // Anything else than options in second place is taken silently on live Google, contradictory options too.
  const options = (typeof how === 'object' && how !== null ? how : {}) as { contentsOnly?: unknown; formatOnly?: unknown };
  copyBlock(state, target.sheet, target, options.contentsOnly ? valuesOnly : options.formatOnly ? formatOnly : normal);
};

/** copyValuesToRange and copyFormatToRange: sheet or its id, column, last column, row, last row. */
const copyToRange = (state: RangeState, method: string, args: readonly unknown[], how: Paste): void => {
  const full = `${rangePath}.${method}`;
  if (args.length !== 5) throw signatureMismatch(full, args);
  const [where] = args;
  const sheet = typeof where === 'number' ? state.sheet.book.sheetById(where) : stateOf<SheetState>(where, 'SpreadsheetApp.Sheet')?.sheet;
  if (sheet === undefined || sheet === null) throw signatureMismatch(full, args);
  const [column, columnEnd, row, rowEnd] = [1, 2, 3, 4].map((index) => wholeArgument(full, args, index)) as [
    number,
    number,
    number,
    number,
  ];
  copyBlock(state, sheet, { row, column, rows: rowEnd - row + 1, columns: columnEnd - column + 1 }, how);
};

const dimension = (method: string, args: readonly unknown[]): 'rows' | 'columns' => {
  const name = enumName(args[0], 'SpreadsheetApp.Dimension');
  if (name === null || args.length !== 1) throw signatureMismatch(`${rangePath}.${method}`, args);
  return name === 'ROWS' ? 'rows' : 'columns';
};

export const rangeCopy: Methods<RangeState> = {
  copyTo: { kind: 'write', cells: cellsOf, call: (state, ...args) => copyTo(state, args) },
  copyValuesToRange: { kind: 'write', cells: cellsOf, call: (state, ...args) => copyToRange(state, 'copyValuesToRange', args, valuesOnly) },
  copyFormatToRange: { kind: 'write', cells: cellsOf, call: (state, ...args) => copyToRange(state, 'copyFormatToRange', args, formatOnly) },
  moveTo: {
    kind: 'write',
    cells: cellsOf,
    call: (state, ...args) => {
      const target = stateOf<RangeState>(args[0], rangePath);
      if (target === null || args.length !== 1) throw signatureMismatch(`${rangePath}.moveTo`, args);
      if (target.sheet.book !== state.sheet.book) throw new Exception('Target range and source range must be on the same spreadsheet.');
      refuseGone(state);
      const there = { row: target.row, column: target.column, rows: state.rows, columns: state.columns };
      refuse(protectionRefuses(target.sheet.book, target.sheet.id, there, state.host.user()));
      moveBlock(state.sheet, state, target.sheet, target.row, target.column);
    },
  },
  insertCells: {
    kind: 'structure',
    call: (state, ...args) => {
      const shift = dimension('insertCells', args);
      refuseGone(state);
      insertCells(state.sheet, state, shift);
      return again(state);
    },
  },
  deleteCells: {
    kind: 'structure',
    call: (state, ...args) => {
      const shift = dimension('deleteCells', args);
      refuseGone(state);
      deleteCells(state.sheet, state, shift);
    },
  },
};
