/** Groups of rows and columns of a whole sheet. */
import { wholeArgument } from '../kernel/arguments';
import { enumName } from '../kernel/enumeration';
import { signatureMismatch } from '../kernel/exception';
import type { Methods } from '../kernel/publish';
import { collapseGroup, expandGroup, groupAt, groupsOf } from '../model/groups';
import type { SheetModel } from '../model/sheet-model';
import type { AxisName } from '../model/structure';
import { GroupControlTogglePosition } from './enums';
import { sameSheet, sheetPath } from './sheet-basics';
import type { SheetState } from './state';

const told = (sheet: SheetModel): void => sheet.book.changed({ kind: 'sheet', sheetId: sheet.id });

const axisGroups = (axis: AxisName, one: 'Row' | 'Column'): Methods<SheetState> => ({
  [`get${one}Group`]: {
    kind: 'read',
    call: ({ host, sheet }, ...args) => {
      const [line, depth] = [0, 1].map((index) => wholeArgument(`${sheetPath}.get${one}Group`, args, index)) as [number, number];
      const found = groupAt(sheet[axis], line, depth);
      return found === null ? null : host.classes.wrap('Group', { host, sheet, axis, start: found.start, count: found.count, depth });
    },
  },
  [`get${one}GroupDepth`]: {
    kind: 'read',
    call: ({ sheet }, ...args) => sheet[axis].depth(wholeArgument(`${sheetPath}.get${one}GroupDepth`, args, 0)),
  },
  [`get${one}GroupControlPosition`]: { kind: 'read', call: ({ sheet }) => GroupControlTogglePosition[sheet[axis].controlPosition] },
  [`set${one}GroupControlPosition`]: {
    kind: 'structure',
    call: (state, ...args) => {
      const name = enumName(args[0], 'SpreadsheetApp.GroupControlTogglePosition');
      if (name === null) throw signatureMismatch(`${sheetPath}.set${one}GroupControlPosition`, args);
      state.sheet[axis].controlPosition = name as 'BEFORE' | 'AFTER';
      told(state.sheet);
      return sameSheet(state);
    },
  },
  [`collapseAll${one}Groups`]: {
    kind: 'structure',
    call: (state) => {
      for (const group of groupsOf(state.sheet[axis])) collapseGroup(state.sheet[axis], group);
      told(state.sheet);
      return sameSheet(state);
    },
  },
  [`expandAll${one}Groups`]: {
    kind: 'structure',
    call: (state) => {
      for (const group of groupsOf(state.sheet[axis])) expandGroup(state.sheet[axis], group);
      told(state.sheet);
      return sameSheet(state);
    },
  },
  /** Groups up to the depth open, deeper ones close (docs). */
  [`expand${one}GroupsUpToDepth`]: {
    kind: 'structure',
    call: (state, ...args) => {
      const limit = wholeArgument(`${sheetPath}.expand${one}GroupsUpToDepth`, args, 0);
      const groups = groupsOf(state.sheet[axis]);
      for (const group of groups) if (group.depth > limit) collapseGroup(state.sheet[axis], group);
      for (const group of groups) if (group.depth <= limit) expandGroup(state.sheet[axis], group);
      told(state.sheet);
      return sameSheet(state);
    },
  },
});

export const sheetGroups: Methods<SheetState> = { ...axisGroups('rows', 'Row'), ...axisGroups('columns', 'Column') };
