/** Assembles the class Range from its tables. */
import { featureRange } from '../features/assembly';
import { guardRange } from '../features/protection/guard';
import type { Methods } from '../kernel/publish';
import { publish } from '../kernel/publish';
import { rangeBorders } from './range-borders';
import { rangeClear } from './range-clear';
import { rangeColors } from './range-colors';
import { rangeCopy } from './range-copy';
import { rangeFill } from './range-fill';
import { rangeFormulas } from './range-formulas';
import { rangeGroups } from './range-groups';
import { rangeMerges } from './range-merges';
import { rangeNotes } from './range-notes';
import { rangePlace } from './range-place';
import { rangeRegions } from './range-regions';
import { rangeRotation } from './range-rotation';
import { rangeSort } from './range-sort';
import { rangeStyles } from './range-styles';
import { rangeValues } from './range-values';
import { rangeSelection } from './selection';
import type { Host, RangeState } from './state';

const tables: Methods<RangeState>[] = [
  rangePlace,
  rangeValues,
  rangeFormulas,
  rangeStyles,
  rangeColors,
  rangeRotation,
  rangeBorders,
  rangeNotes,
  rangeMerges,
  rangeClear,
  rangeCopy,
  rangeSort,
  rangeFill,
  rangeRegions,
  rangeGroups,
  rangeSelection,
  ...featureRange,
];

export const registerRange = (host: Host): void => {
  host.classes.add('Range', publish<RangeState>(host.kernel, 'SpreadsheetApp.Range', 'Range', ...tables.map(guardRange)));
};
