/** Edges and regions of data around a range. */
import { enumName } from '../kernel/enumeration';
import { signatureMismatch } from '../kernel/exception';
import type { Methods } from '../kernel/publish';
import { dataRegion, nextDataCell } from '../model/regions';
import { rangePath, refuseGone } from './range-block';
import type { RangeState } from './state';
import { wrapRange } from './state';

const steps: Record<string, [number, number]> = { UP: [-1, 0], DOWN: [1, 0], PREVIOUS: [0, -1], NEXT: [0, 1] };

export const rangeRegions: Methods<RangeState> = {
  getNextDataCell: {
    kind: 'read',
    call: (state, ...args) => {
      const name = enumName(args[0], 'SpreadsheetApp.Direction');
      if (name === null || args.length !== 1) throw signatureMismatch(`${rangePath}.getNextDataCell`, args);
      refuseGone(state);
      const [down, right] = steps[name] as [number, number];
      const cell = nextDataCell(state.sheet, state.row, state.column, down, right);
      return wrapRange(state.host, state.sheet, { ...cell, rows: 1, columns: 1 });
    },
  },
  getDataRegion: {
    kind: 'read',
    call: (state, ...args) => {
      const name = args.length === 0 ? 'BOTH' : enumName(args[0], 'SpreadsheetApp.Dimension');
      if (name === null || args.length > 1) throw signatureMismatch(`${rangePath}.getDataRegion`, args);
      refuseGone(state);
      const along = name === 'ROWS' ? 'rows' : name === 'COLUMNS' ? 'columns' : 'both';
      return wrapRange(state.host, state.sheet, dataRegion(state.sheet, state, along));
    },
  },
};
