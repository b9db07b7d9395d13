/** Assembles the class Range from its tables. */
import { featureRange } from '../features/assembly';
import type { Methods } from '../kernel/publish';
import { publish } from '../kernel/publish';
import type { Host, RangeState } from './state';

const tables: Methods<RangeState>[] = [...featureRange];

export const registerRange = (host: Host): void => {
  host.classes.add('Range', publish<RangeState>(host.kernel, 'SpreadsheetApp.Range', 'Range', ...tables));
};
