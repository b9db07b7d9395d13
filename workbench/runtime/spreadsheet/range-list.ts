/** Assembles the class RangeList from its tables. */
import type { Methods } from '../kernel/publish';
import { publish } from '../kernel/publish';
import { rangeListMethods } from './range-list-methods';
import type { Host, RangeListState } from './state';

const tables: Methods<RangeListState>[] = [rangeListMethods];

export const registerRangeList = (host: Host): void => {
  host.classes.add('RangeList', publish<RangeListState>(host.kernel, 'SpreadsheetApp.RangeList', 'RangeList', ...tables));
};
