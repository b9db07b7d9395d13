/** Text rotation and vertical text (gas-fakes notes/oddities "TextRotation"). */
import { signatureMismatch } from '../kernel/exception';
import type { Methods } from '../kernel/publish';
import { publish } from '../kernel/publish';
import type { CellFormat } from '../model/cell-format';
import { again, cellsOf, rangePath, readers, refuseGone } from './range-block';
import { applyChange, writers } from './range-styles';
import type { Host, RangeState } from './state';

export interface TextRotationState {
  degrees: number;
  vertical: boolean;
}

declare module './state' {
  interface ClassStates {
    TextRotation: TextRotationState;
  }
}

const rotation: Methods<TextRotationState> = {
  getDegrees: { kind: 'local', call: (state) => state.degrees },
  isVertical: { kind: 'local', call: (state) => state.vertical },
};

export const registerTextRotation = (host: Host): void => {
  host.classes.add('TextRotation', publish<TextRotationState>(host.kernel, 'SpreadsheetApp.TextRotation', 'TextRotation', rotation));
};

const wrap = (host: Host, format: CellFormat | undefined): object =>
  host.classes.wrap('TextRotation', { degrees: format?.rotation ?? 0, vertical: format?.verticalText ?? false });

export const rangeRotation: Methods<RangeState> = {
  ...readers('getTextRotation', 'getTextRotations', ({ host, sheet }, row, column) => wrap(host, sheet.formats.get(row, column))),
  // The overload that takes a TextRotation is refused on live Google; degrees only.
  ...writers('setTextRotation', 'setTextRotations', (given) => {
    if (given === null) return { rotation: undefined, verticalText: undefined };
    return typeof given === 'number' ? { rotation: given === 0 ? undefined : Math.trunc(given), verticalText: undefined } : 'refused';
  }),
  setVerticalText: {
    kind: 'fill',
    cells: cellsOf,
    call: (state, ...args) => {
      if (args.length !== 1 || typeof args[0] !== 'boolean') throw signatureMismatch(`${rangePath}.setVerticalText`, args);
      refuseGone(state);
      applyChange(state, { verticalText: args[0] ? true : undefined, rotation: undefined });
      return again(state);
    },
  },
};
