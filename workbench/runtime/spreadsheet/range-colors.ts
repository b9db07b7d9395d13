/** Backgrounds and font colours, as texts and as Color objects. */

import { cssColor, rgbColor } from '../features/color/css';
import { colorOf, concreteColor, wrapColor } from '../features/color/state';
import { signatureMismatch } from '../kernel/exception';
import type { Methods } from '../kernel/publish';
import type { FormatChange } from '../model/cell-format';
import { again, cellsOf, rangePath, readers, refuseGone } from './range-block';
import { applyChange, writers } from './range-styles';
import type { RangeState } from './state';

const defaults = { background: '#ffffff', color: '#000000' } as const;
type Field = keyof typeof defaults;

const set = (field: Field, color: string): FormatChange => ({ [field]: color === defaults[field] ? undefined : color });

/** A text names a colour; an unknown one is taken silently and changes nothing (Google issue 428869869). */
const fromText =
  (field: Field) =>
  (given: unknown): FormatChange | null | 'refused' => {
    if (given === null || given === '') return { [field]: undefined };
    if (typeof given !== 'string') return 'refused';
    const color = cssColor(given);
    return color === null ? null : set(field, color);
  };

const fromObject =
  (field: Field) =>
  (given: unknown): FormatChange | 'refused' => {
    if (given === null) return { [field]: undefined };
    const color = colorOf(given);
    return color === null ? 'refused' : set(field, color);
  };

const text = (field: Field, one: string, many: string): Methods<RangeState> => ({
  ...readers(`get${one}`, `get${many}`, ({ sheet }, row, column) =>
    concreteColor(sheet.book, sheet.formats.get(row, column)?.[field] ?? defaults[field]),
  ),
  ...writers(`set${one}`, `set${many}`, fromText(field)),
});

const object = (field: Field, one: string, many: string): Methods<RangeState> => ({
  ...readers(`get${one}`, `get${many}`, ({ host, sheet }, row, column) =>
    wrapColor(host, sheet.formats.get(row, column)?.[field] ?? defaults[field]),
  ),
  ...writers(`set${one}`, `set${many}`, fromObject(field)),
});

export const rangeColors: Methods<RangeState> = {
  ...text('background', 'Background', 'Backgrounds'),
  // Undocumented older names that live Google still answers (gas-fakes test/testsheetsformatting.js).
  ...text('background', 'BackgroundColor', 'BackgroundColors'),
  ...object('background', 'BackgroundObject', 'BackgroundObjects'),
  ...text('color', 'FontColor', 'FontColors'),
  ...object('color', 'FontColorObject', 'FontColorObjects'),
  setBackgroundRGB: {
    kind: 'fill',
    cells: cellsOf,
    call: (state, ...args) => {
      if (args.length !== 3 || !args.every((part) => typeof part === 'number'))
        throw signatureMismatch(`${rangePath}.setBackgroundRGB`, args);
      refuseGone(state);
      const [red, green, blue] = args as [number, number, number];
      applyChange(state, set('background', rgbColor(red, green, blue)));
      return again(state);
    },
  },
};
