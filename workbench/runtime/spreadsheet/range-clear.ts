/** Clearing: contents, formats, notes, rules, each alone or together (behaviours.md §4). */

import { signatureMismatch } from '../kernel/exception';
import type { Methods } from '../kernel/publish';
import type { Area } from '../model/area';
import type { LayerName } from '../model/cell-blocks';
import { clearBlock, contentLayers } from '../model/cell-blocks';
import { type formatChanger, internFormat } from '../model/cell-format';
import { hiddenByFilter } from '../model/filter-check';
import type { SheetModel } from '../model/sheet-model';
import { again, cellsOf, rangePath, refuseGone } from './range-block';
import type { RangeState } from './state';

interface ClearOptions {
  contentsOnly?: unknown;
  formatOnly?: unknown;
  commentsOnly?: unknown;
  validationsOnly?: unknown;
  skipFilteredRows?: unknown;
}

/** The layers an options object names; contents and formats when it names none. Live: Range.clear leaves notes and rules alone. */
const layersToClear = (options: ClearOptions): LayerName[] => {
  const names: LayerName[] = [];
  if (options.contentsOnly) names.push(...contentLayers);
  // docs clear(options): formatOnly takes the validation rules along.
  if (options.formatOnly) names.push('formats', 'validations');
  if (options.validationsOnly) names.push('validations');
  if (options.commentsOnly) names.push('notes');
  return names.length === 0 ? [...contentLayers, 'formats'] : names;
};

/** Clears row by row where rows hidden by a filter are to be left alone. */
const clearRows = (sheet: SheetModel, area: Area, names: readonly LayerName[], skipFiltered: boolean): void => {
  if (!skipFiltered) {
    clearBlock(sheet, area, names);
    return;
  }
  for (let row = area.row; row < area.row + area.rows; row++) {
    if (!hiddenByFilter(sheet, row)) clearBlock(sheet, { ...area, row, rows: 1 }, names);
  }
};

const clear = (state: RangeState, args: readonly unknown[]): object => {
  const [options = {}] = args;
  if (args.length > 1 || typeof options !== 'object' || options === null) throw signatureMismatch(`${rangePath}.clear`, args);
  refuseGone(state);
  const wanted = options as ClearOptions;
  clearRows(state.sheet, state, layersToClear(wanted), Boolean(wanted.skipFilteredRows));
  state.sheet.touched(state.row, state.column, state.rows, state.columns);
  return again(state);
};

const clearLayers = (state: RangeState, names: readonly LayerName[]): object => {
  refuseGone(state);
  clearBlock(state.sheet, state, names);
  state.sheet.touched(state.row, state.column, state.rows, state.columns);
  return again(state);
};

/** docs: clearFormat "does not reset any number formatting rules". */
const keepNumberFormats = (state: RangeState): object => {
  refuseGone(state);
  const changers = new Map<string | undefined, ReturnType<typeof formatChanger>>();
  state.sheet.formats.map(state.row, state.column, state.rows, state.columns, (old) => {
    if (old === undefined) return undefined;
    let changer = changers.get(old.numberFormat);
    if (changer === undefined) {
      const kept = old.numberFormat === undefined ? undefined : internFormat({ numberFormat: old.numberFormat });
      changer = () => kept;
      changers.set(old.numberFormat, changer);
    }
    return changer(old);
  });
  state.sheet.touched(state.row, state.column, state.rows, state.columns);
  return again(state);
};

export const rangeClear: Methods<RangeState> = {
  clear: { kind: 'fill', cells: cellsOf, call: (state, ...args) => clear(state, args) },
  clearContent: { kind: 'fill', cells: cellsOf, call: (state) => clearLayers(state, contentLayers) },
  clearFormat: { kind: 'fill', cells: cellsOf, call: keepNumberFormats },
  clearNote: { kind: 'fill', cells: cellsOf, call: (state) => clearLayers(state, ['notes']) },
};
