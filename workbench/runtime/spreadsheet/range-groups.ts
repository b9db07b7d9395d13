/** Row and column groups as a range changes them, and the class Group (gas-fakes test/testsheetsexotics.js "Range Grouping Methods"). */
import { wholeArgument } from '../kernel/arguments';
import type { Methods } from '../kernel/publish';
import { publish } from '../kernel/publish';
import type { Axis } from '../model/axis';
import { collapseGroup, controlLine, expandGroup, groupsOf, shiftDepth } from '../model/groups';
import { again, rangePath, refuseGone } from './range-block';
import type { GroupState, Host, RangeState } from './state';
import { wrapRange } from './state';

const shift = (state: RangeState, axis: 'rows' | 'columns', method: string, args: readonly unknown[]): object => {
  const delta = wholeArgument(`${rangePath}.${method}`, args, 0);
  refuseGone(state);
  const start = axis === 'rows' ? state.row : state.column;
  shiftDepth(state.sheet[axis], start, state[axis], delta);
  state.sheet.book.changed({ kind: 'sheet', sheetId: state.sheet.id });
  return again(state);
};

/** Both axes of a range, with the lines it covers. An axis the range spans wholly takes part only when the other does not. */
const axes = (state: RangeState): { axis: Axis; start: number; end: number }[] => [
  { axis: state.sheet.rows, start: state.row, end: state.row + state.rows - 1 },
  { axis: state.sheet.columns, start: state.column, end: state.column + state.columns - 1 },
];

export const rangeGroups: Methods<RangeState> = {
  shiftRowGroupDepth: { kind: 'structure', call: (state, ...args) => shift(state, 'rows', 'shiftRowGroupDepth', args) },
  shiftColumnGroupDepth: { kind: 'structure', call: (state, ...args) => shift(state, 'columns', 'shiftColumnGroupDepth', args) },
  /** Outermost groups wholly inside the range; else the deepest expanded one that it touches (docs; live for the nested case). */
  collapseGroups: {
    kind: 'structure',
    call: (state) => {
      refuseGone(state);
      for (const { axis, start, end } of axes(state)) {
        const groups = groupsOf(axis);
        const inside = groups.filter((group) => group.start >= start && group.start + group.count - 1 <= end);
        const least = Math.min(...inside.map((group) => group.depth));
        const touched = groups.filter((group) => !group.collapsed && group.start <= end && group.start + group.count - 1 >= start);
        const deepest = touched.sort((a, b) => b.depth - a.depth)[0];
        const chosen = inside.length > 0 ? inside.filter((group) => group.depth === least) : deepest === undefined ? [] : [deepest];
        for (const group of chosen) collapseGroup(axis, group);
      }
      state.sheet.book.changed({ kind: 'sheet', sheetId: state.sheet.id });
      return again(state);
    },
  },
  /** Collapsed groups whose lines or control meet the range (docs). */
  expandGroups: {
    kind: 'structure',
    call: (state) => {
      refuseGone(state);
      for (const { axis, start, end } of axes(state)) {
        for (const group of groupsOf(axis)) {
          const control = controlLine(axis, group);
          const meets = (group.start <= end && group.start + group.count - 1 >= start) || (control >= start && control <= end);
          if (group.collapsed && meets) expandGroup(axis, group);
        }
      }
      state.sheet.book.changed({ kind: 'sheet', sheetId: state.sheet.id });
      return again(state);
    },
  },
};

const told = (state: GroupState): void => state.sheet.book.changed({ kind: 'sheet', sheetId: state.sheet.id });

const group: Methods<GroupState> = {
  collapse: {
    kind: 'structure',
    call: (state) => {
      collapseGroup(state.sheet[state.axis], state);
      told(state);
      return state.host.classes.wrap('Group', state);
    },
  },
  expand: {
    kind: 'structure',
    call: (state) => {
      expandGroup(state.sheet[state.axis], state);
      told(state);
      return state.host.classes.wrap('Group', state);
    },
  },
  remove: {
    kind: 'structure',
    call: (state) => {
      shiftDepth(state.sheet[state.axis], state.start, state.count, -1);
      told(state);
    },
  },
  getControlIndex: { kind: 'read', call: (state) => controlLine(state.sheet[state.axis], state) },
  getDepth: { kind: 'read', call: (state) => state.depth },
  isCollapsed: {
    kind: 'read',
    call: (state) =>
      groupsOf(state.sheet[state.axis]).some((each) => each.collapsed && each.start === state.start && each.depth === state.depth),
  },
  getRange: {
    kind: 'handle',
    call: ({ host, sheet, axis, start, count }) =>
      wrapRange(
        host,
        sheet,
        axis === 'rows'
          ? { row: start, rows: count, column: 1, columns: sheet.maxColumns, open: { startColumn: true, endColumn: true } }
          : { column: start, columns: count, row: 1, rows: sheet.maxRows, open: { startRow: true, endRow: true } },
      ),
  },
};

export const registerGroup = (host: Host): void => {
  host.classes.add('Group', publish<GroupState>(host.kernel, 'SpreadsheetApp.Group', 'Group', group));
};
