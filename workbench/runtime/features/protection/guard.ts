/** Puts the protections in front of every method that changes cells: one place, so that no write forgets to ask. */
import type { Method, Methods } from '../../kernel/publish';
import type { Area } from '../../model/area';
import type { SheetModel } from '../../model/sheet-model';
import type { RangeState, SheetState } from '../../spreadsheet/state';
import { protectionRefuses, refuse, sheetProtectionRefuses } from './rights';

/** Changes of these leave the range's own cells alone; copying asks for its target itself. */
const harmless = new Set([
  'protect',
  'addDeveloperMetadata',
  'activate',
  'activateAsCurrentCell',
  'copyTo',
  'copyValuesToRange',
  'copyFormatToRange',
]);

/** Kinds of calls that change nothing. */
const quiet = new Set<string>(['handle', 'local', 'read', 'find', 'name', 'flush', 'ui', 'lock']);

const changes = <S>(name: string, { kind }: Method<S>): boolean => !quiet.has(kind) && !harmless.has(name);

const guard = <S>(methods: Methods<S>, ask: (state: S, name: string, args: readonly unknown[]) => string | null): Methods<S> =>
  Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [
      name,
      changes(name, method)
        ? {
            ...method,
            call: (state: S, ...args: unknown[]) => {
              refuse(ask(state, name, args));
              return method.call(state, ...args);
            },
          }
        : method,
    ]),
  );

export const guardRange = (methods: Methods<RangeState>): Methods<RangeState> =>
  guard(methods, ({ host, sheet, row, column, rows, columns }) =>
    protectionRefuses(sheet.book, sheet.id, { row, column, rows, columns }, host.user()),
  );

const everyCell = new Set(['clear', 'clearContents', 'clearFormats', 'clearNotes', 'sort']);

/** The cells a method of a sheet changes or deletes; null for what concerns the sheet as a whole. */
const touchedCells = (sheet: SheetModel, name: string, args: readonly unknown[]): Area | null => {
  if (everyCell.has(name)) return sheet.wholeArea();
  const [first, second] = args;
  if (name === 'appendRow')
    return { row: sheet.lastRow() + 1, column: 1, rows: 1, columns: Array.isArray(first) ? Math.max(1, first.length) : 1 };
  const count = typeof second === 'number' ? second : 1;
  if (typeof first !== 'number') return null;
  if (name === 'deleteRow' || name === 'deleteRows') return { ...sheet.wholeArea(), row: first, rows: count };
  return name === 'deleteColumn' || name === 'deleteColumns' ? { ...sheet.wholeArea(), column: first, columns: count } : null;
};

export const guardSheet = (methods: Methods<SheetState>): Methods<SheetState> =>
  guard(methods, ({ host, sheet }, name, args) => {
    if (sheet.book.protections.length === 0) return null;
    const area = touchedCells(sheet, name, args);
    return area === null
      ? sheetProtectionRefuses(sheet.book, sheet.id, host.user())
      : protectionRefuses(sheet.book, sheet.id, area, host.user());
  });
