/** The service SpreadsheetApp: its own methods, its enums, and the registration of every spreadsheet class. */
import { featureApp, featureClasses, featureEnums } from '../features/assembly';
import type { Methods } from '../kernel/publish';
import { publish } from '../kernel/publish';
import { appBooks } from './app-books';
import { enumerations } from './enums';
import { registerRange } from './range';
import { registerBorders } from './range-borders';
import { registerGroup } from './range-groups';
import { registerRangeList } from './range-list';
import { registerTextRotation } from './range-rotation';
import { registerSelection } from './selection';
import { registerSheet } from './sheet';
import { registerSpreadsheet } from './spreadsheet';
import type { AppState, Host, SpreadsheetState } from './state';

/** Builders and classes of features register themselves here, one line each. */
const registrations: ((host: Host) => void)[] = [
  registerRange,
  registerRangeList,
  registerSheet,
  registerBorders,
  registerGroup,
  registerSelection,
  registerTextRotation,
  ...featureClasses,
];

/** SpreadsheetApp's own methods; features add tables with newDataValidation() and the like. */
const tables: Methods<AppState>[] = [appBooks, ...featureApp];

/** SpreadsheetApp's enums by name, e.g. { Dimension }; features add theirs. */
const enums: Record<string, object>[] = [enumerations, ...featureEnums];

export interface SpreadsheetExtras {
  /** Methods of SpreadsheetApp that belong to the Ui service, e.g. getUi. */
  app?: Methods<AppState>[];
  /** Methods of Spreadsheet that belong to the Ui service: toast, addMenu … */
  spreadsheet?: Methods<SpreadsheetState>[];
}

/** The global SpreadsheetApp of one runtime. */
export const createSpreadsheetApp = (host: Host, extras: SpreadsheetExtras = {}): object => {
  for (const book of host.books.values()) {
    book.evaluator = host.evaluator;
    book.now = () => host.kernel.clock();
  }
  for (const register of registrations) register(host);
  registerSpreadsheet(host, extras.spreadsheet ?? []);
  const app = publish<AppState>(host.kernel, 'SpreadsheetApp', 'SpreadsheetApp', ...tables, ...(extras.app ?? [])).wrap({ host });
  for (const group of enums) {
    for (const [name, values] of Object.entries(group)) Object.defineProperty(app, name, { value: values, enumerable: true });
  }
  return app;
};
