/** Assembles the class Sheet from its tables. */
import { featureSheet } from '../features/assembly';
import type { Methods } from '../kernel/publish';
import { publish } from '../kernel/publish';
import type { Host, SheetState } from './state';

const tables: Methods<SheetState>[] = [...featureSheet];

export const registerSheet = (host: Host): void => {
  host.classes.add('Sheet', publish<SheetState>(host.kernel, 'SpreadsheetApp.Sheet', 'Sheet', ...tables));
};
