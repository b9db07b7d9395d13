/** Puts the protections in front of every method that changes cells: one place, so that no write forgets to ask. */
import type { Method, Methods } from '../../kernel/publish';
import type { RangeState, SheetState } from '../../spreadsheet/state';
import { protectionRefuses, refuse, sheetProtectionRefuses } from './rights';

/** Changes of these leave the cells alone. */
const harmless = new Set(['protect', 'addDeveloperMetadata', 'activate', 'activateAsCurrentCell']);

const changes = <S>(name: string, { kind }: Method<S>): boolean =>
  (kind === 'write' || kind === 'structure' || kind === 'append') && !harmless.has(name);

const guard = <S>(methods: Methods<S>, ask: (state: S, name: string) => string | null): Methods<S> =>
  Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [
      name,
      changes(name, method)
        ? {
            ...method,
            call: (state: S, ...args: unknown[]) => {
              refuse(ask(state, name));
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

/** Sheet methods that touch every cell of the sheet ask for all protections, the others for that of the sheet itself. */
const everyCell = new Set(['clear', 'clearContents', 'clearFormats', 'clearNotes', 'sort']);

export const guardSheet = (methods: Methods<SheetState>): Methods<SheetState> =>
  guard(methods, ({ host, sheet }, name) =>
    everyCell.has(name)
      ? protectionRefuses(sheet.book, sheet.id, sheet.wholeArea(), host.user())
      : sheetProtectionRefuses(sheet.book, sheet.id, host.user()),
  );
