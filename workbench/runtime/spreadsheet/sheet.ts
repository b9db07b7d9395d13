/** Assembles the class Sheet from its tables. */
import { featureSheet } from '../features/assembly';
import { guardSheet } from '../features/protection/guard';
import type { Methods } from '../kernel/publish';
import { publish } from '../kernel/publish';
import { sheetSelection } from './selection';
import { sheetBasics } from './sheet-basics';
import { sheetContents } from './sheet-contents';
import { sheetGroups } from './sheet-groups';
import { sheetLines } from './sheet-lines';
import type { Host, SheetState } from './state';

const tables: Methods<SheetState>[] = [sheetBasics, sheetLines, sheetGroups, sheetContents, sheetSelection, ...featureSheet];

export const registerSheet = (host: Host): void => {
  host.classes.add('Sheet', publish<SheetState>(host.kernel, 'SpreadsheetApp.Sheet', 'Sheet', ...tables.map(guardSheet)));
};
