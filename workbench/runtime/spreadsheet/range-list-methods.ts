/** RangeList: what it does to one range it does to all of them, by Range's own methods. */
import type { Methods } from '../kernel/publish';
import { activate } from './selection';
import type { RangeListState } from './state';
import { wrapRange } from './state';

/** Methods of Range that a list takes over (docs reference/spreadsheet/range-list). */
const takenOver = [
  'breakApart',
  'check',
  'clear',
  'clearContent',
  'clearDataValidations',
  'clearFormat',
  'clearNote',
  'insertCheckboxes',
  'removeCheckboxes',
  'setBackground',
  'setBackgroundRGB',
  'setBorder',
  'setFontColor',
  'setFontFamily',
  'setFontLine',
  'setFontSize',
  'setFontStyle',
  'setFontWeight',
  'setFormula',
  'setFormulaR1C1',
  'setHorizontalAlignment',
  'setNote',
  'setNumberFormat',
  'setShowHyperlink',
  'setTextDirection',
  'setTextRotation',
  'setValue',
  'setVerticalAlignment',
  'setVerticalText',
  'setWrap',
  'setWrapStrategy',
  'trimWhitespace',
  'uncheck',
] as const;

const again = (state: RangeListState): object => state.host.classes.wrap('RangeList', state);

type Call = (...args: unknown[]) => unknown;

/** What a range refuses by signature its list refuses in its own name: the script called the list. */
const ofList = (error: unknown): unknown => {
  if (error instanceof Error)
    error.message = error.message.replace('signature for SpreadsheetApp.Range.', 'signature for SpreadsheetApp.RangeList.');
  return error;
};

const forEach = (): Methods<RangeListState> => {
  const table: Methods<RangeListState> = {};
  for (const name of takenOver) {
    table[name] = {
      // One request, as on Google, with the cells of all its ranges.
      kind: 'fill',
      cells: (state) => state.areas.reduce((sum, area) => sum + area.rows * area.columns, 0),
      call: (state, ...args) =>
        state.host.kernel.asOne(() => {
          for (const area of state.areas) {
            const range = wrapRange(state.host, state.sheet, area) as Record<string, Call>;
            try {
              (range[name] as Call)(...args);
            } catch (error) {
              throw ofList(error);
            }
          }
          return again(state);
        }),
    };
  }
  return table;
};

export const rangeListMethods: Methods<RangeListState> = {
  ...forEach(),
  getRanges: { kind: 'handle', call: ({ host, sheet, areas }) => areas.map((area) => wrapRange(host, sheet, area)) },
  activate: {
    kind: 'handle',
    call: (state) => {
      activate(state.host, state.sheet, state.areas);
      return again(state);
    },
  },
};
