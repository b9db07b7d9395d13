/** Methods of the spreadsheet classes that reach the screen: getUi, toast, addMenu (docs reference/spreadsheet). */
import { textArgument } from '../kernel/arguments';
import { signatureMismatch } from '../kernel/exception';
import type { SpreadsheetExtras } from '../spreadsheet/app';
import type { Host } from '../spreadsheet/state';
import type { UiParts } from './ui';

interface OldMenuItem {
  name: unknown;
  functionName: unknown;
}

export const screenMethods = (host: Host, ui: UiParts): SpreadsheetExtras => {
  const items = (method: string, args: readonly unknown[]): ({ name: string; functionName: string } | null)[] => {
    if (!Array.isArray(args[1])) throw signatureMismatch(method, args);
    return Array.from(args[1] as (OldMenuItem | null)[], (item) =>
      item === null ? null : { name: String(item.name), functionName: String(item.functionName) },
    );
  };
  const menu = (method: string) => ({
    kind: 'ui' as const,
    call: (_: unknown, ...args: unknown[]) => {
      ui.addMenu(textArgument(`SpreadsheetApp.Spreadsheet.${method}`, args, 0), items(`SpreadsheetApp.Spreadsheet.${method}`, args));
      return null;
    },
  });
  return {
    app: [{ getUi: { kind: 'local', call: () => ui.getUi() } }],
    spreadsheet: [
      {
        toast: {
          kind: 'ui',
          call: (_, ...args) => {
            const method = 'SpreadsheetApp.Spreadsheet.toast';
            const text = textArgument(method, args, 0);
            if (args.length > 3) throw signatureMismatch(method, args);
            const seconds = args.length > 2 && typeof args[2] === 'number' ? args[2] : 5;
            const title = args.length > 1 && args[1] !== null && args[1] !== undefined ? String(args[1]) : '';
            ui.toast(host.user(), { title, text, seconds });
            return null;
          },
        },
        addMenu: menu('addMenu'),
        updateMenu: menu('updateMenu'),
        removeMenu: {
          kind: 'ui',
          call: (_, ...args) => {
            ui.removeMenu(textArgument('SpreadsheetApp.Spreadsheet.removeMenu', args, 0));
            return null;
          },
        },
      },
    ],
  };
};
